//! Where an address says which poll it is about.

use crate::http::api::polis::conversation_of;
use axum::{
    extract::{Query, RawPathParams},
    http::Uri,
};
use serde::Deserialize;

/// What of an address names its poll. Each route has one: what a request says besides may name another poll, and whoever
/// asks must have no role on the one because she has it on the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::http) enum Naming {
    /// `{slug}` in the path; an address without it is about no poll.
    Slug,
    /// `conversation_id` behind the question mark.
    Conversation,
    /// `report_id` behind the question mark.
    Report,
    /// `{report}` in the path.
    ReportInPath,
}

/// As handlers read it: what they refuse names no poll here.
#[derive(Deserialize)]
struct Conversation {
    conversation_id: String,
}

/// The same of a report.
#[derive(Deserialize)]
struct Report {
    report_id: String,
}

impl Naming {
    /// The name of the poll, as far as there is one.
    pub(super) fn poll(self, params: &RawPathParams, uri: &Uri) -> Option<String> {
        let in_path = |wanted: &str| params.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.to_owned());
        match self {
            Self::Slug => in_path("slug"),
            Self::Conversation => {
                Query::<Conversation>::try_from_uri(uri).ok().map(|Query(asked)| asked.conversation_id)
            }
            Self::Report => {
                let Query(asked) = Query::<Report>::try_from_uri(uri).ok()?;
                conversation_of(&asked.report_id).map(str::to_owned)
            }
            Self::ReportInPath => conversation_of(&in_path("report")?).map(str::to_owned),
        }
    }
}
