//! Transcripts and helpful conversations to the rows that a model is tuned on.

use crate::constitutional::{
    MethodError,
    principles::seed_of,
    rows::{Demonstration, Transcript, message},
};
use crate::language::Role;
use documented::DocumentedFields;
use serde::{Deserialize, Serialize};

/// Which answers of a transcript are learned from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Which {
    /// Every revision.
    #[default]
    All,
    /// The last one.
    Last,
}

/// How rows are mixed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DocumentedFields)]
#[serde(deny_unknown_fields, default)]
pub struct MixParams {
    /// Which revisions. Default `all` (Bai et al. 2022, section 3.1).
    pub revisions: Which,
    /// Share of helpful conversations among all rows, 0 to below 1. Default 0.27 (section 3.2: two answers to each of
    /// 135,296 prompts beside four revisions of each of 182,831).
    pub helpfulness_share: f64,
    /// Seed of choice and order. Default 0.
    pub seed: u64,
}

impl Default for MixParams {
    fn default() -> Self {
        Self { revisions: Which::All, helpfulness_share: 0.27, seed: 0 }
    }
}

/// Rows to tune on.
#[derive(Clone, Debug, PartialEq)]
pub struct Mixed {
    /// In their order.
    pub rows: Vec<Demonstration>,
    /// How many are revisions.
    pub revisions: usize,
    /// How many are helpful conversations; fewer than the share asks for where there are not so many.
    pub helpfulness: usize,
}

/// The revisions of transcripts as conversations; what the model left empty is passed over.
pub fn demonstrations(transcripts: &[Transcript], which: Which) -> impl Iterator<Item = Demonstration> {
    transcripts.iter().flat_map(move |transcript| {
        let usable = transcript.revisions.iter().filter(|revision| !revision.revision_response.is_empty());
        let all: Vec<_> = usable.map(|revision| revision.revision_response.as_str()).collect();
        let from = match which {
            Which::All => 0,
            Which::Last => all.len().saturating_sub(1),
        };
        all.into_iter().skip(from).map(|response| {
            let mut messages = transcript.init_prompt.clone();
            messages.push(message(Role::Assistant, response));
            Demonstration {
                id: Some(transcript.id.clone()),
                messages,
                source: Some("revision".to_owned()),
                weight: 1.0,
            }
        })
    })
}

/// Mixes revisions with as many helpful conversations as their share asks for, each once, in an order that depends on
/// the rows and the seed alone.
///
/// # Errors
/// When the share is outside its range, or there is no revision.
pub fn mix(
    transcripts: &[Transcript],
    helpfulness: Vec<Demonstration>,
    params: &MixParams,
) -> Result<Mixed, MethodError> {
    let share = params.helpfulness_share;
    let fits = (0.0..1.0).contains(&share);
    MethodError::unless(fits, "helpfulness_share", share, "a number from 0 to below 1")?;
    let mut rows: Vec<Demonstration> = demonstrations(transcripts, params.revisions).collect();
    let revisions = rows.len();
    MethodError::unless(revisions > 0, "transcripts", "a list without a revision", "at least one revision")?;
    let wanted = (revisions as f64 * share / (1.0 - share)).round() as usize;
    let mut helpful = in_order(helpfulness, params.seed, "helpfulness");
    helpful.truncate(wanted);
    let helpfulness = helpful.len();
    rows.extend(helpful.into_iter().map(|row| {
        let source = row.source.clone().or_else(|| Some("helpfulness".to_owned()));
        Demonstration { source, ..row }
    }));
    Ok(Mixed { rows: in_order(rows, params.seed, "mix"), revisions, helpfulness })
}

/// The rows in a random order.
fn in_order(rows: Vec<Demonstration>, seed: u64, purpose: &str) -> Vec<Demonstration> {
    let mut keyed: Vec<(u64, Demonstration)> =
        (0_u64..).zip(rows).map(|(place, row)| (seed_of(seed, purpose, &[&place.to_le_bytes()]), row)).collect();
    keyed.sort_by_key(|(key, _)| *key);
    keyed.into_iter().map(|(_, row)| row).collect()
}
