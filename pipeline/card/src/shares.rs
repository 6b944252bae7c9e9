//! Shares of attention.

use super::launch::{Given, count as count_of, fits, from_place, given, launch, room, rows, suffix, threads};
use candle_core::backend::BackendStorage;
use candle_core::{CpuStorage, CudaStorage, CustomOp1, CustomOp2, DType, Layout, Result, Shape, Tensor, bail};

/// Softmax along the last dimension of `scale * logits + mask`, where logits are `(texts, heads, queries, seen)` and a
/// mask is of `f32`: `(queries, seen)`, or of four dimensions of which any but the last may be 1. A mask has no gradient.
pub fn shares(logits: &Tensor, mask: Option<&Tensor>, scale: f64) -> Option<Result<Tensor>> {
    logits.device().is_cuda().then(|| {
        let logits = logits.contiguous()?;
        let op = Shares { scale: scale as f32 };
        match mask {
            None => logits.apply_op1(op),
            Some(mask) if mask.rank() == 2 => logits.apply_op2(&mask.unsqueeze(0)?.unsqueeze(0)?.detach(), op),
            Some(mask) => logits.apply_op2(&mask.detach(), op),
        }
    })
}

struct Shares {
    scale: f32,
}

struct Back {
    scale: f32,
}

impl Shares {
    fn forward(
        &self,
        x: &CudaStorage,
        x_at: &Layout,
        mask: Option<(&CudaStorage, &Layout)>,
    ) -> Result<(CudaStorage, Shape)> {
        let (texts, heads, queries, seen) = x_at.shape().dims4()?;
        let numbers = x.dtype();
        let (hidden, of_text, of_query) = match mask {
            None => (Given::Nothing, 0, 0),
            Some((mask, at)) => {
                let (by_text, by_head, by_query, columns) = at.shape().dims4()?;
                let fits = [(by_text, texts), (by_head, 1), (by_query, queries)];
                let fits = fits.into_iter().all(|(has, asks)| has == 1 || has == asks) && columns == seen;
                if !fits || mask.dtype() != DType::F32 || at.stride()[3] != 1 {
                    bail!("a mask of shape {:?} does not fit logits of shape {:?}", at.shape(), x_at.shape());
                }
                let stride = |dimension: usize, has: usize| if has == 1 { 0 } else { at.stride()[dimension] };
                (from_place(mask, at.start_offset())?, stride(0, by_text), stride(2, by_query))
            }
        };
        let count = texts * heads * queries;
        let out = room(&x.device, count * seen, numbers)?;
        let mut all = vec![given(x, x_at)?, hidden, given(&out, &Layout::contiguous(x_at.shape()))?];
        for of in [seen, queries, heads * queries, of_text, of_query] {
            all.push(count_of(of)?);
        }
        all.push(Given::Number(self.scale));
        launch(&x.device, &format!("shares_{}", suffix(numbers)?), rows(count, threads(seen)), &all)?;
        Ok((out, x_at.shape().clone()))
    }

    fn back(&self, out: &Tensor, slope: &Tensor) -> Result<Tensor> {
        out.detach().apply_op2_no_bwd(&slope.contiguous()?, &Back { scale: self.scale })
    }
}

impl CustomOp1 for Shares {
    fn name(&self) -> &'static str {
        "shares-on-card"
    }

    fn cpu_fwd(&self, _: &CpuStorage, _: &Layout) -> Result<(CpuStorage, Shape)> {
        bail!("shares-on-card is for cards")
    }

    fn cuda_fwd(&self, x: &CudaStorage, x_at: &Layout) -> Result<(CudaStorage, Shape)> {
        self.forward(x, x_at, None)
    }

    fn bwd(&self, _: &Tensor, out: &Tensor, slope: &Tensor) -> Result<Option<Tensor>> {
        self.back(out, slope).map(Some)
    }
}

impl CustomOp2 for Shares {
    fn name(&self) -> &'static str {
        "masked-shares-on-card"
    }

    fn cpu_fwd(&self, _: &CpuStorage, _: &Layout, _: &CpuStorage, _: &Layout) -> Result<(CpuStorage, Shape)> {
        bail!("masked-shares-on-card is for cards")
    }

    fn cuda_fwd(
        &self,
        x: &CudaStorage,
        x_at: &Layout,
        mask: &CudaStorage,
        at: &Layout,
    ) -> Result<(CudaStorage, Shape)> {
        self.forward(x, x_at, Some((mask, at)))
    }

    fn bwd(&self, _: &Tensor, _: &Tensor, out: &Tensor, slope: &Tensor) -> Result<(Option<Tensor>, Option<Tensor>)> {
        Ok((Some(self.back(out, slope)?), None))
    }
}

impl CustomOp2 for Back {
    fn name(&self) -> &'static str {
        "shares-on-card-back"
    }

    fn cpu_fwd(&self, _: &CpuStorage, _: &Layout, _: &CpuStorage, _: &Layout) -> Result<(CpuStorage, Shape)> {
        bail!("{} is for cards", self.name())
    }

    fn cuda_fwd(
        &self,
        out: &CudaStorage,
        out_at: &Layout,
        slope: &CudaStorage,
        slope_at: &Layout,
    ) -> Result<(CudaStorage, Shape)> {
        let (texts, heads, queries, seen) = out_at.shape().dims4()?;
        let numbers = out.dtype();
        fits(self.name(), slope, slope_at, numbers, out_at.shape().elem_count())?;
        let to_logits = room(&out.device, out_at.shape().elem_count(), numbers)?;
        let all = [
            given(out, out_at)?,
            given(slope, slope_at)?,
            given(&to_logits, &Layout::contiguous(out_at.shape()))?,
            count_of(seen)?,
            Given::Number(self.scale),
        ];
        let config = rows(texts * heads * queries, threads(seen));
        launch(&out.device, &format!("shares_back_{}", suffix(numbers)?), config, &all)?;
        Ok((to_logits, out_at.shape().clone()))
    }
}
