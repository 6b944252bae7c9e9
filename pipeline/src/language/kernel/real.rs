//! The two number types that kernels compute in.

use super::pool::Pool;
use super::product::{self, Matrix};
use super::tile::{Left, Singles, Size, plain};
use candle_core::WithDType;
use pulp::Arch;

/// A floating point number of a kernel: `f32` for speed, `f64` so that gradients can be checked by differences.
pub(crate) trait Real: WithDType {
    /// e to the power of `self`; in `f32` to within two units in the last place, written so that loops over it
    /// become vector instructions.
    fn exp(self) -> Self;
    /// The natural logarithm.
    fn ln(self) -> Self;
    /// `self * factor + summand`, rounded once.
    fn mul_add(self, factor: Self, summand: Self) -> Self;
    /// The larger of two; the other one where one is not a number.
    fn larger(self, other: Self) -> Self;
    /// [`super::tile::multiply`] for these numbers.
    fn multiply<const ADD: bool>(
        size: Size,
        left: Left<'_, Self>,
        right: (&[Self], usize),
        result: (&mut [Self], usize),
    );
    /// [`super::product::product_into`] for these numbers.
    fn product(size: product::Size, left: Matrix<'_, Self>, right: Matrix<'_, Self>, to: &mut [Self], add: bool);
    /// Where buffers of these numbers wait for each other.
    fn pool() -> &'static Pool<Self>;
}

impl Real for f32 {
    #[inline(always)]
    fn exp(self) -> Self {
        exp_f32(self)
    }
    #[inline(always)]
    fn ln(self) -> Self {
        f32::ln(self)
    }
    #[inline(always)]
    fn mul_add(self, factor: Self, summand: Self) -> Self {
        f32::mul_add(self, factor, summand)
    }
    #[inline(always)]
    fn larger(self, other: Self) -> Self {
        f32::max(self, other)
    }
    // Written out in vectors: left to itself the compiler may add one number at a time.
    #[inline(always)]
    fn multiply<const ADD: bool>(size: Size, left: Left<'_, f32>, right: (&[f32], usize), result: (&mut [f32], usize)) {
        Arch::new().dispatch(Singles::<ADD> { size, left, right, result });
    }
    fn product(size: product::Size, left: Matrix<'_, f32>, right: Matrix<'_, f32>, to: &mut [f32], add: bool) {
        product::singles(size, left, right, to, add);
    }
    fn pool() -> &'static Pool<f32> {
        static POOL: Pool<f32> = Pool::new();
        &POOL
    }
}

impl Real for f64 {
    #[inline(always)]
    fn exp(self) -> Self {
        f64::exp(self)
    }
    #[inline(always)]
    fn ln(self) -> Self {
        f64::ln(self)
    }
    #[inline(always)]
    fn mul_add(self, factor: Self, summand: Self) -> Self {
        f64::mul_add(self, factor, summand)
    }
    #[inline(always)]
    fn larger(self, other: Self) -> Self {
        f64::max(self, other)
    }
    #[inline(always)]
    fn multiply<const ADD: bool>(size: Size, left: Left<'_, f64>, right: (&[f64], usize), result: (&mut [f64], usize)) {
        plain::<f64, ADD>(size, left, right, result);
    }
    fn product(size: product::Size, left: Matrix<'_, f64>, right: Matrix<'_, f64>, to: &mut [f64], add: bool) {
        product::one_by_one(size, left, right, to, add);
    }
    fn pool() -> &'static Pool<f64> {
        static POOL: Pool<f64> = Pool::new();
        &POOL
    }
}

/// Adding and subtracting this rounds a small `f32` to a whole number; its bits then end in that number.
const ROUND: f32 = 12_582_912.0;
/// ln 2 in two parts, the first exact in few bits, so that the remainder keeps its precision (Cody and Waite).
const LN_2: (f32, f32) = (0.693_359_4, -2.121_944_4e-4);

/// `2^n * e^r` with `|r| <= ln(2) / 2` and the Taylor polynomial of degree 7 for the second factor.
#[inline(always)]
fn exp_f32(x: f32) -> f32 {
    let x = x.clamp(-87.3, 88.37);
    let rounded = x.mul_add(std::f32::consts::LOG2_E, ROUND);
    let n = rounded - ROUND;
    let r = n.mul_add(-LN_2.1, n.mul_add(-LN_2.0, x));
    let p = r.mul_add(1.0 / 5040.0, 1.0 / 720.0);
    let p = r.mul_add(p, 1.0 / 120.0);
    let p = r.mul_add(p, 1.0 / 24.0);
    let p = r.mul_add(p, 1.0 / 6.0);
    let p = r.mul_add(p, 0.5);
    let p = r.mul_add(p, 1.0);
    let p = r.mul_add(p, 1.0);
    p * f32::from_bits(rounded.to_bits().wrapping_add(127) << 23)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exp_is_right_to_two_units_in_the_last_place() {
        let worst = (-8700..8837)
            .map(|i| i as f32 / 100.0)
            .map(|x| {
                let exact = f64::from(x).exp();
                (f64::from(exp_f32(x)) - exact).abs() / exact
            })
            .fold(0.0, f64::max);
        assert!(worst < 2.0 * f64::from(f32::EPSILON), "relative error {worst:e}");
        assert!(exp_f32(f32::NAN).is_nan(), "what is not a number must not become one");
        assert!(exp_f32(-200.0) < 1e-37);
    }
}
