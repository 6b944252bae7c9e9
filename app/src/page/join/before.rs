//! Beginning in a second vote for those who took part in the first: nothing is asked twice.

use crate::{
    args,
    component::{statement::encoded, told},
    participant::{Joining, SignIn},
    words::{Slot, Words, site::address},
};
use deliberation::settings::{Access, DECLINED, Question};
use leptos::prelude::*;

/// That she is known, and a way out for whoever finds this browser so.
pub(super) fn greeting(joining: &Joining, words: Words) -> AnyView {
    if joining.before.is_none() {
        return ().into_any();
    }
    // Where people sign in, that says who it is.
    let other = joining.sign_in.is_none().then(|| {
        view! { <p class="note"><a href=as_another(joining)>{words.say("join-before-other")}</a></p> }
    });
    view! {
        <div class="notice">
            <p>{words.say("join-before")}</p>
            {other}
        </div>
    }
    .into_any()
}

/// What is taken over, above the button; it says that she comes as who she was.
pub(super) fn taken_over(joining: &Joining, words: Words) -> AnyView {
    let Some(answers) = &joining.before else { return ().into_any() };
    let settings = &joining.poll.settings;
    let rows: Vec<_> = settings
        .screening
        .iter()
        .chain(&settings.demographics)
        .filter_map(|question| Some(row(joining, question, answers.get(&question.id)?, words)))
        .collect();
    let list = (!rows.is_empty()).then(|| {
        view! {
            <h2>{words.say("join-before-answers")}</h2>
            <p class="note">{words.say("join-before-answers.says")}</p>
            <dl class="consent">{rows}</dl>
        }
    });
    // Where people sign in, that alone lets everybody in once.
    let kept = (joining.sign_in != Some(SignIn::Done)).then(|| {
        view! { <p class="note">{words.say("join-before-kept")}</p> }
    });
    view! {
        <input type="hidden" name="before" value="yes" />
        {list}
        {kept}
    }
    .into_any()
}

/// For whoever took part in the first vote with another browser.
pub(super) fn code_will_do(joining: &Joining, words: Words) -> AnyView {
    let is_second = joining.poll.ratifies.is_some() && joining.poll.settings.access != Access::SignIn;
    if !is_second || joining.renewed || joining.before.is_some() {
        return ().into_any();
    }
    let href = address(joining.poll.slug.as_str(), "return");
    let fill = |_: &str| view! { <a href=href.clone()>{words.say("join-before-code-link")}</a> }.into_any();
    let says = words.say_around("join-before-code", args!(link = Slot), fill);
    view! { <p class="note">{says}</p> }.into_any()
}

/// A question with her answer to it.
fn row(joining: &Joining, question: &Question, answer: &str, words: Words) -> AnyView {
    let said = |key: &str, own: &str| told::question(&joining.poll, words, key, own).view();
    let given = match question.options.iter().find(|option| option.id == answer) {
        Some(option) => said(&question.key_of(option), &option.text),
        None if answer == DECLINED => words.say("join-declined").into_any(),
        None => ().into_any(),
    };
    view! { <div><dt>{said(&question.key(), &question.text)}</dt><dd>{given}</dd></div> }.into_any()
}

/// The same page for somebody else, with what came with the address.
fn as_another(joining: &Joining) -> String {
    let invite = Some(joining.invite.as_str()).filter(|invite| !invite.is_empty());
    let along = [("xid", joining.xid.as_deref()), ("x_name", joining.name.as_deref()), ("invite", invite)];
    let along = along.into_iter().filter_map(|(name, value)| Some((name, value?)));
    let query: String = along.map(|(name, value)| format!("&{name}={}", encoded(value))).collect();
    format!("{}?anew=1{query}", address(joining.poll.slug.as_str(), "join"))
}
