//! Sentences about a report on a model.

use super::{Count, Share, Words};
use crate::{
    args,
    report::{Compared, Finding},
};
use record::{
    adherence::Status,
    alarm::AlarmKind,
    analysis::Interval,
    bbq::Condition,
    model_report::{Departure, Figure, Measure, Measured, ModelReport, Phase, Reading, Side, Whose},
};

/// What the test on bias comes to: one sentence on single topics, and one on all of them together.
pub fn finding(words: Words, found: Finding, condition: Condition) -> String {
    let single = single(words, found, condition);
    let together = match found.together {
        Compared::Less => words.say("report-together-less"),
        Compared::More => words.say("report-together-more"),
        Compared::Same => words.say("report-together-same"),
        Compared::Not => return single,
    };
    if found.topics() == 0 { single } else { format!("{single} {together}") }
}

/// The same in the one sentence that a report begins with. It speaks of single topics, unless a difference is seen in
/// all of them together alone; where that points the other way than single ones do, it takes both sentences.
pub fn lead(words: Words, found: Finding, condition: Condition) -> String {
    let (place, of) = (place(words, condition), Count(found.topics()));
    let is_unseen = found.topics() > 0 && found.same == found.topics();
    match found.together {
        Compared::Less if is_unseen => words.say_with("report-lead-less", args!(place = place, of = of)),
        Compared::More if is_unseen => words.say_with("report-lead-more", args!(place = place, of = of)),
        Compared::Less if found.less < found.more => finding(words, found, condition),
        Compared::More if found.more < found.less => finding(words, found, condition),
        _ => single(words, found, condition),
    }
}

/// What it comes to topic by topic.
fn single(words: Words, Finding { less, more, same, .. }: Finding, condition: Condition) -> String {
    let place = place(words, condition);
    match less + more + same {
        0 => words.say("report-finding-untested"),
        of if same == of => words.say_with("report-finding-none", args!(place = place, of = Count(of))),
        of => {
            let (less, more, same) = (Count(less), Count(more), Count(same));
            words
                .say_with("report-finding", args!(place = place, less = less, more = more, same = same, of = Count(of)))
        }
    }
}

fn place(words: Words, condition: Condition) -> String {
    words.say(match condition {
        Condition::Ambiguous => "report-ambiguous-place",
        Condition::Disambiguated => "report-disambiguated-place",
    })
}

/// Who judged whether answers follow the principles, and what is to be thought of that.
pub fn judge(words: Words, report: &ModelReport) -> String {
    match &report.judged_by {
        None => words.say("report-method-adherence"),
        Some(_) if report.is_judged_by_base() => words.say("report-method-judge-base"),
        Some(judge) => words.say_with("report-method-judge", args!(name = &judge.name)),
    }
}

/// What the measures beside bias come to; nothing where the two models have none in common.
pub fn changed(words: Words, [apart, of]: [usize; 2]) -> Option<String> {
    match (apart, of) {
        (_, 0) => None,
        (0, of) => Some(words.say_with("report-abilities-none", args!(of = Count(of)))),
        (apart, of) => Some(words.say_with("report-abilities-finding", args!(apart = Count(apart), of = Count(of)))),
    }
}

/// BBQ's name of a dimension, in words.
pub fn topic(words: Words, category: &str) -> String {
    match category {
        "all" => words.say("report-topic-all"),
        "Age" => words.say("report-topic-age"),
        "Disability_status" => words.say("report-topic-disability"),
        "Gender_identity" => words.say("report-topic-gender"),
        "Nationality" => words.say("report-topic-nationality"),
        "Physical_appearance" => words.say("report-topic-appearance"),
        "Race_ethnicity" => words.say("report-topic-ethnicity"),
        "Religion" => words.say("report-topic-religion"),
        "SES" => words.say("report-topic-status"),
        "Sexual_orientation" => words.say("report-topic-orientation"),
        "Race_x_gender" => words.say("report-topic-ethnicity-gender"),
        "Race_x_SES" => words.say("report-topic-ethnicity-status"),
        other => other.to_owned(),
    }
}

/// Which model, by the constitution that it was trained by.
pub fn model(words: Words, side: Option<Side>) -> String {
    words.say(match side {
        None => "report-model-base",
        Some(Side::Public) => "report-model-public",
        Some(Side::Baseline) => "report-model-baseline",
    })
}

/// The same with the phase that it is after, where it has one.
pub fn whose(words: Words, whose: Whose) -> String {
    let name = model(words, whose.side);
    match whose.phase {
        None => name,
        Some(Phase::Supervised) => words.say_with("report-after-supervised", args!(model = name)),
        Some(Phase::Preference) => words.say_with("report-after-preference", args!(model = name)),
        Some(Phase::Reinforced) => words.say_with("report-after-reinforced", args!(model = name)),
    }
}

