//! A cable between a server and its database, which can be pulled out.

use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Passes bytes between an address of its own and another, until it is pulled out; then nobody gets through.
#[derive(Debug)]
pub struct Cable {
    address: SocketAddr,
    state: Arc<State>,
}

#[derive(Debug, Default)]
struct State {
    /// Whoever connects is refused.
    pulled: AtomicBool,
    /// Whether somebody could connect at this moment.
    listens: AtomicBool,
    /// Bytes do not arrive and nobody is told.
    frozen: AtomicBool,
    /// Nobody needs the cable any more.
    gone: AtomicBool,
    ends: Mutex<Vec<TcpStream>>,
}

/// How often the cable looks at what it is to do.
const MOMENT: Duration = Duration::from_millis(2);

impl Cable {
    /// A cable to `target`, such as `127.0.0.1:5432`.
    ///
    /// # Panics
    /// When no port is free.
    #[must_use]
    pub fn to(target: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let state = Arc::new(State::default());
        let (seen, target) = (state.clone(), target.to_owned());
        std::thread::spawn(move || seen.pass(listener, address, &target));
        Self { address, state }
    }

    /// Host and port on this side.
    #[must_use]
    pub fn address(&self) -> String {
        self.address.to_string()
    }

    /// Breaks every connection and refuses new ones.
    pub fn pull(&self) {
        self.state.pulled.store(true, SeqCst);
        self.state.break_all();
        while self.state.listens.load(SeqCst) {
            std::thread::sleep(MOMENT);
        }
        self.state.break_all();
    }

    /// Lets connections through again.
    pub fn plug_in(&self) {
        self.state.pulled.store(false, SeqCst);
    }

    /// Whether bytes stay where they are: a database that has stopped answering, with connections that seem whole.
    pub fn freeze(&self, frozen: bool) {
        self.state.frozen.store(frozen, SeqCst);
    }
}

impl Drop for Cable {
    fn drop(&mut self) {
        self.state.gone.store(true, SeqCst);
        self.freeze(false);
        self.state.break_all();
    }
}

impl State {
    fn pass(self: Arc<Self>, listener: TcpListener, address: SocketAddr, target: &str) {
        let mut listener = Some(listener);
        while !self.gone.load(SeqCst) {
            if self.pulled.load(SeqCst) {
                listener = None;
            } else if listener.is_none() {
                listener = TcpListener::bind(address).ok();
            }
            self.listens.store(listener.is_some(), SeqCst);
            match listener.as_ref().map(|listener| listener.set_nonblocking(true).and_then(|()| listener.accept())) {
                Some(Ok((near, _))) => self.connect(near, target),
                Some(Err(error)) if error.kind() != ErrorKind::WouldBlock => listener = None,
                _ => std::thread::sleep(MOMENT),
            }
        }
    }

    fn connect(self: &Arc<Self>, near: TcpStream, target: &str) {
        let Ok(far) = TcpStream::connect(target) else { return };
        for end in [&near, &far] {
            end.set_nonblocking(false).and_then(|()| end.set_nodelay(true)).expect("a connection");
        }
        for (mut from, mut to) in [(copy(&near), copy(&far)), (copy(&far), copy(&near))] {
            let state = self.clone();
            std::thread::spawn(move || {
                let mut buffer = [0; 16 << 10];
                while let Ok(read @ 1..) = from.read(&mut buffer) {
                    while state.frozen.load(SeqCst) {
                        std::thread::sleep(MOMENT);
                    }
                    if to.write_all(&buffer[..read]).is_err() {
                        break;
                    }
                }
                let _ = to.shutdown(Shutdown::Both);
            });
        }
        self.ends.lock().unwrap_or_else(PoisonError::into_inner).extend([near, far]);
    }

    fn break_all(&self) {
        for end in self.ends.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            let _ = end.shutdown(Shutdown::Both);
        }
    }
}

fn copy(stream: &TcpStream) -> TcpStream {
    stream.try_clone().expect("another handle on the connection")
}
