//! `/facilitate/SLUG/settings`: everything that can be set. Lists grow by a button that sends the form and brings it
//! back with one more group of empty fields; empty groups are not saved.

use super::{Section, desk, desk_address, fields, places, with};
use crate::{
    IdentityProvider, args,
    facilitator::{SettingsForm, Typed},
    words::Words,
};
use deliberation::Phase;
use leptos::prelude::*;

/// The page.
#[component]
pub fn SettingsPage() -> impl IntoView {
    with(|form: SettingsForm, words| {
        let typed = &form.typed;
        let open =
            (form.held.poll.phase != Phase::Draft).then(|| fields::warning(words.say("facilitate-settings-open")));
        // What is saved already is judged, so this comes with what was just saved and with no form that was refused.
        let is_saved = typed.faults.is_empty() && !form.stale;
        let stale = form.stale.then(|| {
            let (href, says) = (desk_address(&form.held, "/settings"), words.say("facilitate-settings-now"));
            view! { <p><a href=href target="_blank" rel="noopener">{says}</a></p> }
        });
        let left = is_saved.then(|| places::left_out(&form.held.poll.settings, words));
        let content = view! {
            {fields::faults(typed)}
            {stale}
            {left}
            {open}
            <form class="form" method="post" action=desk_address(&form.held, "/settings")>
                // Which settings this is filled in for: those that others save meanwhile are not lost.
                <input type="hidden" name="seen" value=typed.value("seen").to_owned() />
                // Sending by Enter saves: of several buttons the first one counts.
                <p><button type="submit" class="button">{words.say("facilitate-save")}</button></p>
                {texts(typed, words)}
                {voting(typed, words)}
                {writing(typed, words)}
                {joining(typed, words)}
                {questions(typed, "screening", words.say("facilitate-screening"), words.say("facilitate-screening.hint"), words)}
                {questions(typed, "demographics", words.say("facilitate-demographics"), words.say("facilitate-demographics.hint"), words)}
                {quotas(typed, words)}
                {targets(typed, words)}
                {shown(typed, words)}
                <p><button type="submit" class="button">{words.say("facilitate-save")}</button></p>
            </form>
        };
        desk(&form.held, Section::Settings, words, content.into_any())
    })
}

fn group(title: String, hint: String, content: AnyView) -> AnyView {
    view! {
        <fieldset class="group">
            <legend>{title}</legend>
            {(!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> })}
            {content}
        </fieldset>
    }
    .into_any()
}

/// Sends the form and brings it back with one more group.
fn add(list: &'static str, what: String, words: Words) -> AnyView {
    let says = words.say("facilitate-add");
    view! {
        <button type="submit" class="button button-quiet" name="add" value=list>
            {says}<span class="visually-hidden">{format!(" ({what})")}</span>
        </button>
    }
    .into_any()
}

fn texts(typed: &Typed, words: Words) -> AnyView {
    let more: Vec<_> = (0..typed.groups("texts"))
        .map(|at| {
            let name = |field: &str| format!("texts.{at}.{field}");
            let title = words.say_with("facilitate-text-number", args!(number = at + 1));
            group(title, String::new(), view! {
                {fields::line(typed, &name("language"), words.say("facilitate-language"), words.say("facilitate-language.hint"), "text")}
                {fields::line(typed, &name("topic"), words.say("facilitate-topic"), String::new(), "text")}
                {fields::area(typed, &name("description"), words.say("facilitate-description"), String::new(), 3)}
                {fields::area(typed, &name("outcome"), words.say("facilitate-outcome"), String::new(), 2)}
                {fields::area(typed, &name("questions"), words.say("facilitate-text-questions"), words.say("facilitate-text-questions.hint"), 4)}
                {fields::area(typed, &name("reasons"), words.say("reasons-setting"), words.say("reasons-further"), 3)}
            }.into_any())
        })
        .collect();
    group(words.say("facilitate-texts"), String::new(), view! {
        {fields::line(typed, "topic", words.say("facilitate-topic"), words.say("facilitate-topic.hint"), "text")}
        {fields::line(typed, "slug", words.say("facilitate-slug"), words.say("facilitate-slug.hint"), "text")}
        {fields::area(typed, "description", words.say("facilitate-description"), words.say("facilitate-description.hint"), 4)}
        {fields::line(typed, "organiser", words.say("facilitate-organiser"), words.say("facilitate-organiser.hint"), "text")}
        {fields::line(typed, "contact", words.say("facilitate-contact"), words.say("facilitate-contact.hint"), "text")}
        {fields::area(typed, "outcome", words.say("facilitate-outcome"), words.say("facilitate-outcome.hint"), 3)}
        {fields::line(typed, "language", words.say("facilitate-language"), words.say("facilitate-language.hint"), "text")}
        {fields::line(typed, "context", words.say("facilitate-context"), words.say("facilitate-context.hint"), "text")}
        {fields::line(typed, "minutes", words.say("facilitate-minutes"), String::new(), "number")}
        {more}
        {add("texts", words.say("facilitate-text-more"), words)}
    }.into_any())
}

