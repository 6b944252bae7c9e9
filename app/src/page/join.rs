//! `/polls/SLUG/join`: what taking part means, and the questions that come before the first vote.

mod before;
mod consent;
mod sign_in;

use super::{landing, with};
use crate::{
    args,
    component::{
        frame,
        questions::{Manner, anchor, questions},
        told,
    },
    participant::{CONSENT, Joining, Problem, SignIn},
    words::{Day, Slot, Words, site::address, use_words},
};
use deliberation::settings::{Access, Question};
use leptos::prelude::*;

/// The page on which one begins to take part.
#[component]
pub fn JoinPage() -> impl IntoView {
    with::<Joining>(|joining| {
        let words = use_words();
        let title = words.say("join-title");
        let closed = joining.problem.as_ref().is_some_and(|problem| matches!(problem.code, "not-open" | "needs-xid"));
        let content = view! {
            <h1>{title.clone()}</h1>
            {joining.renewed.then(|| view! { <p class="notice" role="status">{words.say("join-renewed")}</p> })}
            {summary(&joining, words)}
            {before::greeting(&joining, words)}
            {consent::consent(&joining.poll, words)}
            {match joining.sign_in {
                Some(SignIn::First) => sign_in::first(&joining, closed, words),
                _ if closed => ().into_any(),
                _ => form(&joining, words),
            }}
        };
        frame::taking_part(&joining.poll, None, &title, content.into_any())
    })
}

/// The questions that are asked before the first vote: those that must be answered, and those that may be declined.
/// What somebody has answered in the vote before is not asked again.
fn asked_first(joining: &Joining) -> (Vec<&Question>, Vec<&Question>) {
    let settings = &joining.poll.settings;
    let is_open = |question: &&Question| {
        let before = joining.before.as_ref();
        before.is_none_or(|answers| !answers.contains_key(&question.id))
    };
    (settings.screening.iter().filter(is_open).collect(), settings.asked_first().filter(is_open).collect())
}

/// Whether the last attempt lacked an answer or had one that cannot be.
fn lacks_answers(problem: Option<&Problem>) -> bool {
    problem.is_some_and(|problem| matches!(problem.code, "missing" | "answer"))
}

/// What was wrong with the last attempt, with links to where it can be put right. The browser moves there.
fn summary(joining: &Joining, words: Words) -> AnyView {
    let Some(problem) = &joining.problem else { return ().into_any() };
    if problem.code == "needs-xid" {
        return view! { <p class="notice" role="status">{words.say("join-problem-needs-xid")}</p> }.into_any();
    }
    // Nothing was done wrong, so nothing has to be looked at again.
    if problem.code == "not-open" {
        let opens = landing::opens_at(&joining.poll);
        let says = opens.map_or_else(
            || words.say("join-problem-not-open"),
            |at| words.say_with("join-opens", args!(day = Day(at))),
        );
        return view! { <p class="notice" role="status">{says}</p> }.into_any();
    }
    let mut entries: Vec<AnyView> = Vec::new();
    if lacks_answers(Some(problem)) {
        let (screening, about) = asked_first(joining);
        let wrong = |question: &&Question| {
            !joining.answers.contains_key(&question.id) || problem.detail.as_ref() == Some(&question.id)
        };
        for question in screening.into_iter().chain(about).filter(wrong) {
            let asked = || told::question(&joining.poll, words, &question.key(), &question.text).view();
            let says = words.say_around("join-problem-question", args!(question = Slot), |_| asked());
            entries.push(view! { <li><a href=format!("#{}", anchor(question))>{says}</a></li> }.into_any());
        }
        if entries.is_empty() {
            let known = problem.detail.as_deref() == Some("consent");
            let says = words.say(if known { "join-problem-consent" } else { "join-problem-again" });
            entries.push(view! { <li>{says}</li> }.into_any());
        }
    } else {
        let says = match problem.code {
            "invite" => words.say("join-problem-invite"),
            "not-listed" => words.say("join-problem-not-listed"),
            "xid-taken" => words.say("join-problem-xid-taken"),
            "sign-in" => words.say("join-problem-sign-in"),
            "sign-in-failed" => words.say("join-problem-sign-in-failed"),
            "banned" => words.say("vote-banned"),
            "too-often" => words.say_with("mail-too-many", args!(minutes = problem.number.unwrap_or(1))),
            _ => words.say("join-problem-again"),
        };
        let entry = match problem.code {
            "invite" => view! { <li><a href="#invite">{says}</a></li> }.into_any(),
            "xid-taken" => {
                let href = address(joining.poll.slug.as_str(), "return");
                view! { <li>{says} " "<a href=href>{words.say("join-have-code")}</a></li> }.into_any()
            }
            _ => view! { <li>{says}</li> }.into_any(),
        };
        entries.push(entry);
    }
    view! {
        <div class="problems" role="alert" tabindex="-1" id="problems" autofocus aria-labelledby="problems-title">
            <h2 id="problems-title">{words.say("join-problem")}</h2>
            <ul>{entries}</ul>
        </div>
    }
    .into_any()
}

