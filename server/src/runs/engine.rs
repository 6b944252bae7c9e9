//! The model behind an address that may write and judge in place of the one that is trained. Where it is, is the
//! operator's business; whoever runs a poll only chooses it.

use crate::command::chosen::KEY;
use anyhow::Context;
use pipeline::language::{Answers, Endpoint, EndpointParams};

/// Options that name it.
#[derive(Clone, Debug, Default, clap::Args)]
pub(crate) struct EngineArgs {
    /// Address of an OpenAI-compatible server whose model may write and judge in runs in place of the one that is
    /// trained; its key comes by the environment variable FOLKMOOT_ENDPOINT_KEY
    #[arg(long, env = "FOLKMOOT_ENGINE_ENDPOINT", value_name = "URL", requires = "engine_model")]
    engine_endpoint: Option<String>,
    /// Name by which that server knows its model
    #[arg(long, env = "FOLKMOOT_ENGINE_MODEL", value_name = "NAME", requires = "engine_endpoint")]
    engine_model: Option<String>,
}

impl EngineArgs {
    /// The name of the model.
    pub(super) fn model(&self) -> Option<&str> {
        self.engine_endpoint.as_ref().and(self.engine_model.as_deref())
    }

    /// Says at once when the address cannot be one.
    pub(super) fn check(&self) -> anyhow::Result<()> {
        if let (Some(url), Some(model)) = (&self.engine_endpoint, &self.engine_model) {
            let key = crate::command::key::from_environment(KEY)?;
            Endpoint::new(EndpointParams::new(url, model), key, Answers::default()).context("--engine-endpoint")?;
        }
        Ok(())
    }

    /// Where it is.
    pub(super) fn address(&self) -> Option<&str> {
        self.engine_endpoint.as_deref()
    }

    /// Where this model is asked; a run has answers of one model.
    pub(super) fn address_of(&self, model: &str) -> anyhow::Result<&str> {
        let (address, ours) = self.engine_endpoint.as_deref().zip(self.engine_model.as_deref()).with_context(|| {
            format!("this worker was started without --engine-endpoint, and the run wants {model:?} behind one")
        })?;
        anyhow::ensure!(
            ours == model,
            "this worker asks {ours:?} behind its endpoint, and the run wants {model:?}; start another run, or a worker \
             with --engine-model {model}"
        );
        Ok(address)
    }
}
