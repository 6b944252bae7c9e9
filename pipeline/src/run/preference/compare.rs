//! What the preference model learns from, in one form: labels by principles and people's preferences.

use super::{HELPFULNESS, LabelSource, PRINCIPLES, outputs, prompt, response};
use crate::constitutional::Layout;
use crate::constitutional::rows::{self, Preference, PromptRow, SoftLabel};
use crate::run::error::ASKED;
use crate::run::{Begun, StageError, Trainee};
use crate::training::preference::Comparison;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;

/// People's preferences as the preference model reads them, each of which has to fit the model.
///
/// # Errors
/// Names file and line of the first that does not.
pub(super) fn helpful(files: &[PathBuf], trainee: &Trainee, layout: Layout) -> Result<Vec<Comparison>, StageError> {
    let mut comparisons = Vec::new();
    for (number, file) in files.iter().enumerate() {
        for (place, row) in rows::read::<Preference>(file)?.into_iter().enumerate() {
            let named = |error: StageError| error.at(place + 1).of_file(file, ASKED);
            let [chosen, rejected] = [&row.chosen, &row.rejected].map(|said| said.last().map_or("", |m| &m.content));
            // Neither side is always the better one.
            let first_is_chosen = place % 2 == 0;
            let responses = if first_is_chosen { [chosen, rejected] } else { [rejected, chosen] };
            let comparison = Comparison {
                // By number: the same rows in another folder are the same input.
                id: format!("{HELPFULNESS}/{number}/{place}"),
                prompt: prompt(layout, &row.prompt).map_err(named)?,
                responses: responses.map(|text| response(layout, text)),
                first_is_better: f64::from(u8::from(first_is_chosen)),
                source: HELPFULNESS.to_owned(),
                group: row.group.clone(),
            };
            let fields: [&[&str]; 2] =
                if first_is_chosen { [&["chosen"], &["rejected"]] } else { [&["rejected"], &["chosen"]] };
            fits(&comparison, trainee, fields).map_err(named)?;
            comparisons.push(comparison);
        }
    }
    Ok(comparisons)
}

/// Whether the model reads both texts, from these fields, to their end.
fn fits(comparison: &Comparison, trainee: &Trainee, fields: [&'static [&'static str]; 2]) -> Result<(), StageError> {
    let most = trainee.config.max_positions;
    for (response, fields) in comparison.responses.iter().zip(fields) {
        let tokens = trainee.tokenizer.encode(&format!("{}{response}", comparison.prompt), true)?.len();
        if tokens > most {
            return Err(StageError::row(
                fields,
                format!("with its prompt it has {tokens} tokens, the model reads {most}; shorten it"),
            ));
        }
    }
    Ok(())
}

/// Labels and preferences as the preference model reads them.
///
/// # Errors
/// Names file and line of the first label that does not fit the model.
pub(super) fn compare(
    begun: &Begun,
    helpful: Vec<Comparison>,
    prompts: &[PromptRow],
    source: &LabelSource<'_>,
    (trainee, layout): (&Trainee, Layout),
) -> Result<Vec<Comparison>, StageError> {
    let groups: BTreeMap<_, _> = prompts.iter().filter_map(|row| Some((&row.id, row.group.clone()?))).collect();
    let mut comparisons = Vec::new();
    let labels = begun.folder().join(outputs::LABELS);
    for (place, label) in rows::read::<SoftLabel>(&labels)?.into_iter().enumerate() {
        // Somebody's own file is named by its own name.
        let file = if let LabelSource::Labels(given) = source { given } else { labels.as_path() };
        let named = |error: StageError| error.at(place + 1).of_file(file, ASKED);
        let comparison = Comparison {
            id: format!("{PRINCIPLES}/{}", label.id),
            prompt: prompt(layout, &label.prompt).map_err(named)?,
            responses: [response(layout, &label.response_a), response(layout, &label.response_b)],
            first_is_better: label.p_a,
            source: PRINCIPLES.to_owned(),
            group: groups.get(&label.id).cloned(),
        };
        fits(&comparison, trainee, [&["response_a"], &["response_b"]]).map_err(named)?;
        comparisons.push(comparison);
    }
    comparisons.extend(helpful);
    let path = begun.folder().join(outputs::COMPARISONS);
    crate::language::replace(&path, |file| {
        let mut file = std::io::BufWriter::new(file);
        rows::write(&mut file, &comparisons)?;
        file.flush()
    })?;
    Ok(comparisons)
}
