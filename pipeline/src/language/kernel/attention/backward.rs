//! The backward pass for one sequence: softmax rows are made again block by block.

use super::super::Real;
use super::super::lanes::{dispatch, dot};
use super::super::tile::{Left, Size, multiply, padded};
use super::Attend;
use super::block::{QUERIES, softmax};
use super::head::{Head, transpose};
use crate::language::decoder::Angles;

/// Gradients for queries, keys and values of one sequence.
pub(super) fn backward<R: Real>(
    attend: &Attend,
    angles: &Angles<R>,
    inputs: (&[R], &[R], &[R], &[R]),
    (to_q, to_k, to_v): (&mut [R], &mut [R], &mut [R]),
) {
    dispatch(
        #[inline(always)]
        || backward_inlined(attend, angles, inputs, (&mut *to_q, &mut *to_k, &mut *to_v)),
    );
}

#[inline(always)]
fn backward_inlined<R: Real>(
    attend: &Attend,
    angles: &Angles<R>,
    (q, k, v, grad): (&[R], &[R], &[R], &[R]),
    (to_q, to_k, to_v): (&mut [R], &mut [R], &mut [R]),
) {
    let (time, dim) = (attend.time, attend.head_dim);
    let (wide, long) = (padded(dim), padded(time));
    let rows = || vec![R::zero(); time * wide];
    let (mut queries, mut keys, mut vals, mut grads) = (rows(), rows(), rows(), rows());
    let (mut keys_turned, mut vals_turned) = (vec![R::zero(); dim * long], vec![R::zero(); dim * long]);
    let (mut weights, mut slopes) = (vec![R::zero(); QUERIES * long], vec![R::zero(); QUERIES * long]);
    for kv in 0..attend.kv_heads {
        let narrow = Head { number: kv, row: attend.kv_heads * dim, dim };
        narrow.take_turned(k, angles, R::one(), &mut keys);
        narrow.take(v, &mut vals);
        transpose(&keys, dim, time, &mut keys_turned);
        transpose(&vals, dim, time, &mut vals_turned);
        let (mut own_to_k, mut own_to_v) = (rows_padded(long, wide), rows_padded(long, wide));
        for head in attend.heads_of(kv) {
            head.take_turned(q, angles, attend.factor(), &mut queries);
            head.take(grad, &mut grads);
            let mut own_to_q = rows();
            for first in (0..time).step_by(QUERIES) {
                let count = QUERIES.min(time - first);
                let seen = padded(first + count).min(long);
                let (block, block_grads) = (&queries[first * wide..], &grads[first * wide..]);
                softmax(block, &keys_turned, (first, count), (dim, long), &mut weights);
                // How the gathered values would change with each weight.
                let left = Left { values: block_grads, row_step: wide, column_step: 1 };
                let across = Size { rows: count, inner: dim, columns: seen };
                multiply::<R, false>(across, left, (&vals_turned, long), (&mut slopes, long));
                let down = Size { rows: first + count, inner: count, columns: wide };
                let left = Left { values: &weights, row_step: 1, column_step: long };
                multiply::<R, true>(down, left, (block_grads, wide), (&mut own_to_v, wide));
                through_softmax(&weights, &mut slopes, count, seen, long);
                let left = Left { values: &slopes, row_step: long, column_step: 1 };
                let back = Size { rows: count, inner: first + count, columns: wide };
                multiply::<R, false>(back, left, (&keys, wide), (&mut own_to_q[first * wide..], wide));
                let left = Left { values: &slopes, row_step: 1, column_step: long };
                multiply::<R, true>(down, left, (block, wide), (&mut own_to_k, wide));
            }
            head.put_turned_back(&own_to_q, angles, attend.factor(), to_q);
        }
        narrow.put_turned_back(&own_to_k[..time * wide], angles, R::one(), to_k);
        narrow.put(&own_to_v[..time * wide], 0, to_v);
    }
}

#[inline(always)]
fn rows_padded<R: Real>(long: usize, wide: usize) -> Vec<R> {
    vec![R::zero(); long * wide]
}

/// Turns slopes by weight into slopes by logit, in place: `weight * (slope - mean slope)`.
#[inline(always)]
fn through_softmax<R: Real>(weights: &[R], slopes: &mut [R], queries: usize, seen: usize, long: usize) {
    for (slopes, weights) in slopes.chunks_exact_mut(long).zip(weights.chunks_exact(long)).take(queries) {
        let (slopes, weights) = (&mut slopes[..seen], &weights[..seen]);
        let mean = dot(slopes, weights);
        for (slope, &weight) in slopes.iter_mut().zip(weights) {
            *slope = weight * (*slope - mean);
        }
    }
}
