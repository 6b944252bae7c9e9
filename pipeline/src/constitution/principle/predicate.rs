//! The verb phrase after "should", and the same phrase after "the response that".

mod coordination;

use super::{NeedsWording, inflection, lexicon, words, words::Word};
use record::constitution::Polarity;

/// How a verb is denied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Negation {
    /// Not at all.
    None,
    /// "not".
    Not,
    /// "never".
    Never,
    /// "not only ... but also ...", which denies nothing.
    NotOnly,
}

/// One verb phrase in its plain form.
#[derive(Clone, Debug)]
struct Part {
    /// Word that joins it to the part before: "and", "but", "or".
    joined_by: Option<String>,
    negation: Negation,
    /// Adverbs before the verb.
    adverbs: Vec<Word>,
    /// The verb and everything after it.
    words: Vec<Word>,
}

/// All verb phrases of a statement.
#[derive(Clone, Debug)]
pub(super) struct Predicate {
    parts: Vec<Part>,
}

impl Predicate {
    /// Takes the words after "should" apart. `negated` says that the opening denies them already.
    pub(super) fn parse(rest: &[Word], negated: bool) -> Result<Self, NeedsWording> {
        let mut parts = Vec::new();
        let mut start = 0;
        let mut joined_by = None;
        let mut denied = negated;
        for (at, word) in rest.iter().enumerate() {
            let denies = match word.lower.as_str() {
                "should" => false,
                "shouldn't" => true,
                _ => continue,
            };
            // "and should", "but it should": the same subject asked again; anything else is another subject.
            let mut conjunction = at;
            while conjunction > start
                && matches!(rest[conjunction - 1].lower.as_str(), "it" | "ai" | "the" | "also" | "then")
            {
                conjunction -= 1;
            }
            let joined = conjunction.checked_sub(1).filter(|at| *at > start).map(|at| rest[at].lower.clone());
            let Some(joined) = joined.filter(|word| matches!(word.as_str(), "and" | "but" | "or")) else {
                return Err(NeedsWording::new("it says what somebody else should do as well"));
            };
            parts.push(Part::parse(&rest[start..conjunction - 1], denied, joined_by.take())?);
            joined_by = Some(joined);
            denied = denies;
            start = at + 1;
        }
        parts.push(Part::parse(&rest[start..], denied, joined_by)?);
        Ok(Self { parts })
    }

    /// The phrase after "the response that".
    pub(super) fn third_person(&self) -> Result<String, NeedsWording> {
        let mut text = String::new();
        for part in &self.parts {
            if let Some(conjunction) = &part.joined_by {
                let comma = if text.ends_with(',') { "" } else { "," };
                let comma = if conjunction == "but" { comma } else { "" };
                text = format!("{}{comma} {conjunction} ", text.trim_end());
            }
            text.push_str(&part.third_person()?);
        }
        Ok(text)
    }

    /// Whether it asks for something or warns of it.
    pub(super) fn polarity(&self) -> Polarity {
        let avoids = |part: &Part| {
            matches!(part.negation, Negation::Not | Negation::Never)
                || part.words.first().is_some_and(|verb| matches!(verb.lower.as_str(), "avoid" | "refrain" | "refuse"))
        };
        if self.parts.first().is_some_and(avoids) { Polarity::Avoid } else { Polarity::Promote }
    }

    /// For "should not lie": "lies", the thing to be found in a bad response. None where taking the denial away would
    /// change more than that.
    pub(super) fn unwanted(&self) -> Option<String> {
        let [part] = self.parts.as_slice() else { return None };
        let simple = matches!(part.negation, Negation::Not | Negation::Never)
            && part
                .adverbs
                .iter()
                .all(|word| word.lower.ends_with("ly") && !FREQUENCIES.contains(&word.lower.as_str()))
            && !part.words.iter().any(|word| TURNS.contains(&word.lower.as_str()));
        if !simple {
            return None;
        }
        Part { negation: Negation::None, ..part.clone() }.third_person().ok()
    }

