//! What a form said that came after its session had ended: it goes back to whoever sent it, and nowhere else.

use app::unsent::Unsent;
use axum::{
    body::{Body, to_bytes},
    extract::{FromRequest, Multipart, Request},
    http::header,
};

/// Bytes that come back at the most: more than anybody types.
const MOST: usize = 1 << 20;
/// Fields that come back at the most: the largest form here has some hundred.
const FIELDS: usize = 1_000;

/// Reads a form whose sender is not signed in; none where there is nothing that somebody has written, and where there
/// is something that must not come back.
pub(super) async fn read(request: Request) -> Option<Unsent> {
    let (parts, body) = request.into_parts();
    let action = parts.uri.path_and_query()?.as_str().to_owned();
    let kind = parts.headers.get(header::CONTENT_TYPE)?.to_str().ok()?.to_ascii_lowercase();
    let body = to_bytes(body, MOST).await.ok()?;
    if body.iter().filter(|byte| **byte == b'&').count() >= FIELDS && kind.starts_with("application/") {
        return None;
    }
    let mut unsent = Unsent { action, in_parts: false, fields: Vec::new(), had_files: false };
    if kind.starts_with("application/x-www-form-urlencoded") {
        unsent.fields = serde_urlencoded::from_bytes(&body).ok()?;
    } else if kind.starts_with("multipart/form-data") {
        unsent.in_parts = true;
        let mut form = Multipart::from_request(Request::from_parts(parts, Body::from(body)), &()).await.ok()?;
        while let Some(field) = form.next_field().await.ok()? {
            if field.file_name().is_some() {
                unsent.had_files |= !field.bytes().await.ok()?.is_empty();
                continue;
            }
            let name = field.name().filter(|_| unsent.fields.len() < FIELDS)?.to_owned();
            unsent.fields.push((name, field.text().await.ok()?));
        }
    }
    let secret = |name: &str| name.contains("password") || name.contains("secret");
    let may_come_back = !unsent.fields.iter().any(|(name, _)| secret(name));
    (may_come_back && !unsent.fields.is_empty()).then_some(unsent)
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn read_of(kind: &str, body: &str) -> Option<Unsent> {
        let request = Request::post("/facilitate/town/settings?part=2").header(header::CONTENT_TYPE, kind);
        read(request.body(Body::from(body.to_owned())).expect("a request")).await
    }

    const FORM: &str = "application/x-www-form-urlencoded; charset=UTF-8";

    #[tokio::test]
    async fn everything_comes_back_in_its_order_to_the_same_address() {
        let unsent = read_of(FORM, "topic=Our+town&tick=1&tick=2&text=%3Cb%3E%0D%0A%C3%BC").await.expect("a form");
        assert_eq!(unsent.action, "/facilitate/town/settings?part=2");
        let fields: Vec<(&str, &str)> = unsent.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        assert_eq!(fields, [("topic", "Our town"), ("tick", "1"), ("tick", "2"), ("text", "<b>\r\nü")]);
        assert_eq!(unsent.texts().collect::<Vec<_>>(), ["Our town", "<b>\r\nü"]);
    }

    #[tokio::test]
    async fn passwords_files_and_what_is_too_much_do_not() {
        assert_eq!(read_of(FORM, "present-password=four+words&password=five+plain+words").await, None);
        assert_eq!(read_of(FORM, "").await, None);
        assert_eq!(read_of(FORM, &format!("text={}", "x".repeat(MOST))).await, None);
        assert_eq!(read_of(FORM, &"a=1&".repeat(FIELDS)).await, None);
        assert_eq!(read_of("application/json", "{\"text\":\"one two\"}").await, None);
        let parts = "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nOne, two\r\n\
                     --b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nprivate\r\n--b--\r\n";
        let unsent = read_of("multipart/form-data; boundary=b", parts).await.expect("a form");
        assert!(unsent.in_parts && unsent.had_files);
        assert_eq!(unsent.fields, [("text".to_owned(), "One, two".to_owned())]);
    }
}
