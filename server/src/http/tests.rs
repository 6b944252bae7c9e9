//! The site over HTTP, without a network: an empty store, every kind of answer.

use super::*;
use axum::{
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
    response::Response,
};
use tower::ServiceExt;

async fn site() -> (Router, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let url = format!("sqlite://{}", folder.path().join("moot.db").display());
    let store = Store::open(&url).await.expect("a fresh store");
    let secret = SealingSecret::load(None, folder.path()).expect("a secret");
    let settings = Settings::plain(&secret);
    (
        router(Site::new(store, &secret, settings, tokio::sync::watch::channel(false).1).expect("a site"))
            .expect("routes"),
        folder,
    )
}

async fn get(router: &Router, address: &str) -> Response {
    let request = Request::get(address).body(Body::empty()).expect("a request");
    router.clone().oneshot(request).await.expect("an answer")
}

async fn text(response: Response) -> String {
    let bytes = to_bytes(response.into_body(), 1 << 20).await.expect("a body");
    String::from_utf8(bytes.to_vec()).expect("text")
}

#[tokio::test]
async fn an_empty_site_says_that_there_is_no_poll_and_what_helps() {
    let (router, _folder) = site().await;
    let response = get(&router, "/").await;
    assert_eq!(response.status(), StatusCode::OK);
    let page = text(response).await;
    assert!(page.starts_with("<!DOCTYPE html>"), "{page}");
    assert!(page.contains("There is no poll here yet."), "{page}");
    assert!(!page.contains("<script>"), "inline scripts are forbidden by the policy: {page}");
}

