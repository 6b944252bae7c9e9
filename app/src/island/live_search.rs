//! The list of statements follows while somebody types.
//!
//! Around it stands a plain form that works alone; the island asks for the same page and takes the list out of it.

#![expect(missing_docs, reason = "the macro makes a struct of properties without documentation")]

use leptos::prelude::*;

/// Wraps the form and the list, which has the id `found` and says in `how-many` how many there are.
#[island]
pub fn LiveSearch(
    /// Said while the list is being fetched.
    fetching: String,
    /// Said when that failed.
    offline: String,
    /// The form and the list.
    children: Children,
) -> impl IntoView {
    let (said, say) = signal(String::new());
    let frame = NodeRef::<leptos::html::Div>::new();
    // Counts what was typed, so that a late answer to an early question is thrown away.
    let asked = StoredValue::new(0_u32);
    let told = StoredValue::new((fetching, offline));
    let ask = move || {
        asked.update_value(|n| *n += 1);
        #[cfg(feature = "islands")]
        if let Some(frame) = frame.get_untracked() {
            let number = asked.get_value();
            leptos::task::spawn_local(async move {
                browser::pause().await;
                let outdated = || asked.try_get_value() != Some(number);
                if outdated() {
                    return;
                }
                say.set(told.with_value(|(fetching, _)| fetching.clone()));
                match browser::fetch(&frame).await {
                    Some(found) if !outdated() => say.set(found.put_into(&frame)),
                    Some(_) => {}
                    None => say.set(told.with_value(|(_, offline)| offline.clone())),
                }
            });
        }
        #[cfg(not(feature = "islands"))]
        let _ = (frame, say, told);
    };
    view! {
        <div node_ref=frame on:input=move |_| ask() on:change=move |_| ask()>
            {children()}
            <p class="visually-hidden" role="status">{said}</p>
        </div>
    }
}

/// What only a browser can do.
#[cfg(feature = "islands")]
mod browser {
    use leptos::{
        wasm_bindgen::{JsCast, JsValue},
        web_sys::{
            self, Document, DomParser, Element, FormData, HtmlFormElement, Response, SupportedType, UrlSearchParams,
        },
    };
    use wasm_bindgen_futures::JsFuture;

    /// An answer of the server.
    pub(super) struct Found {
        page: Document,
        address: String,
    }

    /// Waits for the typing to pause.
    pub(super) async fn pause() {
        let wait = leptos::wasm_bindgen::closure::Closure::once_into_js(|| {});
        drop(wait);
        let promise = web_sys::js_sys::Promise::new(&mut |resolve, _| {
            leptos::prelude::set_timeout(
                move || {
                    let _ = resolve.call0(&JsValue::NULL);
                },
                std::time::Duration::from_millis(250),
            );
        });
        let _ = JsFuture::from(promise).await;
    }

    /// Asks for the page that the form describes.
    pub(super) async fn fetch(frame: &Element) -> Option<Found> {
        let form: HtmlFormElement = frame.query_selector("form").ok()??.dyn_into().ok()?;
        let fields = FormData::new_with_form(&form).ok()?;
        let query = UrlSearchParams::new_with_str_sequence_sequence(&fields).ok()?;
        let address = format!("{}?{}", form.action(), String::from(query.to_string()));
        let window = web_sys::window()?;
        let response: Response = JsFuture::from(window.fetch_with_str(&address)).await.ok()?.dyn_into().ok()?;
        if !response.ok() {
            return None;
        }
        let text = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
        let page = DomParser::new().ok()?.parse_from_string(&text, SupportedType::TextHtml).ok()?;
        Some(Found { page, address })
    }

    impl Found {
        /// Puts the list in place of the old one and its address into the address bar; says how many there are.
        pub(super) fn put_into(self, frame: &Element) -> String {
            let list = |within: &Element| within.query_selector("#found").ok().flatten();
            let (Some(old), Some(new)) = (list(frame), self.page.document_element().as_ref().and_then(list)) else {
                return String::new();
            };
            old.set_inner_html(&new.inner_html());
            if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
                let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&self.address));
            }
            new.query_selector("#how-many").ok().flatten().and_then(|line| line.text_content()).unwrap_or_default()
        }
    }
}
