//! A cable between a server and its database, which can be pulled out.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Passes bytes between an address of its own and another, until it is cut; then nobody gets through.
#[derive(Debug)]
pub struct Cable {
    address: String,
    cut: Arc<AtomicBool>,
    ends: Arc<Mutex<Vec<TcpStream>>>,
}

impl Cable {
    /// A cable to `target`, such as `127.0.0.1:5432`.
    ///
    /// # Panics
    /// When no port is free.
    #[must_use]
    pub fn to(target: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address").to_string();
        let cut = Arc::new(AtomicBool::new(false));
        let ends = Arc::new(Mutex::new(Vec::new()));
        let cable = Self { address, cut: cut.clone(), ends: ends.clone() };
        let target = target.to_owned();
        std::thread::spawn(move || {
            for near in listener.incoming().map_while(Result::ok) {
                if cut.load(Ordering::SeqCst) {
                    let _ = near.shutdown(Shutdown::Both);
                    continue;
                }
                let Ok(far) = TcpStream::connect(&target) else { continue };
                for (mut from, mut to) in [(copy(&near), copy(&far)), (copy(&far), copy(&near))] {
                    std::thread::spawn(move || {
                        let mut buffer = [0; 16 << 10];
                        while let Ok(read @ 1..) = from.read(&mut buffer) {
                            if to.write_all(&buffer[..read]).is_err() {
                                break;
                            }
                        }
                        let _ = to.shutdown(Shutdown::Both);
                    });
                }
                ends.lock().unwrap_or_else(PoisonError::into_inner).extend([near, far]);
            }
        });
        cable
    }

    /// Host and port on this side.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Breaks every connection and lets no new one through.
    pub fn pull(&self) {
        self.cut.store(true, Ordering::SeqCst);
        for end in self.ends.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            let _ = end.shutdown(Shutdown::Both);
        }
    }

    /// Lets connections through again.
    pub fn plug_in(&self) {
        self.cut.store(false, Ordering::SeqCst);
    }
}

fn copy(stream: &TcpStream) -> TcpStream {
    stream.try_clone().expect("another handle on the connection")
}
