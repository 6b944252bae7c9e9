//! Training on other machines: what goes there, and how it comes back.

use crate::{
    args,
    page::facilitate::{desk_address, fields},
    running::{LARGEST_RETURN_GB, Running},
    words::Words,
};
use deliberation::{Role, Training, store::HandOver};
use leptos::prelude::*;

/// What makes the archive that comes back, wherever there is Python.
const PACK: &str = "python3 -m zipfile -c results.zip manifest.json results";

/// The part of the page; nothing where the run trains itself.
pub(super) fn view(running: &Running, words: Words) -> AnyView {
    let run = &running.record.run;
    if run.training == Training::Here {
        return ().into_any();
    }
    let handed = match &run.handed {
        Some(handed) => download(running, handed, words),
        None => view! { <p>{words.say("run-elsewhere-before")}</p> }.into_any(),
    };
    let returned = run.returned.as_ref().map(|returned| {
        view! { <p>{words.say("run-elsewhere-returned")} " " <code class="hash">{returned.sha256.clone()}</code></p> }
    });
    let can_give = running.held.role >= Role::Facilitator && running.record.can_take_back();
    view! {
        <section aria-labelledby="elsewhere-title">
            <h3 id="elsewhere-title">{words.say("run-elsewhere-title")}</h3>
            {handed}
            {returned}
            {can_give.then(|| give_back(running, words))}
        </section>
    }
    .into_any()
}

fn download(running: &Running, handed: &HandOver, words: Words) -> AnyView {
    let href = desk_address(&running.held, &format!("/runs/{}/hand-over.zip", running.record.run.number));
    let says = words.say_with("run-elsewhere-download", args!(size = words.bytes(handed.bytes)));
    view! {
        <p>{words.say("run-elsewhere-what")}</p>
        <p><a href=href download="">{says}</a></p>
        <p class="note">"SHA-256 " <code class="hash">{handed.sha256.clone()}</code></p>
    }
    .into_any()
}

fn give_back(running: &Running, words: Words) -> AnyView {
    let action = desk_address(&running.held, &format!("/runs/{}/return", running.record.run.number));
    let hint = words.say_with("run-elsewhere-file.hint", args!(most = LARGEST_RETURN_GB.to_string()));
    view! {
        <ol>
            <li>{words.say("run-elsewhere-unpack")}</li>
            <li>{words.say("run-elsewhere-train")}</li>
            <li>{words.say("run-elsewhere-pack")} " " <code dir="ltr">{PACK}</code></li>
            <li>{words.say("run-elsewhere-upload")}</li>
        </ol>
        <form class="form" method="post" action=action enctype="multipart/form-data">
            {fields::file(&running.typed, "file", words.say("run-elsewhere-file"), hint, ".zip,application/zip")}
            <button type="submit" class="button">{words.say("run-elsewhere-give")}</button>
        </form>
    }
    .into_any()
}
