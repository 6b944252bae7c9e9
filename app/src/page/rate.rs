//! `/polls/SLUG/rate`: a prompt, two answers, and which of them one would rather have.

use super::with;
use crate::{
    args,
    component::{frame, single_keys},
    rating::{Compare, RatingPage as Shown, Step},
    words::{Words, rating as sentences, site::address, use_words},
};
use deliberation::Poll;
use leptos::prelude::*;
use record::rating::Choice;

/// The page.
#[component]
pub fn RatePage() -> impl IntoView {
    with::<Shown>(|shown| {
        let words = use_words();
        let (poll, told) = (&*shown.poll, told(shown.told, words));
        let (title, content) = match &shown.step {
            Step::Compare(compare) => (words.say("rating-title"), compared(poll, compare, words)),
            Step::Done(own) => (
                words.say("rating-done"),
                view! {
                    <p class="lead">{words.say("rating-done.says")}</p>
                    {super::mine::ratings::own(own, words)}
                }
                .into_any(),
            ),
            Step::NotOpen(own) => (
                words.say("rating-not-open"),
                view! {
                    <p class="lead">{words.say("rating-not-open.says")}</p>
                    {super::mine::ratings::own(own, words)}
                }
                .into_any(),
            ),
            Step::NotYours => (
                words.say("rating-not-yours"),
                view! { <p class="lead">{words.say("rating-not-yours.says")}</p> }.into_any(),
            ),
        };
        let home = (!matches!(shown.step, Step::Compare(_))).then(|| {
            view! { <p><a href=address(poll.slug.as_str(), "")>{words.say("site-section-overview")}</a></p> }
        });
        let content = view! { <h1>{title.clone()}</h1> {told} {content} {home} };
        frame::taking_part(poll, None, &title, content.into_any())
    })
}

fn told(told: Option<&str>, words: Words) -> AnyView {
    told.map(|_| view! { <p class="notice" role="status">{words.say("rating-before")}</p> }).into_any()
}

fn compared(poll: &Poll, compare: &Compare, words: Words) -> AnyView {
    let slug = poll.slug.as_str();
    let says = (!compare.says.is_empty()).then(|| {
        view! {
            <p class="note">{words.say("rating-says")}</p>
            <blockquote class="rating-says" dir="auto">{compare.says.clone()}</blockquote>
        }
    });
    let buttons: Vec<_> = Choice::ALL
        .into_iter()
        .map(|choice| {
            let name = sentences::choice(words, choice);
            let class = if choice == Choice::Skip { "vote rating-skip" } else { "vote" };
            view! {
                <button class=class type="submit" name="choice" value=choice.as_str() data-key=key(choice)>
                    <span class="vote-name">{name}</span>
                </button>
            }
        })
        .collect();
    view! {
        <p class="lead">{words.say("rating-lead")}</p>
        {says}
        {progress(compare, words)}
        <section class="ballot-card rating-card" data-keyed="true" tabindex="-1" aria-labelledby="prompt">
            <h2 class="ballot-question" id="prompt">{words.say("rating-prompt")}</h2>
            <p class="rating-prompt" dir="auto">{compare.prompt.clone()}</p>
            <div class="rating-answers">
                {answer("first", words.say("rating-first"), &compare.first, words)}
                {answer("second", words.say("rating-second"), &compare.second, words)}
            </div>
            <form class="ballot-form" method="post" action=address(slug, "rate")>
                <input type="hidden" name="answers" value=compare.name.clone() />
                <input type="hidden" name="key" value=compare.key.clone() />
                <fieldset class="rating-choices">
                    <legend class="visually-hidden">{words.say("rating-title")}</legend>
                    {buttons}
                </fieldset>
            </form>
        </section>
        {keys(words)}
        <p class="note">{words.say("rating-kept")}</p>
    }
    .into_any()
}

fn answer(id: &'static str, title: String, text: &str, words: Words) -> AnyView {
    let says = if text.is_empty() {
        view! { <p class="n">{words.say("report-no-answer")}</p> }.into_any()
    } else {
        view! { <p class="report-answer" dir="auto">{text.to_owned()}</p> }.into_any()
    };
    view! { <section class="rating-answer" aria-labelledby=id><h3 id=id>{title}</h3>{says}</section> }.into_any()
}

fn progress(compare: &Compare, words: Words) -> AnyView {
    let says = words.say_with("rating-progress", args!(done = compare.done.to_string(), of = compare.of.to_string()));
    view! {
        <div class="ballot-progress">
            <progress
                max=compare.of.max(1).to_string()
                value=compare.done.to_string()
                aria-label=words.say("rating-progress.label")
            >
                {says.clone()}
            </progress>
            <p>{says}</p>
        </div>
    }
    .into_any()
}

/// The single key of a choice, the same in every language.
const fn key(choice: Choice) -> &'static str {
    match choice {
        Choice::First => "1",
        Choice::Second => "2",
        Choice::Both => "b",
        Choice::Neither => "n",
        Choice::Skip => "s",
    }
}

/// Choosing with single keys: comes alive in the browser, where it can be switched off.
fn keys(words: Words) -> AnyView {
    let says = [words.say("rating-keys"), words.say("rating-keys.says"), words.say("rating-keys.use")];
    single_keys::view("ballot-keys", says, words)
}
