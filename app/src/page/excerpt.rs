//! `/polls/SLUG/excerpts/NUMBER`: a part of the results that those who run the poll have chosen, with the way to the
//! whole.

use super::{fault, landing, statements::Order, with_poll};
use crate::{
    args,
    chart::bars::{Key, twin},
    component::{
        figure::Figure,
        frame::{self, Section},
        labels, provenance,
        statement::list,
        told::Told,
    },
    published::{Published, Statement},
    source::{Analysed, Reading},
    words::{Count, Words, site::address, use_words},
};
use deliberation::Excerpt;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_router::hooks::use_params_map;

/// Statements on the page at the most: one of everything, in a large poll, would be a page that nobody can load.
const MOST: usize = 200;

/// One excerpt.
#[component]
pub fn ExcerptPage() -> impl IntoView {
    let words = use_words();
    let number = use_params_map().read_untracked().get("number").and_then(|number| number.parse::<i64>().ok());
    let response = use_context::<ResponseOptions>();
    with_poll(move |reading| {
        let found = reading.excerpts.iter().find(|excerpt| Some(excerpt.number) == number);
        match (found, &reading.analysis) {
            (Some(excerpt), Some(analysis)) => page(words, &reading, analysis, excerpt),
            _ => fault::missing(response.as_ref()),
        }
    })
}

fn page(words: Words, reading: &Reading, analysis: &Analysed, excerpt: &Excerpt) -> AnyView {
    let title = excerpt.title.to_string();
    let description = words.say_with("excerpt-description", args!(title = &title));
    let content = view! {
        <h2 class="excerpt-title"><bdi dir="auto">{title}</bdi></h2>
        {content(words, reading, &analysis.published, excerpt)}
        {provenance::cite(words, reading, analysis)}
    };
    frame::poll(&reading.poll, Section::Results, description, content.into_any())
}

/// What an excerpt shows, in its order.
fn taken<'a>(published: &'a Published, excerpt: &Excerpt) -> Vec<&'a Statement> {
    let mut taken: Vec<&Statement> =
        published.statements.iter().filter(|one| excerpt.takes(one.id.as_str(), one.accepted)).collect();
    Order::of(&excerpt.sorted_by).sort(&mut taken);
    taken
}

/// What its makers say, the statements with their votes, and that there are others.
pub(super) fn content(words: Words, reading: &Reading, published: &Published, excerpt: &Excerpt) -> AnyView {
    let slug = reading.poll.slug.as_str();
    let taken = taken(published, excerpt);
    let all = Count(published.statements.len());
    let finding = words.say_with("excerpt-part", args!(statements = Count(taken.len()), of = all));
    let language = reading.poll.settings.language.to_string();
    let lead = (!excerpt.lead.trim().is_empty()).then(
        || view! { <div class="purpose">{landing::paragraphs(&Told { text: excerpt.lead.clone(), language })}</div> },
    );
    let hidden = taken.iter().any(|one| one.hides_a_group());
    let hidden = hidden.then(|| view! { <p class="note">{words.say("tally-hidden-note")}</p> });
    let shown: Vec<&Statement> = taken.iter().take(MOST).copied().collect();
    let more = (taken.len() > MOST).then(|| {
        let href = format!("{}?sort={}", address(slug, "statements"), Order::of(&excerpt.sorted_by).value());
        view! { <p><a href=href>{words.say_with("results-all", args!(statements = Count(taken.len())))}</a></p> }
    });
    let inside = view! {
        <Key />
        {list(words, slug, published, shown.iter().copied())}
        {twin(words, published, shown)}
        {more}
    }
    .into_any();
    view! {
        {lead}
        <p class="note">{words.say("excerpt-whose")}" "<a href=address(slug, "statements")>{words.say("excerpt-all")}</a></p>
        {labels::key(words, published, &reading.labels)}
        <Figure id="excerpt" title=words.say("excerpt-statements") finding data=address(slug, "data/comment-groups.csv")>
            {inside}
        </Figure>
        {hidden}
    }
    .into_any()
}

/// The excerpts of a poll, as a list of links; nothing where there are none.
pub(super) fn links(words: Words, reading: &Reading) -> AnyView {
    let slug = reading.poll.slug.as_str();
    let entries: Vec<_> = reading
        .excerpts
        .iter()
        .map(|excerpt| {
            let href = address(slug, &format!("excerpts/{}", excerpt.number));
            view! { <li><a href=href><bdi dir="auto">{excerpt.title.to_string()}</bdi></a></li> }
        })
        .collect();
    (!entries.is_empty())
        .then(|| {
            view! {
                <section aria-labelledby="excerpts-title">
                    <h2 id="excerpts-title">{words.say("excerpt-links")}</h2>
                    <ul class="plain">{entries}</ul>
                </section>
            }
        })
        .into_any()
}
