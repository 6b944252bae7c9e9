//! How often a statement should be shown.

use record::analysis::Tally;

/// Weight of a statement about people rather than opinions: always shown often.
const META: f64 = 49.0;

/// Weight with which the next person is shown this statement.
///
/// Statements that many agree with, few pass on, and that pull people apart weigh more; new ones get a boost that
/// halves with every five votes. `votes` are those of all grouped people, `extremity` is the length of the statement's
/// projection.
pub(super) fn priority(is_meta: bool, votes: Tally, extremity: f64) -> f64 {
    if is_meta {
        return META;
    }
    let seen = votes.seen as f64;
    let agree = (votes.agrees as f64 + 1.0) / (seen + 2.0);
    let pass = (votes.passes as f64 + 1.0) / (seen + 2.0);
    let importance = (1.0 - pass) * (extremity + 1.0) * agree;
    let boost = 1.0 + 8.0 * (-seen / 5.0).exp2();
    (importance * boost).powi(2)
}
