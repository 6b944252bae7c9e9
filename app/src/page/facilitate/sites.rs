//! `/facilitate/SLUG/sites`: the poll as a pattern, after which pages of a site get polls of their own.

use super::{Section, desk, desk_address, fields, with};
use crate::{
    args,
    component::textarea,
    embedding::Sites,
    words::{Count, Words},
};
use deliberation::store::{EmbeddedPage, EmbeddedSite, can_be_pattern};
use leptos::prelude::*;

/// The page.
#[component]
pub fn SitesPage() -> impl IntoView {
    with(|sites: Sites, words| {
        let poll = &sites.held.poll;
        let warning = if !can_be_pattern(poll) {
            Some(fields::warning(words.say("embed-codes")))
        } else if poll.settings.embed.is_empty() {
            let href = desk_address(&sites.held, "/settings#f-embed");
            let says = words.say("facilitate-embed-nowhere");
            Some(
                view! { <p class="warning">{says}" "<a href=href>{words.say("facilitate-embed-change")}</a></p> }
                    .into_any(),
            )
        } else {
            None
        };
        let content = view! {
            <p class="lead">{words.say("embed-lead")}</p>
            {fields::faults(&sites.typed)}
            {warning}
            {names(&sites, words)}
            {can_be_pattern(poll).then(|| form(&sites, words))}
            {pages(&sites, words)}
        };
        desk(&sites.held, Section::Sites, words, content.into_any())
    })
}

fn names(sites: &Sites, words: Words) -> AnyView {
    let rows: Vec<_> = sites.sites.iter().map(|(site, secret)| name(sites, site, secret, words)).collect();
    let content = if rows.is_empty() {
        view! { <p>{words.say("embed-sites-none")}</p> }.into_any()
    } else {
        view! { <ul class="plain">{rows}</ul> }.into_any()
    };
    view! { <section aria-labelledby="sites-title"><h2 id="sites-title">{words.say("embed-sites")}</h2>{content}</section> }
        .into_any()
}

fn name(sites: &Sites, site: &EmbeddedSite, secret: &str, words: Words) -> AnyView {
    let name = site.name.to_string();
    let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let polls = |made: u64| words.say_with("embed-made", args!(made = count(made), most = Count(count(site.most))));
    let snippet = format!(
        "<script src=\"{}/embed.js\" data-site_id=\"{name}\" data-page_id=\"PAGE\" async></script>",
        sites.address
    );
    let signed = format!(
        "<script src=\"{}/embed.js\" data-site_id=\"{name}\" data-page_id=\"PAGE\" data-topic=\"TOPIC\" \
         data-signature=\"HMAC_SHA256(SECRET, PAGE + LF + TOPIC)\" async></script>",
        sites.address
    );
    let state = if site.is_ended {
        view! {
            <p><span class="tag">{words.say("embed-ended")}</span></p>
            {button(sites, "reopen", &name, &name, words.say("embed-reopen"))}
        }
        .into_any()
    } else {
        view! {
            {shown(&format!("snippet-{name}"), words.say("embed-snippet"), &snippet)}
            <details>
                <summary>{words.say("embed-signed")}<span class="visually-hidden">{format!(" ({name})")}</span></summary>
                <p>{words.say("embed-signed.says")}</p>
                {shown(&format!("signed-{name}"), words.say("embed-signed-snippet"), &signed)}
                {shown(&format!("secret-{name}"), words.say("embed-secret"), secret)}
                <p class="note">{words.say("embed-secret-new.says")}</p>
                {button(sites, "secret", &name, &name, words.say("embed-secret-new"))}
            </details>
            {button(sites, "end", &name, &name, words.say("embed-end"))}
        }
        .into_any()
    };
    let mut typed = sites.typed.clone();
    let field = format!("most-{name}");
    if typed.value(&field).is_empty() {
        typed.put(field.clone(), site.most);
    }
    view! {
        <li>
            <h3><bdi dir="ltr">{name.clone()}</bdi></h3>
            <ul class="plain">
                <li>{words.say_with("embed-made-signed", args!(polls = polls(site.signed)))}</li>
                <li>{words.say_with("embed-made-unsigned", args!(polls = polls(site.unsigned)))}</li>
            </ul>
            {state}
            <form class="form" method="post" action=desk_address(&sites.held, "/sites")>
                <input type="hidden" name="bound" value=name.clone() />
                {fields::line(&typed, &field, words.say_with("embed-most-of", args!(name = name.clone())), String::new(), "number")}
                <p><button type="submit" class="button button-quiet">{words.say("embed-bound")}
                    <span class="visually-hidden">{format!(" ({name})")}</span></button></p>
            </form>
        </li>
    }
    .into_any()
}

