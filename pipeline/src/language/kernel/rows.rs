//! Reading tensors as slices.

use super::Real;
use candle_core::{CpuStorage, Layout, Result, Storage, Tensor, bail};

/// The numbers of a contiguous tensor's storage.
pub(crate) fn values<'a, R: Real>(storage: &'a CpuStorage, layout: &Layout) -> Result<&'a [R]> {
    let Some((start, end)) = layout.contiguous_offsets() else {
        bail!("a kernel was given a tensor of shape {:?} whose numbers do not lie side by side", layout.shape())
    };
    Ok(&R::cpu_storage_as_slice(storage)?[start..end])
}

/// Lets `with` read the numbers of a contiguous tensor in the processor's memory.
pub(crate) fn read<R: Real, T>(tensor: &Tensor, with: impl FnOnce(&[R]) -> Result<T>) -> Result<T> {
    let (storage, layout) = tensor.storage_and_layout();
    match &*storage {
        Storage::Cpu(storage) => with(values(storage, layout)?),
        _ => bail!("a kernel for the processor was given a tensor on another device"),
    }
}