    /// For "should be honest": "be honest", the thing that a bad response fails to do. None where the phrase has
    /// denials of its own.
    pub(super) fn wanted(&self) -> Option<String> {
        let [part] = self.parts.as_slice() else { return None };
        let adverbs: Vec<Word> = part.adverbs.iter().filter(|word| word.lower != "always").cloned().collect();
        let simple = part.negation == Negation::None
            && adverbs.iter().all(|word| word.lower.ends_with("ly") && word.lower != "only")
            && !part.words.iter().any(|word| TURNS.contains(&word.lower.as_str()));
        // "fails to be able to" says less than "falls short of being able to".
        let able = part.words.get(1).is_some_and(|word| word.lower == "able");
        (simple && !able).then(|| words::join(adverbs.iter().chain(&part.words)))
    }
}

/// Words at which a phrase turns, so that denying it or not is more than one "not".
const TURNS: &[&str] =
    &["but", "except", "instead", "never", "no", "not", "only", "rather", "unless", "until", "while", "without"];

/// Adverbs that say how much rather than how: "not usually" is no denial of "usually".
const FREQUENCIES: &[&str] =
    &["exactly", "fully", "merely", "necessarily", "only", "simply", "solely", "totally", "usually"];

impl Part {
    fn parse(mut rest: &[Word], denied: bool, joined_by: Option<String>) -> Result<Self, NeedsWording> {
        let mut negation = if denied { Negation::Not } else { Negation::None };
        let mut adverbs = Vec::new();
        loop {
            let (found, after) = leading(rest, &mut negation)?;
            adverbs.extend(found);
            rest = after;
            // "be programmed to VERB" asks for VERB; "not be allowed to VERB" forbids it.
            let Some((denies, inner)) = built_to(rest, negation)? else { break };
            if denies && negation != Negation::None {
                return Err(NeedsWording::new("it denies twice"));
            }
            if denies {
                negation = Negation::Not;
            }
            if !adverbs.is_empty() {
                return Err(NeedsWording::new("it speaks of how the system is built"));
            }
            rest = inner;
        }
        // "always never lie" is "never lie".
        if negation == Negation::Never {
            adverbs.retain(|word| word.lower != "always");
        }
        let [verb, ..] = rest else { return Err(NeedsWording::new("no verb follows “should”")) };
        if verb.opens() || lexicon::verb_class(&verb.lower).is_none() {
            return Err(NeedsWording::new(format!(
                "“{}” is not a verb that the rules know in its plain form",
                verb.core
            )));
        }
        let next = rest.get(1).map_or("", |word| word.lower.as_str());
        if verb.lower == "exist" {
            return Err(NeedsWording::new("it asks whether the model is there at all, not how it responds"));
        }
        if rest.len() == 1
            && matches!(verb.lower.as_str(), "be" | "do" | "get" | "give" | "have" | "make" | "seem" | "take" | "use")
        {
            return Err(NeedsWording::new(format!("nothing follows “{}”", verb.core)));
        }
        if verb.lower == "have" && matches!(next, "been" | "had" | "to") || verb.lower == "need" && next == "to" {
            return Err(NeedsWording::new(format!(
                "“{} {next}” says more about duty or the past than about a response",
                verb.core
            )));
        }
        // "make" and "have" with the model as their object speak to those who build it.
        if matches!(verb.lower.as_str(), "make" | "have" | "let" | "keep") && matches!(next, "ai" | "ais" | "it") {
            return Err(NeedsWording::new("it speaks to those who build the model"));
        }
        let mut words = rest.to_vec();
        words[0] = words[0].with(&words[0].lower.clone());
        Ok(Self { joined_by, negation, adverbs, words })
    }

