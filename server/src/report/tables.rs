//! The figures of a report as CSV, one line each, with n, interval and the file that they come from.

use pipeline::polis::Cells;
use record::{
    ModelReport, Representativeness,
    adherence::Status,
    model_report::{Figure, Reading, Side, Whose, of},
};
use serde::Serialize;

/// Every score and every share of right answers on bias, and what two models differ by.
pub(super) fn bias(report: &ModelReport) -> anyhow::Result<Vec<u8>> {
    let mut table = Table::new(&["measure", "category", "condition"])?;
    for bias in &report.bias {
        let place = [bias.category.clone(), word(&bias.condition)?];
        for (measure, figures) in [("bias_score", &bias.score), ("accuracy", &bias.accuracy)] {
            for one in figures {
                let head = [measure.to_owned(), place[0].clone(), place[1].clone()];
                table.row(head, &one.whose, &one.figure, "")?;
            }
        }
        if let (Some(floor), Some(base)) = (bias.floor, of(&bias.score, Whose::BASE)) {
            let figure = Figure { value: Some(floor), interval: None, ..base.clone() };
            let head = ["always_correct_bias_score".to_owned(), place[0].clone(), place[1].clone()];
            table.row(head, &Whose::BASE, &figure, "of a model that is always right")?;
        }
        // The public's model less the other, on the same questions: from the file of the former.
        let public = report.compared(Side::Public);
        let changes = [("bias_score_change", &bias.score_change), ("accuracy_change", &bias.accuracy_change)];
        for (measure, change) in changes {
            let (Some(change), Some(whose)) = (change, public) else { continue };
            let Some(found) = of(&bias.score, whose) else { continue };
            let (value, interval) = (Some(change.difference), change.interval);
            let figure = Figure { value, interval, ..found.clone() };
            let head = [measure.to_owned(), place[0].clone(), place[1].clone()];
            table.row(head, &whose, &figure, &format!("p {} (Holm {})", change.p, change.p_holm))?;
        }
    }
    table.finish()
}

/// Everything else that was measured of a model.
pub(super) fn abilities(report: &ModelReport) -> anyhow::Result<Vec<u8>> {
    let mut table = Table::new(&["measure"])?;
    for ability in &report.abilities {
        for of in &ability.of {
            table.row([word(&ability.measure)?], &of.whose, &of.figure, "")?;
        }
    }
    table.finish()
}

/// How far each principle is read and followed.
pub(super) fn adherence(report: &ModelReport) -> anyhow::Result<Vec<u8>> {
    let mut table = Table::new(&["clause", "principle", "against"])?;
    let public = report.compared(Side::Public).unwrap_or(Whose::BASE);
    for principle in &report.principles {
        let head = |against: &str| [principle.clause.clone(), principle.text.clone(), against.to_owned()];
        table.row(head("feedback"), &Whose::BASE, &principle.feedback, &word::<Reading>(&principle.reading)?)?;
        if let Some(entropy) = &principle.entropy {
            table.row(head("labels"), &Whose::BASE, entropy, "entropy_bits")?;
        }
        for (against, followed) in [("base", &principle.against_base), ("baseline", &principle.against_baseline)] {
            table.row(head(against), &public, &followed.preferred, &word::<Status>(&followed.status)?)?;
        }
    }
    table.finish()
}

/// The answers to the same prompts.
pub(super) fn answers(report: &ModelReport) -> anyhow::Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    write(&mut writer, ["id", "prompt", "side", "phase", "answer", "file"])?;
    for one in &report.side_by_side {
        for answer in &one.answers {
            let [side, phase] = whose(&answer.whose)?;
            write(&mut writer, [&one.id, &one.prompt, &side, &phase, &answer.text, &one.file])?;
        }
    }
    Ok(writer.into_inner()?)
}

