//! What people have said of themselves beside the public, and weights that make up for the difference.

use super::names::{Names, PublicNames};
use deliberation::{
    Phase, Poll,
    store::{Marks, Snapshot, Store, StoreError},
};
use pipeline::opinion::{self, Answers, RakingParams, Target, WeightingError};
use record::{Analysis, Representativeness, Weighting};

/// What the public looks like, as the settings say.
fn targets(poll: &Poll) -> Vec<Target> {
    let target = |margin: &deliberation::settings::Margin| Target {
        question: margin.question.clone(),
        shares: margin.shares.clone(),
    };
    poll.settings.targets.iter().map(target).collect()
}

/// What people have said of themselves, where something is compared with it.
pub(super) async fn answers(snapshot: &mut Snapshot<'_>, poll: &Poll) -> Result<Answers, StoreError> {
    if poll.settings.targets.is_empty() { Ok(Answers::new()) } else { snapshot.answers().await }
}

/// Who stands behind the weights that were published last, and who would stand behind those of now; nobody where there
/// can be none.
pub(super) async fn marks(
    snapshot: &mut Snapshot<'_>,
    poll: &Poll,
    names: Option<&PublicNames>,
) -> Result<(Marks, Marks), StoreError> {
    let Some(names) = names.filter(|_| are_public(poll) && !poll.settings.targets.is_empty()) else {
        return Ok((Marks::new(), Marks::new()));
    };
    let now = snapshot.contributions().await?.iter().map(|one| (one.participant, names.mark(poll.id, one))).collect();
    Ok((snapshot.published_marks().await?, now))
}

/// Weights for the people of a poll, under the ids that its analysis has; none where the poll has no target, or where
/// too few people have said something of themselves.
pub(super) fn weigh(
    votes: &opinion::Poll,
    analysis: &Analysis,
    answers: Answers,
    names: &Names,
    poll: &Poll,
) -> anyhow::Result<Option<Weighting>> {
    if poll.settings.targets.is_empty() {
        return Ok(None);
    }
    let answers: Answers = answers.into_iter().map(|(person, given)| (names.of(&person), given)).collect();
    match opinion::weigh(votes, analysis, &answers, &targets(poll), &RakingParams::default().check()?) {
        Ok(weighting) => Ok(Some(weighting)),
        Err(WeightingError::OutOfReach) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Whether everybody may know of weights: while people vote, every one of them would show in the next version.
pub(super) fn are_public(poll: &Poll) -> bool {
    poll.phase > Phase::Voting
}

/// Those who have voted so far beside the public; none where the poll has no target.
pub(crate) async fn representativeness(store: &Store, poll: &Poll) -> anyhow::Result<Option<Representativeness>> {
    if poll.settings.targets.is_empty() {
        return Ok(None);
    }
    let mut snapshot = store.snapshot(poll.id).await?;
    let (mut people, answers) = (snapshot.voters().await?, snapshot.answers().await?);
    drop(snapshot);
    let targets = targets(poll);
    let compared = tokio::task::spawn_blocking(move || {
        people.sort();
        opinion::representativeness(&people, &answers, &targets)
    });
    Ok(Some(compared.await??))
}
