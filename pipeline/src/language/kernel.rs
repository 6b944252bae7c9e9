//! Fused operations of the decoder on the processor, each with its backward pass.
//!
//! Candle's own fused operations are made for inference: they cut the gradient without a word. These are Candle
//! custom operations that keep it. All take and give contiguous `(rows, width)` tensors of `f32` or `f64`, where rows
//! are batch times time. The same functions from Candle's differentiable primitives are in
//! [`super::reference`]: the tests compare the two, and other devices use those. A block that is trained whole calls
//! what they are made of itself, in `decoder::learned`.

mod attention;
mod embedding;
pub(crate) mod lanes;
mod linear;
mod pool;
pub(crate) mod product;
mod real;
mod rms_norm;
mod rows;
pub(crate) mod swiglu;
pub(crate) mod tile;
mod token_log_probability;

pub(crate) use attention::{Attend, attention};
pub(crate) use embedding::embedding;
pub(crate) use lanes::{add_into, sum_of_squares};
pub(crate) use linear::linear;
pub(crate) use pool::Buffer;
pub(crate) use product::Panels;
pub(crate) use real::Real;
pub(crate) use rms_norm::{RmsNorm, rms_norm};
pub(crate) use rows::{read, values};
pub(crate) use swiglu::swiglu;
pub(crate) use token_log_probability::token_log_probability;
