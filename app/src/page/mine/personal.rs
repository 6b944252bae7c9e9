//! What came of the poll, beside the votes of the person who looks.

use crate::{
    args,
    chart::bars::bars,
    component::statement::link,
    participant::Mine,
    published::Published,
    words::{Count, Words, site::address},
};
use leptos::prelude::*;

/// Where she agrees with everybody and with her group; nothing before results may be shown.
pub(super) fn personal(mine: &Mine, words: Words) -> AnyView {
    let Some(personal) = &mine.personal else { return ().into_any() };
    let Some(analysis) = &personal.reading.analysis else { return ().into_any() };
    let (published, compared) = (&analysis.published, &personal.compared);
    let slug = mine.poll.slug.as_str();
    let everybody = compared.everybody;
    let everybody =
        words.say_with("place-with-everybody", args!(of = Count(everybody.of), same = Count(everybody.same)));
    let letter = personal.group.and_then(|group| published.groups.get(group)).map(|group| group.letter.clone());
    let group = letter.zip(compared.group).map(|(letter, with)| {
        let says =
            words.say_with("place-with-group", args!(of = Count(with.of), same = Count(with.same), letter = letter));
        view! { <p>{says}</p> }
    });
    view! {
        <section aria-labelledby="personal">
            <h2 id="personal">{words.say("place-results")}</h2>
            <p class="note">{words.say("place-results.says")}</p>
            <p>{everybody}</p>
            {group}
            {list(words, slug, published, words.say("place-alike"), &compared.alike)}
            {list(words, slug, published, words.say("place-different"), &compared.apart)}
            {mine.poll.settings.show_map.then(|| view! {
                <p><a href=address(slug, "map")>{words.say("place-results.map")}</a></p>
            })}
        </section>
    }
    .into_any()
}

fn list(words: Words, slug: &str, published: &Published, title: String, statements: &[usize]) -> AnyView {
    let rows: Vec<_> = published
        .pick(statements)
        .map(|statement| {
            view! {
                <li class="statement">
                    <p class="statement-text">{link(words, slug, statement)}</p>
                    {bars(words, published, statement)}
                </li>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <h3>{title}</h3> <ul class="plain">{rows}</ul> }).into_any()
}
