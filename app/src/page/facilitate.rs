//! `/facilitate`: everything that somebody who runs a poll does with it. Every page is plain forms.

pub mod closing;
pub mod excerpts;
mod fields;
pub mod importing;
pub mod live;
pub mod log;
pub mod making;
pub mod messages;
pub mod monitor;
pub mod names;
pub mod patterns;
pub mod people;
mod places;
pub mod polls;
pub mod preview;
pub mod reporting;
pub mod run;
pub mod runs;
pub mod seeds;
pub mod settings;
pub mod sites;
pub mod stand;
pub mod statements;
pub mod weighting;

use crate::{
    component::frame::head,
    facilitator::Held,
    words::{Words, site, use_words},
};
use deliberation::{Phase, Poll, Role, hints::Hint};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

/// Pages of a poll for those who run it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Section {
    Stand,
    Settings,
    Seeds,
    Statements,
    People,
    Monitor,
    Live,
    Patterns,
    Weighting,
    Names,
    Excerpts,
    Log,
    Messages,
    Sites,
    Constitution,
    Runs,
    Report,
}

impl Section {
    const ALL: [Self; 17] = [
        Self::Stand,
        Self::Settings,
        Self::Seeds,
        Self::Statements,
        Self::People,
        Self::Monitor,
        Self::Live,
        Self::Patterns,
        Self::Weighting,
        Self::Names,
        Self::Excerpts,
        Self::Messages,
        Self::Sites,
        Self::Log,
        Self::Constitution,
        Self::Runs,
        Self::Report,
    ];

    /// Whether a poll has this page: a second vote has neither statements to decide about nor a constitution to draft.
    fn belongs(self, poll: &Poll) -> bool {
        poll.ratifies.is_none()
            || !matches!(
                self,
                Self::Seeds | Self::Statements | Self::Sites | Self::Constitution | Self::Runs | Self::Report
            )
    }

    fn path(self) -> &'static str {
        match self {
            Self::Stand => "",
            Self::Settings => "/settings",
            Self::Seeds => "/seeds",
            Self::Statements => "/statements",
            Self::People => "/people",
            Self::Monitor => "/monitor",
            Self::Live => "/live",
            Self::Patterns => "/patterns",
            Self::Weighting => "/weighting",
            Self::Names => "/names",
            Self::Excerpts => "/excerpts",
            Self::Log => "/log",
            Self::Messages => "/messages",
            Self::Sites => "/sites",
            Self::Constitution => "/constitution",
            Self::Runs => "/runs",
            Self::Report => "/report",
        }
    }

    fn name(self, words: Words) -> String {
        match self {
            Self::Stand => words.say("facilitate-stand"),
            Self::Settings => words.say("facilitate-settings"),
            Self::Seeds => words.say("facilitate-seeds"),
            Self::Statements => words.say("facilitate-statements"),
            Self::People => words.say("facilitate-people"),
            Self::Monitor => words.say("facilitate-monitor"),
            Self::Live => words.say("live-title"),
            Self::Patterns => words.say("patterns-title"),
            Self::Weighting => words.say("sample-weights"),
            Self::Names => words.say("labels-title"),
            Self::Excerpts => words.say("excerpt-section"),
            Self::Log => words.say("facilitate-log"),
            Self::Messages => words.say("announce-title"),
            Self::Sites => words.say("embed-title"),
            Self::Constitution => words.say("site-section-constitution"),
            Self::Runs => words.say("run-runs"),
            Self::Report => words.say("report-section"),
        }
    }

    /// The role that the page is for.
    fn role(self) -> Role {
        match self {
            Self::Settings
            | Self::Seeds
            | Self::People
            | Self::Messages
            | Self::Sites
            | Self::Names
            | Self::Excerpts => Role::Facilitator,
            Self::Stand
            | Self::Statements
            | Self::Monitor
            | Self::Live
            | Self::Patterns
            | Self::Weighting
            | Self::Log
            | Self::Constitution
            | Self::Runs
            | Self::Report => Role::Reader,
        }
    }
}

/// The page that the context is for, or that there is nothing here.
fn with<T: Clone + Send + Sync + 'static>(page: impl FnOnce(T, Words) -> AnyView) -> AnyView {
    match use_context::<T>() {
        Some(context) => page(context, use_words()),
        None => super::fault::missing(use_context::<ResponseOptions>().as_ref()),
    }
}

/// Address of a page of a poll for those who run it.
fn desk_address(held: &Held, path: &str) -> String {
    format!("/facilitate/{}{path}", held.poll.slug)
}

