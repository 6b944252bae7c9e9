//! The languages of the interface.

use crate::choice::choice;
use serde::{Deserialize, Serialize};

/// A language that the interface speaks. Statements may be in any language; theirs is a matter of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English, in which every message exists.
    #[default]
    En,
    /// German.
    De,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// Arabic.
    Ar,
    /// Chinese in simplified characters.
    Zh,
}

choice!(Language, "language", En = "en", De = "de", Fr = "fr", Es = "es", Ar = "ar", Zh = "zh");

impl Language {
    /// What its speakers call it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::De => "Deutsch",
            Self::Fr => "Français",
            Self::Es => "Español",
            Self::Ar => "العربية",
            Self::Zh => "简体中文",
        }
    }

    /// Where its lines begin, as HTML says it: `ltr` or `rtl`.
    pub const fn direction(self) -> &'static str {
        match self {
            Self::Ar => "rtl",
            Self::En | Self::De | Self::Fr | Self::Es | Self::Zh => "ltr",
        }
    }

    /// The language that a browser asks for in its `Accept-Language` header; none when it asks only for others.
    ///
    /// Regional forms count as their language (`de-AT` as German, every `zh-…` as Chinese), the highest `q` wins, and
    /// of equals the one named first. What is no list of languages names none.
    pub fn negotiate(accept_language: &str) -> Option<Self> {
        let asked: Vec<(&str, u16)> = accept_language.split(',').filter_map(range).collect();
        let refused = |language: Self| asked.iter().any(|(tag, q)| *q == 0 && Self::of_tag(tag) == Some(language));
        let named = |language: Self| asked.iter().any(|(tag, _)| Self::of_tag(tag) == Some(language));
        let mut best: Option<(Self, u16)> = None;
        for (tag, q) in asked.iter().copied().filter(|(_, q)| *q > 0) {
            let meant = if tag == "*" {
                Self::ALL.iter().copied().find(|language| !named(*language))
            } else {
                Self::of_tag(tag).filter(|language| !refused(*language))
            };
            if let Some(language) = meant
                && best.is_none_or(|(_, highest)| q > highest)
            {
                best = Some((language, q));
            }
        }
        best.map(|(language, _)| language)
    }

    /// The language of a tag such as `de-AT`, by its first part.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let first = tag.split(['-', '_']).next()?.to_ascii_lowercase();
        Self::parse(&first).ok()
    }
}

/// One entry of the header: the tag, and its weight in thousandths.
fn range(entry: &str) -> Option<(&str, u16)> {
    let mut parts = entry.split(';').map(str::trim);
    let tag = parts.next().filter(|tag| !tag.is_empty())?;
    let weight = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
    let thousandths = match weight {
        None => 1000,
        Some(text) => {
            let q: f64 = text.trim().parse().ok().filter(|q| (0.0..=1.0).contains(q))?;
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1000")]
            let thousandths = (q * 1000.0).round() as u16;
            thousandths
        }
    };
    Some((tag, thousandths))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn regional_forms_count_as_their_language() {
        for (asked, given) in [
            ("de-AT", Language::De),
            ("zh-Hant-TW", Language::Zh),
            ("zh-cn", Language::Zh),
            ("AR-eg", Language::Ar),
            ("pt-BR, es-419;q=0.9, en;q=0.8", Language::Es),
        ] {
            assert_eq!(Language::negotiate(asked), Some(given), "{asked}");
        }
    }

    #[test]
    fn the_highest_weight_wins_and_of_equals_the_first() {
        assert_eq!(Language::negotiate("en;q=0.5, fr;q=0.8, de;q=0.7"), Some(Language::Fr));
        assert_eq!(Language::negotiate("es, de"), Some(Language::Es));
        assert_eq!(Language::negotiate("de ; q=0.3 , ar ; q=0.301"), Some(Language::Ar));
    }

    #[test]
    fn what_is_refused_is_not_given() {
        assert_eq!(Language::negotiate("de;q=0"), None);
        assert_eq!(Language::negotiate("de;q=0, de-AT"), None);
        assert_eq!(Language::negotiate("en;q=0, *;q=0.1"), Some(Language::De));
    }

    #[test]
    fn other_languages_and_nonsense_name_none() {
        for asked in ["", "ja, ko;q=0.9", ";;;,,,", "q=1", "de;q=2", "de;q=much", "de;q=-1", "deutsch"] {
            assert_eq!(Language::negotiate(asked), None, "{asked}");
        }
        assert_eq!(Language::negotiate("ja, *;q=0.1"), Some(Language::En));
    }

    #[test]
    fn every_word_leads_back_to_its_language_also_in_records() {
        for &language in Language::ALL {
            assert_eq!(Language::parse(language.as_str()), Ok(language));
            let json = serde_json::to_string(&language).expect("a word");
            assert_eq!(json, format!("\"{language}\""));
            assert_eq!(serde_json::from_str::<Language>(&json).expect("its language"), language);
        }
    }

    proptest! {
        #[test]
        fn no_header_breaks_it(header in any::<String>()) {
            let _ = Language::negotiate(&header);
        }

        #[test]
        fn a_language_asked_for_alone_is_given(at in 0..6_usize, region in "[A-Z]{2}") {
            let language = Language::ALL[at];
            prop_assert_eq!(Language::negotiate(&format!("{language}-{region}")), Some(language));
        }
    }
}
