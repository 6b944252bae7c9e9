//! Connections: how they are let in, how long they may keep us waiting, and how they end with the server.
//!
//! `axum::serve` waits for ever for a request head that does not come to its end, and keeps the server from ending for
//! whoever reads or writes slowly. Here a head has its time ([`heads`]), and what is under way when the server is asked
//! to end has [`GRACE`]. A connection that is idle between two requests stays.

mod heads;

use axum::{
    BoxError, Router,
    body::{Bytes, HttpBody},
    extract::{ConnectInfo, Request},
    response::Response,
};
use heads::{Heads, Timed};
use hyper_util::{
    rt::{TokioExecutor, TokioIo},
    server::conn::auto::Builder,
    service::TowerToHyperService,
};
use std::{
    convert::Infallible,
    io,
    net::SocketAddr,
    pin::{Pin, pin},
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::watch,
    time::{Instant, sleep, timeout, timeout_at},
};
use tower::Service;

/// How long what is under way may take once the server is asked to end. Whoever supervises servers kills them after ten
/// seconds, and the worker and the database end after the connections.
const GRACE: Duration = Duration::from_secs(7);

/// How long is waited for connections that have been cut off: each is gone at its next turn.
const LAST_TURN: Duration = Duration::from_millis(500);

/// Before the next connection is accepted where the system has no room for one, as for lack of open files.
const NO_ROOM: Duration = Duration::from_secs(1);

/// How far the server is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Serving,
    /// No further requests; those under way are answered.
    Ending,
    /// Whatever is left is cut off.
    Over,
}

/// Answers whoever connects until `asked` is ready, then what is under way for at most [`GRACE`]. Says when it was
/// asked to end.
pub(crate) async fn serve(listener: TcpListener, router: Router, asked: impl Future<Output = ()>) -> Instant {
    let (stage, _) = watch::channel(Stage::Serving);
    let builder = Arc::new(Builder::new(TokioExecutor::new()));
    let mut asked = pin!(asked);
    loop {
        let (stream, peer) = tokio::select! {
            accepted = accept(&listener) => accepted,
            () = &mut asked => break,
        };
        // The task ends with its connection, and at the latest when all is over.
        tokio::spawn(answer(Arc::clone(&builder), stream, peer, router.clone(), stage.subscribe()));
    }
    let since = Instant::now();
    // What the handlers hold goes with the last of them.
    drop((listener, router));
    stage.send_replace(Stage::Ending);
    if timeout_at(since + GRACE, stage.closed()).await.is_err() {
        tracing::warn!(connections = stage.receiver_count(), "connections that do not come to an end are cut off");
        stage.send_replace(Stage::Over);
        // One that is late even now keeps its thread busy; whoever ends the threads sees to it.
        let _ = timeout(LAST_TURN, stage.closed()).await;
    }
    since
}

/// The next connection, however long it takes to get one.
async fn accept(listener: &TcpListener) -> (TcpStream, SocketAddr) {
    loop {
        match listener.accept().await {
            Ok(accepted) => return accepted,
            Err(error) if is_of_one_connection(&error) => {}
            Err(error) => {
                tracing::error!(%error, "no connection can be accepted now; it is tried again");
                sleep(NO_ROOM).await;
            }
        }
    }
}

/// Whether somebody went away before being let in, which is nobody else's matter.
fn is_of_one_connection(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

/// Answers the requests of one connection.
async fn answer(
    builder: Arc<Builder<TokioExecutor>>,
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    mut stage: watch::Receiver<Stage>,
) {
    // Without this every page that is sent in pieces waits 40 ms for an acknowledgement.
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "a connection keeps its delay");
    }
    let heads = Arc::new(Heads::default());
    let stream = TokioIo::new(Timed::new(stream, Arc::clone(&heads)));
    let service = TowerToHyperService::new(Answers { router, peer, heads });
    let mut connection = pin!(builder.serve_connection(stream, service));
    loop {
        tokio::select! {
            ended = connection.as_mut() => {
                if let Err(error) = ended {
                    tracing::debug!(%error, "a connection has broken off");
                }
                return;
            }
            changed = stage.changed() => {
                let now = *stage.borrow_and_update();
                // An error means that nobody is left who could say so.
                if changed.is_err() || now == Stage::Over {
                    return;
                }
                connection.as_mut().graceful_shutdown();
            }
        }
    }
}

/// What answers the requests of one connection.
#[derive(Clone)]
struct Answers {
    router: Router,
    /// Whom handlers see at the other end.
    peer: SocketAddr,
    heads: Arc<Heads>,
}

impl<B> Service<Request<B>> for Answers
where
    B: HttpBody<Data = Bytes> + Send + 'static,
    B::Error: Into<BoxError>,
{
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        <Router as Service<Request<B>>>::poll_ready(&mut self.router, context)
    }

    fn call(&mut self, mut request: Request<B>) -> Self::Future {
        let answering = self.heads.complete(request.version());
        request.extensions_mut().insert(ConnectInfo(self.peer));
        let answer = self.router.call(request);
        Box::pin(async move {
            let answer = answer.await;
            drop(answering);
            answer
        })
    }
}
