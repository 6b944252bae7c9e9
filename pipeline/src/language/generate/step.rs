//! The decoder's arithmetic for reading: prompts at once, then one token of each text at a time.

use super::cache::{Cache, Shape};
use crate::language::decoder::{Angles, Decoder, Tokens};
use crate::language::kernel::{self, Attend, Panels, read};
use crate::language::{Config, Kernels};
use candle_core::{Device, Result, Tensor, bail};
use std::sync::Arc;

/// A block's matrices in panels, those that read the same rows side by side.
#[derive(Debug)]
struct BlockWeights {
    attention_norm: Tensor,
    qkv: Panels,
    qkv_bias: Option<Tensor>,
    o: Panels,
    mlp_norm: Tensor,
    gate_up: Panels,
    down: Panels,
}

/// A decoder's matrices as reading wants them.
#[derive(Debug)]
pub(super) struct ReadWeights {
    config: Config,
    rope: Arc<crate::language::decoder::Rope>,
    table: Tensor,
    blocks: Vec<BlockWeights>,
    norm: Tensor,
    head: Panels,
}

impl ReadWeights {
    pub(super) fn new(decoder: &Decoder) -> Result<Self> {
        if decoder.kernels() != Kernels::Fused {
            bail!("texts are written on the processor; this decoder is made for another device");
        }
        let blocks = decoder.blocks().iter().map(|block| {
            let qkv_bias = match (block.q.bias(), block.k.bias(), block.v.bias()) {
                (Some(q), Some(k), Some(v)) => Some(Tensor::cat(&[q, k, v], 0)?),
                _ => None,
            };
            Ok(BlockWeights {
                attention_norm: block.attention_norm.detach(),
                qkv: Panels::of_weight(&Tensor::cat(&[block.q.merged()?, block.k.merged()?, block.v.merged()?], 0)?)?,
                qkv_bias,
                o: Panels::of_weight(&block.o.merged()?)?,
                mlp_norm: block.mlp_norm.detach(),
                gate_up: Panels::of_weight(&Tensor::cat(&[block.gate.merged()?, block.up.merged()?], 0)?)?,
                down: Panels::of_weight(&block.down.merged()?)?,
            })
        });
        Ok(Self {
            config: decoder.config().clone(),
            rope: Arc::clone(decoder.rope()),
            table: decoder.table().detach(),
            blocks: blocks.collect::<Result<_>>()?,
            norm: decoder.final_norm().detach(),
            head: Panels::of_weight(&decoder.head().detach())?,
        })
    }

    pub(super) fn config(&self) -> &Config {
        &self.config
    }

    /// Reads prompts of `lengths` tokens; gives logits after each, and caches with room for `capacities` tokens.
    pub(super) fn begin(
        &self,
        tokens: &Tokens,
        lengths: &[usize],
        capacities: &[usize],
    ) -> Result<(Tensor, Vec<Cache>)> {
        if tokens.time() >= self.config.max_positions {
            bail!(
                "a prompt has {} tokens; this model reads {} at most, its answer included",
                tokens.time(),
                self.config.max_positions
            );
        }
        let shape = Shape { heads: self.config.heads, kv_heads: self.config.kv_heads, head_dim: self.config.head_dim };
        let mut caches: Vec<Cache> =
            capacities.iter().map(|&capacity| Cache::new(shape, self.blocks.len(), capacity)).collect();
        let angles = self.rope.angles::<f32>(tokens.time());
        let mut x = kernel::embedding(&self.table, tokens.ids().to_vec())?;
        for (number, block) in self.blocks.iter().enumerate() {
            x = block.forward(&x, &self.config, |qkv| {
                self.keep(number, qkv, tokens.time(), lengths, &angles, &mut caches)?;
                self.attend(qkv, tokens)
            })?;
        }
        for (cache, &length) in caches.iter_mut().zip(lengths) {
            cache.advance(length);
        }
        let last: Vec<u32> =
            lengths.iter().enumerate().map(|(i, length)| (i * tokens.time() + length - 1) as u32).collect();
        Ok((self.logits(&kernel::embedding(&x, last)?)?, caches))
    }

