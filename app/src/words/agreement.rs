//! Sentences about agreement between groups.

use super::{Count, Words, results};
use crate::{
    args,
    published::{MIN_SEEN, Published, Statement},
};

/// What the picture shows, in one sentence.
pub fn finding(words: Words, published: &Published) -> String {
    let ranking = &published.ranking;
    let close = published.pick(&ranking.by_gap).filter(|s| s.gap.is_some_and(|g| g.size < 0.15)).count();
    let (statements, far) = (ranking.by_gap.len(), ranking.differences.len());
    words.say_with("agreement-finding", args!(close = Count(close), statements = Count(statements), far = Count(far)))
}

/// Which statements are not in the picture.
pub fn left_out(words: Words, published: &Published) -> Option<String> {
    let (few, hidden) = (published.ranking.too_few.len(), published.ranking.hidden.len());
    let mut parts = Vec::new();
    if few > 0 {
        parts.push(words.say_with("agreement-left-out-few", args!(statements = Count(few), people = MIN_SEEN)));
    }
    if hidden > 0 {
        parts.push(words.say_with("agreement-left-out-hidden", args!(statements = Count(hidden))));
    }
    (!parts.is_empty()).then(|| words.say_with("agreement-left-out", args!(what = words.list(&parts))))
}

/// The figures of one statement: `Groups 43 points apart: A 81%, B 38% agree`.
pub fn figures(words: Words, published: &Published, statement: &Statement) -> String {
    let gap = statement.gap.map_or(0.0, |gap| gap.size);
    let shares = results::shares(words, published, statement);
    words.say_with("agreement-figures", args!(points = super::number::whole_points(gap), shares = shares))
}
