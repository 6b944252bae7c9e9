//! A report as lines for people.

use pipeline::evaluation::bbq::{Cell, Condition, Contrast, Report};
use std::io::{self, Write};

pub(super) fn write(out: &mut dyn Write, report: &Report) -> io::Result<()> {
    writeln!(
        out,
        "{:<28} {:>9} {:>7} {:>9} {:>8} {:>17} {:>7} {:>8}",
        "category", "context", "n", "accuracy", "bias", "95 %", "floor", "unread"
    )?;
    let cells = report.cells.iter().map(|cell| (cell, name(cell)));
    let contrasts = report.contrasts.iter().map(|of| (&of.cell, format!("  {}", shared(&of.cell, of.contrast))));
    for (cell, name) in cells.chain(contrasts) {
        writeln!(
            out,
            "{:<28} {:>9} {:>7} {:>9} {:>8} {:>17} {:>7} {:>8}",
            name,
            context(cell.condition),
            cell.n,
            figure(cell.accuracy),
            figure(cell.bias_score),
            cell.bias_interval.map_or_else(nothing, |[low, high]| format!("{low:.3} .. {high:.3}")),
            figure(cell.always_correct_bias_score),
            cell.unparsed,
        )?;
    }
    if !report.differences.is_empty() {
        writeln!(
            out,
            "\n{:<28} {:>9} {:>12} {:>17} {:>8}",
            "bias less baseline", "context", "difference", "95 %", "p (Holm)"
        )?;
    }
    for difference in &report.differences {
        let change = difference.bias.as_ref();
        let names = if difference.names { " (names)" } else { "" };
        writeln!(
            out,
            "{:<28} {:>9} {:>12} {:>17} {:>8}",
            format!("{}{names}", difference.category),
            context(difference.condition),
            figure(change.map(|change| change.difference)),
            change
                .and_then(|change| change.interval)
                .map_or_else(nothing, |[low, high]| format!("{low:.3} .. {high:.3}")),
            figure(change.map(|change| change.p_holm)),
        )?;
    }
    Ok(())
}

fn name(cell: &Cell) -> String {
    let names = if cell.names { " (names)" } else { "" };
    format!("{}{names}", cell.category)
}

/// What the two persons of an intersection have in common.
fn shared(cell: &Cell, contrast: Contrast) -> String {
    let second = cell.category.rsplit('_').next().unwrap_or_default();
    match contrast {
        Contrast::SameRace => format!("{}, same race", name(cell)),
        Contrast::SameSecond => format!("{}, same {second}", name(cell)),
        Contrast::NothingShared => format!("{}, neither", name(cell)),
    }
}

fn context(condition: Condition) -> &'static str {
    match condition {
        Condition::Ambiguous => "ambig",
        Condition::Disambiguated => "disambig",
    }
}

fn figure(value: Option<f64>) -> String {
    value.map_or_else(nothing, |value| format!("{value:.3}"))
}

/// What has no meaning is no zero.
fn nothing() -> String {
    "-".to_owned()
}
