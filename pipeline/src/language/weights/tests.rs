//! Damaged and lying files are named, and never panic.

use super::{encode, read};
use crate::language::{Config, LanguageError, Parameters};
use candle_core::{DType, Device, Tensor};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;

fn config() -> Config {
    Config::small(8, 12, 1, (2, 1), 11, 16).expect("a shape that can be")
}

fn weights() -> BTreeMap<String, Tensor> {
    Parameters::random(&config(), 3).and_then(|parameters| parameters.merged()).expect("weights")
}

fn bytes() -> Vec<u8> {
    encode(&weights(), DType::F32).expect("bytes")
}

fn reading(bytes: &[u8]) -> Result<Parameters, LanguageError> {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("model.safetensors"), bytes).expect("written");
    read(folder.path(), &config())
}

fn refused(bytes: &[u8]) -> String {
    let message = reading(bytes).expect_err("it must be refused").to_string();
    assert!(message.contains("model.safetensors") || message.contains("weight `"), "{message}");
    message
}

fn with_header(header: &str, data: usize) -> Vec<u8> {
    let mut bytes = (header.len() as u64).to_le_bytes().to_vec();
    bytes.extend_from_slice(header.as_bytes());
    bytes.resize(bytes.len() + data, 0);
    bytes
}

#[test]
fn what_was_written_is_read_again_bit_by_bit() {
    let again = reading(&bytes()).map(|parameters| parameters.merged().expect("weights")).expect("weights");
    let numbers = |tensor: &Tensor| tensor.flatten_all().and_then(|flat| flat.to_vec1::<f32>()).expect("numbers");
    assert!(weights().iter().all(|(name, weight)| numbers(weight) == numbers(&again[name])));
    let half = encode(&weights(), DType::BF16).expect("bytes");
    assert!(half.len() < bytes().len() && reading(&half).is_ok(), "half precision is read as well");
}

#[test]
fn damaged_files_are_refused_with_the_reason() {
    let good = bytes();
    assert!(refused(&[]).contains("at least 8"));
    assert!(refused(&good[..good.len() - 5]).contains("cut off"));
    assert!(refused(&good[..40]).contains("cut off"));
    let longer = [good.as_slice(), &[0]].concat();
    assert!(refused(&longer).contains("belong to no weight"));
    assert!(refused(&u64::MAX.to_le_bytes()).contains("at most"));
    assert!(refused(&with_header("[]", 0)).contains("cannot be"));
}

