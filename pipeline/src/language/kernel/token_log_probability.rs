//! Log-probabilities of given tokens, straight from hidden rows.
//!
//! The matrix of all tokens' logits is the largest thing in a small model. It is made for the rows that matter only,
//! in pieces, and the softmax is folded into its gradient.

use super::lanes::{dispatch, exponentiate, largest, scale};
use super::product::{Matrix, product_into};
use super::{Buffer, Real, read, values};
use candle_core::{CpuStorage, CustomOp2, DType, Device, Layout, Result, Shape, Tensor, bail};
use rayon::prelude::*;
use std::sync::{Mutex, PoisonError};

/// Logits that are held at a time, in numbers: 64 MiB of `f32`.
const PIECE: usize = 1 << 24;

struct TokenLogProbability<R: Real> {
    targets: Vec<u32>,
    /// Whether the head is trained: a frozen one is spared the product that makes its gradient.
    trained: bool,
    /// Probabilities of all tokens, kept for the gradient when they fit into one piece.
    kept: Mutex<Option<Buffer<R>>>,
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
    match hidden.dtype() {
        DType::F64 => hidden.apply_op2(head, TokenLogProbability::<f64>::new(targets, trained)),
        _ => hidden.apply_op2(head, TokenLogProbability::<f32>::new(targets, trained)),
    }
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

impl<R: Real> TokenLogProbability<R> {
    fn new(targets: Vec<u32>, trained: bool) -> Self {
        Self { targets, trained, kept: Mutex::new(None) }
    }

    /// Rows whose logits are held at a time.
    fn piece(vocabulary: usize) -> usize {
        (PIECE / vocabulary).max(1)
    }

    fn check(&self, hidden: &Layout, head: &Layout) -> Result<()> {
        let ((rows, width), (vocabulary, expected)) = (hidden.shape().dims2()?, head.shape().dims2()?);
        if width != expected || rows != self.targets.len() {
            bail!(
                "{} targets, hidden rows {:?}, head {:?} do not fit",
                self.targets.len(),
                hidden.shape(),
                head.shape()
            );
        }
        match self.targets.iter().find(|&&target| target as usize >= vocabulary) {
            Some(target) => bail!("token {target} is not in a vocabulary of {vocabulary}"),
            None => Ok(()),
        }
    }

    fn forward(&self, hidden: &[R], head: &[R], width: usize) -> Vec<R> {
        let vocabulary = head.len() / width;
        let rows = Self::piece(vocabulary);
        let mut answer = Vec::with_capacity(self.targets.len());
        for (hidden, targets) in hidden.chunks(rows * width).zip(self.targets.chunks(rows)) {
            let mut logits = logits(hidden, head, width);
            answer.extend(softmax(&mut logits, vocabulary, targets));
            if targets.len() == self.targets.len() {
                *self.kept.lock().unwrap_or_else(PoisonError::into_inner) = Some(logits);
            }
        }
        answer
    }

    /// Gradients for the rows and, if it is trained, for the head.
    fn backward(&self, hidden: &[R], head: &[R], grad: &[R], width: usize) -> (Vec<R>, Option<Vec<R>>) {
        let vocabulary = head.len() / width;
        let rows = Self::piece(vocabulary);
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner).take();
        let mut to_hidden = vec![R::zero(); hidden.len()];
        let mut to_head = self.trained.then(|| vec![R::zero(); head.len()]);
        let pieces = to_hidden.chunks_mut(rows * width).zip(hidden.chunks(rows * width));
        for ((to_hidden, hidden), (targets, grad)) in pieces.zip(self.targets.chunks(rows).zip(grad.chunks(rows))) {
            let mut piece = kept.take().unwrap_or_else(|| {
                let mut logits = logits(hidden, head, width);
                softmax(&mut logits, vocabulary, targets);
                logits
            });
            slopes(&mut piece, vocabulary, targets, grad);
            let slopes = Matrix::of_rows(&piece[..], vocabulary);
            let size = (targets.len(), vocabulary, width);
            product_into(size, slopes, Matrix::of_rows(head, width), to_hidden, false);
            if let Some(to_head) = &mut to_head {
                let size = (vocabulary, targets.len(), width);
                product_into(size, slopes.turned(), Matrix::of_rows(hidden, width), to_head, true);
            }
        }
        (to_hidden, to_head)
    }

    fn gradients(&self, hidden: &Tensor, head: &Tensor, grad: &Tensor) -> Result<(Option<Tensor>, Option<Tensor>)> {
        let (hidden, head) = (hidden.contiguous()?, head.contiguous()?);
        let width = hidden.dim(1)?;
        let (to_hidden, to_head) = read::<R, _>(&hidden, |hidden| {
            read::<R, _>(&head, |head| read::<R, _>(grad, |grad| Ok(self.backward(hidden, head, grad, width))))
        })?;
        let tensor = |values, of: &Tensor| Tensor::from_vec(values, of.shape(), &Device::Cpu);
        Ok((Some(tensor(to_hidden, &hidden)?), to_head.map(|values| tensor(values, &head)).transpose()?))
    }
}

/// Logits of all tokens for some rows.
fn logits<R: Real>(hidden: &[R], head: &[R], width: usize) -> Buffer<R> {
    let (rows, vocabulary) = (hidden.len() / width, head.len() / width);
    let mut logits = Buffer::of(rows * vocabulary);
    let head = Matrix::of_rows(head, width).turned();
    product_into((rows, width, vocabulary), Matrix::of_rows(hidden, width), head, &mut logits, false);
    logits
}

impl<R: Real> CustomOp2 for TokenLogProbability<R> {
    fn name(&self) -> &'static str {
        "token-log-probability"
    }

    fn cpu_fwd(
        &self,
        hidden: &CpuStorage,
        at: &Layout,
        head: &CpuStorage,
        head_at: &Layout,
    ) -> Result<(CpuStorage, Shape)> {
        self.check(at, head_at)?;
        let (_, width) = at.shape().dims2()?;
        let answer = self.forward(values(hidden, at)?, values(head, head_at)?, width);
        Ok((R::to_cpu_storage_owned(answer), self.targets.len().into()))
    }

    fn bwd(
        &self,
        hidden: &Tensor,
        head: &Tensor,
        _: &Tensor,
        grad: &Tensor,
    ) -> Result<(Option<Tensor>, Option<Tensor>)> {
        self.gradients(hidden, head, &grad.contiguous()?)
    }
}
