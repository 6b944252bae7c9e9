//! Who took part, as the publication says it, against the analysis of the same votes.

use super::Findings;
use app::published::Published;
use record::{Analysis, Publication};

/// Where it stands.
const WHAT: &str = "report/publication.json";

/// Only where the analysis is the one that was published: of votes that have changed since, other numbers follow.
pub(super) fn verify(publication: &Publication, analysis: Option<(&Analysis, &str)>, findings: &mut Findings) {
    let Some((analysis, sha256)) = analysis else { return };
    if sha256 != publication.analysis.sha256 {
        return findings.not_checked(WHAT, "the analysis is not the one that was published");
    }
    let published = Published::new(analysis);
    let groups: Vec<Option<u64>> =
        if published.has_groups() { published.groups.iter().map(|group| group.size).collect() } else { Vec::new() };
    let people = &publication.people;
    let counted = [
        ("people", people.participants, published.participants),
        ("statements", people.statements, published.statements.len() as u64),
        ("votes", people.votes, published.votes),
    ];
    for (what, said, found) in counted.into_iter().filter(|(_, said, found)| said != found) {
        findings.differs(WHAT, format!("{said} {what} are published, and the analysis has {found}"));
    }
    if people.groups != groups {
        findings.differs(WHAT, "the sizes of the groups are not those of the analysis");
    }
    if people.groups == groups && counted.iter().all(|(_, said, found)| said == found) {
        let (people, votes) = (people.participants, people.votes);
        findings
            .agrees(WHAT, format!("{people} people with {votes} votes, and the sizes of groups: as in the analysis"));
    }
}
