//! AdamW (Loshchilov and Hutter 2019) in place, with gradient clipping folded in and moments that can be saved.

mod fused;
mod moments;
mod tensors;
#[cfg(test)]
mod tests;

use super::MuonParams;
use crate::language::{LanguageError, Parameters, computing};
use candle_core::backprop::GradStore;
use candle_core::{DType, Result, Tensor, Var, bail};
use documented::DocumentedFields;
use moments::Moments;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Parameters of the optimiser.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, DocumentedFields)]
#[serde(deny_unknown_fields, default)]
pub struct AdamWParams {
    /// How much of the mean gradient is kept: 0.9, as in the paper.
    pub beta_1: f64,
    /// How much of the mean squared gradient is kept: 0.999, as in the paper.
    pub beta_2: f64,
    /// What is added to the root: 1e-8, as in the paper.
    pub epsilon: f64,
    /// Share of the learning rate by which matrices shrink: 0.01, as PyTorch. Norms and biases do not.
    pub weight_decay: f64,
    /// Length that the gradient of all weights together is cut to: 1, as most do; 0 for no limit.
    pub max_gradient_norm: f64,
    /// Moves the matrices inside blocks by Muon instead: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub muon: Option<MuonParams>,
}

impl Default for AdamWParams {
    fn default() -> Self {
        Self { beta_1: 0.9, beta_2: 0.999, epsilon: 1e-8, weight_decay: 0.01, max_gradient_norm: 1.0, muon: None }
    }
}

impl AdamWParams {
    /// Checks every range.
    ///
    /// # Errors
    /// Names the first value outside its range.
    pub fn check(&self) -> std::result::Result<(), LanguageError> {
        let ranges = [
            ("beta_1", self.beta_1, (0.0..1.0).contains(&self.beta_1), "at least 0 and below 1"),
            ("beta_2", self.beta_2, (0.0..1.0).contains(&self.beta_2), "at least 0 and below 1"),
            ("epsilon", self.epsilon, self.epsilon >= 1e-30 && self.epsilon < 1.0, "at least 1e-30 and below 1"),
            ("weight_decay", self.weight_decay, (0.0..1.0).contains(&self.weight_decay), "at least 0 and below 1"),
            (
                "max_gradient_norm",
                self.max_gradient_norm,
                self.max_gradient_norm >= 0.0 && self.max_gradient_norm.is_finite(),
                "at least 0",
            ),
        ];
        match ranges.into_iter().find(|(_, _, good, _)| !good) {
            Some((name, value, _, range)) => Err(LanguageError::Parameter { name, value: value.to_string(), range }),
            None => self.muon.map_or(Ok(()), |muon| muon.check()),
        }
    }
}

/// What a step did.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Update {
    /// Length of the gradient of all weights before it was cut.
    pub gradient_norm: f64,
}

/// The optimiser's state. No clone can be made: on a card its moments are changed where they lie.
#[derive(Debug)]
pub struct AdamW {
    params: AdamWParams,
    moments: BTreeMap<String, Moments>,
    /// Momenta of the matrices that Muon moves.
    momenta: BTreeMap<String, Var>,
    steps: u64,
    /// Whether weights on the processor, too, are moved by Candle's operations, as others are.
    by_tensors: bool,
}

/// How each number moves.
#[derive(Clone, Copy)]
struct Rule {
    clip: f32,
    betas: (f32, f32),
    /// Multiplied by the root of the second bias, as is `size`, so that the inner loop has one root less.
    epsilon: f32,
    size: f32,
    shrink: f32,
}

impl AdamW {
    /// Begins without moments.
    ///
    /// # Errors
    /// When a parameter is outside its range.
    pub fn new(params: AdamWParams) -> std::result::Result<Self, LanguageError> {
        params.check()?;
        Ok(Self { params, moments: BTreeMap::new(), momenta: BTreeMap::new(), steps: 0, by_tensors: false })
    }

    /// Steps taken so far.
    pub fn steps(&self) -> u64 {
        self.steps
    }

    /// Moves every trained weight once.
    ///
    /// # Errors
    /// When a trained weight has no gradient, or one is not finite: nothing has been moved then.
    pub fn step(
        &mut self,
        parameters: &Parameters,
        gradients: &GradStore,
        learning_rate: f64,
    ) -> std::result::Result<Update, LanguageError> {
        let moved = self.move_all(parameters, gradients, learning_rate).map_err(computing)?;
        moved.ok_or(LanguageError::Gradient { step: self.steps + 1 })
    }

