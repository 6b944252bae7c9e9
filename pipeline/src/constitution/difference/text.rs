//! The differences as a text for people.

use super::{Diff, Standing};
use crate::constitution::rationale::{group_name, percent, percent_interval};
use record::constitution::{Kind, Outcome, Source};
use std::fmt;

impl fmt::Display for Diff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "from {}", self.from_sha256)?;
        writeln!(f, "to   {}", self.to_sha256)?;
        if self.is_empty() {
            let same =
                if self.from_sha256 == self.to_sha256 { "no difference" } else { "no difference but commentary" };
            return writeln!(f, "\n{same}");
        }
        writeln!(f, "the votes behind them are {}", if self.same_votes { "the same" } else { "not the same" })?;
        self.fmt_added_and_dropped(f)?;
        for clause in &self.reworded {
            heading(f, "reworded", &clause.clause)?;
            writeln!(f, "  - {}", line(&clause.before))?;
            writeln!(f, "  + {}", line(&clause.after))?;
            for edit in &clause.edits {
                writeln!(f, "    by {}: {}", line(&edit.author), line(&edit.reason))?;
            }
            votes(f, &clause.statements)?;
        }
        for clause in &self.reweighted {
            heading(f, "re-weighted", &clause.clause)?;
            writeln!(f, "  - {}", standing(clause.before))?;
            writeln!(f, "  + {}", standing(clause.after))?;
        }
        for clause in &self.reprompted {
            heading(f, "other prompts", &clause.clause)?;
            let pairs = [
                (&clause.before.comparison_prompt, &clause.after.comparison_prompt),
                (&clause.before.critique_request, &clause.after.critique_request),
                (&clause.before.revision_request, &clause.after.revision_request),
            ];
            for (before, after) in pairs.into_iter().filter(|(before, after)| before != after) {
                writeln!(f, "  - {}", line(before))?;
                writeln!(f, "  + {}", line(after))?;
            }
        }
        self.fmt_provenance(f)?;
        if !self.document.is_empty() {
            writeln!(f, "\ndocument")?;
        }
        for change in &self.document {
            writeln!(f, "  {}: {} -> {}", change.field, change.before, change.after)?;
        }
        Ok(())
    }
}

impl Diff {
    fn fmt_added_and_dropped(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for clause in &self.added {
            heading(f, "added", &clause.id)?;
            writeln!(f, "  + {}", line(&clause.text))?;
            votes(f, &clause.provenance.statements)?;
        }
        for dropped in &self.dropped {
            heading(f, "dropped", &dropped.clause.id)?;
            writeln!(f, "  - {}", line(&dropped.clause.text))?;
            votes(f, &dropped.clause.provenance.statements)?;
            if dropped.now.is_empty() && !dropped.clause.provenance.statements.is_empty() {
                match dropped.threshold {
                    Some(threshold) => {
                        writeln!(f, "    now: below the threshold of {threshold:.3}, or no longer in the poll")?
                    }
                    None => writeln!(f, "    now: not among the statements of the later one")?,
                }
            }
            for now in &dropped.now {
                let outcome = match &now.outcome {
                    Outcome::Principle { clause } => format!("words clause {clause}"),
                    Outcome::Merged { clause } => format!("merged into clause {clause}"),
                    Outcome::LeftOut => "left out".to_owned(),
                };
                writeln!(
                    f,
                    "    now: statement {} {outcome}, consensus {:.3} ({})",
                    now.statement,
                    now.gac,
                    line(&now.reason)
                )?;
            }
        }
        Ok(())
    }

    fn fmt_provenance(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for change in &self.provenance {
            heading(f, "other votes", &change.clause)?;
            for source in &change.joined {
                writeln!(f, "  + {}", support(source))?;
            }
            for source in &change.left {
                writeln!(f, "  - {}", support(source))?;
            }
            for votes in &change.votes {
                writeln!(f, "  - {}", support(&votes.before))?;
                writeln!(f, "  + {}", support(&votes.after))?;
            }
        }
        Ok(())
    }
}

fn heading(f: &mut fmt::Formatter<'_>, what: &str, clause: &str) -> fmt::Result {
    writeln!(f, "\n{what} {clause}")
}

fn votes(f: &mut fmt::Formatter<'_>, sources: &[Source]) -> fmt::Result {
    sources.iter().try_for_each(|source| writeln!(f, "    {}", support(source)))
}

/// "statement 17: consensus 0.850 (0.800 to 0.889); Group A 81 % (72 % to 88 %) of 90, ..."
fn support(source: &Source) -> String {
    let groups: Vec<String> = source
        .groups
        .iter()
        .map(|group| match (group.agree_share, group.agree_interval) {
            (Some(share), Some(interval)) => format!(
                "{} {} ({}) of {}",
                group_name(group.group),
                percent(share),
                percent_interval(interval),
                group.votes.seen
            ),
            _ => format!("{} not asked", group_name(group.group)),
        })
        .collect();
    format!(
        "statement {}: consensus {:.3} ({:.3} to {:.3}); {}",
        source.statement,
        source.gac,
        source.gac_interval[0],
        source.gac_interval[1],
        groups.join(", ")
    )
}

fn standing(standing: Standing) -> String {
    let kind = match standing.kind {
        Kind::HardConstraint => "hard constraint",
        Kind::Principle => "principle",
        Kind::Default => "default",
    };
    format!("{kind}, tier {}, weight {}", standing.tier, standing.weight)
}

/// One line without control characters: the terminal must not obey a participant's text.
fn line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
