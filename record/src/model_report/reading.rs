//! What a report says of its models, and where each of its numbers comes from.

use super::{Arm, Figure, Model, ModelReport, Of, Phase, Side, Whose};
use std::collections::{BTreeMap, BTreeSet};

impl ModelReport {
    /// Whether the model that was trained was the judge as well.
    #[must_use]
    pub fn is_judged_by_base(&self) -> bool {
        self.judged_by.as_ref().is_some_and(|judge| judge.sha256 == self.base.sha256)
    }

    /// The model by which a side is compared: after the last phase that both went through, so that what differs is the
    /// constitution and not how far a side came. Absent where the side has none.
    #[must_use]
    pub fn compared(&self, side: Side) -> Option<Whose> {
        let arm = self.arm(side)?;
        match self.compared_after {
            Some(phase) => arm.models.iter().any(|model| model.phase == phase).then(|| Whose::after(side, phase)),
            None => arm.models.last().map(|model| Whose::after(side, model.phase)),
        }
    }

    /// The sides that went on after the phase after which they are compared, with the last model of each.
    pub fn farther(&self) -> impl Iterator<Item = Whose> + '_ {
        let last = |arm: &Arm| arm.models.last().map(|model| Whose::after(arm.side, model.phase));
        self.arms.iter().filter_map(move |arm| last(arm).filter(|last| self.compared(arm.side) != Some(*last)))
    }

    /// Every model that it names, the preference models at the end.
    pub fn all_models(&self) -> impl Iterator<Item = Model<'_>> {
        let preference =
            self.arms.iter().filter_map(|arm| arm.preference_model.as_ref().map(|model| (arm.side, model)));
        self.models().chain(preference.map(|(side, model)| Model {
            // Whatever is written there: under another name it could stand for a model that answers.
            whose: Whose::after(side, Phase::Preference),
            sha256: &model.sha256,
            files: &model.files,
        }))
    }

    /// Every model that answers: the base model, then each side's in the order of the phases.
    pub fn models(&self) -> impl Iterator<Item = Model<'_>> {
        let base = Model { whose: Whose::BASE, sha256: &self.base.sha256, files: &self.base.files };
        let trained = self.arms.iter().flat_map(|arm| {
            arm.models.iter().map(|model| Model {
                whose: Whose::after(arm.side, model.phase),
                sha256: &model.sha256,
                files: &model.files,
            })
        });
        std::iter::once(base).chain(trained)
    }

    /// Every figure in it.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        let bias = self.bias.iter().flat_map(|bias| bias.score.iter().chain(&bias.accuracy));
        let abilities = self.abilities.iter().flat_map(|ability| &ability.of);
        let principles = self.principles.iter().flat_map(|one| {
            let followed = [&one.feedback, &one.against_base.preferred, &one.against_baseline.preferred];
            followed.into_iter().chain(&one.entropy)
        });
        bias.chain(abilities).map(|of| &of.figure).chain(principles).chain(self.arms.iter().map(|arm| &arm.preference))
    }

    /// The file of every number and of every answer in it.
    pub fn sources(&self) -> impl Iterator<Item = &str> {
        let judged = self.side_by_side.iter().any(|answers| !answers.judged.is_empty()).then_some(super::JUDGED);
        let answers = self.side_by_side.iter().map(|answers| answers.file.as_str()).chain(judged);
        self.figures().filter(|figure| figure.value.is_some()).map(|figure| figure.file.as_str()).chain(answers)
    }

    /// The constitution of a side.
    #[must_use]
    pub fn arm(&self, side: Side) -> Option<&Arm> {
        self.arms.iter().find(|arm| arm.side == side)
    }
}

/// The last phase that all sides went through of which there are models; the base model belongs to no side.
pub fn last_common(models: impl IntoIterator<Item = Whose>) -> Option<Phase> {
    let mut reached: BTreeMap<Side, BTreeSet<Phase>> = BTreeMap::new();
    for whose in models {
        if let (Some(side), Some(phase)) = (whose.side, whose.phase) {
            reached.entry(side).or_default().insert(phase);
        }
    }
    let common = reached.into_values().reduce(|one, other| &one & &other)?;
    common.into_iter().next_back()
}

/// The figure of one model among several.
#[must_use]
pub fn of(figures: &[Of], whose: Whose) -> Option<&Figure> {
    figures.iter().find(|of| of.whose == whose).map(|of| &of.figure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sides_are_compared_after_the_last_phase_that_both_went_through() {
        let after = Whose::after;
        let (public, baseline) = (Side::Public, Side::Baseline);
        let mut models = vec![Whose::BASE, after(public, Phase::Supervised), after(public, Phase::Reinforced)];
        assert_eq!(last_common(models.clone()), Some(Phase::Reinforced), "there is no other side");
        models.push(after(baseline, Phase::Supervised));
        assert_eq!(last_common(models.clone()), Some(Phase::Supervised));
        models.push(after(baseline, Phase::Reinforced));
        assert_eq!(last_common(models), Some(Phase::Reinforced));
        assert_eq!(last_common([Whose::BASE]), None);
    }
}
