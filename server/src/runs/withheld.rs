//! Where the services are that a run uses: the operator's business, and in no log that whoever runs a poll reads.

use super::engine::EngineArgs;

/// Variables by which a run learns where its bucket is.
const OF_BUCKETS: [&str; 3] = ["AWS_ENDPOINT", "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3"];

/// Hosts, and what stands in their place.
#[derive(Clone, Debug, Default)]
pub(super) struct Withheld(Vec<(String, &'static str)>);

impl Withheld {
    /// What is known of the model behind an address, and of the bucket of this program's environment.
    pub(super) fn of(engine: &EngineArgs) -> Self {
        let buckets = OF_BUCKETS.iter().filter_map(|name| std::env::var(name).ok());
        Self::new(engine.address(), buckets)
    }

    fn new(engine: Option<&str>, buckets: impl Iterator<Item = String>) -> Self {
        let engine = engine.and_then(host).map(|host| (host, "ENDPOINT"));
        Self(engine.into_iter().chain(buckets.filter_map(|address| Some((host(&address)?, "STORE")))).collect())
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
        let withheld = Withheld::new(Some("http://gpu-7.internal:8000/v1/"), buckets.into_iter());
        let said = "http://gpu-7.internal:8000/v1/completions and http://10.0.0.9:9000/moot do not answer";
        assert_eq!(withheld.from(said), "http://ENDPOINT/v1/completions and http://STORE/moot do not answer");
        assert_eq!(Withheld::default().from(said), said);
    }
}
