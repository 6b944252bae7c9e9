//! Whether whoever moderates a poll gets a mail when statements wait.

use super::{Asked, failed};
use crate::http::Site;
use app::Viewer;
use axum::{extract::State, response::Response};
use deliberation::{
    Role,
    store::{StoreError, now_ms},
};

/// `POST /facilitate/SLUG/statements/mail`: asks for these messages, in the language of the page, or stops them.
pub(in crate::http) async fn change(State(site): State<Site>, asked: Asked) -> Response {
    let language = asked.parts.extensions.get::<Viewer>().map(|viewer| viewer.language).unwrap_or_default();
    let wanted = asked.fields().get("do") == "on" && site.settings.mail.is_some();
    let language = wanted.then_some(language);
    match site.store().watch_queue(asked.held.poll.id, asked.by, language, now_ms()).await {
        Ok(()) if wanted => asked.go("/statements?done=queue-mail"),
        Ok(()) => asked.go("/statements?done=queue-mail-ended"),
        Err(error) => failed(error),
    }
}

/// Whether whoever asks gets these messages; none where nobody offers them: the site sends no mail, or the reader does
/// not decide about statements.
pub(super) async fn state(site: &Site, asked: &Asked) -> Result<Option<bool>, StoreError> {
    if site.settings.mail.is_none() || asked.held.role < Role::Moderator {
        return Ok(None);
    }
    site.store().watches_queue(asked.held.poll.id, asked.by).await.map(Some)
}