    /// Reads one more token of each text.
    pub(super) fn next(&self, tokens: &[u32], caches: &mut [&mut Cache]) -> Result<Tensor> {
        let longest = caches.iter().map(|cache| cache.length()).max().unwrap_or(0) + 1;
        let angles = self.rope.angles::<f32>(longest);
        let wide = self.config.heads * self.config.head_dim;
        let mut x = kernel::embedding(&self.table, tokens.to_vec())?;
        let mut scratch = Vec::new();
        for (number, block) in self.blocks.iter().enumerate() {
            x = block.forward(&x, &self.config, |qkv| {
                let mut out = vec![0.0; tokens.len() * wide];
                let width = qkv.dim(1)?;
                read::<f32, _>(qkv, |qkv| {
                    for ((cache, qkv), out) in
                        caches.iter_mut().zip(qkv.chunks_exact(width)).zip(out.chunks_exact_mut(wide))
                    {
                        cache.step(number, qkv, &angles, &mut scratch, out);
                    }
                    Ok(())
                })?;
                Tensor::from_vec(out, (tokens.len(), wide), &Device::Cpu)
            })?;
        }
        for cache in caches {
            cache.advance(1);
        }
        self.logits(&x)
    }

    fn logits(&self, x: &Tensor) -> Result<Tensor> {
        self.head.after_tensor(&kernel::rms_norm(x, &self.norm, self.config.rms_norm_eps)?)
    }

    /// Puts the keys and values of prompts into the caches.
    fn keep(
        &self,
        block: usize,
        qkv: &Tensor,
        time: usize,
        lengths: &[usize],
        angles: &Angles<f32>,
        caches: &mut [Cache],
    ) -> Result<()> {
        let (wide, narrow) = (self.config.heads * self.config.head_dim, self.config.kv_heads * self.config.head_dim);
        let width = wide + 2 * narrow;
        read::<f32, _>(qkv, |qkv| {
            for ((cache, &length), rows) in caches.iter_mut().zip(lengths).zip(qkv.chunks_exact(time * width)) {
                for (position, row) in rows.chunks_exact(width).take(length).enumerate() {
                    let (k, v) = row[wide..].split_at(narrow);
                    cache.put(block, position, k, v, angles);
                }
            }
            Ok(())
        })
    }

    /// Causal attention over whole prompts.
    fn attend(&self, qkv: &Tensor, tokens: &Tokens) -> Result<Tensor> {
        let Config { heads, kv_heads, head_dim, .. } = self.config;
        let (wide, narrow) = (heads * head_dim, kv_heads * head_dim);
        let part = |start, length| qkv.narrow(1, start, length)?.contiguous();
        let rope = Arc::clone(&self.rope);
        let attend = Attend { batch: tokens.batch(), time: tokens.time(), heads, kv_heads, head_dim, rope };
        kernel::attention(&part(0, wide)?, &part(wide, narrow)?, &part(wide + narrow, narrow)?, attend)
    }
}

impl BlockWeights {
    fn forward(&self, x: &Tensor, config: &Config, attend: impl FnOnce(&Tensor) -> Result<Tensor>) -> Result<Tensor> {
        let mut qkv = self.qkv.after_tensor(&kernel::rms_norm(x, &self.attention_norm, config.rms_norm_eps)?)?;
        if let Some(bias) = &self.qkv_bias {
            qkv = qkv.broadcast_add(bias)?;
        }
        let x = (x + self.o.after_tensor(&attend(&qkv)?)?)?;
        let gate_up = self.gate_up.after_tensor(&kernel::rms_norm(&x, &self.mlp_norm, config.rms_norm_eps)?)?;
        let half = config.intermediate_size;
        let (gate, up) = (gate_up.narrow(1, 0, half)?.contiguous()?, gate_up.narrow(1, half, half)?.contiguous()?);
        &x + self.down.after_tensor(&kernel::swiglu(&gate, &up)?)?
    }
}
