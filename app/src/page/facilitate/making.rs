//! `/facilitate/new`: a new poll. A few fields first; everything else has a safe default and can be changed later.

use super::{fields, with};
use crate::{args, component::frame::head, facilitator::Making, words::site};
use leptos::prelude::*;

/// The form.
#[component]
pub fn MakingPage() -> impl IntoView {
    with(|making: Making, words| {
        let title = words.say("facilitate-new");
        let typed = &making.typed;
        let copied = making.copies.map(|slug| {
            let says = words.say_with("facilitate-copies", args!(slug = slug.clone()));
            let left = (making.left > 0).then(|| {
                let href = format!("/facilitate/{slug}/statements");
                let says = words.say_with("facilitate-copies-left", args!(statements = making.left));
                view! { <p class="warning"><a href=href>{says}</a></p> }
            });
            view! { <p class="notice">{says}</p>{left}<input type="hidden" name="copies" value=slug /> }
        });
        view! {
            {head(format!("{title} · {}", site::NAME), title.clone())}
            <div class="width content facilitate">
                <p class="crumbs"><a href="/facilitate">{words.say("facilitate-title")}</a></p>
                <h1>{title}</h1>
                {fields::faults(typed)}
                <form class="form" method="post" action="/facilitate/new">
                    {copied}
                    {fields::line(typed, "topic", words.say("facilitate-topic"), words.say("facilitate-topic.hint"), "text")}
                    {fields::area(typed, "description", words.say("facilitate-description"), words.say("facilitate-description.hint"), 4)}
                    {fields::line(typed, "organiser", words.say("facilitate-organiser"), words.say("facilitate-organiser.hint"), "text")}
                    {fields::line(typed, "contact", words.say("facilitate-contact"), words.say("facilitate-contact.hint"), "text")}
                    {fields::area(typed, "outcome", words.say("facilitate-outcome"), words.say("facilitate-outcome.hint"), 3)}
                    <details>
                        <summary>{words.say("facilitate-more")}</summary>
                        {fields::line(typed, "slug", words.say("facilitate-slug"), words.say("facilitate-slug.hint"), "text")}
                        {fields::line(typed, "language", words.say("facilitate-language"), words.say("facilitate-language.hint"), "text")}
                    </details>
                    <button type="submit" class="button">{words.say("facilitate-make")}</button>
                </form>
            </div>
        }
        .into_any()
    })
}
