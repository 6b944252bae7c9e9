//! Which model is asked, and how.

use super::{key, output};
use anyhow::Context;
use pipeline::language::{Answers, Endpoint, EndpointParams, Hardware, LanguageModel, LocalModel};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Environment variable with the key that the endpoint asks for.
pub(crate) const KEY: &str = "FOLKMOOT_ENDPOINT_KEY";

/// Options that name a model. That one is named is for each command to demand, as some can do without.
#[derive(Debug, clap::Args)]
pub(crate) struct Chosen {
    /// Folder of a Llama or Qwen2 model that runs here: config.json, tokenizer.json, weights in safetensors
    #[arg(long, value_name = "DIR", conflicts_with = "endpoint")]
    model: Option<PathBuf>,
    /// Where that model computes: cpu, or cuda:N for the graphics card of number N, in half precision, with a program that
    /// was built with `--features cuda`
    #[arg(long, value_name = "DEVICE", conflicts_with = "endpoint")]
    device: Option<Hardware>,
    /// Address of an OpenAI-compatible server, such as <http://127.0.0.1:8000>; its key comes by the environment variable
    /// FOLKMOOT_ENDPOINT_KEY
    #[arg(long, value_name = "URL", requires = "model_name")]
    endpoint: Option<String>,
    /// Name by which that server knows the model
    #[arg(long, value_name = "NAME", requires = "endpoint")]
    model_name: Option<String>,
    /// File of the endpoint's answers, added to; what stands there is not asked again, whoever answered. Without it,
    /// OUT.answers-HASH.jsonl beside what the command writes, if it writes a file, where HASH is of address and name
    #[arg(long, value_name = "FILE", requires = "endpoint")]
    answers: Option<PathBuf>,
    /// Keep no answers of the endpoint
    #[arg(long, conflicts_with = "answers", requires = "endpoint")]
    forget_answers: bool,
    #[command(flatten)]
    pace: Pace,
}

/// Options that say how an endpoint is asked.
#[derive(Debug, clap::Args)]
pub(crate) struct Pace {
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

impl Pace {
    /// This model behind this address, asked at this pace.
    pub(crate) fn params(&self, endpoint: &str, model: &str) -> EndpointParams {
        EndpointParams {
            timeout: Duration::from_secs(self.timeout),
            tries: self.tries,
            requests_per_minute: self.rate,
            concurrency: self.concurrency,
            ..EndpointParams::new(endpoint, model)
        }
    }
}

impl Chosen {
    /// The model, ready to be asked for what goes into `out`.
    pub(crate) fn open(&self, out: Option<&Path>) -> anyhow::Result<Box<dyn LanguageModel>> {
        if let Some(folder) = &self.model {
            return Ok(Box::new(LocalModel::open_on(self.device.unwrap_or_default(), folder)?));
        }
        let (endpoint, name) =
            self.endpoint.as_ref().zip(self.model_name.as_ref()).context("name a --model or an --endpoint")?;
        let params = self.pace.params(endpoint, name);
        let answers = match self.answers(out, endpoint, name) {
            Some(file) => Self::kept(&file)?,
            None => Answers::default(),
        };
        Ok(Box::new(Endpoint::new(params, key::from_environment(KEY)?, answers)?))
    }

    /// Where answers are kept: an endpoint may be gone when somebody asks the same again. Those of another endpoint or of
    /// another name of a model are kept apart, and beside what is no plain file nothing is.
    fn answers(&self, out: Option<&Path>, endpoint: &str, model: &str) -> Option<PathBuf> {
        if self.forget_answers {
            return None;
        }
        self.answers.clone().or_else(|| {
            let out = out.filter(|out| out.metadata().map_or(true, |there| there.is_file()))?;
            let whose = hex::encode(Sha256::digest(format!("{endpoint}\n{model}")));
            let mut name = out.file_name()?.to_owned();
            name.push(format!(".answers-{}.jsonl", &whose[..8]));
            Some(out.with_file_name(name))
        })
    }

    /// The answers in a file. That some are there is said: another model may stand behind the same address by now.
    fn kept(file: &Path) -> anyhow::Result<Answers> {
        let answers = Answers::open(file).context(
            "the endpoint's answers cannot be kept; name another file with --answers, or keep none with --forget-answers",
        )?;
        let there = answers.len();
        if there > 0 {
            let file = file.display();
            tracing::info!("{there} answers stand in {file} and are not asked for again; --forget-answers asks anew");
        }
        Ok(answers)
    }

    /// What the model's answers depend on: the SHA-256 of each of its files and the graphics card's number, where it is
    /// one, or the address where it is asked.
    pub(crate) fn identity(&self) -> anyhow::Result<BTreeMap<String, String>> {
        match &self.model {
            Some(folder) => {
                let mut identity = folder_identity(folder)?;
                let card = self.device.filter(|device| *device != Hardware::Processor);
                identity.extend(card.map(|card| ("device".to_owned(), card.to_string())));
                Ok(identity)
            }
            None => Ok(self.endpoint.iter().map(|address| ("endpoint".to_owned(), address.clone())).collect()),
        }
    }
}

/// The SHA-256 of each file of a model in a folder.
pub(crate) fn folder_identity(folder: &Path) -> anyhow::Result<BTreeMap<String, String>> {
    let mut hashes = BTreeMap::new();
    let failed = || format!("{} cannot be read", folder.display());
    for entry in folder.read_dir().with_context(failed)? {
        let path = entry.with_context(failed)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.ends_with(".safetensors") || ["config.json", "tokenizer.json"].contains(&name.as_str()) {
            hashes.insert(format!("{name}_sha256"), output::sha256(&path)?);
        }
    }
    Ok(hashes)
}
