//! Whether strengths follow from comparisons at all (Ford 1957): from each model to each other there must be a way along
//! which every model has at least drawn against the next.

use super::{PairwiseError, comparisons::Table};

pub(super) fn check(table: &Table) -> Result<(), PairwiseError> {
    let number = table.names.len();
    let apart = reached(number, |i, j| table.number(i, j) > 0.0);
    if let Some([one, other]) = split(table, &apart) {
        return Err(PairwiseError::Apart { one, other });
    }
    // A way from the first to every model, and one back.
    let below = reached(number, |i, j| table.score(i, j) > 0.0);
    if let Some([weak, strong]) = split(table, &below) {
        return Err(PairwiseError::Unbounded { weak, strong });
    }
    let above = reached(number, |i, j| table.score(j, i) > 0.0);
    if let Some([strong, weak]) = split(table, &above) {
        return Err(PairwiseError::Unbounded { weak, strong });
    }
    Ok(())
}

/// Which models can be reached from the first.
fn reached(number: usize, leads: impl Fn(usize, usize) -> bool) -> Vec<bool> {
    let mut reached = vec![false; number];
    let mut next: Vec<usize> = (number > 0).then_some(0).into_iter().collect();
    while let Some(i) = next.pop() {
        if !std::mem::replace(&mut reached[i], true) {
            next.extend((0..number).filter(|j| !reached[*j] && leads(i, *j)));
        }
    }
    reached
}

/// The names of those that are reached and of those that are not, if there are any.
fn split(table: &Table, reached: &[bool]) -> Option<[String; 2]> {
    let names = |wanted: bool| {
        let of = table.names.iter().zip(reached).filter(|(_, reached)| **reached == wanted);
        of.map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ")
    };
    reached.iter().any(|reached| !reached).then(|| [names(true), names(false)])
}
