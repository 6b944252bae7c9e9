//! `/polls/SLUG/statements`: every statement, to search and sort, page by page.
//!
//! A plain form does it all; where there is script, an island fetches the list while somebody types.

use super::with_poll;
use crate::{
    args,
    chart::bars::{Key, twin},
    component::{
        empty::Empty,
        frame::{self, Section},
        pager::{self, Paged, pager},
        statement::list,
        told,
    },
    island::live_search::LiveSearch,
    published::{Importance, Published, Statement},
    source::Reading,
    words::{Count, Words, missing, site::address, use_words},
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Statements on one page.
pub(super) const PAGE: usize = 40;

/// What was asked for.
#[derive(Clone, Debug, Default)]
struct Question {
    words: String,
    order: Order,
    page: usize,
}

/// Orders of a list of statements.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Order {
    /// By id.
    #[default]
    Number,
    /// Widest agreement first.
    Agreement,
    /// Largest difference first.
    Difference,
    /// Most passes first.
    Passes,
    /// Most votes first.
    Votes,
    /// Important to most first, where that was asked.
    Importance,
}

impl Order {
    /// All of them, as they are offered.
    pub(super) const ALL: [Self; 6] =
        [Self::Number, Self::Agreement, Self::Difference, Self::Passes, Self::Votes, Self::Importance];

    /// The order of this word; by id for any other.
    pub(super) fn of(word: &str) -> Self {
        Self::ALL.into_iter().find(|order| order.value() == word).unwrap_or_default()
    }

    /// Its word in addresses.
    pub(super) fn value(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Agreement => "agreement",
            Self::Difference => "difference",
            Self::Passes => "passes",
            Self::Votes => "votes",
            Self::Importance => "importance",
        }
    }

    /// What it is called.
    pub(super) fn name(self, words: Words) -> String {
        words.say(match self {
            Self::Number => "explorer-order-number",
            Self::Agreement => "explorer-order-agreement",
            Self::Difference => "explorer-order-difference",
            Self::Passes => "explorer-order-passes",
            Self::Votes => "explorer-order-votes",
            Self::Importance => "explorer-order-importance",
        })
    }

    /// Puts statements in this order, those without its figure last.
    pub(super) fn sort(self, statements: &mut [&Statement]) {
        statements.sort_by(|a, b| self.figure(b).total_cmp(&self.figure(a)));
    }

    /// The figure to sort by, largest first; statements without it come last.
    fn figure(self, statement: &Statement) -> f64 {
        let enough = statement.has_enough_votes();
        let last = -1.0;
        match self {
            Self::Number => 0.0,
            Self::Agreement => statement.common.filter(|_| enough).map_or(last, |common| common.consensus),
            Self::Difference => statement.gap.filter(|_| enough).map_or(last, |gap| gap.size),
            Self::Passes => {
                if enough {
                    statement.pass
                } else {
                    last
                }
            }
            #[expect(clippy::cast_precision_loss, reason = "a count of people")]
            Self::Votes => statement.seen as f64,
            Self::Importance => match statement.importance {
                Some(Importance::Shown { share, .. }) if enough => share,
                _ => last,
            },
        }
    }
}

/// The explorer.
#[component]
pub fn StatementsPage() -> impl IntoView {
    let query = use_query_map().get_untracked();
    let question = Question {
        words: query.get("q").unwrap_or_default().chars().take(200).collect(),
        order: Order::of(&query.get("sort").unwrap_or_default()),
        page: pager::asked(&query.get("page").unwrap_or_default()),
    };
    let words = use_words();
    with_poll(move |reading| {
        let description = words.say_with("explorer-description", args!(topic = told::topic(&reading.poll, words).text));
        let content = content(words, &reading, &question);
        frame::poll(&reading.poll, Section::Statements, description, content)
    })
}

