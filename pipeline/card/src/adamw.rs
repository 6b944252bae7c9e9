//! A step of AdamW in place.

use super::Rule;
use super::launch::{Given, each, given, launch};
use candle_core::{CpuStorage, CudaStorage, DType, InplaceOp2, InplaceOp3, Layout, Result, Tensor, bail};

/// Moves a weight and its means once; all of `f32`, and of one shape.
pub fn advance(rule: Rule, weight: &Tensor, means: [&Tensor; 2], slope: &Tensor) -> Option<Result<()>> {
    let single = [weight, means[0], means[1], slope].iter().all(|tensor| tensor.dtype() == DType::F32);
    (weight.device().is_cuda() && single).then(|| {
        let slope = slope.contiguous()?;
        for (squared, mean) in means.iter().enumerate() {
            mean.inplace_op2(
                &slope,
                &Remember { keep: rule.keep[squared], add: rule.add[squared], squared: squared == 1 },
            )?;
        }
        weight.inplace_op3(means[0], means[1], &Advance(rule))
    })
}

struct Remember {
    keep: f32,
    add: f32,
    squared: bool,
}

impl InplaceOp2 for Remember {
    fn name(&self) -> &'static str {
        "remember-on-card"
    }

    fn cpu_fwd(&self, _: &mut CpuStorage, _: &Layout, _: &CpuStorage, _: &Layout) -> Result<()> {
        bail!("{} is for cards", self.name())
    }

    fn cuda_fwd(&self, mean: &mut CudaStorage, at: &Layout, slope: &CudaStorage, slope_at: &Layout) -> Result<()> {
        let count = at.shape().elem_count();
        if slope_at.shape().elem_count() != count {
            bail!("a slope of shape {:?} does not fit a mean of shape {:?}", slope_at.shape(), at.shape());
        }
        let all = [
            given(mean, at)?,
            given(slope, slope_at)?,
            Given::Large(count as u64),
            Given::Number(self.keep),
            Given::Number(self.add),
            Given::Count(self.squared.into()),
        ];
        launch(&mean.device, "remember_f32", each(count), &all)
    }
}

struct Advance(Rule);

impl InplaceOp3 for Advance {
    fn name(&self) -> &'static str {
        "advance-on-card"
    }

    fn cpu_fwd(
        &self,
        _: &mut CpuStorage,
        _: &Layout,
        _: &CpuStorage,
        _: &Layout,
        _: &CpuStorage,
        _: &Layout,
    ) -> Result<()> {
        bail!("{} is for cards", self.name())
    }

    fn cuda_fwd(
        &self,
        weight: &mut CudaStorage,
        at: &Layout,
        first: &CudaStorage,
        first_at: &Layout,
        second: &CudaStorage,
        second_at: &Layout,
    ) -> Result<()> {
        let count = at.shape().elem_count();
        if [first_at, second_at].iter().any(|mean| mean.shape().elem_count() != count) {
            bail!("means of shape {:?} do not fit a weight of shape {:?}", first_at.shape(), at.shape());
        }
        let Rule { shrink, size, epsilon, .. } = self.0;
        let mut all = vec![given(weight, at)?, given(first, first_at)?, given(second, second_at)?];
        all.push(Given::Large(count as u64));
        all.extend([shrink, size, epsilon].map(Given::Number));
        launch(&weight.device, "advance_f32", each(count), &all)
    }
}
