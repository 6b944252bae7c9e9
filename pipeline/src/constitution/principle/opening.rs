//! The usual ways in which people ask something of an AI: who is meant, and with which "should".

mod cursor;

use super::{NeedsWording, lexicon, words::Word};
use cursor::Cursor;

/// Which of the usual ways it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// "The AI should ...", "AI must ...", "It needs to ...".
    Demand,
    /// "They should ...".
    They,
    /// "Should not ...", with nobody named.
    NobodyNamed,
    /// "I want the AI to ...".
    Wish,
    /// "It is important that the AI ...".
    Important,
    /// "Always answer ...", "Do not lie".
    Imperative,
}

impl Form {
    /// The rule's name.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Demand => "the AI should",
            Self::They => "they should",
            Self::NobodyNamed => "should",
            Self::Wish => "want the AI to",
            Self::Important => "important that the AI",
            Self::Imperative => "imperative",
        }
    }

    /// Why the rule applies.
    pub(super) fn reason(self) -> &'static str {
        match self {
            Self::Demand => "what is asked of the AI, as a choice between responses",
            Self::They => "“they” is taken to mean the AI, of which the poll speaks; as a choice between responses",
            Self::NobodyNamed => "nobody is named, so the AI is taken to be meant; as a choice between responses",
            Self::Wish => "what is wanted of the AI, as a choice between responses",
            Self::Important => "what is held to be important for the AI, as a choice between responses",
            Self::Imperative => "what the AI is told to do, as a choice between responses",
        }
    }
}

/// How the statement names the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// "The AI", "it".
    Singular,
    /// "AIs", "they".
    Plural,
    /// Not at all.
    Omitted,
}

/// A statement's beginning, understood.
#[derive(Clone, Copy, Debug)]
pub(super) struct Opening<'a> {
    /// Which way it is.
    pub(super) form: Form,
    /// How the model is named.
    pub(super) subject: Subject,
    /// Whether the beginning denies the rest ("shouldn't", "I don't think it should").
    pub(super) negated: bool,
    /// The verb phrase, verb in its plain form, with the adverbs and negations before it.
    pub(super) rest: &'a [Word],
}

/// Understands the beginning of a statement.
pub(super) fn parse(words: &[Word]) -> Result<Opening<'_>, NeedsWording> {
    refuse_conditions_and_questions(words)?;
    let mut cursor = Cursor { words, at: 0 };
    cursor.eat_any(&[
        "so",
        "and",
        "but",
        "also",
        "please",
        "personally",
        "in my opinion",
        "in our opinion",
        "imo",
        "overall",
    ]);
    let mut negated = cursor.eat_any(&[
        "i don't think that",
        "i don't think",
        "i do not think that",
        "i do not think",
        "i don't believe",
        "i do not believe",
    ]);
    if !negated {
        cursor.eat_any(&[
            "i think that",
            "i think",
            "i believe that",
            "i believe",
            "i feel that",
            "i feel like",
            "i feel",
            "we think that",
            "we think",
            "we believe that",
            "we believe",
            "i strongly believe that",
            "i strongly believe",
            "i also think",
            "i would say that",
            "i would say",
            "i agree that",
            "i agree",
        ]);
    }
    if let Some(opening) = wish(cursor)? {
        return Ok(opening);
    }
    let important = cursor.eat_any(&[
        "it is important that",
        "it's important that",
        "it is essential that",
        "it's essential that",
        "it is vital that",
        "it is crucial that",
        "it is necessary that",
    ]);
    let before = cursor;
    let subject = cursor.subject();
    if let Some(rest) = cursor.modal(&mut negated)? {
        let (form, subject) = match subject {
            None => (Form::NobodyNamed, Subject::Omitted),
            Some((subject, true)) => (Form::They, subject),
            Some((subject, false)) => (if important { Form::Important } else { Form::Demand }, subject),
        };
        return Ok(Opening { form, subject, negated, rest });
    }
    match subject {
        Some((subject, _)) if important => {
            Ok(Opening { form: Form::Important, subject, negated, rest: &words[cursor.at..] })
        }
        // "Answer every question" begins with what could also be a name of the model's work.
        _ if !important && before.at == leading_courtesy(words) => imperative(words, before.at),
        _ => Err(unknown(words)),
    }
}

/// Where an imperative may begin: after "please" and the like.
fn leading_courtesy(words: &[Word]) -> usize {
    usize::from(words.first().is_some_and(|word| matches!(word.lower.as_str(), "please" | "also")))
}

fn refuse_conditions_and_questions(words: &[Word]) -> Result<(), NeedsWording> {
    let first = words.first().map_or("", |word| word.lower.as_str());
    let second = words.get(1).map_or("", |word| word.lower.as_str());
    if matches!(
        first,
        "if" | "when" | "whenever" | "unless" | "while" | "once" | "although" | "because" | "since" | "until"
    ) || (first == "as" && second == "long")
        || (first == "in" && second == "case")
    {
        return Err(NeedsWording::new(format!("it begins with a condition (“{first} ...”)")));
    }
    let asks = matches!(
        first,
        "what"
            | "why"
            | "how"
            | "who"
            | "which"
            | "where"
            | "is"
            | "are"
            | "does"
            | "can"
            | "could"
            | "would"
            | "will"
            | "isn't"
            | "shouldn't"
    ) || (first == "should"
        && matches!(
            second,
            "the" | "ai" | "ais" | "it" | "they" | "we" | "i" | "people" | "humans" | "there" | "an" | "a" | "this"
        ))
        || (first == "do" && matches!(second, "you" | "we" | "people" | "they" | "i"));
    // "Shouldn't lie" is a demand with nobody named.
    let demand = first == "shouldn't" && lexicon::verb_class(second).is_some();
    if asks && !demand { Err(NeedsWording::new("it is put as a question")) } else { Ok(()) }
}

