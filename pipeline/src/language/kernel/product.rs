//! Matrix products in `f32` for the processor.
//!
//! Right sides are laid out in panels of a fixed width, so that a tile of the result stays in registers while a panel
//! is read from beginning to end (Goto and van de Geijn 2008). A right side that is used often, as weights are while
//! texts are written, is laid out once. Every number of the result is summed up in the same order however many rows
//! are computed together and however many threads take part.

mod tensor;
#[cfg(test)]
mod tests;
mod tile;

use pulp::{Arch, Simd, WithSimd};
use rayon::prelude::*;
pub(crate) use tensor::{matmul, matmul_storage};
use tile::{Rows, TALL, WIDE, tile};

/// Summands that are taken at a time: a panel of so many rows stays in the second cache.
const DEEP: usize = 512;
/// Rows of a result that one task computes; a multiple of [`TALL`].
const ROWS: usize = 128;

/// Numbers read as a matrix: `(row, column)` is at `row * row_step + column * column_step`.
#[derive(Clone, Copy)]
pub(crate) struct Matrix<'a> {
    values: &'a [f32],
    row_step: usize,
    column_step: usize,
}

impl<'a> Matrix<'a> {
    /// Rows of `width` numbers, one after the other.
    pub(crate) fn of_rows(values: &'a [f32], width: usize) -> Self {
        Self { values, row_step: width, column_step: 1 }
    }

    /// The same with rows and columns exchanged.
    pub(crate) fn turned(self) -> Self {
        Self { row_step: self.column_step, column_step: self.row_step, ..self }
    }
}

/// A right side in panels.
#[derive(Debug)]
pub(crate) struct Panels {
    inner: usize,
    columns: usize,
    /// For each [`DEEP`] rows, and in them for each panel: the rows' numbers in the panel's columns, zero beyond them.
    values: Vec<f32>,
}

impl Panels {
    /// Lays out a matrix of `inner` rows and `columns` columns.
    pub(crate) fn new(right: Matrix<'_>, inner: usize, columns: usize) -> Self {
        let mut values = vec![0.0; inner * columns.next_multiple_of(WIDE)];
        let wide = columns.next_multiple_of(WIDE);
        for (number, block) in values.chunks_mut((DEEP * wide).max(1)).enumerate() {
            let (first, depth) = (number * DEEP, block.len() / wide);
            for (panel, to) in block.chunks_exact_mut(depth * WIDE).enumerate() {
                lay_out(right, (first, depth), (panel * WIDE, columns), to);
            }
        }
        Self { inner, columns, values }
    }

    /// The product with `rows` rows on the left, row by row.
    pub(crate) fn after(&self, left: Matrix<'_>, rows: usize) -> Vec<f32> {
        let mut result = vec![0.0; rows * self.columns];
        if self.inner > 0 && self.columns > 0 {
            result.par_chunks_mut(ROWS * self.columns).enumerate().for_each(|(number, result)| {
                Arch::new().dispatch(RowsOf { panels: self, left, first: number * ROWS, result });
            });
        }
        result
    }
}

/// `left x right` for `(rows, inner) x (inner, columns)`, row by row.
pub(crate) fn product((rows, inner, columns): (usize, usize, usize), left: Matrix<'_>, right: Matrix<'_>) -> Vec<f32> {
    Panels::new(right, inner, columns).after(left, rows)
}

fn lay_out(right: Matrix<'_>, (first, depth): (usize, usize), (column, columns): (usize, usize), to: &mut [f32]) {
    let width = WIDE.min(columns - column);
    let from = &right.values[first * right.row_step + column * right.column_step..];
    if right.column_step == 1 {
        for (row, to) in to.chunks_exact_mut(WIDE).enumerate() {
            to[..width].copy_from_slice(&from[row * right.row_step..][..width]);
        }
        return;
    }
    for place in 0..width {
        let from = &from[place * right.column_step..];
        for (row, to) in to.chunks_exact_mut(WIDE).enumerate().take(depth) {
            to[place] = from[row * right.row_step];
        }
    }
}

/// Some rows of a product.
struct RowsOf<'a> {
    panels: &'a Panels,
    left: Matrix<'a>,
    first: usize,
    result: &'a mut [f32],
}

impl WithSimd for RowsOf<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        let Self { panels, left, first, result } = self;
        let Panels { inner, columns, values } = panels;
        let (rows, wide) = (result.len() / columns, columns.next_multiple_of(WIDE));
        if left.column_step == 1 {
            return as_they_lie(simd, panels, left, first, result);
        }
        let mut strips = vec![0.0; rows.next_multiple_of(TALL) * DEEP.min(*inner)];
        for (number, block) in values.chunks(DEEP * wide).enumerate() {
            let depth = block.len() / wide;
            let strips = &mut strips[..rows.next_multiple_of(TALL) * depth];
            for (strip, to) in strips.chunks_exact_mut(depth * TALL).enumerate() {
                let row = first + strip * TALL;
                cut(left, (row, TALL.min(first + rows - row)), (number * DEEP, depth), to);
            }
            for (panel, right) in block.chunks_exact(depth * WIDE).enumerate() {
                for (strip, left) in strips.chunks_exact(depth * TALL).enumerate() {
                    let (row, column) = (strip * TALL, panel * WIDE);
                    let size = (TALL.min(rows - row), WIDE.min(columns - column));
                    let to = (&mut result[row * columns + column..], *columns);
                    tile(simd, Rows::Strip(left), right, to, size, number > 0);
                }
            }
        }
    }
}

/// The same for rows whose numbers lie side by side: they need not be copied to be read quickly.
#[inline(always)]
fn as_they_lie<S: Simd>(simd: S, panels: &Panels, left: Matrix<'_>, first: usize, result: &mut [f32]) {
    let Panels { columns, values, .. } = panels;
    let (rows, wide) = (result.len() / columns, columns.next_multiple_of(WIDE));
    for (number, block) in values.chunks(DEEP * wide).enumerate() {
        let depth = block.len() / wide;
        for (panel, right) in block.chunks_exact(depth * WIDE).enumerate() {
            for row in (0..rows).step_by(TALL) {
                let (height, column) = (TALL.min(rows - row), panel * WIDE);
                let mut lines = [left.values; TALL];
                for (place, line) in lines.iter_mut().enumerate() {
                    // Beyond the last row it is read once more, and what comes of it is left.
                    let row = first + row + place.min(height - 1);
                    *line = &left.values[row * left.row_step + number * DEEP..][..depth];
                }
                let size = (height, WIDE.min(columns - column));
                let to = (&mut result[row * columns + column..], *columns);
                tile(simd, Rows::Lines(lines), right, to, size, number > 0);
            }
        }
    }
}

/// Copies some rows so that the numbers of one column lie side by side.
#[inline(always)]
fn cut(left: Matrix<'_>, (row, height): (usize, usize), (first, depth): (usize, usize), to: &mut [f32]) {
    let from = &left.values[row * left.row_step + first * left.column_step..];
    let (columns, _) = to.as_chunks_mut::<TALL>();
    if left.row_step == 1 {
        for (column, to) in columns.iter_mut().enumerate().take(depth) {
            to[..height].copy_from_slice(&from[column * left.column_step..][..height]);
        }
        return;
    }
    for (column, to) in columns.iter_mut().enumerate().take(depth) {
        for (place, to) in to.iter_mut().enumerate().take(height) {
            *to = from[place * left.row_step + column * left.column_step];
        }
    }
}
