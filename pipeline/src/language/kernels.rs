//! Which implementation of the decoder's operations is used.

use super::kernel::{self, Attend};
use super::reference;
use candle_core::{DType, Device, Result, Tensor};

/// Fused operations on the processor, or Candle's differentiable primitives anywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kernels {
    /// Ours, for the processor; much faster and with less memory.
    Fused,
    /// Candle's primitives: the reference in tests, and what other devices use.
    Primitives,
}

impl Kernels {
    /// The fastest that works on this device with these numbers.
    pub fn for_device(device: &Device, numbers: DType) -> Self {
        match (device, numbers) {
            (Device::Cpu, DType::F32 | DType::F64) => Self::Fused,
            _ => Self::Primitives,
        }
    }

    pub(crate) fn embedding(self, table: &Tensor, ids: &[u32]) -> Result<Tensor> {
        match self {
            Self::Fused => kernel::embedding(table, ids.to_vec()),
            Self::Primitives => reference::embedding(table, ids),
        }
    }

    pub(crate) fn linear(self, x: &Tensor, weight: &Tensor, trained: bool) -> Result<Tensor> {
        match self {
            Self::Fused => kernel::linear(x, weight, trained),
            Self::Primitives => reference::linear(x, weight, trained),
        }
    }

    pub(crate) fn rms_norm(self, x: &Tensor, weight: &Tensor, eps: f64) -> Result<Tensor> {
        match self {
            Self::Fused => kernel::rms_norm(x, weight, eps),
            Self::Primitives => reference::rms_norm(x, weight, eps),
        }
    }

    pub(crate) fn attention(self, q: &Tensor, k: &Tensor, v: &Tensor, attend: Attend) -> Result<Tensor> {
        match self {
            Self::Fused => kernel::attention(q, k, v, attend),
            Self::Primitives => reference::attention(q, k, v, &attend),
        }
    }

    pub(crate) fn swiglu(self, gate: &Tensor, up: &Tensor) -> Result<Tensor> {
        match self {
            Self::Fused => kernel::swiglu(gate, up),
            Self::Primitives => reference::swiglu(gate, up),
        }
    }

    pub(crate) fn token_log_probability(
        self,
        hidden: &Tensor,
        head: &Tensor,
        targets: &[u32],
        trained: bool,
    ) -> Result<Tensor> {
        match self {
            Self::Fused => kernel::token_log_probability(hidden, head, targets.to_vec(), trained),
            Self::Primitives => reference::token_log_probability(hidden, head, targets, trained),
        }
    }
}
