//! Signing in before one takes part, in polls that ask for it: by way of the site's identity provider, there and back.
//!
//! Whoever was there for this poll before is the same participant again, on whatever device. Everybody else carries a
//! pass to the page on which one joins; only joining stores anything.

use super::{Fault, Site, before, fault_page, form, join, now_ms, see_other, table, visitor, with_retry};
use crate::{
    http::{accounts::oidc as way, cookie::Luggage},
    oidc::{Errand, Oidc, PASS_SECONDS, Refused},
    participation::{Table, Ticket},
};
use app::participant::{Problem, SignIn};
use axum::{
    extract::{Path, Query, Request, State},
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use deliberation::{Standing, settings::Access, store::Refusal};
use serde::{Deserialize, Serialize};

/// Bytes that go along to the provider and back at the most.
const MOST_ALONG: usize = 600;

/// Somebody of whom the provider has said who she is.
pub(in crate::http) struct Person {
    /// The poll that she wants to take part in.
    pub(in crate::http) poll: i64,
    /// Its name in addresses.
    pub(in crate::http) slug: String,
    /// What came with the address and belongs to joining, as a query.
    pub(in crate::http) brought: String,
    /// Hash of what the provider calls her.
    pub(in crate::http) name: String,
    /// The same as the vote before has it, where there was one.
    pub(in crate::http) before: Option<String>,
}

/// Why somebody cannot join now.
pub(in crate::http) enum Trouble {
    /// The provider is away.
    Away,
    /// The provider did not say who it is, or somebody has thought better of it.
    Failed,
    /// Too many came from one place.
    TooOften {
        /// Seconds to wait.
        seconds: u64,
    },
    /// A facilitator has ended her participation, or the first questions had turned her away, and she has erased herself
    /// since.
    Banned,
}

impl Trouble {
    /// What the person is told.
    pub(in crate::http) fn of(refused: &Refused) -> Self {
        tracing::warn!(%refused, "somebody who wants to take part was not signed in");
        if matches!(refused, Refused::Provider(_)) { Self::Away } else { Self::Failed }
    }
}

/// What goes along to the provider and back, sealed.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub(in crate::http) struct Along {
    /// Id in the system that the person came from.
    #[serde(skip_serializing_if = "String::is_empty")]
    xid: String,
    /// What the page that she came from calls her.
    #[serde(skip_serializing_if = "String::is_empty")]
    x_name: String,
    /// Anything: she is to say anew who she is.
    #[serde(skip_serializing)]
    anew: String,
}

/// `GET /polls/SLUG/sign-in`: off to the provider.
pub(in crate::http) async fn depart(
    State(site): State<Site>,
    Path(slug): Path<String>,
    Query(along): Query<Along>,
    request: Request,
) -> Response {
    let table = match table(&site, &slug).await {
        Ok(table) => table,
        Err(fault) => return fault_page(&site, &fault, request).await,
    };
    let Some(oidc) = site.settings.oidc.as_ref().filter(|_| asks(&table)) else {
        return fault_page(&site, &Fault::NoPoll, request).await;
    };
    // A cookie holds only so much.
    let fits = along.xid.len() + along.x_name.len() <= MOST_ALONG;
    let brought = if fits { serde_urlencoded::to_string(&along).unwrap_or_default() } else { String::new() };
    let before = match before::table(&site, &table).await {
        Ok(before) => before.map(|before| before.poll.id),
        Err(fault) => return fault_page(&site, &fault, request).await,
    };
    let anew = !along.anew.is_empty();
    let errand = Errand::Poll { poll: table.poll.id, slug: slug.clone(), brought, anew, before };
    match way::send_off(&site, oidc, errand).await {
        Ok(response) => response,
        Err(refused) => trouble(&site, &slug, Trouble::of(&refused), request).await,
    }
}

