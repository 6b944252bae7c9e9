//! Where a model computes: on the processor, or on a graphics card in a program that was built for it.

use super::{LanguageError, in_words};
use candle_core::{DType, Device};
use std::fmt;
use std::str::FromStr;

/// What a model computes on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Hardware {
    /// The processor.
    #[default]
    Processor,
    /// The graphics card of this number; NVIDIA's alone are known.
    Card(usize),
}

impl Hardware {
    /// What tensors have to be made for.
    ///
    /// # Errors
    /// When there is no such card, or the program was built without what it takes.
    pub fn open(self) -> Result<Device, LanguageError> {
        let Self::Card(number) = self else { return Ok(Device::Cpu) };
        if !cfg!(feature = "cuda") {
            let problem = "this program was built without graphics cards; build it with `--features cuda`".into();
            return Err(LanguageError::Device { wanted: self, problem });
        }
        // A stream of its own is the same one whichever thread uses it.
        let opened = Device::new_cuda_with_stream(number).and_then(|device| card::settle(&device).map(|()| device));
        opened.map_err(|error| {
            let problem =
                format!("there is no such graphics card here, or its driver does not work: {}", in_words(&error));
            LanguageError::Device { wanted: self, problem }
        })
    }

    /// The numbers that models compute with there: half precision is what cards are made for.
    pub fn numbers(self) -> DType {
        match self {
            Self::Processor => DType::F32,
            Self::Card(_) => DType::BF16,
        }
    }
}

impl fmt::Display for Hardware {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Processor => f.write_str("cpu"),
            Self::Card(number) => write!(f, "cuda:{number}"),
        }
    }
}

impl FromStr for Hardware {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let number = match text {
            "cpu" => return Ok(Self::Processor),
            "cuda" => Some("0"),
            _ => text.strip_prefix("cuda:"),
        };
        let number = number.filter(|number| number.bytes().all(|byte| byte.is_ascii_digit()));
        number.and_then(|number| number.parse().ok()).map(Self::Card).ok_or_else(|| "write cpu, cuda or cuda:N".into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hardware_is_read_as_it_is_written() {
        for (text, hardware) in
            [("cpu", Hardware::Processor), ("cuda:0", Hardware::Card(0)), ("cuda:12", Hardware::Card(12))]
        {
            assert_eq!(text.parse(), Ok(hardware));
            assert_eq!(hardware.to_string(), text);
        }
        assert_eq!("cuda".parse(), Ok(Hardware::Card(0)));
        for wrong in ["", "gpu", "cuda:", "cuda:-1", "cuda:+1", "cuda:x", "CPU"] {
            assert!(wrong.parse::<Hardware>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_processor_is_always_there() {
        assert!(Hardware::default().open().expect("a device").is_cpu());
    }

    #[cfg(not(feature = "cuda"))]
    #[test]
    fn a_program_that_was_built_without_cards_says_so() {
        let said = Hardware::Card(1).open().expect_err("none").to_string();
        assert_eq!(said, "cuda:1: this program was built without graphics cards; build it with `--features cuda`");
    }
}
