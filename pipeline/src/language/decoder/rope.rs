//! Rotary positions (Su et al. 2021), in the halves layout of Hugging Face's Llama.

use crate::language::kernel::Real;
use crate::language::reference::Tables;
use crate::language::{Config, RopeScaling};
use candle_core::{DType, Device, Result};
use std::sync::{Mutex, PoisonError};

/// Cosines and sines by position and frequency.
#[derive(Debug)]
pub(crate) struct Rope {
    frequencies: Vec<f64>,
    positions: usize,
    /// Cosines and sines of the positions that were asked for so far: they are the same in every block and step.
    known: Mutex<(Vec<f64>, Vec<f64>)>,
    /// The latest ones as tensors, for other devices.
    tables: Mutex<Option<Tables>>,
}

/// The same for the first positions, in the numbers of a kernel.
pub(crate) struct Angles<R> {
    cos: Vec<R>,
    sin: Vec<R>,
    half: usize,
}

impl Rope {
    pub(crate) fn new(config: &Config) -> Self {
        let half = config.head_dim / 2;
        let plain = (0..half).map(|i| config.rope_theta.powf(-(i as f64) / half as f64));
        let frequencies = plain.map(|f| scaled(f, config.rope_scaling)).collect();
        Self { frequencies, positions: config.max_positions, known: Mutex::default(), tables: Mutex::default() }
    }

    /// The longest sequence, in tokens.
    pub(crate) fn positions(&self) -> usize {
        self.positions
    }

    /// Angles of positions `0..time`.
    pub(crate) fn angles<R: Real>(&self, time: usize) -> Angles<R> {
        let half = self.frequencies.len();
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let (cos, sin) = &mut *known;
        for position in cos.len() / half..time {
            let angles = self.frequencies.iter().map(|frequency| position as f64 * frequency);
            cos.extend(angles.clone().map(f64::cos));
            sin.extend(angles.map(f64::sin));
        }
        let numbers = |of: &[f64]| of[..time * half].iter().map(|&number| R::from_f64(number)).collect();
        Angles { cos: numbers(cos), sin: numbers(sin), half }
    }

    /// The same as tensors, with what a token must not look at.
    ///
    /// # Errors
    /// When Candle cannot make them.
    pub(crate) fn tables(&self, time: usize, numbers: DType, device: &Device) -> Result<Tables> {
        let mut latest = self.tables.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(tables) = latest.as_ref().filter(|tables| tables.fit(time, numbers, device)) {
            return Ok(tables.clone());
        }
        let tables = Tables::new(&self.angles(time), time, numbers, device)?;
        *latest = Some(tables.clone());
        Ok(tables)
    }
}

fn scaled(frequency: f64, scaling: RopeScaling) -> f64 {
    match scaling {
        RopeScaling::None => frequency,
        RopeScaling::Linear { factor } => frequency / factor,
        RopeScaling::Llama3 { factor, low, high, original } => {
            let turns = original * frequency / (2.0 * std::f64::consts::PI);
            let fast = ((turns - low) / (high - low)).clamp(0.0, 1.0);
            frequency * fast + frequency / factor * (1.0 - fast)
        }
    }
}

impl<R> Angles<R> {
    /// Cosines and sines of one position.
    #[inline(always)]
    pub(crate) fn at(&self, position: usize) -> (&[R], &[R]) {
        let range = position * self.half..(position + 1) * self.half;
        (&self.cos[range.clone()], &self.sin[range])
    }

    /// All cosines and sines, `(time, head_dim / 2)`.
    pub(crate) fn all(&self) -> (&[R], &[R]) {
        (&self.cos, &self.sin)
    }
}