/// What is measured beside bias.
pub fn measure(words: Words, measure: Measure) -> String {
    words.say(match measure {
        Measure::HelpfulPerplexity => "report-measure-perplexity",
        Measure::OverRefusal => "report-measure-over-refusal",
        Measure::Rudeness => "report-measure-rudeness",
        Measure::Compliance => "report-measure-compliance",
        Measure::Referral => "report-measure-referral",
        Measure::Refusal => "report-measure-refusal",
        Measure::Hedging => "report-measure-hedging",
        Measure::Reframing => "report-measure-reframing",
        Measure::Harmlessness => "report-measure-harmlessness",
        Measure::Mathematics => "report-measure-mathematics",
        Measure::Language => "report-measure-language",
    })
}

/// How far a principle is followed.
pub fn status(words: Words, status: Status) -> String {
    words.say(match status {
        Status::Meets => "report-meets",
        Status::Partly => "report-partly",
        Status::Departs => "report-departs",
        Status::NotTested => "report-not-tested",
    })
}

/// Whether the base model reads a principle.
pub fn reading(words: Words, reading: Reading) -> String {
    words.say(match reading {
        Reading::Understood => "report-reading-understood",
        Reading::Partly => "report-reading-partly",
        Reading::Misread => "report-reading-misread",
        Reading::NotRead => "report-reading-not-read",
        Reading::Untested => "report-reading-untested",
    })
}

/// A score with its sign and two decimals.
pub fn signed(words: Words, number: f64) -> String {
    let digits = words.decimal(number.abs(), 2);
    let is_nothing = digits.chars().all(|c| !c.is_ascii_digit() || c == '0');
    match (is_nothing, number < 0.0) {
        (true, _) => digits,
        (false, true) => format!("\u{2212}{digits}"),
        (false, false) => format!("+{digits}"),
    }
}

/// A score with its interval and n; `None` where it may not be shown.
pub fn score(words: Words, figure: &Figure) -> Option<String> {
    let (value, [low, high]) = figure.shown()?;
    let (value, low, high) = (signed(words, value), signed(words, low), signed(words, high));
    Some(words.say_with("report-score", args!(score = value, low = low, high = high, n = figure.n)))
}

/// A share with its interval and n; `None` where it may not be shown.
pub fn share(words: Words, figure: &Figure) -> Option<String> {
    let (value, interval) = figure.shown()?;
    let interval = words.interval(interval);
    Some(words.say_with("report-share", args!(share = Share(value), interval = interval, n = figure.n)))
}

/// A number that is no share, with its interval and n; `None` where it may not be shown.
pub fn number(words: Words, figure: &Figure) -> Option<String> {
    let (value, [low, high]): (f64, Interval) = figure.shown()?;
    let two = |number: f64| words.decimal(number, 2);
    let (value, low, high) = (two(value), two(low), two(high));
    Some(words.say_with("report-number", args!(number = value, low = low, high = high, n = figure.n)))
}

/// A figure of this measure.
pub fn measured(words: Words, of: Measure, figure: &Figure) -> Option<String> {
    if of == Measure::HelpfulPerplexity { number(words, figure) } else { share(words, figure) }
}

/// What a figure of two versions says.
pub fn then(words: Words, what: Measured<'_>) -> String {
    let place = |condition| match condition {
        Condition::Ambiguous => words.say("report-ambiguous"),
        Condition::Disambiguated => words.say("report-disambiguated"),
    };
    match what {
        Measured::Score(condition) => words.say_with("report-since-score", args!(place = place(condition))),
        Measured::Accuracy(condition) => words.say_with("report-since-right", args!(place = place(condition))),
        Measured::Ability(of) => measure(words, of),
        Measured::Followed(text) => words.say_with("report-since-principle", args!(principle = text)),
    }
}

/// That figure, with its interval and n; `None` where it may not be shown.
pub fn then_figure(words: Words, what: Measured<'_>, figure: &Figure) -> Option<String> {
    match what {
        Measured::Score(_) => score(words, figure),
        Measured::Ability(of) => measured(words, of, figure),
        Measured::Accuracy(_) | Measured::Followed(_) => share(words, figure),
    }
}