fn wish(mut cursor: Cursor<'_>) -> Result<Option<Opening<'_>>, NeedsWording> {
    let denied = cursor.eat_any(&[
        "i don't want",
        "i do not want",
        "we don't want",
        "we do not want",
        "i wouldn't want",
        "i would not want",
    ]);
    let important = !denied && cursor.eat_any(&["it is important for", "it's important for", "it is essential for"]);
    let wanted = denied
        || important
        || cursor.eat_any(&[
            "i want",
            "we want",
            "i would like",
            "we would like",
            "i'd like",
            "i would want",
            "i expect",
            "we expect",
            "i need",
            "we need",
        ]);
    if !wanted {
        return Ok(None);
    }
    let Some((subject, _)) = cursor.subject() else { return Err(unknown(cursor.words)) };
    let not_to = cursor.eat("not to");
    if not_to && denied {
        return Err(NeedsWording::new("it denies twice"));
    }
    if !not_to && !cursor.eat("to") {
        return Err(unknown(cursor.words));
    }
    let negated = not_to || denied;
    let form = if important { Form::Important } else { Form::Wish };
    Ok(Some(Opening { form, subject, negated, rest: &cursor.words[cursor.at..] }))
}

fn imperative(words: &[Word], start: usize) -> Result<Opening<'_>, NeedsWording> {
    let mut cursor = Cursor { words, at: start };
    let negated = cursor.eat_any(&["do not", "don't"]);
    let rest = &words[cursor.at..];
    let verb = rest.iter().find(|word| {
        !matches!(word.lower.as_str(), "always" | "never" | "not" | "only") && !lexicon::is_adverb(&word.lower)
    });
    let next = verb.and_then(|verb| rest.iter().skip_while(|word| *word != verb).nth(1));
    let is_verb = match verb.and_then(|verb| lexicon::verb_class(&verb.lower)) {
        Some(lexicon::WordClass::Verb) => true,
        // "Respect everyone" asks for something, "Respect for all" names it.
        Some(lexicon::WordClass::VerbOrOther) => {
            negated
                || next.is_some_and(|next| !lexicon::closes_a_noun(&next.lower))
                    && verb.is_some_and(|verb| !verb.ends_a_part())
        }
        None => false,
    };
    if !is_verb {
        return Err(unknown(words));
    }
    let following: Vec<&Word> = rest.iter().skip_while(|word| Some(*word) != verb).skip(1).collect();
    if following.is_empty() && !negated && rest.len() == 1 {
        return Err(NeedsWording::new("it is a single word"));
    }
    if verb.is_some_and(|verb| matches!(verb.lower.as_str(), "agree" | "disagree" | "pass")) {
        return Err(NeedsWording::new("it answers another statement"));
    }
    if following
        .first()
        .is_some_and(|word| matches!(word.lower.as_str(), "it" | "this" | "that" | "them" | "him" | "her"))
    {
        return Err(NeedsWording::new(format!("it is not clear whom “{}” means", following[0].core)));
    }
    let chooses =
        verb.is_some_and(|verb| matches!(verb.lower.as_str(), "choose" | "select" | "pick" | "compare" | "prefer"));
    if chooses && rest.iter().any(|word| matches!(word.lower.as_str(), "response" | "responses" | "answer" | "answers"))
    {
        return Err(NeedsWording::new("it is worded as a choice between responses already"));
    }
    // "Regulate AI" and "Make sure that AI is safe" speak to people; "Say that it is AI" speaks to the model.
    let about_ai = rest.windows(2).any(|pair| {
        matches!(pair[1].lower.as_str(), "ai" | "ais" | "chatbots" | "robots")
            && !matches!(pair[0].lower.as_str(), "as" | "an" | "is" | "be" | "being")
    });
    if about_ai {
        return Err(NeedsWording::new("it tells people what to do with AI, not the model how to answer"));
    }
    Ok(Opening { form: Form::Imperative, subject: Subject::Omitted, negated, rest })
}

/// Says what stood in the way as closely as possible.
fn unknown(words: &[Word]) -> NeedsWording {
    let modal = words
        .iter()
        .position(|word| matches!(word.lower.as_str(), "should" | "shouldn't" | "must" | "mustn't" | "shall"));
    match modal {
        Some(at) if at > 0 => {
            let subject = super::words::join(&words[..at.min(8)]);
            NeedsWording::new(format!(
                "it asks something of “{subject}”, and whether that is the model is for a person to say"
            ))
        }
        _ if words.iter().any(|word| {
            matches!(word.lower.as_str(), "is" | "are" | "will" | "can" | "cannot" | "can't" | "has" | "was")
        }) =>
        {
            NeedsWording::new("it says how things are or will be, and asks for nothing")
        }
        _ => NeedsWording::new("it has none of the usual forms, such as “The AI should ...”"),
    }
}
