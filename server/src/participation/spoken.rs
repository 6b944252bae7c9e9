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
    let tag = told_apart(text, given).unwrap_or(given);
    LanguageTag::parse(tag).ok()
}

/// The likeliest language of a text, where it is far likelier than the given one, or than all others if none is given:
/// Spanish is hard to tell from Portuguese, but on an English page it is enough that it is not English.
fn told_apart(text: &str, given: &str) -> Option<&'static str> {
    let among = |languages: Vec<Lang>| whatlang::Detector::with_allowlist(languages).detect(text);
    let likeliest = among(KNOWN.iter().map(|(known, _)| *known).collect())?;
    let tag_of = |lang: Lang| KNOWN.iter().find(|(known, _)| *known == lang).map(|(_, tag)| *tag);
    let given = KNOWN.iter().find(|(_, tag)| *tag == given).map(|(known, _)| *known);
    let decided = match given {
        Some(given) if given != likeliest.lang() => among(vec![given, likeliest.lang()])?,
        _ => likeliest,
    };
    decided.is_reliable().then(|| tag_of(decided.lang())).flatten()
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
            ("es", "La IA debería decir siempre cuándo no sabe la respuesta a una pregunta."),
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
    fn what_could_be_anything_has_the_language_of_the_page() {
        for text in ["No!", "AI", "OK", "100 %", "", "😀", "Ja"] {
            assert_eq!(language_of(text, "de").map(|found| found.to_string()).as_deref(), Some("de"), "{text:?}");
            assert_eq!(language_of(text, ""), None);
        }
    }
}
