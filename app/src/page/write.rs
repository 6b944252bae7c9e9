//! `/polls/SLUG/write`: adding a statement.

use super::{landing, with};
use crate::{
    args,
    component::{
        ballot,
        frame::{self, Section},
        textarea,
        translation::{Original, Place, anchor, translation},
    },
    facilitator::Previewed,
    island::write_box::WriteBox,
    participant::{Card, Writing},
    words::{Words, site::address, use_words},
};
use deliberation::{Language, Moderated, Poll};
use leptos::prelude::*;

/// The page on which a statement is written.
#[component]
pub fn WritePage() -> impl IntoView {
    with::<Writing>(|writing| {
        let words = use_words();
        let title = words.say("write-section");
        let content = view! {
            <h1>{title.clone()}</h1>
            {match refused(&writing, words) {
                Some(says) => view! {
                    <p class="notice" role="alert">{says}</p>
                    <p><a class="button" href=address(writing.poll.slug.as_str(), "vote")>{words.say("vote-back")}</a></p>
                }.into_any(),
                None => form(&writing, words),
            }}
        };
        frame::taking_part(&writing.poll, Some(Section::Write), &title, content.into_any())
    })
}

/// Why this person cannot add a statement now.
fn refused(writing: &Writing, words: Words) -> Option<String> {
    if !writing.poll.takes_votes(landing::now_ms()) {
        return Some(words.say("vote-not-open"));
    }
    let code = writing.problem.as_ref().map(|problem| problem.code);
    match (code, writing.progress.write_in) {
        (Some("writing-closed"), _) | (_, None) => Some(words.say("write-problem-closed")),
        (Some("needs-xid"), _) => Some(words.say("write-problem-unknown")),
        (Some("full"), _) => {
            let most = writing.poll.settings.statements.most;
            Some(words.say_with("write-problem-full", args!(most = most)))
        }
        (Some("not-open"), _) => Some(words.say("vote-not-open")),
        (Some("waiting"), _) => Some(words.say("vote-waiting.says")),
        (Some("no-place"), _) => Some(words.say("vote-no-place.says")),
        (Some("banned"), _) => Some(words.say("vote-banned.says")),
        (Some("no-participant"), _) => Some(words.say("vote-screened.says")),
        (Some("too-many"), _) => {
            let most = writing.poll.settings.statements.per_person;
            Some(words.say_with("write-problem-too-many", args!(most = most)))
        }
        (_, Some(missing)) if missing > 0 => Some(words.say_with("write-problem-too-early", args!(votes = missing))),
        _ => None,
    }
}

/// What is wrong with the text, where something is.
fn wrong(writing: &Writing, words: Words) -> Option<String> {
    let problem = writing.problem.as_ref()?;
    let most = writing.poll.settings.statements.max_graphemes;
    match problem.code {
        "similar" => None,
        "too-short" => Some(words.say("write-problem-too-short")),
        "too-long" => {
            let count = problem.number.unwrap_or_default();
            Some(words.say_with("write-problem-too-long", args!(count = count, most = most)))
        }
        "garbled" => Some(words.say("write-problem-garbled")),
        "duplicate" => Some(words.say("write-problem-duplicate")),
        "duplicate-hidden" => Some(words.say("write-problem-duplicate-hidden")),
        _ => Some(words.say("write-problem-again")),
    }
}

fn form(writing: &Writing, words: Words) -> AnyView {
    let slug = writing.poll.slug.to_string();
    let most = writing.poll.settings.statements.max_graphemes;
    let wrong = wrong(writing, words);
    let invalid = wrong.is_some();
    let similar_first = !invalid && !writing.similar.is_empty();
    let next = words.say(match writing.poll.moderated {
        Moderated::Accepted => "write-next-read",
        Moderated::NotRejected => "write-next-shown",
    });
    let within = within(&writing.poll, words).map(|says| format!(" {says}"));
    let send = words.say(if writing.seen_similar { "write-send-anyway" } else { "write-send" });
    let described = if invalid { "text-problem text-count" } else { "text-count" };
    // In the browser the count follows; without script the limit stands there.
    let count = words.say_with("write-count", args!(count = "{count}", most = most.to_string()));
    let so_far = count.replace("{count}", &deliberation::graphemes(&writing.text).to_string());
    let form = view! {
            <form class="write-form" id="writing" method="post" action=address(&slug, "write")>
                <input type="hidden" name="key" value=writing.key.clone() />
                {writing.seen_similar.then(|| view! { <input type="hidden" name="seen_similar" value="yes" /> })}
                <div class="field">
                    <label for="text">{words.say("write-text")}</label>
                    {wrong.map(|says| view! { <p class="problem" id="text-problem" role="alert">{says}</p> })}
                    <textarea
                        id="text"
                        name="text"
                        rows="3"
                        dir="auto"
                        required
                        autofocus=invalid
                        aria-invalid=invalid.then_some("true")
                        aria-describedby=described
                    >
                        {textarea::content(&writing.text)}
                    </textarea>
                    <p class="note write-count" id="text-count">{so_far}</p>
                </div>
                {languages(words)}
                <p class="note">{next} {within} " " {words.say("write-given")}</p>
                <p class="note">{words.say("write-agrees")}</p>
                <p><button class="button button-large" type="submit">{send}</button></p>
            </form>
    };
    let similar = similar(&slug, writing, similar_first, words);
    let found = words.say_with("write-similar.found", args!(count = "{count}"));
    let inside = view! {
        {form}
        {similar}
    }
    .into_any();
    let id = writing.poll.id;
    // In a preview nothing looks for what is said already.
    let written = match use_context::<Previewed>() {
        Some(_) => inside,
        None => view! { <WriteBox slug=slug id=id count=count similar=found>{inside}</WriteBox> }.into_any(),
    };
    view! {
        <p class="lead">{words.say("write-lead")}</p>
        {written}
        {writing.poll.settings.show_tips.then(|| tips(words))}
    }
    .into_any()
}

