//! What was published: each version, what is kept with it, and how other sites point to it.

use super::super::{desk_address, fields};
use crate::{
    args,
    component::textarea,
    report::{Given, Reporting},
    words::{Words, site::address},
};
use deliberation::Role;
use leptos::prelude::*;

/// All versions, the newest first; nothing where there is none.
pub(super) fn view(reporting: &Reporting, words: Words) -> AnyView {
    if reporting.versions.is_empty() {
        return ().into_any();
    }
    let entries: Vec<_> = reporting.versions.iter().map(|given| entry(reporting, given, words)).collect();
    view! {
        <section aria-labelledby="versions">
            <h2 id="versions">{words.say("report-versions")}</h2>
            <ul class="plain">{entries}</ul>
            {badge(reporting, words)}
        </section>
    }
    .into_any()
}

fn entry(reporting: &Reporting, given: &Given, words: Words) -> AnyView {
    let href = address(reporting.held.poll.slug.as_str(), &format!("report/v/{}", given.version));
    let (version, day, by) = (given.version.to_string(), given.day.as_str(), given.by.as_str());
    let says = words.say_with("report-version", args!(version = version, day = day, by = by));
    let note = given.note.clone().map(|note| view! { <p class="note"><bdi dir="auto">{note}</bdi></p> });
    let kept = (given.is_frozen && reporting.held.role >= Role::Facilitator).then(|| thaw(reporting, given, words));
    view! { <li><a href=href>{says}</a>{note}{kept}</li> }.into_any()
}

/// Taking out what a version was computed from, in two steps, since it cannot be had again.
fn thaw(reporting: &Reporting, given: &Given, words: Words) -> AnyView {
    view! {
        <details>
            <summary>{words.say("report-desk-frozen")}</summary>
            <p>{words.say("report-desk-frozen.help")}</p>
            <form class="form" method="post" action=desk_address(&reporting.held, "/report/thaw")>
                <input type="hidden" name="version" value=given.version.to_string() />
                {fields::warning(words.say("report-desk-thaw.help"))}
                <button type="submit" class="button button-quiet">
                    {words.say_with("report-desk-thaw", args!(version = given.version.to_string()))}
                </button>
            </form>
        </details>
    }
    .into_any()
}

/// What other sites put into their pages.
fn badge(reporting: &Reporting, words: Words) -> AnyView {
    let slug = reporting.held.poll.slug.as_str();
    let (site, topic) = (&reporting.site, reporting.held.poll.topic.replace('&', "&amp;").replace('"', "&quot;"));
    let snippet = format!(
        "<a href=\"{site}/polls/{slug}\"><img src=\"{site}/polls/{slug}/badge.svg\" height=\"22\" alt=\"{topic}\"></a>"
    );
    view! {
        <div class="field">
            <label for="badge-snippet">{words.say("badge-snippet")}</label>
            <textarea id="badge-snippet" rows="3" readonly=true dir="ltr" spellcheck="false">{textarea::content(&snippet)}</textarea>
        </div>
    }
    .into_any()
}
