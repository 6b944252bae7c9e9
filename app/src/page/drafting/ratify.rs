//! The checklist, and what was ratified and published.

use super::{action, hidden, may, seen, typed};
use crate::{
    args,
    drafting::{Drafting, Work},
    words::{Day, Words},
};
use deliberation::store::Ratified;
use leptos::prelude::*;

/// The checklist with its button, and all versions.
pub(super) fn view(drafting: &Drafting, work: &Work, words: Words) -> AnyView {
    let checks = work.checks;
    let voted = work.votes.iter().any(|vote| vote.is_about(&work.draft));
    let item = |holds: bool, says: String| {
        let state = if holds { words.say("drafting-check-holds") } else { words.say("drafting-check-open") };
        view! { <li><strong>{state}</strong>": "{says}</li> }
    };
    let looked = (checks.hidden > 0).then(|| {
        view! {
            <p class="check">
                <input type="checkbox" id="looked" name="looked" value="yes" required />
                <label for="looked">{words.say("drafting-check-looked")}</label>
            </p>
        }
    });
    let latest = work.ratified.first().map(|latest| format!("{}.{}", latest.round, latest.decisions));
    let is_ratified = latest.is_some_and(|latest| latest == work.seen);
    let same = is_ratified.then(|| view! { <p class="note">{words.say("drafting-problem-ratified")}</p> });
    let form = (may(drafting) && checks.hold() && !is_ratified).then(|| {
        view! {
            <form class="form" method="post" action=action(drafting, "ratify")>
                {seen(work)}
                {looked}
                <button class="button">{words.say("drafting-ratify-do")}</button>
            </form>
        }
    });
    let versions: Vec<_> = work.ratified.iter().map(|one| version(drafting, work, one, words)).collect();
    view! {
        <section aria-labelledby="ratify">
            <h2 id="ratify">{words.say("drafting-ratify")}</h2>
            <ul class="plain">
                {item(checks.principles, words.say("drafting-check-principles"))}
                {item(checks.open == 0, words.say_with("drafting-check-questions", args!(open = checks.open as u64)))}
                {item(checks.contact, words.say("drafting-check-contact"))}
                {item(checks.licence, words.say("drafting-check-licence"))}
                {item(checks.hidden == 0, words.say_with("drafting-check-hidden", args!(statements = checks.hidden as u64)))}
                {item(voted, words.say("ratification-check"))}
            </ul>
            {same}
            {form}
            {(!versions.is_empty()).then(|| view! { <h3>{words.say("drafting-versions")}</h3> <ul class="plain">{versions}</ul> })}
        </section>
    }
    .into_any()
}

/// Name of the form that publishes a version.
fn publishing(one: &Ratified) -> String {
    format!("publish-{}", one.version)
}

/// Names of the forms that ask what a version corrects.
pub(super) fn forms(work: &Work) -> impl Iterator<Item = String> {
    let newest = work.ratified.iter().filter(|one| one.published_at_ms.is_some()).map(|one| one.version).max();
    work.ratified.iter().filter(move |one| newest.is_some_and(|newest| newest < one.version)).map(publishing)
}

fn version(drafting: &Drafting, work: &Work, one: &Ratified, words: Words) -> AnyView {
    let slug = &drafting.poll.slug;
    let head = words.say_with(
        "drafting-version",
        args!(version = one.version.to_string(), author = one.author.clone(), day = Day(one.ratified_at_ms)),
    );
    let later = work.ratified.iter().any(|other| other.version > one.version && other.published_at_ms.is_some());
    let corrects = work.ratified.iter().any(|other| other.version < one.version && other.published_at_ms.is_some());
    let state = match (&one.published_by, one.published_at_ms) {
        (Some(by), Some(at)) => {
            let says = words.say_with("drafting-published", args!(author = by.clone(), day = Day(at)));
            view! { <p><a href=format!("/polls/{slug}/constitution/v/{}", one.version)>{says}</a></p> }.into_any()
        }
        _ if may(drafting) && !later => {
            let preview = format!("/facilitate/{slug}/constitution/preview/{}", one.version);
            let id = format!("note-{}", one.version);
            let form = publishing(one);
            let present = typed(drafting, &form, "note");
            let note = corrects.then(|| {
                view! {
                    <div class="field">
                        <label for=id.clone()>{words.say("drafting-note")}</label>
                        <input id=id name="note" type="text" maxlength="500" autocomplete="off" dir="auto" value=present required />
                    </div>
                }
            });
            view! {
                <p><a href=preview>{words.say("drafting-preview")}</a></p>
                <form class="form" method="post" action=action(drafting, "publish")>
                    {hidden("form", form)}
                    {hidden("version", one.version.to_string())}
                    {note}
                    <button class="button">{words.say("drafting-publish")}</button>
                </form>
            }
            .into_any()
        }
        _ => view! { <p class="note">{words.say("drafting-unpublished")}</p> }.into_any(),
    };
    view! {
        <li>
            <p>{head}</p>
            <p class="note"><code class="hash">{one.sha256.clone()}</code></p>
            {state}
        </li>
    }
    .into_any()
}
