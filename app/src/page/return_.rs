//! `/polls/SLUG/return`: going on elsewhere with a return code.

use super::with;
use crate::{
    args,
    component::frame,
    participant::{CodeTrouble, Returning},
    words::{site::address, use_words},
};
use deliberation::settings::Access;
use leptos::prelude::*;

/// The page on which a return code is entered.
#[component]
pub fn ReturnPage() -> impl IntoView {
    with::<Returning>(|returning| {
        let words = use_words();
        let slug = returning.poll.slug.as_str();
        let title = words.say("join-return");
        let wrong = returning.trouble.is_some();
        let says = returning.trouble.map(|trouble| match trouble {
            CodeTrouble::Wrong => words.say("join-return-wrong"),
            CodeTrouble::TooOften { minutes } => words.say_with("mail-too-many", args!(minutes = minutes)),
        });
        let described = if wrong { "code-problem code-help" } else { "code-help" };
        let problem = says.map(|says| view! { <p class="problem" id="code-problem" role="alert">{says}</p> });
        let content = view! {
            <h1>{title.clone()}</h1>
            <p class="lead">{words.say("join-return.says")}</p>
            {returning.to_rate.then(|| view! { <p class="notice">{words.say("rating-return")}</p> })}
            {(returning.poll.ratifies.is_some() && returning.poll.settings.access != Access::SignIn).then(|| view! { <p>{words.say("join-return-before")}</p> })}
            <form class="join-form" method="post" action=address(slug, "return")>
                {returning.to_rate.then(|| view! { <input type="hidden" name="then" value="rate" /> })}
                <div class="field">
                    <label for="code">{words.say("join-return-code")}</label>
                    <p class="note" id="code-help">{words.say("join-return-code.help")}</p>
                    {problem}
                    <input
                        id="code"
                        name="code"
                        type="text"
                        autocomplete="off"
                        autocapitalize="characters"
                        spellcheck="false"
                        dir="ltr"
                        required
                        autofocus=wrong
                        aria-invalid=wrong.then_some("true")
                        aria-describedby=described
                    />
                </div>
                <p><button class="button button-large" type="submit">{words.say("join-return-go")}</button></p>
            </form>
            <p><a href=address(slug, "join")>{words.say("join-return-none")}</a></p>
        };
        frame::taking_part(&returning.poll, None, &title, content.into_any())
    })
}
