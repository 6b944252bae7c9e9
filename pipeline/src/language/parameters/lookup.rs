//! A model's weights as a decoder finds them: to be trained, or to be read only.

use super::Parameters;
use crate::language::decoder::{Adapter, Lookup, fits};
use crate::language::head;
use candle_core::{DType, Result, Tensor, bail};

impl Lookup for Parameters {
    fn find(&self, name: &str, shape: &[usize]) -> Result<Tensor> {
        match self.find_optional(name, shape)? {
            Some(tensor) => Ok(tensor),
            None => bail!("weight `{name}` is missing"),
        }
    }

    fn find_optional(&self, name: &str, shape: &[usize]) -> Result<Option<Tensor>> {
        let Some(var) = self.weights.get(name) else { return Ok(None) };
        fits(name, var, shape)?;
        Ok(Some(if self.is_trained(name) { var.as_tensor().clone() } else { var.as_detached_tensor() }))
    }

    fn is_trained(&self, name: &str) -> bool {
        (!self.frozen || head::NAMES.contains(&name)) && self.weights.contains_key(name)
    }

    fn adapter(&self, name: &str, out: usize, width: usize) -> Result<Option<Adapter>> {
        self.adapters.as_ref().map_or(Ok(None), |adapters| adapters.find(name, out, width))
    }
}

/// Weights of a model that is read only.
#[derive(Debug)]
pub struct Reading<'p>(pub(super) &'p Parameters);

impl Lookup for Reading<'_> {
    fn find(&self, name: &str, shape: &[usize]) -> Result<Tensor> {
        Ok(self.0.find(name, shape)?.detach())
    }

    fn find_optional(&self, name: &str, shape: &[usize]) -> Result<Option<Tensor>> {
        Ok(self.0.find_optional(name, shape)?.map(|tensor| tensor.detach()))
    }

    fn is_trained(&self, _: &str) -> bool {
        false
    }

    fn adapter(&self, name: &str, out: usize, width: usize) -> Result<Option<Adapter>> {
        self.0.adapter(name, out, width)
    }
}

/// Weights of a model that is trained, in the numbers that it computes with: what half precision would lose of many
/// small steps, the weights themselves keep.
#[derive(Debug)]
pub struct Training<'p> {
    pub(super) parameters: &'p Parameters,
    pub(super) numbers: DType,
}

impl Lookup for Training<'_> {
    fn find(&self, name: &str, shape: &[usize]) -> Result<Tensor> {
        self.in_numbers(name, self.parameters.find(name, shape)?)
    }

    fn find_optional(&self, name: &str, shape: &[usize]) -> Result<Option<Tensor>> {
        self.parameters.find_optional(name, shape)?.map(|tensor| self.in_numbers(name, tensor)).transpose()
    }

    fn is_trained(&self, name: &str) -> bool {
        self.parameters.is_trained(name)
    }

    fn adapter(&self, name: &str, out: usize, width: usize) -> Result<Option<Adapter>> {
        let Some(Adapter { a, b, scale }) = self.parameters.adapter(name, out, width)? else { return Ok(None) };
        Ok(Some(Adapter { a: a.to_dtype(self.numbers)?, b: b.to_dtype(self.numbers)?, scale }))
    }
}

impl Training<'_> {
    /// A weight in the numbers that are computed with, unless products read it in the half of the room that it takes.
    fn in_numbers(&self, name: &str, weight: Tensor) -> Result<Tensor> {
        if self.numbers == DType::F32 && self.parameters.is_halved(name, &weight) {
            return Ok(weight);
        }
        weight.to_dtype(self.numbers)
    }
}
