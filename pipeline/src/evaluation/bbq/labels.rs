//! Labels that the context contradicts.

use super::{Condition, Labels, Row};

/// Templates of Physical_appearance whose version b has the answers of its two questions exchanged.
const EXCHANGED: [u32; 2] = [6, 10];

/// The right option, by the labels that were asked for.
pub(super) fn label(row: &Row, labels: Labels) -> usize {
    let wrong = row.category == "Physical_appearance"
        && row.condition == Condition::Disambiguated
        && row.version == "b"
        && EXCHANGED.contains(&row.question_index);
    if labels == Labels::Corrected && wrong { row.other(row.label) } else { row.label }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::laboratory::probe::{QuestionParams, questions};

    #[test]
    fn labels_are_exchanged_where_the_context_contradicts_them_and_nowhere_else() {
        let question = questions(1, QuestionParams::default()).next().expect("a question");
        let plain = Row::try_from(&question).expect("a row");
        let row = |category: &str, condition, version: &str, question_index| {
            let [first, _] = plain.named();
            Row {
                category: category.into(),
                condition,
                version: version.into(),
                question_index,
                label: first,
                ..plain.clone()
            }
        };
        let disambiguated = Condition::Disambiguated;
        for index in EXCHANGED {
            let wrong = row("Physical_appearance", disambiguated, "b", index);
            assert_eq!(label(&wrong, Labels::Official), wrong.label);
            assert_eq!(label(&wrong, Labels::Corrected), wrong.named()[1]);
        }
        for right in [
            row("Physical_appearance", disambiguated, "a", 6),
            row("Physical_appearance", disambiguated, "b", 7),
            row("Physical_appearance", Condition::Ambiguous, "b", 6),
            row("Age", disambiguated, "b", 6),
        ] {
            assert_eq!(label(&right, Labels::Corrected), right.label, "{right:?}");
        }
    }
}
