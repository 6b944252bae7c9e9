//! Bodies that are wrong in every way that the description of the API allows to think of: each is refused by the client's
//! own fault, none is taken and none is ours.

use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, Ordering};
use tests::{Client, Held, Serving, folder};

tests::also_on_postgres!(
    no_body_that_differs_from_the_description_is_taken_or_breaks_the_server,
    no_query_breaks_the_server,
);

/// A body that is right, for each form of body that the description names; each is a request of its own.
fn right(name: &str) -> Value {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let n = COUNT.fetch_add(1, Ordering::Relaxed);
    match name {
        "NewParticipant" => json!({ "key": format!("joins-with-key-{n:06}"), "consent": tests::CONSENT }),
        "NewVote" => json!({ "statement": "1", "vote": "agree", "key": format!("votes-with-key-{n:06}") }),
        "NewStatement" => {
            json!({ "text": format!("AI should keep promise {n}."), "key": format!("writes-with-key-{n:04}") })
        }
        "NewTranslation" => json!({ "language": "de" }),
        "ChosenTopics" => json!({ "topics": [] }),
        other => panic!("no right body is known for {other}; add one"),
    }
}

/// Values that are wrong for any text.
fn wrong_values() -> Vec<Value> {
    let deep = (0..100).fold(json!(null), |inner, _| json!([inner]));
    vec![
        json!(null),
        json!(true),
        json!(0),
        json!(-1),
        json!(1.5),
        json!(1e300),
        json!(u64::MAX),
        json!([]),
        json!({}),
        json!(["agree"]),
        json!({ "$ne": "x" }),
        deep,
    ]
}

/// Texts that are wrong for some fields and merely strange for others.
fn strange_texts() -> Vec<String> {
    vec![
        String::new(),
        " ".to_owned(),
        "\u{0}".to_owned(),
        "\u{202e}evil".to_owned(),
        "a".repeat(60_000),
        "e\u{301}".repeat(5_000),
        "'; drop table polls; --".to_owned(),
        "%00%ff".to_owned(),
        "-1".to_owned(),
        "9223372036854775808".to_owned(),
        "\u{1f469}\u{200d}\u{1f469}\u{200d}\u{1f467}".to_owned(),
    ]
}

