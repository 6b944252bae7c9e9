//! `/facilitate/SLUG/weighting`: weights for those who run a poll, at any time.

use super::{Section, desk, with};
use crate::{
    component::weights::{self, Line},
    weighing::{Weighed, Weighing},
    words::Words,
};
use leptos::prelude::*;
use record::{Weighting, weighting::Statement};

/// Statements that are listed.
const MOST: usize = 200;

/// The page.
#[component]
pub fn WeighingPage() -> impl IntoView {
    with(|weighing: Weighing, words| {
        let content = match &weighing.weighed {
            Weighed::Made(weighting) => made(&weighing, weighting, words),
            none => view! { <p class="empty">{none_because(none, words)}</p> }.into_any(),
        };
        desk(&weighing.held, Section::Weighting, words, content)
    })
}

/// Why there are no weights.
pub(crate) fn none_because(weighed: &Weighed, words: Words) -> String {
    match weighed {
        Weighed::Made(_) => String::new(),
        Weighed::NoTarget => words.say("sample-no-target"),
        Weighed::TooFew => words.say("sample-too-few"),
        Weighed::Later => words.say("sample-later"),
        Weighed::Failed => words.say("sample-failed"),
    }
}

fn made(weighing: &Weighing, weighting: &Weighting, words: Words) -> AnyView {
    let poll = &weighing.held.poll;
    let mut lines: Vec<Line> = weighting.statements.iter().filter_map(|row| line(weighing, row)).collect();
    // A stable sort: equals stay in the order of ids.
    lines.sort_by(|a, b| b.consensus.0.total_cmp(&a.consensus.0));
    lines.truncate(MOST);
    view! {
        {weights::about(words, &poll.settings, &weighting.published())}
        {weights::table(words, poll.slug.as_str(), lines)}
        <p class="note">{words.say("sample-desk-note")}</p>
    }
    .into_any()
}

/// A statement that somebody has voted on.
fn line(weighing: &Weighing, row: &Statement) -> Option<Line> {
    let (plain, weighted) = (&row.unweighted, &row.weighted);
    let (text, language) = weighing.texts.get(&row.id).cloned().unwrap_or_default();
    Some(Line {
        id: row.id.clone(),
        text,
        language,
        agree: Some(((plain.agree_share?, plain.agree_interval?), plain.votes.seen)),
        weighted: ((weighted.agree_share?, weighted.agree_interval?), weighted.votes.effective),
        consensus: (plain.gac_agree, plain.gac_agree_interval),
        weighted_consensus: (weighted.gac_agree, weighted.gac_agree_interval),
    })
}
