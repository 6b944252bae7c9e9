//! `config.json`, in the forms of several versions of transformers.

use super::{Config, Family, RopeScaling};
use crate::language::LanguageError;
use candle_core::DType;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::path::Path;

/// The largest file that is read: 1 MiB.
const LARGEST: u64 = 1 << 20;

#[derive(Deserialize)]
struct Raw {
    model_type: String,
    hidden_size: usize,
    intermediate_size: usize,
    num_hidden_layers: usize,
    num_attention_heads: usize,
    num_key_value_heads: Option<usize>,
    head_dim: Option<usize>,
    vocab_size: usize,
    #[serde(default = "default_eps")]
    rms_norm_eps: f64,
    rope_theta: Option<f64>,
    rope_scaling: Option<Map<String, Value>>,
    /// Where transformers 5 has both of the above.
    rope_parameters: Option<Map<String, Value>>,
    #[serde(default = "default_positions")]
    max_position_embeddings: usize,
    #[serde(default)]
    tie_word_embeddings: bool,
    attention_bias: Option<bool>,
    #[serde(default)]
    mlp_bias: bool,
    #[serde(default = "default_activation")]
    hidden_act: String,
    #[serde(default)]
    use_sliding_window: bool,
    bos_token_id: Option<u32>,
    eos_token_id: Option<OneOrMany>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(u32),
    Many(Vec<u32>),
}

fn default_eps() -> f64 {
    1e-6
}

fn default_positions() -> usize {
    2048
}

fn default_activation() -> String {
    "silu".into()
}

pub(super) fn read(path: &Path) -> Result<Config, LanguageError> {
    let fault = |problem: String| LanguageError::File { path: path.to_owned(), problem };
    let text = crate::language::files::text(path, LARGEST)?;
    let raw: Raw = serde_json::from_str(&text).map_err(|error| fault(format!("not a model's config: {error}")))?;
    let config = raw.config().map_err(fault)?;
    config.check().map_err(fault)?;
    Ok(config)
}

impl Raw {
    fn config(self) -> Result<Config, String> {
        let family = match self.model_type.as_str() {
            "llama" => Family::Llama,
            "qwen2" => Family::Qwen2,
            other => return Err(format!("model_type `{other}` is not known here; `llama` and `qwen2` are")),
        };
        if self.hidden_act != "silu" {
            return Err(format!("hidden_act `{}` is not known here; `silu` is", self.hidden_act));
        }
        if self.mlp_bias {
            return Err("mlp_bias is true; models with biases in the gated layer are not known here".into());
        }
        if self.use_sliding_window {
            return Err("use_sliding_window is true; only full attention is known here".into());
        }
        let attention_bias = self.attention_bias.unwrap_or(family == Family::Qwen2);
        if attention_bias && family == Family::Llama {
            return Err("attention_bias is true for a Llama, which would also bias the output; not known here".into());
        }
        let rope = self.rope_parameters.as_ref();
        let theta = self.rope_theta.or_else(|| rope.and_then(|rope| rope.get("rope_theta")?.as_f64()));
        Ok(Config {
            family,
            hidden_size: self.hidden_size,
            intermediate_size: self.intermediate_size,
            layers: self.num_hidden_layers,
            heads: self.num_attention_heads,
            kv_heads: self.num_key_value_heads.unwrap_or(self.num_attention_heads),
            head_dim: self.head_dim.unwrap_or(self.hidden_size / self.num_attention_heads.max(1)),
            vocab_size: self.vocab_size,
            rms_norm_eps: self.rms_norm_eps,
            rope_theta: theta.unwrap_or(10_000.0),
            rope_scaling: scaling(rope.or(self.rope_scaling.as_ref()))?,
            max_positions: self.max_position_embeddings,
            tied: self.tie_word_embeddings,
            attention_bias,
            bos: self.bos_token_id,
            eos: match self.eos_token_id {
                None => Vec::new(),
                Some(OneOrMany::One(token)) => vec![token],
                Some(OneOrMany::Many(tokens)) => tokens,
            },
        })
    }
}

fn scaling(map: Option<&Map<String, Value>>) -> Result<RopeScaling, String> {
    let Some(map) = map else { return Ok(RopeScaling::None) };
    let kind = map.get("rope_type").or_else(|| map.get("type")).and_then(Value::as_str).unwrap_or("default");
    let number = |name: &str| {
        let value = map.get(name).and_then(Value::as_f64).filter(|value| value.is_finite() && *value > 0.0);
        value.ok_or_else(|| format!("rope scaling `{kind}` has no positive `{name}`"))
    };
    match kind {
        "default" => Ok(RopeScaling::None),
        "linear" => Ok(RopeScaling::Linear { factor: number("factor")? }),
        "llama3" => Ok(RopeScaling::Llama3 {
            factor: number("factor")?,
            low: number("low_freq_factor")?,
            high: number("high_freq_factor")?,
            original: number("original_max_position_embeddings")?,
        }),
        other => Err(format!("rope scaling `{other}` is not known here; `default`, `linear` and `llama3` are")),
    }
}

pub(super) fn write(config: &Config, numbers: DType) -> String {
    let (kind, class) = match config.family {
        Family::Llama => ("llama", "LlamaForCausalLM"),
        Family::Qwen2 => ("qwen2", "Qwen2ForCausalLM"),
    };
    let mut rope = json!({ "rope_type": "default", "rope_theta": config.rope_theta });
    match config.rope_scaling {
        RopeScaling::None => {}
        RopeScaling::Linear { factor } => {
            rope["rope_type"] = "linear".into();
            rope["factor"] = factor.into();
        }
        RopeScaling::Llama3 { factor, low, high, original } => {
            rope["rope_type"] = "llama3".into();
            rope["factor"] = factor.into();
            rope["low_freq_factor"] = low.into();
            rope["high_freq_factor"] = high.into();
            rope["original_max_position_embeddings"] = (original as u64).into();
        }
    }
    let scaled = config.rope_scaling != RopeScaling::None;
    let mut json = json!({
        "architectures": [class],
        "model_type": kind,
        "hidden_size": config.hidden_size,
        "intermediate_size": config.intermediate_size,
        "num_hidden_layers": config.layers,
        "num_attention_heads": config.heads,
        "num_key_value_heads": config.kv_heads,
        "head_dim": config.head_dim,
        "vocab_size": config.vocab_size,
        "rms_norm_eps": config.rms_norm_eps,
        "rope_theta": config.rope_theta,
        "rope_scaling": if scaled { rope.clone() } else { Value::Null },
        "rope_parameters": rope,
        "max_position_embeddings": config.max_positions,
        "tie_word_embeddings": config.tied,
        "attention_bias": config.attention_bias,
        "mlp_bias": false,
        "hidden_act": "silu",
        "bos_token_id": config.bos,
        "torch_dtype": name_of(numbers),
    });
    json["eos_token_id"] = match config.eos.as_slice() {
        [] => Value::Null,
        [one] => (*one).into(),
        many => many.into(),
    };
    format!("{json:#}\n")
}

/// What PyTorch calls these numbers.
fn name_of(numbers: DType) -> &'static str {
    match numbers {
        DType::BF16 => "bfloat16",
        DType::F16 => "float16",
        DType::F64 => "float64",
        _ => "float32",
    }
}
