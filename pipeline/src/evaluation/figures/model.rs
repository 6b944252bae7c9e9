//! What a model report says of one of its models, as rows of figures.

use super::{Figure, Figures};
use record::{
    ModelReport,
    bbq::Condition,
    model_report::{self, Whose, of},
};
use serde_json::json;
use std::collections::BTreeMap;

/// Every figure that a report has of a model: what was measured of bias by category and condition, what else was
/// measured, and, of the model that stands for the public, how often its answer is preferred by each principle.
#[must_use]
pub fn of_model(report: &ModelReport, whose: Whose) -> Figures {
    let sha256 = report.models().find(|model| model.whose == whose).map(|model| model.sha256.to_owned());
    let sha256 = sha256.unwrap_or_else(|| report.base.sha256.clone());
    let mut figures: Vec<Figure> = report
        .bias
        .iter()
        .flat_map(|bias| {
            let condition = match bias.condition {
                Condition::Ambiguous => "amb",
                Condition::Disambiguated => "disamb",
            };
            let about = format!("{} {condition}", bias.category);
            [("bias_score", &bias.score), ("acc", &bias.accuracy)]
                .into_iter()
                .filter_map(move |(name, figures)| Some(row(name, &about, of(figures, whose)?)))
        })
        .collect();
    figures.extend(report.abilities.iter().filter_map(|ability| {
        let name = json!(ability.measure);
        Some(row(name.as_str()?, name.as_str()?, of(&ability.of, whose)?))
    }));
    if report.compared(model_report::Side::Public) == Some(whose) {
        figures.extend(report.principles.iter().flat_map(|principle| {
            [("preferred_to_base", &principle.against_base), ("preferred_to_baseline", &principle.against_baseline)]
                .map(|(name, followed)| row(name, &principle.clause, &followed.preferred))
        }));
    }
    let n = figures.iter().map(|figure| figure.n as u64).max().unwrap_or_default();
    let asked = report.data.get("questions").unwrap_or(&report.params_sha256);
    let of = (report.format.as_str(), asked.as_str(), report.code_version.as_str());
    Figures {
        model: BTreeMap::from([("name".to_owned(), whose.name().to_owned()), ("sha256".to_owned(), sha256)]),
        seed: Some(report.seed),
        figures,
        ..Figures::of("folkmoot", n, of)
    }
}

fn row(name: &str, about: &str, figure: &model_report::Figure) -> Figure {
    Figure::of(name, figure.value, figure.n).within(figure.interval).about(about)
}
