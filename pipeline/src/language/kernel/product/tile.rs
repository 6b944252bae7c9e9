//! One tile of a product: as many sums as fit into a processor's registers.

use pulp::Simd;

/// Rows of a tile.
pub(super) const TALL: usize = 8;
/// Columns of a tile and width of a panel.
pub(super) const WIDE: usize = 48;

/// Writes, or adds to what is there, the product of a strip `(depth, TALL)` and a panel `(depth, WIDE)`; of it the
/// first `size` rows and columns.
#[inline(always)]
pub(super) fn tile<S: Simd>(
    simd: S,
    strip: &[f32],
    panel: &[f32],
    (result, step): (&mut [f32], usize),
    size: (usize, usize),
    add: bool,
) {
    let mut sums = [[0.0_f32; WIDE]; TALL];
    // How many rows' sums fit into the registers of this kind of processor.
    match S::F32_LANES {
        16 => sum_up::<S, 8, 3>(simd, strip, panel, &mut sums),
        8 => sum_up::<S, 2, 6>(simd, strip, panel, &mut sums),
        4 => sum_up::<S, 2, 12>(simd, strip, panel, &mut sums),
        _ => sum_up::<S, 1, WIDE>(simd, strip, panel, &mut sums),
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

/// `M` rows at a time in `N` vectors each, which together are [`WIDE`].
#[inline(always)]
fn sum_up<S: Simd, const M: usize, const N: usize>(
    simd: S,
    strip: &[f32],
    panel: &[f32],
    sums: &mut [[f32; WIDE]; TALL],
) {
    let (strip, _) = strip.as_chunks::<TALL>();
    let (panel, _) = S::as_simd_f32s(panel);
    let (panel, _) = panel.as_chunks::<N>();
    for (group, sums) in sums.chunks_exact_mut(M).enumerate() {
        let mut held = [[simd.splat_f32s(0.0); N]; M];
        for (left, right) in strip.iter().zip(panel) {
            let (groups, _) = left.as_chunks::<M>();
            for (&x, held) in groups[group].iter().zip(held.iter_mut()) {
                let x = simd.splat_f32s(x);
                for (sum, &y) in held.iter_mut().zip(right) {
                    *sum = simd.mul_add_f32s(x, y, *sum);
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
