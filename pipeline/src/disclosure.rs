//! Hiding small numbers of people, so that no published table shows one, also not by subtraction.
//!
//! A number of 1 to 4 people is hidden (Agora and the census practice of a threshold of five). Where a total is
//! published beside its parts, one hidden part is the total minus the others; so further numbers are hidden until
//!
//! 1. no hidden number of 1 to 4 follows from the published ones by adding and subtracting (complementary
//!    suppression), also not with the knowledge that no number is negative, and
//! 2. what the hidden parts of a published total have in common is not itself 1 to 4 people.
//!
//! Which further ones: among those that would help, the smallest that is not zero, parts before totals. The rules look
//! at one table at a time; whoever publishes two tables of the same people has to see to it that they agree in what
//! they hide.

mod stretches;

pub use stretches::{Day, Stretch, stretches};

/// Numbers of people that are not shown.
pub const SMALL: std::ops::Range<u64> = 1..record::FEWEST;

/// Which parts of one total are hidden; the total is published.
pub fn hidden_parts(parts: &[u64]) -> Vec<bool> {
    let total: u64 = parts.iter().sum();
    let mut table = Table::new(parts.iter().copied().chain([total]).collect());
    table.relations.push(Relation { parts: (0..parts.len()).collect(), total: parts.len() });
    table.hide();
    table.hidden.truncate(parts.len());
    table.hidden
}

/// Which numbers of a table are hidden.
///
/// `rows` hold the numbers of a partition of people (groups, and those without one) by another (answers). Published
/// are also the sums of rows, of columns, and of all: the result has one row and one column more for these.
/// `unpublished` is a row that appears in no table, but follows from the totals if all others are known.
pub fn hidden_cells(rows: &[Vec<u64>], unpublished: Option<usize>) -> Vec<Vec<bool>> {
    let columns = rows.first().map_or(0, Vec::len);
    let (width, height) = (columns + 1, rows.len() + 1);
    let with_sum = |row: &Vec<u64>| row.iter().copied().chain([row.iter().sum()]).collect::<Vec<u64>>();
    let mut full: Vec<Vec<u64>> = rows.iter().map(with_sum).collect();
    full.push((0..width).map(|column| full.iter().map(|row| row[column]).sum()).collect());
    let mut table = Table::new(full.concat());
    for row in 0..height {
        let at = |column: usize| row * width + column;
        table.relations.push(Relation { parts: (0..columns).map(at).collect(), total: at(columns) });
    }
    for column in 0..width {
        let at = |row: usize| row * width + column;
        table.relations.push(Relation { parts: (0..rows.len()).map(at).collect(), total: at(rows.len()) });
    }
    if let Some(row) = unpublished {
        table.hidden[row * width..(row + 1) * width].fill(true);
    }
    table.hide();
    table.hidden.chunks(width).map(<[bool]>::to_vec).collect()
}

/// Numbers with the sums among them.
struct Table {
    values: Vec<u64>,
    hidden: Vec<bool>,
    relations: Vec<Relation>,
}

/// Parts (as indices) whose sum is another number of the table.
struct Relation {
    parts: Vec<usize>,
    total: usize,
}

impl Relation {
    fn members(&self) -> impl Iterator<Item = usize> + '_ {
        self.parts.iter().copied().chain([self.total])
    }
}

impl Table {
    fn new(values: Vec<u64>) -> Self {
        let hidden = values.iter().map(|value| SMALL.contains(value)).collect();
        Self { values, hidden, relations: Vec::new() }
    }

    /// Hides further numbers until both rules hold. Ends, because every step hides one more.
    fn hide(&mut self) {
        while let Some(next) = self.by_one_relation().or_else(|| self.by_all_relations()) {
            self.hidden[next] = true;
        }
    }

    /// What has to be hidden for one relation: its only hidden number is known, or its hidden parts are few together.
    fn by_one_relation(&self) -> Option<usize> {
        self.relations.iter().find_map(|relation| {
            let hidden = relation.members().filter(|&index| self.hidden[index]).count();
            let rest: u64 = relation.parts.iter().filter(|&&i| self.hidden[i]).map(|&i| self.values[i]).sum();
            let few = !self.hidden[relation.total] && SMALL.contains(&rest);
            let known = hidden == 1 && relation.members().any(|i| self.hidden[i] && self.values[i] > 0);
            if few || known { self.cheapest(relation) } else { None }
        })
    }

