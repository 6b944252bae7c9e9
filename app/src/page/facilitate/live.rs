//! `/facilitate/SLUG/live`: how people have voted on each statement, and the groups of the latest analysis, for those
//! who run the poll; also while people vote.

use super::{Section, desk, desk_address, fields, monitor, with};
use crate::{
    args,
    chart::bars::{Key, stack},
    component::{
        mark::Mark,
        pager::{Paged, pager},
        statement::{text, words_of},
    },
    facilitator::Live,
    published::{Group, Published, cell::share},
    source::Analysed,
    words::{Day, Slot, Words, account::moment, map as sentences, number::iso_day},
};
use deliberation::{Moderation, store::StatementCount};
use leptos::prelude::*;
use record::analysis::Tally;

/// Statements on one page.
const PAGE: usize = 100;
/// Fewer people than this could be recognised.
const FEW: u64 = record::FEWEST;
/// Statements that are named of each group.
const DEFINING: usize = 5;

/// Orders of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Order {
    /// Most votes first.
    #[default]
    Votes,
    /// Where the smaller of agreement and disagreement is largest, first.
    Divided,
    /// Largest share of passes first.
    Passed,
    /// Where most people have stopped, first.
    Stopped,
    /// Fewest votes first.
    Fewest,
}

impl Order {
    const ALL: [Self; 5] = [Self::Votes, Self::Divided, Self::Passed, Self::Stopped, Self::Fewest];

