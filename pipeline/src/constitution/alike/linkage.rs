//! Groups of things that are alike, joined by complete linkage: within a group, every pair is alike.

use super::Pair;

/// Joins `count` things into groups such that each pair within a group is listed in `pairs`, is at least `at_least`
/// similar and is not opposed. The most similar are joined first, ties by index, so the result depends on nothing else.
/// Each group is in the order of its indices; groups are in the order of their first.
#[must_use]
pub fn groups(count: usize, pairs: &[Pair], at_least: f64) -> Vec<Vec<usize>> {
    let mut close: Vec<&Pair> = pairs.iter().filter(|pair| pair.similarity >= at_least && !pair.opposed).collect();
    close.sort_by(|x, y| y.similarity.total_cmp(&x.similarity).then_with(|| (x.a, x.b).cmp(&(y.a, y.b))));
    let linked: std::collections::HashSet<(usize, usize)> =
        close.iter().map(|pair| (pair.a.min(pair.b), pair.a.max(pair.b))).collect();
    let mut groups: Vec<Vec<usize>> = (0..count).map(|index| vec![index]).collect();
    let mut home: Vec<usize> = (0..count).collect();
    // Walking the pairs from the most similar on and joining whenever all cross pairs are close is complete linkage
    // up to a fixed cut: a join that fails now cannot succeed later, for groups only grow.
    for pair in close {
        let (Some(&one), Some(&two)) = (home.get(pair.a), home.get(pair.b)) else { continue };
        if one == two {
            continue;
        }
        let complete =
            groups[one].iter().all(|x| groups[two].iter().all(|y| linked.contains(&((*x).min(*y), (*x).max(*y)))));
        if complete {
            let (keep, give) = (one.min(two), one.max(two));
            let moved = std::mem::take(&mut groups[give]);
            moved.iter().for_each(|index| home[*index] = keep);
            groups[keep].extend(moved);
            groups[keep].sort_unstable();
        }
    }
    groups.retain(|group| !group.is_empty());
    groups.sort();
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(a: usize, b: usize, similarity: f64) -> Pair {
        Pair { a, b, similarity, opposed: false }
    }

    #[test]
    fn a_chain_is_not_a_group() {
        // 0-1 and 1-2 are alike, 0-2 are not: the closer pair wins.
        let pairs = [pair(0, 1, 0.8), pair(1, 2, 0.9)];
        assert_eq!(groups(3, &pairs, 0.5), vec![vec![0], vec![1, 2]]);
    }

    #[test]
    fn opposed_pairs_never_join_and_the_order_of_pairs_does_not_matter() {
        let opposed = Pair { opposed: true, ..pair(0, 1, 1.0) };
        assert_eq!(groups(2, &[opposed], 0.0), vec![vec![0], vec![1]]);
        let pairs = [pair(0, 1, 0.8), pair(1, 2, 0.8), pair(0, 2, 0.8), pair(2, 3, 0.8)];
        let reversed: Vec<Pair> = pairs.iter().rev().copied().collect();
        assert_eq!(groups(4, &pairs, 0.8), groups(4, &reversed, 0.8));
        assert_eq!(groups(4, &pairs, 0.8), vec![vec![0, 1, 2], vec![3]]);
    }
}
