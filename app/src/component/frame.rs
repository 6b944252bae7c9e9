//! What stands around the content: head and foot of the site, head and navigation of a poll.

use super::{languages::Languages, news::news, previewed, session, told};
use crate::{
    form::Filled,
    participant::Visitor,
    report::SingleFile,
    source::Poll,
    viewer::{Framed, Viewer},
    words::{Words, account, site, use_words},
};
use deliberation::Phase;
use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_query_map;

/// A page of a poll.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Purpose, numbers, phase.
    Overview,
    /// Consensus and differences.
    Results,
    /// Every statement, and single ones.
    Statements,
    /// Opinion map.
    Map,
    /// Agreement between groups.
    Agreement,
    /// The principles.
    Constitution,
    /// What they did to a model.
    Report,
    /// Downloads.
    Data,
    /// Who took part, and weights.
    Weighting,
    /// The groups with other choices.
    Robustness,
    /// The card to vote on.
    Vote,
    /// Adding a statement.
    Write,
    /// All that is kept about the person who looks.
    Mine,
}

impl Section {
    /// What shows what others said, in the order of the navigation.
    const READING: [Self; 7] =
        [Self::Results, Self::Statements, Self::Map, Self::Agreement, Self::Constitution, Self::Report, Self::Data];

    /// What is open at present, in the order of the navigation; `takes_part` when the one who looks does.
    fn open(poll: &Poll, takes_part: bool) -> Vec<Self> {
        let mut open = vec![Self::Overview];
        if takes_part {
            if poll.phase == Phase::Voting {
                open.push(Self::Vote);
                open.extend(poll.settings.statements.open.then_some(Self::Write));
            }
            open.push(Self::Mine);
        }
        if poll.shows_results() {
            // A vote on a constitution brings no other one forth.
            let shown = |section: &Self| match section {
                Self::Constitution => poll.ratifies.is_none(),
                Self::Report => poll.phase == Phase::Published,
                Self::Map => poll.settings.show_map,
                _ => true,
            };
            open.extend(Self::READING.into_iter().filter(shown));
            let weighed = poll.phase > Phase::Voting && !poll.settings.targets.is_empty();
            open.extend(weighed.then_some(Self::Weighting));
        }
        open
    }

    /// Last part of its address.
    pub fn path(self) -> &'static str {
        match self {
            Self::Overview => "",
            Self::Results => "results",
            Self::Statements => "statements",
            Self::Map => "map",
            Self::Agreement => "agreement",
            Self::Constitution => "constitution",
            Self::Report => "report",
            Self::Data => "data",
            Self::Weighting => "weighting",
            Self::Robustness => "robustness",
            Self::Vote => "vote",
            Self::Write => "write",
            Self::Mine => "me",
        }
    }

    /// Its name in the navigation.
    pub fn name(self, words: Words) -> String {
        words.say(match self {
            Self::Overview => "site-section-overview",
            Self::Results => "site-section-results",
            Self::Statements => "site-section-statements",
            Self::Map => "site-section-map",
            Self::Agreement => "site-section-agreement",
            Self::Constitution => "site-section-constitution",
            Self::Report => "report-section",
            Self::Data => "site-section-data",
            Self::Weighting => "sample-weights",
            Self::Robustness => "results-robust",
            Self::Vote => "vote-section",
            Self::Write => "write-section",
            Self::Mine => "mine-section",
        })
    }

    /// Its heading; the overview is headed by the poll itself.
    pub fn heading(self, words: Words) -> String {
        match self {
            Self::Statements => words.say("explorer-title"),
            Self::Map => words.say("map-title"),
            Self::Agreement => words.say("agreement-title"),
            Self::Weighting => words.say("sample-weights-title"),
            Self::Report => words.say("report-title"),
            _ => self.name(words),
        }
    }
}

/// Head and foot of the site around a page.
#[component]
pub fn Site(
    /// The page.
    children: Children,
) -> impl IntoView {
    let words = use_words();
    let viewer = use_context::<Viewer>().unwrap_or_default();
    let framed = use_context::<Framed>().unwrap_or_default();
    if use_context::<SingleFile>().is_some() {
        // There is no way on from a file, and nobody to sign in.
        return view! { <main id="content">{children()}</main> }.into_any();
    }
    // Who takes part has no account, so a preview shows none.
    let is_own = !framed.0 && !previewed::is_one();
    let sign_in = (viewer.account.is_none() && !framed.0)
        .then(|| view! { <p><a href="/sign-in">{words.say("account-sign-in-foot")}</a></p> });
    let session = is_own.then(|| session::session(&viewer));
    view! {
        <a class="skip" href="#content">{words.say("site-skip")}</a>
        <header class="site-head">
            <div class="width">
                <a class="brand" href="/" target=framed.target()>
                    <svg class="brand-sign" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
                        <path d="M16 3a13 13 0 1 0 .01 0z" fill="none" stroke="currentColor" stroke-width="2.5"></path>
                        <path
                            d="M9.5 14.5a3 3 0 1 0 .01 0zM22.5 14.5a3 3 0 1 0 .01 0zM16 7a3 3 0 1 0 .01 0zM16 20a3 3 0 1 0 .01 0z"
                            fill="currentColor"
                        ></path>
                    </svg>
                    {site::NAME}
                </a>
                <Languages />
                {is_own.then(|| yours(viewer))}
            </div>
        </header>
        <main id="content" tabindex="-1">{children()}</main>
        <footer class="site-foot">
            <div class="width">
                <p>{words.say("site-foot-privacy")}</p>
                <p><a href="/words" target=framed.target()>{words.say("glossary-title")}</a></p>
                {sign_in}
                {session}
            </div>
        </footer>
    }
    .into_any()
}

