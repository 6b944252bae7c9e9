//! What the system allows this process.

/// Asks for as many open files as the system lets us have: every connection is one, and the usual 1,024 would turn
/// people away long before memory or processor do.
pub(crate) fn allow_many_connections() {
    match rlimit::increase_nofile_limit(u64::MAX) {
        Ok(files) => tracing::debug!(files, "open files allowed"),
        Err(error) => tracing::warn!(%error, "the limit of open files stays as it is; many connections may be refused"),
    }
}
