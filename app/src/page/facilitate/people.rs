//! `/facilitate/SLUG/people`: who may join, who waits, who was banned, who helps.

use super::{Section, desk, desk_address, fields, role, with};
use crate::{
    args,
    component::textarea,
    facilitator::People,
    words::{Day, Words},
};
use deliberation::{Role, store::KnownId};
use leptos::prelude::*;

/// The page.
#[component]
pub fn PeoplePage() -> impl IntoView {
    with(|people: People, words| {
        let content = view! {
            {fields::faults(&people.typed)}
            {codes(&people, words)}
            {list(&people, words)}
            {waiting(&people, words)}
            {banned(&people, words)}
            {colleagues(&people, words)}
        };
        desk(&people.held, Section::People, words, content.into_any())
    })
}

fn codes(people: &People, words: Words) -> AnyView {
    let waves: Vec<_> = people
        .waves
        .iter()
        .map(|wave| {
            let unnamed = wave.name.trim().is_empty();
            let name = if unnamed { words.say("facilitate-wave-unnamed") } else { wave.name.clone() };
            view! {
                <tr>
                    <th scope="row"><bdi>{name}</bdi></th>
                    <td class="num">{words.thousands(wave.codes)}</td>
                    <td class="num">{words.thousands(wave.uses)}</td>
                    <td class="num">{words.thousands(wave.used)}</td>
                </tr>
            }
        })
        .collect();
    let table = (!waves.is_empty()).then(|| {
        view! {
            <div class="scroll" role="group" tabindex="0" aria-labelledby="codes-title">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{words.say("facilitate-wave")}</th>
                            <th scope="col" class="num">{words.say("facilitate-wave-codes")}</th>
                            <th scope="col" class="num">{words.say("facilitate-wave-places")}</th>
                            <th scope="col" class="num">{words.say("facilitate-wave-used")}</th>
                        </tr>
                    </thead>
                    <tbody>{waves}</tbody>
                </table>
            </div>
        }
    });
    let fresh = (!people.fresh.is_empty()).then(|| {
        let codes = people.fresh.join("\n");
        let rows = people.fresh.len().min(20);
        view! {
            <div class="notice secret" role="status">
                <label for="fresh">{words.say("facilitate-codes-fresh")}</label>
                <textarea id="fresh" rows=rows readonly=true>{textarea::content(&codes)}</textarea>
            </div>
        }
    });
    let action = desk_address(&people.held, "/codes");
    let typed = &people.typed;
    view! {
        <section aria-labelledby="codes-title">
            <h2 id="codes-title">{words.say("facilitate-codes")}</h2>
            <p class="note">{words.say("facilitate-codes-lead")}</p>
            {fresh}
            {table}
            <form class="form" method="post" action=action>
                {fields::line(typed, "wave", words.say("facilitate-wave"), words.say("facilitate-wave.hint"), "text")}
                {fields::line(typed, "count", words.say("facilitate-codes-count"), String::new(), "number")}
                {fields::line(typed, "uses", words.say("facilitate-codes-uses"), words.say("facilitate-codes-uses.hint"), "number")}
                <p>
                    <button type="submit" class="button">{words.say("facilitate-codes-make")}</button>" "
                    <button type="submit" class="button button-quiet" name="as" value="csv">{words.say("facilitate-codes-csv")}</button>
                </p>
            </form>
        </section>
    }
    .into_any()
}

fn list(people: &People, words: Words) -> AnyView {
    let (listed, came) = people.listed;
    let all = listed + people.unlisted;
    let unlisted = (people.unlisted > 0)
        .then(|| view! { <p>{words.say_with("facilitate-list-others", args!(people = people.unlisted))}</p> });
    let file = (all > 0).then(|| {
        let file = desk_address(&people.held, "/ids.csv");
        view! { <p><a href=file download="">{words.say("facilitate-list-file")}</a></p> }
    });
    view! {
        <section aria-labelledby="list-title">
            <h2 id="list-title">{words.say("facilitate-list")}</h2>
            <p>{words.say_with("facilitate-list-size", args!(people = listed, came = came))}</p>
            {unlisted}
            <form class="form" method="post" action=desk_address(&people.held, "/list")>
                {fields::area(&people.typed, "xids", words.say("facilitate-list-add"), words.say("facilitate-list-add.hint"), 5)}
                <p>
                    <button type="submit" class="button">{words.say("facilitate-list-save")}</button>" "
                    <button type="submit" class="button button-quiet" name="do" value="remove">{words.say("facilitate-list-remove")}</button>
                </p>
            </form>
            {ids(people, all, words)}
            {file}
        </section>
    }
    .into_any()
}

