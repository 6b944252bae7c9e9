//! Which addresses are the public's. Somebody who may name an address for us to call must not reach through us what
//! they could not reach themselves: this machine, its neighbours, the services of the house that it stands in.

use std::{
    fmt, io,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
};
use ureq::{
    config::Config,
    http::Uri,
    unversioned::{
        resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver},
        transport::NextTimeout,
    },
};

/// How far requests may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// To public addresses, over TLS.
    Public,
    /// Wherever they are sent.
    Anywhere,
}

/// A name that leads to an address which is not the public's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the address is not a public one")]
pub(crate) struct NotPublic;

impl NotPublic {
    /// Whether this is why a request was not made.
    pub(crate) fn is_in(error: &ureq::Error) -> bool {
        let ureq::Error::Io(error) = error else { return false };
        error.get_ref().is_some_and(|inner| inner.is::<Self>())
    }
}

/// Looks names up, and refuses those that lead to where nobody may go.
pub(super) struct Guard {
    reach: Reach,
    names: DefaultResolver,
}

impl Guard {
    pub(super) fn new(reach: Reach) -> Self {
        Self { reach, names: DefaultResolver::default() }
    }
}

impl fmt::Debug for Guard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Guard({:?})", self.reach)
    }
}

impl Resolver for Guard {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.names.resolve(uri, config, timeout)?;
        // One address that is not public among others is no slip: names that mean several things are how guards like
        // this one are got around.
        if self.reach == Reach::Public && !found.iter().all(|address| is_public(address.ip())) {
            return Err(ureq::Error::Io(io::Error::new(io::ErrorKind::PermissionDenied, NotPublic)));
        }
        Ok(found)
    }
}

/// Whether an address is one of the public internet, by IANA's registries of special-purpose addresses.
pub(crate) fn is_public(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let special = match (a, b, c) {
        // This network, private, loopback, multicast and everything above it, broadcast among it.
        (0 | 10 | 127 | 224.., ..) => true,
        // Shared by the customers of one provider.
        (100, 64..=127, _) => true,
        // Link-local, where clouds keep what their machines may know.
        (169, 254, _) => true,
        (172, 16..=31, _) => true,
        // Protocols, documentation, 6to4 relays, private.
        (192, 0, 0 | 2) | (192, 88, 99) | (192, 168, _) => true,
        // Benchmarks and documentation.
        (198, 18 | 19, _) | (198, 51, 100) | (203, 0, 113) => true,
        _ => false,
    };
    !special
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let [a, b, ..] = address.segments();
    // Only 2000::/3 is handed out; loopback, link-local, unique-local, multicast and NAT64 are all outside of it. Inside
    // of it are tunnels that carry an IPv4 address (6to4, Teredo) and what is set apart for protocols and documentation.
    let special = matches!((a, b), (0x2001, 0..=0x01ff | 0x0db8) | (0x2002, _) | (0x3fff, 0..=0x0fff));
    a & 0xe000 == 0x2000 && !special
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_public_internet_is_public() {
        for text in ["1.1.1.1", "8.8.8.8", "172.15.0.1", "172.32.0.1", "100.63.0.1", "192.0.1.1", "223.255.255.254"] {
            assert!(is_public(text.parse().expect("an address")), "{text}");
        }
        for text in ["2606:4700::1111", "2a00:1450:4001::1", "2001:4860:4860::8888", "::ffff:8.8.8.8"] {
            assert!(is_public(text.parse().expect("an address")), "{text}");
        }
        for text in [
            "0.0.0.0",
            "10.0.0.1",
            "100.64.0.1",
            "127.0.0.1",
            "127.255.255.254",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.1",
            "192.0.2.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "::ffff:169.254.169.254",
            "::127.0.0.1",
            "64:ff9b::7f00:1",
            "100::1",
            "2001::1",
            "2001:db8::1",
            "2002:7f00:1::1",
            "3fff::1",
            "fc00::1",
            "fd12:3456::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
        ] {
            assert!(!is_public(text.parse().expect("an address")), "{text}");
        }
    }

    #[test]
    fn names_and_numbers_of_this_machine_are_refused_after_they_were_looked_up() {
        let agent = crate::outgoing::agent(Reach::Public);
        for host in ["localhost", "127.0.0.1", "2130706433", "0x7f.1", "0", "[::1]", "[::ffff:7f00:1]"] {
            match agent.get(format!("https://{host}:9/")).call() {
                Err(error) => assert!(
                    NotPublic::is_in(&error) || matches!(error, ureq::Error::BadUri(_) | ureq::Error::HostNotFound),
                    "{host}: {error:?}"
                ),
                Ok(_) => panic!("{host} was called"),
            }
        }
        let error = agent.get("https://127.0.0.1:9/").call().expect_err("refused");
        assert!(NotPublic::is_in(&error), "{error:?}");
        let error = agent.get("http://1.1.1.1/").call().expect_err("not encrypted");
        assert!(matches!(error, ureq::Error::RequireHttpsOnly(_)), "{error:?}");
    }
}
