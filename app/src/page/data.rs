//! `/polls/SLUG/data`: downloads, and how to work everything out again.

use super::with_poll;
use crate::{
    component::frame::{self, Section},
    source::Reading,
    words::{data as words, number, site::address},
};
use leptos::prelude::*;

/// The downloads of a poll.
#[component]
pub fn DataPage() -> impl IntoView {
    with_poll(|reading| {
        let content = content(&reading);
        frame::poll(&reading.poll, Section::Data, words::SAYS.to_owned(), content)
    })
}

/// What is known about the size of a file; absent where the file does not exist yet.
fn size(reading: &Reading, file: &str) -> Option<String> {
    let poll = &reading.poll;
    match file {
        "comments.csv" | "statements.parquet" | "comment-groups.csv" => {
            Some(number::count(poll.statements, "row", "rows"))
        }
        "votes.csv" | "votes.parquet" | "matrix.parquet" => {
            Some(number::count(poll.votes, "row or more", "rows or more"))
        }
        "participants-votes.csv" => Some(number::count(poll.participants, "row", "rows")),
        "analysis.json" => reading.analysis.as_ref().map(|a| number::bytes(a.bytes)),
        "constitution.json" => reading.constitution.as_ref().map(|c| number::bytes(c.json_bytes)),
        "constitution.md" => reading.constitution.as_ref().map(|c| number::bytes(c.markdown_bytes)),
        "summary.csv" => Some("8 rows or so".to_owned()),
        "all.zip" => Some("all of it".to_owned()),
        _ => Some("a page or two".to_owned()),
    }
}

fn content(reading: &Reading) -> AnyView {
    let slug = reading.poll.slug.as_str();
    let rows: Vec<_> = words::FILES
        .iter()
        .map(|(file, says)| {
            let size = size(reading, file);
            let name = match &size {
                Some(_) => view! { <a href=address(slug, &format!("data/{file}")) download>{*file}</a> }.into_any(),
                None => (*file).into_any(),
            };
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td>{*says}</td>
                    <td>{size.unwrap_or_else(|| "not there yet".to_owned())}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <p class="lead">{words::SAYS}</p>
        <p>{words::PRIVACY}</p>
        <div class="scroll" role="region" aria-label="Files" tabindex="0">
            <table class="files">
                <thead>
                    <tr><th scope="col">"File"</th><th scope="col">"What it holds"</th><th scope="col">"Size"</th></tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {again(reading)}
        {hashes(reading)}
    }
    .into_any()
}

fn again(reading: &Reading) -> AnyView {
    let accepted =
        if reading.poll.moderated == deliberation::Moderated::Accepted { " --moderated accepted" } else { "" };
    let poll = &reading.poll;
    let least = if poll.min_votes == 7 { String::new() } else { format!(" --min-votes {}", poll.min_votes) };
    let enough = poll.min_seen.map(|seen| format!(" --min-seen {seen}")).unwrap_or_default();
    let tossed = reading.analysis.as_ref().map_or(0, |analysis| analysis.published.tossed);
    let toss = if tossed > 0 { " --toss left-out.csv" } else { "" };
    let tossed = words::tossed(tossed).map(|text| view! { <p>{text}</p> });
    let commands = format!(
        "folkmoot analyze .{accepted}{least}{toss} --out analysis.json\nfolkmoot constitution compile --analysis analysis.json{enough} --out constitution"
    );
    view! {
        <section aria-labelledby="again-title">
            <h2 id="again-title">{words::AGAIN}</h2>
            <p>{words::AGAIN_SAYS}</p>
            <pre class="scroll" tabindex="0"><code>{commands}</code></pre>
            {tossed}
        </section>
    }
    .into_any()
}

fn hashes(reading: &Reading) -> AnyView {
    let entry = |what: &'static str, hash: String| view! { <div><dt>{what}</dt><dd><code class="hash">{hash}</code></dd></div> };
    let analysis = reading.analysis.as_ref().map(|a| {
        view! {
            {entry("Votes", a.published.input_sha256.clone())}
            {entry("Analysis", a.sha256.clone())}
            <div><dt>"Analysed by"</dt><dd>{format!("folkmoot {}, version {} of {}", a.published.code_version, a.version, number::day(a.created_at_ms))}</dd></div>
        }
    });
    let constitution = reading.constitution.as_ref().map(|c| entry("Constitution", c.sha256.clone()));
    (analysis.is_some() || constitution.is_some())
        .then(|| {
            view! {
                <section aria-labelledby="hashes-title">
                    <h2 id="hashes-title">{words::HASHES}</h2>
                    <dl class="facts">{analysis} {constitution}</dl>
                </section>
            }
        })
        .into_any()
}
