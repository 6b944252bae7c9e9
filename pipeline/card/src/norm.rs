//! Root mean square normalisation.

use super::launch::{Given, count as count_of, fits, given, launch, room, rows, suffix, threads};
use candle_core::backend::BackendStorage;
use candle_core::{
    CpuStorage, CudaStorage, CustomOp1, CustomOp2, CustomOp3, DType, Layout, Result, Shape, Tensor, bail,
};

/// `x / rms(x) * weight` of every row of `x`, `(rows, width)`, with its gradient.
pub fn rms_norm(x: &Tensor, weight: &Tensor, eps: f64) -> Option<Result<Tensor>> {
    x.device().is_cuda().then(|| x.contiguous()?.apply_op2(&weight.to_dtype(x.dtype())?.contiguous()?, Norm { eps }))
}

struct Norm {
    eps: f64,
}

struct ToRows {
    eps: f64,
}

struct ToWeight;

struct Scales {
    eps: f64,
}

fn no_card<T>(name: &str) -> Result<T> {
    bail!("{name} is for cards")
}

impl CustomOp2 for Norm {
    fn name(&self) -> &'static str {
        "rms-norm-on-card"
    }

    fn cpu_fwd(&self, _: &CpuStorage, _: &Layout, _: &CpuStorage, _: &Layout) -> Result<(CpuStorage, Shape)> {
        no_card(self.name())
    }

    fn cuda_fwd(&self, x: &CudaStorage, x_at: &Layout, w: &CudaStorage, w_at: &Layout) -> Result<(CudaStorage, Shape)> {
        let (count, width) = x_at.shape().dims2()?;
        let numbers = x.dtype();
        fits(self.name(), w, w_at, numbers, width)?;
        let y = room(&x.device, count * width, numbers)?;
        let all = [
            given(x, x_at)?,
            given(w, w_at)?,
            given(&y, &Layout::contiguous(x_at.shape()))?,
            count_of(width)?,
            Given::Number(self.eps as f32),
        ];
        launch(&x.device, &format!("rms_norm_{}", suffix(numbers)?), rows(count, threads(width)), &all)?;
        Ok((y, x_at.shape().clone()))
    }

    fn bwd(&self, x: &Tensor, w: &Tensor, _: &Tensor, slope: &Tensor) -> Result<(Option<Tensor>, Option<Tensor>)> {
        let (x, w, slope) = (x.detach(), w.detach(), slope.contiguous()?);
        let to_x = x.apply_op3_no_bwd(&w, &slope, &ToRows { eps: self.eps })?;
        let scales = x.apply_op1_no_bwd(&Scales { eps: self.eps })?;
        let to_weight = x.apply_op3_no_bwd(&scales, &slope, &ToWeight)?;
        Ok((Some(to_x), Some(to_weight)))
    }
}

impl CustomOp3 for ToRows {
    fn name(&self) -> &'static str {
        "rms-norm-on-card-back"
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
        no_card(self.name())
    }

    fn cuda_fwd(
        &self,
        x: &CudaStorage,
        x_at: &Layout,
        w: &CudaStorage,
        w_at: &Layout,
        slope: &CudaStorage,
        slope_at: &Layout,
    ) -> Result<(CudaStorage, Shape)> {
        let (count, width) = x_at.shape().dims2()?;
        let numbers = x.dtype();
        fits(self.name(), w, w_at, numbers, width)?;
        fits(self.name(), slope, slope_at, numbers, count * width)?;
        let to_x = room(&x.device, count * width, numbers)?;
        let all = [
            given(x, x_at)?,
            given(w, w_at)?,
            given(slope, slope_at)?,
            given(&to_x, &Layout::contiguous(x_at.shape()))?,
            count_of(width)?,
            Given::Number(self.eps as f32),
        ];
        launch(&x.device, &format!("rms_norm_back_{}", suffix(numbers)?), rows(count, threads(width)), &all)?;
        Ok((to_x, x_at.shape().clone()))
    }
}

impl CustomOp1 for Scales {
    fn name(&self) -> &'static str {
        "rms-scales-on-card"
    }

    fn cpu_fwd(&self, _: &CpuStorage, _: &Layout) -> Result<(CpuStorage, Shape)> {
        no_card(self.name())
    }

    fn cuda_fwd(&self, x: &CudaStorage, x_at: &Layout) -> Result<(CudaStorage, Shape)> {
        let (count, width) = x_at.shape().dims2()?;
        let scales = room(&x.device, count, DType::F32)?;
        let shape = Shape::from(count);
        let all = [
            given(x, x_at)?,
            given(&scales, &Layout::contiguous(&shape))?,
            count_of(width)?,
            Given::Number(self.eps as f32),
        ];
        launch(&x.device, &format!("rms_scale_{}", suffix(x.dtype())?), rows(count, threads(width)), &all)?;
        Ok((scales, shape))
    }
}

impl CustomOp3 for ToWeight {
    fn name(&self) -> &'static str {
        "rms-norm-on-card-weight"
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
        no_card(self.name())
    }

    fn cuda_fwd(
        &self,
        x: &CudaStorage,
        x_at: &Layout,
        scales: &CudaStorage,
        scales_at: &Layout,
        slope: &CudaStorage,
        slope_at: &Layout,
    ) -> Result<(CudaStorage, Shape)> {
        let (count, width) = x_at.shape().dims2()?;
        let numbers = x.dtype();
        fits(self.name(), scales, scales_at, DType::F32, count)?;
        fits(self.name(), slope, slope_at, numbers, count * width)?;
        let to_weight = room(&x.device, width, numbers)?;
        let shape = Shape::from(width);
        let all = [
            given(x, x_at)?,
            given(scales, scales_at)?,
            given(slope, slope_at)?,
            given(&to_weight, &Layout::contiguous(&shape))?,
            count_of(count)?,
            count_of(width)?,
        ];
        launch(&x.device, &format!("rms_norm_weight_{}", suffix(numbers)?), rows(width.div_ceil(32), 256), &all)?;
        Ok((to_weight, shape))
    }
}
