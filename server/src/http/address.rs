//! Where a request comes from, and under which address the public knows this site.

use anyhow::{Context, ensure};
use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, Uri},
    middleware::Next,
    response::Response,
};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

/// The address of whoever made a request: of the connection, or what a proxy in front of us says, where one was
/// announced. An extension of every request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ClientAddress(pub(crate) IpAddr);

impl ClientAddress {
    /// What limits count by: one IPv4 address, or the /64 that one customer has in IPv6.
    pub(crate) fn block(self) -> String {
        match self.0.to_canonical() {
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => {
                let [a, b, c, d, ..] = address.segments();
                format!("{}/64", Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
            }
        }
    }
}

/// Finds the client's address out and gives it to everything after.
///
/// `proxies` is how many of them stand in front of us: each adds the address of its own client at the right end of
/// X-Forwarded-For, so the value at that place from the right was written by a proxy of ours and everything left of
/// it by anybody.
pub(super) async fn find(State(proxies): State<usize>, mut request: Request, next: Next) -> Response {
    let connection = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let connection = connection.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
    let address = forwarded(request.headers(), proxies).unwrap_or(connection);
    request.extensions_mut().insert(ClientAddress(address.to_canonical()));
    next.run(request).await
}

fn forwarded(headers: &HeaderMap, proxies: usize) -> Option<IpAddr> {
    let place = proxies.checked_sub(1)?;
    let lists: Vec<&str> = headers.get_all("x-forwarded-for").iter().filter_map(|list| list.to_str().ok()).collect();
    let last = lists.iter().rev().flat_map(|list| list.rsplit(',')).nth(place)?.trim();
    // Some proxies add the port.
    last.parse().ok().or_else(|| last.parse::<SocketAddr>().ok().map(|socket| socket.ip()))
}

/// Where the public finds this site: scheme, host and port, without a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PublicAddress {
    text: String,
    is_secure: bool,
    is_local: bool,
}

impl PublicAddress {
    /// Reads an address such as `https://moot.example`.
    pub(crate) fn parse(text: &str) -> anyhow::Result<Self> {
        let wrong =
            || format!("{text:?} is no address of a site; use one such as https://moot.example, without a path");
        let uri: Uri = text.trim_end_matches('/').parse().with_context(wrong)?;
        let scheme = uri.scheme_str().with_context(wrong)?;
        let authority = uri.authority().with_context(wrong)?;
        ensure!(matches!(scheme, "http" | "https") && matches!(uri.path(), "" | "/") && uri.query().is_none(), wrong());
        ensure!(!authority.as_str().contains('@'), wrong());
        let host = authority.host();
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        let is_local = host == "localhost"
            || host.ends_with(".localhost")
            || bare.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
        Ok(Self { text: format!("{scheme}://{authority}"), is_secure: scheme == "https", is_local })
    }

    /// Refuses to be found by the public without encryption, unless somebody insists.
    pub(crate) fn check(&self, insecure: bool) -> anyhow::Result<()> {
        ensure!(
            self.is_secure || self.is_local || insecure,
            "{} would send passwords and votes unencrypted over the network; put a server with TLS in front and name \
             its address with --url https://..., or say --insecure if you know that nobody can listen",
            self.text
        );
        Ok(())
    }

    /// Whether the public speaks to this site over TLS.
    pub(crate) fn is_secure(&self) -> bool {
        self.is_secure
    }

    /// The whole address of a path of this site.
    pub(crate) fn of(&self, path: &str) -> String {
        format!("{}{path}", self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn said(lists: &[&'static str], proxies: usize) -> Option<String> {
        let name = axum::http::HeaderName::from_static("x-forwarded-for");
        let headers = lists.iter().map(|list| (name.clone(), HeaderValue::from_static(list))).collect();
        forwarded(&headers, proxies).map(|address| address.to_string())
    }

    #[test]
    fn only_what_our_own_proxies_wrote_counts() {
        assert_eq!(said(&["192.0.2.1"], 0), None);
        assert_eq!(said(&["10.0.0.1, 192.0.2.7"], 1).as_deref(), Some("192.0.2.7"));
        assert_eq!(said(&["10.0.0.1", "192.0.2.7, 192.0.2.8"], 2).as_deref(), Some("192.0.2.7"));
        assert_eq!(said(&["10.0.0.1"], 2), None);
        assert_eq!(said(&["10.0.0.1, nonsense"], 1), None);
        assert_eq!(said(&["[2001:db8::1]:443"], 1).as_deref(), Some("2001:db8::1"));
    }

    #[test]
    fn a_customer_counts_as_one() {
        let block = |text: &str| ClientAddress(text.parse().expect("an address")).block();
        assert_eq!(block("192.0.2.1"), "192.0.2.1");
        assert_eq!(block("::ffff:192.0.2.1"), "192.0.2.1");
        assert_eq!(block("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::/64");
        assert_eq!(block("2001:db8:1:2::9"), block("2001:db8:1:2:ffff::"));
    }

    #[test]
    fn the_public_is_not_served_in_the_clear_by_mistake() {
        let check = |text: &str, insecure| PublicAddress::parse(text).expect("an address").check(insecure).is_ok();
        for local in ["http://127.0.0.1:3000", "http://localhost", "http://[::1]:80/", "https://moot.example"] {
            assert!(check(local, false), "{local}");
        }
        for open in ["http://moot.example", "http://0.0.0.0:3000", "http://192.0.2.1"] {
            assert!(!check(open, false) && check(open, true), "{open}");
        }
        for wrong in
            ["moot.example", "ftp://moot.example", "https://moot.example/path", "https://a@b", "https://x?y", ""]
        {
            assert!(PublicAddress::parse(wrong).is_err(), "{wrong}");
        }
        assert_eq!(
            PublicAddress::parse("https://moot.example/").expect("an address").of("/x"),
            "https://moot.example/x"
        );
    }
}