#[tokio::test]
async fn what_is_not_there_is_404_with_a_page_for_people() {
    let (router, _folder) = site().await;
    for address in
        ["/nowhere", "/polls/none", "/polls/none/results", "/polls/Not%20a%20slug", "/polls/none/statements/1"]
    {
        let response = get(&router, address).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{address}");
        assert!(text(response).await.contains("There is nothing at this address"), "{address}");
    }
    assert_eq!(get(&router, "/polls/none/data/votes.csv").await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_style_sheet_is_where_the_page_says_and_may_be_kept() {
    let (router, _folder) = site().await;
    let page = text(get(&router, "/").await).await;
    let address = page.split("href=\"").find_map(|rest| {
        let address = rest.split('"').next()?;
        address.ends_with(".css").then(|| address.to_owned())
    });
    let response = get(&router, &address.expect("a style sheet in the page")).await;
    assert_eq!(response.headers()[header::CACHE_CONTROL], "public, max-age=31536000, immutable");
    let style = text(response).await;
    assert!(style.contains("--accent") && !style.contains("@import"), "all parts are joined");
}

#[tokio::test]
async fn every_answer_has_the_security_headers() {
    let (router, _folder) = site().await;
    for address in ["/", "/nowhere", "/robots.txt"] {
        let response = get(&router, address).await;
        let policy = response.headers()[header::CONTENT_SECURITY_POLICY].to_str().expect("text").to_owned();
        assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe-inline"), "{address}: {policy}");
        assert_eq!(response.headers()[header::X_CONTENT_TYPE_OPTIONS], "nosniff", "{address}");
    }
}

#[tokio::test]
async fn an_unchanged_page_is_not_sent_again() {
    let (router, _folder) = site().await;
    let tag = get(&router, "/").await.headers()[header::ETAG].clone();
    let request = Request::get("/").header(header::IF_NONE_MATCH, tag).body(Body::empty()).expect("a request");
    let response = router.oneshot(request).await.expect("an answer");
    assert_eq!(response.status(), StatusCode::NOT_MODIFIED);
    assert!(text(response).await.is_empty());
}

#[tokio::test]
async fn other_sites_cannot_post() {
    let (router, _folder) = site().await;
    let request = Request::post("/").header("host", "moot.example").header(header::ORIGIN, "https://evil.example");
    let response = router.oneshot(request.body(Body::empty()).expect("a request")).await.expect("an answer");
    assert_eq!(response.status(), StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_slash_too_many_leads_to_the_page_and_never_to_another_host() {
    let (router, _folder) = site().await;
    let response = get(&router, "/polls/town/?page=2").await;
    assert_eq!(response.headers()[header::LOCATION], "/polls/town?page=2");
    let response = get(&router, "//evil.example/").await;
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
}

async fn get_with(router: &Router, address: &str, headers: &[(header::HeaderName, &str)]) -> Response {
    let mut request = Request::get(address);
    for (name, value) in headers {
        request = request.header(name, *value);
    }
    router.clone().oneshot(request.body(Body::empty()).expect("a request")).await.expect("an answer")
}

#[tokio::test]
async fn pages_speak_the_language_asked_for_and_remember_it() {
    let (router, _folder) = site().await;
    let response = get(&router, "/?lang=ar").await;
    let cookie = response.headers()[header::SET_COOKIE].to_str().expect("text").to_owned();
    assert!(cookie.starts_with("language=ar;"), "{cookie}");
    for part in ["Path=/", "Max-Age=31536000", "SameSite=Lax", "HttpOnly"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert_eq!(response.headers()[header::CONTENT_LANGUAGE], "ar");
    let page = text(response).await;
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">"), "{page}");
    assert!(page.contains("الانتقال إلى المحتوى"), "{page}");

    let returning = [(header::COOKIE, "a=b; language=ar"), (header::ACCEPT_LANGUAGE, "de")];
    let response = get_with(&router, "/nowhere", &returning).await;
    assert_eq!(response.headers()[header::CONTENT_LANGUAGE], "ar", "the choice counts before the browser");
    assert!(response.headers().get(header::SET_COOKIE).is_none(), "a cookie is set for a choice only");
    assert!(text(response).await.contains("لا يوجد شيء في هذا العنوان"));
}

#[tokio::test]
async fn pages_follow_the_browser_and_say_that_they_do() {
    let (router, _folder) = site().await;
    let response = get_with(&router, "/", &[(header::ACCEPT_LANGUAGE, "pt, de-AT;q=0.9, en;q=0.8")]).await;
    let vary: Vec<_> = response.headers().get_all(header::VARY).iter().filter_map(|v| v.to_str().ok()).collect();
    assert!(vary.join(", ").contains("Accept-Language, Cookie"), "{vary:?}");
    let page = text(response).await;
    assert!(page.contains("<html lang=\"de\" dir=\"ltr\">") && page.contains("Zum Inhalt springen"), "{page}");
    assert!(text(get(&router, "/").await).await.contains("<html lang=\"en\" dir=\"ltr\">"));
}

#[tokio::test]
async fn links_to_other_languages_keep_the_address() {
    let (router, _folder) = site().await;
    let page = text(get(&router, "/?a=1&lang=fr").await).await;
    for (tag, name) in [("de", "Deutsch"), ("ar", "العربية"), ("zh", "简体中文")] {
        assert!(page.contains(&format!("href=\"/?a=1&amp;lang={tag}\"")), "{tag}: {page}");
        assert!(page.contains(&format!("hreflang=\"{tag}\"")) && page.contains(name), "{tag}: {page}");
    }
    let current = page.split("aria-current=\"true\"").nth(1).expect("one language is marked as the present one");
    assert!(current.contains("Français"), "{current}");
}

#[tokio::test]
async fn an_unchanged_page_in_another_language_is_sent_again() {
    let (router, _folder) = site().await;
    let tag = get(&router, "/").await.headers()[header::ETAG].clone();
    let tag = tag.to_str().expect("text");
    let response = get_with(&router, "/", &[(header::IF_NONE_MATCH, tag), (header::COOKIE, "language=zh")]).await;
    assert_eq!(response.status(), StatusCode::OK);
}

#[tokio::test]
async fn a_form_that_comes_back_keeps_language_and_address() {
    let (router, _folder) = site().await;
    let request = Request::post("/sign-in")
        .header(header::ACCEPT_LANGUAGE, "ar")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from("email=ann&password=x&next=/polls/town"));
    let response = router.oneshot(request.expect("a request")).await.expect("an answer");
    assert_eq!(response.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(response.headers()[header::CONTENT_LANGUAGE], "ar");
    let page = text(response).await;
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\""), "{page}");
    assert!(page.contains("href=\"/sign-in?lang=de\""), "{page}");
    assert!(page.contains("value=\"ann\"") && page.contains("value=\"/polls/town\""), "{page}");
}

#[tokio::test]
async fn a_chosen_language_is_for_one_browser_alone() {
    let (router, _folder) = site().await;
    let response = get(&router, "/?lang=de").await;
    assert!(response.headers().contains_key(header::SET_COOKIE));
    assert_eq!(response.headers()[header::CACHE_CONTROL], "no-store");
}
