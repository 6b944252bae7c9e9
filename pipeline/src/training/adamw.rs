//! AdamW (Loshchilov and Hutter 2019) in place, with gradient clipping folded in and moments that can be saved.

use super::MuonParams;
use crate::language::kernel::lanes::dispatch;
use crate::language::kernel::{read, sum_of_squares, values};
use crate::language::{LanguageError, Parameters, computing};
use candle_core::backprop::GradStore;
use candle_core::{CpuStorage, DType, Device, InplaceOp2, Layout, Result, Tensor, Var, bail};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Numbers that one task takes.
const CHUNK: usize = 1 << 15;

/// Parameters of the optimiser.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AdamWParams {
    /// How much of the mean gradient is kept: 0.9, as in the paper.
    pub beta_1: f64,
    /// How much of the mean squared gradient is kept: 0.999, as in the paper.
    pub beta_2: f64,
    /// What is added to the root: 1e-8, as in the paper.
    pub epsilon: f64,
    /// Share of the learning rate by which matrices shrink: 0.01. Norms and biases do not.
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

/// Means of the gradient and of its square.
#[derive(Clone, Debug, Default, PartialEq)]
struct Moments {
    first: Vec<f32>,
    second: Vec<f32>,
}

/// What a step did.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Update {
    /// Length of the gradient of all weights before it was cut.
    pub gradient_norm: f64,
}

/// The optimiser's state.
#[derive(Clone, Debug)]
pub struct AdamW {
    params: AdamWParams,
    moments: BTreeMap<String, Moments>,
    /// Momenta of the matrices that Muon moves.
    momenta: BTreeMap<String, Var>,
    steps: u64,
}

impl AdamW {
    /// Begins without moments.
    ///
    /// # Errors
    /// When a parameter is outside its range.
    pub fn new(params: AdamWParams) -> std::result::Result<Self, LanguageError> {
        params.check()?;
        Ok(Self { params, moments: BTreeMap::new(), momenta: BTreeMap::new(), steps: 0 })
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
        self.move_all(parameters, gradients, learning_rate).map_err(computing)
    }

    fn move_all(&mut self, parameters: &Parameters, gradients: &GradStore, learning_rate: f64) -> Result<Update> {
        let trained = parameters.trained();
        let mut found = Vec::with_capacity(trained.len());
        for (name, var) in &trained {
            let Some(gradient) = gradients.get(var) else { bail!("weight `{name}` has no gradient") };
            found.push(gradient.contiguous()?);
            let numbers = var.elem_count();
            let by_muon = self.params.muon.is_some() && MuonParams::moves(name, var);
            let kept = match by_muon {
                true => self.momenta.get(name).map(|momentum| momentum.elem_count()),
                false => self.moments.get(name).map(|moments| moments.first.len()),
            };
            if kept.is_some_and(|kept| kept != numbers) || (kept.is_none() && self.steps > 0) {
                bail!("the optimiser's state does not fit weight `{name}` of {numbers} numbers: it is another model's");
            }
        }
        if !learning_rate.is_finite() {
            bail!("the learning rate is {learning_rate}");
        }
        let squares = found.iter().map(|gradient| read::<f32, _>(gradient, |g| Ok(sum_of_squares(g))));
        let gradient_norm = squares.sum::<Result<f64>>()?.sqrt();
        if !gradient_norm.is_finite() {
            bail!("the gradient of step {} is not finite", self.steps + 1);
        }
        let most = self.params.max_gradient_norm;
        let clip = if most > 0.0 && gradient_norm > most { most / gradient_norm } else { 1.0 };
        self.steps += 1;
        for ((name, var), gradient) in trained.iter().zip(&found) {
            self.move_one(name, var, gradient, learning_rate, clip)?;
        }
        Ok(Update { gradient_norm })
    }

    fn move_one(&mut self, name: &str, var: &Var, gradient: &Tensor, learning_rate: f64, clip: f64) -> Result<()> {
        let AdamWParams { beta_1, beta_2, epsilon, weight_decay, muon, .. } = self.params;
        if let Some(muon) = muon.filter(|_| MuonParams::moves(name, var)) {
            if !self.momenta.contains_key(name) {
                self.momenta.insert(name.to_owned(), Var::zeros(var.shape(), DType::F32, &Device::Cpu)?);
            }
            let Some(momentum) = self.momenta.get(name) else { bail!("weight `{name}` has no momentum") };
            return muon.advance(var, momentum, &(gradient * clip)?, learning_rate, weight_decay);
        }
        let moments = self.moments.entry(name.to_owned()).or_default();
        moments.first.resize(var.elem_count(), 0.0);
        moments.second.resize(var.elem_count(), 0.0);
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
        var.inplace_op2(gradient, &Step { moments: RefCell::new(moments), rule })
    }