#[test]
fn no_body_that_differs_from_the_description_is_taken_or_breaks_the_server() {
    let folder = folder();
    let data = folder.path().join("data");
    let settings = json!({ "statements": { "after": 0, "per_person": 1000 } });
    Held::new("town", &["AI should be sturdy."]).settings(settings).put(&data);
    let server = Serving::data(&data);
    let document: Value = serde_json::from_slice(&server.get("/api/v1/openapi.json").body).expect("JSON");
    let mut client = Client::new(server.address());
    let joined = client.post_json("/api/v1/polls/town/participants", &right("NewParticipant"));
    assert_eq!(joined.status, 201, "{}", joined.text());
    let told: Value = serde_json::from_slice(&joined.body).expect("JSON");
    let bearer = format!("Bearer {}", told["token"].as_str().expect("a token"));
    let kinds = [("Content-Type", "application/json"), ("Authorization", bearer.as_str())];
    let mut tried: BTreeMap<u16, usize> = BTreeMap::new();
    for (path, item) in document["paths"].as_object().expect("paths") {
        let body = &item["post"]["requestBody"]["content"]["application/json"]["schema"]["$ref"];
        let Some(reference) = body.as_str() else { continue };
        let schema = document.pointer(reference.trim_start_matches('#')).expect("a schema");
        let name = reference.rsplit('/').next().expect("a name");
        let address = path.replace("{slug}", "town").replace("{id}", "1");
        let mut send = |what: &str, body: &[u8], may_be_taken: bool| {
            let answer = server.send("POST", &address, &kinds, body);
            let said = answer.text();
            assert!(answer.status < 500, "{path} {what}: {} {said}", answer.status);
            assert!(answer.status >= 400 || may_be_taken, "{path} {what} was taken: {said}");
            if answer.status >= 400 {
                assert!(said.contains("\"error\""), "{path} {what}: {said}");
            }
            *tried.entry(answer.status).or_default() += 1;
        };
        send("right", right(name).to_string().as_bytes(), true);
        for (what, body) in [
            ("nothing", ""),
            ("half a body", "{\"key\":"),
            ("a list", "[]"),
            ("a text", "\"x\""),
            ("a number", "1"),
            ("two bodies", "{}{}"),
            ("not UTF-8 as text", "{\"key\":\"\\ud800\"}"),
        ] {
            send(what, body.as_bytes(), false);
        }
        send("bytes", b"\xff\xfe{}", false);
        send("depth", "[".repeat(50_000).as_bytes(), false);
        send("size", &vec![b' '; 1 << 20], false);
        let properties = schema["properties"].as_object().expect("properties");
        let required: Vec<&str> =
            schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        for (field, kind) in properties {
            let body = |value: Option<Value>| {
                let mut fields: Map<String, Value> = right(name).as_object().expect("an object").clone();
                match value {
                    Some(value) => drop(fields.insert(field.clone(), value)),
                    None => drop(fields.remove(field)),
                }
                Value::Object(fields).to_string()
            };
            let is_required = required.contains(&field.as_str());
            send(&format!("without {field}"), body(None).as_bytes(), !is_required);
            let (is_object, is_list) = (kind["type"] == "object", kind["type"] == "array");
            for wrong in wrong_values() {
                // What may be absent may be null, answers and lists may hold none, and a flag is no text.
                let is_none = (is_object && wrong == json!({})) || (is_list && wrong == json!([]));
                let is_flag = kind["type"] == "boolean" && wrong.is_boolean();
                let allowed = (wrong.is_null() && !is_required) || is_none || is_flag;
                send(&format!("{field} = {wrong}"), body(Some(wrong)).as_bytes(), allowed);
            }
            for text in strange_texts() {
                let shown: String = text.chars().take(20).collect();
                send(&format!("{field} = {shown:?}"), body(Some(json!(text))).as_bytes(), true);
            }
            let twice = body(None).replacen('{', &format!("{{\"{field}\":\"1\",\"{field}\":\"2\","), 1);
            send(&format!("{field} twice"), twice.as_bytes(), false);
        }
        let mut more = right(name).as_object().expect("an object").clone();
        more.insert("unknown".to_owned(), json!(1));
        send("an unknown field", Value::Object(more).to_string().as_bytes(), false);
    }
    assert!(tried.values().sum::<usize>() > 200, "{tried:?}");
    println!("bodies by the status of the answer: {tried:?}");
    assert_eq!(client.get("/api/v1/polls/town/next").status, 200, "the server goes on");
}

/// The same for what stands in the query, which the description lists as parameters.
#[test]
fn no_query_breaks_the_server() {
    let folder = folder();
    let data = folder.path().join("data");
    Held::new("town", &["AI should be sturdy."]).put(&data);
    let server = Serving::data(&data);
    let document: Value = serde_json::from_slice(&server.get("/api/v1/openapi.json").body).expect("JSON");
    for (path, item) in document["paths"].as_object().expect("paths") {
        let parameters = item["get"]["parameters"].as_array().cloned().unwrap_or_default();
        for parameter in parameters {
            let name = parameter["name"].as_str().expect("a name");
            for value in
                ["", "-1", "0", "1e9", "18446744073709551616", "%00", "%ff", "%F0%9F%98%80", "a/../b", "'--", "x"]
            {
                let filled = path.replace("{slug}", "town").replace("{version}", "1");
                let address = match parameter["in"].as_str() {
                    Some("query") => format!("{filled}?{name}={value}"),
                    _ => {
                        path.replace(&format!("{{{name}}}"), value).replace("{slug}", "town").replace("{version}", "1")
                    }
                };
                let answer = server.get(&address);
                assert!(answer.status < 500, "{address}: {} {}", answer.status, answer.text());
            }
        }
    }
}
