//! Which of two answers people would rather have, who did not know whose they are.

use super::{Shown, bias::table, download, source};
use crate::{
    args,
    chart::interval::Interval,
    words::{Words, rating as sentences},
};
use leptos::prelude::*;
use record::{
    model_report::JUDGED,
    rating::{PairTable, Rating},
};

const FILE: &str = "rating.json";

pub(super) fn view(shown: &Shown, words: Words) -> AnyView {
    let Some(rating) = &shown.publication.rating else { return ().into_any() };
    let about = words.say_with(
        "rating-report-about",
        args!(
            people = words.thousands(rating.people),
            comparisons = words.thousands(rating.comparisons),
            prompts = words.thousands(rating.prompts),
        ),
    );
    let said = (!rating.says.is_empty()).then(|| {
        view! { <p>{words.say("rating-report-says")}</p> <blockquote dir="auto">{rating.says.clone()}</blockquote> }
    });
    let known = (!rating.blind).then(|| view! { <p class="notice">{words.say("rating-report-not-blind")}</p> });
    let findings: Vec<String> = rating.pairs.iter().map(|pair| sentences::finding(words, pair)).collect();
    let pictures: Vec<_> = rating.pairs.iter().map(|pair| picture(pair, words)).collect();
    view! {
        <section aria-labelledby="preferred">
            <figure class="figure" aria-labelledby="preferred">
                <figcaption>
                    <h2 id="preferred">{words.say("rating-report")}</h2>
                    <p class="finding">{findings.join(" ")}</p>
                </figcaption>
                <p>{about}</p>
                {said}
                {known}
                <ul class="bars report-followed">{pictures}</ul>
                {pairs(rating, words)}
                {strengths(rating, words)}
                <ul>
                    {first(rating, words)}
                    {judge(shown, rating, words)}
                    {one_sided(rating, words)}
                    <li>{words.say_with("rating-skipped", args!(skipped = rating.skipped.to_string()))}</li>
                </ul>
                <p class="note">{words.say("rating-method")}</p>
                {files(shown, words)}
            </figure>
        </section>
    }
    .into_any()
}

fn picture(pair: &PairTable, words: Words) -> AnyView {
    let who =
        words.say_with("rating-pair", args!(a = sentences::model(words, pair.a), b = sentences::model(words, pair.b)));
    let (share, interval) = (pair.share.value, pair.share.interval);
    view! {
        <li class="bar">
            <span class="bar-who">{who}</span>
            <Interval share interval />
            <span class="bar-numbers">{sentences::share(words, &pair.share)}</span>
        </li>
    }
    .into_any()
}

/// Every number of every pair of models.
fn pairs(rating: &Rating, words: Words) -> AnyView {
    let lines: Vec<_> = rating
        .pairs
        .iter()
        .map(|pair| {
            let counts = [pair.wins_a, pair.wins_b, pair.both, pair.neither, pair.people, pair.same];
            let counts: Vec<_> = counts.iter().map(|of| view! { <td>{words.thousands(*of)}</td> }).collect();
            let points = pair.points.map(|points| sentences::points(words, &points));
            view! {
                <tr>
                    <th scope="row">{sentences::model(words, pair.a)}</th>
                    <th scope="row">{sentences::model(words, pair.b)}</th>
                    <td>{sentences::share(words, &pair.share)}</td>
                    {counts}
                    <td>{points.unwrap_or_else(|| words.say("report-not-measured"))}</td>
                </tr>
            }
        })
        .collect();
    let head = [
        words.say("rating-column-a"),
        words.say("rating-column-b"),
        words.say("rating-column-share"),
        words.say("rating-column-wins-a"),
        words.say("rating-column-wins-b"),
        words.say("rating-choice-both"),
        words.say("rating-choice-neither"),
        words.say("rating-column-people"),
        words.say("rating-column-same"),
        words.say("rating-column-points"),
    ];
    table(words, head.to_vec(), lines)
}

fn strengths(rating: &Rating, words: Words) -> AnyView {
    if rating.strengths.is_empty() {
        return view! { <p>{words.say("rating-no-strengths")}</p> }.into_any();
    }
    let entries: Vec<_> = rating
        .strengths
        .iter()
        .map(|one| {
            let says = words.say_with(
                "rating-strength",
                args!(
                    model = sentences::model(words, one.model),
                    points = sentences::points(words, &one.points),
                    n = words.thousands(one.n),
                ),
            );
            view! { <li>{says}</li> }
        })
        .collect();
    view! { <h3>{words.say("rating-strengths")}</h3> <ol>{entries}</ol> }.into_any()
}

fn first(rating: &Rating, words: Words) -> AnyView {
    let says = |share| words.say_with("rating-first-place", args!(share = sentences::share(words, share)));
    rating.first.as_ref().map(|share| view! { <li>{says(share)}</li> }).into_any()
}

/// How often the judge of principles would rather have what people would.
fn judge(shown: &Shown, rating: &Rating, words: Words) -> AnyView {
    rating
        .judge
        .as_ref()
        .map(|share| {
            let says = words.say_with("rating-judge", args!(share = sentences::share(words, share)));
            view! { <li>{says}" "{source(shown, JUDGED)}</li> }
        })
        .into_any()
}

fn one_sided(rating: &Rating, words: Words) -> AnyView {
    let people = rating.one_sided.map_or_else(|| words.say("report-group-few"), |people| words.thousands(people));
    view! { <li>{words.say_with("rating-one-sided", args!(people = people))}</li> }.into_any()
}

/// The file that every number above comes from, and the same as a table; before it is published there are none.
fn files(shown: &Shown, words: Words) -> AnyView {
    if shown.sha256.is_none() {
        return ().into_any();
    }
    view! {
        <p class="note report-data">
            {words.say("report-data")}" "
            {source(shown, FILE)}", "
            {download(shown, "preferences.csv")}
        </p>
    }
    .into_any()
}
