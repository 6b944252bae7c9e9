//! Whole numbers that are not negative, some of which are sums of others: what can still be said about the unknown ones.

/// A table with holes.
#[derive(Clone)]
pub(super) struct Puzzle {
    /// The least and the most that each number can be.
    bounds: Vec<(u64, u64)>,
    /// A number and the parts that sum to it.
    sums: Vec<(usize, Vec<usize>)>,
}

/// More than any number of people in these tests.
const MANY: u64 = 1_000;
/// Guesses after which a puzzle counts as open: whoever has to try more has learnt nothing by adding and subtracting.
const GUESSES: usize = 20_000;

impl Puzzle {
    /// Numbers of which nothing is known.
    pub(super) fn new(count: usize) -> Self {
        Self { bounds: vec![(0, MANY); count], sums: Vec::new() }
    }

    /// A number is the sum of its parts.
    pub(super) fn sums(&mut self, total: usize, parts: Vec<usize>) {
        self.sums.push((total, parts));
    }

    /// A number is told.
    pub(super) fn knows(&mut self, at: usize, number: u64) {
        self.bounds[at] = (number, number);
    }

    /// Whether everything told would fit as well if this number were another.
    pub(super) fn could_differ(&self, at: usize, number: u64) -> bool {
        let within = |least: u64, most: u64| {
            let mut other = self.clone();
            let (low, high) = other.bounds[at];
            other.bounds[at] = (low.max(least), high.min(most));
            other.has_solution(&mut GUESSES.clone())
        };
        (number > 0 && within(0, number - 1)) || within(number + 1, MANY)
    }

    /// Narrows the bounds until nothing changes; false when nothing fits any more.
    fn narrow(&mut self) -> bool {
        loop {
            let before = self.bounds.clone();
            for (total, parts) in &self.sums {
                let low: u64 = parts.iter().map(|part| self.bounds[*part].0).sum();
                let high: u64 = parts.iter().map(|part| self.bounds[*part].1).sum();
                let (least, most) = self.bounds[*total];
                let (least, most) = (least.max(low), most.min(high));
                self.bounds[*total] = (least, most);
                for part in parts {
                    let (own_low, own_high) = self.bounds[*part];
                    let (others_low, others_high) = (low - own_low, high - own_high);
                    let new_low = own_low.max(least.saturating_sub(others_high));
                    let new_high = own_high.min(most.saturating_sub(others_low));
                    if most < others_low {
                        return false;
                    }
                    self.bounds[*part] = (new_low, new_high);
                }
                // What was just narrowed is looked at again in the next round.
            }
            if self.bounds.iter().any(|(low, high)| low > high) {
                return false;
            }
            if self.bounds == before {
                return true;
            }
        }
    }

    fn has_solution(&mut self, guesses: &mut usize) -> bool {
        if !self.narrow() {
            return false;
        }
        let open = self.bounds.iter().enumerate().filter(|(_, (low, high))| low < high);
        let Some((at, (low, high))) = open.min_by_key(|(_, (low, high))| high - low).map(|(at, bounds)| (at, *bounds))
        else {
            return true;
        };
        for number in low..=high {
            if *guesses == 0 {
                return true;
            }
            *guesses -= 1;
            let mut next = self.clone();
            next.bounds[at] = (number, number);
            if next.has_solution(guesses) {
                return true;
            }
        }
        false
    }
}

#[test]
fn what_follows_is_found_and_what_does_not_is_left_open() {
    // 10 people in two groups, of which one is told.
    let mut known = Puzzle::new(3);
    known.sums(0, vec![1, 2]);
    known.knows(0, 10);
    known.knows(1, 7);
    assert!(!known.could_differ(2, 3));
    let mut open = Puzzle::new(4);
    open.sums(0, vec![1, 2, 3]);
    open.knows(0, 10);
    open.knows(1, 7);
    assert!(open.could_differ(2, 1) && open.could_differ(3, 2));
    // No number is negative: nothing is left for either.
    let mut full = Puzzle::new(4);
    full.sums(0, vec![1, 2, 3]);
    full.knows(0, 7);
    full.knows(1, 7);
    assert!(!full.could_differ(2, 0));
}