/// Back from the provider, who has said who it is.
pub(in crate::http) async fn arrive(site: &Site, oidc: &Oidc, person: Person, request: Request) -> Response {
    let Person { poll, slug, brought, name, before } = person;
    let table = match table(site, &slug).await {
        Ok(table) if table.poll.id == poll && asks(&table) => table,
        // Meanwhile it has become another poll, or one that asks nobody to sign in.
        Ok(_) => return see_other(&format!("/polls/{slug}/join")),
        Err(fault) => return fault_page(site, &fault, request).await,
    };
    match site.store().signed_in_as(poll, &name).await {
        Ok(Some((_, Standing::Erased))) => trouble(site, &slug, Trouble::Banned, request).await,
        Ok(Some((participant, _))) => {
            let mut response = see_other(&format!("/polls/{slug}/vote"));
            let ticket = Ticket { poll: table.poll.id, participant };
            response.headers_mut().append(header::SET_COOKIE, visitor::remember(site, ticket, request.headers()));
            response
        }
        Ok(None) => {
            let query = if brought.is_empty() { String::new() } else { format!("?{brought}") };
            let mut response = see_other(&format!("/polls/{slug}/join{query}"));
            let pass = oidc.pass(poll, name, before, now_ms());
            Luggage::Pass.hand_out(response.headers_mut(), &pass, PASS_SECONDS, &site.settings.public);
            // Whoever has used this browser before is somebody else.
            let forget = visitor::forget(site, poll, request.headers());
            response.headers_mut().append(header::SET_COOKIE, forget);
            response
        }
        Err(error) => fault_page(site, &error.into(), request).await,
    }
}

/// The page on which one joins, saying why that is not possible now.
pub(in crate::http) async fn trouble(site: &Site, slug: &str, trouble: Trouble, request: Request) -> Response {
    let table = match table(site, slug).await {
        Ok(table) => table,
        Err(fault) => return fault_page(site, &fault, request).await,
    };
    let request = form::at(request, &format!("/polls/{slug}/join"));
    match trouble {
        Trouble::Away | Trouble::Failed => {
            let is_away = matches!(trouble, Trouble::Away);
            let status = if is_away { StatusCode::BAD_GATEWAY } else { StatusCode::UNPROCESSABLE_ENTITY };
            join::show_problem(site, &table, Problem::plain("sign-in-failed"), status, request).await
        }
        Trouble::Banned => {
            let problem = super::refusal_problem(&Refusal::Banned);
            join::show_problem(site, &table, problem, StatusCode::FORBIDDEN, request).await
        }
        Trouble::TooOften { seconds } => {
            let problem = join::too_often(seconds);
            let status = StatusCode::TOO_MANY_REQUESTS;
            let page = join::show_problem(site, &table, problem, status, request).await;
            with_retry(&Fault::TooOften { seconds }, page)
        }
    }
}

/// Whether a poll asks people to sign in.
fn asks(table: &Table) -> bool {
    table.poll.settings.access == Access::SignIn
}

/// Hash of what the provider calls whoever sent a request, where she was there for this poll lately.
pub(super) fn name(site: &Site, table: &Table, headers: &HeaderMap) -> Option<String> {
    let oidc = site.settings.oidc.as_ref().filter(|_| asks(table))?;
    let pass = Luggage::Pass.of(headers, &site.settings.public)?;
    oidc.passes(&pass, table.poll.id, now_ms())
}

/// The same hash as the vote before has it, if there was one.
pub(super) fn name_before(site: &Site, table: &Table, headers: &HeaderMap) -> Option<String> {
    let oidc = site.settings.oidc.as_ref().filter(|_| asks(table))?;
    let pass = Luggage::Pass.of(headers, &site.settings.public)?;
    oidc.passes_as_before(&pass, table.poll.id, now_ms())
}

/// What the page on which one joins has to ask for, where the poll wants people to sign in.
pub(super) fn stage(site: &Site, table: &Table, headers: &HeaderMap) -> Option<SignIn> {
    asks(table).then(|| match name(site, table, headers) {
        Some(_) => SignIn::Done,
        None => SignIn::First,
    })
}

/// Takes the pass away from whoever has joined with it, or leaves.
pub(super) fn use_up(site: &Site, asked: &HeaderMap, response: &mut Response) {
    if Luggage::Pass.of(asked, &site.settings.public).is_some() {
        Luggage::Pass.take_away(response.headers_mut(), &site.settings.public);
    }
}
