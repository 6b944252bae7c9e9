//! Bytes as an analysis: compiled to a constitution, or refused with a typed error.
#![no_main]

use libfuzzer_sys::fuzz_target;
use pipeline::constitution::{CompileParams, compile, markdown};

fuzz_target!(|bytes: &[u8]| {
    let Ok(analysis) = serde_json::from_slice::<record::Analysis>(bytes) else { return };
    let Ok(params) = CompileParams::default().check() else { return };
    if let Ok(constitution) = compile(&analysis, &params) {
        let _ = markdown(&constitution);
    }
});
