//! Configurations of several kinds, and those that cannot be.

use super::{Config, Family, RopeScaling};
use candle_core::DType;
use serde_json::{Value, json};

fn reading(config: &Value) -> Result<Config, String> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("config.json");
    std::fs::write(&path, config.to_string()).expect("written");
    Config::read(&path).map_err(|error| error.to_string())
}

fn llama() -> Value {
    json!({
        "model_type": "llama", "hidden_size": 64, "intermediate_size": 172, "num_hidden_layers": 5,
        "num_attention_heads": 8, "num_key_value_heads": 4, "vocab_size": 512, "max_position_embeddings": 512,
        "rms_norm_eps": 1e-5, "tie_word_embeddings": true, "bos_token_id": 1, "eos_token_id": [2, 3]
    })
}

fn with(field: &str, value: Value) -> Value {
    let mut config = llama();
    config[field] = value;
    config
}

#[test]
fn a_configuration_survives_writing_and_reading() {
    let config = reading(&llama()).expect("a Llama");
    assert_eq!((config.head_dim, config.eos.clone(), config.rope_theta), (8, vec![2, 3], 10_000.0));
    let again: Value = serde_json::from_str(&config.to_json(DType::F32)).expect("JSON");
    assert_eq!(reading(&again).expect("the same"), config);
    // 512 * 64 + 5 * (64 * 64 * 2 + 64 * 32 * 2 + 3 * 64 * 172 + 128) + 64
    assert_eq!(config.parameters(), 260_032);
}

#[test]
fn newer_files_keep_their_angles_elsewhere() {
    let scaled = json!({
        "rope_type": "llama3", "rope_theta": 500_000.0, "factor": 8.0, "low_freq_factor": 1.0,
        "high_freq_factor": 4.0, "original_max_position_embeddings": 8192
    });
    let config = reading(&with("rope_parameters", scaled)).expect("a Llama of version 3");
    assert_eq!(config.rope_theta, 500_000.0);
    assert_eq!(config.rope_scaling, RopeScaling::Llama3 { factor: 8.0, low: 1.0, high: 4.0, original: 8192.0 });
    let qwen = reading(&with("model_type", "qwen2".into())).expect("a Qwen2");
    assert_eq!((qwen.family, qwen.attention_bias), (Family::Qwen2, true));
}

#[test]
fn what_cannot_be_is_named() {
    for (field, value, expected) in [
        ("model_type", json!("mamba"), "`mamba` is not known"),
        ("num_key_value_heads", json!(3), "cannot share 3 key heads"),
        ("head_dim", json!(7), "head_dim is 7"),
        ("hidden_size", json!(0), "hidden_size is 0"),
        ("hidden_act", json!("gelu"), "`gelu` is not known"),
        ("rms_norm_eps", json!(0.0), "rms_norm_eps is 0"),
        ("bos_token_id", json!(512), "special token 512"),
        ("rope_scaling", json!({ "rope_type": "yarn", "factor": 4.0 }), "`yarn` is not known"),
        ("rope_scaling", json!({ "type": "linear" }), "no positive `factor`"),
        ("vocab_size", json!("many"), "not a model's config"),
        ("num_attention_heads", json!(0), "num_attention_heads is 0"),
    ] {
        let message = reading(&with(field, value)).expect_err(field);
        assert!(message.contains(expected) && message.contains("config.json"), "{field}: {message}");
    }
}
