//! `/polls/SLUG/excerpts/NUMBER`: a part of the results that those who run the poll have chosen, with the way to the
//! whole.

use super::{
    fault, landing,
    statements::{Order, PAGE},
    with_poll,
};
use crate::{
    args,
    chart::bars::{Key, twin},
    component::{
        figure::Figure,
        frame::{self, Section},
        labels,
        pager::{self, Paged, pager},
        provenance,
        statement::{list, words_of},
        told::Told,
    },
    published::{Published, Statement},
    source::{Analysed, Reading},
    words::{Count, Words, site::address, use_words},
};
use deliberation::Excerpt;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_router::hooks::{use_params_map, use_query_map};

/// One excerpt.
#[component]
pub fn ExcerptPage() -> impl IntoView {
    let words = use_words();
    let number = use_params_map().read_untracked().get("number").and_then(|number| number.parse::<i64>().ok());
    let asked = pager::asked(&use_query_map().get_untracked().get("page").unwrap_or_default());
    let response = use_context::<ResponseOptions>();
    with_poll(move |reading| {
        let found = reading.excerpts.iter().find(|excerpt| Some(excerpt.number) == number);
        match (found, &reading.analysis) {
            (Some(excerpt), Some(analysis)) => page(words, &reading, analysis, excerpt, asked),
            _ => fault::missing(response.as_ref()),
        }
    })
}

fn page(words: Words, reading: &Reading, analysis: &Analysed, excerpt: &Excerpt, asked: usize) -> AnyView {
    let own = address(reading.poll.slug.as_str(), &format!("excerpts/{}", excerpt.number));
    let title = excerpt.title.to_string();
    let description = words.say_with("excerpt-description", args!(title = &title));
    let content = view! {
        <h2 class="excerpt-title">{words_of(title, language(reading))}</h2>
        {content(words, reading, &analysis.published, excerpt, asked, |page| format!("{own}?page={page}"))}
        {provenance::cite(words, reading, analysis)}
    };
    frame::poll(&reading.poll, Section::Results, description, content.into_any())
}

/// The language in which those who run a poll write, and name its excerpts.
fn language(reading: &Reading) -> Option<String> {
    Some(reading.poll.settings.language.to_string())
}

/// What an excerpt shows, in its order.
fn taken<'a>(published: &'a Published, excerpt: &Excerpt) -> Vec<&'a Statement> {
    let mut taken: Vec<&Statement> =
        published.statements.iter().filter(|one| excerpt.takes(one.id.as_str(), one.accepted)).collect();
    Order::of(&excerpt.sorted_by).sort(&mut taken);
    taken
}

/// What its makers say, the statements with their votes, page by page, and that there are others. `asked`: which page;
/// `href`: where one is.
pub(super) fn content(
    words: Words,
    reading: &Reading,
    published: &Published,
    excerpt: &Excerpt,
    asked: usize,
    href: impl Fn(usize) -> String,
) -> AnyView {
    let slug = reading.poll.slug.as_str();
    let taken = taken(published, excerpt);
    let all = Count(published.statements.len());
    let finding = words.say_with("excerpt-part", args!(statements = Count(taken.len()), of = all));
    let language = reading.poll.settings.language.to_string();
    let lead = (!excerpt.lead.trim().is_empty()).then(
        || view! { <div class="purpose">{landing::paragraphs(&Told { text: excerpt.lead.clone(), language })}</div> },
    );
    let paged = Paged::of(taken.len(), PAGE, asked);
    let shown: Vec<&Statement> = taken.iter().skip(paged.skips()).take(PAGE).copied().collect();
    let which = (paged.pages > 1).then(|| {
        let (from, to) = (Count(paged.skips() + 1), Count(paged.skips() + shown.len()));
        let which = words.say_with("explorer-found-page", args!(statements = taken.len(), from = from, to = to));
        view! { <p class="finding">{which}</p> }
    });
    let hidden = shown.iter().any(|one| one.hides_a_group());
    let hidden = hidden.then(|| view! { <p class="note">{words.say("tally-hidden-note")}</p> });
    let inside = view! {
        {which}
        <Key />
        {list(words, slug, published, shown.iter().copied())}
        {pager(words, paged, href)}
        {twin(words, published, shown)}
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
            view! { <li><a href=href>{words_of(excerpt.title.to_string(), language(reading))}</a></li> }
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
