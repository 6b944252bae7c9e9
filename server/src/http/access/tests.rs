//! Who gets in, on routes made for these tests: every kind of access and every kind of person.

use super::*;
use crate::{
    http::{Settings, address::ClientAddress},
    secret::SealingSecret,
};
use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use deliberation::{
    Email, FreeText, Moderated, NewAccount, NewPoll, Origin, PersonName, Slug,
    store::{HeldPoll, ProvedBy, Store, TokenBounds, now_ms},
};
use tower::ServiceExt;

struct Town {
    router: Router,
    store: Store,
    poll: i64,
    _folder: tempfile::TempDir,
}

async fn town() -> Town {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let url = format!("sqlite://{}", folder.path().join("moot.db").display());
    let store = Store::open(&url).await.expect("a fresh store");
    let new = NewPoll {
        slug: Slug::parse("town").expect("a slug"),
        topic: FreeText::parse("Town").expect("a text"),
        description: FreeText::default(),
        origin: Origin::Imported,
        source_url: None,
        moderated: Moderated::Accepted,
        min_votes: 7,
        min_seen: None,
    };
    let poll = store.import(&new).await.expect("a free name").commit().await.expect("kept");
    let secret = SealingSecret::load(None, folder.path()).expect("a secret");
    let settings = Settings::plain(&secret);
    let site = Site::new(store.clone(), &secret, settings, tokio::sync::watch::channel(false).1).expect("a site");
    // Leptos gets its executor when its pages are listed.
    assert!(crate::http::routes().router().is_ok());
    let hello = async |Extension(viewer): Extension<Viewer>| format!("{:?}", viewer.role);
    let mut routes = Routes::new()
        .route(Method::GET, "/api/mine", Access::SignedIn, hello)
        .read_of(Naming::Conversation, "/api/votes", Access::Public, hello)
        .read_of(Naming::Report, "/api/reports", Access::Public, hello)
        .read_of(Naming::ReportInPath, "/api/report/{report}/{file}", Access::Public, hello);
    for method in [Method::GET, Method::POST] {
        routes = routes
            .route(method.clone(), "/public", Access::Public, hello)
            .route(method.clone(), "/mine", Access::SignedIn, hello)
            .route(method.clone(), "/admin", Access::Admin, hello)
            .route(method.clone(), "/polls/{slug}/open", Access::Participant, hello)
            .route(method.clone(), "/polls/{slug}/public", Access::Public, hello)
            .route(method.clone(), "/polls/{slug}/read", Access::Poll(Role::Reader), hello)
            .route(method.clone(), "/polls/{slug}/moderate", Access::Poll(Role::Moderator), hello)
            .route(method, "/polls/{slug}/run", Access::Poll(Role::Facilitator), hello);
    }
    let address = ClientAddress(std::net::Ipv4Addr::LOCALHOST.into());
    let router = routes.unchecked().layer(Extension(site.clone())).layer(Extension(address)).with_state(site);
    Town { router, store, poll, _folder: folder }
}

impl Town {
    /// The cookie of somebody who has just signed in.
    async fn person(&self, name: &str, is_admin: bool, role: Option<Role>) -> (i64, String) {
        let email = Email::parse(&format!("{name}@example.org")).expect("an address");
        let name = PersonName::parse(name).expect("a name");
        let account = self.store.create_account(&NewAccount { email, name, is_admin }, 0).await.expect("made");
        self.store.set_role(self.poll, account.id, role, 0).await.expect("set");
        let begun = self.store.open_session(account.id, ProvedBy::Provider, "Test", None, now_ms()).await;
        let token = begun.expect("asked").expect("begun");
        (account.id, format!("folkmoot={}", token.reveal()))
    }

    async fn ask(&self, method: &str, path: &str, headers: &[(header::HeaderName, &str)]) -> Response {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(name, *value);
        }
        let request = request.body(Body::empty()).expect("a request");
        self.router.clone().oneshot(request).await.expect("an answer")
    }

    async fn status(&self, method: &str, path: &str, cookie: &str) -> StatusCode {
        self.ask(method, path, &[(header::COOKIE, cookie)]).await.status()
    }
}

const ROLES: [(&str, Role); 3] = [
    ("/polls/town/read", Role::Reader),
    ("/polls/town/moderate", Role::Moderator),
    ("/polls/town/run", Role::Facilitator),
];

