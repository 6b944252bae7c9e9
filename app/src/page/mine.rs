//! `/polls/SLUG/me`: all that is kept about the person who looks.

mod passing;
mod personal;
pub(super) mod ratings;
mod statements;

use super::{with, write};
use crate::{
    args,
    component::{
        ballot,
        frame::{self, Section},
        statement::{encoded, words_of},
        subscribe_link::{is_offered, subscribe_link},
        told,
        translation::{Original, Place, anchor, translation},
    },
    participant::{Card, Mine},
    words::{Slot, Words, site::address, use_words},
};
use deliberation::{Agreement, Moderated, Phase, Settings, settings::DECLINED};
use leptos::prelude::*;

/// The page with all that is kept about a person.
#[component]
pub fn MinePage() -> impl IntoView {
    with::<Mine>(|mine| {
        let words = use_words();
        let title = words.say("mine-section");
        let content = view! {
            <h1>{title.clone()}</h1>
            {done(&mine, words)}
            {mine.person.name.clone().map(|name| view! { <p>{words.say_with("mine-name", args!(name = name))}</p> })}
            {code(&mine, words)}
            {report(&mine, words)}
            {personal::personal(&mine, words)}
            {votes(&mine, words)}
            {statements::statements(&mine, words)}
            {topics(&mine, words)}
            {passing::passing(&mine, words)}
            {ratings::ratings(&mine, words)}
            {answers(&mine, words)}
            {news(&mine, words)}
            {data(&mine, words)}
            {erase(&mine, words)}
        };
        frame::taking_part(&mine.poll, Some(Section::Mine), &title, content.into_any())
    })
}

fn done(mine: &Mine, words: Words) -> AnyView {
    let says = match mine.done {
        Some("statement") => Some(arrived(mine, words)),
        Some("answers") => Some(words.say("mine-done-answers")),
        _ => None,
    };
    says.map(|says| view! { <p class="notice" role="status">{says}</p> }).into_any()
}

