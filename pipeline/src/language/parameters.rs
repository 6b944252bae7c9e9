//! A model's weights by name, and which of them are trained.

use super::decoder::Lookup;
use super::{Config, LanguageError};
use candle_core::{DType, Device, Result, Tensor, Var, bail};
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{RngCore, SeedableRng};
use std::collections::BTreeMap;

mod adapter;
mod hardware;
mod held;
mod lookup;

use adapter::Adapters;
pub use adapter::LoraParams;
use lookup::Reading;
pub use lookup::Training;

/// Weights by Hugging Face's names.
///
/// A clone shares its numbers with the original: what trains the one changes the other. [`Self::copied`] does not.
#[derive(Clone, Debug)]
pub struct Parameters {
    weights: BTreeMap<String, Var>,
    frozen: bool,
    adapters: Option<Adapters>,
}

impl Parameters {
    /// Weights that were read from files; all of them are trained unless an adapter is put on.
    ///
    /// # Errors
    /// When Candle cannot make variables of them.
    pub fn from_tensors(tensors: BTreeMap<String, Tensor>) -> Result<Self> {
        let weights = tensors.into_iter().map(|(name, tensor)| Ok((name, Var::from_tensor(&tensor)?)));
        Ok(Self { weights: weights.collect::<Result<_>>()?, frozen: false, adapters: None })
    }

    /// New weights: normal with a deviation of 0.02, norms one, biases zero; matrices that write into the residual
    /// rows are smaller by the root of twice the number of blocks (Radford et al. 2019). The same seed gives the
    /// same weights.
    ///
    /// # Errors
    /// When Candle cannot make variables.
    pub fn random(config: &Config, seed: u64) -> Result<Self> {
        let mut random = Xoshiro256PlusPlus::seed_from_u64(seed);
        let mut tensors = BTreeMap::new();
        for (name, shape) in Self::shapes(config) {
            let numbers: usize = shape.iter().product();
            let values: Vec<f32> = match deviation(config, &name) {
                Some(deviation) => (0..numbers).map(|_| (normal(&mut random) * deviation) as f32).collect(),
                None => vec![constant(&name); numbers],
            };
            tensors.insert(name, Tensor::from_vec(values, shape, &Device::Cpu)?);
        }
        Self::from_tensors(tensors)
    }

    /// Names and shapes of all weights of a model, in the order in which [`Self::random`] draws them.
    pub fn shapes(config: &Config) -> Vec<(String, Vec<usize>)> {
        let hidden = config.hidden_size;
        let (wide, narrow) = (config.heads * config.head_dim, config.kv_heads * config.head_dim);
        let mut shapes = vec![("model.embed_tokens.weight".to_owned(), vec![config.vocab_size, hidden])];
        for layer in 0..config.layers {
            let mut add =
                |name: &str, shape: &[usize]| shapes.push((format!("model.layers.{layer}.{name}"), shape.to_vec()));
            add("input_layernorm.weight", &[hidden]);
            for (name, out) in [("q_proj", wide), ("k_proj", narrow), ("v_proj", narrow)] {
                add(&format!("self_attn.{name}.weight"), &[out, hidden]);
                if config.attention_bias {
                    add(&format!("self_attn.{name}.bias"), &[out]);
                }
            }
            add("self_attn.o_proj.weight", &[hidden, wide]);
            add("post_attention_layernorm.weight", &[hidden]);
            add("mlp.gate_proj.weight", &[config.intermediate_size, hidden]);
            add("mlp.up_proj.weight", &[config.intermediate_size, hidden]);
            add("mlp.down_proj.weight", &[hidden, config.intermediate_size]);
        }
        shapes.push(("model.norm.weight".to_owned(), vec![hidden]));
        if !config.tied {
            shapes.push(("lm_head.weight".to_owned(), vec![config.vocab_size, hidden]));
        }
        shapes
    }

    /// Freezes all weights, held in half the room where that loses nothing, and puts low-rank adapters on, which begin
    /// by adding nothing.
    ///
    /// # Errors
    /// When a parameter is out of its range, or there is an adapter already.
    pub fn with_adapter(
        mut self,
        params: &LoraParams,
        config: &Config,
        seed: u64,
    ) -> std::result::Result<Self, LanguageError> {
        if self.adapters.is_some() {
            return Err(LanguageError::Numerical("this model has an adapter already; merge it first".into()));
        }
        self.adapters = Some(Adapters::new(params, config, seed)?);
        self.frozen = true;
        self.halved().map_err(super::computing)
    }

    /// Freezes all weights and puts adapters on that were trained before: `pairs` has the factors `(rank, in)` and
    /// `(out, rank)` by the name of their matrix without `.weight`.
    ///
    /// # Errors
    /// When a factor does not fit its matrix, or there is an adapter already.
    pub(crate) fn with_trained_adapter(
        mut self,
        params: LoraParams,
        pairs: BTreeMap<String, (Tensor, Tensor)>,
    ) -> Result<Self> {
        if self.adapters.is_some() {
            bail!("this model has an adapter already; merge it first");
        }
        for (name, (a, b)) in &pairs {
            let Some(weight) = self.weights.get(&format!("{name}.weight")) else {
                bail!("the adapter changes `{name}`, which this model does not have")
            };
            let (out, width) = weight.dims2()?;
            super::decoder::fits(&format!("{name}.lora_A"), a, &[params.rank, width])?;
            super::decoder::fits(&format!("{name}.lora_B"), b, &[out, params.rank])?;
        }
        self.adapters = Some(Adapters::from_tensors(params, pairs)?);
        self.frozen = true;
        Ok(self)
    }

