//! `folkmoot serve`: the web application with its worker.

use super::place::Place;
use crate::{http, secret::Secret, worker};
use anyhow::Context;
use axum::serve::ListenerExt;
use std::net::SocketAddr;
use tokio::{net::TcpListener, sync::watch};

/// Options of `folkmoot serve`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot serve --listen 127.0.0.1:3000 --data folkmoot-data")]
pub(crate) struct Args {
    /// Address and port to listen on; port 0 takes a free one
    #[arg(long, env = "FOLKMOOT_LISTEN", default_value = "127.0.0.1:3000", value_name = "ADDRESS")]
    listen: SocketAddr,
    /// Secret that seals cookies and codes, at least 32 random characters; without it one is made in the data folder
    #[arg(long, env = "FOLKMOOT_SECRET", hide_env_values = true, value_name = "TEXT")]
    secret: Option<String>,
    #[command(flatten)]
    place: Place,
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Runtime::new().context("the runtime could not be started")?;
    runtime.block_on(serve(&args))
}

async fn serve(args: &Args) -> anyhow::Result<()> {
    let listener = TcpListener::bind(args.listen).await;
    let listener =
        listener.with_context(|| format!("{} cannot be listened on; choose another --listen", args.listen))?;
    let address = listener.local_addr()?;
    let store = args.place.open().await?;
    let secret = Secret::load(args.secret.as_deref(), args.place.data())?;
    let (stop, stopped) = watch::channel(false);
    let worker = tokio::spawn(worker::run(store.clone(), stopped.clone()));
    tokio::spawn(async move {
        asked_to_stop().await;
        tracing::info!("stopping; requests under way are answered first");
        stop.send_replace(true);
    });
    // Whoever started us waits for this line, whatever is logged.
    if tracing::enabled!(tracing::Level::INFO) {
        tracing::info!("listening on http://{address}");
    } else {
        eprintln!("listening on http://{address}");
    }
    let mut until = stopped;
    // Without this every page that is sent in pieces waits 40 ms for an acknowledgement.
    let listener = listener.tap_io(|stream| {
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "a connection keeps its delay");
        }
    });
    axum::serve(listener, http::router(http::Site::new(store.clone(), &secret, false)))
        .with_graceful_shutdown(async move {
            // An error means that nobody is left who could ask us to stop.
            let _ = until.wait_for(|stop| *stop).await;
        })
        .await
        .context("the server failed")?;
    worker.await.context("the worker failed")?;
    store.close().await;
    Ok(())
}

/// Returns once somebody wants the server to end: Ctrl-C, or SIGTERM from whoever supervises it.
async fn asked_to_stop() {
    let interrupted = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending::<()>().await,
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        () = interrupted => {}
        () = terminated => {}
    }
}