/// What whoever is signed in needs on every page.
fn yours(viewer: Viewer) -> AnyView {
    let words = use_words();
    let is_admin = viewer.is_admin();
    let Some(account) = viewer.account else { return ().into_any() };
    view! {
        <nav class="yours" aria-label=words.say("account-yours")>
            <a href="/account"><bdi>{account.name}</bdi></a>
            {is_admin.then(|| view! { <a href="/admin/accounts">{words.say("account-accounts")}</a> })}
            <form method="post" action="/sign-out">
                <button type="submit" class="button button-quiet">{words.say("account-sign-out")}</button>
            </form>
        </nav>
    }
    .into_any()
}

/// What the last form has done, by the word that its answer put into the address.
pub fn done() -> AnyView {
    let word = use_query_map().get_untracked().get("done").unwrap_or_default();
    account::done(use_words(), &word).map(|says| view! { <p class="notice" role="status">{says}</p> }).into_any()
}

/// A secret that is shown now and never again.
pub fn shown_once(says: String, filled: &Filled) -> AnyView {
    let secret = filled.shown_once().map(str::to_owned);
    secret
        .map(
            |secret| view! { <div class="notice secret" role="status"><p>{says}</p><p><code>{secret}</code></p></div> },
        )
        .into_any()
}

/// Title and description of a page, for the tab and for search engines.
pub fn head(title: String, description: String) -> AnyView {
    // Rendering a `Meta` is what puts it into the head of the document, and that must happen here: once the page is
    // sent, the context in which it would look for the head is gone.
    _ = view! { <Meta name="description" content=description /> }.to_html();
    // `Title` writes its text as it is.
    let title = title.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    view! { <Title text=title /> }.into_any()
}

/// A page of a poll: head, navigation and content.
pub fn poll(poll: &Poll, section: Section, description: String, content: AnyView) -> AnyView {
    let words = use_words();
    let overview = section == Section::Overview;
    let topic = told::topic(poll, words);
    let title = if overview {
        format!("{} · {}", topic.text, site::NAME)
    } else {
        format!("{} · {} · {}", section.heading(words), topic.text, site::NAME)
    };
    let heading = if overview {
        view! { <h1 lang=topic.language><bdi dir="auto">{topic.text}</bdi></h1> }.into_any()
    } else {
        view! { {topic_link(poll, topic)} <h1>{section.heading(words)}</h1> }.into_any()
    };
    let takes_part = use_context::<Visitor>().is_some();
    let target = use_context::<Framed>().unwrap_or_default().target();
    let again = poll.gives_votes_out().then(|| {
        let data = site::address(poll.slug.as_str(), Section::Data.path());
        view! { <p class="note poll-again"><a href=data>{words.say("site-again")}</a></p> }
    });
    let simulated = poll.is_simulated().then(|| view! { <p class="notice">{words.say("site-simulated")}</p> });
    if use_context::<SingleFile>().is_some() {
        return view! {
            {head(title, description)}
            <div class="poll-head"><div class="width">{heading} {simulated}</div></div>
            <div class="width content">{content}</div>
        }
        .into_any();
    }
    view! {
        {head(title, description)}
        <div class="poll-head">
            <div class="width">
                <p class="crumbs"><a href="/" target=target>{words.say("site-all-polls")}</a></p>
                {heading}
                {simulated}
            </div>
            {navigation(poll, Some(section), takes_part)}
        </div>
        {news(poll, true)}
        <div class="width content">{previewed::notice(poll)} {content} {again}</div>
    }
    .into_any()
}

/// A page on which somebody takes part: little around it, one thing on it. The content has the heading.
pub fn taking_part(poll: &Poll, section: Option<Section>, title: &str, content: AnyView) -> AnyView {
    let words = use_words();
    let topic = told::topic(poll, words);
    let title = format!("{title} · {} · {}", topic.text, site::NAME);
    // Whoever is about to join or to come back has no pages of her own yet.
    let navigation = section.map(|section| navigation(poll, Some(section), true));
    view! {
        {head(title, String::new())}
        <div class="poll-head poll-head-slim">
            <div class="width">{topic_link(poll, topic)}</div>
            {navigation}
        </div>
        {news(poll, false)}
        <div class="width content content-slim">{previewed::notice(poll)} {content}</div>
    }
    .into_any()
}

fn topic_link(poll: &Poll, topic: told::Told) -> AnyView {
    view! {
        <p class="poll-topic">
            <a href=site::address(poll.slug.as_str(), "") lang=topic.language><bdi dir="auto">{topic.text}</bdi></a>
        </p>
    }
    .into_any()
}

/// The pages of a poll that are open; nothing where there is only one.
fn navigation(poll: &Poll, section: Option<Section>, takes_part: bool) -> AnyView {
    let words = use_words();
    let open = Section::open(poll, takes_part);
    if open.len() < 2 {
        return view! { <div class="poll-nav"></div> }.into_any();
    }
    let links: Vec<_> = open
        .iter()
        .map(|entry| {
            let current = (Some(*entry) == section).then_some("page");
            view! {
                <li>
                    <a href=site::address(poll.slug.as_str(), entry.path()) aria-current=current>{entry.name(words)}</a>
                </li>
            }
        })
        .collect();
    view! {
        <nav class="poll-nav" aria-label=words.say("site-poll-pages")>
            <ul class="width">{links}</ul>
        </nav>
    }
    .into_any()
}
