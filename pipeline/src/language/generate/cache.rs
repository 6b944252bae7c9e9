//! Keys and values of the tokens so far, of one text.

use crate::language::decoder::Angles;
use crate::language::kernel::lanes::{dispatch, exponentiate, largest, scale};
use crate::language::kernel::tile::{Left, Size, multiply, padded};

/// Numbers of one block: keys turned so that tokens lie side by side, values token by token.
#[derive(Clone, Debug)]
struct BlockCache {
    /// `(kv_heads, head_dim, padded(capacity))`.
    keys: Vec<f32>,
    /// `(kv_heads, capacity, padded(head_dim))`.
    values: Vec<f32>,
}

/// Shape of the attention that reads a cache.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    pub(super) heads: usize,
    pub(super) kv_heads: usize,
    pub(super) head_dim: usize,
}

/// Keys and values of one text in all blocks.
#[derive(Clone, Debug)]
pub(super) struct Cache {
    shape: Shape,
    blocks: Vec<BlockCache>,
    capacity: usize,
    length: usize,
}

impl Cache {
    pub(super) fn new(shape: Shape, blocks: usize, capacity: usize) -> Self {
        let empty = || BlockCache {
            keys: vec![0.0; shape.kv_heads * shape.head_dim * padded(capacity)],
            values: vec![0.0; shape.kv_heads * capacity * padded(shape.head_dim)],
        };
        Self { shape, blocks: (0..blocks).map(|_| empty()).collect(), capacity, length: 0 }
    }

    /// Tokens that have been put in.
    pub(super) fn length(&self) -> usize {
        self.length
    }

    /// Counts a token, or a prompt's tokens, that have been put into every block.
    pub(super) fn advance(&mut self, tokens: usize) {
        self.length += tokens;
    }

    /// Puts one token's keys and values into a block at `position`; keys are turned here.
    #[inline(always)]
    pub(super) fn put(&mut self, block: usize, position: usize, k: &[f32], v: &[f32], angles: &Angles<f32>) {
        let Shape { kv_heads, head_dim, .. } = self.shape;
        let (long, wide, half) = (padded(self.capacity), padded(head_dim), head_dim / 2);
        let (cos, sin) = angles.at(position);
        let cache = &mut self.blocks[block];
        for head in 0..kv_heads {
            let k = &k[head * head_dim..(head + 1) * head_dim];
            for i in 0..half {
                let (low, high) = (k[i], k[i + half]);
                cache.keys[(head * head_dim + i) * long + position] = low * cos[i] - high * sin[i];
                cache.keys[(head * head_dim + i + half) * long + position] = high * cos[i] + low * sin[i];
            }
            let start = (head * self.capacity + position) * wide;
            cache.values[start..start + head_dim].copy_from_slice(&v[head * head_dim..(head + 1) * head_dim]);
        }
    }

    /// What the token at `position` gathers from itself and those before it.
    #[inline(always)]
    pub(super) fn gather(
        &self,
        block: usize,
        position: usize,
        q: &[f32],
        angles: &Angles<f32>,
        scratch: &mut Vec<f32>,
        out: &mut [f32],
    ) {
        let Shape { heads, kv_heads, head_dim } = self.shape;
        let (long, wide, half) = (padded(self.capacity), padded(head_dim), head_dim / 2);
        let share = heads / kv_heads;
        let factor = 1.0 / (head_dim as f32).sqrt();
        let (cos, sin) = angles.at(position);
        let (seen, columns) = (position + 1, padded(position + 1));
        scratch.clear();
        scratch.resize(share * (wide + columns + wide), 0.0);
        let (turned, rest) = scratch.split_at_mut(share * wide);
        let (weights, gathered) = rest.split_at_mut(share * columns);
        let cache = &self.blocks[block];
        for kv in 0..kv_heads {
            for i in 0..share {
                let q = &q[(kv * share + i) * head_dim..][..head_dim];
                let turned = &mut turned[i * wide..][..head_dim];
                for d in 0..half {
                    turned[d] = (q[d] * cos[d] - q[d + half] * sin[d]) * factor;
                    turned[d + half] = (q[d + half] * cos[d] + q[d] * sin[d]) * factor;
                }
            }
            let keys = &cache.keys[kv * head_dim * long..][..head_dim * long];
            let left = Left { values: &*turned, row_step: wide, column_step: 1 };
            let size = Size { rows: share, inner: head_dim, columns };
            multiply::<f32, false>(size, left, (keys, long), (&mut *weights, columns));
            for row in weights.chunks_exact_mut(columns) {
                let own = &mut row[..seen];
                let sum = exponentiate(own, largest(own));
                scale(own, 1.0 / sum);
            }
            let values = &cache.values[kv * self.capacity * wide..][..self.capacity * wide];
            let left = Left { values: &*weights, row_step: columns, column_step: 1 };
            let size = Size { rows: share, inner: seen, columns: wide };
            multiply::<f32, false>(size, left, (values, wide), (&mut *gathered, wide));
            for (i, gathered) in gathered.chunks_exact(wide).enumerate() {
                out[(kv * share + i) * head_dim..][..head_dim].copy_from_slice(&gathered[..head_dim]);
            }
        }
    }

    /// One step of attention for one text: puts the token in and gathers.
    pub(super) fn step(
        &mut self,
        block: usize,
        qkv: &[f32],
        angles: &Angles<f32>,
        scratch: &mut Vec<f32>,
        out: &mut [f32],
    ) {
        let Shape { heads, kv_heads, head_dim } = self.shape;
        let (q, kv) = qkv.split_at(heads * head_dim);
        let (k, v) = kv.split_at(kv_heads * head_dim);
        let position = self.length;
        dispatch(
            #[inline(always)]
            || {
                self.put(block, position, k, v, angles);
                self.gather(block, position, q, angles, scratch, out);
            },
        );
    }
}
