//! Whether the model follows each principle, and which it cannot read.

use super::{Shown, bias::table, data, source};
use crate::{
    args,
    chart::interval::Interval,
    component::statement::words_of,
    report::followed,
    words::{Count, Words, report as sentences},
};
use leptos::prelude::*;
use record::{
    adherence::Example,
    constitution::Clause,
    model_report::{Figure, Followed, Principle},
};

pub(super) fn view(shown: &Shown, words: Words) -> AnyView {
    let [meets, partly, departs, untested] = followed(&shown.report).map(Count);
    let finding = words.say_with(
        "report-adherence-finding",
        args!(meets = meets, partly = partly, departs = departs, untested = untested),
    );
    let entries: Vec<_> = shown.report.principles.iter().map(|one| entry(shown, words, one)).collect();
    view! {
        <section aria-labelledby="adherence">
            <figure class="figure" aria-labelledby="adherence">
                <figcaption>
                    <h2 id="adherence">{words.say("report-adherence")}</h2>
                    <p class="finding">{finding}</p>
                </figcaption>
                <p class="note">{words.say("report-adherence-about")}</p>
                <ol class="plain report-followed">{entries}</ol>
                {twin(shown, words)}
                {data(shown, words, "adherence.csv")}
            </figure>
        </section>
    }
    .into_any()
}

fn entry(shown: &Shown, words: Words, principle: &Principle) -> AnyView {
    view! {
        <li id=anchor(&principle.clause)>
            <p>{wording(shown, principle)}</p>
            <p class="n">{sentences::reading(words, principle.reading)}</p>
            {principle.entropy.as_ref().map(|of| sure(shown, words, of))}
            <ul class="bars">
                {followed_by(words, words.say("report-against-base"), &principle.against_base)}
                {followed_by(words, words.say("report-against-baseline"), &principle.against_baseline)}
            </ul>
            {principle.example.as_ref().map(|example| {
                let [says, about] = [words.say("report-changed"), words.say("report-changed-about")];
                changed(shown, words, principle, example, [says, about])
            })}
            {principle.worst.as_ref().map(|example| {
                let [says, about] = [words.say("report-worst"), words.say("report-worst-about")];
                changed(shown, words, principle, example, [says, about])
            })}
        </li>
    }
    .into_any()
}

/// The words of a principle, marked as the language that they are in.
fn wording(shown: &Shown, principle: &Principle) -> AnyView {
    let clause = shown.constitution.clauses.iter().find(|clause| clause.id == principle.clause);
    words_of(principle.text.clone(), clause.and_then(Clause::worded_in).map(ToOwned::to_owned))
}

/// How sure the judge was when it made labels by a principle.
fn sure(shown: &Shown, words: Words, entropy: &Figure) -> AnyView {
    let says = sentences::number(words, entropy).map(|number| {
        let says = words.say_with("report-entropy", args!(number = number));
        view! { <p class="n">{says}" "{source(shown, &entropy.file)}</p> }
    });
    says.into_any()
}

/// Where a principle is shown at work on the page of a report.
pub(in crate::page) fn anchor(clause: &str) -> String {
    format!("followed-{clause}")
}

/// An answer before and after, with what it shows.
fn changed(
    shown: &Shown,
    words: Words,
    principle: &Principle,
    example: &Example,
    [says, about]: [String; 2],
) -> AnyView {
    view! {
        <details class="report-twin">
            <summary>{says}<span class="visually-hidden">" " {wording(shown, principle)}</span></summary>
            {answers(words, example)}
            <p class="note">{about} " " {source(shown, &principle.against_base.preferred.file)}</p>
        </details>
    }
    .into_any()
}

/// What was asked, and the answers before and after.
pub(in crate::page) fn answers(words: Words, example: &Example) -> AnyView {
    let answer = |text: &str| {
        let text = text.trim().to_owned();
        if text.is_empty() {
            view! { <dd class="n">{words.say("report-no-answer")}</dd> }.into_any()
        } else {
            view! { <dd class="report-answer" dir="auto">{text}</dd> }.into_any()
        }
    };
    let (before, after) = (answer(&example.before), answer(&example.after));
    view! {
        <p><bdi dir="auto">{example.prompt.clone()}</bdi></p>
        <dl class="report-answers">
            <div><dt>{words.say("report-changed-before")}</dt>{before}</div>
            <div><dt>{words.say("report-changed-after")}</dt>{after}</div>
        </dl>
    }
    .into_any()
}

fn followed_by(words: Words, who: String, followed: &Followed) -> AnyView {
    let status = sentences::status(words, followed.status);
    let picture = followed.preferred.shown().map(|(share, interval)| view! { <Interval share interval /> });
    let says = sentences::share(words, &followed.preferred).map(|says| format!(" · {says}")).unwrap_or_default();
    view! {
        <li class="bar">
            <span class="bar-who">{who}</span>
            {picture}
            <span class="bar-numbers"><strong>{status}</strong>{says}</span>
        </li>
    }
    .into_any()
}

fn twin(shown: &Shown, words: Words) -> AnyView {
    let nothing = || words.say("report-not-measured");
    let says = |followed: &Followed| {
        let share = sentences::share(words, &followed.preferred).unwrap_or_else(nothing);
        format!("{}: {share}", sentences::status(words, followed.status))
    };
    let lines: Vec<_> = shown
        .report
        .principles
        .iter()
        .map(|one| {
            let feedback = sentences::share(words, &one.feedback).unwrap_or_else(nothing);
            view! {
                <tr>
                    <th scope="row">{wording(shown, one)}</th>
                    <td>{sentences::reading(words, one.reading)}": "{feedback}" "{source(shown, &one.feedback.file)}</td>
                    <td>{says(&one.against_base)}" "{source(shown, &one.against_base.preferred.file)}</td>
                    <td>{says(&one.against_baseline)}" "{source(shown, &one.against_baseline.preferred.file)}</td>
                </tr>
            }
        })
        .collect();
    let head = [
        words.say("report-column-principle"),
        words.say("report-column-reading"),
        words.say("report-against-base"),
        words.say("report-against-baseline"),
    ];
    table(words, head.to_vec(), lines)
}
