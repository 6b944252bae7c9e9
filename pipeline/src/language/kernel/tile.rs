//! Small matrix products within a task, for attention: too small for a general library to pay off.

use super::Real;
use pulp::{Simd, WithSimd};

/// Columns of a tile; matrices on the right and results are padded to a multiple of it.
pub(crate) const COLUMNS: usize = 16;

/// The next multiple of [`COLUMNS`].
pub(crate) const fn padded(width: usize) -> usize {
    width.div_ceil(COLUMNS) * COLUMNS
}

/// The left matrix: number `(row, column)` is at `row * row_step + column * column_step`. One of the two is 1.
#[derive(Clone, Copy)]
pub(crate) struct Left<'a, R> {
    pub(crate) values: &'a [R],
    pub(crate) row_step: usize,
    pub(crate) column_step: usize,
}

/// Sizes of a product `(rows, inner) x (inner, columns)`; `columns` is a multiple of [`COLUMNS`].
#[derive(Clone, Copy)]
pub(crate) struct Size {
    pub(crate) rows: usize,
    pub(crate) inner: usize,
    pub(crate) columns: usize,
}

/// `result = left x right`, or `result += left x right`; the latter two lie row by row in `right_step` and
/// `result_step` numbers. Every number of the result is summed up in the order of the inner places, whatever the
/// processor, each product and sum rounded once.
#[inline(always)]
pub(crate) fn multiply<R: Real, const ADD: bool>(
    size: Size,
    left: Left<'_, R>,
    right: (&[R], usize),
    result: (&mut [R], usize),
) {
    R::multiply::<ADD>(size, left, right, result);
}

/// A product of `f32` in the vectors of this processor.
pub(super) struct Singles<'a, const ADD: bool> {
    pub(super) size: Size,
    pub(super) left: Left<'a, f32>,
    pub(super) right: (&'a [f32], usize),
    pub(super) result: (&'a mut [f32], usize),
}

impl<const ADD: bool> WithSimd for Singles<'_, ADD> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        let Self { size, left, right: (right, right_step), result: (result, result_step) } = self;
        let mut column = 0;
        while column < size.columns {
            let right = (&right[column..], right_step);
            let result = (&mut result[column..], result_step);
            // How many sums fit into the registers of this kind of processor.
            column += match S::F32_LANES {
                16 if size.columns - column >= 2 * COLUMNS => columns::<S, 2, 8, ADD>(simd, size, left, right, result),
                16 => columns::<S, 1, 8, ADD>(simd, size, left, right, result),
                8 => columns::<S, 2, 4, ADD>(simd, size, left, right, result),
                4 => columns::<S, 4, 2, ADD>(simd, size, left, right, result),
                _ => columns::<S, COLUMNS, 1, ADD>(simd, size, left, right, result),
            };
        }
    }
}

/// Some columns of the result, `N` vectors wide and up to `MOST` rows at a time; says how many columns these are.
#[inline(always)]
fn columns<S: Simd, const N: usize, const MOST: usize, const ADD: bool>(
    simd: S,
    size: Size,
    left: Left<'_, f32>,
    right: (&[f32], usize),
    (result, result_step): (&mut [f32], usize),
) -> usize {
    let mut row = 0;
    while row < size.rows {
        // One row at a time leaves most of the processor waiting for its own sums.
        let tall = [8, 4, 2].into_iter().find(|&tall| tall <= MOST && size.rows - row >= tall).unwrap_or(1);
        let left = Left { values: &left.values[row * left.row_step..], ..left };
        let result = (&mut result[row * result_step..], result_step);
        match tall {
            8 => vectors::<S, 8, N, ADD>(simd, size.inner, left, right, result),
            4 => vectors::<S, 4, N, ADD>(simd, size.inner, left, right, result),
            2 => vectors::<S, 2, N, ADD>(simd, size.inner, left, right, result),
            _ => vectors::<S, 1, N, ADD>(simd, size.inner, left, right, result),
        }
        row += tall;
    }
    N * S::F32_LANES
}

