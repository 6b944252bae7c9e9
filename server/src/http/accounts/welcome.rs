//! What a one-time link leads to: a password, and on a new site the first admin.

use super::{Failed, NOT_YET, enter_anew, notice};
use crate::http::{Site, pages};
use app::{
    Filled, Viewer,
    words::{Words, account as says},
};
use axum::{
    Extension, Form,
    extract::{Path, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use deliberation::{Digest, Email, Password, PersonName, Secret, store::now_ms};
use serde::Deserialize;

/// Where people go on who have chosen a password.
const DONE: &str = "/account?done=welcome";

/// The form of the page.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct Welcome {
    email: String,
    name: String,
    password: String,
}

/// `GET /welcome/{token}`. Mail scanners open every link that they see: the page changes nothing, only its form does.
pub(in crate::http) async fn page(State(site): State<Site>, request: Request) -> Response {
    discreet(pages::render(&site, request, StatusCode::OK, || {}).await)
}

/// The address of this page is a key: it goes to no other site, and no search engine keeps it. To this one it goes on,
/// because without it browsers do not say that the form is ours.
fn discreet(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    response
}

/// `POST /welcome/{token}`.
pub(in crate::http) async fn submit(
    State(site): State<Site>,
    Path(token): Path<String>,
    Extension(viewer): Extension<Viewer>,
    headers: HeaderMap,
    Form(form): Form<Welcome>,
) -> Result<Response, Failed> {
    let visit = Visit { site: &site, page: format!("/welcome/{token}"), viewer, headers: &headers };
    let Some(digest) = Secret::parse(&token).map(|secret| secret.digest()) else { return Ok(visit.gone().await) };
    if site.settings.setup.opens(&digest) {
        return visit.first(&form).await;
    }
    visit.owner(&digest, &form).await
}

struct Visit<'a> {
    site: &'a Site,
    page: String,
    viewer: Viewer,
    headers: &'a HeaderMap,
}

impl Visit<'_> {
    /// The first admin of a new site.
    async fn first(self, form: &Welcome) -> Result<Response, Failed> {
        let words = Words::of(self.viewer.language);
        let mut filled = Filled::default().with("email", &form.email).with("name", &form.name);
        let (email, name) = (Email::parse(&form.email), PersonName::parse(&form.name));
        let password = email.as_ref().ok().map(|email| Password::parse(&form.password, email));
        let (email, name, password) = match (email, name, password) {
            (Ok(email), Ok(name), Some(Ok(password))) => (email, name, password),
            (email, name, password) => {
                if let Err(error) = email {
                    filled = filled.wrong("email", says::email(words, error));
                }
                if let Err(error) = name {
                    filled = filled.wrong("name", says::name(words, error));
                }
                if let Some(Err(error)) = password {
                    filled = filled.wrong("password", says::password(words, error));
                }
                return Ok(self.again(filled).await);
            }
        };
        let hash = self.site.passwords.hash(password).await?;
        let made = self.site.store().create_first_account(&email, &name, &hash).await?;
        // Whether it was us or somebody else: there is an account now, and the link has done its work.
        self.site.settings.setup.close();
        match made {
            Some(account) => Ok(enter_anew(self.site, account.id, &hash, self.headers, DONE).await?),
            None => Ok(self.gone().await),
        }
    }

    /// The owner of an account that is there.
    async fn owner(self, digest: &Digest, form: &Welcome) -> Result<Response, Failed> {
        let store = self.site.store();
        let Some(account) = store.link(digest, now_ms()).await? else { return Ok(self.gone().await) };
        let password = match Password::parse(&form.password, &account.email) {
            Ok(password) => password,
            Err(error) => {
                let says = says::password(Words::of(self.viewer.language), error);
                return Ok(self.again(Filled::default().wrong("password", says)).await);
            }
        };
        let hash = self.site.passwords.hash(password).await?;
        match store.use_link(digest, &hash, notice(self.site, &self.viewer), now_ms()).await? {
            Some(account) => Ok(enter_anew(self.site, account.id, &hash, self.headers, DONE).await?),
            None => Ok(self.gone().await),
        }
    }

    async fn again(self, filled: Filled) -> Response {
        discreet(pages::again(self.site, self.viewer, &self.page, filled, NOT_YET).await)
    }

    /// The page itself finds out that the link leads nowhere and says so.
    async fn gone(self) -> Response {
        pages::again(self.site, self.viewer, "/welcome/used", Filled::default(), StatusCode::GONE).await
    }
}
