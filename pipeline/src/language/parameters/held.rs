//! Weights that are held in half the room: where they are not trained, and have no more digits than that.

use super::Parameters;
use candle_core::{CpuStorage, DType, Result, Storage, Tensor, Var};

/// Whether the weight of this name is a matrix of a block: most of a model, and read by nothing but products.
pub(super) fn may_be(name: &str) -> bool {
    name.ends_with("_proj.weight")
}

impl Parameters {
    /// The same weights, of which the blocks' matrices are held in `bf16` where every number of them is one, as in
    /// models that were published so. Products are the same bit by bit. For weights that are not trained.
    ///
    /// # Errors
    /// When Candle cannot convert them.
    pub(super) fn halved(mut self) -> Result<Self> {
        for (name, var) in &mut self.weights {
            if may_be(name) && is_exact(var) {
                *var = Var::from_tensor(&var.as_detached_tensor().to_dtype(DType::BF16)?)?;
            }
        }
        Ok(self)
    }

    /// Whether a weight is held in fewer digits than it is computed with.
    pub(super) fn is_halved(&self, name: &str, weight: &Tensor) -> bool {
        may_be(name) && weight.dtype() == DType::BF16 && self.numbers() == DType::F32
    }

    /// Bytes of all weights, without adapters.
    pub fn bytes(&self) -> u64 {
        self.weights.values().map(|var| (var.elem_count() * var.dtype().size_in_bytes()) as u64).sum()
    }
}

/// Whether all numbers of a weight on the processor are numbers of `bf16`: the lower half of their bits is zero.
fn is_exact(weight: &Tensor) -> bool {
    match &*weight.storage_and_layout().0 {
        Storage::Cpu(CpuStorage::F32(values)) => values.iter().all(|value| value.to_bits() & 0xffff == 0),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Config, Decoder, LoraParams, Tokens};

    fn config() -> Config {
        Config::small(16, 32, 2, (2, 1), 30, 64).expect("a shape")
    }

    /// Numbers as a model has them that was published in `bf16`.
    fn published() -> Parameters {
        let drawn = Parameters::random(&config(), 5).expect("weights");
        drawn.to_numbers(DType::BF16).and_then(|half| half.to_numbers(DType::F32)).expect("rounded")
    }

    fn bits(tensor: &Tensor) -> Vec<u32> {
        let numbers = tensor.flatten_all().and_then(|tensor| tensor.to_vec1::<f32>()).expect("f32");
        numbers.into_iter().map(f32::to_bits).collect()
    }

    /// Few rows take another product than many.
    fn texts() -> [Tokens; 2] {
        [3, 50].map(|count| {
            let text: Vec<u32> = (0..count).map(|place| place * 7 % 30).collect();
            Tokens::padded(&[&text]).expect("a text")
        })
    }

    #[test]
    fn half_the_room_and_the_same_rows_bit_by_bit() {
        let (config, whole) = (config(), published());
        let half = whole.clone().halved().expect("halved");
        assert!(half.bytes() < whole.bytes() && half.numbers() == DType::F32);
        for text in texts() {
            let [one, other] = [&half, &whole].map(|parameters| {
                let decoder = Decoder::new(&config, &parameters.for_reading(), parameters.kernels());
                bits(&decoder.and_then(|decoder| decoder.hidden(&text)).expect("rows"))
            });
            assert_eq!(one, other, "{} tokens", text.time());
        }
        let merged = |parameters: &Parameters| parameters.merged().expect("tensors");
        for (name, tensor) in merged(&half) {
            assert_eq!(bits(&tensor), bits(&merged(&whole)[&name]), "{name}");
        }
    }

    #[test]
    fn what_an_adapter_freezes_takes_half_the_room_and_gives_the_same_gradients() {
        let config = config();
        let half = published().with_adapter(&LoraParams::default(), &config, 1).expect("an adapter");
        let whole = half.to_numbers(DType::F32).expect("widened");
        assert!(half.bytes() < whole.bytes() && whole.bytes() == published().bytes());
        for text in texts() {
            let gradients = |parameters: &Parameters| {
                let decoder =
                    Decoder::new(&config, &parameters.for_training(), parameters.kernels()).expect("a decoder");
                let loss = decoder.hidden(&text).and_then(|rows| rows.sqr()?.mean_all()).expect("a loss");
                let found = decoder.backward(&loss).expect("gradients");
                let of = |(name, var): (String, &Var)| (name, bits(found.get(var).expect("a gradient")));
                parameters.trained().into_iter().map(of).collect::<Vec<_>>()
            };
            let found = gradients(&half);
            assert!(found.len() == 2 * 7 * config.layers && found == gradients(&whole), "{} tokens", text.time());
        }
    }

    #[test]
    fn what_has_more_digits_stays_as_it_is() {
        let drawn = Parameters::random(&config(), 5).expect("weights");
        let bytes = drawn.bytes();
        assert_eq!(drawn.halved().expect("halved").bytes(), bytes);
    }
}
