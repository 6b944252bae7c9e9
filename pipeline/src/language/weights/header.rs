//! One safetensors file: its header is checked against the file before any weight is read.

use super::fault;
use crate::language::{LanguageError, in_words};
use candle_core::{Device, Tensor};
use safetensors::Dtype;
use safetensors::tensor::Metadata;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// The largest header that is read: 16 MiB.
const LARGEST: u64 = 16 << 20;
/// The most entries that are read: the largest published models have some ten thousand.
const MOST: usize = 65_536;

/// An open file with a checked header.
pub(super) struct Shard {
    path: PathBuf,
    file: File,
    header: Metadata,
    /// Where the first weight begins.
    start: u64,
}

impl Shard {
    pub(super) fn open(path: &Path) -> Result<Self, LanguageError> {
        let reading = |error: std::io::Error| fault(path, format!("cannot be read: {error}"));
        let mut file = File::open(path).map_err(reading)?;
        let size = file.metadata().map_err(reading)?.len();
        let mut prefix = [0_u8; 8];
        if size < 8 {
            return Err(fault(path, format!("has {size} bytes; a safetensors file has at least 8")));
        }
        file.read_exact(&mut prefix).map_err(reading)?;
        let length = u64::from_le_bytes(prefix);
        if length > LARGEST {
            return Err(fault(path, format!("says that its header has {length} bytes; at most {LARGEST} are read")));
        }
        if length > size - 8 {
            return Err(fault(
                path,
                format!("is cut off: it says that its header has {length} bytes, and has {size} in all"),
            ));
        }
        let mut bytes = Vec::new();
        (&mut file).take(length).read_to_end(&mut bytes).map_err(reading)?;
        // Offsets that overlap, leave gaps, do not fit their shape or overflow are found here.
        let header: Metadata = serde_json::from_slice(&bytes)
            .map_err(|error| fault(path, format!("has a header that cannot be: {error}")))?;
        let start = 8 + length;
        let entries = header.tensors().len();
        if entries > MOST {
            return Err(fault(path, format!("has {entries} entries; at most {MOST} are read")));
        }
        let Some(end) = start.checked_add(header.data_len() as u64) else {
            return Err(fault(path, "has a header that cannot be: its offsets are beyond every file"));
        };
        if end != size {
            let what = if end > size { "is cut off" } else { "has bytes that belong to no weight" };
            return Err(fault(path, format!("{what}: its header speaks of {end} bytes, and it has {size}")));
        }
        Ok(Self { path: path.to_owned(), file, header, start })
    }

    /// Names of the weights, in their order in the file.
    pub(super) fn names(&self) -> Vec<String> {
        self.header.offset_keys()
    }

    /// One weight of a given shape as `f32`.
    pub(super) fn tensor(&mut self, name: &str, shape: &[usize]) -> Result<Tensor, LanguageError> {
        match self.header.info(name) {
            Some(info) if info.shape != shape => {
                let problem = format!("weight `{name}` has shape {:?}; config.json asks for {shape:?}", info.shape);
                Err(fault(&self.path, problem))
            }
            _ => self.tensor_of_any_shape(name),
        }
    }

    /// One weight as `f32`.
    pub(super) fn tensor_of_any_shape(&mut self, name: &str) -> Result<Tensor, LanguageError> {
        let path = self.path.clone();
        let fault = |problem: String| fault(&path, format!("weight `{name}` {problem}"));
        let Some(info) = self.header.info(name) else { return Err(fault("is missing".into())) };
        let shape = info.shape.clone();
        // Within the file: the header's last offset is, and those before it are lower.
        let (from, to) = info.data_offsets;
        let numbers = info.dtype;
        let mut bytes = vec![0_u8; to - from];
        let mut read = || {
            self.file.seek(SeekFrom::Start(self.start + from as u64))?;
            self.file.read_exact(&mut bytes)
        };
        read().map_err(|error| fault(format!("cannot be read: {error}")))?;
        let Some(values) = decode(numbers, &bytes) else {
            return Err(fault(format!("is in {numbers:?}; F64, F32, F16 and BF16 are read")));
        };
        if let Some(place) = values.iter().position(|value| !value.is_finite()) {
            return Err(fault(format!(
                "is {} at place {place}; a model with such weights only writes noise",
                values[place]
            )));
        }
        Tensor::from_vec(values, shape, &Device::Cpu).map_err(|error| fault(in_words(&error)))
    }
}

fn decode(numbers: Dtype, bytes: &[u8]) -> Option<Vec<f32>> {
    Some(match numbers {
        Dtype::F32 => bytes.as_chunks().0.iter().map(|four| f32::from_le_bytes(*four)).collect(),
        Dtype::F64 => bytes.as_chunks().0.iter().map(|eight| f64::from_le_bytes(*eight) as f32).collect(),
        Dtype::F16 => bytes.as_chunks().0.iter().map(|two| half::f16::from_le_bytes(*two).to_f32()).collect(),
        Dtype::BF16 => bytes.as_chunks().0.iter().map(|two| half::bf16::from_le_bytes(*two).to_f32()).collect(),
        _ => return None,
    })
}
