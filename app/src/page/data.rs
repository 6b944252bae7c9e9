//! `/polls/SLUG/data`: downloads, and how to work everything out again.

use super::with_weights;
use crate::{
    again::{self, LEFT_OUT},
    args,
    chart::matrix::matrix,
    component::frame::{self, Section},
    source::Reading,
    words::{Day, Words, site::address, use_words},
};
use leptos::prelude::*;
use record::{constitution::Status, weighting::published::Weighting};

/// The downloads of a poll.
#[component]
pub fn DataPage() -> impl IntoView {
    let words = use_words();
    with_weights(move |reading, weighting| {
        let content = content(words, &reading, weighting.as_ref());
        frame::poll(&reading.poll, Section::Data, words.say("data-says"), content)
    })
}

/// What is important to whom.
const IMPORTANCE: &str = "participant-importance.csv";
/// Which share of each group agrees with each statement, as a picture.
const MATRIX: &str = "agreement.svg";
/// The files to download.
const FILES: [&str; 19] = [
    "all.zip",
    "summary.csv",
    "comments.csv",
    "votes.csv",
    "participants-votes.csv",
    IMPORTANCE,
    "comment-groups.csv",
    LEFT_OUT,
    "statements.parquet",
    "votes.parquet",
    "matrix.parquet",
    "dictionary.md",
    "README.md",
    "analysis.json",
    "constitution.json",
    "constitution.md",
    "ratification.json",
    "weighting.json",
    MATRIX,
];

/// Those of them that are there when no single votes are given out.
const TABLES: [&str; 6] =
    ["comment-groups.csv", "constitution.json", "constitution.md", "ratification.json", "weighting.json", MATRIX];

/// Whether a poll has this file: a second vote has a result in place of a constitution.
fn belongs(reading: &Reading, file: &str) -> bool {
    let is_given = reading.poll.settings.open_data || TABLES.contains(&file);
    is_given
        && match file {
            "ratification.json" => reading.poll.ratifies.is_some(),
            "constitution.json" | "constitution.md" => reading.poll.ratifies.is_none(),
            IMPORTANCE => {
                let said = reading.analysis.as_ref().is_some_and(|analysis| analysis.published.says_importance());
                reading.poll.settings.importance || said
            }
            LEFT_OUT => tossed(reading) > 0,
            _ => true,
        }
}

/// People whose votes were left out of the analysis.
fn tossed(reading: &Reading) -> u32 {
    reading.analysis.as_ref().map_or(0, |analysis| analysis.published.tossed)
}

/// What is known about the size of a file; absent where the file does not exist yet.
fn size(words: Words, reading: &Reading, weighing: Option<&Weighting>, file: &str) -> Option<String> {
    let poll = &reading.poll;
    match file {
        "comments.csv" | "statements.parquet" | "comment-groups.csv" => {
            Some(words.say_with("data-rows", args!(rows = poll.statements)))
        }
        "votes.csv" | "votes.parquet" | "matrix.parquet" => {
            Some(words.say_with("data-rows-at-least", args!(rows = poll.votes)))
        }
        "participants-votes.csv" | IMPORTANCE => Some(words.say_with("data-rows", args!(rows = poll.participants))),
        LEFT_OUT => Some(words.say_with("data-rows", args!(rows = tossed(reading)))),
        "analysis.json" => reading.analysis.as_ref().map(|a| words.bytes(a.bytes)),
        "constitution.json" => reading.constitution.as_ref().map(|c| words.bytes(c.json_bytes)),
        "constitution.md" => reading.constitution.as_ref().map(|c| words.bytes(c.markdown_bytes)),
        "ratification.json" if reading.analysis.is_none() => None,
        MATRIX => {
            let analysis = reading.analysis.as_ref()?;
            matrix(words, poll, &analysis.published).map(|picture| words.bytes(picture.len() as u64))
        }
        "weighting.json" => weighing.map(|_| "–".to_owned()),
        "all.zip" | "README.md" | "dictionary.md" | "ratification.json" => Some("–".to_owned()),
        _ => Some(words.say_with("data-rows-about", args!(rows = 8_u64))),
    }
}

