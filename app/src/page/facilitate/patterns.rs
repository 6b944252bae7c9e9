//! `/facilitate/SLUG/patterns`: patterns in votes, and what leaving people out would change. Nothing is removed by
//! itself: somebody who may moderate decides, with a reason.

use super::{Section, desk, desk_address, fields, with};
use crate::{
    args,
    component::statement::words_of,
    patterns::{Found, LeftOut, Named, Patterns, PatternsPage, Signal},
    words::{Day, Share, Words},
};
use deliberation::Role;
use leptos::prelude::*;

/// People who are listed.
const MOST: usize = 500;
/// Others who are named beside somebody.
const TWINS: usize = 10;

/// The page.
#[component]
pub fn PatternsDesk() -> impl IntoView {
    with(|page: PatternsPage, words| {
        let patterns = &page.patterns;
        let content = view! {
            {fields::faults(&page.typed)}
            <p class="lead">{words.say("patterns-lead")}</p>
            {size(patterns, words)}
            {table(&page, words)}
            {effects(patterns, words)}
            <p class="note">{words.say("patterns-unseen")}</p>
            <p><a href=desk_address(&page.held, "/statements")>{words.say("patterns-decide")}</a></p>
        };
        desk(&page.held, Section::Patterns, words, content.into_any())
    })
}

/// How many people show a pattern.
pub(super) fn counted(patterns: &Patterns, words: Words) -> String {
    let (people, flagged) = (words.thousands(patterns.people), words.thousands(patterns.flagged.len() as u64));
    words.say_with("patterns-size", args!(flagged = flagged, people = people, day = Day(patterns.at_ms)))
}

fn size(patterns: &Patterns, words: Words) -> AnyView {
    let timed = words.thousands(patterns.timed);
    let pace = patterns.usual_pause_s.map(|seconds| {
        let seconds = words.decimal(seconds, 1);
        view! { <li>{words.say_with("patterns-pace", args!(people = timed, seconds = seconds))}</li> }
    });
    let compared = words.thousands(patterns.compared);
    view! {
        <ul>
            <li>{counted(patterns, words)}</li>
            {pace}
            <li>{words.say_with("patterns-compared", args!(people = compared))}</li>
        </ul>
    }
    .into_any()
}