/// The ids of the list and those that people came with: whether each is in use, and nothing else about anybody.
fn ids(people: &People, all: usize, words: Words) -> AnyView {
    if people.ids.is_empty() {
        return ().into_any();
    }
    let left = all.saturating_sub(people.ids.len());
    let left = (left > 0).then(|| {
        view! { <p class="note">{words.say_with("facilitate-list-left", args!(people = left))}</p> }
    });
    let rows: Vec<_> = people.ids.iter().map(|known| id(known, words)).collect();
    view! {
        <details>
            <summary>{words.say("facilitate-list-show")}</summary>
            <ul class="plain">{rows}</ul>
            {left}
        </details>
    }
    .into_any()
}

fn id(known: &KnownId, words: Words) -> AnyView {
    let used = if known.is_used { words.say("facilitate-list-came") } else { words.say("facilitate-list-not-yet") };
    let unlisted =
        (!known.is_listed).then(|| view! { " "<span class="tag">{words.say("facilitate-list-unlisted")}</span> });
    view! { <li><bdi dir="auto">{known.id.clone()}</bdi>" "<span class="tag">{used}</span>{unlisted}</li> }.into_any()
}

fn waiting(people: &People, words: Words) -> AnyView {
    view! {
        <section aria-labelledby="waiting-title">
            <h2 id="waiting-title">{words.say("facilitate-waiting-list")}</h2>
            <p>{words.say_with("facilitate-waiting-people", args!(people = people.waiting))}</p>
            <p class="note">{words.say("facilitate-waiting-note")}" "
                <a href=desk_address(&people.held, "/settings#f-quotas-0-answers")>{words.say("facilitate-settings")}</a></p>
        </section>
    }
    .into_any()
}

fn banned(people: &People, words: Words) -> AnyView {
    let rows: Vec<_> = people
        .banned
        .iter()
        .map(|banned| {
            let number = banned.participant;
            let when = banned.at_ms.map(|at| words.say_with("facilitate-banned-when", args!(day = Day(at))));
            let name = format!("unban-{number}");
            view! {
                <li>
                    <p>{words.say_with("facilitate-banned-one", args!(id = number.to_string()))}" "{when}</p>
                    <p class="note" dir="auto">{banned.reason.clone()}</p>
                    <form method="post" action=desk_address(&people.held, "/ban")>
                        <input type="hidden" name="participant" value=number />
                        <input type="hidden" name="do" value="unban" />
                        <div class="field">
                            <label for=name.clone()>{words.say("facilitate-reason")}</label>
                            <input id=name name="reason" type="text" dir="auto" autocomplete="off" />
                        </div>
                        <button type="submit" class="button button-quiet">{words.say("facilitate-unban")}
                            <span class="visually-hidden">{format!(" ({number})")}</span></button>
                    </form>
                </li>
            }
        })
        .collect();
    let content = if rows.is_empty() {
        view! { <p>{words.say("facilitate-banned-none")}</p> }.into_any()
    } else {
        view! { <ul class="plain">{rows}</ul> }.into_any()
    };
    view! {
        <section aria-labelledby="banned-title">
            <h2 id="banned-title">{words.say("facilitate-banned")}</h2>
            <p class="note">{words.say("facilitate-banned-note")}</p>
            {content}
        </section>
    }
    .into_any()
}

fn colleagues(people: &People, words: Words) -> AnyView {
    let rows: Vec<_> = people
        .colleagues
        .iter()
        .map(|(account, may)| {
            let email = account.email.to_string();
            view! {
                <li>
                    <p><bdi>{account.name.to_string()}</bdi>" "<bdi>{email.clone()}</bdi>" "
                        <span class="tag">{role(*may, words)}</span></p>
                    <form method="post" action=desk_address(&people.held, "/colleagues")>
                        <input type="hidden" name="email" value=email.clone() />
                        <button type="submit" class="button button-quiet" name="role" value="none">{words.say("facilitate-colleague-remove")}
                            <span class="visually-hidden">{format!(" ({email})")}</span></button>
                    </form>
                </li>
            }
        })
        .collect();
    let roles = Role::ALL.iter().map(|may| (may.as_str(), role(*may, words))).collect();
    view! {
        <section aria-labelledby="colleagues-title">
            <h2 id="colleagues-title">{words.say("facilitate-colleagues")}</h2>
            <p class="note">{words.say("facilitate-colleagues-note")}</p>
            <ul class="plain">{rows}</ul>
            <form class="form" method="post" action=desk_address(&people.held, "/colleagues")>
                {fields::line(&people.typed, "email", words.say("facilitate-colleague-email"), words.say("facilitate-colleague-email.hint"), "email")}
                {fields::choice(&people.typed, "role", words.say("facilitate-colleague-role"), words.say("facilitate-colleague-role.hint"), roles)}
                <button type="submit" class="button">{words.say("facilitate-colleague-add")}</button>
            </form>
        </section>
    }
    .into_any()
}
