//! `y = x W^T`, with the gradient of the weight in the weight's own layout.

use super::product::{matmul, matmul_storage};
use candle_core::backend::BackendStorage;
use candle_core::{CpuStorage, CudaStorage, CustomOp2, Layout, Result, Shape, Tensor};

struct Linear {
    /// Whether the weight is trained: a frozen one is spared the product that makes its gradient.
    trained: bool,
}

/// `(rows, in) x (out, in) -> (rows, out)`.
///
/// # Errors
/// When the shapes do not fit.
pub(crate) fn linear(x: &Tensor, weight: &Tensor, trained: bool) -> Result<Tensor> {
    x.apply_op2(weight, Linear { trained })
}

impl CustomOp2 for Linear {
    fn name(&self) -> &'static str {
        "linear"
    }

    fn cpu_fwd(&self, x: &CpuStorage, x_at: &Layout, w: &CpuStorage, w_at: &Layout) -> Result<(CpuStorage, Shape)> {
        let shape = (x_at.shape().dims2()?.0, w_at.shape().dims2()?.0).into();
        Ok((matmul_storage((x, x_at), (w, &w_at.transpose(0, 1)?))?, shape))
    }

    fn cuda_fwd(&self, x: &CudaStorage, x_at: &Layout, w: &CudaStorage, w_at: &Layout) -> Result<(CudaStorage, Shape)> {
        let ((rows, width), (out, expected)) = (x_at.shape().dims2()?, w_at.shape().dims2()?);
        if width != expected {
            candle_core::bail!("rows of {width} numbers were given to a weight for rows of {expected}");
        }
        let y = x.matmul(w, (1, rows, out, width), x_at, &w_at.transpose(0, 1)?)?;
        Ok((y, (rows, out).into()))
    }

    fn bwd(&self, x: &Tensor, weight: &Tensor, _: &Tensor, grad: &Tensor) -> Result<(Option<Tensor>, Option<Tensor>)> {
        let to_x = matmul(grad, &weight.detach())?;
        let to_weight = if self.trained { Some(matmul(&grad.t()?, &x.detach())?) } else { None };
        Ok((Some(to_x), to_weight))
    }
}
