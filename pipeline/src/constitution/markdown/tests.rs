use super::*;
use crate::constitution::{CompileParams, compile, example};

fn page(text: &str) -> String {
    let analysis = example::analysis(&[
        example::statement("1", text, [45, 33], [46, 34]),
        example::statement("2", "AI should be brief", [44, 33], [46, 34]),
        example::statement("3", "AI should be calm", [14, 14], [14, 14]),
    ]);
    let params = CompileParams::default().check().expect("sensible");
    markdown(&compile(&analysis, &params).expect("two qualify"))
}

#[test]
fn a_citizen_finds_title_support_reasons_hashes_and_licence() {
    let page = page("AI should be patient");
    for expected in [
        "# A constitution from “How should an AI talk?”",
        "2 principles that both opinion groups support",
        "### 1. Choose the response that is patient.",
        "| Group A | 45 | 0 | 1 | 46 | 98 % (88 % to 100 %) |",
        "too few votes: 28 of the 30 needed",
        "SHA-256 of constitution.json: `",
        "CC0-1.0",
        "Seed of the analysis: 11",
    ] {
        assert!(page.contains(expected), "{expected} is missing in\n{page}");
    }
}

#[test]
fn statements_cannot_format_the_page() {
    let hostile =
        "AI should be <img src=x onerror=alert(1)> [a](http://b.example) | `c`\n# head\n\n1. item **d** www.e.example";
    let page = page(hostile);
    assert!(
        !page.contains("<img") && !page.contains("[a](") && !page.contains("**d**") && !page.contains("http://"),
        "{page}"
    );
    assert!(!page.contains("\n# head") && !page.contains("www.e"));
}

#[test]
fn large_numbers_are_grouped() {
    assert_eq!([0, 999, 1000, 1234567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
}
