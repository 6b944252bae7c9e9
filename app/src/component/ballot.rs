//! Voting on one statement: its text, where it comes from, and three buttons of the same size.

use crate::{participant::Card, words::Words};
use deliberation::Agreement;
use leptos::prelude::*;

/// The three answers in their order.
const ANSWERS: [Agreement; 3] = [Agreement::Agree, Agreement::Disagree, Agreement::Pass];

/// The text of a statement, set apart from the text around it whatever its direction.
pub fn text(card: &Card) -> AnyView {
    view! { <bdi class="ballot-words" dir="auto" lang=card.language.clone()>{card.text.clone()}</bdi> }.into_any()
}

/// Who wrote it.
pub fn author(card: &Card, words: Words) -> String {
    words.say(if card.is_seed { "vote-by-organisers" } else { "vote-by-participant" })
}

/// What one says with a vote.
pub fn name(vote: Agreement, words: Words) -> String {
    words.say(match vote {
        Agreement::Agree => "vote-agree",
        Agreement::Disagree => "vote-disagree",
        Agreement::Pass => "vote-pass",
    })
}

/// The name of a vote in forms.
pub fn value(vote: Agreement) -> &'static str {
    match vote {
        Agreement::Agree => "agree",
        Agreement::Disagree => "disagree",
        Agreement::Pass => "pass",
    }
}

/// The sign that stands beside the name: never the colour alone.
pub fn sign(vote: Agreement) -> AnyView {
    let path = match vote {
        Agreement::Agree => "M4 12.5l5.5 5.5L20 6.5",
        Agreement::Disagree => "M5.5 5.5l13 13M18.5 5.5l-13 13",
        Agreement::Pass => "M5 12h13M12.5 6l6 6-6 6",
    };
    let class = format!("vote-sign vote-sign-{}", value(vote));
    view! {
        <svg class=class viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=path fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round"></path>
        </svg>
    }
    .into_any()
}

/// The form that casts a vote; `then` says where it leads, empty for the next statement.
pub fn form(slug: &str, card: &Card, key: String, then: &'static str, words: Words) -> AnyView {
    let buttons: Vec<_> = ANSWERS.into_iter().map(|vote| button(vote, card.mine == Some(vote), words)).collect();
    view! {
        <form class="ballot-form" method="post" action=format!("/polls/{slug}/votes")>
            <input type="hidden" name="statement" value=card.id.clone() />
            <input type="hidden" name="key" value=key />
            {card.important.map(|important| importance(important, words))}
            {(!then.is_empty()).then(|| view! { <input type="hidden" name="then" value=then /> })}
            <div class="votes">{buttons}</div>
        </form>
    }
    .into_any()
}

/// Whether it matters to her, sent with the vote.
fn importance(important: bool, words: Words) -> AnyView {
    view! {
        <label class="option ballot-important">
            <input type="checkbox" name="important" value="yes" checked=important autocomplete="off" />
            <span>{words.say("vote-important")}</span>
        </label>
    }
    .into_any()
}

fn button(vote: Agreement, mine: bool, words: Words) -> AnyView {
    let help = (vote == Agreement::Pass).then(|| view! { <small>{words.say("vote-pass.help")}</small> });
    view! {
        <button class="vote" class=("vote-mine", mine) type="submit" name="vote" value=value(vote)>
            {sign(vote)}
            <span class="vote-name">{name(vote, words)} {help}</span>
            <span class="vote-mark" hidden=!mine>{words.say("vote-mine")}</span>
        </button>
    }
    .into_any()
}
