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
    eps: f64,
    kernels: Kernels,
    attend: Attend,
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
        let attend = Attend { batch, time: x.dim(0)? / batch, ..self.attend.clone() };
        let normal = self.kernels.rms_norm(x, &self.attention_norm, self.eps)?;
        let [q, k, v] = [&self.q, &self.k, &self.v].map(|linear| linear.forward(&normal, self.kernels));
        let gathered = self.kernels.attention(&q?, &k?, &v?, attend)?;
        let x = (x + self.o.forward(&gathered, self.kernels)?)?;
        let normal = self.kernels.rms_norm(&x, &self.mlp_norm, self.eps)?;
        let gate = self.gate.forward(&normal, self.kernels)?;
        let up = self.up.forward(&normal, self.kernels)?;
        &x + self.down.forward(&self.kernels.swiglu(&gate, &up)?, self.kernels)?
    }

    /// Everything in here that may be trained.
    pub(super) fn tensors(&self) -> impl Iterator<Item = &Tensor> {
        let linears = [&self.q, &self.k, &self.v, &self.o, &self.gate, &self.up, &self.down];
        [&self.attention_norm, &self.mlp_norm].into_iter().chain(linears.into_iter().flat_map(Linear::tensors))
    }
}
