//! Where results come from: the analysis and its day, the file behind a picture, and how to cite it all.

use crate::{
    args,
    component::told,
    setup::Home,
    source::{Analysed, Reading},
    words::{Day, Words, number::iso_day, site::address},
};
use deliberation::Poll;
use leptos::prelude::*;

/// The file behind a picture.
pub fn behind(words: Words, href: String) -> AnyView {
    let name = href.rsplit('/').next().unwrap_or_default().to_owned();
    let says = words.say_with("results-behind", args!(file = name));
    view! { <p class="n figure-data"><a href=href download>{says}</a></p> }.into_any()
}

/// Which analysis this is, of which day, and how to cite it.
pub fn cite(words: Words, reading: &Reading, analysis: &Analysed) -> AnyView {
    let (poll, at) = (&reading.poll, analysis.created_at_ms);
    let Home(home) = use_context::<Home>().unwrap_or_default();
    let day = iso_day(at);
    let citation = words.say_with(
        "results-citation",
        args!(
            organiser = organiser(poll),
            year = year(&day),
            topic = told::topic(poll, words).text,
            version = analysis.version.to_string(),
            day = Day(at),
            address = format!("{home}{}", address(poll.slug.as_str(), "results")),
            hash = analysis.sha256.as_str(),
        ),
    );
    let analysed = words.say_with("results-analysed", args!(version = analysis.version.to_string(), day = Day(at)));
    view! {
        <section aria-labelledby="cite-title">
            <h2 id="cite-title">{words.say("results-cite")}</h2>
            <p>
                {analysed} " "
                <a href=address(poll.slug.as_str(), "robustness")>{words.say("results-robust")}</a>
            </p>
            <p class="citation" dir="auto">{citation}</p>
        </section>
    }
    .into_any()
}

/// Who answers for a poll: its organiser, or this program where none is named.
pub fn organiser(poll: &Poll) -> &str {
    let named = poll.settings.organiser.trim();
    if named.is_empty() { crate::words::site::NAME } else { named }
}

/// The year of a day, `YYYY-MM-DD`.
pub fn year(day: &str) -> &str {
    day.split('-').next().unwrap_or(day)
}
