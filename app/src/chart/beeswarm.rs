//! Statements along a line from "groups vote alike" to "groups vote differently".

use super::{plane::short, shape, swarm::places};
use crate::{
    args,
    component::statement::{encoded, link},
    published::{Published, Statement},
    words::{Words, agreement, results, site::address},
};
use leptos::prelude::*;

/// Width of the picture.
const WIDTH: f64 = 560.0;
/// Room at both ends of the axis.
const MARGIN: f64 = 24.0;
/// Room below the marks for the axis.
const AXIS: f64 = 34.0;
/// Statements up to which every mark can be reached with the Tab key also without script.
const REACHABLE: usize = 60;
/// Of more statements, as many at either end can be reached so.
const ENDS: usize = 12;

/// How most people vote on a statement: decides shape and colour of its mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaning {
    /// More than half agree.
    Agree,
    /// More than half disagree.
    Disagree,
    /// Neither.
    Neither,
}

impl Leaning {
    /// Of a statement.
    pub fn of(statement: &Statement) -> Self {
        let over_half = |share: Option<f64>| share.is_some_and(|share| share > 0.5);
        if over_half(statement.everyone.agree()) {
            Self::Agree
        } else if over_half(statement.everyone.disagree()) {
            Self::Disagree
        } else {
            Self::Neither
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::Disagree => "disagree",
            Self::Neither => "pass",
        }
    }

    /// Circle, diamond or square.
    fn path(self, at: [f64; 2], size: f64) -> String {
        let shape = match self {
            Self::Agree => 0,
            Self::Disagree => 3,
            Self::Neither => 1,
        };
        shape::marks(Some(shape), &[at], size)
    }
}

/// The picture: one mark per statement, which leads to the statement's page.
pub fn beeswarm(words: Words, slug: &str, published: &Published) -> AnyView {
    let statements: Vec<&Statement> = published.pick(&published.ranking.by_gap).collect();
    let size = match statements.len() {
        0..=100 => 6.5,
        101..=300 => 4.0,
        _ => 2.8,
    };
    let along = |gap: f64| MARGIN + gap * (WIDTH - 2.0 * MARGIN);
    let across: Vec<f64> = statements.iter().map(|s| along(s.gap.map_or(0.0, |gap| gap.size))).collect();
    let places = places(&across, size * 2.0 + 1.5);
    let reach = places.iter().map(|p| p[1].abs()).fold(28.0, f64::max) + size + 10.0;
    let n = statements.len();
    let marks: Vec<_> = statements
        .iter()
        .zip(&places)
        .enumerate()
        .map(|(at, (statement, place))| {
            let reachable = n <= REACHABLE || at < ENDS || at >= n - ENDS;
            mark(words, slug, published, statement, [place[0], reach + place[1]], size, reachable)
        })
        .collect();
    let height = 2.0 * reach + AXIS;
    let ticks: Vec<_> = (0..=5)
        .map(|fifth| {
            let x = along(f64::from(fifth) / 5.0);
            view! {
                <line class="grid" x1=short(x) x2=short(x) y1="0" y2=short(2.0 * reach)></line>
                <text class="tick" x=short(x) y=short(2.0 * reach + 20.0) text-anchor="middle">
                    {(fifth * 20).to_string()}
                </text>
            }
        })
        .collect();
    view! {
        <svg class="swarm" viewBox=format!("0 0 {WIDTH} {}", short(height)) role="group" aria-label=agreement::finding(words, published)>
            <g aria-hidden="true">{ticks}</g>
            <line class="axis" x1=short(MARGIN) x2=short(WIDTH - MARGIN) y1=short(2.0 * reach) y2=short(2.0 * reach)></line>
            {marks}
        </svg>
        // The picture does not turn with the language, so neither do its ends.
        <p class="axis-ends" aria-hidden="true" dir="ltr">
            <span>"← "<bdi>{words.say("agreement-alike")}</bdi></span>
            <span><bdi>{words.say("agreement-apart")}</bdi>" →"</span>
        </p>
        <p class="axis-label">{words.say("agreement-axis")}</p>
    }
    .into_any()
}

fn mark(
    words: Words,
    slug: &str,
    published: &Published,
    statement: &Statement,
    at: [f64; 2],
    size: f64,
    reachable: bool,
) -> AnyView {
    let leaning = Leaning::of(statement);
    let figures = agreement::figures(words, published, statement);
    let text = if statement.text.is_empty() {
        words.say_with("statement-number", args!(id = statement.id.to_string()))
    } else {
        statement.text.clone()
    };
    view! {
        <a
            class="dot"
            href=address(slug, &format!("statements/{}", encoded(statement.id.as_str())))
            aria-label=format!("{text} {figures}")
            tabindex=(!reachable).then_some("-1")
            data-text=text.clone()
            data-language=statement.language.clone()
            data-figures=figures
        >
            <path class=leaning.class() d=leaning.path(at, size)></path>
        </a>
    }
    .into_any()
}

/// What shapes and colours mean.
pub fn key(words: Words) -> AnyView {
    let entry = |leaning: Leaning, word: String| {
        view! {
            <li>
                <svg class="swatch" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                    <path class=leaning.class() d=leaning.path([8.0, 8.0], 6.0)></path>
                </svg>
                {word}
            </li>
        }
    };
    view! {
        <ul class="key">
            {entry(Leaning::Agree, words.say("agreement-most-agree"))}
            {entry(Leaning::Disagree, words.say("agreement-most-disagree"))}
            {entry(Leaning::Neither, words.say("agreement-neither"))}
        </ul>
    }
    .into_any()
}

/// The table behind the picture, most alike first.
pub fn twin(words: Words, slug: &str, published: &Published) -> AnyView {
    let rows: Vec<_> = published
        .pick(&published.ranking.by_gap)
        .map(|statement| {
            let gap = statement.gap.map_or(0.0, |gap| gap.size);
            let interval = statement.gap.and_then(|gap| gap.interval);
            let interval = interval.map(|[low, high]| {
                let whole = |share: f64| format!("{:.0}", share * 100.0);
                words.say_with("agreement-interval", args!(low = whole(low), high = whole(high)))
            });
            let shares: Vec<_> = statement
                .groups
                .iter()
                .map(|cell| view! { <td class="num">{cell.agree().map(|share| words.percent(share))}</td> })
                .collect();
            view! {
                <tr>
                    <th scope="row">{link(words, slug, statement)}</th>
                    <td class="num">{format!("{:.0}", gap * 100.0)}</td>
                    <td class="num">{interval}</td>
                    {shares}
                </tr>
            }
        })
        .collect();
    let groups: Vec<_> = published
        .groups
        .iter()
        .map(|group| {
            let group = results::group(words, &group.letter);
            view! { <th scope="col" class="num">{words.say_with("agreement-column-group", args!(group = group))}</th> }
        })
        .collect();
    view! {
        <details class="twin">
            <summary>{words.say("tally-as-table")}</summary>
            <div class="scroll" role="group" aria-label=words.say("tally-as-table") tabindex="0">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{words.say("tally-column-statement")}</th>
                            <th scope="col" class="num">{words.say("agreement-column-apart")}</th>
                            <th scope="col" class="num">{words.say("agreement-column-interval")}</th>
                            {groups}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
    .into_any()
}
