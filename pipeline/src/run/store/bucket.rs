//! A store in a bucket of any service that speaks Amazon's S3 protocol.

use crate::run::RunError;
use object_store::aws::AmazonS3Builder;
use object_store::prefix::PrefixStore;
use object_store::{ClientOptions, Error, ObjectStore, RetryConfig};
use std::sync::Arc;
use std::time::Duration;

/// How long a service may be silent before a request is given up and tried again.
const SILENCE: Duration = Duration::from_secs(30);
/// How often a request is tried again, and for how long.
const TRIES: usize = 5;
const PATIENCE: Duration = Duration::from_secs(120);

/// The objects of a bucket under a prefix. The service and the key to it come by the variables that Amazon's own tools
/// read (`AWS_ENDPOINT`, `AWS_REGION`, `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_ALLOW_HTTP` and so on).
///
/// # Errors
/// [`RunError::File`] when these say something that is not to be understood.
pub(super) fn open(address: &str, name: &str, prefix: &str) -> Result<Arc<dyn ObjectStore>, RunError> {
    // The way of encryption is chosen once per program; another choice before is as good.
    drop(rustls::crypto::ring::default_provider().install_default());
    // Models take as long as they take; what counts is that something comes.
    let client = ClientOptions::new().with_timeout_disabled().with_read_timeout(SILENCE).with_connect_timeout(SILENCE);
    let retry = RetryConfig { max_retries: TRIES, retry_timeout: PATIENCE, ..RetryConfig::default() };
    let mut builder = AmazonS3Builder::from_env().with_client_options(client).with_retry(retry).with_bucket_name(name);
    if let Ok(allowed) = std::env::var("AWS_ALLOW_HTTP") {
        builder = builder.with_allow_http(allowed.eq_ignore_ascii_case("true") || allowed == "1");
    }
    let bucket = builder.build().map_err(|error| fault(address, &error))?;
    Ok(if prefix.is_empty() { Arc::new(bucket) } else { Arc::new(PrefixStore::new(bucket, prefix)) })
}

/// What went wrong, and what decides on it.
pub(super) fn fault(address: &str, error: &Error) -> RunError {
    RunError::file(
        address,
        format!(
            "{error}. The service is told by AWS_ENDPOINT (with AWS_ALLOW_HTTP=true where it has no TLS) and AWS_REGION, \
             the key by AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
        ),
    )
}
