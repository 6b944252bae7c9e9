//! `folkmoot audit`: who did what, after a check that nobody has changed the record of it.

use super::{output, place::Place};
use anyhow::{Context, bail};
use deliberation::{
    Slug,
    store::{AuditRow, SITE, Store, Verdict},
};
use serde_json::{Value, json};

/// Options of `folkmoot audit`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot audit --poll town-hall")]
pub(crate) struct Args {
    /// Show what was done to this poll; otherwise what was done to the site itself
    #[arg(long, value_name = "SLUG")]
    poll: Option<Slug>,
    #[command(flatten)]
    place: Place,
}

/// Rows read at a time.
const PAGE: u32 = 500;

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Runtime::new().context("the runtime could not be started")?;
    runtime.block_on(async {
        let store = args.place.open_existing().await?;
        let result = show(&store, args.poll.as_ref()).await;
        store.close().await;
        result
    })
}

async fn show(store: &Store, slug: Option<&Slug>) -> anyhow::Result<()> {
    let poll_id = match slug {
        Some(slug) => store.poll(slug).await?.with_context(|| format!("there is no poll named {slug}"))?.id,
        None => SITE,
    };
    match store.verify_audit(poll_id).await? {
        Verdict::Whole { rows } => tracing::info!(rows, "no row was changed or removed"),
        Verdict::Broken { seq, problem } => bail!(
            "the audit log is broken at row {seq}: {problem}; somebody has changed the database by hand. Keep a copy \
             of it and compare the log with a backup"
        ),
    }
    let mut before = None;
    loop {
        let rows = store.audit_log(poll_id, before, PAGE).await?;
        let Some(last) = rows.last() else { return Ok(()) };
        before = Some(last.seq);
        output::to_stdout(|out| rows.iter().try_for_each(|row| writeln!(out, "{}", line(row))))?;
    }
}

fn line(row: &AuditRow) -> Value {
    // What cannot be read as JSON is shown as it is.
    let detail = serde_json::from_str(&row.detail).unwrap_or_else(|_| Value::String(row.detail.clone()));
    json!({
        "seq": row.seq,
        "at_ms": row.at_ms,
        "account": row.account,
        "action": row.action,
        "object": row.object,
        "detail": detail,
        "hash": row.hash,
    })
}
