//! Keys and values of the tokens so far, of one text.

use crate::language::decoder::Angles;
use crate::language::kernel::lanes::{dispatch, exponentiate, largest, scale};
use crate::language::kernel::tile::{Left, Size, multiply, padded};

/// Tokens whose softmax rows are held at a time.
const QUERIES: usize = 32;

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
    fn put(&mut self, block: usize, position: usize, k: &[f32], v: &[f32], angles: &Angles<f32>) {
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

    /// The same tokens with room for `capacity` of them, to be gone on with in another way.
    pub(super) fn branch(&self, capacity: usize) -> Self {
        let Shape { kv_heads, head_dim, .. } = self.shape;
        let (old, new, wide) = (padded(self.capacity), padded(capacity), padded(head_dim));
        let mut branch = Self::new(self.shape, self.blocks.len(), capacity);
        for (to, from) in branch.blocks.iter_mut().zip(&self.blocks) {
            for (to, from) in to.keys.chunks_exact_mut(new).zip(from.keys.chunks_exact(old)) {
                to[..self.length].copy_from_slice(&from[..self.length]);
            }
            for head in 0..kv_heads {
                let (to, from) =
                    (&mut to.values[head * capacity * wide..], &from.values[head * self.capacity * wide..]);
                to[..self.length * wide].copy_from_slice(&from[..self.length * wide]);
            }
        }
        branch.length = self.length;
        branch
    }

    /// What the tokens from position `first` on gather from themselves and those before them: `rows` are their
    /// queries, keys and values side by side, `out` has a row of all heads for each.
    #[inline(always)]
    fn gather(
        &self,
        block: usize,
        first: usize,
        rows: &[f32],
        angles: &Angles<f32>,
        scratch: &mut Vec<f32>,
        out: &mut [f32],
    ) {
        let Shape { heads, kv_heads, head_dim } = self.shape;
        let (long, wide, half) = (padded(self.capacity), padded(head_dim), head_dim / 2);
        let (width, share) = ((heads + 2 * kv_heads) * head_dim, heads / kv_heads);
        let factor = 1.0 / (head_dim as f32).sqrt();
        let count = rows.len() / width;
        let (seen, columns) = (first + count, padded(first + count));
        scratch.clear();
        scratch.resize(count * share * (wide + columns + wide), 0.0);
        let (turned, rest) = scratch.split_at_mut(count * share * wide);
        let (weights, gathered) = rest.split_at_mut(count * share * columns);
        let cache = &self.blocks[block];
        for kv in 0..kv_heads {
            for (place, turned) in turned.chunks_exact_mut(wide).enumerate() {
                let (token, head) = (place / share, kv * share + place % share);
                let (cos, sin) = angles.at(first + token);
                let q = &rows[token * width + head * head_dim..][..head_dim];
                for d in 0..half {
                    turned[d] = (q[d] * cos[d] - q[d + half] * sin[d]) * factor;
                    turned[d + half] = (q[d + half] * cos[d] + q[d] * sin[d]) * factor;
                }
            }
            let keys = &cache.keys[kv * head_dim * long..][..head_dim * long];
            let left = Left { values: &*turned, row_step: wide, column_step: 1 };
            let size = Size { rows: count * share, inner: head_dim, columns };
            multiply::<f32, false>(size, left, (keys, long), (&mut *weights, columns));
            for (place, row) in weights.chunks_exact_mut(columns).enumerate() {
                let (own, later) = row.split_at_mut(first + place / share + 1);
                let sum = exponentiate(own, largest(own));
                scale(own, 1.0 / sum);
                later.fill(0.0);
            }
            let values = &cache.values[kv * self.capacity * wide..][..self.capacity * wide];
            let left = Left { values: &*weights, row_step: columns, column_step: 1 };
            let size = Size { rows: count * share, inner: seen, columns: wide };
            multiply::<f32, false>(size, left, (values, wide), (&mut *gathered, wide));
            for (place, gathered) in gathered.chunks_exact(wide).enumerate() {
                let (token, head) = (place / share, kv * share + place % share);
                out[(token * heads + head) * head_dim..][..head_dim].copy_from_slice(&gathered[..head_dim]);
            }
        }
    }

    /// Attention of one text's next tokens: puts them in and gathers, some at a time.
    pub(super) fn step(
        &mut self,
        block: usize,
        rows: &[f32],
        angles: &Angles<f32>,
        scratch: &mut Vec<f32>,
        out: &mut [f32],
    ) {
        let Shape { heads, kv_heads, head_dim } = self.shape;
        let (wide, narrow) = (heads * head_dim, kv_heads * head_dim);
        let width = wide + 2 * narrow;
        let pieces = rows.chunks(QUERIES * width).zip(out.chunks_mut(QUERIES * wide));
        for (piece, (rows, out)) in pieces.enumerate() {
            let first = self.length + piece * QUERIES;
            dispatch(
                #[inline(always)]
                || {
                    for (token, row) in rows.chunks_exact(width).enumerate() {
                        let (k, v) = row[wide..].split_at(narrow);
                        self.put(block, first + token, k, v, angles);
                    }
                    self.gather(block, first, rows, angles, scratch, out);
                },
            );
        }
    }
}
