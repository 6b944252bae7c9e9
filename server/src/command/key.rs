//! Keys of endpoints. They have no option, because everybody on the machine can read those.

use anyhow::Context;
use pipeline::language::ApiKey;

/// The key in this environment variable, if it is set.
pub(crate) fn from_environment(variable: &str) -> anyhow::Result<Option<ApiKey>> {
    let Some(text) = std::env::var_os(variable).filter(|text| !text.is_empty()) else { return Ok(None) };
    let key = text.to_str().and_then(ApiKey::parse);
    Ok(Some(key.with_context(|| format!("{variable} holds no key: it must be one word of plain characters"))?))
}
