//! The standard constitution, with which a public's is compared where no other is named.

use crate::constitution::ConstitutionError;
use record::Constitution;

/// Its canonical bytes.
const JSON: &str = include_str!("standard.json");

/// The principles of a general assistant: helpful, honest, harmless, polite. They say nothing about groups of people, and
/// say so.
///
/// # Errors
/// [`ConstitutionError::Invalid`] when the file in the program is damaged, which tests rule out.
pub fn standard() -> Result<Constitution, ConstitutionError> {
    serde_json::from_str(JSON).map_err(|error| ConstitutionError::Invalid {
        place: "the standard constitution".to_owned(),
        problem: error.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::constitution::files::canonical_bytes;

    #[test]
    fn it_is_a_whole_constitution_in_canonical_form_that_trains_by_every_principle() {
        let standard = standard().expect("it can be read");
        assert_eq!(canonical_bytes(&standard), JSON.as_bytes());
        assert!((11..=14).contains(&standard.clauses.len()));
        for clause in &standard.clauses {
            let training = &clause.training;
            let texts = [&training.comparison_prompt, &training.critique_request, &training.revision_request];
            assert!(texts.iter().all(|text| !text.trim().is_empty()), "{}", clause.text);
            assert!(clause.needs_wording.is_none(), "{}", clause.text);
        }
    }

    #[test]
    fn it_says_nothing_about_fairness_and_says_that() {
        let standard = standard().expect("it can be read");
        let forbidden =
            ["fair", "equal", "group", "bias", "prejud", "stereotyp", "discriminat", "alike", "race", "gender"];
        for clause in &standard.clauses {
            let text = clause.text.to_lowercase();
            assert!(forbidden.iter().all(|word| !text.contains(word)), "{text}");
        }
        assert!(standard.preamble.contains("fairness"), "{}", standard.preamble);
    }
}
