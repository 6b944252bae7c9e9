//! `/polls/SLUG/weighting`: who took part beside the public, and the consensus with weights and without.

use super::with_weights;
use crate::{
    chart::dumbbell::{Few, dumbbells},
    component::{
        frame::{self, Section},
        method,
        weights::{self, Line},
    },
    published::Cell,
    source::Reading,
    words::{Words, use_words},
};
use leptos::prelude::*;
use record::weighting::published::{Compared, Weighting};

/// Weights, for everybody.
#[component]
pub fn WeightingPage() -> impl IntoView {
    let words = use_words();
    with_weights(move |reading, weighting| {
        let content = match &weighting {
            Some(weighting) => content(words, &reading, weighting),
            None if reading.poll.settings.targets.is_empty() => {
                view! { <p class="empty">{words.say("sample-no-target")}</p> }.into_any()
            }
            None => view! { <p class="empty">{words.say("sample-too-few")}</p> }.into_any(),
        };
        frame::poll(&reading.poll, Section::Weighting, words.say("sample-description"), content)
    })
}

fn content(words: Words, reading: &Reading, weighting: &Weighting) -> AnyView {
    let poll = &reading.poll;
    let mut lines: Vec<Line> = weighting.statements.iter().filter_map(|row| line(reading, row)).collect();
    // A stable sort: equals stay in the order of ids.
    lines.sort_by(|a, b| b.consensus.0.total_cmp(&a.consensus.0));
    view! {
        {weights::about(words, &poll.settings, weighting)}
        {weights::table(words, poll.slug.as_str(), lines)}
        <p class="note">{words.say("sample-rule")}</p>
        <section aria-labelledby="sample-title">
            <h2 id="sample-title">{words.say("sample-title")}</h2>
            {dumbbells(words, &poll.settings, &weighting.representativeness, Few::Hidden)}
            {method::of_sample(words)}
        </section>
    }
    .into_any()
}

/// A statement as the other pages show it, with weights beside that; none where it takes no part in the analysis.
fn line(reading: &Reading, row: &Compared) -> Option<Line> {
    let statement = reading.analysis.as_ref()?.published.statement(row.id.as_str())?;
    let agree = match statement.everyone {
        Cell::Shown { votes, agree, interval } => Some(((agree, interval), votes.seen)),
        _ => None,
    };
    Some(Line {
        id: row.id.clone(),
        text: statement.text.clone(),
        language: statement.language.clone(),
        agree,
        weighted: ((row.agree, row.agree_interval), row.effective),
        consensus: (row.unweighted_consensus, row.unweighted_consensus_interval),
        weighted_consensus: (row.consensus, row.consensus_interval),
    })
}
