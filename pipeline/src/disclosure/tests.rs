//! A reader with pencil and paper: what can be found out from a table with gaps?

use super::*;
use proptest::prelude::*;

/// Smallest and largest value that each number can have, knowing only what is shown and that nothing is negative.
/// Written without the code above: bounds are narrowed line by line until nothing moves.
fn bounds(values: &[Vec<u64>], hidden: &[Vec<bool>]) -> Vec<Vec<(i64, i64)>> {
    let most = values.iter().flatten().sum::<u64>() as i64;
    let first = |row: usize, column: usize| {
        let value = values[row][column] as i64;
        if hidden[row][column] { (0, most) } else { (value, value) }
    };
    let (height, width) = (values.len(), values[0].len());
    let mut bounds: Vec<Vec<(i64, i64)>> = (0..height).map(|r| (0..width).map(|c| first(r, c)).collect()).collect();
    let lines: Vec<Vec<(usize, usize)>> = (0..height)
        .map(|r| (0..width).map(|c| (r, c)).collect())
        .chain((0..width).map(|c| (0..height).map(|r| (r, c)).collect()))
        .collect();
    for _ in 0..200 {
        for line in &lines {
            let (total, parts) = line.split_last().expect("a total");
            for &(r, c) in line {
                let others = |pick: fn((i64, i64)) -> i64| {
                    parts.iter().filter(|p| **p != (r, c)).map(|p| pick(bounds[p.0][p.1])).sum::<i64>()
                };
                let whole = bounds[total.0][total.1];
                let (low, high) = if (r, c) == *total {
                    (others(|b| b.0), others(|b| b.1))
                } else {
                    (whole.0 - others(|b| b.1), whole.1 - others(|b| b.0))
                };
                let own = &mut bounds[r][c];
                *own = (own.0.max(low), own.1.min(high));
            }
        }
    }
    bounds
}

fn with_sums(rows: &[Vec<u64>]) -> Vec<Vec<u64>> {
    let mut full: Vec<Vec<u64>> = rows.iter().map(|row| [row.clone(), vec![row.iter().sum()]].concat()).collect();
    full.push((0..full[0].len()).map(|c| full.iter().map(|row| row[c]).sum()).collect());
    full
}

#[test]
fn a_single_small_part_takes_the_next_smallest_with_it() {
    assert_eq!(hidden_parts(&[3, 40, 12]), [true, false, true]);
    assert_eq!(hidden_parts(&[3, 0, 12]), [true, false, true]);
    assert_eq!(hidden_parts(&[1, 2, 30, 9]), [true, true, false, true], "1 and 2 together are still few");
    assert_eq!(hidden_parts(&[2, 4, 30]), [true, true, false], "6 people together are enough");
    assert_eq!(hidden_parts(&[5, 40, 0]), [false; 3]);
    assert_eq!(hidden_parts(&[3]), [true]);
    assert_eq!(hidden_parts(&[]), Vec::<bool>::new());
}

#[test]
fn a_small_cell_of_a_table_takes_a_rectangle_with_it() {
    let hidden = hidden_cells(&[vec![30, 20, 2], vec![25, 31, 12], vec![50, 40, 30]], None);
    let count = hidden.iter().flatten().filter(|hidden| **hidden).count();
    assert!(hidden[0][2] && count == 4, "{hidden:?}");
    assert!(!hidden[3][3], "the number of all people stays");
    assert_eq!(hidden_cells(&[vec![30, 20], vec![25, 31]], None), vec![vec![false; 3]; 3]);
}

#[test]
fn a_row_that_is_not_published_protects_but_must_be_protected_too() {
    // The groups' disagreement is known, so those without a group would follow: 3 people.
    let hidden = hidden_cells(&[vec![30, 20], vec![25, 31], vec![40, 3]], Some(2));
    assert!(hidden[0][1] || hidden[1][1] || hidden[3][1], "{hidden:?}");
}

#[test]
fn that_nobody_is_fewer_than_nobody_gives_nothing_away() {
    // The rows add up to the number of all, so the row that is not published is empty, and all else would follow.
    let rows = [vec![6, 1, 0], vec![0, 1, 4], vec![0, 0, 0]];
    let (values, hidden) = (with_sums(&rows), hidden_cells(&rows, Some(2)));
    let (low, high) = bounds(&values, &hidden)[0][1];
    assert!(low < high, "{hidden:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_small_number_can_be_worked_out(
        cells in prop::collection::vec(prop_oneof![0..3u64, 0..12u64, 0..300u64], 18),
        height in 1..6usize,
        unpublished in any::<bool>(),
    ) {
        let rows: Vec<Vec<u64>> = cells.chunks(3).take(height + 1).map(<[u64]>::to_vec).collect();
        let (values, hidden) = (with_sums(&rows), hidden_cells(&rows, unpublished.then_some(height)));
        for (r, row) in bounds(&values, &hidden).iter().enumerate() {
            for (c, (low, high)) in row.iter().enumerate() {
                let value = values[r][c];
                prop_assert!((*low..=*high).contains(&(value as i64)));
                let small = (1..=4).contains(&value);
                prop_assert!(!small || (hidden[r][c] && low < high), "{value} at {r}, {c}: {values:?} {hidden:?}");
            }
        }
    }

    #[test]
    fn no_small_part_can_be_worked_out(parts in prop::collection::vec(0..30u64, 1..12)) {
        let hidden = hidden_parts(&parts);
        let few: u64 = parts.iter().zip(&hidden).filter(|(_, hidden)| **hidden).map(|(part, _)| part).sum();
        let count = hidden.iter().filter(|hidden| **hidden).count();
        prop_assert!(parts.iter().zip(&hidden).all(|(part, hidden)| *hidden || !(1..=4).contains(part)));
        // Only where all people together are few is there nothing left to hide behind.
        let all: u64 = parts.iter().sum();
        prop_assert!(count == 0 || (count > 1 && few > 4) || all < 5 || parts.iter().filter(|p| **p > 0).count() == 1);
    }
}
