//! A service with buckets in which objects lie as files, and which checks who asks.

use hyper_util::{rt::TokioExecutor, rt::TokioIo, server::conn::auto::Builder};
use s3s::{auth::SimpleAuth, service::S3ServiceBuilder};
use s3s_fs::FileSystem;
use std::path::Path;
use tokio::net::TcpListener;

/// The service; it ends with the test.
#[derive(Debug)]
pub struct Buckets {
    address: String,
    _runtime: tokio::runtime::Runtime,
}

impl Buckets {
    /// The key with which everything may be done.
    pub const KEY: (&str, &str) = ("moot", "a secret of forty letters, as they have");

    /// Serves the folders of a folder as buckets.
    ///
    /// # Panics
    /// When no port is free.
    #[must_use]
    pub fn start(root: &Path) -> Self {
        let mut service = S3ServiceBuilder::new(FileSystem::new(root).expect("a folder"));
        service.set_auth(SimpleAuth::from_single(Self::KEY.0, Self::KEY.1));
        let service = service.build();
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).expect("a free port");
        let address = format!("http://{}", listener.local_addr().expect("its address"));
        runtime.spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let service = service.clone();
                tokio::spawn(async move {
                    // Whoever goes away in the middle is a fault of nobody's here.
                    drop(Builder::new(TokioExecutor::new()).serve_connection(TokioIo::new(socket), service).await);
                });
            }
        });
        Self { address, _runtime: runtime }
    }

    /// What programs that are to reach it have in their environment, with this secret.
    #[must_use]
    pub fn environment<'a>(&'a self, secret: &'a str) -> Vec<(&'a str, &'a str)> {
        vec![
            ("AWS_ENDPOINT", &self.address),
            ("AWS_ALLOW_HTTP", "true"),
            ("AWS_REGION", "eu-central-1"),
            ("AWS_ACCESS_KEY_ID", Self::KEY.0),
            ("AWS_SECRET_ACCESS_KEY", secret),
        ]
    }
}
