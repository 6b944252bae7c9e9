//! Does what a form of the queue asks for, or says what is wrong with it and in which field.

use super::super::{Asked, Fields, refusals};
use crate::{
    http::{Site, participate::mine::passing},
    participation::language_of,
};
use app::{
    args,
    words::{Words, seeds::wording},
};
use deliberation::{
    LanguageTag, Reason, ReasonError, Ruling,
    store::{StoreError, Unfit},
    written,
};

/// Why a decision was not carried out.
pub(super) struct Fault {
    /// Name of the field that it is about; empty where it is about the decision as such.
    pub(super) field: &'static str,
    /// What to do, in the reader's language.
    pub(super) says: String,
}

impl Fault {
    fn of(field: &'static str, says: String) -> Self {
        Self { field, says }
    }

    fn unfit(unfit: &Unfit, words: Words) -> Self {
        let field = match unfit {
            Unfit::IntoItself | Unfit::IntoRejected(_) => "into",
            Unfit::SameAs(_) => "text",
            Unfit::NeedsReason => "reason",
            Unfit::NoStatement(_) | Unfit::NoParticipant(_) | Unfit::Full(_) | Unfit::Principle => "",
        };
        Self::of(field, refusals::unfit(unfit, words))
    }

    fn reason(error: ReasonError, words: Words) -> Self {
        Self::of("reason", refusals::reason(error, words))
    }

    /// The page is older than what it shows.
    fn gone(words: Words) -> Self {
        Self::of("", words.say("facilitate-fault-gone"))
    }
}

/// What was done, by the name of its message, or why it was not.
type Outcome = Result<Result<&'static str, Fault>, StoreError>;

/// Numbers of the statements that a form is about.
pub(super) fn statements(fields: &Fields) -> Vec<i64> {
    fields.all("statement").filter_map(|number| number.parse().ok()).collect()
}

/// Does what a form asks for.
pub(super) async fn carry_out(site: &Site, asked: &Asked, fields: &Fields) -> Outcome {
    let (poll, by, words) = (&asked.held.poll, asked.by, asked.words);
    let statements = statements(fields);
    let Some(first) = statements.first().copied() else {
        return Ok(Err(Fault::of("", words.say("facilitate-fault-tick"))));
    };
    match fields.get("do") {
        "ask" => return ask(site, asked, first).await,
        "ban" => return ban(site, asked, fields, first).await,
        "topics" => {
            let topics = poll.settings.known_topics(fields.all("topic"));
            return Ok(match site.store().assign_topics(poll.id, first, &topics, by).await? {
                true => Ok("topics"),
                false => Err(Fault::gone(words)),
            });
        }
        _ => {}
    }
    let (mut ruling, done) = match ruling(site, asked, fields).await? {
        Ok(ruling) => ruling,
        Err(fault) => return Ok(Err(fault)),
    };
    // As when somebody writes, with the language so far, or else the poll's, in place of the page's.
    if let Ruling::Reword { text, language, .. } = &mut ruling {
        let before = site.store().statement_text(poll.id, first).await?.and_then(|known| known.language);
        let given = before.as_ref().map_or(poll.settings.language.as_str(), LanguageTag::as_str);
        *language = language_of(text.as_str(), given);
    }
    let outcome = site.store().moderate(poll.id, &statements, &ruling, by).await?;
    Ok(outcome.map(|_| done).map_err(|unfit| Fault::unfit(&unfit, words)))
}

/// Bans whoever wrote a statement.
async fn ban(site: &Site, asked: &Asked, fields: &Fields, statement: i64) -> Outcome {
    let (poll, words) = (asked.held.poll.id, asked.words);
    let reason = match reason(fields) {
        Ok(reason) => reason,
        Err(error) => return Ok(Err(Fault::reason(error, words))),
    };
    let Some(author) = site.store().author(poll, statement).await? else {
        return Ok(Err(Fault::of("", words.say("facilitate-fault-no-author"))));
    };
    let codes_of = passing::codes_of(site, poll);
    let banned = site.store().ban(poll, author, true, &reason, &codes_of, asked.by).await?;
    Ok(banned.map(|()| "ban").map_err(|unfit| Fault::unfit(&unfit, words)))
}