/// A text to copy.
fn shown(id: &str, label: String, text: &str) -> AnyView {
    view! {
        <div class="field">
            <label for=id.to_owned()>{label}</label>
            <textarea id=id.to_owned() rows="3" readonly=true dir="ltr" spellcheck="false">{textarea::content(text)}</textarea>
        </div>
    }
    .into_any()
}

/// A form with one button; `whose` tells those who hear it which of the buttons that read alike it is.
fn button(sites: &Sites, field: &'static str, value: &str, whose: &str, says: String) -> AnyView {
    view! {
        <form method="post" action=desk_address(&sites.held, "/sites")>
            <input type="hidden" name=field value=value.to_owned() />
            {(sites.page > 0).then(|| view! { <input type="hidden" name="page" value=sites.page /> })}
            <button type="submit" class="button button-quiet">{says}
                <span class="visually-hidden">{format!(" ({whose})")}</span></button>
        </form>
    }
    .into_any()
}

fn form(sites: &Sites, words: Words) -> AnyView {
    let typed = &sites.typed;
    view! {
        <section aria-labelledby="new-site-title">
            <h2 id="new-site-title">{words.say("embed-new")}</h2>
            <form class="form" method="post" action=desk_address(&sites.held, "/sites")>
                {fields::line(typed, "name", words.say("embed-name"), words.say("embed-name.hint"), "text")}
                {fields::line(typed, "most", words.say("embed-most"), words.say("embed-most.hint"), "number")}
                <p><button type="submit" class="button">{words.say("embed-make")}</button></p>
            </form>
        </section>
    }
    .into_any()
}

fn pages(sites: &Sites, words: Words) -> AnyView {
    if sites.pages.is_empty() && sites.page == 0 {
        return ().into_any();
    }
    let to = |page: u32| desk_address(&sites.held, &format!("/sites?page={page}#pages-title"));
    let back = sites.page.checked_sub(1).map(|page| view! { <a href=to(page)>{words.say("facilitate-earlier")}</a> });
    let on = sites.more.then(|| view! { <a href=to(sites.page + 1)>{words.say("facilitate-later")}</a> });
    let row = |page: &EmbeddedPage| {
        let address = page.address.clone().map(|href| {
            view! { <a href=href.clone() rel="noopener nofollow"><bdi dir="ltr">{href.clone()}</bdi></a> }
        });
        view! {
            <tr>
                <th scope="row"><a href=format!("/facilitate/{}", page.slug)><bdi dir="auto">{page.topic.clone()}</bdi></a></th>
                <td><bdi dir="ltr">{page.site.to_string()}</bdi></td>
                <td><bdi dir="auto">{page.page.clone()}</bdi></td>
                <td>{address}</td>
                <td>{state(sites, page, words)}</td>
            </tr>
        }
    };
    view! {
        <section aria-labelledby="pages-title">
            <h2 id="pages-title">{words.say("embed-pages")}</h2>
            <p class="note">{words.say("embed-pages.note")}</p>
            <div class="scroll" role="group" tabindex="0" aria-labelledby="pages-title">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{words.say("embed-column-poll")}</th>
                            <th scope="col">{words.say("embed-column-site")}</th>
                            <th scope="col">{words.say("embed-column-page")}</th>
                            <th scope="col">{words.say("embed-column-address")}</th>
                            <th scope="col">{words.say("embed-column-state")}</th>
                        </tr>
                    </thead>
                    <tbody>{sites.pages.iter().map(row).collect::<Vec<_>>()}</tbody>
                </table>
            </div>
            <p class="pages">{back}" "{on}</p>
        </section>
    }
    .into_any()
}

/// Whether lists name the poll of a page, with what can be done about it.
fn state(sites: &Sites, page: &EmbeddedPage, words: Words) -> AnyView {
    let slug = page.slug.to_string();
    let says = match (page.is_vouched, page.is_listed) {
        (true, _) => words.say("embed-state-vouched"),
        (false, true) => words.say("embed-state-listed"),
        (false, false) => words.say("embed-state-unlisted"),
    };
    view! {
        <p>{says}</p>
        {(!page.is_listed).then(|| button(sites, "list", &slug, &page.page, words.say("embed-list")))}
        {page.is_untouched.then(|| button(sites, "remove", &slug, &page.page, words.say("embed-remove")))}
    }
    .into_any()
}
