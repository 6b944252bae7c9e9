//! Low-rank adapters (Hu et al. 2021), under the names that PEFT gives them.

use super::normal;
use crate::language::decoder::Adapter;
use crate::language::{Config, LanguageError, in_words};
use candle_core::{DType, Device, Result, Tensor, Var, bail};
use documented::DocumentedFields;
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::SeedableRng;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeMap;

/// Which matrices get adapters, and how large ones.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DocumentedFields)]
#[serde(deny_unknown_fields, default)]
pub struct LoraParams {
    /// Rank: 8, as in the paper's comparisons.
    pub rank: usize,
    /// What is added is multiplied by `alpha / rank`: 16, our choice.
    pub alpha: f64,
    /// Last parts of the names of matrices: all seven of a block, as Dettmers et al. 2023 found best.
    pub targets: Vec<String>,
}

impl Default for LoraParams {
    fn default() -> Self {
        let targets = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"];
        Self { rank: 8, alpha: 16.0, targets: targets.map(str::to_owned).to_vec() }
    }
}

/// Both factors of every adapted matrix, by the matrix's name without `.weight`.
#[derive(Clone, Debug)]
pub(super) struct Adapters {
    params: LoraParams,
    pairs: BTreeMap<String, (Var, Var)>,
}

impl Adapters {
    pub(super) fn new(params: &LoraParams, config: &Config, seed: u64) -> std::result::Result<Self, LanguageError> {
        if !(1..=1024).contains(&params.rank) {
            let value = params.rank.to_string();
            return Err(LanguageError::Parameter { name: "rank", value, range: "between 1 and 1024" });
        }
        if !(params.alpha > 0.0 && params.alpha.is_finite()) {
            let value = params.alpha.to_string();
            return Err(LanguageError::Parameter { name: "alpha", value, range: "above 0" });
        }
        let known = LoraParams::default().targets;
        if params.targets.is_empty() || params.targets.iter().any(|target| !known.contains(target)) {
            let value = params.targets.join(", ");
            let range = "some of q_proj, k_proj, v_proj, o_proj, gate_proj, up_proj, down_proj";
            return Err(LanguageError::Parameter { name: "targets", value, range });
        }
        Self::draw(params, config, seed).map_err(|error| LanguageError::Numerical(in_words(&error)))
    }

    fn draw(params: &LoraParams, config: &Config, seed: u64) -> Result<Self> {
        let mut random = Xoshiro256PlusPlus::seed_from_u64(seed);
        let mut pairs = BTreeMap::new();
        for (name, shape) in super::Parameters::shapes(config) {
            let Some(name) = name.strip_suffix(".weight") else { continue };
            let is_target = params.targets.iter().any(|target| name.ends_with(target.as_str()));
            let (true, [out, width]) = (is_target, shape.as_slice()) else { continue };
            let deviation = 1.0 / (*width as f64).sqrt();
            let a = (0..params.rank * width).map(|_| (normal(&mut random) * deviation) as f32).collect();
            let a = Tensor::from_vec::<_, f32>(a, (params.rank, *width), &Device::Cpu)?;
            let b = Tensor::zeros((*out, params.rank), DType::F32, &Device::Cpu)?;
            pairs.insert(name.to_owned(), (Var::from_tensor(&a)?, Var::from_tensor(&b)?));
        }
        Ok(Self { params: params.clone(), pairs })
    }

    fn scale(&self) -> f64 {
        self.params.alpha / self.params.rank as f64
    }

    pub(super) fn find(&self, name: &str, out: usize, width: usize) -> Result<Option<Adapter>> {
        let Some((a, b)) = self.pairs.get(name) else { return Ok(None) };
        if a.dim(1)? != width || b.dim(0)? != out {
            bail!("the adapter of `{name}` does not fit a matrix of {out} x {width}");
        }
        Ok(Some(Adapter { a: a.as_tensor().clone(), b: b.as_tensor().clone(), scale: self.scale() }))
    }

    pub(super) fn variables(&self) -> Vec<(String, &Var)> {
        self.pairs
            .iter()
            .flat_map(|(name, (a, b))| [(format!("{name}.lora_A.weight"), a), (format!("{name}.lora_B.weight"), b)])
            .collect()
    }

    /// What the adapter of the weight of this name adds to it, if it has one.
    pub(super) fn added_to(&self, weight: &str) -> Result<Option<Tensor>> {
        let pair = weight.strip_suffix(".weight").and_then(|name| self.pairs.get(name));
        pair.map(|(a, b)| b.as_detached_tensor().matmul(&a.as_detached_tensor())? * self.scale()).transpose()
    }

    pub(super) fn each(&self, make: impl Fn(&Var) -> Result<Var>) -> Result<Self> {
        let pairs = self.pairs.iter().map(|(name, (a, b))| Ok((name.clone(), (make(a)?, make(b)?))));
        Ok(Self { params: self.params.clone(), pairs: pairs.collect::<Result<_>>()? })
    }

    pub(super) fn from_tensors(params: LoraParams, pairs: BTreeMap<String, (Tensor, Tensor)>) -> Result<Self> {
        let pairs = pairs.into_iter().map(|(name, (a, b))| Ok((name, (Var::from_tensor(&a)?, Var::from_tensor(&b)?))));
        Ok(Self { params, pairs: pairs.collect::<Result<_>>()? })
    }

    pub(super) fn files(&self) -> (BTreeMap<String, Tensor>, String) {
        let named = |(name, var): (String, &Var)| (format!("base_model.model.{name}"), var.as_detached_tensor());
        let config = json!({
            "peft_type": "LORA",
            "task_type": "CAUSAL_LM",
            "r": self.params.rank,
            "lora_alpha": self.params.alpha,
            "lora_dropout": 0.0,
            "bias": "none",
            "fan_in_fan_out": false,
            "inference_mode": true,
            "target_modules": self.params.targets,
        });
        (self.variables().into_iter().map(named).collect(), format!("{config:#}\n"))
    }
}
