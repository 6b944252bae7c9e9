//! Which statement stands behind which clause, and what follows from it for dispositions and pairs.

use record::{
    Constitution, Id,
    constitution::{Clause, Outcome},
    drafting::Decision,
};
use std::collections::BTreeMap;

/// For each statement behind a clause the place of the first such clause.
pub(super) fn all(clauses: &[Clause]) -> BTreeMap<Id, usize> {
    let mut homes = BTreeMap::new();
    for (place, clause) in clauses.iter().enumerate() {
        for source in &clause.provenance.statements {
            homes.entry(source.statement.clone()).or_insert(place);
        }
    }
    homes
}

/// Whether a statement stands behind a clause.
pub(super) fn holds(clause: &Clause, statement: &Id) -> bool {
    clause.provenance.statements.iter().any(|source| source.statement == *statement)
}

/// Brings dispositions and pairs up to date after a decision has moved statements.
pub(super) fn update(draft: &mut Constitution, decision: &Decision) {
    let Constitution { clauses, dispositions, merges, .. } = draft;
    for disposition in dispositions.iter_mut() {
        let present = match &disposition.outcome {
            Outcome::Principle { clause } | Outcome::Merged { clause } => Some(clause),
            Outcome::LeftOut => None,
        };
        let stays = clauses.iter().find(|clause| Some(&clause.id) == present && holds(clause, &disposition.statement));
        let home = stays.or_else(|| clauses.iter().find(|clause| holds(clause, &disposition.statement)));
        let outcome = match home {
            None => Outcome::LeftOut,
            Some(clause) if clause.provenance.statements[0].statement == disposition.statement => {
                Outcome::Principle { clause: clause.id.clone() }
            }
            Some(clause) => Outcome::Merged { clause: clause.id.clone() },
        };
        if disposition.outcome != outcome {
            disposition.outcome = outcome;
            disposition.decided_by.clone_from(&decision.author);
            disposition.reason.clone_from(&decision.reason);
        }
    }
    for merge in merges.iter_mut() {
        let together = clauses.iter().any(|clause| holds(clause, &merge.a) && holds(clause, &merge.b));
        let apart = [&merge.a, &merge.b].into_iter().all(|id| clauses.iter().any(|clause| holds(clause, id)));
        // Of a statement that is left out nobody needs to know with which other it would go.
        if merge.merged != together && (together || apart) {
            merge.merged = together;
            merge.decided_by.clone_from(&decision.author);
            merge.reason.clone_from(&decision.reason);
        }
    }
}