    /// Puts a new [`ScalarHead`](super::ScalarHead)'s weight beside the others: normal with a deviation of 0.02, as
    /// transformers draws it, or zeros where there is no seed. It is trained even where an adapter freezes the rest.
    ///
    /// # Errors
    /// When Candle cannot make a variable.
    pub fn with_head(mut self, name: &str, config: &Config, seed: Option<u64>) -> Result<Self> {
        let weight = match seed {
            Some(seed) => {
                let mut random = Xoshiro256PlusPlus::seed_from_u64(seed);
                (0..config.hidden_size).map(|_| (normal(&mut random) * 0.02) as f32).collect()
            }
            None => vec![0.0; config.hidden_size],
        };
        let weight = Tensor::from_vec(weight, (1, config.hidden_size), &Device::Cpu)?;
        self.weights.insert(name.to_owned(), Var::from_tensor(&weight)?);
        Ok(self)
    }

    /// What is trained, by name, in a fixed order.
    pub fn trained(&self) -> Vec<(String, &Var)> {
        let weights = self.weights.iter().filter(|(name, _)| self.is_trained(name));
        let adapters = self.adapters.iter().flat_map(Adapters::variables);
        weights.map(|(name, var)| (name.clone(), var)).chain(adapters).collect()
    }

    /// The same weights and adapters with numbers of their own: training goes on without changing them.
    ///
    /// # Errors
    /// When Candle cannot copy them.
    pub fn copied(&self) -> Result<Self> {
        self.each(|var| Var::from_tensor(&var.as_detached_tensor()))
    }

    /// Puts saved numbers into what is trained.
    ///
    /// # Errors
    /// [`LanguageError::Numerical`] when a trained weight is missing, or another is there, or a shape differs; some
    /// weights may have been replaced then.
    pub fn replace(&self, saved: &BTreeMap<String, Tensor>) -> std::result::Result<(), LanguageError> {
        let trained = self.trained();
        let known = |name: &String| trained.iter().any(|(known, _)| known == name);
        if let Some(unknown) = saved.keys().find(|name| !known(name)) {
            return Err(LanguageError::Numerical(format!("weight `{unknown}` is not trained in this model")));
        }
        for (name, var) in &trained {
            let tensor =
                saved.get(name).ok_or_else(|| LanguageError::Numerical(format!("weight `{name}` is missing")))?;
            tensor.to_dtype(var.dtype()).and_then(|tensor| var.set(&tensor)).map_err(super::computing)?;
        }
        Ok(())
    }

    /// All weights with adapters merged, as tensors of their own: training goes on without changing them.
    ///
    /// # Errors
    /// When Candle cannot compute them.
    pub fn merged(&self) -> Result<BTreeMap<String, Tensor>> {
        let own = |(name, var): (&String, &Var)| {
            let added = self.adapters.as_ref().map_or(Ok(None), |adapters| adapters.added_to(name))?;
            let tensor = var.as_detached_tensor();
            let tensor = if tensor.dtype() == self.numbers() { tensor } else { tensor.to_dtype(self.numbers())? };
            Ok((name.clone(), added.map_or_else(|| tensor.copy(), |added| &tensor + added)?))
        };
        self.weights.iter().map(own).collect()
    }

    /// The adapter alone under PEFT's names, with its `adapter_config.json`; nothing where there is none.
    pub fn adapter_files(&self) -> Option<(BTreeMap<String, Tensor>, String)> {
        self.adapters.as_ref().map(Adapters::files)
    }

    /// The type of the numbers that are computed with.
    pub fn numbers(&self) -> DType {
        // Not a block's matrix, which may be held in fewer digits than it is computed with.
        self.weights.iter().find(|(name, _)| !held::may_be(name)).map_or(DType::F32, |(_, var)| var.dtype())
    }

    /// The same weights and adapters in other numbers, sharing none.
    ///
    /// # Errors
    /// When Candle cannot convert them.
    pub fn to_numbers(&self, numbers: DType) -> Result<Self> {
        self.each(|var| Var::from_tensor(&var.as_detached_tensor().to_dtype(numbers)?))
    }

    fn each(&self, make: impl Fn(&Var) -> Result<Var>) -> Result<Self> {
        let weights = self.weights.iter().map(|(name, var)| Ok((name.clone(), make(var)?)));
        let adapters = self.adapters.as_ref().map(|adapters| adapters.each(&make)).transpose()?;
        Ok(Self { weights: weights.collect::<Result<_>>()?, frozen: self.frozen, adapters })
    }

    /// The weights as they are read by a model that is not trained: nothing is recorded for a gradient.
    pub fn for_reading(&self) -> Reading<'_> {
        Reading(self)
    }
}

/// The deviation of a new weight's numbers, where they are drawn.
fn deviation(config: &Config, name: &str) -> Option<f64> {
    if name.ends_with("norm.weight") || name.ends_with("bias") {
        return None;
    }
    let inward = name.ends_with("o_proj.weight") || name.ends_with("down_proj.weight");
    Some(0.02 * if inward { 1.0 / (2.0 * config.layers as f64).sqrt() } else { 1.0 })
}

/// What all numbers of a new weight are where they are not drawn: norms one, biases zero.
fn constant(name: &str) -> f32 {
    if name.ends_with("norm.weight") { 1.0 } else { 0.0 }
}

/// A normally distributed number, by Box and Muller.
pub(crate) fn normal(random: &mut Xoshiro256PlusPlus) -> f64 {
    let mut unit = || ((random.next_u64() >> 11) as f64 + 0.5) / (1_u64 << 53) as f64;
    let (radius, turn) = ((-2.0 * unit().ln()).sqrt(), unit());
    radius * (2.0 * std::f64::consts::PI * turn).cos()
}