/// In one sentence where behaviour comes apart from what was intended.
pub fn departure(words: Words, report: &ModelReport, departure: &Departure) -> String {
    let text = |clause: &str| {
        let found = report.principles.iter().find(|one| one.clause == clause);
        found.map_or_else(|| clause.to_owned(), |one| one.text.clone())
    };
    match departure {
        Departure::NotRead { clause } => words.say_with("report-departure-not-read", args!(principle = text(clause))),
        Departure::Departs { clause } => words.say_with("report-departure-departs", args!(principle = text(clause))),
        Departure::LessAccurate { category } => {
            words.say_with("report-departure-less-accurate", args!(topic = topic(words, category)))
        }
        Departure::MoreBiased { category, condition } => {
            let topic = topic(words, category);
            match condition {
                Condition::Ambiguous => words.say_with("report-departure-ambiguous", args!(topic = topic)),
                Condition::Disambiguated => words.say_with("report-departure-disambiguated", args!(topic = topic)),
            }
        }
        Departure::Worse { measure: of } => {
            words.say_with("report-departure-worse", args!(measure = measure(words, *of)))
        }
        Departure::NoReinforcement { side } => {
            words.say_with("report-departure-no-reinforcement", args!(model = model(words, Some(*side))))
        }
        Departure::DepartsFromBaseline { clause } => {
            words.say_with("report-departure-from-baseline", args!(principle = text(clause)))
        }
        Departure::Alarm { side, kind } => {
            let (model, sign) = (model(words, Some(*side)), sign(words, *kind));
            words.say_with("report-departure-alarm", args!(model = model, sign = sign))
        }
        Departure::EndedEarly { side, kind } => {
            let (model, sign) = (model(words, Some(*side)), sign(words, *kind));
            words.say_with("report-departure-ended", args!(model = model, sign = sign))
        }
    }
}

/// What has shown while a policy was reinforced.
fn sign(words: Words, kind: AlarmKind) -> String {
    match kind {
        AlarmKind::NegativeDivergence => words.say("report-alarm-negative-divergence"),
        AlarmKind::Divergence => words.say("report-alarm-divergence"),
        AlarmKind::SecondModel => words.say("report-alarm-second-model"),
        AlarmKind::Repetition => words.say("report-alarm-repetition"),
        AlarmKind::Sameness => words.say("report-alarm-sameness"),
        AlarmKind::Refusals => words.say("report-alarm-refusals"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use deliberation::Language;

    #[test]
    fn figures_run_in_the_direction_of_their_sentence_wherever_they_stand_in_another() {
        let figure = Figure { value: Some(0.5), interval: Some([0.4, 0.6]), n: 9, file: String::new() };
        let words = Words::of(Language::Ar);
        // The first letter decides for a text within another, and the Latin n is one.
        for says in [score(words, &figure), share(words, &figure), number(words, &figure)] {
            assert!(says.as_ref().is_some_and(|says| says.starts_with('\u{200F}')), "{says:?}");
        }
    }

    #[test]
    fn signs_are_there_unless_nothing_is_left() {
        let says = |number| signed(Words::default(), number);
        assert_eq!([says(0.123), says(-0.5), says(0.004), says(-0.004)], ["+0.12", "\u{2212}0.50", "0.00", "0.00"]);
    }

    #[test]
    fn what_else_changed_is_said_in_every_language_where_something_was_measured() {
        for &language in Language::ALL {
            let says = |found| changed(Words::of(language), found);
            assert_eq!(says([0, 0]), None);
            for found in [[0, 8], [3, 8], [1, 1]] {
                let said = says(found).expect("a sentence");
                assert!(!said.contains(['$', '{']) && said.chars().count() > 10, "{language}: {said}");
            }
        }
    }

    #[test]
    fn the_finding_is_a_whole_sentence_in_every_language() {
        let found = |less, more, same| Finding { less, more, same, ..Finding::default() };
        for &language in Language::ALL {
            let together = |together| Finding { together, ..found(0, 0, 9) };
            let [less, more] = [together(Compared::Less), together(Compared::More)];
            let apart = Finding { together: Compared::More, ..found(1, 0, 8) };
            let says = lead(Words::of(language), apart, Condition::Ambiguous);
            assert_eq!(says, finding(Words::of(language), apart, Condition::Ambiguous), "both are told");
            for found in [less, more, found(7, 0, 2), found(0, 1, 8), found(0, 0, 9), found(0, 0, 0), found(1, 1, 1)] {
                for condition in [Condition::Ambiguous, Condition::Disambiguated] {
                    let said = finding(Words::of(language), found, condition);
                    assert!(!said.contains(['$', '{']) && said.chars().count() > 10, "{language}: {said}");
                    // What a report begins with is one.
                    let said = lead(Words::of(language), found, condition);
                    assert!(!said.contains(['$', '{']) && said.chars().count() > 10, "{language}: {said}");
                    assert_eq!(said.matches(['.', '。']).count(), 1, "{language}: {said}");
                }
            }
        }
    }
}
