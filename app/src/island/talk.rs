//! Talking to the server from an island.

use leptos::{
    wasm_bindgen::{JsCast, JsValue},
    web_sys::{Headers, RequestInit, Response, js_sys, window},
};
use serde::de::DeserializeOwned;
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;

/// What the server says.
#[derive(Debug)]
pub(super) enum Answer<T> {
    /// It was carried out.
    Done(T),
    /// Nobody is known here any more.
    Stranger,
    /// It will not be carried out as things stand; with the word for programs that says why, empty where none was said.
    Never(String),
    /// Trying again helps: after so long where the server has said so, otherwise when there is a connection.
    Later(Option<Duration>),
}

/// Asks for something.
pub(super) async fn get<T: DeserializeOwned>(address: &str) -> Answer<T> {
    ask(address, &RequestInit::new()).await
}

/// Sends something as JSON.
pub(super) async fn post<T: DeserializeOwned>(address: &str, body: &serde_json::Value) -> Answer<T> {
    let how = RequestInit::new();
    how.set_method("POST");
    how.set_body(&JsValue::from_str(&body.to_string()));
    if let Ok(headers) = Headers::new()
        && headers.set("content-type", "application/json").is_ok()
    {
        how.set_headers(&headers);
    }
    ask(address, &how).await
}

async fn ask<T: DeserializeOwned>(address: &str, how: &RequestInit) -> Answer<T> {
    let Some(window) = window() else { return Answer::Never(String::new()) };
    let answer = JsFuture::from(window.fetch_with_str_and_init(address, how)).await;
    let Ok(response) = answer.and_then(JsCast::dyn_into::<Response>) else { return Answer::Later(None) };
    let text = match response.text().map(JsFuture::from) {
        // The connection may break in the middle of an answer.
        Ok(text) => text.await.ok().and_then(|text| text.as_string()),
        Err(_) => None,
    };
    match response.status() {
        200..=299 => text.and_then(|text| serde_json::from_str(&text).ok()).map_or(Answer::Later(None), Answer::Done),
        401 => Answer::Stranger,
        429 | 500..=599 => Answer::Later(Some(wait(&response))),
        _ => Answer::Never(code(text.as_deref()).unwrap_or_default()),
    }
}

/// The word for programs in a refusal.
fn code(text: Option<&str>) -> Option<String> {
    let told: serde_json::Value = serde_json::from_str(text?).ok()?;
    Some(told.pointer("/error/code")?.as_str()?.to_owned())
}

/// How long the server wants us to wait.
fn wait(response: &Response) -> Duration {
    let said = response.headers().get("retry-after").ok().flatten().and_then(|text| text.trim().parse().ok());
    Duration::from_secs(said.unwrap_or(5).clamp(1, 60))
}

/// Lets time pass.
pub(super) async fn pause(time: Duration) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        leptos::prelude::set_timeout(
            move || {
                let _ = resolve.call0(&JsValue::NULL);
            },
            time,
        );
    });
    let _ = JsFuture::from(promise).await;
}

/// A key for a new request: 128 random bits.
pub(super) fn new_key() -> Option<String> {
    let mut bytes = [0_u8; 16];
    window()?.crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