    /// Moments by weight, to be saved: `first.NAME` and `second.NAME`, or `momentum.NAME`.
    ///
    /// # Errors
    /// When Candle cannot make tensors of them.
    pub fn state(&self) -> std::result::Result<BTreeMap<String, Tensor>, LanguageError> {
        let tensor = |values: &Vec<f32>| Tensor::from_slice(values, values.len(), &Device::Cpu);
        let mut state = BTreeMap::new();
        for (name, moments) in &self.moments {
            state.insert(format!("first.{name}"), tensor(&moments.first).map_err(computing)?);
            state.insert(format!("second.{name}"), tensor(&moments.second).map_err(computing)?);
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
                tensor.flatten_all().and_then(|flat| flat.to_vec1()).map_err(computing)
            };
            let moments = Moments { first: numbers(name)?, second: numbers(&partner)? };
            if moments.first.len() != moments.second.len() {
                return Err(wrong(&partner));
            }
            fresh.moments.insert(weight.to_owned(), moments);
        }
        if fresh.moments.len() * 2 + fresh.momenta.len() == state.len() { Ok(fresh) } else { Err(wrong("first")) }
    }
}

/// One weight's move.
struct Step<'m> {
    moments: RefCell<&'m mut Moments>,
    rule: Rule,
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

impl InplaceOp2 for Step<'_> {
    fn name(&self) -> &'static str {
        "adamw-step"
    }

    fn cpu_fwd(&self, weight: &mut CpuStorage, at: &Layout, gradient: &CpuStorage, gradient_at: &Layout) -> Result<()> {
        let (CpuStorage::F32(weight), Some((from, to))) = (weight, at.contiguous_offsets()) else {
            bail!("weights that are trained on the processor must be f32 side by side")
        };
        let gradient = values::<f32>(gradient, gradient_at)?;
        let rule = self.rule;
        let mut moments = self.moments.borrow_mut();
        let Moments { first, second } = &mut **moments;
        if gradient.len() != to - from || first.len() != to - from {
            bail!("a gradient of {} numbers was given for a weight of {}", gradient.len(), to - from);
        }
        weight[from..to]
            .par_chunks_mut(CHUNK)
            .zip(gradient.par_chunks(CHUNK))
            .zip(first.par_chunks_mut(CHUNK).zip(second.par_chunks_mut(CHUNK)))
            .for_each(|((weight, gradient), (first, second))| {
                dispatch(
                    #[inline(always)]
                    || rule.advance(weight, gradient, first, second),
                );
            });
        Ok(())
    }
}

