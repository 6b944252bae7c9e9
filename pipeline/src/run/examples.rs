//! Conversations as a model reads them, and which of their tokens it learns.

use super::error::{ANSWERED, ASKED};
use super::{StageError, Trainee};
use crate::constitutional::Layout;
use crate::constitutional::forms::{Speaker, Turn};
use crate::constitutional::rows::{Demonstration, to_turns};
use crate::language::{LanguageError, Role, Tokenizer};
use crate::training::policy::{Algorithm, PolicyParams, ResponseExample};
use crate::training::preference::Comparison;
use crate::training::{Continued, Example};

/// Every answer of a conversation counts with the row's weight, what others say not at all.
///
/// # Errors
/// When the layout has no place for the conversation, it has no answer or is too long, or the tokenizer fails on it.
pub(super) fn example(trainee: &Trainee, layout: Layout, row: &Demonstration) -> Result<Example, StageError> {
    let weight = row.weight as f32;
    let pieces = match layout {
        Layout::Chat => chat(trainee, row, weight)?,
        Layout::Paper | Layout::Laboratory => text(layout, row, weight)?,
    };
    let pieces: Vec<(&str, f32)> = pieces.iter().map(|(text, weight)| (text.as_str(), *weight)).collect();
    // A chat template writes the token that begins a text itself.
    let begins = trainee.tokenizer.encode("", true)?.first().copied().filter(|_| layout != Layout::Chat);
    // An answer of the laboratory's ends at its blank line.
    let end = trainee.config.eos.first().filter(|_| layout != Layout::Laboratory).map(|token| (*token, weight));
    if pieces.is_empty() {
        return Err(StageError::row(ANSWERED, "it has no answer of the assistant's that could be learned"));
    }
    let example = Example::from_pieces(&trainee.tokenizer, &pieces, begins, end)?;
    let (tokens, most) = (example.tokens().len() - 1, trainee.config.max_positions);
    if tokens > most {
        return Err(StageError::row(ANSWERED, format!("it has {tokens} tokens, the model reads {most}; shorten it")));
    }
    Ok(example)
}

fn text(layout: Layout, row: &Demonstration, weight: f32) -> Result<Vec<(String, f32)>, StageError> {
    layout.check(&row.messages).map_err(|problem| StageError::row(ANSWERED, problem))?;
    let turns = to_turns(&row.messages).ok_or_else(|| StageError::row(ASKED, "it has a system's message"))?;
    let forms = layout.forms();
    let whole = forms.conversation(&turns) + forms.end_of_answer();
    let (mut pieces, mut told) = (Vec::new(), 0);
    for (place, _) in turns.iter().enumerate().filter(|(_, turn)| turn.speaker == Speaker::Assistant) {
        let mut before: Vec<Turn> = turns[..place].to_vec();
        before.push(Turn::assistant(""));
        let begin = forms.conversation(&before).len();
        let end = forms.conversation(&turns[..=place]).len() + forms.end_of_answer().len();
        pieces.push((whole[told..begin].to_owned(), 0.0));
        pieces.push((whole[begin..end].to_owned(), weight));
        told = end;
    }
    Ok(pieces)
}

fn chat(trainee: &Trainee, row: &Demonstration, weight: f32) -> Result<Vec<(String, f32)>, StageError> {
    match row.messages.split_last() {
        Some((answer, before)) if answer.role == Role::Assistant => {
            let prompt = trainee.template.render(before)?;
            Ok(vec![(prompt, 0.0), (answer.content.clone(), weight)])
        }
        _ => Err(StageError::row(ANSWERED, "its last message is not the assistant's")),
    }
}

/// What is learned first, as a text in which what is learned stands between ⟦ and ⟧.
///
/// # Errors
/// When the tokenizer fails on it.
pub(crate) fn rendered(tokenizer: &Tokenizer, example: &Example) -> Result<String, LanguageError> {
    marked(tokenizer, example.tokens(), |place| example.weights()[place] > 0.0)
}

/// A comparison as a preference model reads it: a score of each text, at its last token.
///
/// # Errors
/// When the tokenizer fails on it.
pub(super) fn scored(tokenizer: &Tokenizer, row: &Comparison, weight: f64) -> Result<String, StageError> {
    let mut said =
        format!("the first comparison, each text scored at the token between ⟦ and ⟧; {}", label(row, weight));
    for response in &row.responses {
        let tokens = tokenizer.encode(&format!("{}{response}", row.prompt), true)?;
        said += &format!("\n{}", marked(tokenizer, &tokens, |place| place + 1 == tokens.len())?);
    }
    Ok(said)
}

/// A comparison as a policy learns from it directly.
///
/// # Errors
/// When the tokenizer fails on it.
pub(super) fn compared(
    tokenizer: &Tokenizer,
    row: &Comparison,
    texts: &[Continued; 2],
    weight: f64,
) -> Result<String, StageError> {
    let mut said = format!("the first comparison, with what is learned between ⟦ and ⟧; {}", label(row, weight));
    for text in texts {
        said += &format!("\n{}", continued(tokenizer, text)?);
    }
    Ok(said)
}

fn label(row: &Comparison, weight: f64) -> String {
    let Comparison { first_is_better, source, .. } = row;
    format!("the first is better with probability {first_is_better:.3} ({source}, weight {weight}):")
}

