//! Settings as the fields of a form, and back.
//!
//! Lists are numbered groups: `screening.0.text`. A group in which every field is empty is not there. Answers stand one
//! to a line, with a name for data before a colon or without; shares stand one to a line, as `answer = 25`.

mod lists;
mod reading;
pub(in crate::http) mod time;
mod written;

pub(super) use written::written;

use app::{
    facilitator::Typed,
    words::{Words, settings as says},
};
use deliberation::{
    LanguageTag, Moderated, Phase, Poll, Slug,
    settings::{QuestionList, QuestionPart, SettingPlace},
    store::{HeldPoll, now_ms},
};
use reading::Reading;

/// Lists that can grow, with the field that a new group begins with.
const LISTS: [(&str, &str); 5] = [
    ("texts", "language"),
    ("screening", "text"),
    ("demographics", "text"),
    ("quotas", "answers"),
    ("targets", "question"),
];

/// Adds an empty group to a list; false when there is no such list.
pub(super) fn add(typed: &mut Typed, list: &str) -> bool {
    let Some((list, field)) = LISTS.into_iter().find(|(name, _)| *name == list) else { return false };
    let at = typed.groups(list);
    typed.put(format!("{list}.{at}.{field}"), "");
    true
}

/// The poll that the form describes; `None` when something is wrong, which then stands beside its field.
pub(super) fn read(typed: &mut Typed, poll: &Poll, words: Words) -> Option<HeldPoll> {
    let mut reading = Reading { typed, words };
    let slug = reading.parsed("slug", words.say("facilitate-fault-slug"), Slug::parse);
    let topic = reading.text("topic");
    if topic.as_ref().is_some_and(|topic| topic.as_str().is_empty()) {
        reading.typed.wrong("topic", words.say("facilitate-fault-topic"));
    }
    let description = reading.text("description");
    let min_votes = reading.number("min_votes", poll.min_votes);
    let min_seen = match reading.value("min_seen").as_str() {
        "" => None,
        _ => Some(reading.number("min_seen", 0)),
    };
    let moderated = if reading.yes("strict") { Moderated::Accepted } else { Moderated::NotRejected };
    let settings = reading.settings(&poll.settings);
    // The clock would end voting at once, and a slip of the year must not do that.
    if poll.phase == Phase::Voting && settings.schedule.has_ended(now_ms()) {
        reading.typed.wrong("closes", words.say("facilitate-fault-past"));
    }
    if let Err(wrong) = settings.check() {
        for error in wrong {
            let field = field(&error.place, reading.typed);
            reading.typed.wrong(field, says::fault(words, &error));
        }
    }
    let (Some(slug), Some(topic), Some(description), true) =
        (slug, topic, description, reading.typed.faults.is_empty())
    else {
        return None;
    };
    Some(HeldPoll { slug, topic, description, moderated, min_votes, min_seen, settings })
}

/// The field of the form in which a setting stands.
fn field(place: &SettingPlace, typed: &Typed) -> String {
    match place {
        SettingPlace::Characters => "writing.max_graphemes".to_owned(),
        SettingPlace::ReadWithin => "writing.read_within".to_owned(),
        SettingPlace::Schedule => "closes".to_owned(),
        SettingPlace::Question { list, at, part } => {
            let list = match list {
                QuestionList::Screening => "screening",
                QuestionList::Demographics => "demographics",
            };
            let part = match part {
                QuestionPart::Name => "id",
                QuestionPart::Words => "text",
                QuestionPart::Answers | QuestionPart::Answer(_) => "options",
                QuestionPart::Admits => "admits",
            };
            format!("{list}.{at}.{part}")
        }
        SettingPlace::Quota(at) => format!("quotas.{at}.answers"),
        SettingPlace::Target(at) => format!("targets.{at}.shares"),
        SettingPlace::Topic(_) => "topics".to_owned(),
        SettingPlace::Embed(_) => "embed".to_owned(),
        SettingPlace::Texts(tag) => format!("texts.{}.questions", group_of(tag, typed)),
        SettingPlace::ReasonsIn(tag) => format!("texts.{}.reasons", group_of(tag, typed)),
        // The field has the name that the setting has. The last two have none here and come from before as they were.
        SettingPlace::Context
        | SettingPlace::Minutes
        | SettingPlace::Topics
        | SettingPlace::PassOn
        | SettingPlace::PassOnDepth
        | SettingPlace::PassOnMost
        | SettingPlace::Watched
        | SettingPlace::Reasons
        | SettingPlace::Choice
        | SettingPlace::Groups => place.to_string(),
    }
}

/// Where the texts in a further language stand: languages are kept by their tags, in another order than they were typed.
fn group_of(tag: &LanguageTag, typed: &Typed) -> usize {
    let is =
        |at: &usize| LanguageTag::parse(typed.value(&format!("texts.{at}.language"))).is_ok_and(|typed| typed == *tag);
    (0..typed.groups("texts")).find(is).unwrap_or_default()
}

#[cfg(test)]
mod tests;