fn voting(typed: &Typed, words: Words) -> AnyView {
    group(words.say("facilitate-voting"), String::new(), view! {
        {fields::line(typed, "opens", words.say("facilitate-opens-at"), words.say("facilitate-opens-at.hint"), "datetime-local")}
        {fields::line(typed, "closes", words.say("facilitate-closes-at"), words.say("facilitate-closes-at.hint"), "datetime-local")}
        {fields::area(typed, "topics", words.say("topics-setting"), words.say("topics-setting.hint"), 4)}
        {fields::check(typed, "importance", words.say("facilitate-importance"), words.say("facilitate-importance.hint"))}
        {fields::line(typed, "map_after", words.say("facilitate-map-after"), String::new(), "number")}
        {fields::line(typed, "min_votes", words.say("facilitate-min-votes"), words.say("facilitate-min-votes.hint"), "number")}
        {fields::line(typed, "min_seen", words.say("facilitate-min-seen"), words.say("facilitate-min-seen.hint"), "number")}
    }.into_any())
}

fn writing(typed: &Typed, words: Words) -> AnyView {
    group(words.say("facilitate-writing"), String::new(), view! {
        {fields::check(typed, "writing.open", words.say("facilitate-writing-open"), words.say("facilitate-writing-open.hint"))}
        {fields::check(typed, "strict", words.say("facilitate-strict"), words.say("facilitate-strict.hint"))}
        {fields::check(typed, "writing.known_only", words.say("facilitate-writing-known"), words.say("facilitate-writing-known.hint"))}
        {fields::line(typed, "writing.read_within", words.say("facilitate-writing-within"), words.say("facilitate-writing-within.hint"), "number")}
        {fields::area(typed, "reasons", words.say("reasons-setting"), words.say("reasons-setting.hint"), 4)}
        {fields::area(typed, "watched", words.say("hints-setting"), words.say("hints-setting.hint"), 4)}
        {fields::check(typed, "machine_hints", words.say("hints-machine-setting"), words.say("hints-machine-setting.hint"))}
        {fields::line(typed, "writing.after", words.say("facilitate-writing-after"), String::new(), "number")}
        {fields::line(typed, "writing.max_graphemes", words.say("facilitate-writing-long"), String::new(), "number")}
        {fields::line(typed, "writing.per_person", words.say("facilitate-writing-many"), String::new(), "number")}
        {fields::line(typed, "writing.most", words.say("facilitate-writing-most"), words.say("facilitate-writing-most.hint"), "number")}
        {fields::line(typed, "writing.hide_after_reports", words.say("facilitate-writing-reports"), words.say("facilitate-writing-reports.hint"), "number")}
    }.into_any())
}

fn joining(typed: &Typed, words: Words) -> AnyView {
    let provider = use_context::<IdentityProvider>().unwrap_or_default().0;
    let sign_in = match provider {
        Some(provider) => words.say_with("facilitate-access-sign-in", args!(provider = provider)),
        None => words.say("facilitate-access-sign-in-none"),
    };
    let ways = vec![
        ("open", words.say("facilitate-access-open")),
        ("codes", words.say("facilitate-access-codes")),
        ("list", words.say("facilitate-access-list")),
        ("known", words.say("facilitate-access-known")),
        ("sign-in", sign_in),
    ];
    group(words.say("facilitate-joining"), String::new(), view! {
        {fields::choice(typed, "access", words.say("facilitate-access"), words.say("facilitate-access.hint"), ways)}
        {fields::line(typed, "pass_on", words.say("friends-setting"), words.say("friends-setting.hint"), "number")}
        {fields::line(typed, "pass_on_depth", words.say("friends-depth"), words.say("friends-depth.hint"), "number")}
        {fields::line(typed, "pass_on_most", words.say("friends-most"), words.say("friends-most.hint"), "number")}
        {fields::area(typed, "embed", words.say("facilitate-embed"), words.say("facilitate-embed.hint"), 2)}
        {fields::check(typed, "translate", words.say("facilitate-translate"), words.say("facilitate-translate.hint"))}
        {fields::line(typed, "demographics_after", words.say("facilitate-demographics-after"), words.say("facilitate-demographics-after.hint"), "number")}
    }.into_any())
}

