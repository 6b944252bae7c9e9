//! What the preference model learns from, in one form: labels by principles and people's preferences.

use super::{HELPFULNESS, PRINCIPLES, PreferenceInputs, outputs, prompt, response};
use crate::constitutional::Layout;
use crate::constitutional::rows::{self, Preference, PromptRow, SoftLabel};
use crate::run::{Begun, StageError};
use crate::training::preference::Comparison;
use std::collections::BTreeMap;
use std::io::Write;

/// Labels and preferences as the preference model reads them.
pub(super) fn compare(
    begun: &Begun,
    inputs: &PreferenceInputs<'_>,
    prompts: &[PromptRow],
    layout: Layout,
) -> Result<Vec<Comparison>, StageError> {
    let groups: BTreeMap<_, _> = prompts.iter().filter_map(|row| Some((&row.id, row.group.clone()?))).collect();
    let mut comparisons = Vec::new();
    for label in rows::read::<SoftLabel>(&begun.folder().join(outputs::LABELS))? {
        comparisons.push(Comparison {
            id: format!("{PRINCIPLES}/{}", label.id),
            prompt: prompt(layout, &label.prompt)?,
            responses: [response(layout, &label.response_a), response(layout, &label.response_b)],
            first_is_better: label.p_a,
            source: PRINCIPLES.to_owned(),
            group: groups.get(&label.id).cloned(),
        });
    }
    for (number, file) in inputs.helpfulness.iter().enumerate() {
        for (place, row) in rows::read::<Preference>(file)?.into_iter().enumerate() {
            let [chosen, rejected] = [&row.chosen, &row.rejected].map(|said| said.last().map_or("", |m| &m.content));
            // Neither side is always the better one.
            let first_is_chosen = place % 2 == 0;
            let responses = if first_is_chosen { [chosen, rejected] } else { [rejected, chosen] };
            comparisons.push(Comparison {
                // By number: the same rows in another folder are the same input.
                id: format!("{HELPFULNESS}/{number}/{place}"),
                prompt: prompt(layout, &row.prompt)?,
                responses: responses.map(|text| response(layout, text)),
                first_is_better: f64::from(u8::from(first_is_chosen)),
                source: HELPFULNESS.to_owned(),
                group: row.group.clone(),
            });
        }
    }
    let path = begun.folder().join(outputs::COMPARISONS);
    crate::language::replace(&path, |file| {
        let mut file = std::io::BufWriter::new(file);
        rows::write(&mut file, &comparisons)?;
        file.flush()
    })?;
    Ok(comparisons)
}