#[test]
fn lying_headers_are_refused() {
    let entry = |from: usize, to: usize, shape: &str| {
        format!(r#"{{"dtype":"F32","shape":{shape},"data_offsets":[{from},{to}]}}"#)
    };
    let overlapping = format!(r#"{{"a":{},"b":{}}}"#, entry(0, 8, "[2]"), entry(4, 12, "[2]"));
    assert!(refused(&with_header(&overlapping, 12)).contains("cannot be"));
    let overflowing = format!(r#"{{"a":{}}}"#, entry(0, 8, "[4294967296,4294967296,4294967296]"));
    assert!(refused(&with_header(&overflowing, 8)).contains("cannot be"));
    let beyond: Vec<String> = (0..8_u64)
        .map(|i| {
            let size = (1_u64 << 61) - 1;
            let (from, to) = (i * size, (i + 1) * size);
            format!(r#""w{i}":{{"dtype":"U8","shape":[{size}],"data_offsets":[{from},{to}]}}"#)
        })
        .collect();
    assert!(refused(&with_header(&format!("{{{}}}", beyond.join(",")), 0)).contains("cannot be"));
    let backward = format!(r#"{{"a":{}}}"#, entry(8, 0, "[2]"));
    assert!(refused(&with_header(&backward, 8)).contains("cannot be"));
    let entries: Vec<String> = (0..100_000).map(|i| format!(r#""w{i}":{}"#, entry(0, 0, "[0]"))).collect();
    let many = with_header(&format!("{{{}}}", entries.join(",")), 0);
    assert!(refused(&many).contains("100000 entries"));
}

#[test]
fn weights_that_do_not_fit_the_configuration_are_named() {
    let mut missing = weights();
    missing.remove("model.norm.weight");
    assert!(refused(&encode(&missing, DType::F32).expect("bytes")).contains("`model.norm.weight` is in none"));
    let mut other = weights();
    other.insert("model.norm.weight".into(), Tensor::zeros(9, DType::F32, &Device::Cpu).expect("zeros"));
    assert!(refused(&encode(&other, DType::F32).expect("bytes")).contains("has shape [9]"));
    let mut more = weights();
    more.insert("model.extra.weight".into(), Tensor::zeros(1, DType::F32, &Device::Cpu).expect("zeros"));
    assert!(refused(&encode(&more, DType::F32).expect("bytes")).contains("`model.extra.weight` is not part"));
    let mut broken = weights();
    broken.insert("model.norm.weight".into(), Tensor::full(f32::NAN, 8, &Device::Cpu).expect("numbers"));
    assert!(refused(&encode(&broken, DType::F32).expect("bytes")).contains("NaN"));
}

#[test]
fn shards_are_read_together_and_stay_in_their_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    let (first, second): (BTreeMap<_, _>, BTreeMap<_, _>) =
        weights().into_iter().partition(|(name, _)| name.contains("layers"));
    let put = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).expect("written");
    put("model-1.safetensors", &encode(&first, DType::F32).expect("bytes"));
    put("model-2.safetensors", &encode(&second, DType::F32).expect("bytes"));
    let index = |second: &str| serde_json::json!({ "weight_map": { "model.layers.0.mlp.up_proj.weight": "model-1.safetensors", "model.norm.weight": second } });
    put("model.safetensors.index.json", index("model-2.safetensors").to_string().as_bytes());
    assert_eq!(read(folder.path(), &config()).expect("weights").trained().len(), weights().len());
    // One that hides itself would be in no hash of the folder.
    put(".hidden.safetensors", &encode(&second, DType::F32).expect("bytes"));
    for elsewhere in ["../model-2.safetensors", ".hidden.safetensors"] {
        put("model.safetensors.index.json", index(elsewhere).to_string().as_bytes());
        let message = read(folder.path(), &config()).expect_err(elsewhere).to_string();
        assert!(message.contains("is not the name of a file in the same folder"), "{message}");
    }
    assert!(read(Path::new("/nowhere"), &config()).is_err());
}

#[test]
fn large_models_are_written_in_several_files() {
    let folder = tempfile::tempdir().expect("a folder");
    super::write_shards(folder.path(), &weights(), DType::F32, 500).expect("written");
    let index = std::fs::read_to_string(folder.path().join("model.safetensors.index.json")).expect("an index");
    let index: serde_json::Value = serde_json::from_str(&index).expect("JSON");
    assert_eq!(index["metadata"]["total_size"], config().parameters() * 4);
    assert_eq!(index["weight_map"].as_object().expect("places").len(), weights().len());
    let files = std::fs::read_dir(folder.path()).expect("a folder").map(|entry| entry.expect("an entry"));
    let sizes: Vec<u64> = files.map(|entry| entry.metadata().expect("a size").len()).collect();
    assert!(sizes.len() > 3 && sizes.iter().all(|&size| size < 3000), "{sizes:?}");
    let again = read(folder.path(), &config()).map(|read| read.merged().expect("weights")).expect("weights");
    assert_eq!(encode(&again, DType::F32).expect("bytes"), bytes());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn flipped_bytes_never_panic(place in 0_usize..2000, value: u8, cut in 0_usize..3000) {
        let mut bytes = bytes();
        let place = place % bytes.len();
        bytes[place] = value;
        bytes.truncate(bytes.len().saturating_sub(cut % 7));
        let _ = reading(&bytes);
    }
}
