//! In which language somebody has written, whatever the language of the page on which she did.

use deliberation::LanguageTag;
use whatlang::Lang;

/// Languages that are told apart, with their tags. One that is missing here is taken for the page's.
const KNOWN: [(Lang, &str); 20] = [
    (Lang::Eng, "en"),
    (Lang::Deu, "de"),
    (Lang::Fra, "fr"),
    (Lang::Spa, "es"),
    (Lang::Ara, "ar"),
    (Lang::Cmn, "zh"),
    (Lang::Por, "pt"),
    (Lang::Ita, "it"),
    (Lang::Nld, "nl"),
    (Lang::Pol, "pl"),
    (Lang::Tur, "tr"),
    (Lang::Rus, "ru"),
    (Lang::Ukr, "uk"),
    (Lang::Ell, "el"),
    (Lang::Heb, "he"),
    (Lang::Pes, "fa"),
    (Lang::Hin, "hi"),
    (Lang::Jpn, "ja"),
    (Lang::Kor, "ko"),
    (Lang::Vie, "vi"),
];

/// The language of a text where that is beyond doubt, else the one that is given: short texts could be many things.
pub(crate) fn language_of(text: &str, given: &str) -> Option<LanguageTag> {
    // What is known of the given one, such as the country, stays.
    let primary = given.split('-').next().unwrap_or(given);
    let tag = told_apart(text, primary).filter(|told| *told != primary).unwrap_or(given);
    LanguageTag::parse(tag).ok()
}

/// The likeliest language of a text, if it is one of ours and far likelier than the given one, or than all others where
/// none is given: Spanish is hard to tell from Portuguese, but on an English page it is enough that it is not English.
fn told_apart(text: &str, given: &str) -> Option<&'static str> {
    // Among all languages that can be told apart, not ours alone: Swedish would be taken for German.
    let likeliest = whatlang::detect(text)?;
    let (_, tag) = KNOWN.iter().find(|(known, _)| *known == likeliest.lang())?;
    let given = KNOWN.iter().find(|(_, tag)| *tag == given).map(|(known, _)| *known);
    let is_sure = match given {
        Some(given) if given != likeliest.lang() => whatlang::Detector::with_allowlist(vec![given, likeliest.lang()])
            .detect(text)
            .is_some_and(|between| between.lang() == likeliest.lang() && between.is_reliable()),
        _ => likeliest.is_reliable(),
    };
    is_sure.then_some(*tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_the_language_that_it_is_written_in() {
        let texts = [
            ("en", "The AI should always tell people when it does not know the answer to their question."),
            ("de", "Die KI sollte immer sagen, wenn sie die Antwort auf eine Frage nicht weiß."),
            ("fr", "L’IA devrait toujours dire quand elle ne connaît pas la réponse à une question."),
            ("es", "La IA debe ser amable y respetuosa con todas las personas."),
            ("ar", "ينبغي للذكاء الاصطناعي أن يقول دائمًا متى لا يعرف الإجابة عن سؤال."),
            ("zh", "人工智能在不知道答案的时候应该说出来。"),
            ("tr", "Yapay zeka bir sorunun cevabını bilmediğinde bunu her zaman söylemelidir."),
            ("ru", "Искусственный интеллект должен всегда говорить, когда он не знает ответа."),
        ];
        for (tag, text) in texts {
            for page in ["en", "de", "ar"] {
                assert_eq!(language_of(text, page).map(|found| found.to_string()).as_deref(), Some(tag), "{text}");
            }
        }
    }

    #[test]
    fn a_country_that_is_given_stays_with_its_language() {
        let found = |text: &str| language_of(text, "pt-BR").map(|found| found.to_string());
        let portuguese = "A IA deve sempre dizer às pessoas quando não sabe a resposta a uma pergunta.";
        assert_eq!(found(portuguese).as_deref(), Some("pt-BR"));
        assert_eq!(found("Die KI sollte immer sagen, wenn sie die Antwort nicht weiß.").as_deref(), Some("de"));
    }

    #[test]
    fn a_language_that_is_none_of_ours_is_not_taken_for_one_that_is_like_it() {
        let texts = [
            "AI:n ska alltid säga till när den inte vet svaret på en fråga från människor.",
            "Inteligența artificială ar trebui să spună întotdeauna când nu știe răspunsul la o întrebare.",
            "مصنوعی ذہانت کو ہمیشہ بتانا چاہیے کہ اسے کسی سوال کا جواب معلوم نہیں ہے۔",
        ];
        for text in texts {
            assert_eq!(language_of(text, "en").map(|found| found.to_string()).as_deref(), Some("en"), "{text}");
            assert_eq!(language_of(text, ""), None, "{text}");
        }
    }

    #[test]
    fn what_could_be_anything_has_the_language_of_the_page() {
        for text in ["No!", "AI", "OK", "100 %", "", "😀", "Ja"] {
            assert_eq!(language_of(text, "de").map(|found| found.to_string()).as_deref(), Some("de"), "{text:?}");
            assert_eq!(language_of(text, ""), None);
        }
    }
}
