//! Where the services are that a run uses, and as whom: the operator's business, and in no log that whoever runs a poll
//! reads.

use super::engine::EngineArgs;
use std::ffi::OsStr;

/// Variables by which a run learns where its bucket is.
const OF_BUCKETS: [&str; 3] = ["AWS_ENDPOINT", "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3"];

/// Variables that say as whom; the secret itself is in no message.
const OF_KEYS: [&str; 2] = ["AWS_ACCESS_KEY_ID", "AWS_SESSION_TOKEN"];

/// Texts, and what stands in their place.
#[derive(Clone, Debug, Default)]
pub(super) struct Withheld(Vec<(String, &'static str)>);

impl Withheld {
    /// What is known of the model behind an address, of where stages are kept, and of this program's environment.
    pub(super) fn of(engine: &EngineArgs, store: &OsStr) -> Self {
        let variable = |name: &&str| std::env::var(name).ok();
        let (buckets, keys) = (OF_BUCKETS.iter().filter_map(variable), OF_KEYS.iter().filter_map(variable));
        Self::new(engine.address(), &store.to_string_lossy(), buckets, keys)
    }

    fn new(
        engine: Option<&str>,
        store: &str,
        buckets: impl Iterator<Item = String>,
        keys: impl Iterator<Item = String>,
    ) -> Self {
        let engine = engine.and_then(host).map(|host| (host, "ENDPOINT"));
        let store = store.contains("://").then(|| (store.to_owned(), "STORE"));
        let buckets = buckets.filter_map(|address| Some((host(&address)?, "STORE")));
        let keys = keys.filter(|key| !key.is_empty()).map(|key| (key, "KEY"));
        Self(engine.into_iter().chain(store).chain(buckets).chain(keys).collect())
    }

    /// What a run says, without them.
    pub(super) fn from(&self, said: &str) -> String {
        self.0.iter().fold(said.to_owned(), |said, (host, instead)| said.replace(host, instead))
    }
}

fn host(address: &str) -> Option<String> {
    let (_, behind) = address.split_once("://")?;
    behind.split('/').next().filter(|host| !host.is_empty()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::Withheld;

    #[test]
    fn where_the_services_are_stays_with_the_operator() {
        let buckets = ["http://10.0.0.9:9000".to_owned(), "nonsense".to_owned()];
        let keys = ["AKIA7".to_owned(), String::new()];
        let engine = Some("http://gpu-7.internal:8000/v1/");
        let withheld = Withheld::new(engine, "s3://moot/a", buckets.into_iter(), keys.into_iter());
        let said = "http://gpu-7.internal:8000/v1/completions and http://10.0.0.9:9000/moot do not answer";
        assert_eq!(withheld.from(said), "http://ENDPOINT/v1/completions and http://STORE/moot do not answer");
        assert_eq!(withheld.from("s3://moot/a: AKIA7 may not write"), "STORE: KEY may not write");
        assert_eq!(Withheld::default().from(said), said);
    }
}
