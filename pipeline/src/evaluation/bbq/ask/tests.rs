use super::*;
use crate::evaluation::bbq::{Params, read::Data, score};
use crate::laboratory::probe::{QuestionParams, questions};
use crate::language::{Continuation, Finish, Generated, Sampling};

/// A model that finds the first letter of the alphabet's order the likeliest, or writes what it is told to.
struct Fake(&'static str);

impl LanguageModel for Fake {
    fn name(&self) -> &str {
        "fake"
    }

    fn generate(&self, prompts: &[Prompt], _: &Sampling) -> Result<Vec<Generated>, LanguageError> {
        let text = |_| Generated { text: self.0.to_owned(), tokens: 1, finish: Finish::Stop };
        Ok(prompts.iter().map(text).collect())
    }

    fn score(&self, rows: &[Continuation]) -> Result<Vec<Score>, LanguageError> {
        if let Some(row) = rows.iter().position(|row| row.completion.contains(self.0)) {
            return Err(LanguageError::Row { row: row + 1, problem: "is too long".to_owned() });
        }
        // Longer completions are less likely as a whole and more likely per token.
        let score = |row: &Continuation| {
            let tokens = row.completion.len();
            Score::of((0..tokens).map(|_| -1.0 - 1.0 / tokens as f64))
        };
        Ok(rows.iter().map(score).collect())
    }
}

fn data() -> Data {
    let params = QuestionParams { scenes: 20, ..QuestionParams::default() };
    let rows = questions(3, params).map(|question| Row::try_from(&question));
    Data::new(rows.collect::<Result<_, _>>().expect("rows")).expect("in order")
}

#[test]
fn the_likeliest_option_is_the_answer_as_a_whole_or_per_token() {
    let data = data();
    let mut seen = Vec::new();
    let mut ask = |reading| {
        ask(&Fake("\0"), &data.rows, (Form::Laboratory, reading), &mut |done| seen.push(done)).expect("answers")
    };
    let (whole, per_token) = (ask(Reading::Likelihood), ask(Reading::LikelihoodPerToken));
    for ((row, whole), per_token) in data.rows.iter().zip(&whole).zip(&per_token) {
        let length = |asked: &Asked| asked.answer.map(|option| row.options[option].text.len());
        let lengths = row.options.iter().map(|option| option.text.len());
        assert_eq!(length(whole), lengths.clone().min());
        assert_eq!(length(per_token), lengths.max());
        let Prompt::Text(prompt) = &whole.prompt else { panic!("plain text") };
        assert!(prompt.starts_with("Human: ") && prompt.ends_with("\n\nAssistant:"), "{prompt}");
    }
    assert_eq!(seen, [512, 720, 512, 720]);
}

#[test]
fn what_is_written_is_read_and_what_means_nothing_stays_unread() {
    let data = data();
    let answers = |text| -> Vec<Answer> {
        let asked = ask(&Fake(text), &data.rows, (Form::Chat, Reading::Text), &mut |_| {}).expect("answers");
        asked.into_iter().map(|asked| asked.answer).collect()
    };
    assert!(answers("(B)").iter().all(|answer| *answer == Some(1)));
    // Whatever the form, the options stand in what is asked.
    for form in [Form::Laboratory, Form::Plain, Form::Chat] {
        for (row, asked) in
            data.rows.iter().zip(ask(&Fake("c"), &data.rows, (form, Reading::Text), &mut |_| {}).expect("answers"))
        {
            let prompt = match asked.prompt {
                Prompt::Text(text) => text,
                Prompt::Chat(messages) => messages[0].content.clone(),
            };
            assert!(row.options.iter().all(|option| prompt.contains(&option.text)), "{form:?}: {prompt}");
        }
    }
    let report = score(&data, &answers("I would rather not say"), &Params::default().check().expect("in range"));
    assert!(report.expect("a report").cells.iter().all(|cell| cell.n == 0 && cell.unparsed > 0));
}

#[test]
fn a_question_that_cannot_be_asked_is_named_by_category_and_id() {
    let data = data();
    let mut rows = data.rows;
    rows[600].options[1].text = "UNASKABLE".to_owned();
    let error = ask(&Fake("UNASKABLE"), &rows, (Form::Plain, Reading::Likelihood), &mut |_| {}).expect_err("a row");
    let expected = format!("question {} of {}: is too long", rows[600].example_id, rows[600].category);
    assert_eq!(error.to_string(), expected);
    ask(&Fake("\0"), &rows, (Form::Laboratory, Reading::Letter), &mut |_| {}).expect_err("never asked for letters");
}