    /// Nothing where the gradient is no number.
    fn move_all(
        &mut self,
        parameters: &Parameters,
        gradients: &GradStore,
        learning_rate: f64,
    ) -> Result<Option<Update>> {
        let trained = parameters.trained();
        let mut found = Vec::with_capacity(trained.len());
        for (name, var) in &trained {
            let Some(gradient) = gradients.get(var) else { bail!("weight `{name}` has no gradient") };
            found.push(gradient.contiguous()?);
            let numbers = var.elem_count();
            let by_muon = self.params.muon.is_some() && MuonParams::moves(name, var);
            let kept = match by_muon {
                true => self.momenta.get(name).map(|momentum| momentum.elem_count()),
                false => self.moments.get(name).map(Moments::numbers),
            };
            if kept.is_some_and(|kept| kept != numbers) || (kept.is_none() && self.steps > 0) {
                bail!("the optimiser's state does not fit weight `{name}` of {numbers} numbers: it is another model's");
            }
        }
        if !learning_rate.is_finite() {
            bail!("the learning rate is {learning_rate}");
        }
        let any = found.iter().zip(&trained).any(|(gradient, (_, var))| self.takes_tensors(gradient, var));
        let squares = if any { tensors::squares(&found)? } else { fused::squares(&found)? };
        let gradient_norm = squares.sqrt();
        if !gradient_norm.is_finite() {
            return Ok(None);
        }
        let most = self.params.max_gradient_norm;
        let clip = if most > 0.0 && gradient_norm > most { most / gradient_norm } else { 1.0 };
        self.steps += 1;
        for ((name, var), gradient) in trained.iter().zip(&found) {
            self.move_one(name, var, gradient, learning_rate, clip)?;
        }
        Ok(Some(Update { gradient_norm }))
    }

    /// Our own step is for `f32` on the processor.
    fn takes_tensors(&self, gradient: &Tensor, var: &Var) -> bool {
        let plain = |of: &Tensor| of.device().is_cpu() && of.dtype() == DType::F32;
        self.by_tensors || !plain(gradient) || !plain(var)
    }

    fn move_one(&mut self, name: &str, var: &Var, gradient: &Tensor, learning_rate: f64, clip: f64) -> Result<()> {
        let AdamWParams { beta_1, beta_2, epsilon, weight_decay, muon, .. } = self.params;
        if let Some(muon) = muon.filter(|_| MuonParams::moves(name, var)) {
            if !self.momenta.contains_key(name) {
                self.momenta.insert(name.to_owned(), Var::zeros(var.shape(), DType::F32, var.device())?);
            }
            let Some(momentum) = self.momenta.get(name) else { bail!("weight `{name}` has no momentum") };
            return muon.advance(var, momentum, &(gradient * clip)?, learning_rate, weight_decay);
        }
        let decays = var.rank() >= 2;
        let bias_2 = 1.0 - beta_2.powi(self.steps.min(1 << 30) as i32);
        let bias_1 = 1.0 - beta_1.powi(self.steps.min(1 << 30) as i32);
        let rule = Rule {
            clip: clip as f32,
            betas: (beta_1 as f32, beta_2 as f32),
            epsilon: (epsilon * bias_2.sqrt()) as f32,
            size: (learning_rate * bias_2.sqrt() / bias_1) as f32,
            shrink: if decays { (1.0 - learning_rate * weight_decay) as f32 } else { 1.0 },
        };
        let takes_tensors = self.takes_tensors(gradient, var);
        let moments = self.moments.entry(name.to_owned()).or_default();
        if takes_tensors {
            tensors::advance(rule, var, gradient, moments.as_tensors(var)?)
        } else {
            fused::advance(rule, var, gradient, moments.as_numbers(var.elem_count())?)
        }
    }

    /// Moments by weight, to be saved: `first.NAME` and `second.NAME`, or `momentum.NAME`.
    ///
    /// # Errors
    /// When Candle cannot make tensors of them.
    pub fn state(&self) -> std::result::Result<BTreeMap<String, Tensor>, LanguageError> {
        let mut state = BTreeMap::new();
        for (name, moments) in &self.moments {
            let (first, second) = moments.state().map_err(computing)?;
            state.insert(format!("first.{name}"), first);
            state.insert(format!("second.{name}"), second);
        }
        for (name, momentum) in &self.momenta {
            state.insert(format!("momentum.{name}"), momentum.copy().map_err(computing)?);
        }
        Ok(state)
    }

    /// Goes on from saved moments after `steps` steps.
    ///
    /// # Errors
    /// When a moment has no partner, or is of no known name or kind.
    pub fn restore(
        params: AdamWParams,
        steps: u64,
        state: &BTreeMap<String, Tensor>,
    ) -> std::result::Result<Self, LanguageError> {
        let mut fresh = Self::new(params)?;
        fresh.steps = steps;
        let wrong = |name: &str| LanguageError::Numerical(format!("the optimiser's state has no usable `{name}`"));
        for (name, tensor) in state {
            if let Some(weight) = name.strip_prefix("momentum.") {
                let momentum = Var::from_tensor(tensor).map_err(computing)?;
                fresh.momenta.insert(weight.to_owned(), momentum);
                continue;
            }
            let Some(weight) = name.strip_prefix("first.") else {
                if name.starts_with("second.") { continue } else { return Err(wrong(name)) }
            };
            let partner = format!("second.{weight}");
            let numbers = |name: &str| {
                let tensor =
                    state.get(name).filter(|tensor| tensor.dtype() == DType::F32).ok_or_else(|| wrong(name))?;
                tensor.flatten_all().and_then(|flat| flat.to_vec1::<f32>()).map_err(computing)
            };
            let (first, second) = (numbers(name)?, numbers(&partner)?);
            if first.len() != second.len() {
                return Err(wrong(&partner));
            }
            let moments = Moments::Numbers { first, second };
            fresh.moments.insert(weight.to_owned(), moments);
        }
        if fresh.moments.len() * 2 + fresh.momenta.len() == state.len() { Ok(fresh) } else { Err(wrong("first")) }
    }
}
