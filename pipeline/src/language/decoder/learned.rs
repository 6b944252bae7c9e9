//! A block whose way back is written out, for blocks without adapters on the processor.
//!
//! Candle gives every value of a graph a gradient of zeros and adds to it; in a block that costs as much as its norms,
//! gates and softmax together. Here products add to each other, what can be made again quickly is made again, and
//! everything that does not leave the block lies in buffers that the next step uses again.

use super::block::{Block, Linears};
use super::checkpoint::SideGradients;
use crate::language::kernel::product::{Matrix, product_into};
use crate::language::kernel::{Attend, Buffer, Real, RmsNorm, add_into, swiglu, values};
use candle_core::{CpuStorage, CustomOp1, DType, Device, Layout, Result, Shape, Storage, Tensor, bail};
use rayon::prelude::*;
use std::ops::Deref;
use std::sync::{Mutex, PoisonError};

/// Numbers that one task takes.
const CHUNK: usize = 1 << 15;

/// A block's output. Gradients of its weights come into `side`; with `keep` the values that the way back needs are kept,
/// without it they are made again from what went in.
///
/// # Errors
/// When shapes do not fit or the numbers are neither `f32` nor `f64`.
pub(super) fn forward(block: &Block, x: &Tensor, batch: usize, side: &SideGradients, keep: bool) -> Result<Tensor> {
    let (block, side) = (block.clone(), side.clone());
    match x.dtype() {
        DType::F64 => x.apply_op1(Learned::<f64> { block, batch, side, keep, kept: Mutex::new(None) }),
        _ => x.apply_op1(Learned::<f32> { block, batch, side, keep, kept: Mutex::new(None) }),
    }
}

struct Learned<R: Real> {
    block: Block,
    batch: usize,
    side: SideGradients,
    keep: bool,
    kept: Mutex<Option<Kept<R>>>,
}

/// What the way back needs beside what went in, row by row.
struct Kept<R: Real> {
    q: Buffer<R>,
    k: Buffer<R>,
    v: Buffer<R>,
    gathered: Buffer<R>,
    /// What goes into the gated layer's norm.
    middle: Buffer<R>,
    gate: Buffer<R>,
    up: Buffer<R>,
}

/// A matrix of weights `(out, in)`, with its bias.
#[derive(Clone, Copy)]
struct Weight<'a, R> {
    values: &'a [R],
    bias: Option<&'a [R]>,
    out: usize,
    width: usize,
}

impl<R: Real> Weight<'_, R> {
    /// `x W^T + b` for every row.
    fn of(&self, x: &[R]) -> Buffer<R> {
        let mut y = Buffer::of(x.len() / self.width * self.out);
        self.write(x, &mut y, false);
        if let Some(bias) = self.bias {
            y.par_chunks_mut(self.out).for_each(|row| add_into(row, bias));
        }
        y
    }

    /// Writes `x W^T`, or adds it to what is there.
    fn write(&self, x: &[R], y: &mut [R], add: bool) {
        let size = (x.len() / self.width, self.width, self.out);
        product_into(size, Matrix::of_rows(x, self.width), Matrix::of_rows(self.values, self.width).turned(), y, add);
    }

    /// Writes the gradient for `x`, or adds it to what is there.
    fn back(&self, grad: &[R], to_x: &mut [R], add: bool) {
        let size = (grad.len() / self.out, self.out, self.width);
        product_into(size, Matrix::of_rows(grad, self.out), Matrix::of_rows(self.values, self.width), to_x, add);
    }

    /// The gradient of the weight.
    fn slopes(&self, grad: &[R], x: &[R]) -> Vec<R> {
        let mut to_weight = vec![R::zero(); self.values.len()];
        let size = (self.out, grad.len() / self.out, self.width);
        let grad = Matrix::of_rows(grad, self.out).turned();
        product_into(size, grad, Matrix::of_rows(x, self.width), &mut to_weight, false);
        to_weight
    }
}

/// A block's weights as they lie in memory.
struct Weights<'a, R> {
    attention_norm: &'a [R],
    mlp_norm: &'a [R],
    linears: Linears<Weight<'a, R>>,
}

