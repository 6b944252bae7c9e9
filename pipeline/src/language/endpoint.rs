//! Models behind an address that speaks OpenAI's protocol, such as vLLM, llama.cpp or Ollama.
//!
//! A row is a request. Requests go out side by side, at a pace; what passes by itself is tried again, everything else
//! is an error that says what the endpoint said. Every answer is written down under the SHA-256 of its request before
//! it is used, so that a run which is done again needs the endpoint only for what is missing.

mod address;
mod answers;
mod error;
mod exchange;
mod key;
mod pace;
mod params;
mod protocol;
mod reading;

pub use answers::Answers;
pub use error::EndpointError;
pub use key::ApiKey;
pub use params::EndpointParams;

use super::{Continuation, Generated, LanguageError, LanguageModel, Prompt, Sampling, Score};
use answers::{Another, Answer};
use exchange::Exchange;
use pace::Pace;
use protocol::Request;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// A model behind an address.
#[derive(Debug)]
pub struct Endpoint {
    params: EndpointParams,
    exchange: Exchange,
    pace: Pace,
    answers: Answers,
}

impl Endpoint {
    /// A model behind the address in `params`; nothing is asked yet. What `answers` holds is not asked again.
    ///
    /// # Errors
    /// Names the first parameter that cannot be used.
    pub fn new(params: EndpointParams, key: Option<ApiKey>, answers: Answers) -> Result<Self, LanguageError> {
        let base = params.check()?;
        let exchange = Exchange::new(base, &params, key);
        let pace = Pace::new(params.concurrency, params.requests_per_minute);
        Ok(Self { params, exchange, pace, answers })
    }

    /// Answers all requests in their order, or says what is wrong with the first that fails. What came until then is
    /// written down.
    fn answer_all(&self, requests: &[Request]) -> Result<Vec<Answer>, LanguageError> {
        let (next, failed) = (AtomicUsize::new(0), AtomicBool::new(false));
        let answered: Mutex<Vec<Option<Answer>>> = Mutex::new(vec![None; requests.len()]);
        let failure: Mutex<Option<LanguageError>> = Mutex::new(None);
        let work = || {
            while !failed.load(Ordering::Relaxed) {
                let row = next.fetch_add(1, Ordering::Relaxed);
                let Some(request) = requests.get(row) else { return };
                match self.answer(request, row + 1) {
                    Ok(answer) => {
                        let mut answered = answered.lock().unwrap_or_else(PoisonError::into_inner);
                        if let Some(place) = answered.get_mut(row) {
                            *place = Some(answer);
                        }
                    }
                    Err(error) => {
                        failed.store(true, Ordering::Relaxed);
                        failure.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(error);
                    }
                }
            }
        };
        std::thread::scope(|scope| {
            for _ in 1..self.params.concurrency.min(requests.len()) {
                scope.spawn(work);
            }
            work();
        });
        self.answers.settle()?;
        if let Some(error) = failure.into_inner().unwrap_or_else(PoisonError::into_inner) {
            return Err(error);
        }
        Ok(answered.into_inner().unwrap_or_else(PoisonError::into_inner).into_iter().flatten().collect())
    }

    fn answer(&self, request: &Request, row: usize) -> Result<Answer, LanguageError> {
        let sent = request.sent()?;
        if let Some(answer) = self.answers.get(&sent.hash) {
            return Ok(answer);
        }
        let _turn = self.pace.turn();
        let body = self.exchange.ask(request.path(), &sent.body, &self.pace)?;
        let address = || self.exchange.address(request.path());
        let came = request.read(&self.params.model, &body).map_err(|wrong| match wrong {
            reading::Wrong::Answer(problem) => EndpointError::Malformed { address: address(), problem }.into(),
            reading::Wrong::NotGiven(instead) => LanguageError::Unsupported {
                model: format!("{} at {} (row {row})", self.params.model, self.exchange.address("")),
                question: "score this",
                instead,
            },
        })?;
        let put = self.answers.put(&sent, came)?;
        put.map_err(|Another { before, now }| EndpointError::Another { address: address(), before, now }.into())
    }
}

impl LanguageModel for Endpoint {
    fn name(&self) -> &str {
        &self.params.model
    }

    fn generate(&self, prompts: &[Prompt], sampling: &Sampling) -> Result<Vec<Generated>, LanguageError> {
        // The same prompt again is another draw, whatever stands between the two.
        let mut times: HashMap<&Prompt, u64> = HashMap::new();
        let requests: Vec<Request> = prompts
            .iter()
            .map(|prompt| {
                let before = times.entry(prompt).or_default();
                *before += 1;
                Request::generate(&self.params.model, prompt, sampling, *before - 1)
            })
            .collect();
        self.answer_all(&requests)?.into_iter().map(Answer::generated).collect()
    }

    /// Plain text needs an endpoint that repeats the prompt with the probability of each token (`echo` with
    /// `logprobs`, as vLLM does). After a conversation only a completion of one token can be scored, and only if it is
    /// among the twenty likeliest: enough for feedback that chooses between two letters.
    fn score(&self, rows: &[Continuation]) -> Result<Vec<Score>, LanguageError> {
        let requests: Vec<Request> = rows.iter().map(|row| Request::score(&self.params.model, row)).collect();
        self.answer_all(&requests)?.into_iter().map(Answer::score).collect()
    }
}
