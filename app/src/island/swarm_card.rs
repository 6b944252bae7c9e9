//! A card beneath the beeswarm that shows the statement under pointer or focus; arrow keys walk from mark to mark.

#![expect(missing_docs, reason = "the macro makes a struct of properties without documentation")]

use leptos::prelude::*;

/// Wraps the picture. Marks are links of class `dot` with `data-text` and `data-figures`, and `data-language` where known.
#[island]
pub fn SwarmCard(
    /// What the card says before anything was chosen.
    invitation: String,
    /// The picture.
    children: Children,
) -> impl IntoView {
    let (shown, show) = signal(None::<(String, Option<String>, String)>);
    let picture = NodeRef::<leptos::html::Div>::new();
    let (ready, set_ready) = signal(false);
    Effect::new(move |_| {
        set_ready.set(true);
        #[cfg(feature = "islands")]
        if let Some(picture) = picture.get() {
            browser::one_tab_stop(&picture);
        }
    });
    let look = move |target: Option<leptos::web_sys::EventTarget>| {
        #[cfg(feature = "islands")]
        if let Some(found) = target.and_then(|target| browser::read(&target)) {
            show.set(Some(found));
        }
        #[cfg(not(feature = "islands"))]
        let _ = (target, show);
    };
    let walk = move |event: leptos::ev::KeyboardEvent| {
        #[cfg(feature = "islands")]
        if let Some(picture) = picture.get_untracked() {
            browser::walk(&picture, &event);
        }
        #[cfg(not(feature = "islands"))]
        let _ = event;
    };
    view! {
        <div
            class="swarm-frame"
            node_ref=picture
            on:focusin=move |event| look(event.target())
            on:pointerover=move |event| look(event.target())
            on:keydown=walk
        >
            {children()}
            <div class="swarm-card" class:swarm-card-ready=ready aria-live="polite">
                {move || match shown.get() {
                    None => view! { <p class="swarm-card-empty">{invitation.clone()}</p> }.into_any(),
                    Some((text, language, figures)) => {
                        view! {
                            <p class="swarm-card-text" dir="auto" lang=language>{text}</p>
                            <p class="n">{figures}</p>
                        }
                            .into_any()
                    }
                }}
            </div>
        </div>
    }
}

/// What only a browser can do.
#[cfg(feature = "islands")]
mod browser {
    use leptos::{
        ev::KeyboardEvent,
        wasm_bindgen::JsCast,
        web_sys::{Element, EventTarget, HtmlElement},
    };

    /// All marks, from left to right.
    fn dots(picture: &Element) -> Vec<Element> {
        let Ok(found) = picture.query_selector_all(".dot") else { return Vec::new() };
        (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
    }

    /// Text, its language and figures of the mark that an event hit.
    pub(super) fn read(target: &EventTarget) -> Option<(String, Option<String>, String)> {
        let dot = target.dyn_ref::<Element>()?.closest(".dot").ok()??;
        let read = |name: &str| dot.get_attribute(name);
        Some((read("data-text")?, read("data-language"), read("data-figures")?))
    }

    /// With arrow keys there to walk, one stop for the Tab key is enough.
    pub(super) fn one_tab_stop(picture: &HtmlElement) {
        for (at, dot) in dots(picture).iter().enumerate() {
            // A mark that refuses the attribute keeps its own stop, which does no harm.
            let _ = dot.set_attribute("tabindex", if at == 0 { "0" } else { "-1" });
        }
    }

    /// Moves the focus to a neighbouring mark.
    pub(super) fn walk(picture: &HtmlElement, event: &KeyboardEvent) {
        let dots = dots(picture);
        let here = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(at) = dots.iter().position(|dot| Some(dot) == here.as_ref()) else { return };
        let next = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => (at + 1).min(dots.len() - 1),
            "ArrowLeft" | "ArrowUp" => at.saturating_sub(1),
            "Home" => 0,
            "End" => dots.len() - 1,
            _ => return,
        };
        event.prevent_default();
        let _ = dots[at].set_attribute("tabindex", "-1");
        let _ = dots[next].set_attribute("tabindex", "0");
        if let Some(dot) = dots[next].dyn_ref::<leptos::web_sys::SvgElement>() {
            let _ = dot.focus();
        }
    }
}
