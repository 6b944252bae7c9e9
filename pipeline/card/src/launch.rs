//! Starting a kernel.

use candle_core::backend::BackendStorage;
use candle_core::cuda_backend::cudarc::driver::{CudaSlice, LaunchConfig, PushKernelArg};
use candle_core::cuda_backend::{CudaDType, CudaDevice, CudaStorage, WrapErr};
use candle_core::{DType, Layout, Result, bail};
use half::bf16;

const MODULE: &str = "folkmoot";
const KERNELS: &str = include_str!(concat!(env!("OUT_DIR"), "/kernels.ptx"));

/// Something that a kernel is given.
pub(crate) enum Given<'g> {
    /// Numbers on the card, from a place on.
    Single(&'g CudaSlice<f32>, usize),
    /// The same in half precision.
    Half(&'g CudaSlice<bf16>, usize),
    /// No numbers.
    Nothing,
    /// A count.
    Count(u32),
    /// A count beyond 32 bits.
    Large(u64),
    /// A number.
    Number(f32),
}

/// What a kernel's name ends with for these numbers.
pub(crate) fn suffix(numbers: DType) -> Result<&'static str> {
    match numbers {
        DType::F32 => Ok("f32"),
        DType::BF16 => Ok("bf16"),
        other => bail!("a card computes with f32 or bf16 here, not {other:?}"),
    }
}

/// Numbers of a tensor, which lie one after the other.
pub(crate) fn given<'g>(storage: &'g CudaStorage, at: &Layout) -> Result<Given<'g>> {
    let Some((from, _)) = at.contiguous_offsets() else { bail!("numbers for a kernel do not lie one after the other") };
    from_place(storage, from)
}

/// Numbers of a tensor from a place on, however they lie.
pub(crate) fn from_place(storage: &CudaStorage, from: usize) -> Result<Given<'_>> {
    match storage.dtype() {
        DType::F32 => Ok(Given::Single(storage.as_cuda_slice()?, from)),
        DType::BF16 => Ok(Given::Half(storage.as_cuda_slice()?, from)),
        other => bail!("a card computes with f32 or bf16 here, not {other:?}"),
    }
}

/// Room for the result of a kernel that writes all of it.
pub(crate) fn room(device: &CudaDevice, count: usize, numbers: DType) -> Result<CudaStorage> {
    #[expect(unsafe_code, reason = "the memory is written by the kernel that it is made for before anybody reads it")]
    unsafe fn of<T: CudaDType + candle_core::cuda_backend::cudarc::driver::DeviceRepr>(
        device: &CudaDevice,
        count: usize,
    ) -> Result<CudaStorage> {
        Ok(CudaStorage::wrap_cuda_slice(unsafe { device.alloc::<T>(count)? }, device.clone()))
    }
    #[expect(unsafe_code, reason = "as above")]
    match numbers {
        DType::F32 => unsafe { of::<f32>(device, count) },
        DType::BF16 => unsafe { of::<bf16>(device, count) },
        other => bail!("a card computes with f32 or bf16 here, not {other:?}"),
    }
}

/// Refuses numbers of another kind or count than a kernel is to read.
pub(crate) fn fits(name: &str, storage: &CudaStorage, at: &Layout, numbers: DType, count: usize) -> Result<()> {
    if storage.dtype() == numbers && at.shape().elem_count() == count {
        return Ok(());
    }
    bail!("{name}: {count} numbers of {numbers:?} are asked for, not {:?} of {:?}", at.shape(), storage.dtype())
}

/// A count that a kernel takes.
pub(crate) fn count(of: usize) -> Result<Given<'static>> {
    match u32::try_from(of) {
        Ok(of) => Ok(Given::Count(of)),
        Err(_) => bail!("{of} numbers are too many for a kernel"),
    }
}

/// As many blocks of so many threads as there are rows.
pub(crate) fn rows(rows: usize, threads: u32) -> LaunchConfig {
    LaunchConfig { grid_dim: (rows as u32, 1, 1), block_dim: (threads, 1, 1), shared_mem_bytes: 0 }
}

/// Threads for a row of this width: whole warps, 256 at most.
pub(crate) fn threads(width: usize) -> u32 {
    (width.div_ceil(32) * 32).clamp(32, 256) as u32
}

/// A thread for each of so many numbers.
pub(crate) fn each(count: usize) -> LaunchConfig {
    rows(count.div_ceil(256), 256)
}

/// Starts a kernel. What it is given has to be what `kernels.cu` asks for, in its order.
pub(crate) fn launch(device: &CudaDevice, name: &str, config: LaunchConfig, all: &[Given<'_>]) -> Result<()> {
    if config.grid_dim.0 == 0 {
        return Ok(());
    }
    let kernel = device.get_or_load_custom_func(name, MODULE, KERNELS)?;
    let views: Vec<_> = all
        .iter()
        .map(|given| match given {
            Given::Single(slice, from) => (Some(slice.slice(*from..)), None),
            Given::Half(slice, from) => (None, Some(slice.slice(*from..))),
            _ => (None, None),
        })
        .collect();
    let mut start = kernel.builder();
    for (given, view) in all.iter().zip(&views) {
        match (given, view) {
            (_, (Some(view), _)) => start.arg(view),
            (_, (_, Some(view))) => start.arg(view),
            (Given::Count(count), _) => start.arg(count),
            (Given::Large(count), _) => start.arg(count),
            (Given::Number(number), _) => start.arg(number),
            _ => start.arg(&0_u64),
        };
    }
    #[expect(
        unsafe_code,
        reason = "a kernel writes where it is told to; each is called at one place, with what it asks for"
    )]
    unsafe {
        start.launch(config).w()?;
    }
    Ok(())
}