/// One tile of `M` rows and `N` vectors.
#[inline(always)]
fn vectors<S: Simd, const M: usize, const N: usize, const ADD: bool>(
    simd: S,
    inner: usize,
    left: Left<'_, f32>,
    (right, right_step): (&[f32], usize),
    (result, result_step): (&mut [f32], usize),
) {
    let width = N * S::F32_LANES;
    let mut sums = [[simd.splat_f32s(0.0); N]; M];
    let rows = right.chunks(right_step).take(inner).map(|row| S::as_simd_f32s(&row[..width]).0);
    if left.column_step == 1 {
        // Slices of one length each, so that nothing is checked in the loop.
        let mut lines = [left.values; M];
        for (i, line) in lines.iter_mut().enumerate() {
            *line = &left.values[i * left.row_step..][..inner];
        }
        for (p, row) in rows.enumerate() {
            for (line, sums) in lines.iter().zip(&mut sums) {
                let x = simd.splat_f32s(line[p]);
                for (sum, &y) in sums.iter_mut().zip(row) {
                    *sum = simd.mul_add_f32s(x, y, *sum);
                }
            }
        }
    } else {
        for (column, row) in left.values.chunks(left.column_step).zip(rows) {
            let Some(column) = column.first_chunk::<M>() else { return };
            for (&x, sums) in column.iter().zip(&mut sums) {
                let x = simd.splat_f32s(x);
                for (sum, &y) in sums.iter_mut().zip(row) {
                    *sum = simd.mul_add_f32s(x, y, *sum);
                }
            }
        }
    }
    for (i, sums) in sums.into_iter().enumerate() {
        let (to, _) = S::as_mut_simd_f32s(&mut result[i * result_step..][..width]);
        for (to, sum) in to.iter_mut().zip(sums) {
            *to = if ADD { simd.add_f32s(*to, sum) } else { sum };
        }
    }
}

/// The same one number at a time, for whatever is not `f32`.
#[inline(always)]
pub(super) fn plain<R: Real, const ADD: bool>(
    size: Size,
    left: Left<'_, R>,
    (right, right_step): (&[R], usize),
    (result, result_step): (&mut [R], usize),
) {
    for (row, to) in result.chunks_mut(result_step).enumerate().take(size.rows) {
        for (column, to) in to.iter_mut().enumerate().take(size.columns) {
            let mut sum = R::zero();
            for p in 0..size.inner {
                let x = left.values[row * left.row_step + p * left.column_step];
                sum = x.mul_add(right[p * right_step + column], sum);
            }
            *to = if ADD { *to + sum } else { sum };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matrix(rows: usize, columns: usize, seed: usize) -> Vec<f64> {
        (0..rows * columns).map(|i| (((i * 37 + seed * 101) % 23) as f64 - 11.0) / 7.0).collect()
    }

    #[test]
    fn products_of_singles_are_those_of_one_number_at_a_time() {
        for (rows, inner, columns) in [(1, 3, 16), (3, 40, 48), (8, 5, 32), (19, 7, 16), (33, 64, 80)] {
            let single = |values: Vec<f64>| values.into_iter().map(|value| value as f32).collect::<Vec<_>>();
            let (a, b) = (single(matrix(rows, inner, 1)), single(matrix(inner, columns, 2)));
            let turned: Vec<f32> = (0..inner * rows).map(|i| a[(i % rows) * inner + i / rows]).collect();
            let (size, step) = (Size { rows, inner, columns }, columns);
            for left in [
                Left { values: &a, row_step: inner, column_step: 1 },
                Left { values: &turned, row_step: 1, column_step: rows },
            ] {
                let (mut one, mut other) = (vec![0.3; rows * columns], vec![0.3; rows * columns]);
                multiply::<f32, true>(size, left, (&b, step), (&mut one, step));
                plain::<f32, true>(size, left, (&b, step), (&mut other, step));
                let bits = |values: &[f32]| values.iter().map(|value| value.to_bits()).collect::<Vec<_>>();
                assert_eq!(bits(&one), bits(&other), "{rows} x {inner} x {columns}");
            }
        }
    }

    #[test]
    fn products_agree_with_the_definition() {
        for (rows, inner, columns) in [(1, 3, 16), (7, 4, 16), (8, 5, 32), (19, 7, 16)] {
            let (a, b) = (matrix(rows, inner, 1), matrix(inner, columns, 2));
            let transposed: Vec<f64> = (0..inner * rows).map(|i| a[(i % rows) * inner + i / rows]).collect();
            let expected: Vec<f64> = (0..rows * columns)
                .map(|i| (0..inner).map(|p| a[(i / columns) * inner + p] * b[p * columns + i % columns]).sum())
                .collect();
            let size = Size { rows, inner, columns };
            let mut c = vec![1.0; rows * columns];
            let left = Left { values: &a, row_step: inner, column_step: 1 };
            multiply::<f64, false>(size, left, (&b, columns), (&mut c, columns));
            assert!(c.iter().zip(&expected).all(|(c, e)| (c - e).abs() < 1e-12), "{rows} x {inner} x {columns}");
            let left = Left { values: &transposed, row_step: 1, column_step: rows };
            multiply::<f64, true>(size, left, (&b, columns), (&mut c, columns));
            assert!(c.iter().zip(&expected).all(|(c, e)| (c - 2.0 * e).abs() < 1e-12), "transposed, added");
        }
    }
}
