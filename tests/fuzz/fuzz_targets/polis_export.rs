//! A bundle of files as an export folder: read, analysed, or refused with a typed error.
#![no_main]

use libfuzzer_sys::fuzz_target;
use pipeline::opinion::{self, Params, PollBuilder};
use pipeline::polis::{PolisError, PolisFolder};

fuzz_target!(|bundle: &[u8]| {
    let Ok(folder) = tempfile::tempdir() else { return };
    tests::unpack(bundle, folder.path());
    let _ = analyse(folder.path());
});

fn analyse(folder: &std::path::Path) -> Result<(), PolisError> {
    let export = PolisFolder::open(folder)?;
    let mut poll = PollBuilder::new();
    for row in export.statements()? {
        poll.statement(opinion::Statement {
            id: row.id,
            text: row.text,
            language: row.language,
            moderation: row.moderation,
            is_meta: row.is_meta,
            is_seed: row.is_seed,
        });
    }
    export.votes(|row| {
        poll.vote(row.participant, row.statement, row.vote, row.at_ms)
            .map_err(|error| PolisError::Refused(error.to_string()))
    })?;
    let (Ok(poll), Ok(params)) = (poll.build(), Params::default().check()) else { return Ok(()) };
    let _ = opinion::analyze(&poll, &params);
    Ok(())
}
