//! Keys and values of the tokens so far, of one text. What several texts begin with is held once for all of them.

use crate::language::decoder::Angles;
use crate::language::kernel::lanes::{dispatch, exponentiate, largest, scale};
use crate::language::kernel::tile::{Left, Size, multiply, padded};
use std::sync::Arc;

/// Tokens whose softmax rows are held at a time.
const QUERIES: usize = 32;
/// What stands for a token that is not there or comes later: nothing is gathered from it.
const UNSEEN: f32 = f32::MIN;

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

/// Keys and values of tokens that follow one another, in all blocks.
#[derive(Clone, Debug)]
struct Stretch {
    blocks: Vec<BlockCache>,
    capacity: usize,
    length: usize,
}

/// Keys and values of one text in all blocks: those that it has in common with other texts, and its own.
#[derive(Clone, Debug)]
pub(super) struct Cache {
    shape: Shape,
    before: Vec<Arc<Stretch>>,
    own: Stretch,
}

/// What has been read of texts that begin alike, to be gone on with in several ways.
#[derive(Clone, Debug)]
pub(super) struct Beginning {
    shape: Shape,
    stretches: Vec<Arc<Stretch>>,
}

impl Beginning {
    /// A cache that goes on from here, with room for `capacity` tokens.
    pub(super) fn go_on(&self, capacity: usize) -> Cache {
        let blocks = self.stretches.first().map_or(0, |stretch| stretch.blocks.len());
        Cache { before: self.stretches.clone(), ..Cache::new(self.shape, blocks, capacity) }
    }
}

impl Cache {
    pub(super) fn new(shape: Shape, blocks: usize, capacity: usize) -> Self {
        let empty = || BlockCache {
            keys: vec![0.0; shape.kv_heads * shape.head_dim * padded(capacity)],
            values: vec![0.0; shape.kv_heads * capacity * padded(shape.head_dim)],
        };
        let own = Stretch { blocks: (0..blocks).map(|_| empty()).collect(), capacity, length: 0 };
        Self { shape, before: Vec::new(), own }
    }

    /// Tokens that have been put in.
    pub(super) fn length(&self) -> usize {
        self.before.iter().map(|stretch| stretch.length).sum::<usize>() + self.own.length
    }

    /// Counts a token, or a prompt's tokens, that have been put into every block.
    pub(super) fn advance(&mut self, tokens: usize) {
        self.own.length += tokens;
    }

    /// All that has been read, for others to go on with.
    pub(super) fn into_beginning(mut self) -> Beginning {
        self.before.push(Arc::new(self.own));
        Beginning { shape: self.shape, stretches: self.before }
    }

    /// Puts one token's keys and values into a block at `place` of its own; keys are turned here, by its `position` in
    /// the text.
    #[inline(always)]
    fn put(&mut self, block: usize, (place, position): (usize, usize), k: &[f32], v: &[f32], angles: &Angles<f32>) {
        let Shape { kv_heads, head_dim, .. } = self.shape;
        let (long, wide, half) = (padded(self.own.capacity), padded(head_dim), head_dim / 2);
        let (cos, sin) = angles.at(position);
        let cache = &mut self.own.blocks[block];
        for head in 0..kv_heads {
            let k = &k[head * head_dim..(head + 1) * head_dim];
            for i in 0..half {
                let (low, high) = (k[i], k[i + half]);
                cache.keys[(head * head_dim + i) * long + place] = low * cos[i] - high * sin[i];
                cache.keys[(head * head_dim + i + half) * long + place] = high * cos[i] + low * sin[i];
            }
            let start = (head * self.own.capacity + place) * wide;
            cache.values[start..start + head_dim].copy_from_slice(&v[head * head_dim..(head + 1) * head_dim]);
        }
    }