/// Asks the model of this site what it makes of a statement, and keeps the answer for everybody who moderates.
async fn ask(site: &Site, asked: &Asked, statement: i64) -> Outcome {
    let (poll, words) = (&asked.held.poll, asked.words);
    let translator = site.settings.translator.as_ref().filter(|_| poll.settings.machine_hints);
    let Some(translator) = translator else {
        return Ok(Err(Fault::of("", words.say("facilitate-fault-unknown"))));
    };
    let Some(known) = site.store().statement_text(poll.id, statement).await? else {
        return Ok(Err(Fault::gone(words)));
    };
    // Of a wording it is asked once, and a statement that was erased has none.
    if !site.store().machine_hints(poll.id, [(statement, known.text.as_str())].into_iter()).await?.is_empty() {
        return Ok(Ok("asked"));
    }
    let Some(hint) = translator.look_at(&poll.topic, &known.text).await else {
        return Ok(Err(Fault::of("", words.say("hints-no-machine"))));
    };
    // It was erased or reworded while the model was busy: what was said is about a text that is not there any more.
    if !site.store().keep_machine_hint(poll.id, statement, &known.text, &hint, asked.by).await? {
        return Ok(Err(Fault::of("", words.say("hints-too-late"))));
    }
    Ok(Ok("asked"))
}

/// The reason that was chosen, with what was written beside it.
fn reason(fields: &Fields) -> Result<Reason, ReasonError> {
    let parts = ["ready", "reason"].map(|name| fields.get(name).trim());
    let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Reason::parse(&said.join(" "))
}

/// The reason where one may be left out: nothing that was written is left out for being too long.
fn optional(reason: Result<Reason, ReasonError>) -> Result<Option<Reason>, ReasonError> {
    match reason {
        Ok(reason) => Ok(Some(reason)),
        Err(ReasonError::Empty) => Ok(None),
        Err(error) => Err(error),
    }
}

async fn ruling(
    site: &Site,
    asked: &Asked,
    fields: &Fields,
) -> Result<Result<(Ruling, &'static str), Fault>, StoreError> {
    let (poll, words) = (&asked.held.poll, asked.words);
    let reason = reason(fields);
    Ok(Ok(match fields.get("do") {
        "accept" => (Ruling::Accept, "accept"),
        "reject" => match reason {
            Ok(reason) => (Ruling::Reject(reason), "reject"),
            Err(error) => return Ok(Err(Fault::reason(error, words))),
        },
        "merge" => {
            let typed = fields.get("into");
            let Some(into) = shown_as(site, poll.id, typed).await? else {
                let says = words.say_with("facilitate-fault-no-statement", args!(id = typed));
                return Ok(Err(Fault::of("into", says)));
            };
            match optional(reason) {
                Ok(reason) => (Ruling::Merge { into, reason }, "merge"),
                Err(error) => return Ok(Err(Fault::reason(error, words))),
            }
        }
        "reword" => {
            let text = match written(fields.get("text"), poll.settings.statements.max_graphemes) {
                Ok(text) => text,
                Err(error) => return Ok(Err(Fault::of("text", wording(words, &error)))),
            };
            match optional(reason) {
                Ok(reason) => (Ruling::Reword { text, language: None, reason }, "reword"),
                Err(error) => return Ok(Err(Fault::reason(error, words))),
            }
        }
        "meta" => (Ruling::Meta(true), "meta"),
        "not-meta" => (Ruling::Meta(false), "meta"),
        "unhide" => (Ruling::Unhide, "unhide"),
        _ => return Ok(Err(Fault::of("", words.say("facilitate-fault-unknown")))),
    }))
}

/// Number of the statement that somebody names as pages show it: by its id, with or without the sign before it.
async fn shown_as(site: &Site, poll: i64, typed: &str) -> Result<Option<i64>, StoreError> {
    let id = typed.strip_prefix('#').unwrap_or(typed).trim_start();
    match site.store().statement_of_id(poll, id).await? {
        // An id may begin with that sign itself.
        None if id != typed => site.store().statement_of_id(poll, typed).await,
        found => Ok(found),
    }
}
