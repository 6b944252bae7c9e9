//! A block that forgets its inner values and computes them again for the gradient (Chen et al. 2016).

use super::Block;
use candle_core::backprop::GradStore;
use candle_core::{CpuStorage, CudaStorage, CustomOp1, Layout, Result, Shape, Storage, Tensor, TensorId, Var, bail};
use std::sync::{Arc, Mutex, PoisonError};

/// Gradients of weights that Candle's walk back does not see, because they are used inside one operation.
#[derive(Clone, Debug, Default)]
pub(super) struct SideGradients(Arc<Mutex<Vec<(TensorId, Tensor)>>>);

impl SideGradients {
    /// Takes the gradient of a weight.
    pub(super) fn add(&self, weight: &Tensor, gradient: Tensor) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push((weight.id(), gradient));
    }

    fn add_all(&self, block: &Block, found: &GradStore) {
        for tensor in block.tensors() {
            if let Some(gradient) = found.get(tensor) {
                self.add(tensor, gradient.clone());
            }
        }
    }

    /// Forgets what a walk back that failed has left.
    pub(super) fn clear(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Moves what was collected into the gradients of the whole.
    ///
    /// # Errors
    /// When two gradients of one weight do not have the same shape.
    pub(super) fn drain_into(&self, gradients: &mut GradStore) -> Result<()> {
        for (id, gradient) in self.0.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            let sum = match gradients.get_id(id) {
                Some(sum) => (sum + gradient)?,
                None => gradient,
            };
            gradients.insert_id(id, sum);
        }
        Ok(())
    }
}

struct Checkpointed {
    block: Block,
    batch: usize,
    side: SideGradients,
}

/// A block's output; on the way back the block runs again and leaves its weights' gradients in `side`.
///
/// # Errors
/// As the block's own.
pub(super) fn forward(block: &Block, x: &Tensor, batch: usize, side: &SideGradients) -> Result<Tensor> {
    x.apply_op1(Checkpointed { block: block.clone(), batch, side: side.clone() })
}

impl CustomOp1 for Checkpointed {
    fn name(&self) -> &'static str {
        "checkpointed-block"
    }

    fn cpu_fwd(&self, x: &CpuStorage, at: &Layout) -> Result<(CpuStorage, Shape)> {
        let x = match (x, at.contiguous_offsets()) {
            (CpuStorage::F32(x), Some((from, to))) => {
                Tensor::from_slice(&x[from..to], at.shape(), &candle_core::Device::Cpu)?
            }
            (CpuStorage::F64(x), Some((from, to))) => {
                Tensor::from_slice(&x[from..to], at.shape(), &candle_core::Device::Cpu)?
            }
            _ => bail!("a {} was given numbers it does not know, of shape {:?}", self.name(), at.shape()),
        };
        let y = self.block.forward(&x, self.batch)?.detach();
        let (storage, _) = y.storage_and_layout();
        match &*storage {
            Storage::Cpu(storage) => Ok((storage.clone(), y.shape().clone())),
            _ => bail!("a block on the processor gave a result elsewhere"),
        }
    }

    fn cuda_fwd(&self, _: &CudaStorage, _: &Layout) -> Result<(CudaStorage, Shape)> {
        bail!("gradient checkpointing works on the processor only")
    }

    fn bwd(&self, x: &Tensor, _: &Tensor, grad: &Tensor) -> Result<Option<Tensor>> {
        let x = Var::from_tensor(&x.detach())?;
        let y = self.block.forward(&x, self.batch)?;
        // The gradient of this sum with respect to anything is what the chain rule asks for.
        let found = (y * grad.detach())?.sum_all()?.backward()?;
        self.side.add_all(&self.block, &found);
        Ok(found.get(&x).cloned())
    }
}
