//! The forward pass for one sequence, and the softmax of a block of queries.

use super::super::Real;
use super::super::lanes::{dispatch, exponentiate, largest, scale};
use super::super::tile::{Left, Size, multiply, padded};
use super::Attend;
use super::head::{Head, transpose};
use crate::language::decoder::Angles;

/// Queries whose softmax rows are held at a time.
pub(super) const QUERIES: usize = 32;

/// What one sequence's heads give, written into `out`.
pub(super) fn forward<R: Real>(attend: &Attend, angles: &Angles<R>, q: &[R], k: &[R], v: &[R], out: &mut [R]) {
    dispatch(
        #[inline(always)]
        || forward_inlined(attend, angles, q, k, v, out),
    );
}

#[inline(always)]
fn forward_inlined<R: Real>(attend: &Attend, angles: &Angles<R>, q: &[R], k: &[R], v: &[R], out: &mut [R]) {
    let (time, dim) = (attend.time, attend.head_dim);
    let (wide, long) = (padded(dim), padded(time));
    let mut own = vec![R::zero(); time * wide];
    let mut keys = vec![R::zero(); dim * long];
    let mut vals = vec![R::zero(); time * wide];
    let mut weights = vec![R::zero(); QUERIES * long];
    let mut gathered = vec![R::zero(); QUERIES * wide];
    for kv in 0..attend.kv_heads {
        let narrow = Head { number: kv, row: attend.kv_heads * dim, dim };
        narrow.take_turned(k, angles, R::one(), &mut own);
        transpose(&own, dim, time, &mut keys);
        narrow.take(v, &mut vals);
        for head in attend.heads_of(kv) {
            head.take_turned(q, angles, attend.factor(), &mut own);
            for first in (0..time).step_by(QUERIES) {
                let queries = QUERIES.min(time - first);
                softmax(&own[first * wide..], &keys, (first, queries), (dim, long), &mut weights);
                let left = Left { values: &weights, row_step: long, column_step: 1 };
                let size = Size { rows: queries, inner: first + queries, columns: wide };
                multiply::<R, false>(size, left, (&vals, wide), (&mut gathered, wide));
                head.put(&gathered[..queries * wide], first, out);
            }
        }
    }
}

/// Softmax rows of the queries `first..first + queries` over the keys up to each; zero beyond.
#[inline(always)]
pub(super) fn softmax<R: Real>(
    queries_of_head: &[R],
    keys: &[R],
    (first, queries): (usize, usize),
    (dim, long): (usize, usize),
    weights: &mut [R],
) {
    let seen = padded(first + queries).min(long);
    let left = Left { values: queries_of_head, row_step: padded(dim), column_step: 1 };
    multiply::<R, false>(Size { rows: queries, inner: dim, columns: seen }, left, (keys, long), (weights, long));
    for (query, row) in weights.chunks_exact_mut(long).take(queries).enumerate() {
        let (own, beyond) = row[..seen].split_at_mut(first + query + 1);
        let sum = exponentiate(own, largest(own));
        scale(own, R::one() / sum);
        beyond.fill(R::zero());
    }
}

impl Attend {
    /// What logits are divided by, as a factor of the queries.
    #[inline(always)]
    pub(super) fn factor<R: Real>(&self) -> R {
        R::from_f64(1.0 / (self.head_dim as f64).sqrt())
    }

    /// The query heads that share keys and values number `kv`.
    #[inline(always)]
    pub(super) fn heads_of(&self, kv: usize) -> impl Iterator<Item = Head> + use<> {
        let share = self.heads / self.kv_heads;
        let (row, dim) = (self.heads * self.head_dim, self.head_dim);
        (kv * share..(kv + 1) * share).map(move |number| Head { number, row, dim })
    }
}
