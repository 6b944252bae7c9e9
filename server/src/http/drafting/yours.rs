//! What a constitution has to do with one person: her statements in it, and those that she agreed with.

use crate::http::Site;
use app::{drafting::Yours, participant::Visitor};
use deliberation::{
    Agreement,
    store::{OwnStatement, StoreError},
};
use record::{Constitution, constitution::Clause};
use std::collections::BTreeSet;

/// Works it out for one answer; what fails is left out, because the page is whole without it.
pub(in crate::http) async fn yours(
    site: &Site,
    visitor: &Visitor,
    poll: i64,
    constitution: &Constitution,
) -> Option<Yours> {
    match work_out(site, visitor.participant, poll, constitution).await {
        Ok(yours) => Some(yours),
        Err(error) => {
            tracing::warn!(%error, "what a constitution has to do with somebody could not be worked out");
            None
        }
    }
}

async fn work_out(site: &Site, participant: i64, poll: i64, constitution: &Constitution) -> Result<Yours, StoreError> {
    let store = site.store();
    let written = store.own_statements(poll, participant).await?;
    let votes = store.own_votes(poll, participant).await?;
    // People take part only in polls that are held here, where a statement's id is its number.
    let agreed: BTreeSet<String> =
        votes.iter().filter(|vote| vote.agreement == Agreement::Agree).map(|vote| vote.statement.to_string()).collect();
    let clauses = &constitution.clauses;
    let language = |own: &OwnStatement| own.language.as_ref().map(ToString::to_string);
    let became =
        stood_behind(&written, constitution).map(|(own, at, _)| (own.text.clone(), language(own), at + 1)).collect();
    let rests_on_agreed =
        |clause: &Clause| clause.provenance.statements.iter().any(|source| agreed.contains(source.statement.as_str()));
    let agreed = (1..).zip(clauses).filter(|(_, clause)| rests_on_agreed(clause)).map(|(number, _)| number).collect();
    Ok(Yours { became, agreed, of: clauses.len() })
}

/// The principles that somebody's statements stand behind: statement, place from 0, principle.
pub(in crate::http) fn stood_behind<'a>(
    written: &'a [OwnStatement],
    constitution: &'a Constitution,
) -> impl Iterator<Item = (&'a OwnStatement, usize, &'a Clause)> {
    let stands_behind =
        |clause: &Clause, id: &str| clause.provenance.statements.iter().any(|source| source.statement.as_str() == id);
    written.iter().filter_map(move |statement| {
        // What moderators merged into another statement lives on in that one.
        let id = statement.merged_into.as_ref().unwrap_or(&statement.id);
        let mut clauses = constitution.clauses.iter().enumerate();
        clauses.find(|(_, clause)| stands_behind(clause, id)).map(|(at, clause)| (statement, at, clause))
    })
}
