//! What a refusal of the API means for the card and for the votes that wait.

/// How far a refusal reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// This vote will never be taken; those after it may be.
    ThisOne,
    /// All are taken once she has agreed to the text about taking part as it reads now.
    UntilSheAgrees,
    /// None is taken as things stand.
    All(Stop),
}

/// Why nothing more is taken here. The page has words for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// She may not vote any more.
    Banned,
    /// She has no place any more and waits for one.
    Waiting,
    /// Voting is over, or has stopped for a while.
    Closed,
    /// Nobody knows this browser any more.
    Stranger,
    /// Anything else that stands in the way of all votes.
    Other,
}

impl Refused {
    /// By the word for programs that the API gives.
    pub fn of(code: &str) -> Self {
        match code {
            "consent" => Self::UntilSheAgrees,
            "banned" => Self::All(Stop::Banned),
            "not-open" => Self::All(Stop::Closed),
            "waiting" => Self::All(Stop::Waiting),
            "no-poll" => Self::All(Stop::Other),
            _ => Self::ThisOne,
        }
    }
}

impl Stop {
    /// The name under which the page has words for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Banned => "banned",
            Self::Waiting => "waiting",
            Self::Closed => "closed",
            Self::Stranger => "stranger",
            Self::Other => "other",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_refused_vote_does_not_stand_for_all_and_a_barred_voter_does() {
        for code in ["no-statement", "key-reused", "malformed", ""] {
            assert_eq!(Refused::of(code), Refused::ThisOne, "{code}");
        }
        assert_eq!(Refused::of("consent"), Refused::UntilSheAgrees);
        assert_eq!(Refused::of("banned"), Refused::All(Stop::Banned));
        assert_eq!(Refused::of("not-open"), Refused::All(Stop::Closed));
        assert_eq!(Refused::of("waiting"), Refused::All(Stop::Waiting));
        assert_eq!(Refused::of("no-poll"), Refused::All(Stop::Other));
    }
}
