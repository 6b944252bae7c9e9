//! Causal grouped-query attention with rotary positions, without a matrix of all pairs.
//!
//! Softmax rows are made for a block of queries at a time and made again for the gradient, so that memory grows with
//! the length and not with its square (Dao et al. 2022 do this for other hardware).

mod backward;
mod block;
mod head;

use super::{Real, read, values};
use crate::language::decoder::Rope;
use candle_core::{CpuStorage, CustomOp3, DType, Device, Layout, Result, Shape, Tensor, bail};
use rayon::prelude::*;
use std::sync::Arc;

/// Shape of an attention: `batch` sequences of `time` tokens, `heads` queries share `kv_heads` keys and values.
#[derive(Clone, Debug)]
pub(crate) struct Attend {
    pub(crate) batch: usize,
    pub(crate) time: usize,
    pub(crate) heads: usize,
    pub(crate) kv_heads: usize,
    pub(crate) head_dim: usize,
    /// Angles by position; the first token of every sequence has position 0.
    pub(crate) rope: Arc<Rope>,
}

struct Attention(Attend);

/// `q (batch * time, heads * head_dim)`, `k` and `v (batch * time, kv_heads * head_dim)` to what each token gathers
/// from itself and the tokens before it, in the shape of `q`.
///
/// # Errors
/// When the shapes do not fit, or a sequence is longer than the table of angles.
pub(crate) fn attention(q: &Tensor, k: &Tensor, v: &Tensor, attend: Attend) -> Result<Tensor> {
    q.apply_op3(k, v, Attention(attend))
}

impl Attend {
    fn check(&self, q: &Layout, k: &Layout, v: &Layout) -> Result<()> {
        let rows = self.batch * self.time;
        let narrow = (rows, self.kv_heads * self.head_dim);
        if q.shape().dims2()? != (rows, self.heads * self.head_dim)
            || k.shape().dims2()? != narrow
            || v.shape().dims2()? != narrow
        {
            bail!("attention of {self:?} was given q {:?}, k {:?}, v {:?}", q.shape(), k.shape(), v.shape());
        }
        if self.time > self.rope.positions() {
            bail!(
                "a sequence of {} tokens is longer than the {} positions of the model",
                self.time,
                self.rope.positions()
            );
        }
        Ok(())
    }

    fn forward<R: Real>(&self, q: &[R], k: &[R], v: &[R]) -> Vec<R> {
        let mut out = vec![R::zero(); q.len()];
        self.forward_into(q, k, v, &mut out);
        out
    }

    /// Writes what each token gathers.
    pub(crate) fn forward_into<R: Real>(&self, q: &[R], k: &[R], v: &[R], out: &mut [R]) {
        let angles = self.rope.angles::<R>(self.time);
        let (wide, narrow) = (self.time * self.heads * self.head_dim, self.time * self.kv_heads * self.head_dim);
        out.par_chunks_mut(wide)
            .zip(q.par_chunks(wide).zip(k.par_chunks(narrow).zip(v.par_chunks(narrow))))
            .for_each(|(out, (q, (k, v)))| block::forward(self, &angles, q, k, v, out));
    }

    /// Writes the gradients for queries, keys and values from those for what was gathered.
    pub(crate) fn backward<R: Real>(
        &self,
        (q, k, v, grad): (&[R], &[R], &[R], &[R]),
        (to_q, to_k, to_v): (&mut [R], &mut [R], &mut [R]),
    ) {
        let angles = self.rope.angles::<R>(self.time);
        let (wide, narrow) = (self.time * self.heads * self.head_dim, self.time * self.kv_heads * self.head_dim);
        to_q.par_chunks_mut(wide)
            .zip(to_k.par_chunks_mut(narrow).zip(to_v.par_chunks_mut(narrow)))
            .zip(q.par_chunks(wide).zip(grad.par_chunks(wide)))
            .zip(k.par_chunks(narrow).zip(v.par_chunks(narrow)))
            .for_each(|(((to_q, (to_k, to_v)), (q, grad)), (k, v))| {
                backward::backward(self, &angles, (q, k, v, grad), (to_q, to_k, to_v));
            });
    }

    fn gradients<R: Real>(&self, q: &Tensor, k: &Tensor, v: &Tensor, grad: &Tensor) -> Result<[Tensor; 3]> {
        let (mut to_q, mut to_k, mut to_v) =
            (vec![R::zero(); q.elem_count()], vec![R::zero(); k.elem_count()], vec![R::zero(); v.elem_count()]);
        let (q_shape, k_shape) = (q.shape(), k.shape());
        let mut inputs = |q: &[R], k: &[R], v: &[R], grad: &[R]| {
            self.backward((q, k, v, grad), (&mut to_q, &mut to_k, &mut to_v));
            Ok(())
        };
        read::<R, _>(q, |q| {
            read::<R, _>(k, |k| read::<R, _>(v, |v| read::<R, _>(grad, |grad| inputs(q, k, v, grad))))
        })?;
        Ok([
            Tensor::from_vec(to_q, q_shape, &Device::Cpu)?,
            Tensor::from_vec(to_k, k_shape, &Device::Cpu)?,
            Tensor::from_vec(to_v, k_shape, &Device::Cpu)?,
        ])
    }
}

impl CustomOp3 for Attention {
    fn name(&self) -> &'static str {
        "attention"
    }

    fn cpu_fwd(
        &self,
        q: &CpuStorage,
        q_at: &Layout,
        k: &CpuStorage,
        k_at: &Layout,
        v: &CpuStorage,
        v_at: &Layout,
    ) -> Result<(CpuStorage, Shape)> {
        self.0.check(q_at, k_at, v_at)?;
        let out = match q {
            CpuStorage::F32(_) => CpuStorage::F32(self.0.forward(values(q, q_at)?, values(k, k_at)?, values(v, v_at)?)),
            CpuStorage::F64(_) => CpuStorage::F64(self.0.forward(values(q, q_at)?, values(k, k_at)?, values(v, v_at)?)),
            _ => bail!("the kernels compute in f32 or f64"),
        };
        Ok((out, q_at.shape().clone()))
    }

    fn bwd(
        &self,
        q: &Tensor,
        k: &Tensor,
        v: &Tensor,
        _: &Tensor,
        grad: &Tensor,
    ) -> Result<(Option<Tensor>, Option<Tensor>, Option<Tensor>)> {
        let grad = grad.contiguous()?;
        let [to_q, to_k, to_v] = match q.dtype() {
            DType::F64 => self.0.gradients::<f64>(q, k, v, &grad)?,
            _ => self.0.gradients::<f32>(q, k, v, &grad)?,
        };
        Ok((Some(to_q), Some(to_k), Some(to_v)))
    }
}
