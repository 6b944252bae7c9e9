//! All messages of all languages, read once and kept.

use super::number;
use deliberation::Language;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

type Bundle = FluentBundle<FluentResource>;

/// Takes the files of every topic into the program.
macro_rules! topics {
    ($($topic:literal),+ $(,)?) => {
        /// The files that every language has, without their ending.
        pub const TOPICS: &[&str] = &[$($topic),+];

        /// The files of a language, in the order of [`TOPICS`].
        fn files(language: Language) -> &'static [&'static str] {
            match language {
                Language::En => &[$(include_str!(concat!("../../locales/en/", $topic, ".ftl"))),+],
                Language::De => &[$(include_str!(concat!("../../locales/de/", $topic, ".ftl"))),+],
                Language::Fr => &[$(include_str!(concat!("../../locales/fr/", $topic, ".ftl"))),+],
                Language::Es => &[$(include_str!(concat!("../../locales/es/", $topic, ".ftl"))),+],
                Language::Ar => &[$(include_str!(concat!("../../locales/ar/", $topic, ".ftl"))),+],
                Language::Zh => &[$(include_str!(concat!("../../locales/zh/", $topic, ".ftl"))),+],
            }
        }
    };
}

topics!(
    "account",
    "agreement",
    "announce",
    "api",
    "badge",
    "constitution",
    "data",
    "drafting",
    "embed",
    "excerpt",
    "explorer",
    "facilitate",
    "feed",
    "friends",
    "glossary",
    "hints",
    "import",
    "join",
    "labels",
    "live",
    "mail",
    "map",
    "meanwhile",
    "method",
    "mine",
    "missing",
    "number",
    "overview",
    "patterns",
    "place",
    "ratification",
    "rating",
    "reasons",
    "report",
    "results",
    "run",
    "sample",
    "seeds",
    "settings",
    "share",
    "site",
    "statement",
    "tally",
    "topics",
    "trends",
    "vote",
    "write",
);

/// The text of a message, or of an attribute as `key.attribute`; none where the language lacks it.
pub(super) fn find(language: Language, key: &str, arguments: &FluentArgs<'_>) -> Option<String> {
    let bundle = bundle(language)?;
    let (id, attribute) = key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)));
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(name) => message.get_attribute(name)?.value(),
        None => message.value()?,
    };
    // A variable that was not given shows by its name; the tests find it before a reader does.
    let mut missing = Vec::new();
    Some(bundle.format_pattern(pattern, Some(arguments), &mut missing).into_owned())
}

fn bundle(language: Language) -> Option<&'static Bundle> {
    static BUNDLES: OnceLock<Vec<(Language, Bundle)>> = OnceLock::new();
    let bundles = BUNDLES.get_or_init(|| Language::ALL.iter().map(|&language| (language, read(language))).collect());
    bundles.iter().find(|(of, _)| *of == language).map(|(_, bundle)| bundle)
}

fn read(language: Language) -> Bundle {
    let locale = language.as_str().parse::<LanguageIdentifier>().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    // Isolating characters around variables: needed where the sentence runs from right to left and the variable may
    // not. Elsewhere only texts that run that way get them.
    bundle.set_use_isolating(language.direction() == "rtl");
    bundle.set_formatter(Some(match language {
        Language::En => |value, _| counted(Language::En, value),
        Language::De => |value, _| counted(Language::De, value),
        Language::Fr => |value, _| counted(Language::Fr, value),
        Language::Es => |value, _| counted(Language::Es, value),
        Language::Ar => |value, _| counted(Language::Ar, value),
        Language::Zh => |value, _| counted(Language::Zh, value),
    }));
    for text in files(language) {
        // What can be read of a faulty file is kept; the tests allow no fault.
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// Numbers inside messages are written as the language writes them.
fn counted(language: Language, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "only counts are given as numbers")]
    let whole = number.value as u64;
    Some(number::grouped(language, whole))
}
