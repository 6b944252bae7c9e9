//! The decoder's operations from Candle's differentiable primitives: slow, plain, and the same on every device. On a
//! graphics card those of which one is many of Candle's are kernels of our own (`card`).
//!
//! `softmax_last_dim`, `rms_norm`, `layer_norm` and `rope` of `candle_nn` must not be used here: they cut the gradient.

use super::decoder::Angles;
use super::kernel::Attend;
use candle_core::{D, DType, Device, Result, Tensor};

pub(crate) fn embedding(table: &Tensor, ids: &[u32]) -> Result<Tensor> {
    table.index_select(&Tensor::new(ids, table.device())?, 0)
}

pub(crate) fn linear(x: &Tensor, weight: &Tensor, trained: bool) -> Result<Tensor> {
    // Candle's own product makes the gradient of both sides, also where only one is asked for, and the weight's in a layout
    // that a card is slow to turn; ours is the same product everywhere.
    if trained && x.device().is_cpu() { x.matmul(&weight.t()?) } else { super::kernel::linear(x, weight, trained) }
}

pub(crate) fn rms_norm(x: &Tensor, weight: &Tensor, eps: f64) -> Result<Tensor> {
    if let Some(normal) = card::rms_norm(x, weight, eps) {
        return normal;
    }
    let numbers = x.dtype();
    let x = widened(x)?;
    let normal = x.broadcast_div(&(x.sqr()?.mean_keepdim(D::Minus1)? + eps)?.sqrt()?)?;
    normal.broadcast_mul(&widened(weight)?)?.to_dtype(numbers)
}

pub(crate) fn swiglu(gate: &Tensor, up: &Tensor) -> Result<Tensor> {
    gate.silu()? * up
}

/// The numbers in which sums of many are made: `f32` at least.
fn wide(numbers: DType) -> DType {
    if numbers == DType::F64 { DType::F64 } else { DType::F32 }
}

fn widened(x: &Tensor) -> Result<Tensor> {
    x.to_dtype(wide(x.dtype()))
}

fn softmax(logits: &Tensor) -> Result<Tensor> {
    let shifted = logits.broadcast_sub(&logits.max_keepdim(D::Minus1)?.detach())?.exp()?;
    shifted.broadcast_div(&shifted.sum_keepdim(D::Minus1)?)
}

/// Halves turned by position; `x` is `(batch, heads, time, head_dim)`, the angles `(time, head_dim / 2)` or of more
/// dimensions.
pub(crate) fn turned(x: &Tensor, cos: &Tensor, sin: &Tensor) -> Result<Tensor> {
    if let Some(turned) = card::turned(x, cos, sin) {
        return turned;
    }
    let half = x.dim(D::Minus1)? / 2;
    let (low, high) = (x.narrow(D::Minus1, 0, half)?, x.narrow(D::Minus1, half, half)?);
    let new_low = (low.broadcast_mul(cos)? - high.broadcast_mul(sin)?)?;
    let new_high = (high.broadcast_mul(cos)? + low.broadcast_mul(sin)?)?;
    Tensor::cat(&[new_low, new_high], D::Minus1)
}

/// Cosines and sines by position and frequency, `(time, head_dim / 2)`, and `-inf` where a query must not look,
/// `(time, time)`: the same in every block, and made on the processor.
#[derive(Clone, Debug)]
pub(crate) struct Tables {
    time: usize,
    pub(crate) cos: Tensor,
    pub(crate) sin: Tensor,
    mask: Tensor,
}

impl Tables {
    /// For sequences of `time` tokens.
    pub(crate) fn new(angles: &Angles<f64>, time: usize, numbers: DType, device: &Device) -> Result<Self> {
        let (cos, sin) = angles.all();
        let table = |of: &[f64]| {
            Tensor::from_slice(of, (time, of.len() / time), &Device::Cpu)?.to_dtype(numbers)?.to_device(device)
        };
        let mask: Vec<f32> =
            (0..time * time).map(|i| if i % time > i / time { f32::NEG_INFINITY } else { 0.0 }).collect();
        let mask = Tensor::from_vec(mask, (time, time), device)?.to_dtype(wide(numbers))?;
        Ok(Self { time, cos: table(cos)?, sin: table(sin)?, mask })
    }

    /// Whether these are the tables for sequences of this length, of these numbers.
    pub(crate) fn fit(&self, time: usize, numbers: DType, device: &Device) -> bool {
        self.time == time && self.cos.dtype() == numbers && self.cos.device().same_device(device)
    }
}

pub(crate) fn attention(q: &Tensor, k: &Tensor, v: &Tensor, attend: &Attend) -> Result<Tensor> {
    let &Attend { batch, time, heads, kv_heads, head_dim, .. } = attend;
    let Tables { cos, sin, mask, .. } = attend.rope.tables(time, q.dtype(), q.device())?;
    let apart = |x: &Tensor, heads: usize| x.reshape((batch, time, heads, head_dim))?.transpose(1, 2)?.contiguous();
    let (q, k) = (turned(&apart(q, heads)?, &cos, &sin)?, turned(&apart(k, kv_heads)?, &cos, &sin)?);
    let gathered = gathered(&q, &k, &apart(v, kv_heads)?, Some(&mask))?;
    gathered.transpose(1, 2)?.reshape((batch * time, heads * head_dim))
}

/// What queries `(batch, heads, new, head_dim)` gather from keys and values `(batch, kv_heads, seen, head_dim)`; what is
/// `seen` least by `mask` is gathered least. Heads that share keys lie side by side, as rows of one product.
pub(crate) fn gathered(q: &Tensor, k: &Tensor, v: &Tensor, mask: Option<&Tensor>) -> Result<Tensor> {
    let (batch, heads, new, head_dim) = q.dims4()?;
    let (_, kv_heads, seen, _) = k.dims4()?;
    let q = q.reshape((batch, kv_heads, heads / kv_heads * new, head_dim))?;
    let logits = q.matmul(&k.t()?)?.reshape((batch, heads, new, seen))?;
    let scale = 1.0 / (head_dim as f64).sqrt();
    let shares = match card::shares(&logits, mask, scale) {
        Some(shares) => shares?,
        None => shares(&logits, mask, scale)?,
    };
    let shares = shares.reshape((batch, kv_heads, heads / kv_heads * new, seen))?;
    shares.matmul(v)?.reshape((batch, heads, new, head_dim))
}

/// What each query attends to, in shares that add up to one.
fn shares(logits: &Tensor, mask: Option<&Tensor>, scale: f64) -> Result<Tensor> {
    let wide = widened(&(logits * scale)?)?;
    let wide = match mask {
        Some(mask) => wide.broadcast_add(mask)?,
        None => wide,
    };
    softmax(&wide)?.to_dtype(logits.dtype())
}

pub(crate) fn token_log_probability(hidden: &Tensor, head: &Tensor, targets: &[u32], trained: bool) -> Result<Tensor> {
    let logits = widened(&linear(hidden, head, trained)?)?;
    let shifted = logits.broadcast_sub(&logits.max_keepdim(D::Minus1)?.detach())?;
    let sums = shifted.exp()?.sum(D::Minus1)?.log()?;
    let targets = Tensor::new(targets, hidden.device())?.unsqueeze(1)?;
    shifted.gather(&targets, 1)?.squeeze(1)? - sums
}
