//! The settings of a poll as the fields of a form.

use super::{lists::EVERYBODY_ELSE, time};
use app::facilitator::Typed;
use deliberation::{
    Moderated, Poll, Settings,
    settings::{AnswerOption, Question, Watched},
};

/// The settings of a poll as fields.
pub(in crate::http::facilitate) fn written(poll: &Poll) -> Typed {
    let settings = &poll.settings;
    let mut typed = Typed::default();
    let mut put = |name: &str, value: String| typed.put(name, value);
    put("topic", poll.topic.clone());
    put("slug", poll.slug.to_string());
    put("description", poll.description.clone());
    put("organiser", settings.organiser.clone());
    put("contact", settings.contact.clone());
    put("outcome", settings.outcome.clone());
    put("language", settings.language.to_string());
    put("context", settings.context.clone());
    put("minutes", settings.minutes.to_string());
    put("opens", settings.schedule.opens_at_ms.map(time::written).unwrap_or_default());
    put("closes", settings.schedule.closes_at_ms.map(time::written).unwrap_or_default());
    put("map_after", settings.map_after.to_string());
    put("min_votes", poll.min_votes.to_string());
    put("min_seen", poll.min_seen.map(|least| least.to_string()).unwrap_or_default());
    put("strict", flag(poll.moderated == Moderated::Accepted));
    put("writing.open", flag(settings.statements.open));
    put("writing.after", settings.statements.after.to_string());
    put("writing.max_graphemes", settings.statements.max_graphemes.to_string());
    put("writing.per_person", settings.statements.per_person.to_string());
    put("writing.hide_after_reports", settings.statements.hide_after_reports.to_string());
    put("writing.most", settings.statements.most.to_string());
    put("writing.read_within", settings.statements.read_within.to_string());
    put("writing.known_only", flag(settings.statements.known_only));
    put("access", settings.access.to_string());
    put("embed", settings.embed.join("\n"));
    put("watched", settings.watched.iter().map(watched_line).collect::<Vec<_>>().join("\n"));
    put("reasons", settings.reasons.join("\n"));
    put("pass_on", settings.pass_on.to_string());
    put("pass_on_depth", settings.pass_on_depth.to_string());
    put("pass_on_most", settings.pass_on_most.to_string());
    put("topics", lines(&settings.topics));
    put("translate", flag(settings.translate));
    put("machine_hints", flag(settings.machine_hints));
    put("importance", flag(settings.importance));
    put("shown", flag(true));
    put("open_data", flag(settings.open_data));
    put("show_map", flag(settings.show_map));
    put("map_meanwhile", flag(settings.map_meanwhile));
    put("show_tips", flag(settings.show_tips));
    put("offer_mail", flag(settings.offer_mail));
    put("show_share", flag(settings.show_share));
    put("demographics_after", settings.demographics_after.to_string());
    for (at, (language, texts)) in settings.texts.iter().enumerate() {
        put(&format!("texts.{at}.language"), language.to_string());
        put(&format!("texts.{at}.topic"), texts.topic.clone());
        put(&format!("texts.{at}.description"), texts.description.clone());
        put(&format!("texts.{at}.outcome"), texts.outcome.clone());
        let asked = settings.screening.iter().chain(&settings.demographics).flat_map(Question::texts);
        let topics = settings.topics.iter().map(|topic| (Settings::key_of_topic(topic), topic.text.as_str()));
        let lines: Vec<String> = asked
            .chain(topics)
            .map(|(key, _)| format!("{key} = {}", texts.questions.get(&key).map_or("", String::as_str)))
            .map(|line| line.trim_end().to_owned())
            .collect();
        put(&format!("texts.{at}.questions"), lines.join("\n"));
        put(&format!("texts.{at}.reasons"), texts.reasons.join("\n"));
    }
    for (list, questions) in [("screening", &settings.screening), ("demographics", &settings.demographics)] {
        for (at, question) in questions.iter().enumerate() {
            put(&format!("{list}.{at}.id"), question.id.clone());
            put(&format!("{list}.{at}.text"), question.text.clone());
            put(&format!("{list}.{at}.why"), question.why.clone());
            put(&format!("{list}.{at}.options"), lines(&question.options));
            put(&format!("{list}.{at}.admits"), question.admits.iter().cloned().collect::<Vec<_>>().join(", "));
        }
    }
    for (at, cell) in settings.quotas.iter().enumerate() {
        let answers: Vec<String> = cell.answers.iter().map(|(q, a)| format!("{q} = {a}")).collect();
        let answers = if answers.is_empty() { EVERYBODY_ELSE[0].to_owned() } else { answers.join(", ") };
        put(&format!("quotas.{at}.answers"), answers);
        put(&format!("quotas.{at}.places"), cell.places.to_string());
    }
    for (at, margin) in settings.targets.iter().enumerate() {
        let shares: Vec<String> =
            margin.shares.iter().map(|(answer, share)| format!("{answer} = {}", percent(*share))).collect();
        put(&format!("targets.{at}.question"), margin.question.clone());
        put(&format!("targets.{at}.shares"), shares.join("\n"));
    }
    typed
}

/// A list of words as a line.
fn watched_line(list: &Watched) -> String {
    let words = list.words.join(", ");
    list.language.as_ref().map_or_else(|| words.clone(), |language| format!("{language}: {words}"))
}

/// Answers or topics, one to a line, each with its name for data.
fn lines(options: &[AnswerOption]) -> String {
    options.iter().map(|option| format!("{}: {}", option.id, option.text)).collect::<Vec<_>>().join("\n")
}

fn flag(is: bool) -> String {
    if is { "1" } else { "" }.to_owned()
}

/// A share in per cent with as many decimals as it needs, up to six.
fn percent(share: f64) -> String {
    let text = format!("{:.6}", share * 100.0);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
