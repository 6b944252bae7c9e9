//! What an export says about itself.

use super::{Records, WEIGHTING};
use anyhow::Context;
use app::again;
use deliberation::{Origin, Poll, store::StoredWeighting};
use pipeline::{constitution::escaped, opinion};
use record::Constitution;
use std::{
    collections::HashMap,
    fmt::Write,
    hash::{DefaultHasher, Hash, Hasher},
};

/// How many of those who voted have votes that nobody else has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unique {
    people: u64,
    of: u64,
}

impl Unique {
    /// Counts them. Rows are told apart by 64 bits: two of a million are taken for one with a chance of one in forty
    /// million.
    pub(super) fn count(votes: &opinion::Poll) -> Self {
        let mut rows: HashMap<u64, u64> = HashMap::new();
        for person in 0..votes.participants.len() {
            let mut hasher = DefaultHasher::new();
            let mut has_voted = false;
            for vote in votes.matrix.votes(person) {
                vote.hash(&mut hasher);
                has_voted = true;
            }
            if has_voted {
                *rows.entry(hasher.finish()).or_default() += 1;
            }
        }
        let people = rows.values().filter(|&&people| people == 1).count() as u64;
        Self { people, of: rows.values().sum() }
    }

    fn says(self) -> String {
        let Self { people, of } = self;
        if of == 0 {
            return "Nobody has voted.".to_owned();
        }
        let percent = 100.0 * people as f64 / of as f64;
        format!("Here {people} of the {of} people who voted ({percent:.0} %) have votes that nobody else has.")
    }
}

/// The text of `README.md`.
pub(super) fn text(
    poll: &Poll,
    records: &Records,
    weighting: Option<&StoredWeighting>,
    left_out: usize,
    unique: Unique,
) -> anyhow::Result<String> {
    let mut text = format!("# {}\n\n", escaped(&poll.topic));
    let held = poll.origin == Origin::Held;
    let people = if held {
        "People go by ids that were made for this publication alone and say nothing about the order in which they came; \
         another version, and every other poll, has others. Times are days (UTC). Of several votes by one person on one \
         statement only the last is here. Texts of statements that were refused, or never shown to anybody, are left out."
    } else {
        "This poll came from elsewhere: people go by the ids that it came with, and times are as they came. Ids of people \
         in other systems are left out."
    };
    let hidden = "`comment-groups.csv` is for looking at groups: in it every number of 1 to 4 people is hidden, and every \
         number from which such a one would follow.";
    let fingerprint = "**A list of votes is a fingerprint.** Forty answers are different for nearly everybody.";
    let (unique, care) = (
        unique.says(),
        "Whoever knows how somebody voted on a few statements can find that person's row, and with it the other votes, whatever \
         the ids are. Do not join these files with anything that says more about people, do not try to find anybody, \
         and use `comment-groups.csv` where you do not need single votes.",
    );
    // Writing to text cannot fail.
    let _ = write!(
        text,
        "{people}\n\n{fingerprint} {unique} {care}\n\n{hidden}\n\nEvery column is explained in `dictionary.md`.\n"
    );
    if weighting.is_some() {
        let _ = write!(text, "\n## Weights\n\n{WEIGHTS}\n");
    }
    let _ = write!(text, "\n## Work it out again\n\n{}", commands(poll, records, left_out)?);
    let _ = write!(text, "\n## Hashes\n\n| what | SHA-256 |\n|---|---|\n");
    let _ = writeln!(text, "| votes (in the analysis, `input.sha256`) | `{}` |", records.analysis.input.sha256);
    let _ = writeln!(text, "| `analysis.json` | `{}` |", records.analysis_record.sha256);
    if let Some(constitution) = &records.constitution {
        let _ = writeln!(text, "| `constitution.json` | `{}` |", constitution.record.sha256);
    }
    if let Some(weighting) = weighting {
        let _ = writeln!(text, "| `{WEIGHTING}` | `{}` |", weighting.version.sha256);
    }
    Ok(text)
}

/// What is to be said of weights.
const WEIGHTS: &str = "`weighting.json` says how like the public those who took part are, and what the consensus would be \
    with weights that make up for the difference: raking to the shares that the organisers have set, weights between 0.2 \
    and 5 times the mean. Weights assume that people of one kind who took part think like those of that kind who did not, \
    and people without an answer like all others; nobody can check that. The weights of people are not here, because they \
    would tell what somebody has said of herself; for the same reason its numbers are coarse, and it has one statement for \
    every ten people at the most. Its `poll_sha256` is the `input.sha256` of the analysis whose groups it takes over. It \
    cannot be worked out again from these files, which do not hold what people said of themselves.";

fn commands(poll: &Poll, records: &Records, left_out: usize) -> anyhow::Result<String> {
    let mut commands = again::analyze(poll, left_out > 0, "again.json");
    let mut says = "`again.json` has the bytes of `analysis.json`.".to_owned();
    // A second vote has a result, which no command drafts.
    if let Some(kept) = records.constitution.as_ref().filter(|_| poll.ratifies.is_none()) {
        let constitution: Constitution = serde_json::from_str(&kept.record.json).context("the stored constitution")?;
        commands.push('\n');
        commands += &again::compile(&constitution.process, "again.json", "again");
        says += " The compiled draft has those of `constitution.json`, unless people have edited that one since: then it \
                 says who and why.";
    }
    let version = env!("CARGO_PKG_VERSION");
    Ok(format!("In this folder, with version {version} of folkmoot:\n\n```\n{commands}\n```\n\n{says}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use record::Id;

    #[test]
    fn whoever_votes_as_nobody_else_does_is_counted() {
        let statement = |id: u64| opinion::Statement {
            id: Id::from(id),
            text: String::new(),
            language: None,
            moderation: 1,
            is_meta: false,
            is_seed: false,
        };
        let mut poll = opinion::PollBuilder::new();
        (0..2).for_each(|id| poll.statement(statement(id)));
        for (person, votes) in
            [("1", &[("0", 1), ("1", -1)][..]), ("2", &[("0", 1), ("1", -1)]), ("3", &[("0", 1)]), ("4", &[("1", 1)])]
        {
            for &(statement, vote) in votes {
                poll.vote(person, statement, vote, None).expect("known");
            }
        }
        let unique = Unique::count(&poll.build().expect("a poll"));
        assert_eq!(unique, Unique { people: 2, of: 4 });
        assert!(unique.says().starts_with("Here 2 of the 4 people who voted (50 %)"), "{}", unique.says());
    }
}
