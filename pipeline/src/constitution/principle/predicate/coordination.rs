//! "respect and protect" to "respects and protects": which later words of a phrase are verbs of their own.
//!
//! A verb after "and" may belong to the main verb ("listens and answers"), to an infinitive ("tries to listen and
//! answer") or be no verb at all ("offers help and support"). Where the words do not tell, nothing is guessed.

use super::{
    super::{
        NeedsWording, inflection,
        lexicon::{self, WordClass},
        reference::is_plural_noun,
        words::Word,
    },
    Negation,
};

/// Puts every verb that is coordinated with the first one into its finite form. The first verb stays as it is, for
/// the caller knows what stands before it.
pub(super) fn make_finite(words: &[Word], negation: Negation) -> Result<Vec<Word>, NeedsWording> {
    let mut phrase = Phrase { words, main: 0, finite: words.to_vec() };
    if words[0].lower == "be" {
        check_complement(words, 0)?;
    }
    let mut at = 1;
    while at < words.len() {
        refuse_own_subject(words, at)?;
        if let Some(candidate) = phrase.candidate(at)
            && phrase.is_coordinated(&candidate, negation)?
        {
            phrase.rewrite(&candidate, negation)?;
            phrase.main = candidate.verb;
            if words[candidate.verb].lower == "be" {
                check_complement(words, candidate.verb)?;
            }
            at = candidate.verb;
        }
        at += 1;
    }
    // "nor" belongs to a denial; without one it is "or".
    if matches!(negation, Negation::None) {
        for word in &mut phrase.finite {
            if word.lower == "nor" {
                *word = word.with("or");
            }
        }
    }
    // Words replaced by nothing leave no space behind.
    phrase.finite.retain(|word| !word.core.is_empty());
    Ok(phrase.finite)
}

/// A phrase on its way to a finite form.
struct Phrase<'a> {
    words: &'a [Word],
    /// The last verb known to be finite.
    main: usize,
    /// One entry per word; an entry may hold several words.
    finite: Vec<Word>,
}

/// A word after a conjunction or comma that may be a verb.
struct Candidate {
    /// Last word before the conjunction or comma.
    before: usize,
    /// "and", "or", "nor", "but", "than" after "rather", or "," when there is only a comma.
    conjunction: String,
    /// Where the words between conjunction and verb begin.
    start: usize,
    /// Where the verb is.
    verb: usize,
    class: WordClass,
    /// "not" or "never" right before the verb.
    denial: Option<usize>,
    /// "instead", "always" and the like before the verb.
    adverb: bool,
}

