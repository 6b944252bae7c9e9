use super::*;

#[test]
fn students_quantiles_are_those_of_the_tables() {
    for (degrees, quantile) in
        [(1, 12.7062), (2, 4.3027), (3, 3.1824), (4, 2.7764), (9, 2.2622), (24, 2.0639), (100, 1.9840)]
    {
        assert!((student(degrees) - quantile).abs() < 5e-5, "{degrees}: {}", student(degrees));
    }
}

#[test]
fn holm_agrees_with_a_worked_example() {
    // R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm") is 0.03, 0.06, 0.06, 0.02.
    let corrected = holm(&[0.01, 0.04, 0.03, 0.005]);
    for (value, expected) in corrected.iter().zip([0.03, 0.06, 0.06, 0.02]) {
        assert!((value - expected).abs() < 1e-12, "{corrected:?}");
    }
    assert_eq!(holm(&[0.7, 0.9]), [1.0, 1.0]);
    assert!(holm(&[]).is_empty());
}

#[test]
fn an_interval_covers_the_truth_as_often_as_it_says_where_clusters_are_few() {
    let mut random = Xoshiro256PlusPlus::seed_from_u64(11);
    let (worlds, clusters) = (600, 6);
    let covered = (0..worlds)
        .filter(|world| {
            let means: Vec<f64> = (0..clusters).map(|_| (0..12).map(|_| random.gen_range(-1.0..1.0)).sum()).collect();
            let mean = |drawn: &[usize]| [Some(drawn.iter().map(|c| means[*c]).sum::<f64>() / clusters as f64)];
            let all: Vec<usize> = (0..clusters).collect();
            let resampling = Resampling { clusters, resamples: 300, seed: *world };
            let [Some([low, high])] = resampling.intervals(mean(&all), mean) else { panic!("an interval") };
            low <= 0.0 && 0.0 <= high
        })
        .count();
    let share = covered as f64 / worlds as f64;
    assert!((0.925..=0.975).contains(&share), "{share}");
}

#[test]
fn exchanging_finds_a_steady_difference_and_no_other() {
    let of = |differences: &[f64]| {
        let resampling = Resampling { clusters: differences.len(), resamples: 4000, seed: 1 };
        let sum = |exchanged: &[bool]| {
            Some(differences.iter().zip(exchanged).map(|(d, exchanged)| if *exchanged { -d } else { *d }).sum())
        };
        resampling.exchange(differences.iter().sum(), sum)
    };
    // Ten equal signs: 2 of 1024 assignments are as far.
    assert!((of(&[1.0; 10]) - 2.0 / 1024.0).abs() < 0.0015);
    assert_eq!(of(&[1.0, -1.0, 1.0, -1.0]), 1.0);
}
