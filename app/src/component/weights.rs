//! What weights do, and the consensus with them and without.

use crate::{
    args,
    component::{
        asked,
        statement::{encoded, words_of},
    },
    words::{Share, Slot, Words, number::whole_points, site::address},
};
use deliberation::Settings;
use leptos::prelude::*;
use record::{
    Id,
    analysis::Interval,
    weighting::{Margin, Unreached, published::Weighting},
};

/// A number with its interval.
pub type Measured = (f64, Interval);

/// One statement of the table.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its id.
    pub id: Id,
    /// Its text.
    pub text: String,
    /// Language that it is written in, where known.
    pub language: Option<String>,
    /// Share that agrees, of how many votes; absent where it may not be shown.
    pub agree: Option<(Measured, u64)>,
    /// The same with weights, of how many people of equal weight.
    pub weighted: (Measured, f64),
    /// Group-aware consensus.
    pub consensus: Measured,
    /// The same with weights.
    pub weighted_consensus: Measured,
}

/// How people were weighed, what that costs, and what it cannot reach.
pub fn about(words: Words, settings: &Settings, weighting: &Weighting) -> AnyView {
    let params = &weighting.params;
    let (floor, cap) = (words.decimal(params.floor, 1), words.decimal(params.cap, 1));
    let people = weighting.trimmed.map_or_else(|| words.say("sample-a-few"), |people| words.thousands(people));
    let reached = if weighting.converged {
        words.say("sample-weights-reached")
    } else {
        let points = words.thousands(whole_points(weighting.largest_error));
        words.say_with("sample-weights-short", args!(points = points))
    };
    let (all, effective) = (words.thousands(weighting.people), words.decimal(weighting.effective_people, 0));
    let lost: Vec<_> =
        weighting.unreached.iter().map(|lost| view! { <li>{unreached(words, settings, lost)}</li> }).collect();
    let margins = weighting.margins.iter();
    let limits: Vec<_> =
        margins.flat_map(|margin| limits(words, settings, margin)).map(|says| view! { <li>{says}</li> }).collect();
    view! {
        <p class="lead">{words.say("sample-weights-lead")}</p>
        <ul>
            <li>{words.say_with("sample-weights-effect", args!(people = all, effective = effective))}</li>
            <li>{words.say_with("sample-weights-bounds", args!(floor = floor, cap = cap, people = people))}</li>
            <li>{reached}</li>
            {lost}
            {limits}
        </ul>
        <p class="note">{words.say("sample-weights-assumption")}</p>
        {margins_table(words, settings, &weighting.margins)}
    }
    .into_any()
}

fn unreached(words: Words, settings: &Settings, lost: &Unreached) -> AnyView {
    let question = || asked::question(words, settings, &lost.question);
    match &lost.answer {
        Some(answer) => {
            let share = Share(lost.target);
            words.say_around("sample-weights-nobody", args!(answer = Slot, question = Slot, share = share), |place| {
                match place {
                    "answer" => asked::answer(words, settings, &lost.question, answer),
                    _ => question(),
                }
            })
        }
        None => words.say_around("sample-weights-unasked", args!(question = Slot), |_| question()),
    }
}

/// Who is left alone, and which answers are weighed together.
fn limits(words: Words, settings: &Settings, margin: &Margin) -> Vec<AnyView> {
    let question = || asked::question(words, settings, &margin.question);
    let together = margin.answers.iter().filter(|answer| answer.answers().count() > 1).map(|answer| {
        words.say_around("sample-weights-together", args!(answers = Slot, question = Slot), |place| match place {
            "answers" => asked::answer(words, settings, &margin.question, &answer.answer),
            _ => question(),
        })
    });
    let people = words.thousands(margin.missing);
    let missing = (margin.missing > 0)
        .then(|| words.say_around("sample-weights-missing", args!(people = people, question = Slot), |_| question()));
    together.chain(missing).collect()
}

fn margins_table(words: Words, settings: &Settings, margins: &[Margin]) -> AnyView {
    let rows: Vec<_> = margins
        .iter()
        .flat_map(|margin| margin.answers.iter().map(move |answer| (margin, answer)))
        .map(|(margin, answer)| {
            let question = asked::question(words, settings, &margin.question);
            let says = asked::answer(words, settings, &margin.question, &answer.answer);
            view! {
                <tr>
                    <th scope="row">{question}" "{says}</th>
                    <td class="num">{words.thousands(answer.people)}</td>
                    <td class="num">{words.percent(answer.sample)}</td>
                    <td class="num">{words.percent(answer.weighted)}</td>
                    <td class="num">{words.percent(answer.target)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <section aria-labelledby="margins-title">
            <h2 id="margins-title">{words.say("sample-margins")}</h2>
            <div class="scroll" role="group" aria-labelledby="margins-title" tabindex="0">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{words.say("sample-column-answer")}</th>
                            <th scope="col" class="num">{words.say("sample-column-people")}</th>
                            <th scope="col" class="num">{words.say("sample-took-part")}</th>
                            <th scope="col" class="num">{words.say("sample-column-weighted")}</th>
                            <th scope="col" class="num">{words.say("sample-column-reachable")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// The consensus with weights and without, side by side.
pub fn table(words: Words, slug: &str, lines: Vec<Line>) -> AnyView {
    let rows: Vec<_> = lines
        .into_iter()
        .map(|line| {
            let href = address(slug, &format!("statements/{}", encoded(line.id.as_str())));
            let agree = line.agree.map(|(measured, n)| share(words, measured, words.thousands(n)));
            let (measured, effective) = line.weighted;
            view! {
                <tr>
                    <th scope="row"><a href=href>{line.id.to_string()}</a>" "{words_of(line.text, line.language)}</th>
                    <td>{agree.unwrap_or_else(|| words.say("sample-hidden"))}</td>
                    <td>{share(words, measured, words.decimal(effective, 0))}</td>
                    <td>{consensus(words, line.consensus)}</td>
                    <td>{consensus(words, line.weighted_consensus)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <section aria-labelledby="compared-title">
            <h2 id="compared-title">{words.say("sample-compared")}</h2>
            <div class="scroll" role="group" aria-labelledby="compared-title" tabindex="0">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{words.say("tally-column-statement")}</th>
                            <th scope="col">{words.say("sample-column-agree")}</th>
                            <th scope="col">{words.say("sample-column-agree-weighted")}</th>
                            <th scope="col">{words.say("sample-column-consensus")}</th>
                            <th scope="col">{words.say("sample-column-consensus-weighted")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn share(words: Words, (share, interval): Measured, n: String) -> String {
    let share = Share(share);
    words.say_with("sample-share", args!(share = share, interval = words.interval(interval), n = n))
}

fn consensus(words: Words, (consensus, [low, high]): Measured) -> String {
    let number = |number| words.decimal(number, 2);
    words.say_with("sample-consensus", args!(consensus = number(consensus), low = number(low), high = number(high)))
}