    fn value(self) -> &'static str {
        match self {
            Self::Votes => "votes",
            Self::Divided => "divided",
            Self::Passed => "passed",
            Self::Stopped => "stopped",
            Self::Fewest => "fewest",
        }
    }

    /// The order of this name; the usual one for anything else.
    fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|order| order.value() == name).unwrap_or_default()
    }

    fn name(self, words: Words) -> String {
        words.say(match self {
            Self::Votes => "live-order-votes",
            Self::Divided => "live-order-divided",
            Self::Passed => "live-order-passed",
            Self::Stopped => "live-order-stopped",
            Self::Fewest => "live-order-fewest",
        })
    }

    /// What is sorted by, largest first. A share of a few votes says little, and comes after all others.
    fn figure(self, counted: &StatementCount) -> f64 {
        let of_votes = |part: u64| if counted.seen < FEW { -1.0 } else { share(part, counted.seen) };
        match self {
            Self::Divided => of_votes(counted.agrees.min(counted.disagrees)),
            Self::Passed => of_votes(counted.passes()),
            Self::Votes => plain(counted.seen),
            Self::Stopped => plain(counted.stopped),
            Self::Fewest => -plain(counted.seen),
        }
    }

    /// The statements in this order; equals by number of votes, then by their own number.
    fn sorted(self, statements: &[StatementCount]) -> Vec<&StatementCount> {
        let mut sorted: Vec<_> = statements.iter().collect();
        sorted.sort_by(|a, b| self.figure(b).total_cmp(&self.figure(a)).then(b.seen.cmp(&a.seen)));
        sorted
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of people are far below 2^52")]
fn plain(people: u64) -> f64 {
    people as f64
}

/// The page.
#[component]
pub fn LivePage() -> impl IntoView {
    with(|live: Live, words| {
        let order = Order::named(&live.order);
        let content = view! {
            <p class="lead">{words.say("live-lead")}</p>
            {form(&live, order, words)}
            {size(&live, words)}
            {orders(&live, order, words)}
            <Key />
            {table(&live, order, words)}
            {pages(&live, order, words)}
            <p><a href=file(&live)>{words.say("live-file")}</a></p>
            {groups(live.analysis.as_deref(), words)}
        };
        desk(&live.held, Section::Live, words, content.into_any())
    })
}

/// What the address says of the last day that is counted, after what is there already.
fn until(live: &Live, mark: char) -> String {
    live.last_day_ms.map_or_else(String::new, |day| format!("{mark}until={}", iso_day(day)))
}

fn file(live: &Live) -> String {
    desk_address(&live.held, &format!("/live.csv{}", until(live, '?')))
}

fn form(live: &Live, order: Order, words: Words) -> AnyView {
    let (label, hint) = (words.say("live-until"), words.say("live-until.hint"));
    view! {
        {fields::faults(&live.typed)}
        <form class="form" method="get" action=desk_address(&live.held, "/live")>
            <input type="hidden" name="order" value=order.value() />
            {fields::line(&live.typed, "until", label, hint, "date")}
            <button type="submit" class="button button-quiet">{words.say("live-apply")}</button>
        </form>
    }
    .into_any()
}

/// How many people are counted, up to when, and how many of them have stopped.
fn size(live: &Live, words: Words) -> AnyView {
    let counts = &live.counts;
    let until =
        live.last_day_ms.map(|day| view! { <li>{words.say_with("live-counted-until", args!(day = Day(day)))}</li> });
    let of_now = live.last_day_ms.map(|_| view! { <p class="note">{words.say("live-of-now")}</p> });
    view! {
        <ul>
            {until}
            <li>{words.say_with("live-voters", args!(people = counts.people))}</li>
            <li>{words.say_with("live-stopped", args!(people = counts.stopped()))}</li>
        </ul>
        {of_now}
        <p class="note">{words.say("live-stopped-note")}</p>
    }
    .into_any()
}

fn orders(live: &Live, order: Order, words: Words) -> AnyView {
    let links: Vec<_> = Order::ALL
        .into_iter()
        .map(|one| {
            let href = desk_address(&live.held, &format!("/live?order={}{}", one.value(), until(live, '&')));
            let current = (one == order).then_some("true");
            view! { <li><a href=href aria-current=current>{one.name(words)}</a></li> }
        })
        .collect();
    view! { <nav class="piles" aria-label=words.say("live-orders")><ul>{links}</ul></nav> }.into_any()
}

/// Whether people say what is important to them, or have said so before.
fn says_importance(live: &Live) -> bool {
    live.held.poll.settings.importance || live.counts.statements.iter().any(|counted| counted.important > 0)
}

fn table(live: &Live, order: Order, words: Words) -> AnyView {
    let importance = says_importance(live);
    let sorted = order.sorted(&live.counts.statements);
    let rows = sorted.into_iter().skip(paged(live).skips()).take(PAGE).map(|one| row(one, importance, words)).collect();
    let mut heads = vec![
        words.say("tally-column-statement"),
        words.say("tally-column-votes"),
        words.say("tally-column-agree"),
        words.say("tally-column-disagree"),
        words.say("tally-column-pass"),
        words.say("facilitate-bar"),
        words.say("live-column-stopped"),
        words.say("live-column-reports"),
    ];
    if importance {
        heads.push(words.say("live-column-important"));
    }
    let note = format!("{} {}", words.say("live-order-note"), words.say("facilitate-few-note"));
    monitor::table("counts", words.say("live-table"), note, heads, rows, words)
}

fn row(counted: &StatementCount, importance: bool, words: Words) -> AnyView {
    let StatementCount { seen, agrees, disagrees, .. } = *counted;
    let votes = Tally { agrees, disagrees, passes: counted.passes(), seen };
    let language = counted.language.as_ref().map(|tag| tag.as_str().to_owned());
    let tag = |is: bool, says: String| is.then(|| view! { " "<span class="tag">{says}</span> });
    let number = |count: u64| view! { <td class="num">{words.thousands(count)}</td> };
    let important = importance.then(|| number(counted.important));
    view! {
        <tr>
            <th scope="row" class="live-statement">
                {format!("#{} ", counted.id)}
                {words_of(counted.text.clone(), language)}
                {tag(counted.moderation == Moderation::Rejected, words.say("facilitate-tag-rejected"))}
                {tag(counted.hidden, words.say("facilitate-tag-hidden"))}
                {tag((1..FEW).contains(&seen), words.say("facilitate-few"))}
            </th>
            {number(seen)}
            {number(agrees)}
            {number(disagrees)}
            {number(votes.passes)}
            <td class="live-bar">{stack(votes)}</td>
            {number(counted.stopped)}
            {number(counted.reports)}
            {important}
        </tr>
    }
    .into_any()
}

/// Which page is shown.
fn paged(live: &Live) -> Paged {
    Paged::of(live.counts.statements.len(), PAGE, live.page)
}

/// Links to the neighbouring pages.
fn pages(live: &Live, order: Order, words: Words) -> AnyView {
    let order = order.value();
    pager(words, paged(live), |page| {
        desk_address(&live.held, &format!("/live?order={order}&page={page}{}", until(live, '&')))
    })
}

/// The groups of the latest analysis: how large they are, how clear, and what sets each apart.
fn groups(analysis: Option<&Analysed>, words: Words) -> AnyView {
    let content = match analysis {
        None => view! { <p>{words.say("live-groups-none")}</p> }.into_any(),
        Some(analysis) => found(analysis, words),
    };
    view! {
        <section aria-labelledby="groups-title">
            <h2 id="groups-title">{words.say("live-groups")}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn found(analysis: &Analysed, words: Words) -> AnyView {
    let published = &analysis.published;
    let made = moment(words, analysis.created_at_ms);
    let made = words.say_with("live-groups-made", args!(moment = made, people = published.grouped));
    // One group is no group.
    let clear = if published.has_groups() { published.groups.as_slice() } else { &[] };
    let apart: Vec<_> = clear.iter().map(|group| one(published, group, words)).collect();
    let certainty =
        published.has_groups().then(|| view! { <li>{sentences::certainty(words, published.stability)}</li> });
    view! {
        <ul>
            <li>{made}</li>
            <li>{sentences::finding(words, published)}</li>
            {certainty}
        </ul>
        {apart}
        <p class="note">{words.say("live-groups-note")}</p>
    }
    .into_any()
}

fn one(published: &Published, group: &Group, words: Words) -> AnyView {
    let says: Vec<_> = published
        .apart(group)
        .take(DEFINING)
        .map(|(agrees, statement)| {
            let says = words.say_around(
                if agrees { "labels-agrees" } else { "labels-disagrees" },
                args!(statement = Slot),
                |_| text(words, statement),
            );
            view! { <li>{says}</li> }
        })
        .collect();
    let says = if says.is_empty() {
        view! { <p>{words.say("map-nothing-apart")}</p> }.into_any()
    } else {
        view! { <ul>{says}</ul> }.into_any()
    };
    view! {
        <h3><Mark group=group.number />" "{sentences::group(words, &group.letter, group.size)}</h3>
        {says}
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(id: &str, agrees: u64, disagrees: u64, passes: u64, stopped: u64) -> StatementCount {
        StatementCount {
            id: id.into(),
            text: id.into(),
            language: None,
            moderation: Moderation::Accepted,
            hidden: false,
            seen: agrees + disagrees + passes,
            agrees,
            disagrees,
            important: 0,
            stopped,
            reports: 0,
        }
    }

    #[test]
    fn every_order_puts_first_what_it_is_named_after() {
        let all =
            [counted("a", 9, 1, 0, 2), counted("b", 4, 4, 1, 0), counted("c", 3, 0, 5, 7), counted("d", 1, 1, 1, 0)];
        let order = |name: &str| {
            Order::named(name).sorted(&all).into_iter().map(|one| one.id.as_str()).collect::<Vec<_>>().join("")
        };
        assert_eq!(order("votes"), "abcd");
        assert_eq!(order("divided"), "bacd", "three votes say nothing of a share");
        assert_eq!(order("passed"), "cbad");
        assert_eq!(order("stopped"), "cabd");
        assert_eq!(order("fewest"), "dcba");
        assert_eq!(order("anything"), "abcd");
    }
}
