//! The gated activation `silu(gate) * up` (Shazeer 2020).

use super::lanes::dispatch;
use super::{Buffer, Real, read, values};
use candle_core::{CpuStorage, CustomOp2, DType, Device, Layout, Result, Shape, Tensor, bail};
use rayon::prelude::*;

/// Numbers that one task takes.
const CHUNK: usize = 1 << 15;

struct Swiglu;

/// `silu(gate) * up`, number by number.
///
/// # Errors
/// When the shapes differ or the numbers are neither `f32` nor `f64`.
pub(crate) fn swiglu(gate: &Tensor, up: &Tensor) -> Result<Tensor> {
    gate.apply_op2(up, Swiglu)
}

#[inline(always)]
fn sigmoid<R: Real>(x: R) -> R {
    R::one() / (R::one() + (R::zero() - x).exp())
}

fn forward<R: Real>(gate: &[R], up: &[R]) -> Vec<R> {
    let mut y = vec![R::zero(); gate.len()];
    forward_into(gate, up, &mut y);
    y
}

/// Writes the numbers `y`.
pub(crate) fn forward_into<R: Real>(gate: &[R], up: &[R], y: &mut [R]) {
    y.par_chunks_mut(CHUNK).zip(gate.par_chunks(CHUNK).zip(up.par_chunks(CHUNK))).for_each(|(y, (gate, up))| {
        dispatch(
            #[inline(always)]
            || {
                for ((y, &gate), &up) in y.iter_mut().zip(gate).zip(up) {
                    *y = gate * sigmoid(gate) * up;
                }
            },
        );
    });
}

/// Puts the gradients for the gate and for what it lets through in their places, and in the place of `grad` the numbers
/// that [`forward_into`] wrote.
pub(crate) fn backward_in_place<R: Real>(gate: &mut [R], up: &mut [R], grad: &mut [R]) {
    gate.par_chunks_mut(CHUNK).zip(up.par_chunks_mut(CHUNK).zip(grad.par_chunks_mut(CHUNK))).for_each(
        |(gate, (up, grad))| {
            dispatch(
                #[inline(always)]
                || {
                    let n = gate.len();
                    let (gate, up, grad) = (&mut gate[..n], &mut up[..n], &mut grad[..n]);
                    for i in 0..n {
                        let open = sigmoid(gate[i]);
                        let through = gate[i] * open;
                        let y = gate[i] * open * up[i];
                        gate[i] = grad[i] * up[i] * (open + through * (R::one() - open));
                        up[i] = grad[i] * through;
                        grad[i] = y;
                    }
                },
            );
        },
    );
}

/// Gradients for the gate and for what it lets through.
fn backward<R: Real>(gate: &[R], up: &[R], grad: &[R]) -> (Vec<R>, Vec<R>) {
    let (mut to_gate, mut to_up) = (gate.to_vec(), up.to_vec());
    backward_in_place(&mut to_gate, &mut to_up, &mut Buffer::copied(grad));
    (to_gate, to_up)
}

fn gradients<R: Real>(gate: &Tensor, up: &Tensor, grad: &Tensor) -> Result<(Option<Tensor>, Option<Tensor>)> {
    let (to_gate, to_up) =
        read::<R, _>(gate, |gate| read::<R, _>(up, |up| read::<R, _>(grad, |grad| Ok(backward(gate, up, grad)))))?;
    Ok((
        Some(Tensor::from_vec(to_gate, gate.shape(), &Device::Cpu)?),
        Some(Tensor::from_vec(to_up, up.shape(), &Device::Cpu)?),
    ))
}

impl CustomOp2 for Swiglu {
    fn name(&self) -> &'static str {
        "swiglu"
    }

    fn cpu_fwd(
        &self,
        gate: &CpuStorage,
        gate_at: &Layout,
        up: &CpuStorage,
        up_at: &Layout,
    ) -> Result<(CpuStorage, Shape)> {
        if gate_at.shape() != up_at.shape() {
            bail!("a gate of shape {:?} cannot open {:?}", gate_at.shape(), up_at.shape());
        }
        let y = match gate {
            CpuStorage::F32(_) => CpuStorage::F32(forward(values(gate, gate_at)?, values(up, up_at)?)),
            CpuStorage::F64(_) => CpuStorage::F64(forward(values(gate, gate_at)?, values(up, up_at)?)),
            _ => bail!("the kernels compute in f32 or f64"),
        };
        Ok((y, gate_at.shape().clone()))
    }

    fn bwd(&self, gate: &Tensor, up: &Tensor, _: &Tensor, grad: &Tensor) -> Result<(Option<Tensor>, Option<Tensor>)> {
        let grad = grad.contiguous()?;
        match gate.dtype() {
            DType::F64 => gradients::<f64>(gate, up, &grad),
            _ => gradients::<f32>(gate, up, &grad),
        }
    }
}
