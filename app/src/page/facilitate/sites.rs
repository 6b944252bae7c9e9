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
    let rows: Vec<_> = sites.sites.iter().map(|site| name(sites, site, words)).collect();
    let content = if rows.is_empty() {
        view! { <p>{words.say("embed-sites-none")}</p> }.into_any()
    } else {
        view! { <ul class="plain">{rows}</ul> }.into_any()
    };
    view! { <section aria-labelledby="sites-title"><h2 id="sites-title">{words.say("embed-sites")}</h2>{content}</section> }
        .into_any()
}

fn name(sites: &Sites, site: &EmbeddedSite, words: Words) -> AnyView {
    let name = site.name.to_string();
    let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let made = words.say_with("embed-made", args!(made = count(site.made), most = Count(count(site.most))));
    let id = format!("snippet-{name}");
    let snippet = format!(
        "<script src=\"{}/embed.js\" data-site_id=\"{name}\" data-page_id=\"PAGE\" async></script>",
        sites.address
    );
    let state = if site.is_ended {
        view! { <p><span class="tag">{words.say("embed-ended")}</span></p> }.into_any()
    } else {
        view! {
            <div class="field">
                <label for=id.clone()>{words.say("embed-snippet")}</label>
                <textarea id=id rows="3" readonly=true dir="ltr" spellcheck="false">{textarea::content(&snippet)}</textarea>
            </div>
            <form method="post" action=desk_address(&sites.held, "/sites")>
                <input type="hidden" name="end" value=name.clone() />
                <button type="submit" class="button button-quiet">{words.say("embed-end")}
                    <span class="visually-hidden">{format!(" ({name})")}</span></button>
            </form>
        }
        .into_any()
    };
    view! { <li><h3><bdi dir="ltr">{name.clone()}</bdi></h3><p>{made}</p>{state}</li> }.into_any()
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
    if sites.pages.is_empty() {
        return ().into_any();
    }
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
            </tr>
        }
    };
    view! {
        <section aria-labelledby="pages-title">
            <h2 id="pages-title">{words.say("embed-pages")}</h2>
            <div class="scroll" role="group" tabindex="0" aria-labelledby="pages-title">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{words.say("embed-column-poll")}</th>
                            <th scope="col">{words.say("embed-column-site")}</th>
                            <th scope="col">{words.say("embed-column-page")}</th>
                            <th scope="col">{words.say("embed-column-address")}</th>
                        </tr>
                    </thead>
                    <tbody>{sites.pages.iter().map(row).collect::<Vec<_>>()}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}
