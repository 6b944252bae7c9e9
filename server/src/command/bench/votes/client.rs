//! A connection that speaks as much HTTP/1.1 as a benchmark of this server needs.

use anyhow::{Context, bail};
use std::net::SocketAddr;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

/// A kept connection.
pub(super) struct Client {
    stream: TcpStream,
    address: SocketAddr,
    buffer: Vec<u8>,
}

/// An answer.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) head: String,
    pub(super) body: Vec<u8>,
}

impl Client {
    pub(super) async fn connect(address: SocketAddr) -> anyhow::Result<Self> {
        let stream = timeout(super::PATIENCE, TcpStream::connect(address)).await.context("no connection in time")??;
        stream.set_nodelay(true)?;
        Ok(Self { stream, address, buffer: Vec::with_capacity(64 << 10) })
    }

    /// Sends a request and waits for its answer. A broken connection is made anew by the caller.
    pub(super) async fn send(&mut self, method: &str, path: &str, headers: &str, body: &str) -> anyhow::Result<Answer> {
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: {0}\r\norigin: http://{0}\r\n{headers}content-length: {1}\r\n\r\n{body}",
            self.address,
            body.len()
        );
        self.stream.write_all(request.as_bytes()).await?;
        self.buffer.clear();
        let end = loop {
            if let Some(end) = memchr::memmem::find(&self.buffer, b"\r\n\r\n") {
                break end;
            }
            self.more().await?;
        };
        let head = String::from_utf8_lossy(&self.buffer[..end]).into_owned();
        let status = head.get(9..12).and_then(|status| status.parse().ok()).context("no status line")?;
        let lower = head.to_ascii_lowercase();
        let field = |name: &str| lower.split("\r\n").find_map(|line| line.strip_prefix(name));
        let start = end + 4;
        let body = match field("content-length:") {
            Some(length) => {
                let length: usize = length.trim().parse().context("a wrong content-length")?;
                while self.buffer.len() < start + length {
                    self.more().await?;
                }
                self.buffer[start..start + length].to_vec()
            }
            None if field("transfer-encoding:").is_some() => {
                while !self.buffer[start..].ends_with(b"0\r\n\r\n") {
                    self.more().await?;
                }
                self.buffer[start..].to_vec()
            }
            None => Vec::new(),
        };
        Ok(Answer { status, head, body })
    }

    async fn more(&mut self) -> anyhow::Result<()> {
        if self.stream.read_buf(&mut self.buffer).await? == 0 {
            bail!("the server closed the connection");
        }
        Ok(())
    }
}