fn table(page: &PatternsPage, words: Words) -> AnyView {
    let rows: Vec<_> = page.patterns.flagged.iter().take(MOST).map(|found| row(page, found, words)).collect();
    if rows.is_empty() {
        return view! { <p>{words.say("patterns-none")}</p> }.into_any();
    }
    view! {
        <section aria-labelledby="flagged-title">
            <h2 id="flagged-title">{words.say("patterns-flagged")}</h2>
            <div class="scroll" role="group" aria-labelledby="flagged-title" tabindex="0">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{words.say("patterns-column-who")}</th>
                            <th scope="col">{words.say("patterns-column-what")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn row(page: &PatternsPage, found: &Found, words: Words) -> AnyView {
    let signals: Vec<_> = found.signals.iter().map(|one| view! { <li>{signal(one, words)}</li> }).collect();
    let decides = page.held.role >= Role::Moderator;
    let ban = found.number.filter(|_| decides).map(|number| ban(page, number, &found.participant, words));
    view! {
        <tr>
            <th scope="row">{found.participant.clone()}</th>
            <td><ul class="plain">{signals}</ul>{ban}</td>
        </tr>
    }
    .into_any()
}

/// Leaves somebody out who may have written nothing by which she could be decided about elsewhere.
fn ban(page: &PatternsPage, number: i64, participant: &str, words: Words) -> AnyView {
    let name = PatternsPage::reason_of(number);
    let open = page.typed.fault(&name).is_some();
    let whom = || view! { <span class="visually-hidden">{format!(" ({participant})")}</span> };
    view! {
        <details open=open>
            <summary>{words.say("patterns-ban")}{whom()}</summary>
            {fields::warning(words.say("patterns-ban-warning"))}
            <form method="post" action=desk_address(&page.held, "/ban")>
                <input type="hidden" name="from" value="patterns" />
                <input type="hidden" name="participant" value=number />
                {fields::sent_line(&page.typed, &name, "reason", words.say("facilitate-reason"), words.say("facilitate-reason.log"), "text")}
                <button type="submit" class="button button-quiet" name="do" value="ban">
                    {words.say("patterns-ban")}{whom()}
                </button>
            </form>
        </details>
    }
    .into_any()
}

fn signal(signal: &Signal, words: Words) -> String {
    let number = |number: u32| words.thousands(u64::from(number));
    match signal {
        Signal::StraightLining { answer, given, votes, expected } => words.say_with(
            match answer {
                1 => "patterns-straight-agree",
                0 => "patterns-straight-pass",
                _ => "patterns-straight-disagree",
            },
            args!(given = number(*given), votes = number(*votes), expected = words.decimal(*expected, 1)),
        ),
        Signal::LongRun { answer, length, votes } => words.say_with(
            match answer {
                1 => "patterns-run-agree",
                0 => "patterns-run-pass",
                _ => "patterns-run-disagree",
            },
            args!(length = number(*length), votes = number(*votes)),
        ),
        Signal::Speed { pause_s, usual_pause_s, pauses } => words.say_with(
            "patterns-speed",
            args!(
                seconds = words.decimal(*pause_s, 1),
                usual = words.decimal(*usual_pause_s, 1),
                pauses = number(*pauses),
            ),
        ),
        Signal::Identical { with, common, expected } => words.say_with(
            "patterns-identical",
            args!(
                number = words.thousands(with.len() as u64),
                others = with.iter().take(TWINS).cloned().collect::<Vec<_>>().join(", "),
                common = number(*common),
                expected = words.decimal(*expected, 2),
            ),
        ),
    }
}

fn effects(patterns: &Patterns, words: Words) -> AnyView {
    let all = patterns.all.as_ref().map(|effect| one_effect("all", words.say("patterns-all"), effect, words));
    let several =
        patterns.several.as_ref().map(|effect| one_effect("several", words.say("patterns-several"), effect, words));
    (all.is_some() || several.is_some())
        .then(|| {
            view! {
                <section aria-labelledby="effects-title">
                    <h2 id="effects-title">{words.say("patterns-effects")}</h2>
                    <p class="note">{words.say("patterns-effects-note")}</p>
                    {all}
                    {several}
                </section>
            }
        })
        .into_any()
}

fn one_effect(id: &'static str, title: String, effect: &LeftOut, words: Words) -> AnyView {
    let (out, rest) = (words.thousands(effect.left_out), words.thousands(effect.remaining));
    let (before, after) = (words.thousands(effect.groups.0.into()), words.thousands(effect.groups.1.into()));
    let alike = effect.groups_agreement.map(|index| {
        view! { <li>{words.say_with("patterns-groups-alike", args!(index = words.decimal(index, 2)))}</li> }
    });
    let (from, index) = (Share(effect.consensus_from), words.decimal(effect.consensus_agreement, 2));
    let id = format!("effect-{id}");
    let own = id.clone();
    view! {
        <section aria-labelledby=id>
            <h3 id=own>{title}</h3>
            <ul>
                <li>{words.say_with("patterns-people", args!(out = out, rest = rest))}</li>
                <li>{words.say_with("patterns-groups", args!(before = before, after = after))}</li>
                {alike}
                <li>{words.say_with("patterns-consensus", args!(from = from, index = index))}</li>
                {named(words.say("patterns-lost"), &effect.lost)}
                {named(words.say("patterns-won"), &effect.won)}
            </ul>
        </section>
    }
    .into_any()
}

fn named(says: String, statements: &[Named]) -> AnyView {
    if statements.is_empty() {
        return ().into_any();
    }
    let rows: Vec<_> = statements
        .iter()
        .map(|one| view! { <li>{one.id.clone()}" "{words_of(one.text.clone(), one.language.clone())}</li> })
        .collect();
    view! { <li>{says}<ul>{rows}</ul></li> }.into_any()
}
