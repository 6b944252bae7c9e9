//! Buffers that are used again.
//!
//! A step of training fills and leaves hundreds of megabytes. What is given back to the system comes from it again page
//! by page, each cleared first, which takes longer than many a kernel. Here it waits for the next step instead.

use super::Real;
use std::collections::VecDeque;
use std::ops::{Deref, DerefMut};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Buffers that nobody uses at the moment.
#[derive(Debug)]
pub(crate) struct Pool<R>(Mutex<Waiting<R>>);

/// What waits, the longest waiting first, and how many numbers that and everything in use hold.
#[derive(Debug)]
struct Waiting<R> {
    free: VecDeque<Vec<R>>,
    free_numbers: usize,
    used_numbers: usize,
    /// The most that was in use at a time.
    most_used: usize,
}

impl<R> Pool<R> {
    /// Without any.
    pub(super) const fn new() -> Self {
        let waiting = Waiting { free: VecDeque::new(), free_numbers: 0, used_numbers: 0, most_used: 0 };
        Self(Mutex::new(waiting))
    }

    fn waiting(&self) -> MutexGuard<'_, Waiting<R>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The smallest that is long enough, and not so long that another would be missed.
    fn find(&self, length: usize) -> Option<Vec<R>> {
        let mut waiting = self.waiting();
        let longest = rounded(length).saturating_mul(2);
        let fits = |buffer: &&Vec<R>| (length..=longest).contains(&buffer.len());
        let smallest = waiting.free.iter().filter(fits).map(Vec::len).min();
        let place = smallest.and_then(|length| waiting.free.iter().position(|buffer| buffer.len() == length));
        let found = place.and_then(|place| waiting.free.remove(place));
        let numbers = found.as_ref().map_or(rounded(length), Vec::len);
        waiting.free_numbers -= found.as_ref().map_or(0, Vec::len);
        waiting.used_numbers += numbers;
        waiting.most_used = waiting.most_used.max(waiting.used_numbers);
        found
    }

    /// Keeps a buffer for others, as long as all of them together are not much more than was ever in use at a time:
    /// lengths vary from step to step, and what has waited longest fits none of the newer ones.
    fn keep(&self, buffer: Vec<R>) {
        let mut waiting = self.waiting();
        waiting.used_numbers -= buffer.len();
        waiting.free_numbers += buffer.len();
        waiting.free.push_back(buffer);
        while waiting.free_numbers + waiting.used_numbers > waiting.most_used + waiting.most_used / 4 {
            let Some(oldest) = waiting.free.pop_front() else { return };
            waiting.free_numbers -= oldest.len();
        }
    }
}

/// A length in one of eight steps between a power of two and the next, so that lengths which are nearly the same share
/// buffers.
fn rounded(length: usize) -> usize {
    let step = (length.next_power_of_two() / 16).max(64);
    length.next_multiple_of(step)
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
        let values = R::pool().find(length).unwrap_or_else(|| vec![R::zero(); rounded(length)]);
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
    fn what_somebody_has_left_serves_the_next_one_and_does_not_pile_up() {
        let pool = Pool::<f64>::new();
        let take = |length: usize| pool.find(length).unwrap_or_else(|| vec![0.0; rounded(length)]);
        let mut first = take(1000);
        first[999] = 7.0;
        pool.keep(first);
        assert_eq!(take(990)[999], 7.0, "nearly the same length");
        assert_eq!(pool.waiting().free.len(), 0);
        pool.keep(vec![0.0; 1024]);
        assert_eq!(pool.find(100), None, "it would be missed");
        // Two in use at a time, of ever other lengths.
        let mut before = take(1000);
        for length in (1000..200_000).step_by(777) {
            let next = take(length);
            pool.keep(std::mem::replace(&mut before, next));
            let waiting = pool.waiting();
            assert!(waiting.free_numbers + waiting.used_numbers <= waiting.most_used * 5 / 4, "{length}");
        }
    }

    #[test]
    fn a_buffer_has_the_length_that_was_asked_for() {
        assert_eq!(Buffer::<f32>::of(1001).len(), 1001);
        assert_eq!(Buffer::copied(&[1.0_f64, 2.0])[..], [1.0, 2.0]);
    }

    #[test]
    fn lengths_are_rounded_by_little() {
        for length in [1, 64, 65, 1000, 4096, 4097, 1_234_567] {
            let rounded = rounded(length);
            assert!(rounded >= length && (rounded - length) * 8 <= length.max(512), "{length}: {rounded}");
        }
    }
}
