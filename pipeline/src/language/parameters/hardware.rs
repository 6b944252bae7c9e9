//! A model's weights on the hardware that computes with them.

use super::{Parameters, Training, constant, deviation};
use crate::language::{Config, Hardware, Kernels, LanguageError, computing};
use candle_core::{DType, Device, Result, Tensor, Var};

impl Parameters {
    /// New weights on this hardware. On the processor they are those of [`Self::random`]; a card draws numbers of its
    /// own, distributed alike.
    ///
    /// # Errors
    /// When there is no such card, or it has too little memory.
    pub fn random_on(hardware: Hardware, config: &Config, seed: u64) -> std::result::Result<Self, LanguageError> {
        if hardware == Hardware::Processor {
            return Self::random(config, seed).map_err(computing);
        }
        let device = hardware.open()?;
        let drawn = || {
            device.set_seed(seed)?;
            let tensor = |(name, shape): (String, Vec<usize>)| {
                let tensor = match deviation(config, &name) {
                    Some(deviation) => Tensor::randn(0.0_f32, deviation as f32, shape, &device)?,
                    None => Tensor::full(constant(&name), shape, &device)?,
                };
                Ok((name, tensor))
            };
            Self::from_tensors(Self::shapes(config).into_iter().map(tensor).collect::<Result<_>>()?)
        };
        drawn().map_err(computing)
    }

    /// The same weights and adapters where models are asked on this hardware, in its numbers; on the processor in half
    /// the room where that loses nothing.
    ///
    /// # Errors
    /// When there is no such card, or it has too little memory.
    pub fn asked_on(self, hardware: Hardware) -> std::result::Result<Self, LanguageError> {
        if hardware == Hardware::Processor {
            return self.halved().map_err(computing);
        }
        let (device, numbers) = match self.device() {
            Device::Cpu => (hardware.open()?, hardware.numbers()),
            card => (card, hardware.numbers()),
        };
        let moved = |var: &Var| Var::from_tensor(&var.as_detached_tensor().to_dtype(numbers)?.to_device(&device)?);
        self.each(moved).map_err(computing)
    }

    /// Where the numbers lie.
    pub(crate) fn device(&self) -> Device {
        self.weights.values().next().map_or(Device::Cpu, |var| var.device().clone())
    }

    /// Waits until what was asked of a card is done; a processor is never behind.
    ///
    /// # Errors
    /// When the card reports that something went wrong.
    pub fn finished(&self) -> std::result::Result<(), LanguageError> {
        self.device().synchronize().map_err(computing)
    }

    /// The fastest operations for these numbers where they lie.
    pub fn kernels(&self) -> Kernels {
        Kernels::for_device(&self.device(), self.numbers())
    }

    /// The weights as they are read by a model that is trained: on a card it computes in half precision, and the
    /// gradients come back to the weights as they are.
    pub fn for_training(&self) -> Training<'_> {
        match self.device() {
            Device::Cpu => self.for_training_in(self.numbers()),
            _ => self.for_training_in(DType::BF16),
        }
    }

    /// As [`Self::for_training`], computed in these numbers.
    pub(crate) fn for_training_in(&self, numbers: DType) -> Training<'_> {
        Training { parameters: self, numbers }
    }
}
