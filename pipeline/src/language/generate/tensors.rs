//! The decoder's arithmetic for writing from Candle's operations: all texts of a batch at a time, on any device.
//!
//! Shorter prompts are filled up at their beginnings, so that the next tokens of all texts stand in the same column.

use super::block::BlockWeights;
use crate::language::Config;
use crate::language::decoder::{Decoder, Rope};
use crate::language::reference::{gathered, rms_norm, swiglu, turned};
use candle_core::{DType, Device, Result, Tensor, bail};
use std::sync::Arc;

/// What is added to the logit of a token that is not there or comes later. Not infinite: what stands before a text's
/// beginning looks at nothing else, and must stay a number.
const UNSEEN: f32 = f32::MIN;

/// A decoder's matrices as they lie on a device.
#[derive(Debug)]
pub(super) struct TensorWeights {
    decoder: Decoder,
    blocks: Vec<BlockWeights<Tensor>>,
}

/// Keys and values of the tokens so far, of all texts.
#[derive(Debug)]
pub(super) struct Batch {
    /// Of every block: keys and values, `(texts, kv_heads, capacity, head_dim)`.
    blocks: Vec<(Tensor, Tensor)>,
    /// Cosines and sines of all positions.
    cos: Tensor,
    sin: Tensor,
    /// Columns before the beginning of each text.
    before: Vec<usize>,
    /// `(texts, 1, 1, capacity)`: what lies before each; nothing where all are equally long.
    unseen: Option<Tensor>,
    length: usize,
}

impl TensorWeights {
    pub(super) fn new(decoder: &Decoder) -> Result<Self> {
        Ok(Self { blocks: BlockWeights::all(decoder, Ok)?, decoder: decoder.clone() })
    }

    pub(super) fn decoder(&self) -> &Decoder {
        &self.decoder
    }

    pub(super) fn config(&self) -> &Config {
        self.decoder.config()
    }

    /// Reads prompts, to be gone on with until the longest and `more` tokens; gives logits after the last of each.
    pub(super) fn begin(&self, prompts: &[Vec<u32>], more: usize) -> Result<(Batch, Tensor)> {
        let longest = prompts.iter().map(Vec::len).max().unwrap_or(0);
        let before: Vec<usize> = prompts.iter().map(|prompt| longest - prompt.len()).collect();
        let table = self.decoder.table();
        let mut batch = Batch::new(self.config(), self.decoder.rope(), before, longest + more, table)?;
        let filled: Vec<u32> = prompts
            .iter()
            .zip(&batch.before)
            .flat_map(|(prompt, &before)| std::iter::repeat_n(0, before).chain(prompt.iter().copied()))
            .collect();
        let logits = self.next(&mut batch, &filled)?;
        Ok((batch, logits))
    }

    /// Reads as many next tokens of each text, text by text; gives logits after the last of each.
    pub(super) fn next(&self, batch: &mut Batch, tokens: &[u32]) -> Result<Tensor> {
        let (config, texts) = (self.config(), batch.before.len());
        let new = tokens.len() / texts;
        let table = self.decoder.table();
        let mut x = table.index_select(&Tensor::new(tokens, table.device())?, 0)?;
        let (angles, mask) = (batch.angles(new)?, batch.mask(new)?);
        for (number, block) in self.blocks.iter().enumerate() {
            x = block
                .forward(&x, config, |qkv| batch.attend((number, texts, new), qkv, config, &angles, mask.as_ref()))?;
        }
        batch.length += new;
        let last = x.reshape((texts, new, config.hidden_size))?.narrow(1, new - 1, 1)?.squeeze(1)?.contiguous()?;
        let normal = rms_norm(&last, self.decoder.final_norm(), config.rms_norm_eps)?;
        normal.matmul(&self.decoder.head().detach().t()?)?.to_dtype(DType::F32)
    }
}

impl BlockWeights<Tensor> {
    fn forward(&self, x: &Tensor, config: &Config, attend: impl FnOnce(&Tensor) -> Result<Tensor>) -> Result<Tensor> {
        let mut qkv = rms_norm(x, &self.attention_norm, config.rms_norm_eps)?.matmul(&self.qkv.t()?)?;
        if let Some(bias) = &self.qkv_bias {
            qkv = qkv.broadcast_add(bias)?;
        }
        let x = (x + attend(&qkv)?.matmul(&self.o.t()?)?)?;
        let gate_up = rms_norm(&x, &self.mlp_norm, config.rms_norm_eps)?.matmul(&self.gate_up.t()?)?;
        let half = config.intermediate_size;
        let open = swiglu(&gate_up.narrow(1, 0, half)?, &gate_up.narrow(1, half, half)?)?;
        &x + open.matmul(&self.down.t()?)?
    }
}