fn lend<R: Real, T>(block: &Block, with: impl FnOnce(&Weights<'_, R>) -> Result<T>) -> Result<T> {
    let norms = [&block.attention_norm, &block.mlp_norm].map(Tensor::storage_and_layout);
    let linears = block.linears().map(|linear| {
        let bias = linear.bias.as_ref().map(Tensor::storage_and_layout);
        (linear.weight.storage_and_layout(), bias)
    });
    let [attention_norm, mlp_norm] = norms.each_ref().map(slice::<R, _>);
    let linears = linears.as_ref().map(|(weight, bias)| {
        let (out, width) = weight.1.shape().dims2()?;
        Ok(Weight { values: slice(weight)?, bias: bias.as_ref().map(slice).transpose()?, out, width })
    });
    with(&Weights { attention_norm: attention_norm?, mlp_norm: mlp_norm?, linears: linears.all()? })
}

/// The numbers of a tensor whose storage is held.
fn slice<'a, R: Real, S: Deref<Target = Storage>>((storage, layout): &'a (S, &Layout)) -> Result<&'a [R]> {
    match &**storage {
        Storage::Cpu(storage) => values(storage, layout),
        _ => bail!("a kernel for the processor was given a tensor on another device"),
    }
}

/// Adds one to another, number by number.
fn add_all<R: Real>(sum: &mut [R], other: &[R]) {
    sum.par_chunks_mut(CHUNK).zip(other.par_chunks(CHUNK)).for_each(|(sum, other)| add_into(sum, other));
}

/// The sum of all rows, always in the same order.
fn sum_of_rows<R: Real>(rows: &[R], width: usize) -> Vec<R> {
    let mut sum = vec![R::zero(); width];
    for row in rows.chunks_exact(width) {
        add_into(&mut sum, row);
    }
    sum
}

impl<R: Real> Learned<R> {
    fn attend(&self, rows: usize) -> Attend {
        self.block.attend(self.batch, rows)
    }

    fn norm(&self) -> RmsNorm {
        RmsNorm { eps: self.block.eps }
    }

    fn normed(&self, x: &[R], weight: &[R]) -> Buffer<R> {
        let mut y = Buffer::of(x.len());
        self.norm().forward_into(x, weight, &mut y);
        y
    }

    fn forward(&self, weights: &Weights<'_, R>, x: &[R]) -> (Vec<R>, Kept<R>) {
        let Linears { q, k, v, o, gate, up, down } = &weights.linears;
        let normal = self.normed(x, weights.attention_norm);
        let (q, k, v) = (q.of(&normal), k.of(&normal), v.of(&normal));
        drop(normal);
        let mut gathered = Buffer::of(q.len());
        self.attend(x.len() / o.out).forward_into(&q, &k, &v, &mut gathered);
        let mut middle = Buffer::copied(x);
        o.write(&gathered, &mut middle, true);
        let normal = self.normed(&middle, weights.mlp_norm);
        let (gate, up) = (gate.of(&normal), up.of(&normal));
        drop(normal);
        let mut open = Buffer::of(gate.len());
        swiglu::forward_into(&gate, &up, &mut open);
        let mut y = middle.to_vec();
        down.write(&open, &mut y, true);
        (y, Kept { q, k, v, gathered, middle, gate, up })
    }

