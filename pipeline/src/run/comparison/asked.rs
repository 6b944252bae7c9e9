//! The model behind an address that writes and judges in place of the one that both arms begin with.
//!
//! Every answer is kept in `endpoint/answers.jsonl` of the run's folder before it is used, and `endpoint/store.json`
//! gives this collection of answers a name of its own. What depends on answers depends on the name of the model and on
//! that name: two runs that asked for themselves have different answers, and do not take each other's stages. The
//! address and its key are no part of it.

use super::{ComparisonError, ComparisonParams, Engine};
use crate::language::{Answers, ApiKey, Endpoint, EndpointParams, LanguageModel, replace};
use crate::run::{RunError, hash};
use serde::{Deserialize, Serialize};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Where an endpoint is, how it is asked, and the key that it wants.
#[derive(Clone, Debug)]
pub struct Reachable {
    /// Address and pace; the model is the one that the parameters name.
    pub params: EndpointParams,
    /// The key, if it wants one.
    pub key: Option<ApiKey>,
}

/// The folder of what was answered.
const FOLDER: &str = "endpoint";
const STORE: &str = "store.json";
const ANSWERS: &str = "answers.jsonl";
const FORMAT: &str = "folkmoot-answers/1";

/// `store.json`.
#[derive(Debug, Serialize, Deserialize)]
struct Named {
    format: String,
    /// The name by which the endpoint knows the model.
    model: String,
    /// Drawn at random when the first run asked.
    id: String,
}

/// A model elsewhere, with the hash of what its answers are known by.
#[derive(Debug)]
pub(super) struct Asked {
    model: Endpoint,
    identity: String,
}

impl Asked {
    /// The one that the parameters want; nothing where the base model does it itself.
    pub(super) fn open(
        run: &Path,
        params: &ComparisonParams,
        reachable: Option<&Reachable>,
    ) -> Result<Option<Self>, ComparisonError> {
        let model = match (params.engine, params.engine_model.as_deref().map(str::trim)) {
            (Engine::Local, None) => return Ok(None),
            (Engine::Endpoint, Some(model)) if !model.is_empty() => model,
            (Engine::Endpoint, _) => {
                return wrong("engine is \"endpoint\"; name the model by which the endpoint knows it: engine_model");
            }
            (Engine::Local, Some(_)) => {
                return wrong("engine_model names a model that nobody would ask; say engine = \"endpoint\" as well");
            }
        };
        let Some(Reachable { params, key }) = reachable else {
            return wrong(
                "engine is \"endpoint\"; say where that is: --endpoint URL. Of what is answered already it is not \
                 asked again",
            );
        };
        let folder = run.join(FOLDER);
        let identity = named(&folder, model)?;
        let params = EndpointParams { model: model.to_owned(), ..params.clone() };
        let model = Endpoint::new(params, key.clone(), Answers::open(&folder.join(ANSWERS))?)?;
        Ok(Some(Self { model, identity }))
    }

    /// The model with the hash of what it is.
    pub(super) fn as_writer(&self) -> (&dyn LanguageModel, &str) {
        (&self.model, &self.identity)
    }
}

fn wrong<T>(problem: &str) -> Result<T, ComparisonError> {
    Err(ComparisonError::Input(problem.to_owned()))
}

/// The hash by which the answers in a folder are known; the folder gets a name where it has none.
fn named(folder: &Path, model: &str) -> Result<String, ComparisonError> {
    let path = folder.join(STORE);
    let fault = |problem: String| RunError::File { path: PathBuf::from(&path), problem };
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let id = format!("{:032x}", rand::random::<u128>());
            let store = Named { format: FORMAT.to_owned(), model: model.to_owned(), id };
            let bytes = super::ask::canonical(&store)?;
            replace(&path, |file| file.write_all(&bytes))?;
            bytes
        }
        Err(error) => return Err(fault(error.to_string()).into()),
    };
    let store: Named = serde_json::from_slice(&bytes)
        .map_err(|error| fault(format!("does not say whose answers lie here: {error}")))?;
    if store.format != FORMAT || store.model != model {
        let problem =
            format!("holds answers of {:?}, and {model:?} is to be asked; choose another folder", store.model);
        return Err(fault(problem).into());
    }
    Ok(hash::bytes(&bytes))
}
