//! The pages, one per file.

pub mod account;
pub mod accounts;
pub mod agreement;
pub mod api;
pub mod constitution;
pub mod data;
pub mod fault;
pub mod map;
pub mod overview;
pub mod polls;
pub mod results;
pub mod sign_in;
pub mod statement;
pub mod statements;
pub mod welcome;

use crate::source::{Reading, Source, SourceError};
use http::StatusCode;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_router::hooks::use_params_map;
use std::sync::Arc;

/// Renders a page of the poll that the address names, or says with the right status why not.
///
/// The page is a plain function from what was read to a view; waiting and faults are dealt with here.
fn with_poll(page: impl FnOnce(Arc<Reading>) -> AnyView + Send + 'static) -> impl IntoView {
    let slug = use_params_map().read_untracked().get("slug").unwrap_or_default();
    let source = expect_context::<Source>();
    let response = use_context::<ResponseOptions>();
    Suspend::new(async move {
        match source.poll(&slug).await {
            Ok(reading) => page(reading),
            Err(error) => fault::page(&error, response.as_ref()),
        }
    })
}

/// Sets the status of the answer.
fn status(response: Option<&ResponseOptions>, status: StatusCode) {
    if let Some(response) = response {
        response.set_status(status);
    }
}

impl SourceError {
    /// The status that tells programs what people read on the page.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NoPoll { .. } | Self::NoStatement { .. } => StatusCode::NOT_FOUND,
            Self::Store(_) | Self::Record { .. } | Self::Interrupted => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}
