//! Language models: text from a prompt, and how likely a given text is.
//!
//! * [`LanguageModel`]: what every model can be asked, whether it runs here or elsewhere;
//! * [`Endpoint`]: a model elsewhere, behind an address;
//! * [`Sampling`]: how text is drawn;
//! * [`LanguageError`]: what can go wrong.

mod chat;
mod config;
mod decoder;
mod device;
mod endpoint;
mod error;
pub(crate) mod files;
mod folder;
mod generate;
mod generation;
mod head;
pub(crate) mod kernel;
mod kernels;
mod local;
mod model;
mod parameters;
mod parts;
mod peft;
mod reference;
mod sampling;
mod tokenizer;
pub mod weights;

pub use chat::ChatTemplate;
pub use config::{Config, Family, RopeScaling};
pub use decoder::{Adapter, Decoder, Lookup, Tokens};
pub use device::Hardware;
pub use endpoint::{Answers, ApiKey, Endpoint, EndpointError, EndpointParams};
pub use error::LanguageError;
pub(crate) use error::in_words;
pub(crate) use files::{replace, sweep, temporary, text};
pub(crate) use folder::write_described;
pub use folder::write_model;
pub use generate::{Endings, Writer, Written};
pub use generation::Generation;
pub use head::ScalarHead;
pub use kernels::Kernels;
pub(crate) use local::computing;
pub use local::{LocalModel, Told};
pub use model::{Continuation, Finish, Generated, LanguageModel, Message, Prompt, Role, Score};
pub use parameters::{LoraParams, Parameters, Training};
pub use parts::Parts;
pub(crate) use peft::base as base_of_adapter;
pub use peft::{copy_adapter, is_adapter, read_adapter, write_adapter};
pub use sampling::{Sampling, SamplingParams};
pub use tokenizer::Tokenizer;
