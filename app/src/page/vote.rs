//! `/polls/SLUG/vote`: one statement, three buttons, and little else.

mod around;

use super::with;
use crate::{
    args,
    component::{
        ballot,
        frame::{self, Section},
        translation::{Original, Place, translation},
    },
    facilitator::Previewed,
    island::vote_card::{Phrases, VoteCard},
    participant::{Ballot, Card, Problem, Waits},
    source::Poll,
    words::{Words, site::address, use_words},
};
use leptos::prelude::*;

/// The voting page.
#[component]
pub fn VotePage() -> impl IntoView {
    with::<Ballot>(|found| {
        let words = use_words();
        let content = match found.problem.as_ref().and_then(|problem| verdict(problem, words)) {
            Some((title, says)) => stop(&found, title, says, words),
            None => card(&found, words),
        };
        frame::taking_part(&found.poll, Some(Section::Vote), &words.say("vote-section"), content)
    })
}

/// Title and words where nothing can be voted on by this person now.
fn verdict(problem: &Problem, words: Words) -> Option<(String, String)> {
    match problem.code {
        "waiting" => Some((words.say("vote-waiting"), words.say("vote-waiting.says"))),
        "no-place" => Some((words.say("vote-no-place"), words.say("vote-no-place.says"))),
        "no-participant" => Some((words.say("vote-screened"), words.say("vote-screened.says"))),
        "banned" => Some((words.say("vote-banned"), words.say("vote-banned.says"))),
        "not-open" => Some((words.say("vote-not-open"), words.say("vote-not-open.says"))),
        _ => None,
    }
}

fn stop(found: &Ballot, title: String, says: String, words: Words) -> AnyView {
    let slug = found.poll.slug.as_str();
    let code = found.problem.as_ref().map(|problem| problem.code);
    let look = matches!(code, Some("waiting" | "no-place")).then(|| {
        provide_context(Waits);
        view! { <p>{words.say("vote-waiting.look")}</p> }
    });
    view! {
        <h1>{title}</h1>
        <p class="lead">{says}</p>
        {(code == Some("no-place")).then(|| other_answers(found, words))}
        {look}
        <p class="ballot-links">
            <a href=address(slug, "")>{words.say("site-section-overview")}</a>
            <a href=address(slug, "me")>{words.say("mine-section")}</a>
        </p>
    }
    .into_any()
}

/// Leads somebody for whose answers there are no places to those that she may change: the others decided who takes part.
fn other_answers(found: &Ballot, words: Words) -> AnyView {
    let settings = &found.poll.settings;
    if !settings.demographics.iter().any(|question| settings.places_go_by(question)) {
        return ().into_any();
    }
    let href = format!("{}?then=vote", address(found.poll.slug.as_str(), "me/about"));
    view! { <p>{words.say("vote-no-place.change")} " " <a href=href>{words.say("vote-no-place.go")}</a></p> }.into_any()
}

fn card(found: &Ballot, words: Words) -> AnyView {
    let slug = found.poll.slug.to_string();
    let again = found.card.as_ref().is_some_and(|card| card.mine.is_some());
    let after = found.poll.settings.statements.open.then_some(found.poll.settings.statements.after);
    // What an island wraps is made before it: it may hold nothing that is only borrowed.
    let (none, home, keep) = (found.card.is_none(), address(&slug, "vote"), words.say("vote-keep"));
    let (asks, author) = (question(found, words), author_of_seeds(found, words));
    let statement = found.card.as_ref().map(|card| statement(found, card, author.clone(), words));
    let report = found.card.as_ref().map(|card| around::report(&slug, card, words));
    let (progress, end, links) =
        (around::progress(&found.poll, &found.progress, words), around::end(found, words), around::links(found, words));
    let stopped = around::stopped(&slug, words);
    let (keys, offers) = (around::keys(found.poll.settings.importance, words), around::offers(found, words));
    let inside = view! {
        {progress}
        <section class="ballot-card" aria-labelledby="statement" hidden=none>
            <h1 class="ballot-question">{asks}</h1>
            {statement}
            <p class="ballot-again note" hidden=!again>
                {words.say("vote-again")} " "
                <a class="ballot-keep" href=home>{keep}</a>
            </p>
        </section>
        {end}
        {stopped}
        {links}
        {keys}
        {report}
        {offers}
        <p class="visually-hidden ballot-said" role="status"></p>
    }
    .into_any();
    // A draft has no statement for anybody, so in a preview nothing asks for the next one.
    if use_context::<Previewed>().is_some() {
        return view! { <div class="ballot">{inside}</div> }.into_any();
    }
    let phrases = Phrases { by_organisers: author, ..phrases(&found.poll, words) };
    let (poll, participant, ask_after) = (found.poll.id, found.participant, found.ask_after);
    view! {
        {told(found, words)}
        <VoteCard
            slug=slug
            poll=poll
            participant=participant
            phrases=phrases
            ask_after=ask_after
            prompt_after=after
        >
            {inside}
        </VoteCard>
    }
    .into_any()
}

/// What became of the last attempt.
fn told(found: &Ballot, words: Words) -> AnyView {
    let says = found.problem.as_ref().and_then(|problem| match problem.code {
        "reported" => Some(words.say("vote-reported")),
        "no-statement" => Some(words.say("vote-no-statement")),
        "key-reused" => Some(words.say("vote-again-key")),
        _ => None,
    });
    says.map(|says| view! { <p class="notice" role="status">{says}</p> }).into_any()
}

/// What the card says in the browser. Places in braces are filled there.
fn phrases(poll: &Poll, words: Words) -> Phrases {
    let statement = "{statement}";
    let votes = "{votes}";
    Phrases {
        saved: words.say_with("vote-saved", args!(statement = statement)),
        undone: words.say_with("vote-undone", args!(statement = statement)),
        all_done: words.say("vote-all-done"),
        queued: words.say_with("vote-queued", args!(votes = votes)),
        sent: words.say("vote-sent"),
        lost: words.say_with("vote-lost", args!(statement = statement)),
        uncounted: words.say_with("vote-uncounted", args!(votes = votes)),
        progress: words.say_with("vote-progress", args!(voted = "{voted}", of = "{of}")),
        map_in: around::map_in(poll, votes, words),
        by_participant: words.say("vote-by-participant"),
        by_organisers: words.say("vote-by-organisers"),
        translating: words.say("vote-translating"),
    }
}

/// What is asked.
fn question(found: &Ballot, words: Words) -> String {
    if found.poll.ratifies.is_some() { words.say("ratification-question") } else { words.say("vote-question") }
}

/// Where the statements come from that no participant wrote.
fn author_of_seeds(found: &Ballot, words: Words) -> String {
    if found.poll.ratifies.is_some() { words.say("ratification-principle") } else { words.say("vote-by-organisers") }
}

fn statement(found: &Ballot, card: &Card, of_seeds: String, words: Words) -> AnyView {
    let (slug, key) = (found.poll.slug.as_str(), found.key.clone());
    let by = if card.is_seed { "organisers" } else { "participant" };
    let author = if card.is_seed { of_seeds } else { ballot::author(card, words) };
    let original = Original { poll: &found.poll, id: &card.id, language: card.language.as_deref() };
    let offered = found.translation.as_ref().map(|made| translation(original, made, Place::Card, words));
    view! {
        <p class="ballot-author" data-by=by>{author}</p>
        <h2 class="ballot-text" id="statement" tabindex="-1">{ballot::text(card)}</h2>
        {offered}
        {ballot::form(slug, card, key, "", words)}
    }
    .into_any()
}
