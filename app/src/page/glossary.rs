//! `/words`: what the words mean that pages use, one plain sentence each.

use crate::{
    component::frame::head,
    words::{Words, site, use_words},
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn GlossaryPage() -> impl IntoView {
    let words = use_words();
    let (title, lead) = (words.say("glossary-title"), words.say("glossary-lead"));
    let entries: Vec<_> =
        terms(words).into_iter().map(|(term, says)| view! { <div><dt>{term}</dt><dd>{says}</dd></div> }).collect();
    view! {
        {head(format!("{title} · {}", site::NAME), lead.clone())}
        <div class="width content">
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
            <dl class="consent">{entries}</dl>
        </div>
    }
}

/// The words in the order in which one meets them.
fn terms(words: Words) -> Vec<(String, String)> {
    vec![
        (words.say("glossary-poll"), words.say("glossary-poll.says")),
        (words.say("glossary-statement"), words.say("glossary-statement.says")),
        (words.say("glossary-pass"), words.say("glossary-pass.says")),
        (words.say("glossary-group"), words.say("glossary-group.says")),
        (words.say("glossary-consensus"), words.say("glossary-consensus.says")),
        (words.say("glossary-divides"), words.say("glossary-divides.says")),
        (words.say("glossary-map"), words.say("glossary-map.says")),
        (words.say("glossary-principle"), words.say("glossary-principle.says")),
        (words.say("glossary-constitution"), words.say("glossary-constitution.says")),
        (words.say("glossary-bias"), words.say("glossary-bias.says")),
        (words.say("glossary-representativeness"), words.say("glossary-representativeness.says")),
        (words.say("glossary-interval"), words.say("glossary-interval.says")),
        (words.say("glossary-moderation"), words.say("glossary-moderation.says")),
        (words.say("glossary-training"), words.say("glossary-training.says")),
    ]
}
