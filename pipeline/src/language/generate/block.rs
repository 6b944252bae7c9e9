//! The matrices of a block as reading wants them: those that read the same rows in one.

use crate::language::decoder::{Decoder, Linear};
use candle_core::{Result, Tensor};

/// A block's matrices, held in the form that the arithmetic wants.
#[derive(Debug)]
pub(super) struct BlockWeights<M> {
    pub(super) attention_norm: Tensor,
    /// Queries, keys and values.
    pub(super) qkv: M,
    pub(super) qkv_bias: Option<Tensor>,
    pub(super) o: M,
    pub(super) mlp_norm: Tensor,
    /// Gate and up.
    pub(super) gate_up: M,
    pub(super) down: M,
}

impl<M> BlockWeights<M> {
    /// Those of all blocks, with adapters merged in.
    pub(super) fn all(decoder: &Decoder, hold: impl Fn(Tensor) -> Result<M>) -> Result<Vec<Self>> {
        let numbers = decoder.table().dtype();
        let merged = |linear: &Linear| linear.merged(numbers);
        let blocks = decoder.blocks().iter().map(|block| {
            let qkv_bias = match (block.q.bias(), block.k.bias(), block.v.bias()) {
                (Some(q), Some(k), Some(v)) => Some(Tensor::cat(&[q, k, v], 0)?),
                _ => None,
            };
            Ok(Self {
                attention_norm: block.attention_norm.detach(),
                qkv: hold(Tensor::cat(&[merged(&block.q)?, merged(&block.k)?, merged(&block.v)?], 0)?)?,
                qkv_bias,
                o: hold(merged(&block.o)?)?,
                mlp_norm: block.mlp_norm.detach(),
                gate_up: hold(Tensor::cat(&[merged(&block.gate)?, merged(&block.up)?], 0)?)?,
                down: hold(merged(&block.down)?)?,
            })
        });
        blocks.collect()
    }
}
