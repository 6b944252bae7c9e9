//! Means of a weight's gradient and of its square.

use candle_core::{DType, Device, Result, Tensor, Var};

/// Both means, where they are used.
#[derive(Clone, Debug)]
pub(super) enum Moments {
    /// In the processor's memory.
    Numbers { first: Vec<f32>, second: Vec<f32> },
    /// On the weight's device.
    Tensors { first: Tensor, second: Tensor },
}

impl Default for Moments {
    fn default() -> Self {
        Self::Numbers { first: Vec::new(), second: Vec::new() }
    }
}

impl Moments {
    /// How many numbers each of them has.
    pub(super) fn numbers(&self) -> usize {
        match self {
            Self::Numbers { first, .. } => first.len(),
            Self::Tensors { first, .. } => first.elem_count(),
        }
    }

    /// As many numbers as a weight has: zeros where there are none yet.
    pub(super) fn as_numbers(&mut self, count: usize) -> Result<(&mut Vec<f32>, &mut Vec<f32>)> {
        if let Self::Tensors { first, second } = self {
            let numbers = |tensor: &Tensor| tensor.flatten_all()?.to_vec1::<f32>();
            *self = Self::Numbers { first: numbers(first)?, second: numbers(second)? };
        }
        let Self::Numbers { first, second } = self else { candle_core::bail!("moments are not where they should be") };
        first.resize(count, 0.0);
        second.resize(count, 0.0);
        Ok((first, second))
    }

    /// Tensors like the weight, on its device: zeros where there are none yet.
    pub(super) fn as_tensors(&mut self, like: &Var) -> Result<(&mut Tensor, &mut Tensor)> {
        if let Self::Numbers { first, second } = self {
            let tensor = |numbers: &[f32]| match numbers.is_empty() {
                true => Tensor::zeros(like.shape(), DType::F32, like.device()),
                false => Tensor::from_slice(numbers, like.shape(), like.device()),
            };
            *self = Self::Tensors { first: tensor(first)?, second: tensor(second)? };
        }
        let Self::Tensors { first, second } = self else { candle_core::bail!("moments are not where they should be") };
        Ok((first, second))
    }

    /// Both in the processor's memory, to be saved.
    pub(super) fn state(&self) -> Result<(Tensor, Tensor)> {
        match self {
            Self::Numbers { first, second } => {
                let tensor = |numbers: &[f32]| Tensor::from_slice(numbers, numbers.len(), &Device::Cpu);
                Ok((tensor(first)?, tensor(second)?))
            }
            Self::Tensors { first, second } => {
                let tensor = |tensor: &Tensor| tensor.flatten_all()?.to_device(&Device::Cpu);
                Ok((tensor(first)?, tensor(second)?))
            }
        }
    }
}
