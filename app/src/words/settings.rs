//! What is wrong with settings, in the words of whoever runs a poll: fields go by their labels in the form, and never by
//! their names in JSON.

use super::Words;
use crate::args;
use deliberation::settings::{QuestionList, QuestionPart, SettingPlace, SettingProblem, SettingsError};

/// Where, what, and what to do.
pub fn fault(words: Words, error: &SettingsError) -> String {
    let (place, says) = (place(words, &error.place), problem(words, &error.problem));
    words.say_with("settings-fault", args!(place = place, says = says))
}

fn place(words: Words, place: &SettingPlace) -> String {
    match place {
        SettingPlace::Context => words.say("facilitate-context"),
        SettingPlace::Minutes => words.say("facilitate-minutes"),
        SettingPlace::Characters => words.say("facilitate-writing-long"),
        SettingPlace::ReadWithin => words.say("facilitate-writing-within"),
        SettingPlace::Schedule => words.say("facilitate-closes-at"),
        SettingPlace::Choice => words.say("settings-place-choice"),
        SettingPlace::Groups => words.say("settings-place-groups"),
        SettingPlace::Question { list, at, part } => question(words, *list, *at, *part),
        SettingPlace::Quota(at) => words.say_with("facilitate-cell-number", args!(number = at + 1)),
        SettingPlace::Target(at) => words.say_with("facilitate-target-number", args!(number = at + 1)),
        SettingPlace::Topics => words.say("topics-setting"),
        SettingPlace::Topic(at) => words.say_with("settings-place-topic", args!(number = at + 1)),
        SettingPlace::PassOn => words.say("friends-setting"),
        SettingPlace::PassOnDepth => words.say("friends-depth"),
        SettingPlace::PassOnMost => words.say("friends-most"),
        SettingPlace::Watched => words.say("hints-setting"),
        SettingPlace::Reasons => words.say("reasons-setting"),
        SettingPlace::ReasonsIn(tag) => words.say_with("settings-place-reasons", args!(language = tag.as_str())),
        SettingPlace::Texts(tag) => words.say_with("settings-place-texts", args!(language = tag.as_str())),
        SettingPlace::Embed(_) => words.say("facilitate-embed"),
    }
}

fn question(words: Words, list: QuestionList, at: usize, part: QuestionPart) -> String {
    let list = words.say(match list {
        QuestionList::Screening => "facilitate-screening",
        QuestionList::Demographics => "facilitate-demographics",
    });
    let entry = words.say_with("facilitate-question-number", args!(number = at + 1));
    match part {
        QuestionPart::Answer(answer) => {
            words.say_with("settings-place-answer", args!(list = list, entry = entry, number = answer + 1))
        }
        QuestionPart::Name | QuestionPart::Words | QuestionPart::Answers | QuestionPart::Admits => {
            words.say_with("settings-place", args!(list = list, entry = entry))
        }
    }
}

fn problem(words: Words, problem: &SettingProblem) -> String {
    match problem {
        SettingProblem::LongLine(most) => words.say_with("settings-long-line", args!(most = *most)),
        SettingProblem::AtLeast(least) => words.say_with("settings-at-least", args!(least = *least)),
        SettingProblem::Between { least, most } => {
            words.say_with("settings-between", args!(least = *least, most = *most))
        }
        SettingProblem::ClosesFirst => words.say("settings-closes-first"),
        SettingProblem::Part(part) => words.say_with("settings-part", args!(part = words.decimal(*part, 2))),
        SettingProblem::TakesNone => words.say("settings-takes-none"),
        SettingProblem::NameTwice(name) => words.say_with("settings-name-twice", args!(name = name)),
        SettingProblem::NoName(name) => words.say_with("settings-no-name", args!(name = name)),
        SettingProblem::NoAnswerName(name) => words.say_with("settings-no-answer-name", args!(name = name)),
        SettingProblem::NoWords => words.say("settings-no-words"),
        SettingProblem::FewAnswers => words.say("settings-few-answers"),
        SettingProblem::AnswerTwice(answer) => words.say_with("settings-answer-twice", args!(answer = answer)),
        SettingProblem::NotAnAnswer(answer) => words.say_with("settings-not-an-answer", args!(answer = answer)),
        SettingProblem::NamesNoAnswer => words.say("settings-names-no-answer"),
        SettingProblem::UnknownQuestion(question) => {
            words.say_with("settings-unknown-question", args!(question = question))
        }
        SettingProblem::UnknownAnswer { question, answer, known } => {
            let known = words.list(known);
            words.say_with("settings-unknown-answer", args!(question = question, answer = answer, known = known))
        }
        SettingProblem::ShareSum { question, percent } => {
            words.say_with("settings-share-sum", args!(question = question, sum = words.decimal(*percent, 1)))
        }
        SettingProblem::Share => words.say("settings-share"),
        SettingProblem::ManyTopics(most) => words.say_with("settings-many-topics", args!(most = *most)),
        SettingProblem::LongWord(word) => words.say_with("settings-long-word", args!(word = word)),
        SettingProblem::ManyWords(most) => words.say_with("settings-many-words", args!(most = *most)),
        SettingProblem::LongReason { reason, most } => {
            words.say_with("settings-long-reason", args!(reason = reason, most = *most))
        }
        SettingProblem::ManyReasons(most) => words.say_with("settings-many-reasons", args!(most = *most)),
        SettingProblem::OtherReasons { own, given } => {
            words.say_with("settings-other-reasons", args!(own = own.to_string(), given = given.to_string()))
        }
        SettingProblem::UnknownText(key) => words.say_with("settings-unknown-text", args!(key = key)),
        SettingProblem::NoAddress(address) => words.say_with("settings-no-address", args!(address = address)),
    }
}

#[cfg(test)]
mod tests;