/// What people are shown and given beside the poll itself.
fn shown(typed: &Typed, words: Words) -> AnyView {
    group(words.say("facilitate-shown"), String::new(), view! {
        // A form without this is of a time when these could not be chosen, and changes nothing about them.
        <input type="hidden" name="shown" value="1" />
        {fields::check(typed, "open_data", words.say("facilitate-open-data"), words.say("facilitate-open-data.hint"))}
        {fields::check(typed, "show_map", words.say("facilitate-show-map"), String::new())}
        {fields::check(typed, "map_meanwhile", words.say("facilitate-map-meanwhile"), words.say("facilitate-map-meanwhile.hint"))}
        {fields::check(typed, "show_tips", words.say("facilitate-show-tips"), String::new())}
        {fields::check(typed, "offer_mail", words.say("facilitate-offer-mail"), words.say("facilitate-offer-mail.hint"))}
        {fields::check(typed, "show_share", words.say("share-setting"), String::new())}
    }.into_any())
}

fn questions(typed: &Typed, list: &'static str, title: String, hint: String, words: Words) -> AnyView {
    let groups: Vec<_> = (0..typed.groups(list))
        .map(|at| {
            let name = |field: &str| format!("{list}.{at}.{field}");
            let admits = (list == "screening").then(|| {
                fields::line(typed, &name("admits"), words.say("facilitate-admits"), words.say("facilitate-admits.hint"), "text")
            });
            let title = words.say_with("facilitate-question-number", args!(number = at + 1));
            group(title, String::new(), view! {
                {fields::line(typed, &name("text"), words.say("facilitate-question"), String::new(), "text")}
                {fields::line(typed, &name("id"), words.say("facilitate-question-id"), words.say("facilitate-question-id.hint"), "text")}
                {fields::line(typed, &name("why"), words.say("facilitate-question-why"), words.say("facilitate-question-why.hint"), "text")}
                {fields::area(typed, &name("options"), words.say("facilitate-options"), words.say("facilitate-options.hint"), 4)}
                {admits}
            }.into_any())
        })
        .collect();
    let what = title.clone();
    group(title, hint, view! { {groups} {add(list, what, words)} }.into_any())
}

fn quotas(typed: &Typed, words: Words) -> AnyView {
    let groups: Vec<_> = (0..typed.groups("quotas"))
        .map(|at| {
            let name = |field: &str| format!("quotas.{at}.{field}");
            group(words.say_with("facilitate-cell-number", args!(number = at + 1)), String::new(), view! {
                {fields::line(typed, &name("answers"), words.say("facilitate-cell-answers"), words.say("facilitate-cell-answers.hint"), "text")}
                {fields::line(typed, &name("places"), words.say("facilitate-places"), String::new(), "number")}
            }.into_any())
        })
        .collect();
    let title = words.say("facilitate-quotas");
    let content = view! { {groups} {add("quotas", title.clone(), words)} };
    group(title, words.say("facilitate-quotas.hint"), content.into_any())
}

fn targets(typed: &Typed, words: Words) -> AnyView {
    let groups: Vec<_> = (0..typed.groups("targets"))
        .map(|at| {
            let name = |field: &str| format!("targets.{at}.{field}");
            group(words.say_with("facilitate-target-number", args!(number = at + 1)), String::new(), view! {
                {fields::line(typed, &name("question"), words.say("facilitate-target-question"), words.say("facilitate-target-question.hint"), "text")}
                {fields::area(typed, &name("shares"), words.say("facilitate-target-shares"), words.say("facilitate-target-shares.hint"), 4)}
            }.into_any())
        })
        .collect();
    let title = words.say("facilitate-targets");
    let content = view! { {groups} {add("targets", title.clone(), words)} };
    group(title, words.say("facilitate-targets.hint"), content.into_any())
}
