//! The step by Candle's operations, on any device; on a graphics card by kernels of our own.

use super::Rule;
use candle_core::{D, DType, Result, Tensor, Var};

/// Sum of the squares of all numbers of all gradients; the device is waited for once.
pub(super) fn squares(gradients: &[Tensor]) -> Result<f64> {
    let sums = gradients.iter().map(|gradient| {
        // Rows first: a card makes one sum on a small part of itself, and many sums on all of it.
        gradient.to_dtype(DType::F32)?.sqr()?.sum(D::Minus1)?.sum_all()
    });
    let sums = sums.collect::<Result<Vec<_>>>()?;
    Ok(f64::from(Tensor::stack(&sums, 0)?.sum_all()?.to_scalar::<f32>()?))
}

/// Moves a weight and its moments once.
pub(super) fn advance(
    rule: Rule,
    var: &Var,
    gradient: &Tensor,
    (first, second): (&mut Tensor, &mut Tensor),
) -> Result<()> {
    let Rule { clip, betas: (beta_1, beta_2), epsilon, size, shrink } = rule;
    let [clip, beta_1, beta_2, epsilon, size, shrink] = [clip, beta_1, beta_2, epsilon, size, shrink].map(f64::from);
    let gradient = gradient.to_dtype(DType::F32)?;
    let keep = rule.betas.into();
    let add = [((1.0 - beta_1) * clip) as f32, ((1.0 - beta_2) * clip * clip) as f32];
    let on_card = card::Rule { keep, add, shrink: rule.shrink, size: rule.size, epsilon: rule.epsilon };
    if let Some(moved) = card::advance(on_card, var, [&*first, &*second], &gradient) {
        return moved;
    }
    *first = ((&*first * beta_1)? + (&gradient * ((1.0 - beta_1) * clip))?)?;
    *second = ((&*second * beta_2)? + (gradient.sqr()? * ((1.0 - beta_2) * clip * clip))?)?;
    let step = (&*first / (second.sqrt()? + epsilon)?)?;
    let weight = var.as_detached_tensor().to_dtype(DType::F32)?;
    var.set(&((weight * shrink)? - (step * size)?)?.to_dtype(var.dtype())?)
}
