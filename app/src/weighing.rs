//! What pages know of weights.

use crate::facilitator::Held;
use record::{Id, Weighting};
use std::{collections::HashMap, sync::Arc};

/// Weights for those who run a poll, or why there are none.
#[derive(Clone, Debug)]
pub enum Weighed {
    /// Here they are.
    Made(Arc<Weighting>),
    /// Nobody has said what the public looks like.
    NoTarget,
    /// Too few people have said something of themselves.
    TooFew,
    /// They take a while.
    Later,
    /// They could not be made for the votes that the page is about.
    Failed,
}

impl Weighed {
    /// The weights, where there are some.
    pub fn made(&self) -> Option<&Weighting> {
        match self {
            Self::Made(weighting) => Some(weighting),
            _ => None,
        }
    }
}

/// The page of weights for those who run a poll.
#[derive(Clone, Debug)]
pub struct Weighing {
    /// The poll.
    pub held: Held,
    /// The weights.
    pub weighed: Weighed,
    /// Texts of the statements, with their languages where known.
    pub texts: Arc<HashMap<Id, (String, Option<String>)>>,
}
