//! Language models: text from a prompt, and how likely a given text is.
//!
//! * [`LanguageModel`]: what every model can be asked, whether it runs here or elsewhere;
//! * [`Sampling`]: how text is drawn;
//! * [`LanguageError`]: what can go wrong.

mod error;
mod model;
mod sampling;

pub use error::LanguageError;
pub use model::{Continuation, Finish, Generated, LanguageModel, Message, Prompt, Role, Score};
pub use sampling::{Sampling, SamplingParams};
