//! Log-probabilities of given tokens, straight from hidden rows.
//!
//! The matrix of all tokens' logits is the largest thing in a small model. It is made for the rows that matter only,
//! in pieces, and the softmax is folded into its gradient.

use super::lanes::{dispatch, exponentiate, largest, scale};
use super::product::{matmul, matmul_storage};
use super::{Real, read};
use candle_core::{CpuStorage, CustomOp2, DType, Device, Layout, Result, Shape, Tensor, bail};
use rayon::prelude::*;
use std::sync::{Mutex, PoisonError};

/// Logits that are held at a time, in numbers: 64 MiB of `f32`.
const PIECE: usize = 1 << 24;

struct TokenLogProbability {
    targets: Vec<u32>,
    /// Whether the head is trained: a frozen one is spared the product that makes its gradient.
    trained: bool,
    /// Probabilities of all tokens, kept for the gradient when they fit into one piece.
    kept: Mutex<Option<CpuStorage>>,
}

/// For every row of `hidden (rows, width)` the natural log-probability of its target among the rows of
/// `head (vocabulary, width)`, as `(rows)`.
///
/// # Errors
/// When the shapes do not fit or a target is not in the vocabulary.
pub(crate) fn token_log_probability(
    hidden: &Tensor,
    head: &Tensor,
    targets: Vec<u32>,
    trained: bool,
) -> Result<Tensor> {
    hidden.apply_op2(head, TokenLogProbability { targets, trained, kept: Mutex::new(None) })
}

/// Softmax of each row in place; gives the log-probability of each row's target.
fn softmax<R: Real>(logits: &mut [R], vocabulary: usize, targets: &[u32]) -> Vec<R> {
    let row = |(row, &target): (&mut [R], &u32)| {
        dispatch(
            #[inline(always)]
            || {
                let top = largest(row);
                let own = row[target as usize] - top;
                let sum = exponentiate(row, top);
                scale(row, R::one() / sum);
                own - sum.ln()
            },
        )
    };
    logits.par_chunks_mut(vocabulary).zip(targets).map(row).collect()
}

/// Turns probabilities into gradients of logits, in place.
fn slopes<R: Real>(probabilities: &mut [R], vocabulary: usize, targets: &[u32], grad: &[R]) {
    probabilities.par_chunks_mut(vocabulary).zip(targets.par_iter().zip(grad)).for_each(|(row, (&target, &grad))| {
        dispatch(
            #[inline(always)]
            || scale(row, R::zero() - grad),
        );
        row[target as usize] += grad;
    });
}

impl TokenLogProbability {
    fn piece(&self, vocabulary: usize) -> usize {
        (PIECE / vocabulary).max(1)
    }

    fn forward<R: Real>(
        &self,
        hidden: &CpuStorage,
        at: &Layout,
        head: &CpuStorage,
        head_at: &Layout,
    ) -> Result<Vec<R>> {
        let (rows, width) = at.shape().dims2()?;
        let (vocabulary, expected) = head_at.shape().dims2()?;
        if width != expected || rows != self.targets.len() {
            bail!(
                "{} targets, hidden rows {:?}, head {:?} do not fit",
                self.targets.len(),
                at.shape(),
                head_at.shape()
            );
        }
        if let Some(target) = self.targets.iter().find(|&&target| target as usize >= vocabulary) {
            bail!("token {target} is not in a vocabulary of {vocabulary}");
        }
        let head_turned = head_at.transpose(0, 1)?;
        let mut answer = Vec::with_capacity(rows);
        for (number, targets) in self.targets.chunks(self.piece(vocabulary)).enumerate() {
            let at = at.narrow(0, number * self.piece(vocabulary), targets.len())?;
            let logits = matmul_storage((hidden, &at), (head, &head_turned))?;
            let mut logits = R::cpu_storage_data(logits)?;
            answer.extend(softmax(&mut logits, vocabulary, targets));
            if targets.len() == rows {
                *self.kept.lock().unwrap_or_else(PoisonError::into_inner) = Some(R::to_cpu_storage_owned(logits));
            }
        }
        Ok(answer)
    }

    fn probabilities<R: Real>(&self, hidden: &Tensor, head: &Tensor, targets: &[u32]) -> Result<Vec<R>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(kept) = kept {
            return R::cpu_storage_data(kept);
        }
        let mut logits: Vec<R> = matmul(hidden, &head.t()?)?.flatten_all()?.to_vec1()?;
        softmax(&mut logits, head.dim(0)?, targets);
        Ok(logits)
    }

    fn gradients<R: Real>(
        &self,
        hidden: &Tensor,
        head: &Tensor,
        grad: &Tensor,
    ) -> Result<(Option<Tensor>, Option<Tensor>)> {
        let (hidden, head) = (hidden.detach(), head.detach());
        let vocabulary = head.dim(0)?;
        let (mut to_hidden, mut to_head): (Vec<Tensor>, Option<Tensor>) = (Vec::new(), None);
        for (number, targets) in self.targets.chunks(self.piece(vocabulary)).enumerate() {
            let (start, length) = (number * self.piece(vocabulary), targets.len());
            let rows = hidden.narrow(0, start, length)?;
            let mut piece = self.probabilities::<R>(&rows, &head, targets)?;
            read::<R, _>(&grad.narrow(0, start, length)?, |grad| {
                slopes(&mut piece, vocabulary, targets, grad);
                Ok(())
            })?;
            let piece = Tensor::from_vec(piece, (length, vocabulary), &Device::Cpu)?;
            to_hidden.push(matmul(&piece, &head)?);
            if !self.trained {
                continue;
            }
            let part = matmul(&piece.t()?, &rows)?;
            to_head = Some(match to_head {
                Some(sum) => (sum + part)?,
                None => part,
            });
        }
        let to_hidden = match to_hidden.as_slice() {
            [whole] => whole.clone(),
            pieces => Tensor::cat(pieces, 0)?,
        };
        Ok((Some(to_hidden), to_head))
    }
}

impl CustomOp2 for TokenLogProbability {
    fn name(&self) -> &'static str {
        "token-log-probability"
    }

    fn cpu_fwd(
        &self,
        h: &CpuStorage,
        h_at: &Layout,
        head: &CpuStorage,
        head_at: &Layout,
    ) -> Result<(CpuStorage, Shape)> {
        let answer = match h {
            CpuStorage::F32(_) => CpuStorage::F32(self.forward(h, h_at, head, head_at)?),
            CpuStorage::F64(_) => CpuStorage::F64(self.forward(h, h_at, head, head_at)?),
            _ => bail!("the kernels compute in f32 or f64"),
        };
        Ok((answer, self.targets.len().into()))
    }

    fn bwd(
        &self,
        hidden: &Tensor,
        head: &Tensor,
        _: &Tensor,
        grad: &Tensor,
    ) -> Result<(Option<Tensor>, Option<Tensor>)> {
        let grad = grad.contiguous()?;
        match hidden.dtype() {
            DType::F64 => self.gradients::<f64>(hidden, head, &grad),
            _ => self.gradients::<f32>(hidden, head, &grad),
        }
    }
}
