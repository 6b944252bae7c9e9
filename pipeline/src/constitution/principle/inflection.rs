//! "respect" to "respects": the third person singular of a verb in its plain form.

/// The third person singular of `verb`, which is lower-case and in its plain form.
pub(super) fn third_person(verb: &str) -> String {
    match verb {
        "be" => return "is".to_owned(),
        "have" => return "has".to_owned(),
        "do" => return "does".to_owned(),
        "go" => return "goes".to_owned(),
        _ => {}
    }
    let vowel_before_y = |stem: &str| stem.ends_with(['a', 'e', 'i', 'o', 'u']);
    if let Some(stem) = verb.strip_suffix('y')
        && !vowel_before_y(stem)
    {
        return format!("{stem}ies");
    }
    if verb.ends_with("quiz") {
        return format!("{verb}zes");
    }
    let hisses = ["s", "x", "z", "ch", "sh", "o"].iter().any(|end| verb.ends_with(end));
    if hisses { format!("{verb}es") } else { format!("{verb}s") }
}

#[cfg(test)]
mod tests {
    use super::third_person;

    #[test]
    fn regular_and_irregular_verbs() {
        let table = [
            ("be", "is"),
            ("have", "has"),
            ("do", "does"),
            ("undergo", "undergoes"),
            ("respect", "respects"),
            ("try", "tries"),
            ("stay", "stays"),
            ("obey", "obeys"),
            ("teach", "teaches"),
            ("push", "pushes"),
            ("discuss", "discusses"),
            ("mix", "mixes"),
            ("lie", "lies"),
            ("use", "uses"),
            ("judge", "judges"),
            ("quiz", "quizzes"),
            ("rely", "relies"),
            ("buy", "buys"),
        ];
        for (plain, third) in table {
            assert_eq!(third_person(plain), third);
        }
    }
}
