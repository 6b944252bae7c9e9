//! `/facilitate/SLUG/monitor`: how a poll is doing. Bars are for the eye; every number stands in a table.

mod course;
mod passed;

use super::{Section, desk, desk_address, patterns, places, with};
use crate::{
    args,
    chart::dumbbell::{Few, dumbbells},
    facilitator::{Monitoring, STOPS},
    words::Words,
};
use deliberation::{
    settings::DECLINED,
    store::{Activity, Histogram},
};
use leptos::prelude::*;

/// Fewer people than this could be recognised.
const FEW: u64 = record::FEWEST;
/// An hour in milliseconds.
const HOUR: i64 = 3_600_000;
/// A day in milliseconds.
const DAY: i64 = 24 * HOUR;

/// The page.
#[component]
pub fn MonitorPage() -> impl IntoView {
    with(|monitoring: Monitoring, words| {
        let monitor = &monitoring.monitor;
        let people = monitor.people;
        let (waiting, oldest, median) = monitor.queue;
        let hours = |age: i64| u64::try_from(age / HOUR).unwrap_or_default();
        let queue = if waiting == 0 {
            words.say("facilitate-queue-empty")
        } else {
            let (oldest, median) = (hours(oldest), hours(median));
            words.say_with("facilitate-queue-age", args!(statements = waiting, oldest = oldest, median = median))
        };
        let content = view! {
            <ul>
                <li>{words.say_with("facilitate-count-active", args!(people = people.active, voters = people.voters))}</li>
                <li>{words.say_with("facilitate-waiting-people", args!(people = people.waiting))}</li>
                <li>{words.say_with("facilitate-count-screened", args!(people = people.screened_out))}</li>
                <li>{words.say_with("facilitate-count-excluded", args!(people = people.excluded))}</li>
                <li>{queue}</li>
            </ul>
            <p><a href=desk_address(&monitoring.held, "/live")>{words.say("live-go")}</a></p>
            {flagged(&monitoring, words)}
            {course::participation(monitor, words)}
            {activity("days", words.say("facilitate-days"), &monitor.days, words, |at, words| words.day(at))}
            {activity("hours", words.say("facilitate-hours"), &monitor.hours, words, hour)}
            {drop_off(&monitor.votes, words)}
            {course::places(&monitor.cells, &monitoring.held.poll.settings, words)}
            {cells(&monitoring, words)}
            {passed::waves(&monitoring.passed_on, words)}
            {likeness(&monitoring, words)}
            {answers(&monitoring, words)}
            <p><a href=desk_address(&monitoring.held, "/monitor.csv")>{words.say("facilitate-monitor-file")}</a></p>
            <p class="note">{words.say("facilitate-monitor-file.note")}</p>
        };
        desk(&monitoring.held, Section::Monitor, words, content.into_any())
    })
}

/// How many people show a pattern, where that is known, and the way to who they are.
fn flagged(monitoring: &Monitoring, words: Words) -> AnyView {
    let counted = monitoring.patterns.as_deref().map(|patterns| format!("{} ", patterns::counted(patterns, words)));
    let href = desk_address(&monitoring.held, "/patterns");
    view! { <p>{counted}<a href=href>{words.say("patterns-go")}</a></p> }.into_any()
}

/// A moment as day and hour of UTC.
fn hour(at: i64, words: Words) -> String {
    format!("{}, {:02}:00 UTC", words.day(at), at.div_euclid(HOUR).rem_euclid(24))
}

/// A bar as wide as its share; the number stands beside it.
fn bar(share: f64) -> AnyView {
    let width = format!("{:.1}", share.clamp(0.0, 1.0) * 100.0);
    view! {
        <svg class="meter" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="meter-ground" width="100" height="8"></rect>
            <rect class="meter-fill" width=width height="8"></rect>
        </svg>
    }
    .into_any()
}

#[expect(clippy::cast_precision_loss, reason = "counts of people and votes, shown as bars")]
fn share(part: u64, of: u64) -> f64 {
    if of == 0 { 0.0 } else { part as f64 / of as f64 }
}

pub(super) fn table(
    id: &'static str,
    title: String,
    note: String,
    heads: Vec<String>,
    rows: Vec<AnyView>,
    words: Words,
) -> AnyView {
    let title_id = format!("{id}-title");
    let section_id = title_id.clone();
    let content = if rows.is_empty() {
        view! { <p>{words.say("facilitate-nothing-yet")}</p> }.into_any()
    } else {
        let heads: Vec<_> = heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect();
        view! {
            <div class="scroll" role="group" tabindex="0" aria-labelledby=title_id.clone()>
                <table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>
            </div>
        }
        .into_any()
    };
    view! {
        <section aria-labelledby=section_id>
            <h2 id=title_id>{title}</h2>
            {(!note.is_empty()).then(|| view! { <p class="note">{note}</p> })}
            {content}
        </section>
    }
    .into_any()
}