    /// What some tokens gather from themselves and those before them, where all before the first of them, which has the
    /// `place` of its own, has been put in: `rows` are their queries, keys and values side by side, `out` has a row of
    /// all heads for each.
    #[inline(always)]
    fn gather(
        &self,
        block: usize,
        place: usize,
        rows: &[f32],
        angles: &Angles<f32>,
        scratch: &mut Vec<f32>,
        out: &mut [f32],
    ) {
        let Shape { heads, kv_heads, head_dim } = self.shape;
        let (wide, half) = (padded(head_dim), head_dim / 2);
        let (width, share) = ((heads + 2 * kv_heads) * head_dim, heads / kv_heads);
        let factor = 1.0 / (head_dim as f32).sqrt();
        let count = rows.len() / width;
        let first = self.length() - self.own.length + place;
        // Every stretch begins at a column that a tile can begin at.
        let own_from: usize = self.before.iter().map(|stretch| padded(stretch.length)).sum();
        let columns = own_from + padded(place + count);
        let needed = count * share * (wide + columns + wide);
        if scratch.len() < needed {
            scratch.resize(needed, 0.0);
        }
        let (turned, rest) = scratch.split_at_mut(count * share * wide);
        let (weights, rest) = rest.split_at_mut(count * share * columns);
        let gathered = &mut rest[..count * share * wide];
        for kv in 0..kv_heads {
            for (at, turned) in turned.chunks_exact_mut(wide).enumerate() {
                let (token, head) = (at / share, kv * share + at % share);
                let (cos, sin) = angles.at(first + token);
                let q = &rows[token * width + head * head_dim..][..head_dim];
                for d in 0..half {
                    turned[d] = (q[d] * cos[d] - q[d + half] * sin[d]) * factor;
                    turned[d + half] = (q[d + half] * cos[d] + q[d] * sin[d]) * factor;
                }
            }
            let mut from = 0;
            for (stretch, seen) in self.stretches(place + count) {
                let long = padded(stretch.capacity);
                let keys = &stretch.blocks[block].keys[kv * head_dim * long..][..head_dim * long];
                let left = Left { values: &*turned, row_step: wide, column_step: 1 };
                let size = Size { rows: count * share, inner: head_dim, columns: padded(seen) };
                multiply::<f32, false>(size, left, (keys, long), (&mut weights[from..], columns));
                from += padded(seen);
            }
            for (at, row) in weights.chunks_exact_mut(columns).enumerate() {
                let (shared, own) = row.split_at_mut(own_from);
                let mut from = 0;
                for stretch in &self.before {
                    shared[from + stretch.length..from + padded(stretch.length)].fill(UNSEEN);
                    from += padded(stretch.length);
                }
                own[place + at / share + 1..].fill(UNSEEN);
                let sum = exponentiate(row, largest(row));
                scale(row, 1.0 / sum);
                row[own_from + place + at / share + 1..].fill(0.0);
            }
            let mut from = 0;
            for (stretch, seen) in self.stretches(place + count) {
                let values = &stretch.blocks[block].values[kv * stretch.capacity * wide..][..stretch.capacity * wide];
                let left = Left { values: &weights[from..], row_step: columns, column_step: 1 };
                let size = Size { rows: count * share, inner: seen, columns: wide };
                let gathered = (&mut *gathered, wide);
                match from {
                    0 => multiply::<f32, false>(size, left, (values, wide), gathered),
                    _ => multiply::<f32, true>(size, left, (values, wide), gathered),
                }
                from += padded(seen);
            }
            for (at, gathered) in gathered.chunks_exact(wide).enumerate() {
                let (token, head) = (at / share, kv * share + at % share);
                out[(token * heads + head) * head_dim..][..head_dim].copy_from_slice(&gathered[..head_dim]);
            }
        }
    }

    /// Every stretch with the number of its tokens that are seen: all of those before, `own` of its own.
    #[inline(always)]
    fn stretches(&self, own: usize) -> impl Iterator<Item = (&Stretch, usize)> {
        let before = self.before.iter().map(|stretch| (&**stretch, stretch.length));
        before.chain(std::iter::once((&self.own, own)))
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
            let (place, before) = (self.own.length + piece * QUERIES, self.length() - self.own.length);
            dispatch(
                #[inline(always)]
                || {
                    for (token, row) in rows.chunks_exact(width).enumerate() {
                        let (k, v) = row[wide..].split_at(narrow);
                        self.put(block, (place + token, before + place + token), k, v, angles);
                    }
                    self.gather(block, place, rows, angles, scratch, out);
                },
            );
        }
    }
}
