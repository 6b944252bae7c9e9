//! Text as a constitution written elsewhere, in each of the forms: taken over, or refused with a typed error.
#![no_main]

use libfuzzer_sys::fuzz_target;
use pipeline::constitution::{import, markdown};

fuzz_target!(|text: &str| {
    for taken in [import::plain(text, None), import::llm_swarm(text, None), import::anthropic(text, None)] {
        if let Ok(constitution) = taken {
            let _ = markdown(&constitution);
        }
    }
});
