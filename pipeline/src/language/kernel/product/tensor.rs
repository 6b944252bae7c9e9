//! Products of Candle's tensors.

use super::{Matrix, Single, product};
use candle_core::backend::BackendStorage;
use candle_core::{CpuStorage, Device, Layout, Result, Storage, Tensor, bail};

/// Rows from which on it pays to lay out the right side for one product.
const MANY: usize = 32;

/// The product of two matrices, which may be turned.
///
/// # Errors
/// When they are no matrices, or do not fit each other.
pub(crate) fn matmul(a: &Tensor, b: &Tensor) -> Result<Tensor> {
    let size = (a.dim(0)?, b.dim(1)?);
    let (a_storage, a_at) = a.storage_and_layout();
    let (b_storage, b_at) = b.storage_and_layout();
    if let (Storage::Cpu(a), Storage::Cpu(b)) = (&*a_storage, &*b_storage)
        && let Some(values) = of_singles((a, a_at), (b, b_at))?
    {
        return Tensor::from_vec(values, size, &Device::Cpu);
    }
    a.matmul(b)
}

/// The same of what tensors hold.
///
/// # Errors
/// As [`matmul`].
pub(crate) fn matmul_storage(a: (&CpuStorage, &Layout), b: (&CpuStorage, &Layout)) -> Result<CpuStorage> {
    if let Some(values) = of_singles(a, b)? {
        return Ok(CpuStorage::F32(values));
    }
    let ((m, k), (_, n)) = (a.1.shape().dims2()?, b.1.shape().dims2()?);
    a.0.matmul(b.0, (1, m, n, k), a.1, b.1)
}

/// Our own product where there are many rows of `f32`, and any where weights are held in half precision: they are
/// multiplied as the `f32` that they are, with the same result bit by bit.
fn of_singles((a, a_at): (&CpuStorage, &Layout), (b, b_at): (&CpuStorage, &Layout)) -> Result<Option<Vec<f32>>> {
    let ((m, k), (inner, n)) = (a_at.shape().dims2()?, b_at.shape().dims2()?);
    if k != inner {
        bail!("rows of {k} numbers were given to a matrix for rows of {inner}");
    }
    match (a, b) {
        (CpuStorage::F32(a), CpuStorage::F32(b)) if m >= MANY => {
            Ok(Some(product((m, k, n), Matrix::at(a, a_at), Matrix::at(b, b_at))))
        }
        (CpuStorage::F32(a), CpuStorage::BF16(b)) if m >= MANY => {
            Ok(Some(product((m, k, n), Matrix::at(a, a_at), Matrix::at(b, b_at))))
        }
        (CpuStorage::F32(_), CpuStorage::BF16(b)) => {
            let b = CpuStorage::F32(b.iter().map(|number| number.single()).collect());
            match a.matmul(&b, (1, m, n, k), a_at, b_at)? {
                CpuStorage::F32(values) => Ok(Some(values)),
                _ => Ok(None),
            }
        }
        _ => Ok(None),
    }
}

impl<'a, N> Matrix<'a, N> {
    /// A matrix where a tensor has it.
    fn at(values: &'a [N], at: &Layout) -> Self {
        let steps = at.stride();
        Self { values: &values[at.start_offset()..], row_step: steps[0], column_step: steps[1] }
    }
}

impl super::Panels {
    /// The product of a tensor's rows with the matrix that is laid out here.
    ///
    /// # Errors
    /// When the rows have another width.
    pub(crate) fn after_tensor(&self, rows: &Tensor) -> Result<Tensor> {
        let (count, width) = rows.dims2()?;
        if width != self.inner {
            bail!("rows of {width} numbers were given to a matrix for rows of {}", self.inner);
        }
        let rows = rows.contiguous()?;
        let values =
            crate::language::kernel::read::<f32, _>(&rows, |rows| Ok(self.after(Matrix::of_rows(rows, width), count)))?;
        Tensor::from_vec(values, (count, self.columns), &Device::Cpu)
    }

    /// Lays out a weight `(out, in)` so that rows of `in` numbers are multiplied with it.
    ///
    /// # Errors
    /// When it is no matrix of `f32`.
    pub(crate) fn of_weight(weight: &Tensor) -> Result<Self> {
        let (out, width) = weight.dims2()?;
        let weight = weight.contiguous()?;
        crate::language::kernel::read::<f32, _>(&weight, |weight| {
            Ok(Self::new(Matrix::of_rows(weight, width).turned(), width, out))
        })
    }
}