/// A response of a policy, and what its tokens earn.
///
/// # Errors
/// When the tokenizer fails on it.
pub(super) fn responded(
    tokenizer: &Tokenizer,
    example: &ResponseExample,
    params: &PolicyParams,
) -> Result<String, StageError> {
    let ResponseExample { text, finished, score } = example;
    let whole = continued(tokenizer, text)?;
    let (count, price) = (text.response().len(), params.divergence.coefficient);
    let less = if *finished { String::new() } else { format!(" less {} for not ending", params.unfinished_penalty) };
    let counts = match params.algorithm {
        Algorithm::Ppo => "counts at the last one".to_owned(),
        Algorithm::Reinforce => format!("counts at each, against the {} responses to one prompt", params.samples),
    };
    Ok(format!(
        "a response to the first prompt, with what is learned between ⟦ and ⟧:\n{whole}\nits score, {score:.3}{less}, \
         {counts}; a nat away from the reference costs {price} at each of {count} tokens"
    ))
}

fn continued(tokenizer: &Tokenizer, text: &Continued) -> Result<String, LanguageError> {
    let context = text.tokens().len() - text.response().len();
    marked(tokenizer, text.tokens(), |place| place >= context)
}

/// Tokens as a text in which those that count stand between ⟦ and ⟧.
fn marked(tokenizer: &Tokenizer, tokens: &[u32], counts: impl Fn(usize) -> bool) -> Result<String, LanguageError> {
    let (mut text, mut begin) = (String::new(), 0);
    while begin < tokens.len() {
        let counted = counts(begin);
        let length = (begin..tokens.len()).take_while(|place| counts(*place) == counted).count();
        let piece = tokenizer.decode_after(&tokens[..begin], &tokens[begin..begin + length])?;
        text += &if counted { format!("⟦{piece}⟧") } else { piece };
        begin += length;
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::constitutional::rows::message;
    use crate::laboratory::{Corpus, CorpusParams, tokenizer};
    use crate::language::{ChatTemplate, Config, Generation, Parameters};

    fn trainee() -> Trainee {
        let corpus = Corpus::new(CorpusParams::default(), 1).expect("in range");
        let tokenizer = tokenizer::learn(&corpus, 50, 300).expect("a tokenizer");
        let config = Config::small(8, 12, 1, (2, 1), 300, 40).expect("a shape");
        let parameters = Parameters::random(&config, 1).expect("weights");
        let (template, generation) = (ChatTemplate::default(), Generation::default());
        Trainee { config, tokenizer, template, generation, parameters }
    }

    fn row(said: &[(Role, &str)]) -> Demonstration {
        let messages = said.iter().map(|(role, text)| message(*role, *text)).collect();
        Demonstration { id: None, messages, source: None, weight: 1.0 }
    }

    #[test]
    fn answers_are_learned_and_nothing_else() {
        let trainee = trainee();
        let said = row(&[(Role::User, "Hi"), (Role::Assistant, "Yes."), (Role::User, "No?"), (Role::Assistant, "So.")]);
        let example = example(&trainee, Layout::Laboratory, &said).expect("an example");
        let shown = rendered(&trainee.tokenizer, &example).expect("text");
        assert_eq!(shown, "Human: Hi\n\nAssistant:⟦ Yes.\n\n⟧Human: No?\n\nAssistant:⟦ So.\n\n⟧");
    }

    #[test]
    fn a_comparison_is_scored_at_the_end_of_each_text() {
        let trainee = trainee();
        let row = Comparison {
            id: "a".into(),
            prompt: "Human: Hi\n\nAssistant:".into(),
            responses: [" Yes.\n\n".into(), " So\n\n".into()],
            first_is_better: 0.25,
            source: "principles".into(),
            group: None,
        };
        let shown = scored(&trainee.tokenizer, &row, 2.0).expect("text");
        let end = "the first is better with probability 0.250 (principles, weight 2):\nHuman: Hi\n\nAssistant: Yes";
        assert!(shown.contains(end) && shown.matches('⟦').count() == 3 && shown.ends_with('⟧'), "{shown}");
        let texts = row
            .responses
            .each_ref()
            .map(|response| Continued::from_texts(&trainee.tokenizer, &row.prompt, response, None).expect("a text"));
        let shown = compared(&trainee.tokenizer, &row, &texts, 1.0).expect("text");
        assert!(shown.ends_with("Assistant:⟦ Yes.\n\n⟧\nHuman: Hi\n\nAssistant:⟦ So\n\n⟧"), "{shown}");
        let example = ResponseExample { text: texts[0].clone(), finished: false, score: 0.5 };
        for (algorithm, counts) in [(Algorithm::Ppo, "at the last one"), (Algorithm::Reinforce, "at each, against")] {
            let params = PolicyParams { algorithm, ..PolicyParams::default() };
            let shown = responded(&trainee.tokenizer, &example, &params).expect("text");
            assert!(shown.contains("Assistant:⟦ Yes.\n\n⟧\nits score, 0.500 less 1 for not ending"), "{shown}");
            assert!(shown.contains(counts) && shown.contains("costs 0.05 at each of"), "{shown}");
        }
    }

    #[test]
    fn a_row_without_an_answer_and_one_that_is_too_long_are_named() {
        let trainee = trainee();
        let said = |row: &Demonstration| {
            let error = example(&trainee, Layout::Laboratory, row).expect_err("it cannot be learned").at(3);
            error.to_string()
        };
        assert_eq!(
            said(&row(&[(Role::User, "Hi")])),
            "row 3: it has no answer of the assistant's that could be learned"
        );
        let long = "yes ".repeat(60);
        let said = said(&row(&[(Role::User, "Hi"), (Role::Assistant, &long)]));
        assert!(said.starts_with("row 3: it has ") && said.ends_with("the model reads 40; shorten it"), "{said}");
    }
}
