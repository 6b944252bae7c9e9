//! A loss with its slopes: formulas in double precision beside a model in single precision.
//!
//! Every loss of this module's neighbours is a function of a handful of numbers that a model gives for each row, such
//! as a score or a token's log-probability. Value and slope are plain arithmetic on those numbers, checked against
//! differences where they stand; [`carry`] hands the slopes to Candle, which takes them back to the weights.

use candle_core::{DType, Result, Tensor, bail};

/// A loss of several numbers, with its gradient.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gradient {
    /// The loss.
    pub value: f64,
    /// How it changes with each of the numbers, in their order.
    pub slopes: Vec<f64>,
}

/// A loss of one number, with its slope.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The loss.
    pub value: f64,
    /// How it changes with the number.
    pub slope: f64,
}

/// A scalar of the loss's value, whose gradient with respect to `numbers` is the loss's.
///
/// # Errors
/// When there are not as many slopes as numbers.
pub(crate) fn carry(numbers: &Tensor, gradient: &Gradient) -> Result<Tensor> {
    let Gradient { value, slopes } = gradient;
    if numbers.elem_count() != slopes.len() {
        bail!("{} slopes were given for {} numbers", slopes.len(), numbers.elem_count());
    }
    let slopes = Tensor::new(slopes.as_slice(), numbers.device())?.to_dtype(numbers.dtype())?;
    let along = (numbers.flatten_all()? * slopes)?.sum_all()?;
    // What has the right gradient has another value; without its own value and with the loss's it has both.
    (&along - along.detach())? + *value
}

/// The numbers of a tensor in double precision, cut off from its gradient.
///
/// # Errors
/// When Candle cannot read them.
pub(crate) fn numbers(tensor: &Tensor) -> Result<Vec<f64>> {
    tensor.detach().to_dtype(DType::F64)?.flatten_all()?.to_vec1()
}

/// As [`numbers`], each of which must be one.
///
/// # Errors
/// When one is not finite.
pub(crate) fn finite(tensor: &Tensor) -> Result<Vec<f64>> {
    let numbers = numbers(tensor)?;
    match numbers.iter().find(|number| !number.is_finite()) {
        Some(number) => bail!("the model gave {number} where a number was expected; its weights are damaged"),
        None => Ok(numbers),
    }
}

/// The mean of `values`; 0 where there is none.
pub(crate) fn mean(values: impl IntoIterator<Item = f64>) -> f64 {
    let (mut sum, mut count) = (0.0, 0_usize);
    for value in values {
        sum += value;
        count += 1;
    }
    if count == 0 { 0.0 } else { sum / count as f64 }
}

/// `1 / (1 + exp(-x))` without overflow.
pub(crate) fn logistic(x: f64) -> f64 {
    if x >= 0.0 {
        1.0 / (1.0 + (-x).exp())
    } else {
        let e = x.exp();
        e / (1.0 + e)
    }
}

/// `log(1 + exp(x))` without overflow.
pub(crate) fn softplus(x: f64) -> f64 {
    x.max(0.0) + (-x.abs()).exp().ln_1p()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use candle_core::{Device, Var};

    /// Compares a slope with a difference of values around it.
    pub(crate) fn agrees_with_differences(at: f64, loss: impl Fn(f64) -> Point) {
        let step = 1e-6;
        let expected = (loss(at + step).value - loss(at - step).value) / (2.0 * step);
        let found = loss(at).slope;
        assert!((found - expected).abs() < 1e-6 * expected.abs().max(1.0), "at {at}: {found} against {expected}");
    }

    #[test]
    fn slopes_reach_what_the_numbers_came_from() {
        let weight = Var::new(&[0.5_f32, -1.0, 2.0], &Device::Cpu).expect("a variable");
        let doubled = (weight.as_tensor() * 2.0).expect("numbers");
        let loss = carry(&doubled, &Gradient { value: 7.5, slopes: vec![0.25, -1.0, 3.0] }).expect("a loss");
        assert_eq!(loss.to_scalar::<f32>().expect("a number"), 7.5);
        let gradients = loss.backward().expect("gradients");
        let found = gradients.get(&weight).and_then(|gradient| gradient.to_vec1::<f32>().ok()).expect("a gradient");
        assert_eq!(found, [0.5, -2.0, 6.0]);
        assert!(carry(&doubled, &Gradient { value: 1.0, slopes: vec![1.0] }).is_err());
    }

    #[test]
    fn the_logistic_function_and_its_integral_do_not_overflow() {
        for x in [-1e4, -800.0, -1.0, 0.0, 1.0, 800.0, 1e4] {
            assert!((0.0..=1.0).contains(&logistic(x)) && softplus(x).is_finite(), "{x}");
            assert!((logistic(x) + logistic(-x) - 1.0).abs() < 1e-15);
            assert!((softplus(x) - softplus(-x) - x).abs() < 1e-9);
        }
    }
}
