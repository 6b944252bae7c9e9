//! Small matrix products within a task, for attention: too small for a general library to pay off.

use super::Real;

/// Columns of a tile; matrices on the right and results are padded to a multiple of it.
pub(crate) const COLUMNS: usize = 16;
const ROWS: usize = 8;

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
/// `result_step` numbers.
#[inline(always)]
pub(crate) fn multiply<R: Real, const ADD: bool>(
    size: Size,
    left: Left<'_, R>,
    (right, right_step): (&[R], usize),
    (result, result_step): (&mut [R], usize),
) {
    let mut row = 0;
    while row < size.rows {
        // One row at a time leaves most of the processor waiting for its own sums.
        let tall = [ROWS, 4, 2].into_iter().find(|&tall| size.rows - row >= tall).unwrap_or(1);
        let left = Left { values: &left.values[row * left.row_step..], ..left };
        let mut column = 0;
        while column < size.columns {
            let right = (&right[column..], right_step);
            let result = (&mut result[row * result_step + column..], result_step);
            match tall {
                ROWS => tile::<R, ROWS, ADD>(size.inner, left, right, result),
                4 => tile::<R, 4, ADD>(size.inner, left, right, result),
                2 => tile::<R, 2, ADD>(size.inner, left, right, result),
                _ => tile::<R, 1, ADD>(size.inner, left, right, result),
            }
            column += COLUMNS;
        }
        row += tall;
    }
}

#[inline(always)]
fn tile<R: Real, const M: usize, const ADD: bool>(
    inner: usize,
    left: Left<'_, R>,
    (right, right_step): (&[R], usize),
    (result, result_step): (&mut [R], usize),
) {
    let mut sums = [[R::zero(); COLUMNS]; M];
    if left.column_step == 1 {
        // Slices of one length each, so that nothing is checked in the loop.
        let mut rows = [left.values; M];
        for (i, row) in rows.iter_mut().enumerate() {
            *row = &left.values[i * left.row_step..][..inner];
        }
        for p in 0..inner {
            let Some(row) = right[p * right_step..].first_chunk::<COLUMNS>() else { return };
            let mut column = [R::zero(); M];
            for (x, row) in column.iter_mut().zip(&rows) {
                *x = row[p];
            }
            add_outer(&mut sums, column, row);
        }
    } else {
        for p in 0..inner {
            let Some(row) = right[p * right_step..].first_chunk::<COLUMNS>() else { return };
            let Some(column) = left.values[p * left.column_step..].first_chunk::<M>() else { return };
            add_outer(&mut sums, *column, row);
        }
    }
    for (i, sums) in sums.iter().enumerate() {
        let Some(target) = result[i * result_step..].first_chunk_mut::<COLUMNS>() else { return };
        for j in 0..COLUMNS {
            target[j] = if ADD { target[j] + sums[j] } else { sums[j] };
        }
    }
}

/// Adds the products of every number on the left with every one on the right.
#[inline(always)]
fn add_outer<R: Real, const M: usize>(sums: &mut [[R; COLUMNS]; M], left: [R; M], right: &[R; COLUMNS]) {
    for (sums, x) in sums.iter_mut().zip(left) {
        for (sum, &value) in sums.iter_mut().zip(right) {
            *sum = x.mul_add(value, *sum);
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
