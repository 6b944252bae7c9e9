//! A matrix of weights, with what may be added to it: a bias, a low-rank adapter.

use crate::language::Kernels;
use candle_core::{DType, Result, Shape, Tensor, bail};

/// Where a decoder finds its weights.
pub trait Lookup {
    /// The weight of this name.
    ///
    /// # Errors
    /// When there is none or its shape is another.
    fn find(&self, name: &str, shape: &[usize]) -> Result<Tensor>;

    /// The weight of this name if there is one.
    ///
    /// # Errors
    /// When its shape is another.
    fn find_optional(&self, name: &str, shape: &[usize]) -> Result<Option<Tensor>>;

    /// Whether the weight of this name is trained. A frozen one is spared its gradient.
    fn is_trained(&self, name: &str) -> bool;

    /// The low-rank adapter of the matrix of this name (without `.weight`), if it has one.
    ///
    /// # Errors
    /// When its shape does not fit.
    fn adapter(&self, name: &str, out: usize, width: usize) -> Result<Option<Adapter>>;
}

/// What a low-rank adapter adds: `scale * (x A^T) B^T` (Hu et al. 2021).
#[derive(Clone, Debug)]
pub struct Adapter {
    /// `(rank, in)`.
    pub a: Tensor,
    /// `(out, rank)`.
    pub b: Tensor,
    /// `alpha / rank`.
    pub scale: f64,
}

/// Weights under a common prefix.
pub(super) struct Source<'w, W> {
    pub(super) weights: &'w W,
    pub(super) prefix: String,
}

impl<W: Lookup> Source<'_, W> {
    pub(super) fn at(&self, name: &str) -> Source<'_, W> {
        Source { weights: self.weights, prefix: format!("{}.{name}", self.prefix) }
    }

    pub(super) fn tensor(&self, name: &str, shape: impl Into<Shape>) -> Result<Tensor> {
        self.weights.find(&format!("{}.{name}", self.prefix), shape.into().dims())
    }

    pub(super) fn linear(&self, name: &str, (out, width): (usize, usize), biased: bool) -> Result<Linear> {
        let full = format!("{}.{name}", self.prefix);
        let weight_name = format!("{full}.weight");
        Ok(Linear {
            weight: self.weights.find(&weight_name, &[out, width])?,
            trained: self.weights.is_trained(&weight_name),
            bias: if biased { Some(self.weights.find(&format!("{full}.bias"), &[out])?) } else { None },
            adapter: self.weights.adapter(&full, out, width)?,
        })
    }
}

/// `y = x W^T + b + adapter(x)`.
#[derive(Clone, Debug)]
pub(crate) struct Linear {
    pub(super) weight: Tensor,
    pub(super) trained: bool,
    pub(super) bias: Option<Tensor>,
    pub(super) adapter: Option<Adapter>,
}

impl Linear {
    pub(crate) fn forward(&self, x: &Tensor, kernels: Kernels) -> Result<Tensor> {
        let mut y = kernels.linear(x, &self.weight, self.trained)?;
        if let Some(bias) = &self.bias {
            y = y.broadcast_add(bias)?;
        }
        if let Some(Adapter { a, b, scale }) = &self.adapter {
            let low = kernels.linear(x, a, true)?;
            y = (y + (kernels.linear(&low, b, true)? * *scale)?)?;
        }
        Ok(y)
    }

    /// The bias, read only.
    pub(crate) fn bias(&self) -> Option<Tensor> {
        self.bias.as_ref().map(Tensor::detach)
    }

    /// Weight and adapter in one matrix `(out, in)` of these numbers.
    pub(crate) fn merged(&self, numbers: DType) -> Result<Tensor> {
        let weight = self.weight.detach().to_dtype(numbers)?;
        match &self.adapter {
            None => Ok(weight),
            Some(Adapter { a, b, scale }) => weight + (b.detach().matmul(&a.detach())? * *scale)?,
        }
    }

    /// Names what is trained in here.
    pub(crate) fn tensors(&self) -> impl Iterator<Item = &Tensor> {
        let adapter = self.adapter.iter().flat_map(|adapter| [&adapter.a, &adapter.b]);
        std::iter::once(&self.weight).filter(|_| self.trained).chain(&self.bias).chain(adapter)
    }
}

/// Checks a weight's shape.
pub(crate) fn fits(name: &str, tensor: &Tensor, shape: &[usize]) -> Result<()> {
    if tensor.dims() == shape {
        return Ok(());
    }
    bail!("weight `{name}` has shape {:?}; the configuration asks for {shape:?}", tensor.dims())
}