    fn third_person(&self) -> Result<String, NeedsWording> {
        let finite = coordination::make_finite(&self.words, self.negation)?;
        let (verb, rest) = finite.split_first().ok_or_else(|| NeedsWording::new("no verb follows “should”"))?;
        let mut phrase = Vec::new();
        let plain = |text: &str| Word::plain(text);
        if verb.lower == "be" {
            phrase.push(verb.with("is"));
            match self.negation {
                Negation::None => {}
                Negation::Not => phrase.push(plain("not")),
                Negation::Never => phrase.push(plain("never")),
                Negation::NotOnly => phrase.extend([plain("not"), plain("only")]),
            }
            phrase.extend(self.adverbs.iter().cloned());
        } else {
            let inflected = verb.with(&inflection::third_person(&verb.lower));
            match self.negation {
                Negation::None => {}
                Negation::Not => phrase.extend([plain("does"), plain("not")]),
                Negation::Never => phrase.push(plain("never")),
                Negation::NotOnly => phrase.extend([plain("not"), plain("only")]),
            }
            phrase.extend(self.adverbs.iter().cloned());
            phrase.push(if self.negation == Negation::Not { verb.clone() } else { inflected });
        }
        phrase.extend(rest.iter().cloned());
        Ok(words::join(&phrase))
    }
}

/// Takes negations and adverbs from the front.
fn leading<'a>(mut rest: &'a [Word], negation: &mut Negation) -> Result<(Vec<Word>, &'a [Word]), NeedsWording> {
    let mut adverbs: Vec<Word> = Vec::new();
    while let [word, after @ ..] = rest {
        let next = after.first().map_or("", |word| word.lower.as_str());
        let lower = word.lower.as_str();
        let denies = match lower {
            "not" if matches!(next, "only" | "just" | "merely" | "simply") => Some(Negation::NotOnly),
            "not" => Some(Negation::Not),
            "never" => Some(Negation::Never),
            _ => None,
        };
        if let Some(denies) = denies {
            if *negation != Negation::None {
                return Err(NeedsWording::new("it denies twice"));
            }
            *negation = denies;
            rest = if denies == Negation::NotOnly { &after[1..] } else { after };
            continue;
        }
        // "clearly and repeatedly state": two adverbs with one "and" between them.
        let joins = lower == "and"
            && adverbs.last().is_some_and(|last| last.lower.ends_with("ly"))
            && next.ends_with("ly")
            && lexicon::is_adverb(next);
        if !(joins || lower == "only" || lexicon::is_adverb(lower)) {
            break;
        }
        if word.ends_a_part() {
            return Err(NeedsWording::new("a part in commas stands before the verb"));
        }
        adverbs.push(word.with(lower));
        rest = after;
    }
    Ok((adverbs, rest))
}

/// What follows "be programmed to", "be designed not to" and, in a denial, "be allowed to"; with it, whether it denies.
fn built_to(rest: &[Word], negation: Negation) -> Result<Option<(bool, &[Word])>, NeedsWording> {
    const BUILT: &[&str] =
        &["built", "coded", "created", "designed", "developed", "made", "programmed", "required", "taught", "trained"];
    let [be, how, after @ ..] = rest else { return Ok(None) };
    if be.lower != "be" || be.ends_a_part() || how.ends_a_part() {
        return Ok(None);
    }
    let inner = match after {
        [not, to, inner @ ..] if not.lower == "not" && to.lower == "to" => (true, inner),
        [to, inner @ ..] if to.lower == "to" => (false, inner),
        _ => return Ok(None),
    };
    let allowed = matches!(how.lower.as_str(), "allowed" | "permitted");
    if allowed && negation == Negation::None {
        return Err(NeedsWording::new("it permits something, which chooses no response"));
    }
    // "should not be trained to" speaks of the training; only asking for it asks for the conduct as well.
    Ok((allowed || negation == Negation::None && BUILT.contains(&how.lower.as_str())).then_some(inner))
}
