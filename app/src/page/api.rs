//! `/api`: what programs can ask for, read from the description that the server makes of itself.

use crate::{
    component::frame::head,
    words::{Words, site, use_words},
};
use leptos::prelude::*;
use serde_json::Value;

/// The description of the API (OpenAPI 3.1), given by the server.
#[derive(Clone, Debug, Default)]
pub struct ApiDocument(pub Value);

/// The page about the API.
#[component]
pub fn ApiPage() -> impl IntoView {
    let ApiDocument(document) = use_context::<ApiDocument>().unwrap_or_default();
    let words = use_words();
    let tags: Vec<_> = list(&document["tags"]).iter().map(|tag| chapter(&document, tag, words)).collect();
    view! {
        {head(format!("{} · {}", words.say("api-title"), site::NAME), words.say("api-says"))}
        <div class="width content">
            <h1>{words.say("api-title")}</h1>
            <p class="lead">{words.say("api-says")}</p>
            <p><a href="/api/v1/openapi.json">{words.say("api-file")}</a></p>
            <div lang="en" dir="ltr">
                <p>{text(&document["info"]["description"])}</p>
                {tags}
            </div>
        </div>
    }
}

/// The methods of a path, in the order in which they are listed.
const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

fn chapter(document: &Value, tag: &Value, words: Words) -> AnyView {
    let name = text(&tag["name"]);
    let paths = document["paths"].as_object();
    let operations: Vec<_> = paths
        .into_iter()
        .flatten()
        .flat_map(|(path, item)| METHODS.iter().map(move |method| (path, *method, &item[*method])))
        .filter(|(_, _, operation)| list(&operation["tags"]).iter().any(|of| of == &tag["name"]))
        .map(|(path, method, operation)| section(document, path, method, operation, words))
        .collect();
    view! {
        <section>
            <h2>{capital(&name)}</h2>
            <p>{text(&tag["description"])}</p>
            {operations}
        </section>
    }
    .into_any()
}

fn section(document: &Value, path: &str, method: &str, operation: &Value, words: Words) -> AnyView {
    let says = [text(&operation["summary"]), text(&operation["description"])].join(" ");
    let body = &operation["requestBody"]["content"]["application/json"]["schema"];
    let parameters: Vec<_> = list(&operation["parameters"])
        .iter()
        .map(|parameter| {
            let needed = parameter["required"] == Value::Bool(true);
            let kind = kind(&parameter["schema"], words);
            entry(text(&parameter["name"]), kind, needed, text(&parameter["description"]), words)
        })
        .chain(fields(document, body, words))
        .collect();
    let answers: Vec<_> = operation["responses"]
        .as_object()
        .into_iter()
        .flatten()
        .map(|(status, answer)| {
            let schema = &answer["content"]["application/json"]["schema"];
            let inner: Vec<_> = if status.starts_with('2') { fields(document, schema, words) } else { Vec::new() };
            let inner = (!inner.is_empty()).then(|| view! { <dl>{inner}</dl> });
            view! {
                <div>
                    <dt>{format!("{status} {}", kind(schema, words))}</dt>
                    <dd>{text(&answer["description"])}{inner}</dd>
                </div>
            }
        })
        .collect();
    let parameters = (!parameters.is_empty()).then(|| {
        view! {
            <h4>{words.say("api-send")}</h4>
            <dl>{parameters}</dl>
        }
    });
    view! {
        <section>
            <h3><code>{format!("{} {path}", method.to_uppercase())}</code></h3>
            <p>{says}</p>
            {parameters}
            <h4>{words.say("api-back")}</h4>
            <dl>{answers}</dl>
        </section>
    }
    .into_any()
}

/// What stands in an object.
fn fields(document: &Value, schema: &Value, words: Words) -> Vec<AnyView> {
    let object = resolve(document, schema);
    let required = list(&object["required"]);
    let parts = list(&object["allOf"]).iter().flat_map(|part| fields(document, part, words));
    let own = object["properties"].as_object().into_iter().flatten().map(|(name, property)| {
        let needed = required.iter().any(|required| required == name);
        entry(name.clone(), kind(property, words), needed, text(&property["description"]), words)
    });
    parts.chain(own).collect()
}

fn entry(name: String, kind: String, needed: bool, says: String, words: Words) -> AnyView {
    let needed = needed.then(|| format!(" ({})", words.say("api-needed")));
    view! {
        <div>
            <dt><code>{name}</code>" "{kind}{needed}</dt>
            <dd>{says}</dd>
        </div>
    }
    .into_any()
}

fn resolve<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    let pointer = schema["$ref"].as_str().and_then(|reference| reference.strip_prefix('#'));
    pointer.and_then(|pointer| document.pointer(pointer)).unwrap_or(schema)
}

/// What a value is, in a word.
fn kind(schema: &Value, words: Words) -> String {
    if let Some(name) = schema["$ref"].as_str().and_then(|reference| reference.rsplit('/').next()) {
        return name.to_owned();
    }
    if schema["items"].is_object() {
        return format!("{} {}", words.say("api-list-of"), kind(&schema["items"], words));
    }
    let any: Vec<String> =
        ["oneOf", "anyOf", "allOf"].iter().flat_map(|of| list(&schema[*of])).map(|part| kind(part, words)).collect();
    match &schema["type"] {
        Value::String(kind) => kind.clone(),
        Value::Array(kinds) => kinds.iter().map(text).collect::<Vec<_>>().join(" / "),
        _ => any.join(" / "),
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