/// What a file holds.
fn holds(words: Words, file: &str) -> String {
    words.say(match file {
        "summary.csv" => "data-summary",
        "comments.csv" => "data-comments",
        "votes.csv" => "data-votes",
        "participants-votes.csv" => "data-participants",
        IMPORTANCE => "data-importance",
        LEFT_OUT => "data-left-out",
        "analysis.json" => "data-analysis",
        "constitution.json" => "data-constitution",
        "all.zip" => "data-all",
        "comment-groups.csv" => "data-groups",
        "statements.parquet" | "votes.parquet" | "matrix.parquet" => "data-parquet",
        "dictionary.md" => "data-dictionary",
        "README.md" => "data-readme",
        "ratification.json" => "data-ratification",
        "weighting.json" => "data-weighting",
        MATRIX => "data-matrix",
        _ => "data-markdown",
    })
}

fn content(words: Words, reading: &Reading, weighing: Option<&Weighting>) -> AnyView {
    let slug = reading.poll.slug.as_str();
    let rows: Vec<_> = FILES
        .iter()
        .filter(|file| belongs(reading, file))
        .map(|file| {
            let size = size(words, reading, weighing, file);
            let name = match &size {
                Some(_) => view! { <a href=address(slug, &format!("data/{file}")) download>{*file}</a> }.into_any(),
                None => (*file).into_any(),
            };
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td>{holds(words, file)}</td>
                    <td>{size.unwrap_or_else(|| words.say("data-not-there"))}</td>
                </tr>
            }
        })
        .collect();
    let is_open = reading.poll.settings.open_data;
    let says = match is_open {
        true => view! { <p class="lead">{words.say("data-says")}</p> <p>{words.say("data-privacy")}</p> }.into_any(),
        false => view! { <p class="lead">{words.say("data-withheld")}</p> }.into_any(),
    };
    view! {
        {says}
        <div class="scroll" role="region" aria-label=words.say("data-files") tabindex="0">
            <table class="files">
                <thead>
                    <tr>
                        <th scope="col">{words.say("data-column-file")}</th>
                        <th scope="col">{words.say("data-column-holds")}</th>
                        <th scope="col">{words.say("data-column-size")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {is_open.then(|| again(words, reading))}
        {hashes(words, reading)}
    }
    .into_any()
}

fn again(words: Words, reading: &Reading) -> AnyView {
    let tossed = tossed(reading);
    let tables: Vec<String> =
        again::TABLES.iter().copied().chain((tossed > 0).then_some(LEFT_OUT)).map(str::to_owned).collect();
    let mut commands = again::analyze(&reading.poll, tossed > 0, "analysis.json");
    let constitution = reading.constitution.as_ref().filter(|_| reading.poll.ratifies.is_none());
    if let Some(compiled) = constitution {
        commands.push('\n');
        commands += &again::compile(&compiled.constitution.process, "analysis.json", "constitution");
    }
    // People have decided on it since: the commands know the rules alone.
    let edited = constitution.is_some_and(|compiled| compiled.constitution.status != Status::Draft);
    view! {
        <section aria-labelledby="again-title">
            <h2 id="again-title">{words.say("data-again")}</h2>
            <p>{words.say_with("data-again-says", args!(files = words.list(&tables)))}</p>
            <pre class="scroll" tabindex="0" dir="ltr"><code>{commands}</code></pre>
            {(tossed > 0).then(|| view! { <p>{words.say_with("data-tossed", args!(people = tossed))}</p> })}
            {edited.then(|| view! { <p>{words.say("data-again-edited")}</p> })}
        </section>
    }
    .into_any()
}

fn hashes(words: Words, reading: &Reading) -> AnyView {
    let entry =
        |what: String, hash: String| view! { <div><dt>{what}</dt><dd><code class="hash">{hash}</code></dd></div> };
    let analysis = reading.analysis.as_ref().map(|a| {
        let (program, number) = (&a.published.code_version, a.version.to_string());
        let analysed =
            words.say_with("data-analysed", args!(program = program, number = number, day = Day(a.created_at_ms)));
        view! {
            {entry(words.say("data-hash-votes"), a.published.input_sha256.clone())}
            {entry(words.say("data-hash-analysis"), a.sha256.clone())}
            <div><dt>{words.say("data-analysed-by")}</dt><dd>{analysed}</dd></div>
        }
    });
    let constitution =
        reading.constitution.as_ref().map(|c| entry(words.say("data-hash-constitution"), c.sha256.clone()));
    (analysis.is_some() || constitution.is_some())
        .then(|| {
            view! {
                <section aria-labelledby="hashes-title">
                    <h2 id="hashes-title">{words.say("data-hashes")}</h2>
                    <dl class="facts">{analysis} {constitution}</dl>
                </section>
            }
        })
        .into_any()
}
