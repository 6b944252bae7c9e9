//! What the constitution has to do with the one person who looks at it: worked out for her answer alone.

use crate::{
    args,
    drafting::Yours,
    words::{Count, Words},
};
use leptos::prelude::*;
use record::Constitution;

/// The part for her; nothing where nobody takes part.
pub(in crate::page) fn view(words: Words, constitution: &Constitution) -> AnyView {
    let Some(yours) = use_context::<Yours>().filter(|yours| yours.of > 0) else { return ().into_any() };
    let became: Vec<_> = yours
        .became
        .iter()
        .map(|(text, number)| {
            let place = number.checked_sub(1).and_then(|place| constitution.clauses.get(place));
            let href = place.map(|clause| format!("#{}", clause.id)).unwrap_or_default();
            let says = words.say_with("drafting-yours-became", args!(number = number.to_string()));
            view! { <li><a href=href>{says}</a>": "<bdi dir="auto">{text.clone()}</bdi></li> }
        })
        .collect();
    let agreed = words.say_with("drafting-yours-agreed", args!(agreed = Count(yours.agreed), of = Count(yours.of)));
    view! {
        <section class="notice" aria-labelledby="yours">
            <h2 id="yours">{words.say("drafting-yours")}</h2>
            <p>{agreed}</p>
            <ul class="plain">{became}</ul>
        </section>
    }
    .into_any()
}