/// Those who took part beside the public: one line for each answer whose number may be shown. Questions and answers
/// stand there by their ids, as in the other files of a poll.
pub(super) fn people(likeness: &Representativeness) -> anyhow::Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    write(&mut writer, ["question", "answer", "n", "people", "share", "low", "high", "public", "difference"])?;
    for coverage in &likeness.questions {
        for cell in coverage.cells.iter().filter(|cell| !cell.hidden) {
            let [low, high] = cell.interval.map_or_else(Default::default, |ends| ends.map(|end| end.to_string()));
            let numbers = [
                coverage.answered.to_string(),
                cell.people.to_string(),
                cell.sample.to_string(),
                low,
                high,
                cell.target.to_string(),
                cell.difference.to_string(),
            ];
            write(&mut writer, [&coverage.question, &cell.answer].into_iter().chain(&numbers))?;
        }
    }
    Ok(writer.into_inner()?)
}

/// The same table with a last column that says of every line that votes, and what came of them, were made up.
pub(super) fn simulated(table: &[u8]) -> anyhow::Result<Vec<u8>> {
    let (mut reader, mut writer) = (csv::Reader::from_reader(table), csv::Writer::from_writer(Vec::new()));
    writer.write_record(reader.headers()?.iter().chain(["simulated"]))?;
    for row in reader.records() {
        writer.write_record(row?.iter().chain(["yes"]))?;
    }
    Ok(writer.into_inner()?)
}

/// A table of figures in the making.
struct Table(csv::Writer<Vec<u8>>);

impl Table {
    fn new(head: &[&str]) -> anyhow::Result<Self> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        let rest = ["side", "phase", "value", "low", "high", "n", "status", "file"];
        write(&mut writer, head.iter().chain(&rest))?;
        Ok(Self(writer))
    }

    fn row<const N: usize>(
        &mut self,
        head: [String; N],
        of: &Whose,
        figure: &Figure,
        status: &str,
    ) -> anyhow::Result<()> {
        let [side, phase] = whose(of)?;
        let number = |number: Option<f64>| number.map(|number| number.to_string()).unwrap_or_default();
        let (low, high) = figure.interval.map_or((None, None), |[low, high]| (Some(low), Some(high)));
        let rest = [
            side,
            phase,
            number(figure.value),
            number(low),
            number(high),
            figure.n.to_string(),
            status.to_owned(),
            figure.file.clone(),
        ];
        write(&mut self.0, head.iter().chain(&rest))
    }

    fn finish(self) -> anyhow::Result<Vec<u8>> {
        Ok(self.0.into_inner()?)
    }
}

/// Writes a line in which no cell is a formula: answers of a model and texts of people stand in it.
fn write<T: AsRef<str>>(writer: &mut csv::Writer<Vec<u8>>, cells: impl IntoIterator<Item = T>) -> anyhow::Result<()> {
    for cell in cells {
        writer.write_field(Cells::FormulaSafe.write(cell.as_ref().as_bytes()))?;
    }
    Ok(writer.write_record(None::<&[u8]>)?)
}

fn whose(whose: &Whose) -> anyhow::Result<[String; 2]> {
    let side = whose.side.as_ref().map(word).transpose()?.unwrap_or_else(|| "base".to_owned());
    Ok([side, whose.phase.as_ref().map(word).transpose()?.unwrap_or_default()])
}

/// The word that a value has in JSON.
fn word<T: Serialize>(value: &T) -> anyhow::Result<String> {
    Ok(serde_json::to_value(value)?.as_str().unwrap_or_default().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use record::representativeness::{Cell, Coverage};

    #[test]
    fn people_have_no_line_where_they_are_few_and_no_cell_is_a_formula() {
        let cell = |answer: &str, people, hidden| Cell {
            answer: answer.to_owned(),
            people,
            hidden,
            sample: 0.5,
            interval: Some([0.25, 0.75]),
            target: 0.625,
            difference: -0.125,
        };
        let cells = vec![cell("=1+1", 8, false), cell("few", 2, true), cell("nobody", 0, false)];
        let question = "age".to_owned();
        let coverage =
            Coverage { question, answered: 16, missing: 1, index: 0.9, interval: None, random_sample: 0.9, cells };
        let likeness = Representativeness { index: 0.9, interval: None, random_sample: 0.9, questions: vec![coverage] };
        let table = String::from_utf8(people(&likeness).expect("a table")).expect("text");
        let lines: Vec<&str> = table.lines().skip(1).collect();
        assert_eq!(lines, ["age,'=1+1,16,8,0.5,0.25,0.75,0.625,-0.125", "age,nobody,16,0,0.5,0.25,0.75,0.625,-0.125"]);
    }
}
