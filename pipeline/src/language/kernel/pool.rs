//! Buffers that are used again.
//!
//! A step of training fills and leaves hundreds of megabytes. What is given back to the system comes from it again page
//! by page, each cleared first, which takes longer than many a kernel. Here it waits for the next step instead.

use super::Real;
use std::ops::{Deref, DerefMut};
use std::sync::{Mutex, PoisonError};

/// Buffers that nobody uses at the moment.
#[derive(Debug)]
pub(crate) struct Pool<R>(Mutex<Vec<Vec<R>>>);

impl<R> Pool<R> {
    /// Without any.
    pub(super) const fn new() -> Self {
        Self(Mutex::new(Vec::new()))
    }

    /// The smallest that is long enough.
    fn find(&self, length: usize) -> Option<Vec<R>> {
        let mut free = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let fits = free.iter().enumerate().filter(|(_, buffer)| buffer.len() >= length);
        let place = fits.min_by_key(|(_, buffer)| buffer.len()).map(|(place, _)| place)?;
        Some(free.swap_remove(place))
    }

    /// Keeps a buffer for others. The smallest goes where there are more than any step needs.
    fn keep(&self, buffer: Vec<R>) {
        /// A step with as many blocks as the largest models have keeps less than this at a time.
        const MOST: usize = 1024;
        let mut free = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        free.push(buffer);
        if free.len() > MOST {
            let smallest = free.iter().enumerate().min_by_key(|(_, buffer)| buffer.len()).map(|(place, _)| place);
            smallest.map(|place| free.swap_remove(place));
        }
    }
}

/// Numbers that somebody is going to write, and that go back to the pool with their owner.
#[derive(Debug)]
pub(crate) struct Buffer<R: Real> {
    /// At least `length`; beyond it lies what others have left.
    values: Vec<R>,
    length: usize,
}

impl<R: Real> Buffer<R> {
    /// So many numbers, whichever they are.
    pub(crate) fn of(length: usize) -> Self {
        let values = R::pool().find(length).unwrap_or_else(|| vec![R::zero(); length]);
        Self { values, length }
    }

    /// These numbers.
    pub(crate) fn copied(values: &[R]) -> Self {
        let mut buffer = Self::of(values.len());
        buffer.copy_from_slice(values);
        buffer
    }
}

impl<R: Real> Deref for Buffer<R> {
    type Target = [R];

    fn deref(&self) -> &[R] {
        &self.values[..self.length]
    }
}

impl<R: Real> DerefMut for Buffer<R> {
    fn deref_mut(&mut self) -> &mut [R] {
        &mut self.values[..self.length]
    }
}

impl<R: Real> Drop for Buffer<R> {
    fn drop(&mut self) {
        R::pool().keep(std::mem::take(&mut self.values));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_has_left_serves_the_next_one() {
        // Of a length that no other test uses.
        const LENGTH: usize = 1_234_567;
        let mut first = Buffer::<f64>::of(LENGTH);
        first[LENGTH - 1] = 7.0;
        drop(first);
        let second = Buffer::<f64>::of(LENGTH - 1);
        assert_eq!((second.len(), second.values.len()), (LENGTH - 1, LENGTH));
        assert_eq!(Buffer::copied(&[1.0_f64, 2.0])[..], [1.0, 2.0]);
    }
}