impl Batch {
    fn new(config: &Config, rope: &Arc<Rope>, before: Vec<usize>, capacity: usize, like: &Tensor) -> Result<Self> {
        let (texts, numbers, device) = (before.len(), like.dtype(), like.device());
        let shape = (texts, config.kv_heads, capacity, config.head_dim);
        let empty = |_| Ok((Tensor::zeros(shape, numbers, device)?, Tensor::zeros(shape, numbers, device)?));
        let positions = capacity.min(config.max_positions);
        let angles = rope.angles::<f32>(positions);
        let table = |of: &[f32]| {
            Tensor::from_slice(of, (positions, config.head_dim / 2), &Device::Cpu)?.to_dtype(numbers)?.to_device(device)
        };
        let unseen = before.iter().any(|&before| before > 0).then(|| {
            let row = |&before: &usize| (0..capacity).map(move |column| if column < before { UNSEEN } else { 0.0 });
            let numbers: Vec<f32> = before.iter().flat_map(row).collect();
            Tensor::from_vec(numbers, (texts, 1, 1, capacity), device)
        });
        Ok(Self {
            blocks: (0..config.layers).map(empty).collect::<Result<_>>()?,
            cos: table(angles.all().0)?,
            sin: table(angles.all().1)?,
            unseen: unseen.transpose()?,
            before,
            length: 0,
        })
    }

    /// Cosines and sines of each text's next tokens, `(texts, 1, new, head_dim / 2)`.
    fn angles(&self, new: usize) -> Result<(Tensor, Tensor)> {
        let position =
            |&before: &usize| (self.length..self.length + new).map(move |column| column.saturating_sub(before));
        let positions: Vec<u32> = self.before.iter().flat_map(position).map(|p| p as u32).collect();
        let positions = Tensor::new(positions.as_slice(), self.cos.device())?;
        let of = |table: &Tensor| table.index_select(&positions, 0)?.reshape((self.before.len(), 1, new, ()));
        Ok((of(&self.cos)?, of(&self.sin)?))
    }

    /// What the next tokens must not look at; nothing where they look at everything.
    fn mask(&self, new: usize) -> Result<Option<Tensor>> {
        let seen = self.length + new;
        let before = self.unseen.as_ref().map(|unseen| unseen.narrow(3, 0, seen)).transpose()?;
        if new == 1 {
            return Ok(before);
        }
        let later: Vec<f32> =
            (0..new * seen).map(|i| if i % seen > self.length + i / seen { UNSEEN } else { 0.0 }).collect();
        let later = Tensor::from_vec(later, (1, 1, new, seen), self.cos.device())?;
        Ok(Some(match before {
            // Both at once would be infinite.
            Some(before) => later.broadcast_minimum(&before)?,
            None => later,
        }))
    }

    /// Attention of the next tokens to themselves and to what came before: puts them in and gathers.
    fn attend(
        &self,
        (block, texts, new): (usize, usize, usize),
        qkv: &Tensor,
        config: &Config,
        (cos, sin): &(Tensor, Tensor),
        mask: Option<&Tensor>,
    ) -> Result<Tensor> {
        let &Config { heads, kv_heads, head_dim, .. } = config;
        let apart = |first: usize, heads: usize| {
            let part = qkv.narrow(1, first * head_dim, heads * head_dim)?;
            part.reshape((texts, new, heads, head_dim))?.transpose(1, 2)?.contiguous()
        };
        let (keys, values) = &self.blocks[block];
        let q = turned(&apart(0, heads)?, cos, sin)?;
        keys.slice_set(&turned(&apart(heads, kv_heads)?, cos, sin)?.contiguous()?, 2, self.length)?;
        values.slice_set(&apart(heads + kv_heads, kv_heads)?, 2, self.length)?;
        let seen = self.length + new;
        let gathered = gathered(&q, &keys.narrow(2, 0, seen)?, &values.narrow(2, 0, seen)?, mask)?;
        gathered.transpose(1, 2)?.reshape((texts * new, heads * head_dim))
    }

    /// Leaves out texts that are at their end.
    pub(super) fn keep(&mut self, going: &[bool]) -> Result<()> {
        if going.iter().all(|going| *going) {
            return Ok(());
        }
        let kept: Vec<usize> = going.iter().enumerate().filter(|(_, going)| **going).map(|(text, _)| text).collect();
        if kept.is_empty() {
            bail!("no text is left to go on with");
        }
        self.before = kept.iter().map(|&text| self.before[text]).collect();
        let kept: Vec<u32> = kept.into_iter().map(|text| text as u32).collect();
        let kept = Tensor::new(kept.as_slice(), self.cos.device())?;
        for (keys, values) in &mut self.blocks {
            (*keys, *values) = (keys.index_select(&kept, 0)?, values.index_select(&kept, 0)?);
        }
        self.unseen = self.unseen.as_ref().map(|unseen| unseen.index_select(&kept, 0)).transpose()?;
        Ok(())
    }
}