fn activity(
    id: &'static str,
    title: String,
    times: &[Activity],
    words: Words,
    name: fn(i64, Words) -> String,
) -> AnyView {
    let most = times.iter().map(|time| time.votes).max().unwrap_or(0);
    let rows = times
        .iter()
        .rev()
        .map(|time| {
            view! {
                <tr>
                    <th scope="row">{name(time.from_ms, words)}</th>
                    <td class="num">{words.thousands(time.joins)}</td>
                    <td class="num">{words.thousands(time.authors)}</td>
                    <td class="num">{words.thousands(time.statements)}</td>
                    <td class="num">{words.thousands(time.votes)}</td>
                    <td class="bar-cell">{bar(share(time.votes, most))}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let heads = vec![
        words.say("facilitate-when"),
        words.say("facilitate-joins"),
        words.say("facilitate-authors"),
        words.say("facilitate-written"),
        words.say("facilitate-votes-cast"),
        words.say("facilitate-bar"),
    ];
    table(id, title, String::new(), heads, rows, words)
}

/// How many got how far: where many stop, a statement or the length may be to blame.
fn drop_off(votes: &Histogram, words: Words) -> AnyView {
    let all = votes.reached(0);
    let rows = votes
        .people
        .iter()
        .take(STOPS)
        .map(|(cards, stopped)| {
            let reached = votes.reached(*cards);
            view! {
                <tr>
                    <th scope="row">{words.say_with("facilitate-cards", args!(statements = *cards))}</th>
                    <td class="num">{words.thousands(*stopped)}</td>
                    <td class="num">{words.percent(share(reached, all))}</td>
                    <td class="bar-cell">{bar(share(reached, all))}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let note = words.say_with("facilitate-drop-note", args!(statements = votes.median()));
    let heads = vec![
        words.say("facilitate-voted-on"),
        words.say("facilitate-stopped"),
        words.say("facilitate-reached"),
        words.say("facilitate-bar"),
    ];
    table("drop", words.say("facilitate-drop"), note, heads, rows, words)
}

fn cells(monitoring: &Monitoring, words: Words) -> AnyView {
    let (monitor, settings) = (&monitoring.monitor, &monitoring.held.poll.settings);
    if monitor.cells.is_empty() {
        return ().into_any();
    }
    let rows = monitor
        .cells
        .iter()
        .map(|cell| {
            let places = u64::from(cell.places);
            view! {
                <tr>
                    <th scope="row"><bdi>{places::kind(settings, &cell.answers, words)}</bdi>{few(cell.taken, words)}</th>
                    <td class="num">{words.thousands(cell.taken)}</td>
                    <td class="num">{words.thousands(places)}</td>
                    <td class="num">{words.thousands(cell.waiting)}</td>
                    <td class="bar-cell">{bar(share(cell.taken, places))}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let heads = vec![
        words.say("facilitate-cell"),
        words.say("facilitate-taken"),
        words.say("facilitate-places"),
        words.say("facilitate-who-wait"),
        words.say("facilitate-bar"),
    ];
    let lost = monitor.without_cell;
    let lost = (lost > 0)
        .then(|| view! { <p class="fault">{words.say_with("facilitate-waiting-lost", args!(people = lost))}</p> });
    view! {
        {table("cells", words.say("facilitate-quotas"), words.say("facilitate-few-note"), heads, rows, words)}
        {lost}
        {places::left_out(settings, words)}
    }
    .into_any()
}

/// Marks what so few people share that they could be recognised.
fn few(people: u64, words: Words) -> AnyView {
    (people < FEW).then(|| view! { " "<span class="tag">{words.say("facilitate-few")}</span> }).into_any()
}

/// Those who have voted beside the public.
fn likeness(monitoring: &Monitoring, words: Words) -> AnyView {
    let settings = &monitoring.held.poll.settings;
    let content = match &monitoring.likeness {
        Some(likeness) => dumbbells(words, settings, likeness, Few::Marked),
        None => view! { <p>{words.say("sample-no-target")}</p> }.into_any(),
    };
    view! {
        <section aria-labelledby="sample-title">
            <h2 id="sample-title">{words.say("sample-title")}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn answers(monitoring: &Monitoring, words: Words) -> AnyView {
    let settings = &monitoring.held.poll.settings;
    let rows: Vec<AnyView> = settings
        .screening
        .iter()
        .chain(&settings.demographics)
        .filter_map(|question| Some((question, monitoring.monitor.answers.get(&question.id)?)))
        .flat_map(|(question, counts)| {
            let all: u64 = counts.values().sum();
            let target = settings.targets.iter().find(|margin| margin.question == question.id);
            counts.iter().map(move |(answer, people)| {
                let says = match question.options.iter().find(|option| option.id == *answer) {
                    Some(option) => option.text.clone(),
                    None if answer == DECLINED => words.say("facilitate-declined"),
                    None => answer.clone(),
                };
                let wanted = target.and_then(|margin| margin.shares.get(answer));
                let wanted = wanted.map_or_else(String::new, |wanted| words.percent(*wanted));
                view! {
                    <tr>
                        <th scope="row"><bdi>{question.text.clone()}</bdi>" "<bdi>{says}</bdi>{few(*people, words)}</th>
                        <td class="num">{words.thousands(*people)}</td>
                        <td class="num">{words.percent(share(*people, all))}</td>
                        <td class="num">{wanted}</td>
                        <td class="bar-cell">{bar(share(*people, all))}</td>
                    </tr>
                }
                .into_any()
            })
        })
        .collect();
    if rows.is_empty() {
        return ().into_any();
    }
    let heads = vec![
        words.say("facilitate-answer"),
        words.say("facilitate-who"),
        words.say("facilitate-share"),
        words.say("facilitate-target"),
        words.say("facilitate-bar"),
    ];
    table("answers", words.say("facilitate-answers"), words.say("facilitate-few-note"), heads, rows, words)
}