impl Phrase<'_> {
    fn candidate(&self, at: usize) -> Option<Candidate> {
        let words = self.words;
        let previous = &words[at - 1];
        let is_conjunction = |word: &Word| matches!(word.lower.as_str(), "and" | "or" | "nor" | "but");
        let (conjunction, before) = if is_conjunction(previous) && at >= 2 {
            (previous.lower.clone(), at - 2)
        } else if previous.lower == "than" && at >= 3 && words[at - 2].lower == "rather" {
            ("than".to_owned(), at - 3)
        } else if previous.has_comma() && !is_conjunction(&words[at]) {
            (",".to_owned(), at - 1)
        } else {
            return None;
        };
        let (mut denial, mut adverb, mut verb) = (None, false, at);
        while let Some(word) = words.get(verb) {
            if matches!(word.lower.as_str(), "not" | "never") && denial.is_none() {
                denial = Some(verb);
            } else if lexicon::is_adverb(&word.lower) || word.lower == "only" {
                adverb |= word.lower != "also" && word.lower != "then";
            } else {
                break;
            }
            verb += 1;
        }
        let class = lexicon::verb_class(&words.get(verb)?.lower)?;
        Some(Candidate { before, conjunction, start: at, verb, class, denial, adverb })
    }

    /// Whether the candidate is a verb beside the main one.
    fn is_coordinated(&self, candidate: &Candidate, negation: Negation) -> Result<bool, NeedsWording> {
        let words = self.words;
        let verb = &words[candidate.verb];
        let unsure = |what: &str| NeedsWording::new(format!("it has two readings: “{}” may {what}", verb.core));
        let be = words[self.main].lower == "be";
        if candidate.before == self.main && !be {
            return Ok(true);
        }
        // After "does not ... but", what follows "but" is asked of the AI, whatever stands between.
        let turns = candidate.conjunction == "but" && negation != Negation::None;
        if !be && !turns && self.continues_a_bare_verb(candidate.before) && candidate.denial.is_none() {
            return Ok(false);
        }
        let next = words.get(candidate.verb + 1).filter(|_| !verb.ends_a_part()).map(|word| word.lower.as_str());
        let is_verb = match candidate.class {
            WordClass::Verb => true,
            WordClass::VerbOrOther => match next {
                Some(next) if lexicon::opens_an_object(next) => true,
                _ if candidate.denial.is_some() && candidate.conjunction != "," => true,
                // "how to begin or help with it": an "or" stays with the nearest verb.
                Some(next)
                    if goes_with_verbs(next)
                        && candidate.conjunction == "or"
                        && self.holds_another_verb(candidate.before) =>
                {
                    false
                }
                Some(next) if goes_with_verbs(next) => return Err(unsure("be a verb or not")),
                Some(next) if !lexicon::closes_a_noun(next) && candidate.conjunction == "but" => true,
                Some(next) if !lexicon::closes_a_noun(next) => return Err(unsure("be a verb or not")),
                _ if be && !self.complement_has_a_noun(candidate.before) && !is_like_an_adjective(&verb.lower) => {
                    return Err(unsure("be a verb or not"));
                }
                _ => false,
            },
        };
        if !is_verb {
            return Ok(false);
        }
        if candidate.conjunction == "," && candidate.denial.is_some() {
            return Err(unsure("belong to the AI or to what was said before"));
        }
        if self.holds_another_verb(candidate.before) && !turns {
            if negation == Negation::Not && !be && candidate.denial.is_none() {
                return Ok(false);
            }
            return Err(unsure("belong to the AI or to what was said before"));
        }
        Ok(true)
    }

    /// "to learn and grow", "help people learn and grow": the word before the conjunction is itself a plain verb.
    fn continues_a_bare_verb(&self, before: usize) -> bool {
        let follows_to = before >= 1 && matches!(self.words[before - 1].lower.as_str(), "to" | "not");
        match lexicon::verb_class(&self.words[before].lower) {
            Some(WordClass::Verb) => before != self.main,
            Some(WordClass::VerbOrOther) => follows_to,
            None => false,
        }
    }

    /// Whether another plain verb stands between the main verb and `until`, to which the candidate could belong.
    fn holds_another_verb(&self, until: usize) -> bool {
        let words = self.words;
        let causes =
            matches!(words[self.main].lower.as_str(), "help" | "let" | "make" | "have" | "see" | "watch" | "hear");
        (self.main + 1..=until).any(|at| match lexicon::verb_class(&words[at].lower) {
            Some(WordClass::Verb) => true,
            Some(WordClass::VerbOrOther) => {
                causes
                    || matches!(
                        words[at - 1].lower.as_str(),
                        "to" | "not" | "who" | "that" | "they" | "users" | "people" | "it"
                    )
            }
            None => false,
        })
    }

    /// "be a source of comfort": after such a complement a noun may follow "and".
    fn complement_has_a_noun(&self, until: usize) -> bool {
        self.words[self.main + 1..=until].iter().any(|word| {
            matches!(word.lower.as_str(), "a" | "an" | "the" | "any" | "no" | "one")
                || lexicon::is_preposition(&word.lower)
        })
    }

    fn rewrite(&mut self, candidate: &Candidate, negation: Negation) -> Result<(), NeedsWording> {
        let words = self.words;
        let verb = &words[candidate.verb];
        let be = verb.lower == "be";
        let main_be = words[self.main].lower == "be";
        let adjacent = candidate.before == self.main;
        let finite = |word: &Word| word.with(&inflection::third_person(&word.lower));
        let unsure = || {
            NeedsWording::new(format!("it has two readings: “{}” may be denied by the words before or not", verb.core))
        };
        if let Some(denial) = candidate.denial {
            // "protects privacy and does not spy", "is kind and never lies".
            if negation != Negation::None && candidate.conjunction != "but" {
                return Err(unsure());
            }
            if words[denial].lower == "never" {
                if be {
                    self.finite[denial] = Word::plain("is never");
                    self.finite[candidate.verb] = verb.with("");
                } else {
                    self.finite[candidate.verb] = finite(verb);
                }
            } else if be {
                self.finite[denial] = Word::plain("is not");
                self.finite[candidate.verb] = verb.with("");
            } else {
                self.finite[denial] = Word::plain("does not");
            }
            return Ok(());
        }
        match (negation, candidate.conjunction.as_str()) {
            (Negation::Not, "than") if !main_be => {}
            (Negation::None | Negation::NotOnly, _) | (_, "but") => self.finite[candidate.verb] = finite(verb),
            (_, "and") if candidate.adverb && !adjacent => self.finite[candidate.verb] = finite(verb),
            (Negation::Not, "or" | "nor" | "," | "and") if !main_be && (adjacent || candidate.conjunction != "and") => {
                if candidate.adverb {
                    return Err(unsure());
                }
            }
            (Negation::Never, "or" | "nor" | "," | "and")
                if !main_be && (adjacent || candidate.conjunction != "and") =>
            {
                self.finite[candidate.verb] = finite(verb);
            }
            // "should not be rude or mislead people": neither the one nor the other.
            (Negation::Not, "or" | "nor") => {
                self.finite[candidate.start - 1] = Word::plain("and");
                self.finite[candidate.verb] =
                    if be { verb.with("is not") } else { verb.with(&format!("does not {}", verb.lower)) };
            }
            (Negation::Never, "or" | "nor") => {
                self.finite[candidate.start - 1] = Word::plain("and");
                self.finite[candidate.verb] = if be {
                    verb.with("is never")
                } else {
                    verb.with(&format!("never {}", inflection::third_person(&verb.lower)))
                };
            }
            _ => return Err(unsure()),
        }
        Ok(())
    }
}

