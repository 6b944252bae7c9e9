//! The models themselves, where they are given out: each a folder of files with sizes and hashes.

use super::Shown;
use crate::{
    args,
    words::{Words, report as sentences},
};
use leptos::prelude::*;
use record::model_report::Model;

pub(super) fn view(shown: &Shown, words: Words) -> AnyView {
    let models = shown.models();
    let Some(given) = shown.publication.models.as_ref().filter(|_| !models.is_empty()) else {
        return view! {
            <section aria-labelledby="models">
                <h2 id="models">{words.say("report-models")}</h2>
                <p>{words.say("report-models-none")}</p>
            </section>
        }
        .into_any();
    };
    // Before it is published there is nothing to load.
    let is_published = shown.sha256.is_some();
    let with_models = (is_published && shown.bundles_models()).then(|| {
        view! {
            <p><a href=shown.address("bundle-with-models.zip") download>{words.say("report-bundle-models")}</a></p>
        }
    });
    let entries: Vec<_> = models.iter().map(|model| entry(shown, model, is_published, words)).collect();
    view! {
        <section aria-labelledby="models">
            <h2 id="models">{words.say("report-models")}</h2>
            <p>{words.say("report-models-about")}</p>
            <p>{words.say("report-models-licence")}" "<bdi dir="auto">{given.licence.clone()}</bdi></p>
            {with_models}
            {entries}
        </section>
    }
    .into_any()
}

/// One model: what it is, and its files.
fn entry(shown: &Shown, model: &Model<'_>, is_published: bool, words: Words) -> AnyView {
    let whose = model.whose.name();
    let name = sentences::whose(words, model.whose);
    let link = |name: &str| {
        let text = name.to_owned();
        if is_published {
            let href = shown.address(&format!("models/{whose}/{name}"));
            view! { <a href=href download><bdi dir="ltr">{text}</bdi></a> }.into_any()
        } else {
            view! { <bdi dir="ltr">{text}</bdi> }.into_any()
        }
    };
    let files: Vec<_> = model
        .files
        .iter()
        .map(|(name, file)| {
            let size = words.bytes(file.bytes);
            view! { <li>{link(name)}", "{size}" "<code class="hash" dir="ltr">{file.sha256.clone()}</code></li> }
        })
        .collect();
    let says = words
        .say_with("report-model-files", args!(files = model.files.len() as u64, size = words.bytes(model.bytes())));
    view! {
        <h3>{name}</h3>
        <p>{says}" "<code class="hash" dir="ltr">{model.sha256.to_owned()}</code></p>
        <details>
            <summary>{words.say("report-files-of-model")}</summary>
            <ul class="plain report-files">
                {files}
                <li>{link("SHA256SUMS")}", "{words.say("report-sums")}</li>
            </ul>
        </details>
    }
    .into_any()
}