#[tokio::test]
async fn a_role_opens_what_it_includes_and_hides_the_rest() {
    let town = town().await;
    for role in [None, Some(Role::Reader), Some(Role::Moderator), Some(Role::Facilitator)] {
        let name = role.map_or("nobody", Role::as_str);
        let (_, cookie) = town.person(name, false, role).await;
        for (path, needed) in ROLES {
            let expected = if role >= Some(needed) { StatusCode::OK } else { StatusCode::NOT_FOUND };
            for method in ["GET", "POST"] {
                assert_eq!(town.status(method, path, &cookie).await, expected, "{name} {method} {path}");
            }
            let elsewhere = path.replace("town", "elsewhere");
            assert_eq!(town.status("GET", &elsewhere, &cookie).await, StatusCode::NOT_FOUND, "{name} {elsewhere}");
        }
        assert_eq!(town.status("GET", "/admin", &cookie).await, StatusCode::NOT_FOUND, "{name}");
        assert_eq!(town.status("GET", "/mine", &cookie).await, StatusCode::OK, "{name}");
    }
}

#[tokio::test]
async fn what_is_absent_and_what_is_forbidden_look_alike() {
    let town = town().await;
    let (_, cookie) = town.person("ann", false, None).await;
    let text = async |path: &str| {
        let response = town.ask("GET", path, &[(header::COOKIE, &cookie)]).await;
        let bytes = axum::body::to_bytes(response.into_body(), 1 << 20).await.expect("a body");
        String::from_utf8(bytes.to_vec()).expect("text")
    };
    let forbidden = text("/polls/town/run").await;
    assert_eq!(forbidden, text("/polls/elsewhere/run").await);
    assert_eq!(forbidden, text("/polls/Not%20a%20slug/run").await);
    assert_eq!(forbidden, text("/admin").await);
    assert!(forbidden.contains("There is nothing at this address"), "{forbidden}");
}

#[tokio::test]
async fn a_draft_is_there_only_for_those_who_have_a_role_on_it() {
    let town = town().await;
    let draft = HeldPoll {
        slug: Slug::parse("draft").expect("a slug"),
        topic: FreeText::parse("Draft").expect("a text"),
        description: FreeText::default(),
        moderated: Moderated::Accepted,
        min_votes: 7,
        min_seen: None,
        settings: deliberation::Settings::default(),
    };
    let draft = town.store.hold(&draft).await.expect("a free name");
    let (ann, cookie) = town.person("ann", false, Some(Role::Facilitator)).await;
    let address = "/polls/draft/public";
    for cookie in ["", &cookie] {
        assert_eq!(town.status("GET", address, cookie).await, StatusCode::NOT_FOUND, "{cookie}");
        assert_eq!(town.status("GET", "/polls/absent/public", cookie).await, StatusCode::NOT_FOUND, "{cookie}");
        assert_eq!(town.status("GET", "/polls/town/public", cookie).await, StatusCode::OK, "{cookie}");
    }
    town.store.set_role(draft, ann, Some(Role::Reader), 0).await.expect("set");
    assert_eq!(town.status("GET", address, &cookie).await, StatusCode::OK);
}

