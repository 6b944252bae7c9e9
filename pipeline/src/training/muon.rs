//! Muon (Jordan et al. 2024): a matrix moves along its momentum made orthogonal, so that every direction of it moves
//! alike. It learns a small model's matrices in fewer steps than AdamW; tables, heads and norms stay with AdamW.

use crate::language::LanguageError;
use candle_core::{Result, Tensor, Var};
use documented::DocumentedFields;
use serde::{Deserialize, Serialize};

/// Parameters of Muon.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, DocumentedFields)]
#[serde(deny_unknown_fields, default)]
pub struct MuonParams {
    /// How far a matrix moves, as a multiple of the learning rate of everything else: 5.
    pub rate: f64,
    /// How much of the momentum is kept: 0.95, as by its author.
    pub momentum: f64,
    /// Rounds by which the momentum is made orthogonal: 5, as by its author.
    pub rounds: u32,
}

impl Default for MuonParams {
    fn default() -> Self {
        Self { rate: 5.0, momentum: 0.95, rounds: 5 }
    }
}

impl MuonParams {
    /// Checks every range.
    ///
    /// # Errors
    /// Names the first value outside its range.
    pub fn check(&self) -> std::result::Result<(), LanguageError> {
        let wrong = |name, value: String, range| Err(LanguageError::Parameter { name, value, range });
        if !(self.rate > 0.0 && self.rate <= 1000.0) {
            return wrong("muon.rate", self.rate.to_string(), "above 0 and at most 1000");
        }
        if !(0.0..1.0).contains(&self.momentum) {
            return wrong("muon.momentum", self.momentum.to_string(), "at least 0 and below 1");
        }
        if !(1..=20).contains(&self.rounds) {
            return wrong("muon.rounds", self.rounds.to_string(), "between 1 and 20");
        }
        Ok(())
    }

    /// Whether this weight is one of those that Muon moves: the matrices inside blocks.
    pub(super) fn moves(name: &str, var: &Var) -> bool {
        var.rank() == 2 && name.contains(".layers.") && !name.contains("lora_")
    }

    /// Moves a matrix once and its momentum with it; `gradient` is cut already.
    pub(super) fn advance(&self, var: &Var, momentum: &Var, gradient: &Tensor, rate: f64, decay: f64) -> Result<()> {
        let kept = ((momentum.as_detached_tensor() * self.momentum)? + gradient)?;
        momentum.set(&kept)?;
        let ahead = (gradient + (&kept * self.momentum)?)?;
        let (rows, columns) = var.dims2()?;
        let rate = rate * self.rate;
        let size = rate * (rows as f64 / columns as f64).max(1.0).sqrt();
        let step = (orthogonal(&ahead, self.rounds)? * size)?;
        var.set(&((var.as_detached_tensor() * (1.0 - rate * decay))? - step)?)
    }
}

/// Nearly the orthogonal matrix next to `matrix`: all its singular values become about 1. The polynomial is its
/// author's, steep near 0 so that few rounds are enough.
fn orthogonal(matrix: &Tensor, rounds: u32) -> Result<Tensor> {
    const COEFFICIENTS: (f64, f64, f64) = (3.4445, -4.7750, 2.0315);
    let (rows, columns) = matrix.dims2()?;
    let turned = rows > columns;
    let mut x = if turned { matrix.t()?.contiguous()? } else { matrix.contiguous()? };
    let length = f64::from(x.sqr()?.sum_all()?.sqrt()?.to_scalar::<f32>()?);
    x = (x * (1.0 / (length + 1e-7)))?;
    for _ in 0..rounds {
        let a = x.matmul(&x.t()?)?;
        let b = ((&a * COEFFICIENTS.1)? + (a.matmul(&a)? * COEFFICIENTS.2)?)?;
        x = ((&x * COEFFICIENTS.0)? + b.matmul(&x)?)?;
    }
    if turned { x.t()?.contiguous() } else { Ok(x) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use candle_core::Device;

    fn matrix(rows: usize, columns: usize) -> Tensor {
        let values: Vec<f32> = (0..rows * columns).map(|i| ((i * 7919 % 101) as f32 / 50.0 - 1.0).powi(3)).collect();
        Tensor::from_vec(values, (rows, columns), &Device::Cpu).expect("a matrix")
    }

    #[test]
    fn what_is_made_orthogonal_has_singular_values_near_one_and_keeps_its_directions() {
        for (rows, columns) in [(6, 6), (4, 12), (12, 4)] {
            let matrix = matrix(rows, columns);
            let near = orthogonal(&matrix, 5).expect("orthogonal");
            let small = if rows > columns {
                near.t().and_then(|t| t.matmul(&near))
            } else {
                near.matmul(&near.t().expect("turned"))
            };
            let small = small.and_then(|product| product.to_vec2::<f32>()).expect("numbers");
            let trace: f32 = (0..small.len()).map(|i| small[i][i]).sum();
            let mean = trace / small.len() as f32;
            assert!((0.4..1.5).contains(&mean), "{rows} x {columns}: mean square of singular values {mean}");
            let along =
                (&matrix * &near).and_then(|p| p.sum_all()).and_then(|s| s.to_scalar::<f32>()).expect("a number");
            assert!(along > 0.0, "it points the same way");
        }
    }

    #[test]
    fn a_step_is_the_one_that_its_author_describes() {
        let params = MuonParams::default();
        let var = Var::from_tensor(&matrix(4, 4)).expect("a variable");
        let momentum = Var::from_tensor(&matrix(4, 4).affine(0.5, 0.0).expect("half")).expect("a variable");
        let gradient = matrix(4, 4).t().and_then(|t| t.contiguous()).expect("a gradient");
        let before = var.copy().expect("a copy");
        let expected_momentum = (matrix(4, 4).affine(0.475, 0.0).expect("scaled") + &gradient).expect("a sum");
        let ahead = (&gradient + expected_momentum.affine(0.95, 0.0).expect("scaled")).expect("a sum");
        let moved = orthogonal(&ahead, 5).and_then(|o| o.affine(0.05, 0.0)).expect("a step");
        let expected = (before.affine(1.0 - 0.05 * 0.1, 0.0).expect("shrunk") - moved).expect("a difference");
        params.advance(&var, &momentum, &gradient, 0.01, 0.1).expect("moved");
        let far = |a: &Tensor, b: &Tensor| {
            (a - b)
                .and_then(|d| d.abs())
                .and_then(|d| d.max_all())
                .and_then(|m| m.to_scalar::<f32>())
                .expect("a number")
        };
        assert!(far(&var, &expected) < 1e-6 && far(&momentum, &expected_momentum) < 1e-6);
    }

    #[test]
    fn values_out_of_range_are_named() {
        let wrong = MuonParams { momentum: 1.0, ..MuonParams::default() };
        let said = wrong.check().expect_err("out of range").to_string();
        assert_eq!(said, "muon.momentum is 1; it must be at least 0 and below 1");
        assert!(MuonParams::default().check().is_ok());
    }
}
