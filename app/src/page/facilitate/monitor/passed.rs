//! Invitations that people have passed on, by how many times: who invited whom is shown to nobody.

use super::FEW;
use crate::{args, words::Words};
use deliberation::{settings::MOST_PASSED_ON, store::PassedOn};
use leptos::prelude::*;

/// One row for each time that codes were passed on.
pub(super) fn waves(passed: &[PassedOn], words: Words) -> AnyView {
    if passed.is_empty() {
        return ().into_any();
    }
    // How many codes there are follows from how many people asked for some, so that few codes and few people are one.
    let fewest = (FEW - 1) * u64::from(MOST_PASSED_ON);
    let codes = |wave: &PassedOn| match wave.inviters {
        few if few < FEW => words.say_with("friends-few", args!(codes = fewest)),
        _ => words.thousands(wave.codes),
    };
    let row = |wave: &PassedOn| {
        view! {
            <tr>
                <th scope="row" class="num">{words.thousands(wave.depth)}</th>
                <td class="num">{codes(wave)}</td>
            </tr>
        }
    };
    view! {
        <section aria-labelledby="passed-title">
            <h2 id="passed-title">{words.say("friends-waves")}</h2>
            <p class="note">{words.say("friends-waves.note")}</p>
            <div class="scroll" role="group" tabindex="0" aria-labelledby="passed-title">
                <table>
                    <thead>
                        <tr>
                            <th scope="col" class="num">{words.say("friends-column-wave")}</th>
                            <th scope="col" class="num">{words.say("friends-column-codes")}</th>
                        </tr>
                    </thead>
                    <tbody>{passed.iter().map(row).collect::<Vec<_>>()}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}
