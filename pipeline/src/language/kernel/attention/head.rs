//! One head's rows, taken out of the rows of all heads and put back.

use super::super::Real;
use super::super::tile::padded;
use crate::language::decoder::Angles;

/// Where one head lies in rows of all heads.
#[derive(Clone, Copy)]
pub(super) struct Head {
    /// Number of the head.
    pub(super) number: usize,
    /// Numbers per row, of all heads.
    pub(super) row: usize,
    /// Numbers per head.
    pub(super) dim: usize,
}

impl Head {
    #[inline(always)]
    fn of<'a, R>(&self, rows: &'a [R], time: usize) -> &'a [R] {
        &rows[time * self.row + self.number * self.dim..][..self.dim]
    }

    #[inline(always)]
    fn of_mut<'a, R>(&self, rows: &'a mut [R], time: usize) -> &'a mut [R] {
        &mut rows[time * self.row + self.number * self.dim..][..self.dim]
    }

    /// Copies the head into `(time, padded(dim))`.
    #[inline(always)]
    pub(super) fn take<R: Real>(&self, rows: &[R], own: &mut [R]) {
        for (time, own) in own.chunks_exact_mut(padded(self.dim)).enumerate() {
            own[..self.dim].copy_from_slice(self.of(rows, time));
        }
    }

    /// Copies the head into `(time, padded(dim))`, turned by its position and multiplied by `factor`.
    #[inline(always)]
    pub(super) fn take_turned<R: Real>(&self, rows: &[R], angles: &Angles<R>, factor: R, own: &mut [R]) {
        let half = self.dim / 2;
        for (time, own) in own.chunks_exact_mut(padded(self.dim)).enumerate() {
            let (low, high) = self.of(rows, time).split_at(half);
            let (own_low, own_high) = own[..self.dim].split_at_mut(half);
            let (cos, sin) = angles.at(time);
            for i in 0..half {
                own_low[i] = (low[i] * cos[i] - high[i] * sin[i]) * factor;
                own_high[i] = (high[i] * cos[i] + low[i] * sin[i]) * factor;
            }
        }
    }

    /// Puts a head's gradient back, turned the other way and multiplied by `factor`.
    #[inline(always)]
    pub(super) fn put_turned_back<R: Real>(&self, own: &[R], angles: &Angles<R>, factor: R, rows: &mut [R]) {
        let half = self.dim / 2;
        for (time, own) in own.chunks_exact(padded(self.dim)).enumerate() {
            let (own_low, own_high) = own[..self.dim].split_at(half);
            let (low, high) = self.of_mut(rows, time).split_at_mut(half);
            let (cos, sin) = angles.at(time);
            for i in 0..half {
                low[i] = (own_low[i] * cos[i] + own_high[i] * sin[i]) * factor;
                high[i] = (own_high[i] * cos[i] - own_low[i] * sin[i]) * factor;
            }
        }
    }

    /// Puts the head's rows from `first` on back.
    #[inline(always)]
    pub(super) fn put<R: Real>(&self, own: &[R], first: usize, rows: &mut [R]) {
        for (offset, own) in own.chunks_exact(padded(self.dim)).enumerate() {
            self.of_mut(rows, first + offset).copy_from_slice(&own[..self.dim]);
        }
    }
}

/// `(time, padded(dim))` to `(dim, padded(time))`.
#[inline(always)]
pub(super) fn transpose<R: Real>(own: &[R], dim: usize, time: usize, turned: &mut [R]) {
    let (row, column) = (padded(dim), padded(time));
    for t in 0..time {
        for d in 0..dim {
            turned[d * column + t] = own[t * row + d];
        }
    }
}
