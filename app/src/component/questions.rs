//! Questions about the person who takes part, as groups of radio buttons. None is chosen beforehand.

use super::told;
use crate::{
    args,
    words::{Slot, use_words},
};
use deliberation::{
    Poll,
    settings::{DECLINED, Question},
};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// How questions are put.
#[derive(Clone, Copy, Debug)]
pub struct Manner<'a> {
    /// The poll that puts them.
    pub poll: &'a Poll,
    /// Whether one may say that one would rather not answer.
    pub declinable: bool,
    /// Whether one may leave no answer at all, and take one back.
    pub skippable: bool,
    /// Whether what has no answer is marked as missing.
    pub check: bool,
}

/// The questions with the answers given so far.
pub fn questions<'a>(
    questions: impl IntoIterator<Item = &'a Question>,
    answers: &BTreeMap<String, String>,
    manner: Manner<'_>,
) -> AnyView {
    questions
        .into_iter()
        .map(|question| one(question, answers.get(&question.id), manner))
        .collect::<Vec<_>>()
        .into_any()
}

fn one(question: &Question, given: Option<&String>, manner: Manner<'_>) -> AnyView {
    let words = use_words();
    let (name, id) = (format!("answer.{}", question.id), anchor(question));
    let missing = manner.check && given.is_none();
    let option = |value: &str, text: AnyView| {
        let chosen = given.map_or(value.is_empty() && manner.skippable, |given| given == value);
        view! {
            <label class="option">
                <input type="radio" name=name.clone() value=value.to_owned() checked=chosen />
                <span>{text}</span>
            </label>
        }
        .into_any()
    };
    let said = |key: &str, own: &str| told::question(manner.poll, words, key, own);
    let told = |key: &str, own: &str| said(key, own).view();
    let options: Vec<_> = question
        .options
        .iter()
        .map(|answer| option(&answer.id, told(&question.key_of(answer), &answer.text)))
        .collect();
    let why = (!question.why.trim().is_empty()).then(|| {
        let why = || told(&question.key_of_why(), &question.why);
        view! { <p class="note">{words.say_around("join-why", args!(why = Slot), |_| why())}</p> }
    });
    let problem_id = format!("{id}-problem");
    let described = missing.then(|| problem_id.clone());
    view! {
        <fieldset class="question" id=id tabindex="-1" aria-describedby=described>
            <legend>{told(&question.key(), &question.text)}</legend>
            {why}
            {missing.then(|| view! { <p class="problem" id=problem_id>{words.say("join-problem-answer")}</p> })}
            {options}
            {manner.declinable.then(|| option(DECLINED, words.say("join-declined").into_any()))}
            {manner.skippable.then(|| option("", words.say("mine-about-none").into_any()))}
        </fieldset>
    }
    .into_any()
}

/// Where a question stands on its page.
pub fn anchor(question: &Question) -> String {
    format!("question-{}", question.id)
}