fn form(joining: &Joining, words: Words) -> AnyView {
    let poll = &joining.poll;
    let (screening, about) = asked_first(joining);
    let check = lacks_answers(joining.problem.as_ref());
    let manner = Manner { poll, declinable: false, skippable: false, check };
    let put = |list: Vec<&Question>, says: String, declinable: bool| {
        (!list.is_empty()).then(|| {
            view! {
                <p class="note">{says}</p>
                {questions(list, &joining.answers, Manner { declinable, ..manner })}
            }
        })
    };
    let asks = !screening.is_empty() || !about.is_empty();
    // Whoever only agrees anew has answered all that before.
    let (asks, screening, about) =
        if joining.renewed { (false, Vec::new(), Vec::new()) } else { (asks, screening, about) };
    let coded = poll.settings.access == Access::Codes && !joining.renewed && joining.before.is_none();
    let disagree = if joining.renewed {
        let href = address(poll.slug.as_str(), "me");
        let fill = |_: &str| view! { <a href=href.clone()>{words.say("mine-section")}</a> }.into_any();
        words.say_around("join-renewed-disagree", args!(link = Slot), fill)
    } else {
        words.say("join-disagree").into_any()
    };
    view! {
        <form class="join-form" method="post" action=address(poll.slug.as_str(), "join")>
            <input type="hidden" name="key" value=joining.key.clone() />
            <input type="hidden" name="language" value=words.language().as_str() />
            {joining.xid.clone().map(|xid| view! { <input type="hidden" name="xid" value=xid /> })}
            {joining.name.clone().filter(|_| !joining.renewed).map(|name| called(name, words))}
            {before::taken_over(joining, words)}
            {before::code_will_do(joining, words)}
            {coded.then(|| invite(joining, words))}
            {(joining.sign_in == Some(SignIn::Done)).then(|| sign_in::done(joining, words))}
            {asks.then(|| view! { <h2>{words.say("join-questions")}</h2> })}
            {put(screening, words.say("join-questions.screening"), false)}
            {put(about, words.say("join-questions.about"), true)}
            <p>
                <button class="button button-large" type="submit" name="consent" value=CONSENT>
                    {words.say("join-agree")}
                </button>
            </p>
            <p class="note">{disagree}</p>
        </form>
    }
    .into_any()
}

/// The name that the page around brings along, to be left out by whoever does not want it stored.
fn called(name: String, words: Words) -> AnyView {
    view! {
        <div class="field">
            <label for="x_name">{words.say("join-name")}</label>
            <p class="note" id="x_name-help">{words.say("join-name.help")}</p>
            <input id="x_name" name="x_name" type="text" value=name autocomplete="off" dir="auto" maxlength="100"
                aria-describedby="x_name-help" />
        </div>
    }
    .into_any()
}

fn invite(joining: &Joining, words: Words) -> AnyView {
    let wrong = joining.problem.as_ref().is_some_and(|problem| problem.code == "invite");
    let problem = wrong.then(|| {
        view! { <p class="problem" id="invite-problem">{words.say("join-problem-invite")}</p> }
    });
    let described = if wrong { "invite-problem invite-help" } else { "invite-help" };
    view! {
        <div class="field">
            <label for="invite">{words.say("join-code")}</label>
            <p class="note" id="invite-help">{words.say("join-code.help")}</p>
            {problem}
            <input
                id="invite"
                name="invite"
                type="text"
                value=joining.invite.clone()
                autocomplete="off"
                autocapitalize="characters"
                spellcheck="false"
                dir="ltr"
                required
                aria-invalid=wrong.then_some("true")
                aria-describedby=described
            />
        </div>
    }
    .into_any()
}
