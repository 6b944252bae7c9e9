//! A store in a bucket of any service that speaks Amazon's S3 protocol.

use crate::run::RunError;
use object_store::aws::{AmazonS3Builder, AmazonS3ConfigKey};
use object_store::prefix::PrefixStore;
use object_store::{ClientConfigKey, Error, ObjectStore, RetryConfig};
use std::sync::Arc;
use std::time::Duration;

/// How long a service may be silent before a request is given up and tried again.
const SILENCE: Duration = Duration::from_secs(30);
/// How often a request is tried again, and for how long.
const TRIES: usize = 5;
const PATIENCE: Duration = Duration::from_secs(120);

/// The objects of a bucket under a prefix. The service and the key to it come by variables: those that Amazon's own tools
/// read (`AWS_REGION`, `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and so on), and `object_store`'s `AWS_ENDPOINT` and
/// `AWS_ALLOW_HTTP`.
///
/// # Errors
/// [`RunError::File`] when these say something that is not to be understood.
pub(super) fn open(address: &str, name: &str, prefix: &str) -> Result<Arc<dyn ObjectStore>, RunError> {
    // The way of encryption is chosen once per program; another choice before is as good.
    drop(rustls::crypto::ring::default_provider().install_default());
    let retry = RetryConfig { max_retries: TRIES, retry_timeout: PATIENCE, ..RetryConfig::default() };
    // Models take as long as they take; what counts is that something comes.
    let seconds = format!("{} seconds", SILENCE.as_secs());
    let bucket = AmazonS3Builder::from_env()
        .with_config(AmazonS3ConfigKey::Client(ClientConfigKey::Timeout), "1 day")
        .with_config(AmazonS3ConfigKey::Client(ClientConfigKey::ReadTimeout), &seconds)
        .with_config(AmazonS3ConfigKey::Client(ClientConfigKey::ConnectTimeout), &seconds)
        .with_retry(retry)
        .with_bucket_name(name)
        .build();
    let bucket = bucket.map_err(|error| fault(address, &error))?;
    Ok(if prefix.is_empty() { Arc::new(bucket) } else { Arc::new(PrefixStore::new(bucket, prefix)) })
}

/// What went wrong, and what decides on it.
pub(super) fn fault(address: &str, error: &Error) -> RunError {
    RunError::file(
        address,
        format!(
            "{}. The service is told by AWS_ENDPOINT (with AWS_ALLOW_HTTP=true where it has no TLS) and AWS_REGION, the \
             key by AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
            told(&error.to_string())
        ),
    )
}

/// An error without the answer of the service, which may repeat whose key was used: of that its code alone.
pub(super) fn told(error: &str) -> String {
    let Some((before, answer)) = error.split_once("<?xml").or_else(|| error.split_once("<Error")) else {
        return error.to_owned();
    };
    let code = answer.split_once("<Code>").and_then(|(_, rest)| rest.split_once("</Code>"));
    format!("{}{}", before.trim_end(), code.map_or_else(String::new, |(code, _)| format!(" {code}")))
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn of_what_a_service_answers_its_code_is_told() {
        let answer = "403 Forbidden: <?xml version=\"1.0\"?>\n<Error><Code>InvalidAccessKeyId</Code><AWSAccessKeyId>AKIA\
                      </AWSAccessKeyId></Error>";
        assert_eq!(told(answer), "403 Forbidden: InvalidAccessKeyId");
        assert_eq!(told("403: <Error><AWSAccessKeyId>AKIA</AWSAccessKeyId></Error>"), "403:");
        assert_eq!(told("error sending request"), "error sending request");
    }
}
