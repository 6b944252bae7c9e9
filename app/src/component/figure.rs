//! The frame of a picture: title, finding, picture, table.

use super::provenance::behind;
use crate::words::use_words;
use leptos::prelude::*;

/// A picture with its title and its finding in one sentence. The table with the same numbers belongs in `children`.
#[component]
pub fn Figure(
    /// Address of the picture on its page; its title gets `-title` added.
    #[prop(into)]
    id: String,
    /// Title.
    #[prop(into)]
    title: String,
    /// What the picture shows, in one sentence.
    #[prop(into)]
    finding: String,
    /// Level of its heading: 2, or 3 or 4 inside a part of a page.
    #[prop(default = 2)]
    level: u8,
    /// Address of the file with the data behind it.
    #[prop(optional, into)]
    data: Option<String>,
    /// The picture and its table.
    children: Children,
) -> impl IntoView {
    let labelled = format!("{id}-title");
    let own = labelled.clone();
    view! {
        <figure class="figure" id=id aria-labelledby=labelled>
            <figcaption>
                {match level {
                    4 => view! { <h4 id=own>{title}</h4> }.into_any(),
                    3 => view! { <h3 id=own>{title}</h3> }.into_any(),
                    _ => view! { <h2 id=own>{title}</h2> }.into_any(),
                }}
                <p class="finding">{finding}</p>
            </figcaption>
            {children()}
            {data.map(|data| behind(use_words(), data))}
        </figure>
    }
}
