//! The data dictionary of an export: what stands in which column.

use super::FILES;
use std::fmt::Write;

/// What the dictionary says of a file that is no table; `record::weighting` has every field.
const WEIGHTING: &str = "\n## weighting.json\n\nThere only where the organisers have said what the public looks like. \
    Shares lie between 0 and 1.\n\n| field | meaning |\n|---|---|\n\
    | `representativeness` | Index (1 minus half the sum of the differences between sample and public), the same of a \
    random sample, and per question and answer people, share with interval, and share of the public. |\n\
    | `margins` | What was weighted to: share of the public among those who can be reached, share before and after. |\n\
    | `unreached` | Answers that nobody gave, and questions that fewer than five people answered. |\n\
    | `people`, `effective_people` | People weighted, and how many people of equal weight would be as certain. |\n\
    | `statements` | Group-aware consensus with weights and without, and the weighted share that agrees, with intervals. |\n";

/// The data dictionary of an export, in Markdown.
pub fn data_dictionary() -> String {
    let mut text = String::from(
        "# Data dictionary\n\nCSV files are in UTF-8 with a comma between cells, and a header but for summary.csv. \
         Where summary.csv says `cell-guard,apostrophe`, an apostrophe stands before cells that a spreadsheet would \
         take for a formula; take one off before you use the text.\n",
    );
    for file in FILES {
        let parts = file.columns.iter().map(|column| {
            let empty = if column.optional { "yes" } else { "no" };
            format!("| `{}` | {} | {empty} | {} |\n", column.name, column.kind.words(), column.meaning)
        });
        let repeated = file.repeated.iter().map(|(name, meaning)| format!("| `{name}` | | yes | {meaning} |\n"));
        let rows: String = parts.chain(repeated).collect();
        // Writing to text cannot fail.
        let _ = write!(
            text,
            "\n## {}\n\n{}\n\n| column | what stands there | may be empty | meaning |\n|---|---|---|---|\n{rows}",
            file.name, file.about
        );
    }
    text.push_str(WEIGHTING);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dictionary_has_a_row_per_column() {
        let text = data_dictionary();
        let tables = text.split("\n## weighting.json").next().unwrap_or_default();
        let rows = tables.lines().filter(|line| line.starts_with("| `")).count();
        let described: usize = FILES.iter().map(|file| file.columns.len() + file.repeated.len()).sum();
        assert_eq!(rows, described);
        assert!(text.contains("## votes.csv") && text.contains("| `voter-id` | id | no | Participant. |"));
    }
}