#[tokio::test]
async fn admins_may_do_everything_on_polls_that_are_there() {
    let town = town().await;
    let (_, cookie) = town.person("root", true, None).await;
    for (path, _) in ROLES {
        assert_eq!(town.status("POST", path, &cookie).await, StatusCode::OK, "{path}");
    }
    assert_eq!(town.status("GET", "/admin", &cookie).await, StatusCode::OK);
    assert_eq!(town.status("GET", "/polls/elsewhere/run", &cookie).await, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn whoever_is_not_signed_in_is_led_there_and_back() {
    let town = town().await;
    for (path, next) in
        [("/mine", "/mine"), ("/admin?x=1", "/admin%3Fx%3D1"), ("/polls/nowhere/run", "/polls/nowhere/run")]
    {
        let response = town.ask("GET", path, &[]).await;
        assert_eq!(response.status(), StatusCode::SEE_OTHER, "{path}");
        assert_eq!(response.headers()[header::LOCATION], format!("/sign-in?next={next}"));
        let response = town.ask("POST", path, &[]).await;
        assert_eq!(
            (response.status(), &response.headers()[header::LOCATION]),
            (StatusCode::SEE_OTHER, &HeaderValue::from_static("/sign-in"))
        );
    }
    let response = town.ask("GET", "/api/mine", &[]).await;
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
    assert_eq!(response.headers()[header::CONTENT_TYPE], "application/json");
    assert_eq!(response.headers()[header::WWW_AUTHENTICATE], "Bearer");
    for path in ["/public", "/polls/town/open"] {
        let response = town.ask("POST", path, &[]).await;
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        assert!(response.headers().get(header::CACHE_CONTROL).is_none(), "{path}");
    }
}

#[tokio::test]
async fn a_token_reads_as_a_reader_whoever_owns_it_and_changes_nothing() {
    let town = town().await;
    let name = PersonName::parse("notebook").expect("a name");
    for (who, is_admin, role) in
        [("root", true, None), ("fay", false, Some(Role::Facilitator)), ("nobody", false, None)]
    {
        let (id, _) = town.person(who, is_admin, role).await;
        let token = town.store.make_token(id, &name, TokenBounds::default(), now_ms()).await.expect("made");
        let bearer = format!("Bearer {}", token.reveal());
        let status =
            async |method: &str, path: &str| town.ask(method, path, &[(header::AUTHORIZATION, &bearer)]).await.status();
        let reads = if who == "nobody" { StatusCode::NOT_FOUND } else { StatusCode::OK };
        assert_eq!(status("GET", "/polls/town/read").await, reads, "{who}");
        assert_eq!(status("GET", "/polls/town/moderate").await, StatusCode::NOT_FOUND, "{who}");
        assert_eq!(status("GET", "/admin").await, StatusCode::NOT_FOUND, "{who}");
        assert_eq!(status("GET", "/api/mine").await, StatusCode::OK, "{who}");
        for path in ["/public", "/mine", "/polls/town/read", "/polls/town/open"] {
            assert_eq!(status("POST", path).await, StatusCode::FORBIDDEN, "{who} {path}");
        }
    }
    for wrong in ["Bearer ", "Bearer nonsense", &format!("Bearer {}", "0".repeat(64))] {
        let response = town.ask("GET", "/public", &[(header::AUTHORIZATION, wrong)]).await;
        assert_eq!(response.status(), StatusCode::UNAUTHORIZED, "{wrong}");
    }
    // What a proxy asks for is not ours.
    assert_eq!(town.ask("GET", "/public", &[(header::AUTHORIZATION, "Basic abc")]).await.status(), StatusCode::OK);
}

#[tokio::test]
async fn a_token_that_has_ended_or_is_for_another_poll_is_as_one_that_nobody_has() {
    let town = town().await;
    let (id, _) = town.person("ann", true, Some(Role::Facilitator)).await;
    let name = PersonName::parse("notebook").expect("a name");
    let make = async |bounds: TokenBounds| {
        let token = town.store.make_token(id, &name, bounds, now_ms()).await.expect("made");
        format!("Bearer {}", token.reveal())
    };
    let ask = async |method: &str, path: &str, bearer: &str| {
        let response = town.ask(method, path, &[(header::AUTHORIZATION, bearer)]).await;
        let (parts, body) = response.into_parts();
        let body = axum::body::to_bytes(body, 10_000).await.expect("an answer");
        (parts.status, parts.headers, body)
    };
    let nobodys = format!("Bearer {}", "0".repeat(64));
    let nobodys = nobodys.as_str();
    let bound = make(TokenBounds { poll: Some(town.poll), ends_at_ms: None }).await;
    let ended = make(TokenBounds { poll: None, ends_at_ms: Some(now_ms() - 1) }).await;
    let elsewhere = ["/public", "/mine", "/admin", "/api/mine", "/polls/elsewhere/public", "/polls/elsewhere/open"];
    let everywhere = [&elsewhere[..], &["/polls/town/read"][..]].concat();
    for (token, paths) in [(bound.as_str(), elsewhere.to_vec()), (ended.as_str(), everywhere)] {
        for path in paths {
            for method in ["GET", "POST"].into_iter().filter(|method| *method == "GET" || !path.starts_with("/api/")) {
                assert_eq!(ask(method, path, token).await, ask(method, path, nobodys).await, "{method} {path}");
                assert_eq!(ask(method, path, token).await.0, StatusCode::UNAUTHORIZED, "{method} {path}");
            }
        }
    }
    for path in ["/polls/town/public", "/polls/town/open", "/polls/town/read"] {
        assert_eq!(ask("GET", path, bound.as_str()).await.0, StatusCode::OK, "{path}");
        assert_eq!(ask("POST", path, bound.as_str()).await.0, StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(ask("GET", "/polls/town/moderate", bound.as_str()).await.0, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_token_has_its_role_also_where_the_path_does_not_name_the_poll() {
    let town = town().await;
    let (id, cookie) = town.person("ann", false, Some(Role::Facilitator)).await;
    let name = PersonName::parse("notebook").expect("a name");
    let make = async |bounds: TokenBounds| {
        let token = town.store.make_token(id, &name, bounds, now_ms()).await.expect("made");
        format!("Bearer {}", token.reveal())
    };
    let every = make(TokenBounds::default()).await;
    let every = every.as_str();
    let bound = make(TokenBounds { poll: Some(town.poll), ends_at_ms: None }).await;
    let bound = bound.as_str();
    let ask = async |path: &str, kind: header::HeaderName, value: &str| {
        let response = town.ask("GET", path, &[(kind, value)]).await;
        let status = response.status();
        let body = axum::body::to_bytes(response.into_body(), 10_000).await.expect("an answer");
        (status, String::from_utf8(body.to_vec()).expect("text"))
    };
    let role = |role: Option<Role>| (StatusCode::OK, format!("{role:?}"));
    for path in ["/api/votes?pid=1&conversation_id=town", "/api/reports?report_id=rtown", "/api/report/rtown/a.csv"] {
        for token in [every, bound] {
            assert_eq!(ask(path, header::AUTHORIZATION, token).await, role(Some(Role::Reader)), "{path}");
        }
        assert_eq!(ask(path, header::COOKIE, cookie.as_str()).await, role(Some(Role::Facilitator)), "{path}");
        assert_eq!(ask(path, header::ACCEPT, "*/*").await, role(None), "{path}");
        let elsewhere = path.replace("town", "elsewhere");
        assert_eq!(ask(elsewhere.as_str(), header::AUTHORIZATION, every).await, role(None), "{elsewhere}");
        assert_eq!(
            ask(elsewhere.as_str(), header::AUTHORIZATION, bound).await.0,
            StatusCode::UNAUTHORIZED,
            "{elsewhere}"
        );
    }
    // What a handler does not look at says nothing about who somebody is.
    for path in [
        "/api/votes?conversation_id=elsewhere&report_id=rtown",
        "/api/votes?conversation_id=town&conversation_id=town",
        "/api/reports?report_id=relsewhere&conversation_id=town",
        "/api/reports?report_id=town",
        "/api/report/relsewhere/votes.csv?report_id=rtown&conversation_id=town",
        "/api/mine?conversation_id=town",
        "/public?conversation_id=town",
    ] {
        assert_eq!(ask(path, header::AUTHORIZATION, bound).await.0, StatusCode::UNAUTHORIZED, "{path}");
        assert_eq!(ask(path, header::AUTHORIZATION, every).await, role(None), "{path}");
    }
}

#[tokio::test]
async fn private_answers_are_not_stored_and_a_changed_right_changes_the_token() {
    let town = town().await;
    let (id, cookie) = town.person("ann", false, None).await;
    // Making the person has set a role before the session began; from here on nothing is due.
    let response = town.ask("GET", "/public", &[(header::COOKIE, &cookie)]).await;
    assert_eq!(response.headers()[header::CACHE_CONTROL], "no-store");
    assert!(response.headers().get(header::SET_COOKIE).is_none());
    town.store.set_role(town.poll, id, Some(Role::Moderator), 0).await.expect("set");
    let response = town.ask("POST", "/mine", &[(header::COOKIE, &cookie)]).await;
    assert!(response.headers().get(header::SET_COOKIE).is_none(), "a form keeps the token");
    let response = town.ask("GET", "/mine", &[(header::COOKIE, &cookie)]).await;
    let fresh =
        response.headers()[header::SET_COOKIE].to_str().expect("text").split(';').next().expect("a cookie").to_owned();
    assert_ne!(fresh, cookie);
    assert_eq!(town.status("GET", "/mine", &cookie).await, StatusCode::SEE_OTHER, "the old token is dead");
    assert_eq!(town.status("GET", "/polls/town/moderate", &fresh).await, StatusCode::OK);
}

#[tokio::test]
async fn a_large_body_is_refused() {
    let town = town().await;
    let request = Request::post("/public").header(header::CONTENT_LENGTH, "70000").body(Body::from(vec![0; 70_000]));
    let response = town.router.clone().oneshot(request.expect("a request")).await.expect("an answer");
    assert_eq!(response.status(), StatusCode::PAYLOAD_TOO_LARGE);
}

#[test]
fn every_page_has_a_row_and_every_row_a_page() {
    assert!(crate::http::routes().router().is_ok());
    let error = crate::http::routes().page("/nowhere", Access::Public).router().expect_err("no such page");
    assert!(error.to_string().contains("/nowhere"), "{error}");
    let error = Routes::new().page("/", Access::Public).router().expect_err("pages without a row");
    assert!(error.to_string().contains("/sign-in"), "{error}");
}