fn content(words: Words, reading: &Reading, question: &Question) -> AnyView {
    let Some(analysis) = &reading.analysis else {
        return view! { <Empty missing=missing::analysis(words, reading.poll.participants) /> }.into_any();
    };
    let published = &analysis.published;
    if published.statements.is_empty() {
        return view! { <Empty missing=missing::statements(words) /> }.into_any();
    }
    let slug = reading.poll.slug.as_str();
    let (form, found) = (form(words, slug, published, question), found(words, slug, published, question));
    view! {
        <LiveSearch fetching=words.say("explorer-fetching") offline=words.say("explorer-offline")>
            {form}
            <div id="found">{found}</div>
        </LiveSearch>
    }
    .into_any()
}

/// The orders to choose from; `asks`: people were asked what is important to them.
pub(super) fn orders(words: Words, asks: bool, chosen: Order) -> Vec<AnyView> {
    let offered = Order::ALL.into_iter().filter(|order| *order != Order::Importance || asks);
    offered
        .map(|order| {
            view! { <option value=order.value() selected=order == chosen>{order.name(words)}</option> }.into_any()
        })
        .collect()
}

fn form(words: Words, slug: &str, published: &Published, question: &Question) -> AnyView {
    let orders = orders(words, published.says_importance(), question.order);
    view! {
        <form class="search" method="get" action=address(slug, "statements") role="search">
            <label>
                {words.say("explorer-search")}
                <input type="search" name="q" value=question.words.clone() maxlength="200" dir="auto" autocomplete="off" />
            </label>
            <label>
                {words.say("explorer-order")}
                <select name="sort">{orders}</select>
            </label>
            <button type="submit">{words.say("explorer-apply")}</button>
        </form>
    }
    .into_any()
}

/// The statements that contain every word asked for, in the order asked for.
fn select<'a>(published: &'a Published, question: &Question) -> Vec<&'a Statement> {
    let wanted: Vec<String> = question.words.split_whitespace().map(str::to_lowercase).collect();
    let mut found: Vec<&Statement> = published
        .statements
        .iter()
        .filter(|s| {
            let text = s.text.to_lowercase();
            wanted.iter().all(|word| text.contains(word) || s.id.as_str() == word)
        })
        .collect();
    question.order.sort(&mut found);
    found
}

fn found(words: Words, slug: &str, published: &Published, question: &Question) -> AnyView {
    let all = select(published, question);
    if all.is_empty() {
        return view! { <p class="empty" id="how-many">{words.say("explorer-none")}</p> }.into_any();
    }
    let paged = Paged::of(all.len(), PAGE, question.page);
    let shown: Vec<&Statement> = all.iter().skip(paged.skips()).take(PAGE).copied().collect();
    let from = paged.skips() + 1;
    let how_many = if paged.pages == 1 {
        words.say_with("explorer-found", args!(statements = all.len()))
    } else {
        let to = from + shown.len() - 1;
        words.say_with("explorer-found-page", args!(statements = all.len(), from = Count(from), to = Count(to)))
    };
    let left_out = (published.excluded > 0).then(|| {
        view! { <p class="note">{words.say_with("explorer-left-out", args!(statements = published.excluded))}</p> }
    });
    let hidden =
        shown.iter().any(|s| s.hides_a_group()).then(|| view! { <p class="note">{words.say("tally-hidden-note")}</p> });
    view! {
        <p id="how-many" class="finding">{how_many}</p>
        <Key />
        {list(words, slug, published, shown.iter().copied())}
        {pages(words, slug, question, paged)}
        {twin(words, published, shown)}
        {hidden}
        {left_out}
    }
    .into_any()
}

/// Links to the neighbouring pages.
fn pages(words: Words, slug: &str, question: &Question, paged: Paged) -> AnyView {
    pager(words, paged, |page| {
        let words = crate::component::statement::encoded(&question.words);
        format!("{}?q={words}&sort={}&page={page}", address(slug, "statements"), question.order.value())
    })
}