/// A page of a poll: head, navigation, what was done, and the content.
fn desk(held: &Held, section: Section, words: Words, content: AnyView) -> AnyView {
    let title = section.name(words);
    let topic = held.poll.topic.clone();
    let links: Vec<_> = Section::ALL
        .into_iter()
        .filter(|entry| held.role >= entry.role() && entry.belongs(&held.poll))
        .map(|entry| {
            let current = (entry == section).then_some("page");
            view! { <li><a href=desk_address(held, entry.path()) aria-current=current>{entry.name(words)}</a></li> }
        })
        .collect();
    view! {
        {head(format!("{title} · {topic} · {}", site::NAME), title.clone())}
        <div class="poll-head">
            <div class="width">
                <p class="crumbs"><a href="/facilitate">{words.say("facilitate-title")}</a></p>
                <p class="poll-topic"><bdi dir="auto">{topic}</bdi></p>
                <h1>{title}</h1>
            </div>
            <nav class="poll-nav" aria-label=words.say("facilitate-pages")>
                <ul class="width">{links}</ul>
            </nav>
        </div>
        <div class="width content facilitate">
            {done(held.done.as_deref(), words)}
            {held.problem.clone().map(|says| view! { <p class="fault notice" role="alert">{says}</p> })}
            {content}
        </div>
    }
    .into_any()
}

/// What was just done.
fn done(word: Option<&str>, words: Words) -> AnyView {
    let says = match word.unwrap_or_default() {
        "created" => words.say("facilitate-done-created"),
        "saved" => words.say("facilitate-done-saved"),
        "excerpt-made" => words.say("excerpt-done-made"),
        "excerpt-removed" => words.say("excerpt-done-removed"),
        "strict" => words.say("facilitate-done-strict"),
        "seeded" => words.say("facilitate-done-seeded"),
        "accept" => words.say("facilitate-done-accept"),
        "reject" => words.say("facilitate-done-reject"),
        "merge" => words.say("facilitate-done-merge"),
        "reword" => words.say("facilitate-done-reword"),
        "meta" => words.say("facilitate-done-meta"),
        "topics" => words.say("topics-assigned"),
        "asked" => words.say("hints-asked"),
        "queue-mail" => words.say("facilitate-queue-mail.begun"),
        "queue-mail-ended" => words.say("facilitate-queue-mail.ended"),
        "unhide" => words.say("facilitate-done-unhide"),
        "ban" => words.say("facilitate-done-ban"),
        "unban" => words.say("facilitate-done-unban"),
        "opened" => words.say("facilitate-done-opened"),
        "closed" => words.say("facilitate-done-closed"),
        "reopened" => words.say("facilitate-done-reopened"),
        "late" => words.say("facilitate-done-late"),
        "listed" => words.say("facilitate-done-listed"),
        "unlisted" => words.say("facilitate-done-unlisted"),
        "role" => words.say("facilitate-done-role"),
        "imported" => words.say("import-done"),
        "named" => words.say("labels-done"),
        "published" => words.say("report-desk-done"),
        "thawed" => words.say("report-desk-thawed"),
        "rating-opened" => words.say("rating-desk-done-opened"),
        "rating-closed" => words.say("rating-desk-done-closed"),
        "deleted" => words.say("facilitate-done-deleted"),
        "site-made" => words.say("embed-done-made"),
        "site-ended" => words.say("embed-done-ended"),
        "site-reopened" => words.say("embed-done-reopened"),
        "site-bounded" => words.say("embed-done-bounded"),
        "site-secret" => words.say("embed-done-secret"),
        "site-in-use" => words.say("embed-done-in-use"),
        "page-listed" => words.say("embed-done-listed"),
        "page-removed" => words.say("embed-done-removed"),
        "page-in-use" => words.say("embed-done-page-in-use"),
        "webhook-ended" => words.say("announce-done-ended"),
        "webhook-tested" => words.say("announce-done-tested"),
        "run-asked" => words.say("run-done-asked"),
        "run-known" => words.say("run-done-known"),
        "run-cancelled" => words.say("run-done-cancelled"),
        "run-resumed" => words.say("run-done-resumed"),
        "run-late" => words.say("run-done-late"),
        "run-returned" => words.say("run-done-returned"),
        "run-returned-known" => words.say("run-done-returned-known"),
        _ => return ().into_any(),
    };
    view! { <p class="notice" role="status">{says}</p> }.into_any()
}

/// Name of a phase.
pub(super) fn phase(phase: Phase, words: Words) -> String {
    match phase {
        Phase::Draft => words.say("facilitate-phase-draft"),
        Phase::Voting => words.say("facilitate-phase-voting"),
        Phase::Constitution => words.say("facilitate-phase-constitution"),
        later => crate::words::overview::phase(words, later),
    }
}

/// Name of a role.
fn role(role: Role, words: Words) -> String {
    match role {
        Role::Reader => words.say("facilitate-role-reader"),
        Role::Moderator => words.say("facilitate-role-moderator"),
        Role::Facilitator => words.say("facilitate-role-facilitator"),
    }
}

/// What a hint says, with its reason.
fn hint(hint: Hint, words: Words) -> String {
    match hint {
        Hint::TwoDemands => words.say("facilitate-hint-two"),
        Hint::VeryShort => words.say("facilitate-hint-short"),
        Hint::AllCapitals => words.say("facilitate-hint-capitals"),
        Hint::Question => words.say("facilitate-hint-question"),
        Hint::Link => words.say("facilitate-hint-link"),
    }
}
