//! The pages, one per file.

pub mod about_you;
pub mod account;
pub mod accounts;
pub mod agreement;
pub mod api;
mod closed;
pub mod constitution;
pub mod constitution_diff;
pub mod constitution_version;
pub mod data;
pub mod drafting;
pub mod embedded_site;
pub mod excerpt;
pub mod facilitate;
pub mod fault;
pub mod forgotten;
pub mod glossary;
pub mod join;
mod landing;
pub mod map;
pub mod mine;
pub mod overview;
pub mod polls;
pub mod rate;
pub mod report;
pub mod results;
pub mod return_;
pub mod robustness;
pub mod sign_in;
pub mod statement;
pub mod statements;
pub mod subscribe;
pub mod subscription;
pub mod topics;
mod unsent;
pub mod vote;
pub mod weighting;
pub mod welcome;
pub mod write;

use crate::{
    participant::Trouble,
    report::Examples,
    source::{Reading, Source, SourceError},
};
use http::StatusCode;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_router::hooks::{use_location, use_params_map};
use record::weighting::published::Weighting;
use std::sync::Arc;

/// Renders a page of the poll that the address names, or says with the right status why not.
///
/// The page is a plain function from what was read to a view; waiting and faults are dealt with here, and so is what
/// is closed while people vote: every page of a poll but the first.
fn with_poll(page: impl FnOnce(Arc<Reading>) -> AnyView + Send + 'static) -> impl IntoView {
    let is_first = use_location().pathname.read_untracked().trim_end_matches('/').split('/').count() <= 3;
    reading(is_first, page)
}

/// The same for a page that shows nothing of what others said, and is therefore there while people vote.
fn with_any_poll(page: impl FnOnce(Arc<Reading>) -> AnyView + Send + 'static) -> impl IntoView {
    reading(true, page)
}

/// As [`with_poll`], with what everybody may know of weights.
fn with_weights(page: impl FnOnce(Arc<Reading>, Option<Weighting>) -> AnyView + Send + 'static) -> impl IntoView {
    let is_first = use_location().pathname.read_untracked().trim_end_matches('/').split('/').count() <= 3;
    let source = expect_context::<Source>();
    let response = use_context::<ResponseOptions>();
    read(is_first, move |reading: Arc<Reading>| async move {
        match source.weighting(&reading).await {
            Ok(weighting) => page(reading, weighting),
            Err(error) => fault::page(&error, response.as_ref()),
        }
    })
}

/// As [`with_poll`], with what the principles changed in the model, once a report on it is published.
fn with_examples(page: impl FnOnce(Arc<Reading>, Option<Arc<Examples>>) -> AnyView + Send + 'static) -> impl IntoView {
    let source = expect_context::<Source>();
    let response = use_context::<ResponseOptions>();
    read(false, move |reading: Arc<Reading>| async move {
        match source.examples(&reading.poll).await {
            Ok(examples) => page(reading, examples),
            // They are beside the principles: a report that cannot be read is no reason to show none of them.
            Err(error @ SourceError::Record { .. }) => {
                leptos::logging::error!("the examples of principles could not be read: {error}");
                page(reading, None)
            }
            Err(error) => fault::page(&error, response.as_ref()),
        }
    })
}

fn reading(is_open: bool, page: impl FnOnce(Arc<Reading>) -> AnyView + Send + 'static) -> impl IntoView {
    read(is_open, move |reading| async move { page(reading) })
}

fn read<F>(is_open: bool, page: impl FnOnce(Arc<Reading>) -> F + Send + 'static) -> impl IntoView
where
    F: Future<Output = AnyView> + Send + 'static,
{
    let slug = use_params_map().read_untracked().get("slug").unwrap_or_default();
    let source = expect_context::<Source>();
    let response = use_context::<ResponseOptions>();
    Suspend::new(async move {
        match source.poll(&slug).await {
            Ok(reading) if !is_open && !reading.poll.shows_results() => closed::page(&reading.poll),
            Ok(reading) => page(reading).await,
            Err(error) => fault::page(&error, response.as_ref()),
        }
    })
}

/// Renders a page of somebody who takes part, with what the server has worked out for it; without that it says what
/// went wrong.
fn with<T: Clone + Send + Sync + 'static>(page: impl FnOnce(T) -> AnyView) -> AnyView {
    match (use_context::<T>(), use_context::<Trouble>()) {
        (Some(known), _) => page(known),
        (None, Some(trouble)) => fault::trouble(&trouble),
        (None, None) => fault::NotFound().into_any(),
    }
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
            Self::Store(error) if error.is_away() => StatusCode::SERVICE_UNAVAILABLE,
            Self::Store(_) | Self::Record { .. } | Self::Interrupted => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}
