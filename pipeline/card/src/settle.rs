//! How a card is set up before anything is computed on it.

use candle_core::cuda_backend::WrapErr;
use candle_core::cuda_backend::cudarc::driver::{result, sys};
use candle_core::{Device, Result};

/// Lets a card keep the memory that it was given once, and spares it the book-keeping of several streams: there is one.
/// Without the first, every time that the processor waits for it all free memory goes back to the system and has to be
/// asked for again.
///
/// # Errors
/// When the driver refuses.
pub fn settle(device: &Device) -> Result<()> {
    let Device::Cuda(card) = device else { return Ok(()) };
    let stream = card.cuda_stream();
    let mut most = u64::MAX;
    let attribute = sys::CUmemPool_attribute::CU_MEMPOOL_ATTR_RELEASE_THRESHOLD;
    #[expect(
        unsafe_code,
        reason = "there is no safe way to say so; the device is one that was opened, and it has one stream"
    )]
    unsafe {
        // The attribute is a 64-bit number, and read before the call returns.
        // A card without pools is slower, and no worse.
        if let Ok(pool) = result::device::get_default_mem_pool(stream.context().cu_device()) {
            result::mem_pool::set_attribute(pool, attribute, std::ptr::from_mut(&mut most).cast()).w()?;
        }
        // Everything computed on this device goes through this one stream, in its order.
        card.disable_event_tracking();
    }
    Ok(())
}
