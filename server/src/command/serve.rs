//! `folkmoot serve`: the web application with its worker.

use super::place::Place;
use crate::{
    connections,
    http::{self, PublicAddress, Settings, Site},
    mail::Mail,
    oidc::{Oidc, ProviderArgs},
    report::weights::Weights,
    runs::{self, WorkArgs, elsewhere::RunFolders},
    secret::SealingSecret,
    translate::PublicNames,
    translation::TranslateArgs,
    webhooks::Webhooks,
    worker,
};
use anyhow::Context;
use app::Setup;
use clap::error::ErrorKind;
use deliberation::{Secret, store::Store};
use std::{net::SocketAddr, time::Duration};
use tokio::{net::TcpListener, sync::watch, time::timeout_at};

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
    /// Address under which the public finds the site, such as <https://moot.example>; otherwise where it listens
    #[arg(long, env = "FOLKMOOT_URL", value_name = "URL", value_parser = PublicAddress::parse)]
    url: Option<PublicAddress>,
    /// Serve the public without encryption all the same
    #[arg(long)]
    insecure: bool,
    /// Serve from a PostgreSQL that may lose acknowledged votes when the machine stops (fsync or full_page_writes off)
    #[arg(long, env = "FOLKMOOT_ALLOW_DATA_LOSS")]
    allow_data_loss: bool,
    /// Proxies of yours in front of the server: the client's address is the one so far from the right in
    /// X-Forwarded-For
    #[arg(long, env = "FOLKMOOT_BEHIND_PROXY", default_value_t = 0, value_name = "N")]
    behind_proxy: usize,
    /// Mail server for messages to subscribers: smtp://USER:PASSWORD@HOST:587, smtps://USER:PASSWORD@HOST, or dir:PATH
    /// to write them into a folder; without it nobody can subscribe. Given up to four times (in the environment
    /// with spaces or commas between), the next one gets each message that the one before does not take now
    #[arg(long, env = "FOLKMOOT_MAIL", hide_env_values = true, value_name = "URL")]
    mail: Vec<String>,
    /// Sender of that mail, such as 'Our polls <polls@example.org>'
    #[arg(long, env = "FOLKMOOT_MAIL_FROM", value_name = "SENDER")]
    mail_from: Option<String>,
    #[command(flatten)]
    translate: TranslateArgs,
    /// Let webhooks lead to this machine and its neighbours, and without encryption: for an intranet in which whoever
    /// runs polls may reach every server anyway
    #[arg(long, env = "FOLKMOOT_ALLOW_PRIVATE_WEBHOOKS")]
    allow_private_webhooks: bool,
    /// Runs that are worked on at a time; 0 leaves them to `folkmoot work`
    #[arg(long, env = "FOLKMOOT_RUNS", default_value_t = 1, value_name = "N",
        value_parser = clap::value_parser!(u8).range(..=64))]
    runs: u8,
    /// Seconds for which people are served what was read last while the database is away
    #[arg(long, env = "FOLKMOOT_TABLE_AGE", default_value_t = 60, value_name = "SECONDS", hide = true,
        value_parser = clap::value_parser!(u64).range(2..=3600))]
    table_age: u64,
    #[command(flatten)]
    work: WorkArgs,
    #[command(flatten)]
    oidc: ProviderArgs,
    #[command(flatten)]
    place: Place,
}

/// Where the site is found when nobody says otherwise.
pub(super) const DEFAULT_URL: &str = "http://127.0.0.1:3000";

/// How long the server may take from when it is asked to end until all but its threads has ended: what is under way is
/// answered, and the worker comes to the end of what it is at.
const ENDING: Duration = Duration::from_secs(9);

/// How long is waited for threads that compute. They cannot be called off; the process ends all the same.
pub(super) const THREADS_END: Duration = Duration::from_millis(500);

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    if let Err(says) = args.translate.check(args.work.engine()) {
        // As for everything else that is wrong with the options by themselves.
        clap::Error::raw(ErrorKind::MissingRequiredArgument, format!("{says}\n")).exit();
    }
    let runtime = tokio::runtime::Runtime::new().context("the runtime could not be started")?;
    let ended = runtime.block_on(serve(&args));
    runtime.shutdown_timeout(THREADS_END);
    ended
}

async fn serve(args: &Args) -> anyhow::Result<()> {
    crate::limits::allow_many_connections();
    let listener = TcpListener::bind(args.listen).await;
    let listener =
        listener.with_context(|| format!("{} cannot be listened on; choose another --listen", args.listen))?;
    let address = listener.local_addr()?;
    let public = match &args.url {
        Some(public) => public.clone(),
        None => PublicAddress::parse(&format!("http://{address}"))?,
    };
    public.check(args.insecure)?;
    args.work.check()?;
    let store = args.place.open().await?;
    if !args.allow_data_loss {
        store.check_durability().await?;
    }
    let secret = SealingSecret::load(args.secret.as_deref(), args.place.data())?;
    let (stop, stopped) = watch::channel(false);
    let setup = set_up(&store, &public).await?;
    let mail = match args.mail.as_slice() {
        [] => None,
        to => Some(Mail::set_up(to, args.mail_from.as_deref(), &public, &secret)?),
    };
    let webhooks = Webhooks::set_up(&secret, args.allow_private_webhooks);
    let oidc = Oidc::set_up(&args.oidc, &public, &secret)?;
    let (proxies, channels) = (args.behind_proxy, worker::Channels { mail: mail.clone(), webhooks: webhooks.clone() });
    let translator = args.translate.translator(args.work.engine())?;
    let (work, weights, folders) =
        (args.work.clone(), Weights::of(args.place.data()), RunFolders::of(args.place.data()));
    let table_age = Duration::from_secs(args.table_age);
    let settings =
        Settings { public, proxies, setup, mail, webhooks, oidc, translator, work, weights, folders, table_age };
    let site = Site::new(store.clone(), &secret, settings, stopped.clone())?;
    let router = http::router(site)?;
    let worker = tokio::spawn(worker::run(store.clone(), PublicNames::new(&secret), channels, stopped.clone()));
    let runs = {
        let (store, data, work, stop) =
            (store.clone(), args.place.data().to_owned(), args.work.clone(), stopped.clone());
        let count = args.runs.into();
        tokio::spawn(async move { runs::work(store, &data, &work, count, stop).await })
    };
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
    let asked = async move {
        // An error means that nobody is left who could ask us to stop.
        let _ = until.wait_for(|stop| *stop).await;
    };
    let asked_at = connections::serve(listener, router, asked).await;
    // The worker was told at the same time as the connections; the database goes last.
    let ending = async {
        worker.await.context("the worker failed")?;
        runs.await.context("the worker on runs failed")??;
        store.close().await;
        anyhow::Ok(())
    };
    match timeout_at(asked_at + ENDING, ending).await {
        Ok(ended) => ended,
        Err(_) => {
            tracing::warn!("what the worker is at is not waited for; the next start begins it anew");
            Ok(())
        }
    }
}

/// On a site without accounts, says where the first admin is made. Whoever starts the server reads the line; nobody
/// else can.
async fn set_up(store: &Store, public: &PublicAddress) -> anyhow::Result<Setup> {
    if store.has_accounts().await? {
        return Ok(Setup::default());
    }
    let secret = Secret::new()?;
    eprintln!("no accounts yet; become the first admin at {}", public.of(&format!("/welcome/{}", secret.reveal())));
    Ok(Setup::waiting(&secret))
}

/// Returns once somebody wants the server to end: Ctrl-C, or SIGTERM from whoever supervises it.
pub(super) async fn asked_to_stop() {
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
