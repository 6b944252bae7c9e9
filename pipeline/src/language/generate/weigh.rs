//! How likely the ends of texts are. What several texts have in common at their beginnings is read once: the options of
//! a question, and questions about one story.

use super::cache::{Beginning, Cache};
use super::draw::log_probability;
use super::shared::Shared;
use super::step::ReadWeights;
use super::tensors::TensorWeights;
use super::{READ_TOGETHER, Weights, Writer, group};
use crate::language::decoder::Tokens;
use crate::language::kernel;
use candle_core::{Result, Tensor, bail};
use std::collections::BTreeMap;

/// Rows whose logits are held at a time.
const LOGITS: usize = 256;

/// A text whose end is weighed.
#[derive(Clone, Copy)]
pub(in crate::language) struct Weighable<'t> {
    /// All tokens.
    pub(in crate::language) tokens: &'t [u32],
    /// Those of them that are only context: at least one, and not all.
    pub(in crate::language) context: usize,
}

impl<'t> Weighable<'t> {
    /// What has to be read of it: nothing comes after the last token.
    fn read(&self) -> &'t [u32] {
        self.tokens.split_last().map_or(&[], |(_, before)| before)
    }
}

/// A token that is weighed: of which text, and where in it.
type Weighed = (usize, usize);

impl Writer {
    /// Natural log-probabilities of the tokens after each text's context.
    ///
    /// # Errors
    /// When a text is longer than the model reads, or the weights give no numbers.
    pub(in crate::language) fn weigh(&self, texts: &[Weighable<'_>]) -> Result<Vec<Vec<f64>>> {
        let weights = match &self.weights {
            Weights::Panels(weights) => weights,
            Weights::Tensors(weights) => return weights.weigh(texts),
        };
        let mut order: Vec<usize> = (0..texts.len()).collect();
        order.sort_by_key(|&text| texts[text].read());
        let mut weighed = vec![Vec::new(); texts.len()];
        let mut rest = order.as_slice();
        while !rest.is_empty() {
            let (places, others) = rest.split_at(group(rest.iter().map(|&text| texts[text].tokens.len())));
            let together: Vec<Weighable<'_>> = places.iter().map(|&place| texts[place]).collect();
            for (&place, log_probabilities) in places.iter().zip(weights.weigh_group(&together)?) {
                weighed[place] = log_probabilities;
            }
            rest = others;
        }
        Ok(weighed)
    }
}

impl ReadWeights {
    /// Texts in the order of what is read of them.
    fn weigh_group(&self, texts: &[Weighable<'_>]) -> Result<Vec<Vec<f64>>> {
        let shared = Shared::of(texts.iter().map(Weighable::read).collect());
        // By piece and token: what is weighed after it.
        let mut after: BTreeMap<(usize, usize), Vec<Weighed>> = BTreeMap::new();
        for (text, Weighable { tokens, context }) in texts.iter().enumerate() {
            for position in *context..tokens.len() {
                if let Some(place) = shared.find(text, position - 1) {
                    after.entry(place).or_default().push((text, position));
                }
            }
        }
        let mut weighed: Vec<Vec<f64>> = texts.iter().map(|text| Vec::with_capacity(text.tokens.len())).collect();
        let mut before: BTreeMap<usize, Beginning> = BTreeMap::new();
        for level in 0.. {
            let pieces: Vec<usize> = (0..shared.pieces.len()).filter(|&p| shared.pieces[p].level == level).collect();
            if pieces.is_empty() {
                break;
            }
            let mut caches: Vec<Cache> = pieces.iter().map(|&piece| self.cache_of(&shared, piece, &before)).collect();
            let tokens: Vec<&[u32]> = pieces.iter().map(|&piece| shared.pieces[piece].tokens).collect();
            let rows = self.read_on(&tokens, &mut caches.iter_mut().collect::<Vec<_>>())?;
            let mut first = 0;
            let mut asked: Vec<(u32, &[Weighed])> = Vec::new();
            for (&piece, tokens) in pieces.iter().zip(&tokens) {
                let own = after.range((piece, 0)..(piece + 1, 0));
                asked.extend(own.map(|(&(_, token), weighed)| ((first + token) as u32, weighed.as_slice())));
                first += tokens.len();
            }
            for asked in asked.chunks(LOGITS) {
                self.weigh_rows(&rows, asked, texts, &mut weighed)?;
            }
            before = pieces.into_iter().zip(caches.into_iter().map(Cache::into_beginning)).collect();
        }
        Ok(weighed)
    }

    /// The cache of a piece before it is read.
    fn cache_of(&self, shared: &Shared<'_>, piece: usize, before: &BTreeMap<usize, Beginning>) -> Cache {
        let piece = &shared.pieces[piece];
        match piece.after.and_then(|after| before.get(&after)) {
            Some(beginning) => beginning.go_on(piece.tokens.len()),
            None => self.cache(piece.tokens.len()),
        }
    }

    /// Weighs what comes after some rows. A text's tokens come in their order: later ones lie in later rows of a piece,
    /// or on a later level.
    fn weigh_rows(
        &self,
        rows: &Tensor,
        asked: &[(u32, &[Weighed])],
        texts: &[Weighable<'_>],
        weighed: &mut [Vec<f64>],
    ) -> Result<()> {
        let chosen = kernel::embedding(rows, asked.iter().map(|(row, _)| *row).collect())?;
        let logits: Vec<Vec<f32>> = self.logits(&chosen)?.to_vec2()?;
        for ((_, after), logits) in asked.iter().zip(&logits) {
            for &(text, position) in *after {
                weighed[text].push(log_probability(logits, texts[text].tokens[position])?);
            }
        }
        Ok(())
    }
}

impl TensorWeights {
    /// Each text read whole, beside others of about its length.
    fn weigh(&self, texts: &[Weighable<'_>]) -> Result<Vec<Vec<f64>>> {
        let mut order: Vec<usize> = (0..texts.len()).collect();
        order.sort_by_key(|&text| std::cmp::Reverse(texts[text].tokens.len()));
        let mut weighed = vec![Vec::new(); texts.len()];
        let mut rest = order.as_slice();
        while let Some(&longest) = rest.first() {
            let together = (READ_TOGETHER / texts[longest].tokens.len()).clamp(1, rest.len());
            let (places, others) = rest.split_at(together);
            let read: Vec<&[u32]> = places.iter().map(|&text| texts[text].read()).collect();
            let tokens = Tokens::padded(&read)?;
            let hidden = self.decoder().hidden(&tokens)?;
            let asked: Vec<Weighed> = (places.iter().enumerate())
                .flat_map(|(i, &text)| (texts[text].context..texts[text].tokens.len()).map(move |place| (i, place)))
                .collect();
            for asked in asked.chunks(LOGITS) {
                let rows: Vec<u32> = asked.iter().map(|(i, place)| (i * tokens.time() + place - 1) as u32).collect();
                let targets: Vec<u32> = asked.iter().map(|&(i, place)| texts[places[i]].tokens[place]).collect();
                let found = self.decoder().log_probabilities(&hidden, &rows, &targets)?.to_vec1::<f32>()?;
                for (&(i, _), log_probability) in asked.iter().zip(found) {
                    if !log_probability.is_finite() {
                        bail!("the model gave logits that are not numbers; its weights are damaged");
                    }
                    weighed[places[i]].push(f64::from(log_probability));
                }
            }
            rest = others;
        }
        Ok(weighed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::decoder::{Decoder, Tokens};
    use crate::language::{Config, Kernels, Parameters};

    /// What training's decoder, which reads every text whole and by itself, finds.
    fn alone(decoder: &Decoder, text: &Weighable<'_>) -> Vec<f64> {
        let tokens = Tokens::padded(&[text.read()]).expect("tokens");
        let rows: Vec<u32> = (text.context as u32 - 1..text.tokens.len() as u32 - 1).collect();
        let hidden = decoder.hidden(&tokens).expect("rows");
        let found = decoder.log_probabilities(&hidden, &rows, &text.tokens[text.context..]).expect("numbers");
        found.to_vec1::<f32>().expect("numbers").into_iter().map(f64::from).collect()
    }

    #[test]
    fn texts_that_have_beginnings_in_common_weigh_as_much_as_each_alone() {
        // Grouped heads, and pieces longer than what is attended to at a time.
        let config = Config::small(24, 40, 2, (4, 2), 19, 128).expect("a shape that can be");
        let parameters = Parameters::random(&config, 7).expect("weights");
        let decoder = |kernels| Decoder::new(&config, &parameters.for_reading(), kernels).expect("a decoder");
        let story = |length: u32, step: u32| (0..length).map(|i| (i * step + 3) % 19).collect::<Vec<_>>();
        let longer = |more: &[u32]| [story(70, 5), more.to_vec()].concat();
        let rows = [
            (longer(&[4, 9, 2]), 70),
            (story(40, 7), 1),
            (longer(&[4, 9, 2]), 72),
            (longer(&[4, 11]), 70),
            (longer(&[8]), 70),
            (longer(&[4, 9, 2, 17, 1, 6]), 71),
            (story(100, 11), 60),
            (vec![5, 6], 1),
        ];
        let texts: Vec<Weighable<'_>> =
            rows.iter().map(|(tokens, context)| Weighable { tokens, context: *context }).collect();
        for kernels in [Kernels::Fused, Kernels::Primitives] {
            let weighed = Writer::new(&decoder(kernels)).expect("a writer").weigh(&texts).expect("weighed");
            for (text, weighed) in texts.iter().zip(&weighed) {
                let alone = alone(&decoder(Kernels::Fused), text);
                assert_eq!(weighed.len(), alone.len());
                for (together, alone) in weighed.iter().zip(&alone) {
                    assert!((together - alone).abs() < 1e-5, "{kernels:?}: {together} instead of {alone}");
                }
            }
        }
    }
}
