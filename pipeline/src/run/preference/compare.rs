//! What the preference model learns from, in one form: labels by principles and people's preferences.

use super::{HELPFULNESS, PRINCIPLES, outputs, prompt, response};
use crate::constitutional::Layout;
use crate::constitutional::rows::{self, Preference, PromptRow, SoftLabel};
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
            let named = |error: StageError| error.at(place + 1).of_file(file);
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
            fits(&comparison, trainee).map_err(named)?;
            comparisons.push(comparison);
        }
    }
    Ok(comparisons)
}

/// Whether the model reads both texts to their end.
fn fits(comparison: &Comparison, trainee: &Trainee) -> Result<(), StageError> {
    let most = trainee.config.max_positions;
    for response in &comparison.responses {
        let tokens = trainee.tokenizer.encode(&format!("{}{response}", comparison.prompt), true)?.len();
        if tokens > most {
            return Err(StageError::row(format!("it has {tokens} tokens, the model reads {most}; shorten it")));
        }
    }
    Ok(())
}

/// Labels and preferences as the preference model reads them.
pub(super) fn compare(
    begun: &Begun,
    helpful: Vec<Comparison>,
    prompts: &[PromptRow],
    layout: Layout,
) -> Result<Vec<Comparison>, StageError> {
    let groups: BTreeMap<_, _> = prompts.iter().filter_map(|row| Some((&row.id, row.group.clone()?))).collect();
    let mut comparisons = Vec::new();
    let labels = begun.folder().join(outputs::LABELS);
    for (place, label) in rows::read::<SoftLabel>(&labels)?.into_iter().enumerate() {
        comparisons.push(Comparison {
            id: format!("{PRINCIPLES}/{}", label.id),
            prompt: prompt(layout, &label.prompt).map_err(|error| error.at(place + 1).of_file(&labels))?,
            responses: [response(layout, &label.response_a), response(layout, &label.response_b)],
            first_is_better: label.p_a,
            source: PRINCIPLES.to_owned(),
            group: groups.get(&label.id).cloned(),
        });
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
