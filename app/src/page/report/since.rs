//! What became of the model's figures since the version before: what got worse comes first.

use super::{Shown, bias::table, download};
use crate::{
    args,
    report::Earlier,
    words::{Words, report as sentences},
};
use leptos::prelude::*;
use record::model_report::{Figure, Then, Turn, since};
use record::publication::Since;

pub(super) fn view(shown: &Shown, words: Words) -> AnyView {
    let Some(earlier) = &shown.earlier else { return ().into_any() };
    let version = earlier.publication.version.to_string();
    let content = if earlier.publication.report_sha256 == shown.publication.report_sha256 {
        view! { <p>{words.say_with("report-since-same", args!(version = &version))}</p> }.into_any()
    } else {
        measured(shown, earlier, words)
    };
    view! {
        <section aria-labelledby="since">
            <h2 id="since">{words.say_with("report-since", args!(version = &version))}</h2>
            {content}
            {constitution(shown, earlier, words)}
        </section>
    }
    .into_any()
}

fn measured(shown: &Shown, earlier: &Earlier, words: Words) -> AnyView {
    let found = since(&earlier.report, &shown.report);
    let Since { better, worse, other, same, .. } = Since::of(earlier.publication.version, &found);
    let [better, worse, other, same] = [better, worse, other, same].map(|count| count.to_string());
    let finding =
        words.say_with("report-since-finding", args!(better = better, worse = worse, other = other, same = same));
    let worse: Vec<_> = found
        .iter()
        .filter(|one| one.turn == Turn::Worse)
        .map(|one| view! { <li><bdi dir="auto">{sentences::then(words, one.what)}</bdi></li> })
        .collect();
    let worse = (!worse.is_empty()).then(|| view! { <p>{words.say("report-since-worse")}</p> <ul>{worse}</ul> });
    let lines: Vec<_> = found.iter().map(|one| line(shown, earlier, words, one)).collect();
    let version = |of: i64| words.say_with("report-since-version", args!(version = of.to_string()));
    let head = vec![
        words.say("report-column-measure"),
        version(earlier.publication.version),
        version(shown.publication.version),
        words.say("report-since-column"),
    ];
    view! {
        <p class="finding">{finding}</p>
        {worse}
        <p class="note">{words.say("report-since-about")}</p>
        {table(words, head, lines)}
        <p class="note report-data">
            {words.say("report-data")}" "
            {download(shown, "report.json")}", "{download(shown, "publication.json")}
        </p>
    }
    .into_any()
}

fn line(shown: &Shown, earlier: &Earlier, words: Words, one: &Then<'_>) -> AnyView {
    let says = |figure: Option<&Figure>| {
        let says = figure.and_then(|figure| sentences::then_figure(words, one.what, figure));
        says.unwrap_or_else(|| words.say("report-not-measured"))
    };
    let (slug, version) = (&shown.poll.slug, earlier.publication.version);
    let before = one.before.map(|figure| {
        let href = format!("/polls/{slug}/report/v/{version}/data/{}", figure.file);
        view! { " "<a class="source-link" href=href><bdi dir="ltr">{figure.file.clone()}</bdi></a> }
    });
    let now = one.now.map(|figure| view! { " "{super::source(shown, &figure.file)} });
    let turn = words.say(match one.turn {
        Turn::Better => "report-since-better",
        Turn::Worse => "report-since-turned-worse",
        Turn::Other => "report-since-other",
        Turn::Same => "report-since-no-difference",
        Turn::Unknown => "report-since-unknown",
    });
    view! {
        <tr>
            <th scope="row"><bdi dir="auto">{sentences::then(words, one.what)}</bdi></th>
            <td>{says(one.before)}{before}</td>
            <td>{says(one.now)}{now}</td>
            <td>{turn}</td>
        </tr>
    }
    .into_any()
}

/// Where to read what changed in the constitution, if it is another.
fn constitution(shown: &Shown, earlier: &Earlier, words: Words) -> AnyView {
    let (from, to) = (earlier.publication.constitution.version, shown.publication.constitution.version);
    if from == to {
        return ().into_any();
    }
    let href = format!("/polls/{}/constitution/diff/{from}/{to}", shown.poll.slug);
    view! { <p><a href=href>{words.say("report-since-constitution")}</a></p> }.into_any()
}
