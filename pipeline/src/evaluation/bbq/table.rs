//! A report as a table.

use super::{Condition, Report};
use record::bbq::{Cell, Contrast};
use std::io::{self, Write};

/// Writes the cells of a report as CSV, with the names of the report's fields; what has no meaning is empty. Behind them
/// stand the intersections once more, by what the two persons have in common.
///
/// # Errors
/// When `out` refuses.
pub fn write_csv(report: &Report, out: impl Write) -> io::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    table.write_record([
        "category",
        "names",
        "condition",
        "n",
        "n_correct",
        "accuracy",
        "accuracy_low",
        "accuracy_high",
        "n_unknown",
        "n_non_unknown",
        "n_biased",
        "n_anti_biased",
        "s_raw",
        "bias_score",
        "bias_low",
        "bias_high",
        "always_correct_bias_score",
        "unparsed",
        "without_target",
        "contrast",
    ])?;
    let contrasts = report.contrasts.iter().map(|of| (&of.cell, shared(of.contrast)));
    for (cell, contrast) in report.cells.iter().map(|cell| (cell, "")).chain(contrasts) {
        table.write_record(record(cell, contrast))?;
    }
    table.flush()
}

/// What two persons have in common, as the report writes it.
fn shared(contrast: Contrast) -> &'static str {
    match contrast {
        Contrast::SameRace => "same_race",
        Contrast::SameSecond => "same_second",
        Contrast::NothingShared => "nothing_shared",
    }
}

fn record(cell: &Cell, contrast: &str) -> [String; 20] {
    let figure = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
    let [accuracy, bias] = [cell.accuracy_interval, cell.bias_interval];
    [
        cell.category.clone(),
        cell.names.to_string(),
        if cell.condition == Condition::Ambiguous { "ambig" } else { "disambig" }.to_owned(),
        cell.n.to_string(),
        cell.n_correct.to_string(),
        figure(cell.accuracy),
        figure(accuracy.map(|[low, _]| low)),
        figure(accuracy.map(|[_, high]| high)),
        cell.n_unknown.to_string(),
        cell.n_non_unknown.to_string(),
        cell.n_biased.to_string(),
        cell.n_anti_biased.to_string(),
        figure(cell.s_raw),
        figure(cell.bias_score),
        figure(bias.map(|[low, _]| low)),
        figure(bias.map(|[_, high]| high)),
        figure(cell.always_correct_bias_score),
        cell.unparsed.to_string(),
        cell.without_target.to_string(),
        contrast.to_owned(),
    ]
}