    /// The gradient for what went in; those of the weights are given to `give`.
    fn backward(
        &self,
        weights: &Weights<'_, R>,
        (x, kept, grad): (&[R], Kept<R>, &[R]),
        give: &mut dyn FnMut(&Tensor, Vec<R>) -> Result<()>,
    ) -> Result<Vec<R>> {
        let Kept { q, k, v, gathered, middle, mut gate, mut up } = kept;
        let (of, trained) = (&weights.linears, self.block.linears());
        // Through the gated layer.
        let mut open = Buffer::of(gate.len());
        of.down.back(grad, &mut open, false);
        swiglu::backward_in_place(&mut gate, &mut up, &mut open);
        if trained.down.trained {
            give(&trained.down.weight, of.down.slopes(grad, &open))?;
        }
        drop(open);
        let normal = self.normed(&middle, weights.mlp_norm);
        for (slopes, of, linear) in [(&gate, &of.gate, trained.gate), (&up, &of.up, trained.up)] {
            if linear.trained {
                give(&linear.weight, of.slopes(slopes, &normal))?;
            }
        }
        let mut to_normal = normal;
        of.gate.back(&gate, &mut to_normal, false);
        of.up.back(&up, &mut to_normal, true);
        drop((gate, up));
        let mut to_middle = Buffer::of(x.len());
        give(&self.block.mlp_norm, self.norm().backward(&middle, weights.mlp_norm, &to_normal, &mut to_middle))?;
        add_all(&mut to_middle, grad);
        drop(middle);
        // Through attention.
        if trained.o.trained {
            give(&trained.o.weight, of.o.slopes(&to_middle, &gathered))?;
        }
        let mut to_gathered = gathered;
        of.o.back(&to_middle, &mut to_gathered, false);
        let (mut to_q, mut to_k, mut to_v) = (Buffer::of(q.len()), Buffer::of(k.len()), Buffer::of(v.len()));
        let attend = self.attend(x.len() / of.o.out);
        attend.backward((&q, &k, &v, &to_gathered), (&mut to_q, &mut to_k, &mut to_v));
        drop((q, k, v, to_gathered));
        let mut to_normal = to_normal;
        let normal = self.normed(x, weights.attention_norm);
        let parts = [(&to_q, &of.q, trained.q), (&to_k, &of.k, trained.k), (&to_v, &of.v, trained.v)];
        for (number, (slopes, of, linear)) in parts.into_iter().enumerate() {
            if linear.trained {
                give(&linear.weight, of.slopes(slopes, &normal))?;
            }
            if let Some(bias) = &linear.bias {
                give(bias, sum_of_rows(slopes, of.out))?;
            }
            of.back(slopes, &mut to_normal, number > 0);
        }
        let mut to_x = vec![R::zero(); x.len()];
        give(&self.block.attention_norm, self.norm().backward(x, weights.attention_norm, &to_normal, &mut to_x))?;
        add_all(&mut to_x, &to_middle);
        Ok(to_x)
    }
}

impl<R: Real> CustomOp1 for Learned<R> {
    fn name(&self) -> &'static str {
        "block"
    }

    fn cpu_fwd(&self, x: &CpuStorage, at: &Layout) -> Result<(CpuStorage, Shape)> {
        let (_, width) = at.shape().dims2()?;
        if width != self.block.attention_norm.dim(0)? {
            bail!("a block of width {:?} was given rows of {width} numbers", self.block.attention_norm.shape());
        }
        let x = values::<R>(x, at)?;
        let (y, kept) = lend(&self.block, |weights| Ok(self.forward(weights, x)))?;
        if self.keep {
            *self.kept.lock().unwrap_or_else(PoisonError::into_inner) = Some(kept);
        }
        Ok((R::to_cpu_storage_owned(y), at.shape().clone()))
    }

    fn bwd(&self, x: &Tensor, _: &Tensor, grad: &Tensor) -> Result<Option<Tensor>> {
        let (x_at, grad) = (x.contiguous()?, grad.contiguous()?);
        let (x_lent, grad_lent) = (x_at.storage_and_layout(), grad.storage_and_layout());
        let (x, grad) = (slice::<R, _>(&x_lent)?, slice::<R, _>(&grad_lent)?);
        let mut give = |weight: &Tensor, gradient: Vec<R>| {
            if weight.is_variable() {
                self.side.add(weight, Tensor::from_vec(gradient, weight.shape(), &Device::Cpu)?);
            }
            Ok(())
        };
        let to_x = lend(&self.block, |weights| {
            let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner).take();
            let kept = kept.unwrap_or_else(|| self.forward(weights, x).1);
            self.backward(weights, (x, kept, grad), &mut give)
        })?;
        Ok(Some(Tensor::from_vec(to_x, x_at.shape(), &Device::Cpu)?))
    }
}
