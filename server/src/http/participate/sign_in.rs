//! Signing in before one takes part, in polls that ask for it: by way of the site's identity provider, there and back.
//!
//! Whoever was there for this poll before is the same participant again, on whatever device. Everybody else carries a
//! pass to the page on which one joins; only joining stores anything.

use super::{Fault, Site, fault_page, form, join, now_ms, see_other, table, visitor, with_retry};
use crate::{
    http::{accounts::oidc as way, address::ClientAddress, cookie::Luggage},
    oidc::{Errand, Oidc, PASS_SECONDS},
    participation::{Table, Ticket},
};
use app::participant::{Problem, SignIn};
use axum::{
    Extension,
    extract::{Path, Request, State},
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use deliberation::{Standing, settings::Access, store::Refusal};

/// Somebody of whom the provider has said who she is.
pub(in crate::http) struct Person {
    /// The poll that she wants to take part in.
    pub(in crate::http) poll: i64,
    /// Its name in addresses.
    pub(in crate::http) slug: String,
    /// Hash of what the provider calls her.
    pub(in crate::http) name: String,
}

/// Why somebody cannot join now.
pub(in crate::http) enum Trouble {
    /// The provider is away, or did not say who it is.
    Failed,
    /// Too many came from one place.
    TooOften {
        /// Seconds to wait.
        seconds: u64,
    },
    /// A facilitator has ended her participation, and she has erased herself since.
    Banned,
}

/// `GET /polls/SLUG/sign-in`: off to the provider.
pub(in crate::http) async fn depart(
    State(site): State<Site>,
    Path(slug): Path<String>,
    Extension(client): Extension<ClientAddress>,
    request: Request,
) -> Response {
    let table = match table(&site, &slug).await {
        Ok(table) => table,
        Err(fault) => return fault_page(&site, &fault, request).await,
    };
    let Some(oidc) = site.settings.oidc.as_ref().filter(|_| asks(&table)) else {
        return fault_page(&site, &Fault::NoPoll, request).await;
    };
    if let Err(seconds) = way::may_go(&site, client) {
        return trouble(&site, &slug, Trouble::TooOften { seconds }, request).await;
    }
    match way::send_off(&site, oidc, Errand::Poll { poll: table.poll.id, slug: slug.clone() }).await {
        Ok(response) => response,
        Err(refused) => {
            tracing::warn!(%refused, poll = %slug, "nobody can sign in to take part");
            trouble(&site, &slug, Trouble::Failed, request).await
        }
    }
}

/// Back from the provider, who has said who it is.
pub(in crate::http) async fn arrive(site: &Site, oidc: &Oidc, person: Person, request: Request) -> Response {
    let Person { poll, slug, name } = person;
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
            let mut response = see_other(&format!("/polls/{slug}/join"));
            let pass = oidc.pass(poll, name, now_ms());
            Luggage::Pass.hand_out(response.headers_mut(), &pass, PASS_SECONDS, &site.settings.public);
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
        Trouble::Failed => {
            join::show_problem(site, &table, Problem::plain("sign-in-failed"), StatusCode::BAD_GATEWAY, request).await
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

/// What the page on which one joins has to ask for, where the poll wants people to sign in.
pub(super) fn stage(site: &Site, table: &Table, headers: &HeaderMap) -> Option<SignIn> {
    asks(table).then(|| match name(site, table, headers) {
        Some(_) => SignIn::Done,
        None => SignIn::First,
    })
}

/// Takes the pass away from whoever has joined with it.
pub(super) fn use_up(site: &Site, response: &mut Response) {
    Luggage::Pass.take_away(response.headers_mut(), &site.settings.public);
}