impl Rule {
    #[inline(always)]
    fn advance(&self, weight: &mut [f32], gradient: &[f32], first: &mut [f32], second: &mut [f32]) {
        let n = weight.len();
        let (gradient, first, second) = (&gradient[..n], &mut first[..n], &mut second[..n]);
        let (beta_1, beta_2) = self.betas;
        for i in 0..n {
            let g = gradient[i] * self.clip;
            first[i] = beta_1 * first[i] + (1.0 - beta_1) * g;
            second[i] = beta_2 * second[i] + (1.0 - beta_2) * g * g;
            weight[i] = weight[i] * self.shrink - self.size * first[i] / (second[i].sqrt() + self.epsilon);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two weights, moved by the gradient of a quadratic, beside the formulas of the paper in double precision.
    #[test]
    fn steps_are_those_of_the_paper() {
        let params = AdamWParams { weight_decay: 0.1, max_gradient_norm: 2.0, ..AdamWParams::default() };
        let start = [0.5_f64, -1.5, 2.0, 0.25];
        let tensor =
            Tensor::new(&start.map(|w| w as f32), &Device::Cpu).and_then(|t| t.reshape((2, 2))).expect("a tensor");
        let parameters = Parameters::from_tensors([("w".to_owned(), tensor)].into()).expect("variables");
        let mut optimizer = AdamW::new(params).expect("in range");
        let (mut w, mut m, mut v) = (start, [0.0; 4], [0.0; 4]);
        for step in 1..=20 {
            let trained = parameters.trained();
            let loss = (trained[0].1.sqr().and_then(|s| s * 1.5)).and_then(|s| s.sum_all()).expect("a loss");
            let update = optimizer.step(&parameters, &loss.backward().expect("gradients"), 0.01).expect("a step");
            let gradient = w.map(|w| 3.0 * w);
            let norm = gradient.iter().map(|g| g * g).sum::<f64>().sqrt();
            assert!((update.gradient_norm - norm).abs() < 1e-4);
            for i in 0..4 {
                let g = gradient[i] * (2.0 / norm).min(1.0);
                m[i] = 0.9 * m[i] + 0.1 * g;
                v[i] = 0.999 * v[i] + 0.001 * g * g;
                let (m_hat, v_hat) = (m[i] / (1.0 - 0.9_f64.powi(step)), v[i] / (1.0 - 0.999_f64.powi(step)));
                w[i] = w[i] * (1.0 - 0.01 * 0.1) - 0.01 * m_hat / (v_hat.sqrt() + 1e-8);
            }
        }
        let moved = parameters.trained()[0].1.flatten_all().and_then(|w| w.to_vec1::<f32>()).expect("numbers");
        assert!(moved.iter().zip(w).all(|(a, b)| (f64::from(*a) - b).abs() < 1e-5), "{moved:?} {w:?}");
    }

    #[test]
    fn a_restored_optimiser_goes_on_bit_by_bit() {
        let run = |interrupted: bool| {
            let tensor = Tensor::new(&[1.0_f32, -2.0, 3.0], &Device::Cpu).expect("a tensor");
            let parameters = Parameters::from_tensors([("w".to_owned(), tensor)].into()).expect("variables");
            let mut optimizer = AdamW::new(AdamWParams::default()).expect("in range");
            for step in 0..10 {
                if interrupted && step == 5 {
                    let state = optimizer.state().expect("a state");
                    optimizer = AdamW::restore(AdamWParams::default(), optimizer.steps(), &state).expect("restored");
                }
                let loss = parameters.trained()[0].1.sqr().and_then(|s| s.sum_all()).expect("a loss");
                optimizer.step(&parameters, &loss.backward().expect("gradients"), 0.1).expect("a step");
            }
            parameters.trained()[0].1.to_vec1::<f32>().expect("numbers")
        };
        assert_eq!(run(false), run(true));
    }

    #[test]
    fn the_state_of_another_model_is_refused() {
        let of = |numbers: &[f32]| {
            let tensor = Tensor::new(numbers, &Device::Cpu).expect("a tensor");
            Parameters::from_tensors([("w".to_owned(), tensor)].into()).expect("variables")
        };
        let gradients = |parameters: &Parameters| {
            let loss = parameters.trained()[0].1.sqr().and_then(|s| s.sum_all()).expect("a loss");
            loss.backward().expect("gradients")
        };
        let (small, large) = (of(&[1.0, 2.0]), of(&[1.0, 2.0, 3.0]));
        let mut optimizer = AdamW::new(AdamWParams::default()).expect("in range");
        optimizer.step(&small, &gradients(&small), 0.1).expect("a step");
        let message = optimizer.step(&large, &gradients(&large), 0.1).expect_err("another model").to_string();
        assert!(message.contains("does not fit weight `w`"), "{message}");
    }

    #[test]
    fn a_gradient_that_is_not_finite_moves_nothing() {
        let tensor = Tensor::new(&[1.0_f32, -2.0], &Device::Cpu).expect("a tensor");
        let parameters = Parameters::from_tensors([("w".to_owned(), tensor)].into()).expect("variables");
        let mut optimizer = AdamW::new(AdamWParams::default()).expect("in range");
        let loss = (parameters.trained()[0].1.log()).and_then(|l| l.sum_all()).expect("a loss of NaN");
        let gradients = (loss * f64::INFINITY).and_then(|loss| loss.backward()).expect("gradients");
        let message = optimizer.step(&parameters, &gradients, 0.1).expect_err("not finite").to_string();
        assert!(message.contains("step 1 is not finite"), "{message}");
        assert_eq!(parameters.trained()[0].1.to_vec1::<f32>().expect("numbers"), [1.0, -2.0]);
        assert!(AdamW::new(AdamWParams { beta_2: 1.0, ..AdamWParams::default() }).is_err());
    }
}
