//! Language models: text from a prompt, and how likely a given text is.
//!
//! * [`LanguageModel`]: what every model can be asked, whether it runs here or elsewhere;
//! * [`Endpoint`]: a model elsewhere, behind an address;
//! * [`Sampling`]: how text is drawn;
//! * [`LanguageError`]: what can go wrong.

mod endpoint;
mod error;
mod model;
mod sampling;

pub use endpoint::{Answers, ApiKey, Endpoint, EndpointError, EndpointParams};
pub use error::LanguageError;
pub use model::{Continuation, Finish, Generated, LanguageModel, Message, Prompt, Role, Score};
pub use sampling::{Sampling, SamplingParams};
