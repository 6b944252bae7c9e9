//! Sums along rows, in lanes that become vector instructions.
//!
//! The order in which numbers are added is fixed by the code, not by the machine's vector width.

use super::Real;
use pulp::{Arch, Simd, WithSimd};

/// Numbers that are added side by side.
pub(crate) const LANES: usize = 32;

/// Runs `work` compiled for the newest instructions that this processor has.
///
/// Everything that `work` calls must be `#[inline(always)]`, else it stays compiled for any processor.
#[inline(always)]
pub(crate) fn dispatch<R>(work: impl FnMut() -> R) -> R {
    Arch::new().dispatch(Work(work))
}

/// A closure that may run again is called as it stands. One that is called as if it ran once goes through a function
/// that the compiler writes, and is compiled for any processor there.
struct Work<F>(F);

impl<R, F: FnMut() -> R> WithSimd for Work<F> {
    type Output = R;

    #[inline(always)]
    fn with_simd<S: Simd>(mut self, _: S) -> R {
        (self.0)()
    }
}

/// The sum of `term(a, b)` over two rows of the same length.
#[inline(always)]
pub(crate) fn sum_over<R: Real>(a: &[R], b: &[R], term: impl Fn(R, R, R) -> R) -> R {
    let mut lanes = [R::zero(); LANES];
    let mut a_chunks = a.chunks_exact(LANES);
    let mut b_chunks = b.chunks_exact(LANES);
    for (a, b) in (&mut a_chunks).zip(&mut b_chunks) {
        for lane in 0..LANES {
            lanes[lane] = term(a[lane], b[lane], lanes[lane]);
        }
    }
    for (lane, (&a, &b)) in a_chunks.remainder().iter().zip(b_chunks.remainder()).enumerate() {
        lanes[lane] = term(a, b, lanes[lane]);
    }
    fold(lanes)
}

/// The inner product of two rows.
#[inline(always)]
pub(crate) fn dot<R: Real>(a: &[R], b: &[R]) -> R {
    sum_over(a, b, |a, b, sum| a.mul_add(b, sum))
}

/// The largest value of a row; the lowest finite number for an empty one.
#[inline(always)]
pub(crate) fn largest<R: Real>(row: &[R]) -> R {
    let mut lanes = [R::from_f64(f64::from(f32::MIN)); LANES];
    let mut chunks = row.chunks_exact(LANES);
    for chunk in &mut chunks {
        for lane in 0..LANES {
            lanes[lane] = lanes[lane].larger(chunk[lane]);
        }
    }
    for (lane, &value) in chunks.remainder().iter().enumerate() {
        lanes[lane] = lanes[lane].larger(value);
    }
    lanes.into_iter().fold(lanes[0], R::larger)
}

/// Replaces every value by `e^(value - shift)` and gives the sum of the results; `shift` is the largest of them.
#[inline(always)]
pub(crate) fn exponentiate<R: Real>(row: &mut [R], shift: R) -> R {
    let mut lanes = [R::zero(); LANES];
    let mut chunks = row.chunks_exact_mut(LANES);
    for chunk in &mut chunks {
        for lane in 0..LANES {
            chunk[lane] = (chunk[lane] - shift).exp();
            lanes[lane] += chunk[lane];
        }
    }
    let rest = chunks.into_remainder();
    if !rest.is_empty() {
        // One number after the other they would take longer than all that came before. What is filled in becomes 0, or
        // so little that no sum that holds the 1 of the largest value changes.
        let mut last = [R::from_f64(f64::from(f32::MIN)); LANES];
        last[..rest.len()].copy_from_slice(rest);
        for lane in 0..LANES {
            last[lane] = (last[lane] - shift).exp();
            lanes[lane] += last[lane];
        }
        rest.copy_from_slice(&last[..rest.len()]);
    }
    fold(lanes)
}

/// Multiplies a row by a number.
#[inline(always)]
pub(crate) fn scale<R: Real>(row: &mut [R], factor: R) {
    for value in row {
        *value *= factor;
    }
}

/// Adds one row to another.
#[inline(always)]
pub(crate) fn add_into<R: Real>(sum: &mut [R], row: &[R]) {
    for (sum, &value) in sum.iter_mut().zip(row) {
        *sum += value;
    }
}

/// The sum of squares of many numbers, in double precision and always in the same order.
pub(crate) fn sum_of_squares<R: Real>(values: &[R]) -> f64 {
    const CHUNK: usize = 4096;
    dispatch(
        #[inline(always)]
        || {
            // Adaptors of iterators would be compiled for any processor.
            let mut sum = 0.0;
            for chunk in values.chunks(CHUNK) {
                sum += dot(chunk, chunk).to_f64();
            }
            sum
        },
    )
}

#[inline(always)]
fn fold<R: Real>(mut lanes: [R; LANES]) -> R {
    let mut half = LANES / 2;
    while half > 0 {
        for lane in 0..half {
            let other = lanes[lane + half];
            lanes[lane] += other;
        }
        half /= 2;
    }
    lanes[0]
}
