//! How much better each token was than expected.

/// Advantages of tokens and what their values should have been.
#[derive(Clone, Debug, PartialEq)]
pub struct Advantages {
    /// One for each token.
    pub advantages: Vec<f64>,
    /// Advantage plus value: what the value head is drawn towards.
    pub returns: Vec<f64>,
}

/// Generalised advantage estimation (Schulman et al. 2016) over one response, after whose last token nothing comes.
/// `gamma` discounts what is later, `lambda` trades variance for bias; both between 0 and 1.
pub fn generalised(rewards: &[f64], values: &[f64], gamma: f64, lambda: f64) -> Advantages {
    let mut advantages = vec![0.0; rewards.len()];
    let (mut later, mut next_value) = (0.0, 0.0);
    for (place, (reward, value)) in rewards.iter().zip(values).enumerate().rev() {
        let surprise = reward + gamma * next_value - value;
        later = surprise + gamma * lambda * later;
        advantages[place] = later;
        next_value = *value;
    }
    let returns = advantages.iter().zip(values).map(|(advantage, value)| advantage + value).collect();
    Advantages { advantages, returns }
}

/// Rewards of responses to the same prompt, minus their mean, over the deviation of all rewards: what the
/// group-relative variant uses in place of a value head. `groups` says how many responses each prompt has.
pub fn group_relative(rewards: &[f64], groups: usize) -> Vec<f64> {
    let deviation = variance(rewards).sqrt() + 1e-4;
    rewards
        .chunks(groups.max(1))
        .flat_map(|group| {
            let mean = group.iter().sum::<f64>() / group.len() as f64;
            group.iter().map(move |reward| (reward - mean) / deviation)
        })
        .collect()
}

/// Shifts numbers to a mean of 0 and scales them to a deviation of 1.
pub fn whiten(numbers: &mut [f64]) {
    let mean = numbers.iter().sum::<f64>() / numbers.len().max(1) as f64;
    let factor = 1.0 / (variance(numbers) + 1e-8).sqrt();
    for number in numbers {
        *number = (*number - mean) * factor;
    }
}

fn variance(numbers: &[f64]) -> f64 {
    let count = numbers.len().max(1) as f64;
    let mean = numbers.iter().sum::<f64>() / count;
    numbers.iter().map(|number| (number - mean).powi(2)).sum::<f64>() / count
}

#[cfg(test)]
mod tests {
    use super::*;

    /// With `lambda` 1 an advantage is the discounted sum of what comes, minus the value; with 0 it is one step's.
    #[test]
    fn the_two_ends_of_lambda_are_the_sum_and_the_step() {
        let (rewards, values, gamma) = ([1.0, -0.5, 2.0], [0.2, 0.4, -0.1], 0.9);
        let whole = generalised(&rewards, &values, gamma, 1.0);
        let expected = [1.0 - 0.45 + 0.81 * 2.0, -0.5 + 0.9 * 2.0, 2.0];
        for (found, expected) in whole.returns.iter().zip(expected) {
            assert!((found - expected).abs() < 1e-12, "{found} against {expected}");
        }
        let step = generalised(&rewards, &values, gamma, 0.0);
        let expected = [1.0 + 0.9 * 0.4 - 0.2, -0.5 - 0.9 * 0.1 - 0.4, 2.0 + 0.1];
        for (found, expected) in step.advantages.iter().zip(expected) {
            assert!((found - expected).abs() < 1e-12, "{found} against {expected}");
        }
    }

    #[test]
    fn whitened_numbers_have_mean_0_and_deviation_1() {
        let mut numbers = [3.0, -1.0, 4.0, 1.0, -5.0];
        whiten(&mut numbers);
        assert!(numbers.iter().sum::<f64>().abs() < 1e-12);
        assert!((variance(&numbers) - 1.0).abs() < 1e-6);
        let mut alone = [2.0];
        whiten(&mut alone);
        assert_eq!(alone, [0.0]);
        whiten(&mut []);
    }

    #[test]
    fn a_response_is_compared_with_those_to_the_same_prompt() {
        let found = group_relative(&[1.0, 3.0, 10.0, 12.0], 2);
        assert!(found[0] < 0.0 && found[1] > 0.0);
        assert!((found[0] - found[2]).abs() < 1e-12 && (found[0] + found[1]).abs() < 1e-12);
        assert_eq!(group_relative(&[2.0, 2.0], 2), [0.0, 0.0]);
    }
}