/// That a statement has arrived, and what happens with it next.
fn arrived(mine: &Mine, words: Words) -> String {
    let next = words.say(match mine.poll.moderated {
        Moderated::Accepted => "mine-next-read",
        Moderated::NotRejected => "mine-next-shown",
    });
    let says = [Some(words.say("mine-done-statement")), Some(next), write::within(&mine.poll, words)];
    says.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The way to the report, once it is out.
fn report(mine: &Mine, words: Words) -> AnyView {
    (mine.poll.phase == Phase::Published)
        .then(|| {
            let href = address(mine.poll.slug.as_str(), Section::Report.path());
            view! { <p class="notice"><a href=href>{words.say("report-yours")}</a></p> }
        })
        .into_any()
}

fn code(mine: &Mine, words: Words) -> AnyView {
    let href = address(mine.poll.slug.as_str(), "return");
    let fill = |_: &str| view! { <a href=href.clone()>{words.say("join-return")}</a> }.into_any();
    let place = words.say_around("mine-code-where", args!(link = Slot), fill);
    view! {
        <section aria-labelledby="code">
            <h2 id="code">{words.say("mine-code")}</h2>
            <p class="return-code"><code dir="ltr">{mine.code.clone()}</code></p>
            <p>{words.say("mine-code.says")}</p>
            <p class="note">{place}</p>
        </section>
    }
    .into_any()
}

fn votes(mine: &Mine, words: Words) -> AnyView {
    let slug = mine.poll.slug.as_str();
    let open = mine.poll.phase == Phase::Voting;
    let row = |(card, vote): &(Card, Agreement)| {
        let href = format!("{}?statement={}", address(slug, "vote"), encoded(&card.id));
        let what = words.say_with("mine-change-what", args!(statement = card.text.clone()));
        let change = open.then(|| view! { <a href=href aria-label=what>{words.say("mine-change")}</a> });
        view! {
            <li class="own-vote">
                <span class="own-vote-text" id=anchor(Place::Votes, &card.id)>{ballot::text(card)}</span>
                <span class="own-vote-said">
                    {ballot::sign(*vote)} {ballot::name(*vote, words)}
                    {(card.important == Some(true)).then(|| view! { <small>{words.say("mine-important")}</small> })}
                </span>
                {change}
                {translated(mine, &card.id, card.language.as_deref(), Place::Votes, words)}
            </li>
        }
    };
    let list = if mine.votes.is_empty() {
        view! { <p>{words.say("mine-votes-none")}</p> }.into_any()
    } else {
        view! { <ul class="plain own-votes">{mine.votes.iter().map(row).collect::<Vec<_>>()}</ul> }.into_any()
    };
    view! { <section aria-labelledby="votes"><h2 id="votes">{words.say("mine-votes")}</h2>{list}</section> }.into_any()
}

/// A statement in the language that she reads, as far as the site and the poll offer that.
fn translated(mine: &Mine, id: &str, language: Option<&str>, place: Place, words: Words) -> AnyView {
    let made = mine.translations.as_ref().map(|made| {
        let made = made.of(id, language, mine.poll.settings.language.as_str());
        translation(Original { poll: &mine.poll, id, language }, &made, place, words)
    });
    made.into_any()
}

/// What she cares about, with the way to change it while people vote.
fn topics(mine: &Mine, words: Words) -> AnyView {
    let topics = &mine.poll.settings.topics;
    if topics.is_empty() {
        return ().into_any();
    }
    let chosen = topics.iter().filter(|topic| mine.person.interests.contains(&topic.id));
    let chosen: Vec<_> = chosen
        .map(|topic| told::question(&mine.poll, words, &Settings::key_of_topic(topic), &topic.text))
        .map(|told| view! { <li>{told.view()}</li> })
        .collect();
    let list = if chosen.is_empty() {
        view! { <p>{words.say("topics-all-alike")}</p> }.into_any()
    } else {
        view! { <ul>{chosen}</ul> }.into_any()
    };
    let change = (mine.poll.phase == Phase::Voting).then(|| {
        let href = address(mine.poll.slug.as_str(), "topics");
        view! { <p><a href=href>{words.say("topics-change")}</a></p> }
    });
    view! {
        <section aria-labelledby="topics">
            <h2 id="topics">{words.say("topics-title")}</h2>
            {list}
            {change}
        </section>
    }
    .into_any()
}

fn answers(mine: &Mine, words: Words) -> AnyView {
    let settings = &mine.poll.settings;
    if settings.screening.is_empty() && settings.demographics.is_empty() {
        return ().into_any();
    }
    let slug = mine.poll.slug.as_str();
    let asked = settings.screening.iter().chain(&settings.demographics);
    let rows: Vec<_> = asked
        .filter_map(|question| {
            let given = mine.answers.get(&question.id)?;
            let answer = question.options.iter().find(|option| option.id == *given);
            let text = match answer {
                Some(answer) => told::question(&mine.poll, words, &question.key_of(answer), &answer.text).view(),
                None if given == DECLINED => words.say("join-declined").into_any(),
                None => words_of(given.clone(), None),
            };
            let asked = told::question(&mine.poll, words, &question.key(), &question.text).view();
            Some(view! { <div><dt>{asked}</dt><dd>{text}</dd></div> })
        })
        .collect();
    let list = if rows.is_empty() {
        view! { <p>{words.say("mine-answers-none")}</p> }.into_any()
    } else {
        view! { <dl class="facts">{rows}</dl> }.into_any()
    };
    // Screening answers decided who takes part and stay as they are.
    let erasable = settings.demographics.iter().any(|question| mine.answers.contains_key(&question.id));
    let fields: Vec<_> = settings
        .demographics
        .iter()
        .map(|question| view! { <input type="hidden" name=format!("answer.{}", question.id) value="" /> })
        .collect();
    let erase = erasable.then(|| {
        view! {
            <form method="post" action=address(slug, "me/about")>
                {fields}
                <button class="button button-quiet" type="submit">{words.say("mine-answers-erase")}</button>
            </form>
        }
    });
    let edit = (!settings.demographics.is_empty())
        .then(|| view! { <a href=address(slug, "me/about")>{words.say("mine-answers-edit")}</a> });
    view! {
        <section aria-labelledby="answers">
            <h2 id="answers">{words.say("mine-answers")}</h2>
            {list}
            <div class="ballot-links">{edit} {erase}</div>
        </section>
    }
    .into_any()
}

/// Where the site sends mail: how to hear what becomes of it all.
fn news(mine: &Mine, words: Words) -> AnyView {
    let section = is_offered(&mine.poll).then(|| {
        view! {
            <section aria-labelledby="news">
                <h2 id="news">{words.say("mail-title")}</h2>
                {subscribe_link(&mine.poll)}
            </section>
        }
    });
    section.into_any()
}

fn data(mine: &Mine, words: Words) -> AnyView {
    let slug = mine.poll.slug.as_str();
    view! {
        <section aria-labelledby="data">
            <h2 id="data">{words.say("mine-data")}</h2>
            <p>{words.say("mine-data.says")}</p>
            <p><a class="button button-quiet" href=address(slug, "me/data.json")>{words.say("mine-data.go")}</a></p>
        </section>
        <section aria-labelledby="leave">
            <h2 id="leave">{words.say("mine-leave")}</h2>
            <p>{words.say("mine-leave.says")}</p>
            <form method="post" action=address(slug, "me/leave")>
                <button class="button button-quiet" type="submit">{words.say("mine-leave.go")}</button>
            </form>
        </section>
    }
    .into_any()
}

fn erase(mine: &Mine, words: Words) -> AnyView {
    let unsure = mine.done == Some("unsure");
    let problem = unsure.then(|| {
        view! { <p class="problem" id="erase-problem" role="alert">{words.say("mine-erase-unsure")}</p> }
    });
    view! {
        <section aria-labelledby="erase">
            <h2 id="erase">{words.say("mine-erase")}</h2>
            <p>{words.say("mine-erase.says")}</p>
            <form method="post" action=address(mine.poll.slug.as_str(), "me/erase")>
                {problem}
                <label class="option">
                    <input
                        type="checkbox"
                        name="sure"
                        value="yes"
                        required
                        autocomplete="off"
                        aria-describedby=unsure.then_some("erase-problem")
                    />
                    <span>{words.say("mine-erase.sure")}</span>
                </label>
                <p><button class="button button-danger" type="submit">{words.say("mine-erase.go")}</button></p>
            </form>
        </section>
    }
    .into_any()
}
