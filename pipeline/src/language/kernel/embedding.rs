//! Rows of a table by index.

use super::{Real, add_into, read, values};
use candle_core::{CpuStorage, CustomOp1, DType, Device, Layout, Result, Shape, Tensor, bail};

struct Embedding {
    ids: Vec<u32>,
}

/// The rows `ids` of `table (entries, width)`, as `(ids, width)`.
///
/// # Errors
/// When an id has no row, or the numbers are neither `f32` nor `f64`.
pub(crate) fn embedding(table: &Tensor, ids: Vec<u32>) -> Result<Tensor> {
    table.apply_op1(Embedding { ids })
}

impl Embedding {
    fn forward<R: Real>(&self, table: &[R], width: usize) -> Result<Vec<R>> {
        let mut rows = Vec::with_capacity(self.ids.len() * width);
        for &id in &self.ids {
            let start = id as usize * width;
            let Some(row) = table.get(start..start + width) else {
                bail!("token {id} has no row in a table of {}", table.len() / width)
            };
            rows.extend_from_slice(row);
        }
        Ok(rows)
    }

    fn backward<R: Real>(&self, table: &Tensor, grad: &Tensor) -> Result<Tensor> {
        let width = table.dim(1)?;
        let mut sums = vec![R::zero(); table.elem_count()];
        read::<R, _>(grad, |grad| {
            for (&id, row) in self.ids.iter().zip(grad.chunks_exact(width)) {
                let start = id as usize * width;
                add_into(&mut sums[start..start + width], row);
            }
            Ok(())
        })?;
        Tensor::from_vec(sums, table.shape(), &Device::Cpu)
    }
}

impl CustomOp1 for Embedding {
    fn name(&self) -> &'static str {
        "embedding"
    }

    fn cpu_fwd(&self, table: &CpuStorage, table_at: &Layout) -> Result<(CpuStorage, Shape)> {
        let (_, width) = table_at.shape().dims2()?;
        let rows = match table {
            CpuStorage::F32(_) => CpuStorage::F32(self.forward(values(table, table_at)?, width)?),
            CpuStorage::F64(_) => CpuStorage::F64(self.forward(values(table, table_at)?, width)?),
            _ => bail!("the kernels compute in f32 or f64"),
        };
        Ok((rows, (self.ids.len(), width).into()))
    }

    fn bwd(&self, table: &Tensor, _: &Tensor, grad: &Tensor) -> Result<Option<Tensor>> {
        let grad = grad.contiguous()?;
        Ok(Some(match table.dtype() {
            DType::F64 => self.backward::<f64>(table, &grad)?,
            _ => self.backward::<f32>(table, &grad)?,
        }))
    }
}
