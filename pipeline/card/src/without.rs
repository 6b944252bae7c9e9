//! A program without cards.

use super::Rule;
use candle_core::{Device, Result, Tensor};

/// Nothing has to be set up.
///
/// # Errors
/// Never.
pub fn settle(_: &Device) -> Result<()> {
    Ok(())
}

/// None of these lies on a card.
pub fn rms_norm(_: &Tensor, _: &Tensor, _: f64) -> Option<Result<Tensor>> {
    None
}

/// None of these lies on a card.
pub fn turned(_: &Tensor, _: &Tensor, _: &Tensor) -> Option<Result<Tensor>> {
    None
}

/// None of these lies on a card.
pub fn shares(_: &Tensor, _: Option<&Tensor>, _: f64) -> Option<Result<Tensor>> {
    None
}

/// None of these lies on a card.
pub fn advance(_: Rule, _: &Tensor, _: [&Tensor; 2], _: &Tensor) -> Option<Result<()>> {
    None
}