/// How soon a new statement is usually read, where those who run the poll say so.
pub(super) fn within(poll: &Poll, words: Words) -> Option<String> {
    let hours = poll.settings.statements.read_within;
    (hours > 0).then(|| words.say_with("write-within", args!(hours = hours)))
}

fn languages(words: Words) -> AnyView {
    let option = |language: &Language| {
        let tag = language.as_str();
        view! { <option value=tag lang=tag selected={*language == words.language()}>{language.own_name()}</option> }
    };
    let options: Vec<_> = Language::ALL.iter().map(option).collect();
    view! {
        <div class="field field-small">
            <label for="language">{words.say("write-language")}</label>
            <select id="language" name="language">
                {options}
                <option value="">{words.say("write-language.other")}</option>
            </select>
        </div>
    }
    .into_any()
}

/// What is said already, with buttons to vote on it. The last entry is a pattern that the browser copies.
fn similar(slug: &str, writing: &Writing, focus: bool, words: Words) -> AnyView {
    let entries: Vec<_> = writing
        .similar
        .iter()
        .zip(&writing.similar_keys)
        .map(|(card, key)| entry(slug, writing, card, key.clone(), words))
        .collect();
    let important = writing.poll.settings.importance.then_some(false);
    let pattern =
        Card { id: String::new(), text: String::new(), language: None, is_seed: false, mine: None, important };
    view! {
        <section
            class="similar"
            aria-labelledby="similar"
            data-wait=words.say("vote-translating")
            hidden=writing.similar.is_empty()
        >
            <h2 id="similar" tabindex="-1" autofocus=focus>{words.say("write-similar")}</h2>
            <p>{words.say("write-similar.says")}</p>
            <ul class="plain similar-list">{entries}</ul>
            <ul class="similar-pattern" hidden>{entry(slug, writing, &pattern, String::new(), words)}</ul>
        </section>
        // Outside, because what is hidden tells nothing, and what has just appeared not yet.
        <p class="visually-hidden similar-said" role="status"></p>
    }
    .into_any()
}

fn entry(slug: &str, writing: &Writing, card: &Card, key: String, words: Words) -> AnyView {
    let language = card.language.as_deref();
    let translated = writing.translations.as_ref().map(|made| {
        let original = Original { poll: &writing.poll, id: &card.id, language };
        let made = made.of(&card.id, language, writing.poll.settings.language.as_str());
        translation(original, &made, Place::Similar, words)
    });
    view! {
        <li class="similar-entry">
            <p class="similar-text" id=anchor(Place::Similar, &card.id)>{ballot::text(card)}</p>
            {translated}
            {ballot::form(slug, card, key, "write", words)}
            <p class="similar-voted note" hidden>{words.say("write-voted")}</p>
        </li>
    }
    .into_any()
}

fn tips(words: Words) -> AnyView {
    view! {
        <section class="tips" aria-labelledby="tips">
            <h2 id="tips">{words.say("write-tips")}</h2>
            <ul>
                <li>{words.say("write-tip-one")}</li>
                <li>{words.say("write-tip-alone")}</li>
                <li>{words.say("write-tip-vote")}</li>
            </ul>
            <dl class="examples">
                <div class="example example-good"><dt>{words.say("write-good")}</dt><dd>{words.say("write-good-first")}</dd></div>
                <div class="example example-good"><dt>{words.say("write-good")}</dt><dd>{words.say("write-good-second")}</dd></div>
                <div class="example example-bad">
                    <dt>{words.say("write-bad")}</dt>
                    <dd>{words.say("write-bad.example")}<small>{words.say("write-bad.why")}</small></dd>
                </div>
            </dl>
        </section>
    }
    .into_any()
}
