//! One block: attention over what came before, then a gated layer, each added to what goes in.

use super::Linear;
use super::linear::{Lookup, Source};
use super::rope::Rope;
use crate::language::kernel::Attend;
use crate::language::{Config, Kernels};
use candle_core::{Result, Tensor};
use std::sync::Arc;

/// A block's weights and shape.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    pub(crate) attention_norm: Tensor,
    pub(crate) q: Linear,
    pub(crate) k: Linear,
    pub(crate) v: Linear,
    pub(crate) o: Linear,
    pub(crate) mlp_norm: Tensor,
    pub(crate) gate: Linear,
    pub(crate) up: Linear,
    pub(crate) down: Linear,
    pub(super) eps: f64,
    kernels: Kernels,
    attend: Attend,
}

/// Something for each of a block's matrices.
#[derive(Clone, Copy, Debug)]
pub(super) struct Linears<T> {
    pub(super) q: T,
    pub(super) k: T,
    pub(super) v: T,
    pub(super) o: T,
    pub(super) gate: T,
    pub(super) up: T,
    pub(super) down: T,
}

impl<T> Linears<T> {
    pub(super) fn map<U>(self, of: impl Fn(T) -> U) -> Linears<U> {
        let Self { q, k, v, o, gate, up, down } = self;
        let [q, k, v, o, gate, up, down] = [q, k, v, o, gate, up, down].map(of);
        Linears { q, k, v, o, gate, up, down }
    }

    pub(super) fn as_ref(&self) -> Linears<&T> {
        let Self { q, k, v, o, gate, up, down } = self;
        Linears { q, k, v, o, gate, up, down }
    }
}

impl<T> Linears<Result<T>> {
    /// The first failure, if there is one.
    pub(super) fn all(self) -> Result<Linears<T>> {
        let Self { q, k, v, o, gate, up, down } = self;
        Ok(Linears { q: q?, k: k?, v: v?, o: o?, gate: gate?, up: up?, down: down? })
    }
}

impl Block {
    pub(super) fn new<W: Lookup>(
        config: &Config,
        source: &Source<'_, W>,
        kernels: Kernels,
        rope: &Arc<Rope>,
    ) -> Result<Self> {
        let hidden = config.hidden_size;
        let (wide, narrow) = (config.heads * config.head_dim, config.kv_heads * config.head_dim);
        let (attention, mlp) = (source.at("self_attn"), source.at("mlp"));
        let biased = config.attention_bias;
        Ok(Self {
            attention_norm: source.tensor("input_layernorm.weight", hidden)?,
            q: attention.linear("q_proj", (wide, hidden), biased)?,
            k: attention.linear("k_proj", (narrow, hidden), biased)?,
            v: attention.linear("v_proj", (narrow, hidden), biased)?,
            o: attention.linear("o_proj", (hidden, wide), false)?,
            mlp_norm: source.tensor("post_attention_layernorm.weight", hidden)?,
            gate: mlp.linear("gate_proj", (config.intermediate_size, hidden), false)?,
            up: mlp.linear("up_proj", (config.intermediate_size, hidden), false)?,
            down: mlp.linear("down_proj", (hidden, config.intermediate_size), false)?,
            eps: config.rms_norm_eps,
            kernels,
            attend: Attend {
                batch: 0,
                time: 0,
                heads: config.heads,
                kv_heads: config.kv_heads,
                head_dim: config.head_dim,
                rope: Arc::clone(rope),
            },
        })
    }

    /// `(batch * time, hidden_size)` to the same.
    pub(super) fn forward(&self, x: &Tensor, batch: usize) -> Result<Tensor> {
        let attend = self.attend(batch, x.dim(0)?);
        let normal = self.kernels.rms_norm(x, &self.attention_norm, self.eps)?;
        let [q, k, v] = [&self.q, &self.k, &self.v].map(|linear| linear.forward(&normal, self.kernels));
        let gathered = self.kernels.attention(&q?, &k?, &v?, attend)?;
        let x = (x + self.o.forward(&gathered, self.kernels)?)?;
        let normal = self.kernels.rms_norm(&x, &self.mlp_norm, self.eps)?;
        let gate = self.gate.forward(&normal, self.kernels)?;
        let up = self.up.forward(&normal, self.kernels)?;
        &x + self.down.forward(&self.kernels.swiglu(&gate, &up)?, self.kernels)?
    }

    /// Its attention over `rows` rows of `batch` sequences.
    pub(super) fn attend(&self, batch: usize, rows: usize) -> Attend {
        Attend { batch, time: rows / batch, ..self.attend.clone() }
    }

    /// Its matrices.
    pub(super) fn linears(&self) -> Linears<&Linear> {
        let Self { q, k, v, o, gate, up, down, .. } = self;
        Linears { q, k, v, o, gate, up, down }
    }

    /// Whether something in it is trained, and all of it by [`super::learned`].
    pub(super) fn is_learned(&self) -> bool {
        let plain = [&self.q, &self.k, &self.v, &self.o, &self.gate, &self.up, &self.down];
        self.kernels == Kernels::Fused
            && plain.into_iter().all(|linear| linear.adapter.is_none())
            && plain[3..].iter().all(|linear| linear.bias.is_none())
            && self.tensors().any(Tensor::is_variable)
    }

    /// Everything in here that may be trained.
    pub(super) fn tensors(&self) -> impl Iterator<Item = &Tensor> {
        let linears = [&self.q, &self.k, &self.v, &self.o, &self.gate, &self.up, &self.down];
        [&self.attention_norm, &self.mlp_norm].into_iter().chain(linears.into_iter().flat_map(Linear::tensors))
    }
}
