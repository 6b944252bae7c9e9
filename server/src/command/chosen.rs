//! Which model is asked, and how.

use super::key;
use anyhow::Context;
use pipeline::language::{Answers, Endpoint, EndpointParams, LanguageModel, LocalModel};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Environment variable with the key that the endpoint asks for.
const KEY: &str = "FOLKMOOT_ENDPOINT_KEY";

/// Options that name a model.
#[derive(Debug, clap::Args)]
pub(crate) struct Chosen {
    /// Folder of a Llama or Qwen2 model that runs here: config.json, tokenizer.json, weights in safetensors
    #[arg(long, value_name = "DIR", conflicts_with = "endpoint")]
    model: Option<PathBuf>,
    /// Address of an OpenAI-compatible server, such as <http://127.0.0.1:8000>; its key comes by the environment variable
    /// FOLKMOOT_ENDPOINT_KEY
    #[arg(long, value_name = "URL", required_unless_present = "model", requires = "model_name")]
    endpoint: Option<String>,
    /// Name by which that server knows the model
    #[arg(long, value_name = "NAME", requires = "endpoint")]
    model_name: Option<String>,
    /// File of answers, added to; what stands there is not asked again
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,
    /// Seconds that one try may take
    #[arg(long, default_value_t = 120, value_name = "S")]
    timeout: u64,
    /// Tries for one request, with growing pauses
    #[arg(long, default_value_t = 5, value_name = "N")]
    tries: u32,
    /// Requests in a minute at the most; as fast as they are answered without it
    #[arg(long, value_name = "N")]
    rate: Option<u32>,
    /// Requests under way at the same time
    #[arg(long, default_value_t = 8, value_name = "N")]
    concurrency: usize,
}

impl Chosen {
    /// The model, ready to be asked.
    pub(crate) fn open(&self) -> anyhow::Result<Box<dyn LanguageModel>> {
        if let Some(folder) = &self.model {
            return Ok(Box::new(LocalModel::open(folder)?));
        }
        let (endpoint, name) =
            self.endpoint.as_ref().zip(self.model_name.as_ref()).context("name a --model or an --endpoint")?;
        let params = EndpointParams {
            timeout: Duration::from_secs(self.timeout),
            tries: self.tries,
            requests_per_minute: self.rate,
            concurrency: self.concurrency,
            ..EndpointParams::new(endpoint, name)
        };
        let answers = self.answers.as_deref().map(Answers::open).transpose()?.unwrap_or_default();
        Ok(Box::new(Endpoint::new(params, key::from_environment(KEY)?, answers)?))
    }

    /// What tells this model from others, for the record of a run: the SHA-256 of a folder's files, or the address.
    pub(crate) fn identity(&self) -> anyhow::Result<String> {
        match (&self.model, &self.endpoint) {
            (Some(folder), _) => folder_sha256(folder),
            (None, Some(endpoint)) => Ok(endpoint.clone()),
            (None, None) => anyhow::bail!("name a --model or an --endpoint"),
        }
    }
}

/// SHA-256 over names and contents of what makes a model in a folder.
pub(crate) fn folder_sha256(folder: &Path) -> anyhow::Result<String> {
    let cannot = || format!("{} cannot be read", folder.display());
    let entries =
        std::fs::read_dir(folder).with_context(cannot)?.collect::<Result<Vec<_>, _>>().with_context(cannot)?;
    let mut names: Vec<String> = entries.iter().filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.retain(|name| name.ends_with(".safetensors") || matches!(name.as_str(), "config.json" | "tokenizer.json"));
    names.sort();
    let mut whole = Sha256::new();
    for name in names {
        let path = folder.join(&name);
        let mut file = std::fs::File::open(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        let mut hash = Sha256::new();
        std::io::copy(&mut file, &mut hash).with_context(|| format!("{} cannot be read", path.display()))?;
        whole.update(format!("{name} {}\n", hex::encode(hash.finalize())));
    }
    Ok(hex::encode(whole.finalize()))
}
