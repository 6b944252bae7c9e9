//! How people came, voted and wrote, and how places were filled, as pictures over time.

use super::{super::places::kind, DAY, HOUR, hour};
use crate::{
    args,
    chart::multiples::{Axis, Panel, Shape, multiples},
    component::figure::Figure,
    facilitator::{PICTURED, pictured_by_day},
    words::{Count, Words},
};
use deliberation::{
    Settings,
    store::{Activity, Fill, Monitor},
};
use leptos::prelude::*;

fn day(at: i64, words: Words) -> String {
    words.day(at)
}

/// Joins, voters and writers, side by side.
pub(super) fn participation(monitor: &Monitor, words: Words) -> AnyView {
    let by_day = pictured_by_day(monitor);
    let (times, unit) = if by_day { (&monitor.days, DAY) } else { (&monitor.hours, HOUR) };
    let name: fn(i64, Words) -> String = if by_day { day } else { hour };
    let panel = |title: String, of: fn(&Activity) -> u64| {
        let values: Vec<(i64, u64)> =
            times.iter().map(|time| (time.from_ms, of(time))).filter(|(_, number)| *number > 0).collect();
        // Of equals the first one.
        let busiest = values.iter().rev().max_by_key(|(_, number)| *number);
        let finding = match busiest {
            Some((at, people)) => words.say_with(
                if by_day { "trends-busiest-day" } else { "trends-busiest-hour" },
                args!(when = name(*at, words), people = *people),
            ),
            None => words.say("trends-nobody"),
        };
        Panel { title, finding, shape: Shape::Columns, values, limit: None }
    };
    let panels = [
        panel(words.say("facilitate-joins"), |time| time.joins),
        panel(words.say("trends-voters"), |time| time.voters),
        panel(words.say("facilitate-authors"), |time| time.authors),
    ];
    let Some(axis) = Axis::of(&panels, unit) else { return ().into_any() };
    let (first, last) = (name(axis.ends.0, words), name(axis.ends.1, words));
    let finding = words.say_with("trends-span", args!(first = first, last = last));
    let pictures = multiples(words, "trends", &panels, unit, (words.say("facilitate-when"), name));
    view! { <Figure id="trends" title=words.say("trends-title") finding=finding>{pictures}</Figure> }.into_any()
}

/// For each kind of person, how its places were filled by those who have one now.
pub(super) fn places(cells: &[Fill], settings: &Settings, words: Words) -> AnyView {
    let panel = |cell: &Fill| {
        let mut taken = 0_u64;
        let filled = |(at, people): &(i64, u64)| {
            taken += *people;
            (*at, taken)
        };
        let values: Vec<(i64, u64)> = cell.came.iter().map(filled).collect();
        let places = u64::from(cell.places);
        let finding = words.say_with("trends-taken", args!(taken = words.thousands(cell.taken), places = places));
        let title = kind(settings, &cell.answers, words);
        Panel { title, finding, shape: Shape::Steps, values, limit: Some(places) }
    };
    let panels: Vec<Panel> = cells.iter().take(PICTURED).map(panel).collect();
    let full = cells.iter().filter(|cell| cell.taken >= u64::from(cell.places)).count();
    let finding = words.say_with("trends-full", args!(full = Count(full), cells = words.thousands(cells.len() as u64)));
    if Axis::of(&panels, DAY).is_none() {
        return ().into_any();
    }
    let pictures = multiples(words, "places", &panels, DAY, (words.say("facilitate-when"), day));
    view! {
        <Figure id="places" title=words.say("trends-places") finding=finding>
            {pictures}
            <p class="note">{words.say("trends-places-note")}</p>
        </Figure>
    }
    .into_any()
}
