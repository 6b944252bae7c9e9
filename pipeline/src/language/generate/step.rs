//! The decoder's arithmetic for reading: the next tokens of many texts at a time, however many of each.

use super::block::BlockWeights;
use super::cache::{Cache, Shape};
use crate::language::Config;
use crate::language::decoder::{Angles, Decoder};
use crate::language::kernel::{self, Panels, read};
use candle_core::{Device, Result, Tensor, bail};
use rayon::prelude::*;
use std::sync::Arc;

/// Texts that a thread attends to at least: one token of one text is too little to hand over.
const AT_LEAST: usize = 4;

/// A decoder's matrices as reading wants them.
#[derive(Debug)]
pub(super) struct ReadWeights {
    config: Config,
    rope: Arc<crate::language::decoder::Rope>,
    table: Tensor,
    blocks: Vec<BlockWeights<Panels>>,
    norm: Tensor,
    head: Panels,
}

impl ReadWeights {
    pub(super) fn new(decoder: &Decoder) -> Result<Self> {
        Ok(Self {
            config: decoder.config().clone(),
            rope: Arc::clone(decoder.rope()),
            table: decoder.table().detach(),
            blocks: BlockWeights::all(decoder, |matrix| Panels::of_weight(&matrix))?,
            norm: decoder.final_norm().detach(),
            head: Panels::of_weight(&decoder.head().detach())?,
        })
    }

    pub(super) fn config(&self) -> &Config {
        &self.config
    }

    /// An empty cache with room for `capacity` tokens.
    pub(super) fn cache(&self, capacity: usize) -> Cache {
        let shape = Shape { heads: self.config.heads, kv_heads: self.config.kv_heads, head_dim: self.config.head_dim };
        Cache::new(shape, self.blocks.len(), capacity)
    }

    /// Reads the next tokens of each text, at least one; gives logits after the last of each.
    pub(super) fn next(&self, pieces: &[&[u32]], caches: &mut [&mut Cache]) -> Result<Tensor> {
        let rows = self.read_on(pieces, caches)?;
        let mut end = 0;
        let last: Vec<u32> = pieces
            .iter()
            .map(|piece| {
                end += piece.len();
                end as u32 - 1
            })
            .collect();
        if last.len() == end { self.logits(&rows) } else { self.logits(&kernel::embedding(&rows, last)?) }
    }

    /// Reads the next tokens of each text; gives a row for every token, piece by piece.
    pub(super) fn read_on(&self, pieces: &[&[u32]], caches: &mut [&mut Cache]) -> Result<Tensor> {
        let longest = pieces.iter().zip(&*caches).map(|(piece, cache)| cache.length() + piece.len()).max().unwrap_or(0);
        if longest > self.config.max_positions {
            bail!("a text has {longest} tokens; this model reads {} at most", self.config.max_positions);
        }
        let angles = self.rope.angles::<f32>(longest);
        let mut x = kernel::embedding(&self.table, pieces.concat())?;
        for (number, block) in self.blocks.iter().enumerate() {
            x = block.forward(&x, &self.config, |qkv| self.attend(number, qkv, pieces, caches, &angles))?;
        }
        for (cache, piece) in caches.iter_mut().zip(pieces) {
            cache.advance(piece.len());
        }
        Ok(x)
    }

    /// Logits after rows of [`Self::read_on`].
    pub(super) fn logits(&self, x: &Tensor) -> Result<Tensor> {
        self.head.after_tensor(&kernel::rms_norm(x, &self.norm, self.config.rms_norm_eps)?)
    }

    /// Attention of every text's tokens to themselves and to what its cache holds.
    fn attend(
        &self,
        block: usize,
        qkv: &Tensor,
        pieces: &[&[u32]],
        caches: &mut [&mut Cache],
        angles: &Angles<f32>,
    ) -> Result<Tensor> {
        let (rows, width) = qkv.dims2()?;
        let wide = self.config.heads * self.config.head_dim;
        let mut out = vec![0.0; rows * wide];
        read::<f32, _>(qkv, |mut qkv| {
            let mut rest = out.as_mut_slice();
            let mut texts = Vec::with_capacity(pieces.len());
            for (cache, piece) in caches.iter_mut().zip(pieces) {
                let (own, others) = qkv.split_at(piece.len() * width);
                let (to, after) = std::mem::take(&mut rest).split_at_mut(piece.len() * wide);
                texts.push((cache, own, to));
                (qkv, rest) = (others, after);
            }
            texts.into_par_iter().with_min_len(AT_LEAST).for_each_init(Vec::new, |scratch, (cache, qkv, out)| {
                cache.step(block, qkv, angles, scratch, out);
            });
            Ok(())
        })?;
        Tensor::from_vec(out, (rows, wide), &Device::Cpu)
    }
}

impl BlockWeights<Panels> {
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
