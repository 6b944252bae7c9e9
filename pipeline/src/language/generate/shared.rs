//! What texts have in common at their beginnings, as a tree: each piece is read once, however many texts go through it.

use std::ops::Range;

/// Tokens that follow one another, and what stands before them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Piece<'t> {
    /// The tokens, at least one.
    pub(super) tokens: &'t [u32],
    /// Tokens before it.
    pub(super) from: usize,
    /// The piece that it follows, if it is not a beginning.
    pub(super) after: Option<usize>,
    /// Pieces before it.
    pub(super) level: usize,
}

/// Pieces of texts, and through which of them each text goes.
#[derive(Debug)]
pub(super) struct Shared<'t> {
    texts: Vec<&'t [u32]>,
    /// Every piece after the one that it follows.
    pub(super) pieces: Vec<Piece<'t>>,
    /// The pieces of every text, in order.
    pub(super) paths: Vec<Vec<usize>>,
}

impl<'t> Shared<'t> {
    /// Parts texts that are in the order of their tokens.
    pub(super) fn of(texts: Vec<&'t [u32]>) -> Self {
        let paths = vec![Vec::new(); texts.len()];
        let mut shared = Self { texts, pieces: Vec::new(), paths };
        shared.grow(0..shared.texts.len(), 0, None);
        shared
    }

    /// The place of a text's token: its piece, and how many of the piece's tokens come before it.
    pub(super) fn find(&self, text: usize, position: usize) -> Option<(usize, usize)> {
        let holds = |piece: &&usize| position < self.pieces[**piece].from + self.pieces[**piece].tokens.len();
        let piece = *self.paths[text].iter().find(holds)?;
        Some((piece, position - self.pieces[piece].from))
    }

    /// Parts those of the texts that have their first `from` tokens, and the piece `after`, in common.
    fn grow(&mut self, range: Range<usize>, from: usize, after: Option<usize>) {
        let (Some(first), Some(last)) = (self.texts.get(range.start), self.texts.get(range.end.wrapping_sub(1))) else {
            return;
        };
        let (first, last) = (*first, *last);
        // In the order of their tokens, what the first and the last have in common all have.
        let common = first.iter().zip(last).take_while(|(one, other)| one == other).count();
        let after = if common > from {
            let level = after.map_or(0, |piece| self.pieces[piece].level + 1);
            self.pieces.push(Piece { tokens: &first[from..common], from, after, level });
            let piece = self.pieces.len() - 1;
            self.paths[range.clone()].iter_mut().for_each(|path| path.push(piece));
            Some(piece)
        } else {
            after
        };
        let mut start = range.start;
        while start < range.end {
            let next = self.texts[start].get(common);
            let same = self.texts[start..range.end].iter().take_while(|text| text.get(common) == next).count();
            if next.is_some() {
                self.grow(start..start + same, common, after);
            }
            start += same;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_texts_have_in_common_stands_once() {
        let texts: [&[u32]; 6] = [&[1, 2, 3], &[1, 2, 3], &[1, 2, 3, 4], &[1, 2, 5, 6], &[7], &[7, 8]];
        let shared = Shared::of(texts.to_vec());
        let pieces: Vec<(&[u32], Option<usize>)> = shared.pieces.iter().map(|p| (p.tokens, p.after)).collect();
        let expected: [(&[u32], Option<usize>); 6] =
            [(&[1, 2], None), (&[3], Some(0)), (&[4], Some(1)), (&[5, 6], Some(0)), (&[7], None), (&[8], Some(4))];
        assert_eq!(pieces, expected);
        assert_eq!(shared.paths, [vec![0, 1], vec![0, 1], vec![0, 1, 2], vec![0, 3], vec![4], vec![4, 5]]);
        assert_eq!(
            shared.pieces.iter().map(|p| (p.from, p.level)).collect::<Vec<_>>(),
            [(0, 0), (2, 1), (3, 2), (2, 1), (0, 0), (1, 1)]
        );
        assert_eq!((shared.find(3, 3), shared.find(3, 1), shared.find(4, 1)), (Some((3, 1)), Some((0, 1)), None));
        assert!(Shared::of(Vec::new()).pieces.is_empty() && Shared::of(vec![&[]]).pieces.is_empty());
    }
}
