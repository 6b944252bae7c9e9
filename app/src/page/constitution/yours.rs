//! What the constitution has to do with the one person who looks at it: worked out for her answer alone.

use crate::{
    args,
    component::statement::{wording, words_of},
    drafting::Yours,
    words::{Count, Words},
};
use leptos::prelude::*;
use record::{Constitution, constitution::Clause};

/// The part for her; nothing where nobody takes part.
pub(in crate::page) fn view(words: Words, constitution: &Constitution) -> AnyView {
    let Some(yours) = use_context::<Yours>().filter(|yours| yours.of > 0) else { return ().into_any() };
    let became: Vec<_> = yours
        .became
        .iter()
        .map(|(text, language, number)| {
            let says = words.say_with("drafting-yours-became", args!(number = number.to_string()));
            view! { <li><a href=place(constitution, *number)>{says}</a>": "{words_of(text.clone(), language.clone())}</li> }
        })
        .collect();
    let (agreed, of) = (Count(yours.agreed.len()), Count(yours.of));
    view! {
        <section class="notice" aria-labelledby="yours">
            <h2 id="yours">{words.say("drafting-yours")}</h2>
            <p>{words.say_with("drafting-yours-agreed", args!(agreed = agreed, of = of))}</p>
            {which(words, constitution, &yours.agreed)}
            {(!became.is_empty()).then(|| view! { <ul class="plain">{became}</ul> })}
        </section>
    }
    .into_any()
}

/// The principles that she agreed with statements behind, folded away: of most constitutions they are many.
fn which(words: Words, constitution: &Constitution, agreed: &[usize]) -> AnyView {
    if agreed.is_empty() {
        return ().into_any();
    }
    let principles: Vec<_> = agreed
        .iter()
        .filter_map(|number| Some((number, clause(constitution, *number)?)))
        .map(|(number, clause)| {
            let says = words.say_with("drafting-principle", args!(number = number.to_string()));
            view! { <li><a href=place(constitution, *number)>{says}</a>": "{wording(clause)}</li> }
        })
        .collect();
    view! {
        <details class="more">
            <summary>{words.say("drafting-yours-which")}</summary>
            <ul class="plain">{principles}</ul>
        </details>
    }
    .into_any()
}

fn clause(constitution: &Constitution, number: usize) -> Option<&Clause> {
    constitution.clauses.get(number.checked_sub(1)?)
}

/// Where a principle stands on the page.
fn place(constitution: &Constitution, number: usize) -> String {
    clause(constitution, number).map(|clause| format!("#{}", clause.id)).unwrap_or_default()
}
