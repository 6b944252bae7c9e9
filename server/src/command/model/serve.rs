//! `folkmoot model serve`: a model in a folder, behind an address that speaks OpenAI's protocol.

mod answer;
mod asked;

use crate::command::serve::{THREADS_END, asked_to_stop};
use crate::connections;
use answer::Said;
use anyhow::{Context, ensure};
use asked::Asked;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use pipeline::language::{Hardware, LanguageModel, LocalModel};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

/// Environment variable with the key that is asked for.
const KEY: &str = "FOLKMOOT_SERVE_KEY";

/// The longest question: 4 MiB.
const LONGEST: usize = 4 << 20;

/// Questions that wait at the most; whoever comes then is told to come again.
const WAITING: usize = 256;

/// Options of `folkmoot model serve`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  folkmoot model serve --model models/laboratory\n  folkmoot model score --endpoint \
    http://127.0.0.1:8089 --model-name laboratory --input rows.jsonl --out scores.jsonl\n\nIt answers \
    /v1/completions (with echo and logprobs too), /v1/chat/completions and /v1/models, one question at a time. With \
    FOLKMOOT_SERVE_KEY set, whoever asks needs that key; without it, it listens on this machine alone."
)]
pub(crate) struct Args {
    /// Folder of a Llama or Qwen2 model: config.json, tokenizer.json, weights in safetensors
    #[arg(long, value_name = "DIR")]
    model: PathBuf,
    /// Where it computes: cpu, or cuda:N for the graphics card of number N, in half precision, with a program that was
    /// built with `--features cuda`
    #[arg(long, value_name = "DEVICE", default_value_t = Hardware::default())]
    device: Hardware,
    /// Address to listen on; port 0 takes any that is free
    #[arg(long, default_value = "127.0.0.1:8089", value_name = "ADDRESS")]
    listen: SocketAddr,
    /// Name by which the model is asked for; that of its folder if nothing else is said
    #[arg(long, value_name = "NAME")]
    model_name: Option<String>,
}

/// What every question needs.
#[derive(Clone)]
struct Served {
    model: Arc<LocalModel>,
    name: Arc<str>,
    /// SHA-256 of the header that carries the key.
    key: Option<[u8; 32]>,
    /// One at a time: a question takes all the processors that there are.
    turns: Arc<Semaphore>,
    waiting: Arc<Semaphore>,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let key = std::env::var(KEY).ok().map(|key| key.trim().to_owned()).filter(|key| !key.is_empty());
    ensure!(
        key.is_some() || args.listen.ip().is_loopback(),
        "{} can be reached from elsewhere; set {KEY} to a key that whoever asks must have, or listen on 127.0.0.1",
        args.listen
    );
    let model = LocalModel::open_on(args.device, &args.model)?;
    let name = args.model_name.as_deref().unwrap_or(model.name()).into();
    let served = Served {
        model: Arc::new(model),
        name,
        key: key.map(|key| Sha256::digest(format!("Bearer {key}")).into()),
        turns: Arc::new(Semaphore::new(1)),
        waiting: Arc::new(Semaphore::new(WAITING)),
    };
    let runtime = tokio::runtime::Runtime::new().context("the runtime could not be started")?;
    let ended = runtime.block_on(serve(args.listen, served));
    // An answer that somebody has stopped waiting for may take minutes more.
    runtime.shutdown_timeout(THREADS_END);
    ended
}

async fn serve(listen: SocketAddr, served: Served) -> anyhow::Result<()> {
    let listener = TcpListener::bind(listen).await;
    let listener = listener.with_context(|| format!("{listen} cannot be listened on; choose another --listen"))?;
    let (address, name) = (listener.local_addr()?, Arc::clone(&served.name));
    // Whoever started us waits for this line, whatever is logged.
    eprintln!("listening on http://{address} for the model {name}");
    connections::serve(listener, router(served), asked_to_stop()).await;
    Ok(())
}

fn router(served: Served) -> Router {
    Router::new()
        .route("/v1/models", get(models))
        .route("/v1/completions", post(completion))
        .route("/v1/chat/completions", post(conversation))
        .fallback(async || {
            Refusal::new(
                StatusCode::NOT_FOUND,
                "there is /v1/completions, /v1/chat/completions and \
            /v1/models",
            )
        })
        .layer(DefaultBodyLimit::max(LONGEST))
        .layer(middleware::from_fn_with_state(served.clone(), with_key))
        .with_state(served)
}

/// Why a question is not answered, as the protocol says it.
#[derive(Debug)]
struct Refusal {
    status: StatusCode,
    message: String,
}

impl Refusal {
    fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Self { status, message: message.into() }
    }

    fn wrong(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, message)
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let kind = if self.status.is_server_error() { "server_error" } else { "invalid_request_error" };
        let body = json!({ "error": { "message": self.message, "type": kind, "code": self.status.as_u16() } });
        let mut response = (self.status, Json(body)).into_response();
        if self.status == StatusCode::SERVICE_UNAVAILABLE {
            response.headers_mut().insert(header::RETRY_AFTER, header::HeaderValue::from_static("5"));
        }
        response
    }
}

async fn with_key(State(served): State<Served>, headers: HeaderMap, request: Request, next: Next) -> Response {
    let given = headers.get(header::AUTHORIZATION).map(|value| <[u8; 32]>::from(Sha256::digest(value.as_bytes())));
    // Of hashes it does no harm to be found different early.
    if served.key.is_some() && served.key != given {
        return Refusal::new(StatusCode::UNAUTHORIZED, "this server asks for a key: Authorization: Bearer KEY")
            .into_response();
    }
    next.run(request).await
}

async fn models(State(served): State<Served>) -> Json<Value> {
    Json(json!({ "object": "list", "data": [{ "id": &*served.name, "object": "model", "owned_by": "folkmoot" }] }))
}

async fn completion(State(served): State<Served>, body: axum::body::Bytes) -> Result<Json<Value>, Refusal> {
    served.answer(&body, answer::completion).await
}

async fn conversation(State(served): State<Served>, body: axum::body::Bytes) -> Result<Json<Value>, Refusal> {
    served.answer(&body, answer::conversation).await
}

impl Served {
    async fn answer(
        self,
        body: &[u8],
        answer: fn(&LocalModel, &Asked) -> Result<Said, Refusal>,
    ) -> Result<Json<Value>, Refusal> {
        let asked = asked::read(body, &self.name)?;
        let Ok(_place) = self.waiting.try_acquire() else {
            return Err(Refusal::new(StatusCode::SERVICE_UNAVAILABLE, "too many questions wait; come again"));
        };
        let stopped = || Refusal::new(StatusCode::SERVICE_UNAVAILABLE, "the server is stopping");
        let turn = Arc::clone(&self.turns).acquire_owned().await.map_err(|_| stopped())?;
        let work = move || {
            let _turn = turn;
            answer(&self.model, &asked).map(|said| said.envelope(&self.name))
        };
        let done = tokio::task::spawn_blocking(work).await;
        let said = done.map_err(|error| {
            tracing::error!(%error, "a question ended the thread that answered it");
            Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, "the model failed on this question")
        })?;
        said.map(Json)
    }
}
