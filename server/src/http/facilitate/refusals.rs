//! Why something that was asked for was not done, in the language of whoever asked.

use app::{args, words::Words};
use deliberation::{ReasonError, store::Unfit};

/// Why a decision about a statement or a person was not carried out.
pub(super) fn unfit(unfit: &Unfit, words: Words) -> String {
    match unfit {
        Unfit::NoStatement(_) => words.say("facilitate-fault-gone"),
        Unfit::NoParticipant(_) => words.say("facilitate-fault-participant"),
        Unfit::IntoItself => words.say("facilitate-fault-into-itself"),
        Unfit::IntoRejected(id) => words.say_with("facilitate-fault-into-rejected", args!(id = id.clone())),
        Unfit::SameAs(id) => words.say_with("facilitate-fault-same-as", args!(id = id.clone())),
        Unfit::NeedsReason => words.say("facilitate-fault-needs-reason"),
        Unfit::Full(most) => words.say_with("facilitate-fault-full", args!(most = u64::from(*most))),
        Unfit::Principle => words.say("facilitate-fault-principle"),
    }
}

/// What is wrong with a reason.
pub(super) fn reason(error: ReasonError, words: Words) -> String {
    words.say(match error {
        ReasonError::Empty => "facilitate-fault-reason-missing",
        ReasonError::TooLong => "facilitate-fault-reason-long",
        ReasonError::Character => "facilitate-fault-character",
    })
}
