//! What can go wrong with an endpoint.

/// An endpoint that did not answer as it should; says what, where and what to do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum EndpointError {
    /// It did not answer in time, on every try.
    #[error("{address} did not answer within {seconds} s ({tries}); see that it runs, or allow more time")]
    TimedOut {
        /// Where.
        address: String,
        /// Time for one try.
        seconds: u64,
        /// How often it was tried.
        tries: Tries,
    },
    /// There was no connection, or it broke, on every try.
    #[error("{address} could not be reached ({tries}): {says}; see that it runs and that the address is right")]
    Broken {
        /// Where.
        address: String,
        /// What the system said.
        says: String,
        /// How often it was tried.
        tries: Tries,
    },
    /// It refused.
    #[error("{address} answered {status} ({tries}){says}; {hint}")]
    Refused {
        /// Where.
        address: String,
        /// HTTP status.
        status: u16,
        /// What it said, after a colon; empty if nothing.
        says: String,
        /// How often it was tried.
        tries: Tries,
        /// What to do.
        hint: &'static str,
    },
    /// The answer is larger than is read.
    #[error("{address} sent an answer of more than {limit} bytes, which is not read; see what answers there")]
    TooLarge {
        /// Where.
        address: String,
        /// Bytes that are read at the most.
        limit: u64,
    },
    /// Another model answers there than before.
    #[error(
        "{address} answers as {now:?} now and answered as {before:?} before; two models must not be mixed: put the \
         earlier one back, or begin anew, asking for one by a name that does not change"
    )]
    Another {
        /// Where.
        address: String,
        /// The name that stood in earlier answers.
        before: String,
        /// The name that stands in this one.
        now: String,
    },
    /// The answer is not in the protocol.
    #[error("{address} answered, but {problem}; see that an OpenAI-compatible server answers there")]
    Malformed {
        /// Where.
        address: String,
        /// What is wrong with it.
        problem: String,
    },
}

/// How often something was tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tries(pub u32);

impl std::fmt::Display for Tries {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            1 => f.write_str("tried once"),
            n => write!(f, "tried {n} times"),
        }
    }
}
