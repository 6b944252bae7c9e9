//! What a password that was proved is worth once another one has been chosen.

use super::*;
use crate::{http::Settings, secret::SealingSecret};
use argon2::{Algorithm, Argon2, Params, Version, password_hash::PasswordHasher};
use deliberation::{NewAccount, Password, PersonName, store::Store};
use tokio::sync::watch;

const PASSWORD: &str = "four plain words here";

/// A site with one account, of whose password `kept` is kept, or else a hash as they are made today.
struct House {
    site: Site,
    email: Email,
    account: i64,
    _folder: tempfile::TempDir,
}

impl House {
    async fn with(kept: Option<String>) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let url = format!("sqlite://{}", folder.path().join("moot.db").display());
        let store = Store::open(&url).await.expect("a fresh store");
        let secret = SealingSecret::load(None, folder.path()).expect("a secret");
        let settings = Settings::plain(&secret);
        let site = Site::new(store, &secret, settings, watch::channel(false).1).expect("a site");
        let email = Email::parse("ann@example.org").expect("an address");
        let name = PersonName::parse("Ann").expect("a name");
        let new = NewAccount { email: email.clone(), name, is_admin: false };
        let account = site.store().create_account(&new, 0).await.expect("made").id;
        let kept = match kept {
            Some(kept) => kept,
            None => site.passwords.hash(Password::parse(PASSWORD, &email).expect("fine")).await.expect("hashed"),
        };
        assert!(site.store().set_password(account, None, &kept, None, None).await.expect("asked"));
        Self { site, email, account, _folder: folder }
    }

    /// The hash by which the password is proved.
    async fn proved(&self) -> String {
        let client = ClientAddress(std::net::Ipv4Addr::LOCALHOST.into());
        match prove(&self.site, &self.email, PASSWORD.to_owned(), client).await.expect("looked at") {
            Proof::Right { account, hash } if account.id == self.account => hash,
            _ => panic!("this is the password"),
        }
    }

    async fn enter(&self, hash: &str) -> Option<Response> {
        let proof = ProvedBy::Password(hash);
        enter(&self.site, self.account, proof, &HeaderMap::new(), "/account").await.expect("asked")
    }

    async fn sessions(&self) -> usize {
        self.site.store().sessions(self.account, now_ms()).await.expect("listed").len()
    }
}

#[tokio::test]
async fn a_sign_in_under_way_ends_with_the_password_that_it_came_with() {
    let house = House::with(None).await;
    let hash = house.proved().await;
    assert!(house.enter(&hash).await.expect("entered").headers().contains_key(header::SET_COOKIE));
    let stale = house.proved().await;
    assert!(house.site.store().set_password(house.account, Some(&hash), "another", None, None).await.expect("asked"));
    assert!(house.enter(&stale).await.is_none());
    let anew = enter_anew(&house.site, house.account, &stale, &HeaderMap::new(), "/account").await.expect("asked");
    assert_eq!(anew.headers().get(header::LOCATION).expect("somewhere"), "/sign-in");
    assert!(!anew.headers().contains_key(header::SET_COOKIE));
    assert_eq!(house.sessions().await, 0);
}

#[tokio::test]
async fn a_password_that_is_kept_anew_opens_by_its_new_hash() {
    let params = Params::new(8 * 1024, 1, 1, None).expect("fine");
    let weak = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let weak = weak.hash_password(PASSWORD.as_bytes()).expect("hashed").to_string();
    let house = House::with(Some(weak.clone())).await;
    let hash = house.proved().await;
    assert_ne!(hash, weak);
    let (_, kept) = house.site.store().credentials(&house.email).await.expect("asked").expect("there");
    assert_eq!(kept.as_ref(), Some(&hash));
    assert!(house.enter(&hash).await.is_some());
    assert_eq!(house.sessions().await, 1);
    assert!(house.enter(&weak).await.is_none(), "that one is kept no more");
}
