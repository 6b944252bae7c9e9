//! The decoder's operations from Candle's differentiable primitives: slow, plain, and the same on every device.
//!
//! `softmax_last_dim`, `rms_norm`, `layer_norm` and `rope` of `candle_nn` must not be used here: they cut the gradient.

use super::kernel::Attend;
use candle_core::{D, DType, Device, Result, Tensor};

pub(crate) fn embedding(table: &Tensor, ids: &[u32]) -> Result<Tensor> {
    table.index_select(&Tensor::new(ids, table.device())?, 0)
}

pub(crate) fn linear(x: &Tensor, weight: &Tensor, trained: bool) -> Result<Tensor> {
    // Candle's own product makes the gradient of both sides, also where only one is asked for.
    if trained { x.matmul(&weight.t()?) } else { super::kernel::linear(x, weight, false) }
}

pub(crate) fn rms_norm(x: &Tensor, weight: &Tensor, eps: f64) -> Result<Tensor> {
    let numbers = x.dtype();
    let x = widened(x)?;
    let normal = x.broadcast_div(&(x.sqr()?.mean_keepdim(D::Minus1)? + eps)?.sqrt()?)?;
    normal.to_dtype(numbers)?.broadcast_mul(weight)
}

pub(crate) fn swiglu(gate: &Tensor, up: &Tensor) -> Result<Tensor> {
    gate.silu()? * up
}

/// Sums of many numbers are made in `f32` at least.
fn widened(x: &Tensor) -> Result<Tensor> {
    match x.dtype() {
        DType::F64 | DType::F32 => Ok(x.clone()),
        _ => x.to_dtype(DType::F32),
    }
}

fn softmax(logits: &Tensor) -> Result<Tensor> {
    let shifted = logits.broadcast_sub(&logits.max_keepdim(D::Minus1)?.detach())?.exp()?;
    shifted.broadcast_div(&shifted.sum_keepdim(D::Minus1)?)
}

/// Halves turned by position; `x` is `(batch, heads, time, head_dim)`, the angles `(time, head_dim / 2)`.
fn turned(x: &Tensor, cos: &Tensor, sin: &Tensor) -> Result<Tensor> {
    let half = x.dim(D::Minus1)? / 2;
    let (low, high) = (x.narrow(D::Minus1, 0, half)?, x.narrow(D::Minus1, half, half)?);
    let new_low = (low.broadcast_mul(cos)? - high.broadcast_mul(sin)?)?;
    let new_high = (high.broadcast_mul(cos)? + low.broadcast_mul(sin)?)?;
    Tensor::cat(&[new_low, new_high], D::Minus1)
}

/// `-inf` where a query must not look, `(time, time)`.
pub(crate) fn causal_mask(time: usize, numbers: DType, device: &Device) -> Result<Tensor> {
    let mask: Vec<f32> = (0..time * time).map(|i| if i % time > i / time { f32::NEG_INFINITY } else { 0.0 }).collect();
    Tensor::from_vec(mask, (time, time), device)?.to_dtype(numbers)
}

pub(crate) fn attention(q: &Tensor, k: &Tensor, v: &Tensor, attend: &Attend) -> Result<Tensor> {
    let &Attend { batch, time, heads, kv_heads, head_dim, .. } = attend;
    let (numbers, device) = (q.dtype(), q.device());
    let apart = |x: &Tensor, heads: usize| x.reshape((batch, time, heads, head_dim))?.transpose(1, 2)?.contiguous();
    let angles = attend.rope.angles::<f64>(time);
    let table =
        |of: &[f64]| Tensor::from_slice(of, (time, head_dim / 2), &Device::Cpu)?.to_dtype(numbers)?.to_device(device);
    let (cos, sin) = (table(angles.all().0)?, table(angles.all().1)?);
    let q = turned(&apart(q, heads)?, &cos, &sin)?;
    let shared = |x: Tensor| {
        x.unsqueeze(2)?
            .expand((batch, kv_heads, heads / kv_heads, time, head_dim))?
            .reshape((batch, heads, time, head_dim))
    };
    let k = shared(turned(&apart(k, kv_heads)?, &cos, &sin)?)?;
    let v = shared(apart(v, kv_heads)?)?;
    let logits = (q.matmul(&k.t()?)? * (1.0 / (head_dim as f64).sqrt()))?;
    let logits = widened(&logits)?;
    let logits = logits.broadcast_add(&causal_mask(time, logits.dtype(), device)?)?;
    let gathered = softmax(&logits)?.to_dtype(numbers)?.matmul(&v)?;
    gathered.transpose(1, 2)?.reshape((batch * time, heads * head_dim))
}

pub(crate) fn token_log_probability(hidden: &Tensor, head: &Tensor, targets: &[u32], trained: bool) -> Result<Tensor> {
    let logits = widened(&linear(hidden, head, trained)?)?;
    let shifted = logits.broadcast_sub(&logits.max_keepdim(D::Minus1)?.detach())?;
    let sums = shifted.exp()?.sum(D::Minus1)?.log()?;
    let targets = Tensor::new(targets, hidden.device())?.unsqueeze(1)?;
    shifted.gather(&targets, 1)?.squeeze(1)? - sums
}
