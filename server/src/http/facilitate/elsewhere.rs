//! Training on other machines: what a run hands over is downloaded, and the models that were made of it are uploaded.

use super::{Asked, NOT_YET, failed, runs};
use crate::{
    http::{Site, downloads},
    runs::elsewhere::{FORGOTTEN, give, returned::Refused},
};
use app::{args, facilitator::Typed, running::LARGEST_RETURN_GB};
use axum::{
    body::Body,
    extract::{FromRequest, Multipart, Path, Request, State, multipart::Field},
    http::request::Parts,
    response::Response,
};
use deliberation::store::{Returning, RunRecord};
use sha2::{Digest, Sha256};
use std::fs::File;
use tokio::io::AsyncWriteExt;

pub(in crate::http) use crate::runs::elsewhere::returned::LARGEST;

/// Name of the field with the archive.
const FIELD: &str = "file";

/// `GET /facilitate/SLUG/runs/N/hand-over.zip`.
pub(in crate::http) async fn hand_over(
    State(site): State<Site>,
    Path((slug, number)): Path<(String, String)>,
    request: Request,
) -> Response {
    let (parts, body) = request.into_parts();
    let (asked, record) = match find(&site, &slug, &number, parts.clone()).await {
        Ok(found) => found,
        Err(response) => return response,
    };
    let Some(handed) = record.run.handed else {
        return runs::missing(&site, &asked).await;
    };
    let path = site.settings.folders.of_run(asked.held.poll.id, record.run.number).archive();
    let name = format!("{slug}-run-{number}-hand-over.zip");
    downloads::archive(&path, &handed.sha256, &name, Request::from_parts(parts, body)).await
}

/// Who asks about which run, or what is answered where there is none.
async fn find(site: &Site, slug: &str, number: &str, parts: Parts) -> Result<(Asked, RunRecord), Response> {
    let asked = Asked::about(site, slug, parts).await?;
    let Ok(number) = number.parse::<i64>() else { return Err(runs::missing(site, &asked).await) };
    match site.store().run(asked.held.poll.id, number).await {
        Ok(Some(record)) => Ok((asked, record)),
        Ok(None) => Err(runs::missing(site, &asked).await),
        Err(error) => Err(failed(error)),
    }
}

/// `POST /facilitate/SLUG/runs/N/return`: takes an archive in, checks all of it, and lets the run go on with it.
pub(in crate::http) async fn take_back(
    State(site): State<Site>,
    Path((slug, number)): Path<(String, String)>,
    request: Request,
) -> Response {
    let (parts, body) = request.into_parts();
    let (asked, record) = match find(&site, &slug, &number, parts.clone()).await {
        Ok(found) => found,
        Err(response) => return response,
    };
    let late = format!("/runs/{number}?done=run-late");
    if !record.can_take_back() {
        return asked.go(&late);
    }
    let (poll, run) = (asked.held.poll.id, record.run.number);
    let Some(turn) = site.settings.folders.turn() else {
        let says = asked.words.say("run-return-busy");
        return refuse(&site, asked, &number, says).await;
    };
    let folder = site.settings.folders.of_run(poll, run);
    folder.forget(record.run.returned.as_ref().map(|back| back.folder.as_str()), FORGOTTEN);
    let mut received = match folder.receive() {
        Ok(file) => Archive { file: tokio::fs::File::from_std(file), digest: Sha256::new(), bytes: 0 },
        Err(error) => return failed(error),
    };
    let arrived = match receive(&mut received, Request::from_parts(parts, body)).await {
        Ok(arrived) => arrived,
        Err(error) => return failed(error),
    };
    let says = match arrived {
        Arrived::Whole if received.bytes > 0 => None,
        Arrived::Whole => Some(asked.words.say("run-return-none")),
        Arrived::CutOff => Some(asked.words.say_with("run-return-cut", args!(most = LARGEST_RETURN_GB.to_string()))),
    };
    if let Some(says) = says {
        return refuse(&site, asked, &number, says).await;
    }
    let (file, sha256) = match received.finish().await {
        Ok(finished) => finished,
        Err(error) => return failed(error),
    };
    let unpacking = folder.clone();
    // The turn goes along: whoever hangs up does not end the work, and nobody else begins beside it.
    let unpacked = tokio::task::spawn_blocking(move || (unpacking.unpack(file), turn)).await;
    let (unpacked, turn) = match unpacked {
        Ok((Ok(unpacked), turn)) => (unpacked, turn),
        Ok((Err(Refused::Unfit(unfit)), _)) => {
            let says = unfit.says(asked.words);
            return refuse(&site, asked, &number, says).await;
        }
        Ok((Err(Refused::Failed(error)), _)) => return failed(error),
        Err(error) => return failed(error),
    };
    // To its end, even if whoever sent it hangs up now.
    let (store, by) = (site.store().clone(), asked.by);
    let given = tokio::spawn(async move {
        let _turn = turn;
        give(&store, &folder, (poll, run), unpacked, sha256, by).await
    });
    let given = match given.await {
        Ok(given) => given,
        Err(error) => return failed(error),
    };
    match given {
        Ok(Returning::Taken) => asked.go(&format!("/runs/{run}?done=run-returned")),
        Ok(Returning::Known) => asked.go(&format!("/runs/{run}?done=run-returned-known")),
        Ok(Returning::Late) => asked.go(&late),
        Err(error) => failed(error),
    }
}

async fn refuse(site: &Site, asked: Asked, number: &str, says: String) -> Response {
    let mut typed = Typed::default();
    typed.wrong(FIELD, says);
    runs::show_one(site, asked, number, NOT_YET, typed).await
}

/// An archive on its way in.
struct Archive {
    file: tokio::fs::File,
    digest: Sha256,
    bytes: u64,
}

impl Archive {
    async fn finish(mut self) -> anyhow::Result<(File, String)> {
        self.file.flush().await?;
        Ok((self.file.into_std().await, hex::encode(self.digest.finalize())))
    }

    /// Takes a field in; false where it ends too early.
    async fn take(&mut self, mut field: Field<'_>) -> anyhow::Result<bool> {
        loop {
            match field.chunk().await {
                Ok(Some(chunk)) => {
                    self.file.write_all(&chunk).await?;
                    self.digest.update(&chunk);
                    self.bytes += chunk.len() as u64;
                }
                Ok(None) => return Ok(true),
                Err(_) => return Ok(false),
            }
        }
    }
}

enum Arrived {
    Whole,
    CutOff,
}

async fn receive(archive: &mut Archive, request: Request<Body>) -> anyhow::Result<Arrived> {
    let Ok(mut parts) = Multipart::from_request(request, &()).await else { return Ok(Arrived::Whole) };
    loop {
        match parts.next_field().await {
            Ok(Some(field)) if field.name() == Some(FIELD) && archive.bytes == 0 => {
                if !archive.take(field).await? {
                    return Ok(Arrived::CutOff);
                }
            }
            Ok(Some(_)) => {}
            Ok(None) => return Ok(Arrived::Whole),
            Err(_) => return Ok(Arrived::CutOff),
        }
    }
}
