//! Rotary positions.

use super::launch::{Given, count as count_of, each, given, launch, room, suffix};
use candle_core::backend::BackendStorage;
use candle_core::{CpuStorage, CudaStorage, CustomOp3, Layout, Result, Shape, Tensor, bail};

/// Halves of `x`, `(texts, heads, time, head_dim)`, turned by angles: `(time, head_dim / 2)` for all texts, or
/// `(texts, 1, time, head_dim / 2)`. Angles have no gradient.
pub fn turned(x: &Tensor, cosines: &Tensor, sines: &Tensor) -> Option<Result<Tensor>> {
    x.device().is_cuda().then(|| turn(x, &cosines.contiguous()?, &sines.contiguous()?, 1.0))
}

fn turn(x: &Tensor, cosines: &Tensor, sines: &Tensor, direction: f32) -> Result<Tensor> {
    x.contiguous()?.apply_op3(&cosines.detach(), &sines.detach(), Turn { direction })
}

/// One direction, or the other, which is its gradient.
struct Turn {
    direction: f32,
}

impl CustomOp3 for Turn {
    fn name(&self) -> &'static str {
        "turn-on-card"
    }

    fn cpu_fwd(
        &self,
        _: &CpuStorage,
        _: &Layout,
        _: &CpuStorage,
        _: &Layout,
        _: &CpuStorage,
        _: &Layout,
    ) -> Result<(CpuStorage, Shape)> {
        bail!("{} is for cards", self.name())
    }

    fn cuda_fwd(
        &self,
        x: &CudaStorage,
        x_at: &Layout,
        cosines: &CudaStorage,
        cosines_at: &Layout,
        sines: &CudaStorage,
        sines_at: &Layout,
    ) -> Result<(CudaStorage, Shape)> {
        let (texts, heads, time, head_dim) = x_at.shape().dims4()?;
        let (half, numbers) = (head_dim / 2, x.dtype());
        let angles = [(cosines, cosines_at), (sines, sines_at)];
        let same = angles.iter().all(|(of, at)| of.dtype() == numbers && at.shape() == cosines_at.shape());
        if head_dim % 2 != 0 || !same {
            bail!("angles of shape {:?} do not fit rows of shape {:?}", cosines_at.shape(), x_at.shape());
        }
        // Angles of every text, or the same for all.
        let stride = match cosines_at.shape().elem_count() {
            count if count == time * half => 0,
            count if count == texts * time * half => time,
            count => bail!("{count} angles do not fit {texts} texts of {time} tokens"),
        };
        let pairs = texts * heads * time * half;
        let y = room(&x.device, 2 * pairs, numbers)?;
        let mut all = vec![given(x, x_at)?, given(cosines, cosines_at)?, given(sines, sines_at)?];
        all.push(given(&y, &Layout::contiguous(x_at.shape()))?);
        for of in [pairs, heads, time, half, stride] {
            all.push(count_of(of)?);
        }
        all.push(Given::Number(self.direction));
        launch(&x.device, &format!("turn_{}", suffix(numbers)?), each(pairs), &all)?;
        Ok((y, x_at.shape().clone()))
    }

    fn bwd(
        &self,
        _: &Tensor,
        cosines: &Tensor,
        sines: &Tensor,
        _: &Tensor,
        slope: &Tensor,
    ) -> Result<(Option<Tensor>, Option<Tensor>, Option<Tensor>)> {
        Ok((Some(turn(&slope.detach(), cosines, sines, -self.direction)?), None, None))
    }
}
