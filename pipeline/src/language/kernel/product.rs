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

use super::{Real, pool::Buffer};
use half::bf16;
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
pub(crate) struct Matrix<'a, R = f32> {
    values: &'a [R],
    row_step: usize,
    column_step: usize,
}

/// A number that is one of `f32`, however it is held: laying it out costs the same.
pub(crate) trait Single: Copy {
    /// The number, unchanged.
    fn single(self) -> f32;
}

impl Single for f32 {
    #[inline(always)]
    fn single(self) -> f32 {
        self
    }
}

impl Single for bf16 {
    // What it leaves out of an `f32` is zeros.
    #[inline(always)]
    fn single(self) -> f32 {
        f32::from_bits(u32::from(self.to_bits()) << 16)
    }
}

/// Rows, inner places and columns of a product.
pub(crate) type Size = (usize, usize, usize);

impl<'a, R> Matrix<'a, R> {
    /// Rows of `width` numbers, one after the other.
    pub(crate) fn of_rows(values: &'a [R], width: usize) -> Self {
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
        lay_out_all(right, columns, &mut values);
        Self { inner, columns, values }
    }

    /// The product with `rows` rows on the left, row by row.
    pub(crate) fn after(&self, left: Matrix<'_>, rows: usize) -> Vec<f32> {
        let mut result = vec![0.0; rows * self.columns];
        self.laid_out().after(left, &mut result, false);
        result
    }

    fn laid_out(&self) -> LaidOut<'_> {
        LaidOut { inner: self.inner, columns: self.columns, values: &self.values }
    }
}

/// A right side in panels, wherever they lie.
#[derive(Clone, Copy)]
struct LaidOut<'a> {
    inner: usize,
    columns: usize,
    values: &'a [f32],
}

impl LaidOut<'_> {
    /// Writes, or adds to what is there, the product with as many rows on the left as the result has.
    fn after(self, left: Matrix<'_>, result: &mut [f32], add: bool) {
        if self.columns == 0 {
            return;
        }
        if self.inner == 0 {
            if !add {
                result.fill(0.0);
            }
            return;
        }
        result.par_chunks_mut(ROWS * self.columns).enumerate().for_each(|(number, result)| {
            Arch::new().dispatch(RowsOf { panels: self, left, first: number * ROWS, result, add });
        });
    }
}

/// `left x right` for `(rows, inner) x (inner, columns)`, row by row.
pub(crate) fn product<N: Single>((rows, inner, columns): Size, left: Matrix<'_>, right: Matrix<'_, N>) -> Vec<f32> {
    let mut result = vec![0.0; rows * columns];
    singles((rows, inner, columns), left, right, &mut result, false);
    result
}

/// Writes `left x right` into `to`, or adds it to what is there.
pub(crate) fn product_into<R: Real>(size: Size, left: Matrix<'_, R>, right: Matrix<'_, R>, to: &mut [R], add: bool) {
    R::product(size, left, right, to, add);
}

/// A product of `f32`; panels of the right side wait in the pool.
pub(super) fn singles<N: Single>(
    (_, inner, columns): Size,
    left: Matrix<'_>,
    right: Matrix<'_, N>,
    to: &mut [f32],
    add: bool,
) {
    let mut values = Buffer::of(inner * columns.next_multiple_of(WIDE));
    lay_out_all(right, columns, &mut values);
    LaidOut { inner, columns, values: &values }.after(left, to, add);
}

/// The same one number at a time, for whatever is not `f32`.
pub(super) fn one_by_one<R: Real>(
    (_, inner, columns): Size,
    left: Matrix<'_, R>,
    right: Matrix<'_, R>,
    to: &mut [R],
    add: bool,
) {
    for (place, to) in to.iter_mut().enumerate() {
        let (left_at, right_at) = (place / columns * left.row_step, place % columns * right.column_step);
        let mut sum = if add { *to } else { R::zero() };
        for p in 0..inner {
            let (x, y) = (left.values[left_at + p * left.column_step], right.values[right_at + p * right.row_step]);
            sum = x.mul_add(y, sum);
        }
        *to = sum;
    }
}

fn lay_out_all<N: Single>(right: Matrix<'_, N>, columns: usize, values: &mut [f32]) {
    let wide = columns.next_multiple_of(WIDE);
    for (number, block) in values.chunks_mut((DEEP * wide).max(1)).enumerate() {
        let (first, depth) = (number * DEEP, block.len() / wide);
        for (panel, to) in block.chunks_exact_mut(depth * WIDE).enumerate() {
            lay_out(right, (first, depth), (panel * WIDE, columns), to);
        }
    }
}

fn lay_out<N: Single>(
    right: Matrix<'_, N>,
    (first, depth): (usize, usize),
    (column, columns): (usize, usize),
    to: &mut [f32],
) {
    let width = WIDE.min(columns - column);
    if width < WIDE {
        to.fill(0.0);
    }
    let from = &right.values[first * right.row_step + column * right.column_step..];
    if right.column_step == 1 {
        for (row, to) in to.chunks_exact_mut(WIDE).enumerate() {
            for (to, from) in to.iter_mut().zip(&from[row * right.row_step..][..width]) {
                *to = from.single();
            }
        }
        return;
    }
    for place in 0..width {
        let from = &from[place * right.column_step..];
        for (row, to) in to.chunks_exact_mut(WIDE).enumerate().take(depth) {
            to[place] = from[row * right.row_step].single();
        }
    }
}

/// Some rows of a product.
struct RowsOf<'a> {
    panels: LaidOut<'a>,
    left: Matrix<'a>,
    first: usize,
    result: &'a mut [f32],
    /// Whether the result is added to what is there.
    add: bool,
}

impl WithSimd for RowsOf<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        let Self { panels, left, first, result, add } = self;
        let LaidOut { inner, columns, values } = panels;
        let (rows, wide) = (result.len() / columns, columns.next_multiple_of(WIDE));
        if left.column_step == 1 {
            return as_they_lie(simd, panels, left, first, (result, add));
        }
        let mut strips = Buffer::of(rows.next_multiple_of(TALL) * DEEP.min(inner));
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
                    let to = (&mut result[row * columns + column..], columns);
                    tile(simd, Rows::Strip(left), right, to, size, add || number > 0);
                }
            }
        }
    }
}

/// The same for rows whose numbers lie side by side: they need not be copied to be read quickly.
#[inline(always)]
fn as_they_lie<S: Simd>(
    simd: S,
    panels: LaidOut<'_>,
    left: Matrix<'_>,
    first: usize,
    (result, add): (&mut [f32], bool),
) {
    let LaidOut { columns, values, .. } = panels;
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
                let to = (&mut result[row * columns + column..], columns);
                tile(simd, Rows::Lines(lines), right, to, size, add || number > 0);
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