/// Particles and prepositions that follow verbs as readily as nouns: "and deal with", "and look at".
fn goes_with_verbs(word: &str) -> bool {
    matches!(word, "at" | "away" | "back" | "down" | "into" | "off" | "out" | "over" | "to" | "up" | "with")
}

fn is_like_an_adjective(word: &str) -> bool {
    LIKE_ADJECTIVES.split_ascii_whitespace().any(|known| known == word)
}

/// Words that are adjectives as often as verbs: "is honest and clear".
const LIKE_ADJECTIVES: &str = "
    alert appropriate approximate articulate calm clean clear close complete content cool correct direct elaborate
    empty equal even exact fit free humble last level light live mean moderate narrow neat open own patient perfect
    present secure separate short slow smooth subject welcome
";

/// Refuses "be used", "be watched": something that people do to the system; and "be helpers", plural after "is".
fn check_complement(words: &[Word], be: usize) -> Result<(), NeedsWording> {
    let mut complement = words[be + 1..].iter().skip_while(|word| {
        lexicon::is_adverb(&word.lower) || matches!(word.lower.as_str(), "not" | "never" | "only" | "well")
    });
    let Some(first) = complement.next() else {
        return Err(NeedsWording::new("nothing follows “be”"));
    };
    if lexicon::is_participle(&first.lower) {
        return Err(NeedsWording::new(format!(
            "“be {}” is about what people do with the system, not about how it responds",
            first.core
        )));
    }
    if first.lower == "to" {
        return Err(NeedsWording::new("“be to” has no place after “the response that”"));
    }
    if first.lower == "existing" {
        return Err(NeedsWording::new("it asks whether the model is there at all, not how it responds"));
    }
    if lexicon::verb_class(&first.lower).is_some() && !is_like_an_adjective(&first.lower) {
        return Err(NeedsWording::new(format!("“{}” after “be” is a verb in its plain form", first.core)));
    }
    let article = matches!(first.lower.as_str(), "a" | "an" | "the" | "one" | "as" | "in" | "at" | "on" | "of");
    let last = std::iter::once(first)
        .chain(complement)
        .take_while(|word| {
            !lexicon::is_preposition(&word.lower) && !matches!(word.lower.as_str(), "and" | "or" | "but")
        })
        .last();
    match last {
        Some(noun) if !article && is_plural_noun(&noun.lower) => Err(NeedsWording::new(format!(
            "“{}” is a plural, which does not fit after “the response that is”",
            noun.core
        ))),
        _ => Ok(()),
    }
}

/// Refuses a second clause with a subject of its own: "and people can appeal".
fn refuse_own_subject(words: &[Word], at: usize) -> Result<(), NeedsWording> {
    let joined = matches!(words[at - 1].lower.as_str(), "and" | "but" | "or") || words[at - 1].has_comma();
    let subject = matches!(
        words[at].lower.as_str(),
        "it" | "they"
            | "we"
            | "he"
            | "she"
            | "people"
            | "humans"
            | "users"
            | "companies"
            | "this"
            | "that"
            | "there"
            | "everyone"
            | "ai"
    );
    let finite = words.get(at + 1).is_some_and(|next| {
        matches!(
            next.lower.as_str(),
            "is" | "are"
                | "was"
                | "were"
                | "will"
                | "can"
                | "cannot"
                | "can't"
                | "has"
                | "have"
                | "does"
                | "do"
                | "doesn't"
                | "don't"
                | "would"
                | "could"
                | "may"
                | "might"
                | "must"
                | "need"
                | "needs"
                | "isn't"
                | "aren't"
                | "won't"
        )
    });
    let conjunction = matches!(words[at - 1].lower.as_str(), "and" | "but" | "or");
    if conjunction && matches!(words[at].lower.as_str(), "if" | "when" | "whenever" | "unless" | "while" | "until") {
        return Err(NeedsWording::new(format!("a condition begins in the middle (“{} ...”)", words[at].core)));
    }
    if joined && subject && finite {
        return Err(NeedsWording::new(format!("a second clause has a subject of its own (“{}”)", words[at].core)));
    }
    Ok(())
}
