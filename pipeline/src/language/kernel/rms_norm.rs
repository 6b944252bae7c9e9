//! Root mean square normalisation: `y = x / sqrt(mean(x^2) + eps) * w` (Zhang and Sennrich 2019).

use super::lanes::{dispatch, dot, sum_over};
use super::{Real, add_into, read, values};
use candle_core::{CpuStorage, CustomOp2, DType, Device, Layout, Result, Shape, Tensor, bail};
use rayon::prelude::*;

/// Rows that one task takes: fixed, so that sums do not depend on the number of threads.
const ROWS: usize = 256;

pub(crate) struct RmsNorm {
    pub(crate) eps: f64,
}

/// `(rows, width)` normalised row by row and scaled by `weight (width)`.
///
/// # Errors
/// When the shapes do not fit or the numbers are neither `f32` nor `f64`.
pub(crate) fn rms_norm(x: &Tensor, weight: &Tensor, eps: f64) -> Result<Tensor> {
    x.apply_op2(weight, RmsNorm { eps })
}

#[inline(always)]
fn inverse_root<R: Real>(row: &[R], eps: f64) -> R {
    let mean = dot(row, row).to_f64() / row.len() as f64;
    R::from_f64(1.0 / (mean + eps).sqrt())
}

impl RmsNorm {
    fn forward<R: Real>(&self, x: &[R], weight: &[R]) -> Vec<R> {
        let mut y = vec![R::zero(); x.len()];
        self.forward_into(x, weight, &mut y);
        y
    }

    /// Writes the rows `y`.
    pub(crate) fn forward_into<R: Real>(&self, x: &[R], weight: &[R], y: &mut [R]) {
        let width = weight.len();
        y.par_chunks_mut(ROWS * width).zip(x.par_chunks(ROWS * width)).for_each(|(y, x)| {
            dispatch(
                #[inline(always)]
                || {
                    for (y, x) in y.chunks_exact_mut(width).zip(x.chunks_exact(width)) {
                        let inverse = inverse_root(x, self.eps);
                        for i in 0..width {
                            y[i] = x[i] * inverse * weight[i];
                        }
                    }
                },
            );
        });
    }

    /// Writes the gradient for the rows, and gives the one for the weight.
    pub(crate) fn backward<R: Real>(&self, x: &[R], weight: &[R], grad: &[R], to_x: &mut [R]) -> Vec<R> {
        let width = weight.len();
        let chunk = ROWS * width;
        let parts: Vec<Vec<R>> = to_x
            .par_chunks_mut(chunk)
            .zip(x.par_chunks(chunk).zip(grad.par_chunks(chunk)))
            .map(|(to_x, (x, grad))| {
                let mut to_weight = vec![R::zero(); width];
                dispatch(
                    #[inline(always)]
                    || {
                        for (to_x, (x, grad)) in
                            to_x.chunks_exact_mut(width).zip(x.chunks_exact(width).zip(grad.chunks_exact(width)))
                        {
                            self.backward_row(x, weight, grad, to_x, &mut to_weight);
                        }
                    },
                );
                to_weight
            })
            .collect();
        let mut to_weight = vec![R::zero(); width];
        for part in &parts {
            add_into(&mut to_weight, part);
        }
        to_weight
    }

    #[inline(always)]
    fn backward_row<R: Real>(&self, x: &[R], weight: &[R], grad: &[R], to_x: &mut [R], to_weight: &mut [R]) {
        let width = weight.len();
        let (x, grad, to_x, to_weight) = (&x[..width], &grad[..width], &mut to_x[..width], &mut to_weight[..width]);
        let inverse = inverse_root(x, self.eps);
        for i in 0..width {
            to_x[i] = grad[i] * weight[i];
            to_weight[i] += grad[i] * x[i] * inverse;
        }
        let along = sum_over(to_x, x, |g, x, sum| g.mul_add(x, sum));
        let pull = inverse * inverse * inverse * along / R::from_f64(width as f64);
        for i in 0..width {
            to_x[i] = to_x[i] * inverse - x[i] * pull;
        }
    }

    fn gradients<R: Real>(
        &self,
        x: &Tensor,
        weight: &Tensor,
        grad: &Tensor,
    ) -> Result<(Option<Tensor>, Option<Tensor>)> {
        let mut to_x = vec![R::zero(); x.elem_count()];
        let to_weight = read::<R, _>(x, |x| {
            read::<R, _>(weight, |weight| read::<R, _>(grad, |grad| Ok(self.backward(x, weight, grad, &mut to_x))))
        })?;
        Ok((
            Some(Tensor::from_vec(to_x, x.shape(), &Device::Cpu)?),
            Some(Tensor::from_vec(to_weight, weight.shape(), &Device::Cpu)?),
        ))
    }
}

impl CustomOp2 for RmsNorm {
    fn name(&self) -> &'static str {
        "rms-norm"
    }

    fn cpu_fwd(&self, x: &CpuStorage, x_at: &Layout, w: &CpuStorage, w_at: &Layout) -> Result<(CpuStorage, Shape)> {
        let (_, width) = x_at.shape().dims2()?;
        if w_at.shape().dims1()? != width {
            bail!("rows of {width} numbers were given to a norm of {:?}", w_at.shape());
        }
        let y = match x {
            CpuStorage::F32(_) => CpuStorage::F32(self.forward(values(x, x_at)?, values(w, w_at)?)),
            CpuStorage::F64(_) => CpuStorage::F64(self.forward(values(x, x_at)?, values(w, w_at)?)),
            _ => bail!("the kernels compute in f32 or f64"),
        };
        Ok((y, x_at.shape().clone()))
    }

    fn bwd(&self, x: &Tensor, weight: &Tensor, _: &Tensor, grad: &Tensor) -> Result<(Option<Tensor>, Option<Tensor>)> {
        let grad = grad.contiguous()?;
        match x.dtype() {
            DType::F64 => self.gradients::<f64>(x, weight, &grad),
            _ => self.gradients::<f32>(x, weight, &grad),
        }
    }
}
