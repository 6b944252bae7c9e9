//! One tile of a product: as many sums as fit into a processor's registers.

use pulp::Simd;

/// Rows of a tile.
pub(super) const TALL: usize = 8;
/// Columns of a tile and width of a panel.
pub(super) const WIDE: usize = 48;

/// [`TALL`] rows on the left.
#[derive(Clone, Copy)]
pub(super) enum Rows<'a> {
    /// Copied so that the numbers of one column lie side by side.
    Strip(&'a [f32]),
    /// As they lie, each of the panel's depth.
    Lines([&'a [f32]; TALL]),
}

/// Writes, or adds to what is there, the product of rows of `depth` numbers and a panel `(depth, WIDE)`; of it the first
/// `size` rows and columns.
#[inline(always)]
pub(super) fn tile<S: Simd>(
    simd: S,
    rows: Rows<'_>,
    panel: &[f32],
    (result, step): (&mut [f32], usize),
    size: (usize, usize),
    add: bool,
) {
    let mut sums = [[0.0_f32; WIDE]; TALL];
    // How many rows' sums fit into the registers of this kind of processor, and how many vectors of the panel count.
    match (S::F32_LANES, size.1.div_ceil(WIDE / 3)) {
        (16, 1) => sum_up::<S, 8, 3, 1>(simd, rows, panel, &mut sums),
        (16, 2) => sum_up::<S, 8, 3, 2>(simd, rows, panel, &mut sums),
        (16, _) => sum_up::<S, 8, 3, 3>(simd, rows, panel, &mut sums),
        (8, 1) => sum_up::<S, 4, 6, 2>(simd, rows, panel, &mut sums),
        (8, 2) => sum_up::<S, 2, 6, 4>(simd, rows, panel, &mut sums),
        (8, _) => sum_up::<S, 2, 6, 6>(simd, rows, panel, &mut sums),
        (4, _) => sum_up::<S, 2, 12, 12>(simd, rows, panel, &mut sums),
        _ => sum_up::<S, 1, WIDE, WIDE>(simd, rows, panel, &mut sums),
    }
    let (height, width) = size;
    for (row, sums) in sums.iter().enumerate().take(height) {
        let to = &mut result[row * step..][..width];
        if add {
            for (to, sum) in to.iter_mut().zip(sums) {
                *to += sum;
            }
        } else {
            to.copy_from_slice(&sums[..width]);
        }
    }
}

/// `M` rows at a time in `N` vectors each, which together are [`WIDE`]; of these only the first `USED` are summed up.
#[inline(always)]
fn sum_up<S: Simd, const M: usize, const N: usize, const USED: usize>(
    simd: S,
    rows: Rows<'_>,
    panel: &[f32],
    sums: &mut [[f32; WIDE]; TALL],
) {
    let (panel, _) = S::as_simd_f32s(panel);
    let (panel, _) = panel.as_chunks::<N>();
    for (group, sums) in sums.chunks_exact_mut(M).enumerate() {
        let mut held = [[simd.splat_f32s(0.0); USED]; M];
        match rows {
            Rows::Strip(strip) => {
                for (left, right) in strip.as_chunks::<TALL>().0.iter().zip(panel) {
                    add(simd, &left.as_chunks::<M>().0[group], right, &mut held);
                }
            }
            Rows::Lines(lines) => {
                // Slices of one length each, so that nothing is checked in the loop.
                let mut own = [lines[0]; M];
                for (i, line) in own.iter_mut().enumerate() {
                    *line = &lines[group * M + i][..panel.len()];
                }
                for (place, right) in panel.iter().enumerate() {
                    let mut left = [0.0; M];
                    for (x, line) in left.iter_mut().zip(&own) {
                        *x = line[place];
                    }
                    add(simd, &left, right, &mut held);
                }
            }
        }
        for (sums, held) in sums.iter_mut().zip(held) {
            let (to, _) = S::as_mut_simd_f32s(sums.as_mut_slice());
            for (to, sum) in to.iter_mut().zip(held) {
                *to = sum;
            }
        }
    }
}

/// Adds the products of every number on the left with every vector on the right.
#[inline(always)]
fn add<S: Simd, const M: usize, const N: usize, const USED: usize>(
    simd: S,
    left: &[f32; M],
    right: &[S::f32s; N],
    held: &mut [[S::f32s; USED]; M],
) {
    for (&x, held) in left.iter().zip(held.iter_mut()) {
        let x = simd.splat_f32s(x);
        for (sum, &y) in held.iter_mut().zip(right) {
            *sum = simd.mul_add_f32s(x, y, *sum);
        }
    }
}
