//! The heads of requests: whoever begins one has to come to its end.

use axum::http::Version;
use std::{
    io::{self, IoSlice},
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed},
    },
    task::{Context, Poll},
    time::Duration,
};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
    time::{Instant, Sleep, sleep_until},
};

/// How long a head may take, from the connection on for the first and from its first byte on for others. A head is a
/// kilobyte or two: on the worst of lines it is there in this time.
const PATIENCE: Duration = Duration::from_secs(20);

/// What is known of the requests of one connection, by its stream and by what answers them.
#[derive(Debug, Default)]
pub(super) struct Heads {
    complete: AtomicUsize,
    answered: AtomicUsize,
    /// Over HTTP/2 frames come between requests, too, so that bytes say nothing of a head; after its first request
    /// such a connection is as an idle one.
    interleaved: AtomicBool,
}

impl Heads {
    /// A head has come to its end. What comes until its request has been answered belongs to its body.
    pub(super) fn complete(self: &Arc<Self>, version: Version) -> Answering {
        if version == Version::HTTP_2 {
            self.interleaved.store(true, Relaxed);
        }
        self.complete.fetch_add(1, Relaxed);
        Answering(Arc::clone(self))
    }

    /// Whether bytes that come now begin a head.
    fn is_next(&self) -> bool {
        !self.interleaved.load(Relaxed) && self.complete.load(Relaxed) == self.answered.load(Relaxed)
    }
}

/// A request that is being answered, or given up by whoever asked.
#[derive(Debug)]
pub(super) struct Answering(Arc<Heads>);

impl Drop for Answering {
    fn drop(&mut self) {
        self.0.answered.fetch_add(1, Relaxed);
    }
}

/// A head that is not complete.
#[derive(Debug)]
struct Begun {
    at: Instant,
    /// Only for a head that has to be waited for: nearly all come in one piece.
    alarm: Option<Pin<Box<Sleep>>>,
}

impl Begun {
    fn now() -> Self {
        Self { at: Instant::now(), alarm: None }
    }

    /// Fails once the head is late.
    fn poll_late(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let until = self.at + PATIENCE;
        let alarm = self.alarm.get_or_insert_with(|| Box::pin(sleep_until(until)));
        let late = || Err(io::Error::new(io::ErrorKind::TimedOut, "a request head did not come to its end in time"));
        alarm.as_mut().poll(context).map(|()| late())
    }
}

/// A stream that fails when a head is late. hyper's own time limit for heads would also end connections that are idle
/// between two requests; proxies keep those for the next one, and would hand an error on to somebody.
#[derive(Debug)]
pub(super) struct Timed {
    stream: TcpStream,
    heads: Arc<Heads>,
    /// How many heads were complete at the last look.
    seen: usize,
    begun: Option<Begun>,
}

impl Timed {
    /// A connection that was accepted just now.
    pub(super) fn new(stream: TcpStream, heads: Arc<Heads>) -> Self {
        Self { stream, heads, seen: 0, begun: Some(Begun::now()) }
    }
}

impl AsyncRead for Timed {
    fn poll_read(self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let complete = this.heads.complete.load(Relaxed);
        if complete != this.seen {
            this.seen = complete;
            this.begun = None;
        }
        let before = buffer.filled().len();
        match Pin::new(&mut this.stream).poll_read(context, buffer) {
            Poll::Ready(read) => {
                if this.begun.is_none() && buffer.filled().len() > before && this.heads.is_next() {
                    this.begun = Some(Begun::now());
                }
                Poll::Ready(read)
            }
            Poll::Pending => match &mut this.begun {
                Some(begun) => begun.poll_late(context),
                None => Poll::Pending,
            },
        }
    }
}

impl AsyncWrite for Timed {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.get_mut().stream).poll_write(context, bytes)
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        pieces: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.get_mut().stream).poll_write_vectored(context, pieces)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_flush(context)
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_shutdown(context)
    }
}
