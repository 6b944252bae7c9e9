//! How long a run still takes.

use super::RunStage;
use crate::StageState;

/// The sides of a run, by what their stages' names begin with.
const SIDES: [&str; 2] = ["public-", "baseline-"];

/// Milliseconds until the last of these stages is done; none where it cannot be told of each.
///
/// A stage is taken to last as long as it did in an `earlier` run that was made in the same way, or else as long as the
/// same stage did for the other constitution; what is being done does not end before its own progress says so. The ways
/// of the two constitutions count once, by the longer, where they have been seen to go on side by side.
#[must_use]
pub fn left_ms(stages: &[RunStage], earlier: &[RunStage], now_ms: i64) -> Option<u64> {
    let left = |stage: &RunStage| {
        let own = stage.left_ms(now_ms).unwrap_or_default();
        let since = stage.started_at_ms.filter(|_| stage.state == StageState::Running);
        let passed = since.and_then(|since| u64::try_from(now_ms - since).ok()).unwrap_or_default();
        let lasts = lasts(earlier, &stage.name).or_else(|| lasts(stages, &other_side(&stage.name)?))?;
        Some(lasts.saturating_sub(passed).max(own))
    };
    let (mut common, mut sides) = (0, [0; 2]);
    for stage in stages.iter().filter(|stage| !stage.state.is_finished()) {
        let left = left(stage)?;
        match SIDES.iter().position(|side| stage.name.starts_with(side)) {
            Some(side) => sides[side] += left,
            None => common += left,
        }
    }
    let together = [stages, earlier].into_iter().any(|stages| side_by_side(stages, now_ms));
    let [one, other] = sides;
    Some(common + if together { one.max(other) } else { one + other })
}

/// Whether a stage of the one side was under way while one of the other was.
fn side_by_side(stages: &[RunStage], now_ms: i64) -> bool {
    let span = |stage: &RunStage| Some((stage.started_at_ms?, stage.ended_at_ms.unwrap_or(now_ms)));
    let of = |side: &'static str| stages.iter().filter(move |stage| stage.name.starts_with(side)).filter_map(span);
    let [one, other] = SIDES;
    of(one).any(|(from, to)| of(other).any(|(begun, ended)| from < ended && begun < to))
}

/// How long a stage lasted, where it was done and not only fetched.
fn lasts(stages: &[RunStage], name: &str) -> Option<u64> {
    let stage = stages.iter().find(|stage| stage.name == name && stage.state == StageState::Done)?;
    u64::try_from(stage.ended_at_ms? - stage.started_at_ms?).ok()
}

/// The same stage for the other constitution.
fn other_side(name: &str) -> Option<String> {
    let [one, other] = SIDES;
    let swapped = |from: &str, to: &str| name.strip_prefix(from).map(|phase| format!("{to}{phase}"));
    swapped(one, other).or_else(|| swapped(other, one))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stage(name: &str, state: StageState, from_to: [i64; 2]) -> RunStage {
        let ended_at_ms = state.is_finished().then_some(from_to[1]);
        RunStage { started_at_ms: Some(from_to[0]), ended_at_ms, ..RunStage::at(name, state) }
    }

    #[test]
    fn an_earlier_run_or_the_other_side_tells_how_long_a_stage_lasts() {
        use StageState::{Cached, Done, Running, Waiting};
        let stages = [
            stage("understand", Cached, [0, 1]),
            stage("public-supervised", Done, [1_000, 11_000]),
            stage("baseline-supervised", Running, [11_000, 0]),
            RunStage::at("evaluation", Waiting),
        ];
        assert_eq!(left_ms(&stages, &[], 15_000), None, "nobody has measured yet how long that takes");
        assert_eq!(left_ms(&stages[..3], &[], 15_000), Some(6_000));
        let earlier = [stage("evaluation", Done, [0, 3_000]), stage("baseline-supervised", Done, [0, 5_000])];
        assert_eq!(left_ms(&stages, &earlier, 15_000), Some(1_000 + 3_000));
        // It takes longer than it did: its own progress counts.
        let slow = RunStage { done: 10, of: 20, since_ms: Some(11_000), ..stages[2].clone() };
        assert_eq!(left_ms(&[slow], &earlier, 15_000), Some(4_000));
        // Both sides went on at once before: the longer counts.
        let both = [stage("public-supervised", Done, [0, 9_000]), stage("baseline-supervised", Done, [1_000, 5_000])];
        let waiting = ["public-supervised", "baseline-supervised"].map(|name| RunStage::at(name, Waiting));
        assert_eq!(left_ms(&waiting, &both, 0), Some(9_000));
        let in_turn = [both[0].clone(), stage("baseline-supervised", Done, [9_000, 13_000])];
        assert_eq!(left_ms(&waiting, &in_turn, 0), Some(13_000));
        // Something that was only fetched says nothing, and whatever is done is done.
        assert_eq!(left_ms(&stages[3..], &[stage("evaluation", Cached, [0, 3_000])], 15_000), None);
        assert_eq!(left_ms(&stages[..2], &[], 15_000), Some(0));
    }
}
