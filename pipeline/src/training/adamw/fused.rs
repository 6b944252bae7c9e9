//! The step on the processor: one walk over weight, gradient and moments.

use super::Rule;
use crate::language::kernel::lanes::dispatch;
use crate::language::kernel::{read, sum_of_squares, values};
use candle_core::{CpuStorage, InplaceOp2, Layout, Result, Tensor, Var, bail};
use rayon::prelude::*;
use std::cell::RefCell;

/// Numbers that one task takes.
const CHUNK: usize = 1 << 15;

/// Sum of the squares of all numbers of all gradients.
pub(super) fn squares(gradients: &[Tensor]) -> Result<f64> {
    gradients.iter().map(|gradient| read::<f32, _>(gradient, |g| Ok(sum_of_squares(g)))).sum()
}

/// Moves a weight and its moments once.
pub(super) fn advance(
    rule: Rule,
    var: &Var,
    gradient: &Tensor,
    (first, second): (&mut Vec<f32>, &mut Vec<f32>),
) -> Result<()> {
    var.inplace_op2(gradient, &Step { moments: RefCell::new((first, second)), rule })
}

/// One weight's move.
struct Step<'m> {
    moments: RefCell<(&'m mut Vec<f32>, &'m mut Vec<f32>)>,
    rule: Rule,
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
        let (first, second) = &mut *moments;
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