    /// What has to be hidden because a hidden number follows from several relations together.
    fn by_all_relations(&self) -> Option<usize> {
        let mut known = self.determined().into_iter().chain(self.pinned()).filter(|&i| SMALL.contains(&self.values[i]));
        let index = known.next()?;
        let mut around = self.relations.iter().filter(|relation| relation.members().any(|i| i == index));
        let elsewhere = || self.relations.iter().find_map(|relation| self.cheapest(relation));
        around.find_map(|relation| self.cheapest(relation)).or_else(elsewhere)
    }

    /// The number of a relation that costs least to hide: small ones first, then totals, then zeros.
    fn cheapest(&self, relation: &Relation) -> Option<usize> {
        let shown = relation.members().filter(|&index| !self.hidden[index]);
        shown.min_by_key(|&index| (self.values[index] == 0, index == relation.total, self.values[index], index))
    }

    /// Hidden numbers that can only be one value when none is negative: bounds are narrowed relation by relation.
    fn pinned(&self) -> Vec<usize> {
        let most = self.values.iter().sum::<u64>() as i64;
        let known = self.values.iter().zip(&self.hidden);
        let mut bounds: Vec<(i64, i64)> =
            known.map(|(&value, &hidden)| if hidden { (0, most) } else { (value as i64, value as i64) }).collect();
        loop {
            let before = bounds.clone();
            for relation in &self.relations {
                let parts = relation.parts.iter().map(|&part| bounds[part]);
                let (low, high) = parts.fold((0, 0), |sum, part| (sum.0 + part.0, sum.1 + part.1));
                let total = bounds[relation.total];
                let total = (total.0.max(low), total.1.min(high));
                bounds[relation.total] = total;
                for &part in &relation.parts {
                    let own = bounds[part];
                    bounds[part] = (own.0.max(total.0 - (high - own.1)), own.1.min(total.1 - (low - own.0)));
                }
            }
            if bounds == before {
                break;
            }
        }
        (0..bounds.len()).filter(|&index| self.hidden[index] && bounds[index].0 == bounds[index].1).collect()
    }

    /// Hidden numbers that follow from the others: the linear system of all relations has one solution for them.
    fn determined(&self) -> Vec<usize> {
        let unknown: Vec<usize> = (0..self.values.len()).filter(|&index| self.hidden[index]).collect();
        let mut rows: Vec<Vec<f64>> = self
            .relations
            .iter()
            .map(|relation| {
                let coefficient = |index: &usize| match index {
                    index if *index == relation.total => -1.0,
                    index if relation.parts.contains(index) => 1.0,
                    _ => 0.0,
                };
                unknown.iter().map(coefficient).collect()
            })
            .collect();
        reduce(&mut rows, unknown.len());
        let single = |row: &Vec<f64>| {
            let mut terms = row.iter().enumerate().filter(|(_, value)| value.abs() > 1e-9).map(|(column, _)| column);
            terms.next().filter(|_| terms.next().is_none())
        };
        rows.iter().filter_map(single).map(|column| unknown[column]).collect()
    }
}

/// Gauss-Jordan elimination to the reduced row echelon form. The coefficients of a table stay -1, 0 and 1.
fn reduce(rows: &mut [Vec<f64>], columns: usize) {
    let mut done = 0;
    for column in 0..columns {
        let Some(pivot) = (done..rows.len()).find(|&row| rows[row][column].abs() > 1e-9) else { continue };
        rows.swap(done, pivot);
        let scale = rows[done][column];
        rows[done].iter_mut().for_each(|value| *value /= scale);
        let pivot = rows[done].clone();
        for (_, row) in rows.iter_mut().enumerate().filter(|(index, _)| *index != done) {
            let factor = row[column];
            if factor != 0.0 {
                row.iter_mut().zip(&pivot).for_each(|(value, pivot)| *value -= factor * pivot);
            }
        }
        done += 1;
    }
}

#[cfg(test)]
mod tests;
