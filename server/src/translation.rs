//! Machine translation of statements, where the site has a language model for it.
//!
//! What people write is given to the model as text to translate and comes back as text to show, marked as what it is;
//! whatever either of them says, nothing follows from it. Each translation is made once, however many ask for it at
//! the same moment and from however many servers, and voting never waits for one.

mod moderation;
mod named;
mod task;

pub(crate) use named::TranslateArgs;

use deliberation::{
    Language,
    store::{MachineHint, Store, StoreError, TranslationClaim, Votable, WantedTranslation, now_ms},
};
use pipeline::language::{Answers, ApiKey, Endpoint, EndpointParams, LanguageModel};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot};

/// Time for one try, and how often it is tried: together less than a request may take.
const TRY: (Duration, u32) = (Duration::from_secs(10), 2);
/// Longest pause between the two.
const PAUSE: Duration = Duration::from_secs(2);
/// Translations under way at the same time; whoever comes while there are so many is asked to try again.
const AT_ONCE: usize = 4;
/// Requests to the model in a minute.
const PER_MINUTE: u32 = 240;
/// Largest answer of the model that is read.
const ANSWER_BYTES: u64 = 1 << 20;
/// How long somebody waits for a translation that somebody else has asked for, and how often she looks.
const WAIT: (Duration, Duration) = (Duration::from_secs(22), Duration::from_millis(250));
/// How often she claims it meanwhile, should the other have failed. A claim writes, and votes want to be written too.
const CLAIM: Duration = Duration::from_secs(4);

/// Makes translations. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Translator {
    model: Arc<dyn LanguageModel>,
    free: Arc<Semaphore>,
}

/// There is no translation now; trying again may help.
#[derive(Debug, thiserror::Error)]
#[error("there is no translation at the moment; try again in a while")]
pub(crate) struct NoTranslation;

impl From<StoreError> for NoTranslation {
    fn from(error: StoreError) -> Self {
        tracing::warn!(error = %error, "a translation could not be looked up");
        Self
    }
}

impl Translator {
    /// Translates by this model behind this address. Nothing is asked yet.
    pub(crate) fn set_up(url: &str, model: &str, key: Option<ApiKey>) -> anyhow::Result<Self> {
        let params = EndpointParams {
            timeout: TRY.0,
            tries: TRY.1,
            max_wait: PAUSE,
            requests_per_minute: Some(PER_MINUTE),
            concurrency: AT_ONCE,
            max_answer_bytes: ANSWER_BYTES,
            ..EndpointParams::new(url, model)
        };
        // Answers are kept in the database, with the statements that they belong to.
        let model = Arc::new(Endpoint::new(params, key, Answers::default())?);
        Ok(Self { model, free: Arc::new(Semaphore::new(AT_ONCE)) })
    }

    /// The translation of a statement, made now if there is none yet.
    pub(crate) async fn translate(
        &self,
        store: &Store,
        poll: i64,
        statement: &Votable,
        to: Language,
    ) -> Result<String, NoTranslation> {
        let wanted = WantedTranslation::new(poll, statement.number, &statement.text, to);
        let started = Instant::now();
        let mut claimed: Option<Instant> = None;
        loop {
            if let Some(text) = store.translation(&wanted).await? {
                return Ok(text);
            }
            // Taken before the claim: a claim that nobody works on would keep all others waiting.
            if claimed.is_none_or(|at| at.elapsed() >= CLAIM)
                && let Ok(turn) = Arc::clone(&self.free).try_acquire_owned()
            {
                claimed = Some(Instant::now());
                match store.claim_translation(&wanted, now_ms()).await? {
                    TranslationClaim::Done(text) => return Ok(text),
                    TranslationClaim::Yours(tries) => {
                        return self.make(store, wanted, tries, &statement.text, turn).await;
                    }
                    TranslationClaim::NotNow => return Err(NoTranslation),
                    TranslationClaim::Theirs => {}
                }
            }
            if started.elapsed() >= WAIT.0 {
                return Err(NoTranslation);
            }
            tokio::time::sleep(WAIT.1).await;
        }
    }

    /// What the model makes of a statement on this topic, for whoever has to decide about it; none where it does not
    /// answer, answers with something else, or is busy.
    pub(crate) async fn look_at(&self, topic: &str, text: &str) -> Option<MachineHint> {
        let turn = Arc::clone(&self.free).try_acquire_owned().ok()?;
        let (tell, told) = oneshot::channel();
        let (model, topic, text) = (Arc::clone(&self.model), topic.to_owned(), text.to_owned());
        // A thread of its own, because the server does not wait for it when it stops.
        std::thread::spawn(move || {
            // Whoever asked may have gone away: the model is busy all the same until it has answered.
            let _turn = turn;
            let said = moderation::look_at(&*model, &topic, &text);
            // Nobody listens any more once the server stops.
            let _ = tell.send(said);
        });
        match told.await {
            Ok(Ok((suspicion, reason))) => Some(MachineHint { suspicion, reason, model: self.model.name().to_owned() }),
            Ok(Err(error)) => {
                tracing::warn!(error = %error, "a model did not say what it makes of a statement");
                None
            }
            Err(_) => None,
        }
    }

    /// Asks the model and keeps what it says, also if whoever wanted it has gone away meanwhile.
    async fn make(
        &self,
        store: &Store,
        wanted: WantedTranslation,
        tries: i64,
        text: &str,
        turn: OwnedSemaphorePermit,
    ) -> Result<String, NoTranslation> {
        let (tell, told) = oneshot::channel();
        let (model, text, to) = (Arc::clone(&self.model), text.to_owned(), wanted.language);
        // A thread of its own, because the server does not wait for it when it stops.
        std::thread::spawn(move || {
            let said = task::translate(&*model, &text, to);
            // Nobody listens any more once the server stops.
            let _ = tell.send(said);
        });
        let (store, name) = (store.clone(), self.model.name().to_owned());
        let kept = tokio::spawn(async move {
            let _turn = turn;
            let said = match told.await {
                Ok(Ok(text)) => Some(text),
                Ok(Err(error)) => {
                    tracing::warn!(error = %error, "a statement could not be translated");
                    None
                }
                Err(_) => None,
            };
            let made = said.as_deref().map(|text| (text, name.as_str()));
            store.settle_translation(&wanted, tries, made, now_ms()).await?;
            said.ok_or(NoTranslation)
        });
        kept.await.unwrap_or(Err(NoTranslation))
    }
}
