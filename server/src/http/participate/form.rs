//! What a form sends, and the page that answers it when it leads nowhere else.

use super::{Fault, Site, fault_page};
use crate::http::address::ClientAddress;
use app::participant::Draft;
use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{HeaderMap, Method, request::Parts},
    response::Response,
};
use serde::de::DeserializeOwned;
use std::net::Ipv4Addr;

/// Who sent a form: everything about the request but the form itself.
pub(super) struct Asked(Parts);

/// Takes a form apart.
///
/// The form is an error of its own, so that whoever sent something unreadable gets a page like everybody else.
pub(super) async fn read<T: DeserializeOwned>(request: Request) -> (Asked, Result<T, Fault>) {
    let (parts, body) = request.into_parts();
    let sent = match to_bytes(body, super::FORM).await {
        Ok(bytes) => serde_urlencoded::from_bytes(&bytes).map_err(|error| Fault::Malformed(error.to_string())),
        Err(_) => Err(Fault::Malformed("the form is too large".into())),
    };
    (Asked(parts), sent)
}

/// A request as one for the page at another address, from the same browser and in the same language.
pub(super) fn at(request: Request, address: &str) -> Request {
    let (mut parts, _) = request.into_parts();
    parts.method = Method::GET;
    if let Ok(address) = address.parse() {
        parts.uri = address;
    }
    Request::from_parts(parts, Body::empty())
}

impl Asked {
    /// The headers of the request.
    pub(super) fn headers(&self) -> &HeaderMap {
        &self.0.headers
    }

    /// Where the request comes from.
    pub(super) fn client(&self) -> ClientAddress {
        // Without the layer that finds it out there would be nobody to limit.
        self.0.extensions.get().copied().unwrap_or(ClientAddress(Ipv4Addr::LOCALHOST.into()))
    }

    /// A request for a page, from the same browser and in the same language.
    pub(super) fn page(&self, address: &str) -> Request {
        at(Request::from_parts(self.0.clone(), Body::empty()), address)
    }

    /// The page that fits a fault, in place of the one at `address`. Loading it again sends the form again, which its
    /// key makes harmless.
    pub(super) async fn fault(&self, site: &Site, address: &str, fault: Fault) -> Response {
        fault_page(site, &fault, self.page(address)).await
    }

    /// The same for a form with something that somebody has written: it stands on the page, to be sent again or taken
    /// along. Whoever is not known any more stays here for that, too.
    pub(super) async fn unsent(&self, site: &Site, address: &str, fault: Fault, draft: Draft) -> Response {
        let request = self.page(address);
        if draft.text.trim().is_empty() {
            return fault_page(site, &fault, request).await;
        }
        super::trouble_page(site, &fault, request, Some(draft)).await
    }
}
