//! How likely several continuations of one text are: the text is read once.

use super::cache::Cache;
use super::draw::log_probability;
use super::{TOGETHER, Writer, group};
use crate::language::decoder::Tokens;
use candle_core::{Result, Tensor};

/// A text and what may follow it.
pub(in crate::language) struct Branching<'t> {
    /// The text, at least one token.
    pub(in crate::language) context: &'t [u32],
    /// What may follow, each at least one token.
    pub(in crate::language) completions: Vec<&'t [u32]>,
}

/// One completion on its way.
struct Branch<'t> {
    tokens: &'t [u32],
    cache: Cache,
    log_probabilities: Vec<f64>,
}

impl Writer {
    /// Natural log-probabilities of the tokens of every completion, text by text.
    ///
    /// # Errors
    /// When a text with its longest completion is longer than the model reads, or the weights give no numbers.
    pub(in crate::language) fn weigh(&self, texts: &[Branching<'_>]) -> Result<Vec<Vec<Vec<f64>>>> {
        let mut weighed = Vec::with_capacity(texts.len());
        let contexts: Vec<Vec<u32>> = texts.iter().map(|text| text.context.to_vec()).collect();
        while weighed.len() < texts.len() {
            let count = group(&contexts[weighed.len()..]);
            let together = &texts[weighed.len()..weighed.len() + count];
            weighed.extend(self.weigh_group(together)?);
        }
        Ok(weighed)
    }

    fn weigh_group(&self, texts: &[Branching<'_>]) -> Result<Vec<Vec<Vec<f64>>>> {
        let contexts: Vec<&[u32]> = texts.iter().map(|text| text.context).collect();
        let lengths: Vec<usize> = contexts.iter().map(|context| context.len()).collect();
        let longest = |text: &Branching<'_>| text.completions.iter().map(|tokens| tokens.len()).max().unwrap_or(0);
        let capacities: Vec<usize> = texts.iter().map(|text| text.context.len() + longest(text)).collect();
        let (logits, caches) = self.weights.begin(&Tokens::padded(&contexts)?, &lengths, &capacities)?;
        let mut branches: Vec<Branch<'_>> = Vec::new();
        for ((text, cache), logits) in texts.iter().zip(caches).zip(rows(&logits)?) {
            for tokens in &text.completions {
                let log_probabilities = vec![log_probability(&logits, tokens[0])?];
                branches.push(Branch { tokens, cache: cache.clone(), log_probabilities });
            }
        }
        for branches in branches.chunks_mut(TOGETHER) {
            while self.step(branches)? {}
        }
        let mut branches = branches.into_iter().map(|branch| branch.log_probabilities);
        Ok(texts.iter().map(|text| branches.by_ref().take(text.completions.len()).collect()).collect())
    }

    /// Reads one more token of every completion that has one; whether any had.
    fn step(&self, branches: &mut [Branch<'_>]) -> Result<bool> {
        let mut going: Vec<&mut Branch<'_>> =
            branches.iter_mut().filter(|branch| branch.log_probabilities.len() < branch.tokens.len()).collect();
        if going.is_empty() {
            return Ok(false);
        }
        let read: Vec<u32> = going.iter().map(|branch| branch.tokens[branch.log_probabilities.len() - 1]).collect();
        let mut caches: Vec<&mut Cache> = going.iter_mut().map(|branch| &mut branch.cache).collect();
        let logits = self.weights.next(&read, &mut caches)?;
        for (branch, logits) in going.into_iter().zip(rows(&logits)?) {
            let token = branch.tokens[branch.log_probabilities.len()];
            branch.log_probabilities.push(log_probability(&logits, token)?);
        }
        Ok(true)
    }
}

fn rows(logits: &Tensor) -> Result<Vec<Vec<f32>>> {
    logits.to_vec2()
}
