//! Steps beside the formulas of the paper, and states that are kept.

use super::*;
use candle_core::Device;

/// Two weights, moved by the gradient of a quadratic, beside the formulas of the paper in double precision.
#[test]
fn steps_are_those_of_the_paper() {
    for by_tensors in [false, true] {
        beside_the_paper(by_tensors);
    }
}

fn beside_the_paper(by_tensors: bool) {
    let params = AdamWParams { weight_decay: 0.1, max_gradient_norm: 2.0, ..AdamWParams::default() };
    let start = [0.5_f64, -1.5, 2.0, 0.25];
    let tensor = Tensor::new(&start.map(|w| w as f32), &Device::Cpu).and_then(|t| t.reshape((2, 2))).expect("a tensor");
    let parameters = Parameters::from_tensors([("w".to_owned(), tensor)].into()).expect("variables");
    let mut optimizer = AdamW { by_tensors, ..AdamW::new(params).expect("in range") };
    let (mut w, mut m, mut v) = (start, [0.0; 4], [0.0; 4]);
    for step in 1..=20 {
        let trained = parameters.trained();
        let loss = (trained[0].1.sqr().and_then(|s| s * 1.5)).and_then(|s| s.sum_all()).expect("a loss");
        let update = optimizer.step(&parameters, &loss.backward().expect("gradients"), 0.01).expect("a step");
        let gradient = w.map(|w| 3.0 * w);
        let norm = gradient.iter().map(|g| g * g).sum::<f64>().sqrt();
        assert!((update.gradient_norm - norm).abs() < 1e-4);
        for i in 0..4 {
            let g = gradient[i] * (2.0 / norm).min(1.0);
            m[i] = 0.9 * m[i] + 0.1 * g;
            v[i] = 0.999 * v[i] + 0.001 * g * g;
            let (m_hat, v_hat) = (m[i] / (1.0 - 0.9_f64.powi(step)), v[i] / (1.0 - 0.999_f64.powi(step)));
            w[i] = w[i] * (1.0 - 0.01 * 0.1) - 0.01 * m_hat / (v_hat.sqrt() + 1e-8);
        }
    }
    let moved = parameters.trained()[0].1.flatten_all().and_then(|w| w.to_vec1::<f32>()).expect("numbers");
    assert!(moved.iter().zip(w).all(|(a, b)| (f64::from(*a) - b).abs() < 1e-5), "{moved:?} {w:?}");
}

#[test]
fn a_restored_optimiser_goes_on_bit_by_bit() {
    let run = |interrupted: bool| {
        let tensor = Tensor::new(&[1.0_f32, -2.0, 3.0], &Device::Cpu).expect("a tensor");
        let parameters = Parameters::from_tensors([("w".to_owned(), tensor)].into()).expect("variables");
        let mut optimizer = AdamW::new(AdamWParams::default()).expect("in range");
        for step in 0..10 {
            if interrupted && step == 5 {
                let state = optimizer.state().expect("a state");
                optimizer = AdamW::restore(AdamWParams::default(), optimizer.steps(), &state).expect("restored");
            }
            let loss = parameters.trained()[0].1.sqr().and_then(|s| s.sum_all()).expect("a loss");
            optimizer.step(&parameters, &loss.backward().expect("gradients"), 0.1).expect("a step");
        }
        parameters.trained()[0].1.to_vec1::<f32>().expect("numbers")
    };
    assert_eq!(run(false), run(true));
}

#[test]
fn the_state_of_another_model_is_refused() {
    let of = |numbers: &[f32]| {
        let tensor = Tensor::new(numbers, &Device::Cpu).expect("a tensor");
        Parameters::from_tensors([("w".to_owned(), tensor)].into()).expect("variables")
    };
    let gradients = |parameters: &Parameters| {
        let loss = parameters.trained()[0].1.sqr().and_then(|s| s.sum_all()).expect("a loss");
        loss.backward().expect("gradients")
    };
    let (small, large) = (of(&[1.0, 2.0]), of(&[1.0, 2.0, 3.0]));
    let mut optimizer = AdamW::new(AdamWParams::default()).expect("in range");
    optimizer.step(&small, &gradients(&small), 0.1).expect("a step");
    let message = optimizer.step(&large, &gradients(&large), 0.1).expect_err("another model").to_string();
    assert!(message.contains("does not fit weight `w`"), "{message}");
}

#[test]
fn a_gradient_that_is_not_finite_moves_nothing() {
    let tensor = Tensor::new(&[1.0_f32, -2.0], &Device::Cpu).expect("a tensor");
    let parameters = Parameters::from_tensors([("w".to_owned(), tensor)].into()).expect("variables");
    let mut optimizer = AdamW::new(AdamWParams::default()).expect("in range");
    let loss = (parameters.trained()[0].1.log()).and_then(|l| l.sum_all()).expect("a loss of NaN");
    let gradients = (loss * f64::INFINITY).and_then(|loss| loss.backward()).expect("gradients");
    let message = optimizer.step(&parameters, &gradients, 0.1).expect_err("not finite").to_string();
    assert!(message.contains("step 1 is not finite"), "{message}");
    assert_eq!(parameters.trained()[0].1.to_vec1::<f32>().expect("numbers"), [1.0, -2.0]);
    assert!(AdamW::new(AdamWParams { beta_2: 1.0, ..AdamWParams::default() }).is_err());
}

/// A tied model's weights, norms among them, moved from the same gradients; one optimiser goes on with the other's state.
#[test]
fn candles_operations_move_a_model_as_ours_do() {
    let config = crate::language::Config::small(16, 32, 2, (2, 1), 24, 32).expect("a shape");
    let params = AdamWParams { max_gradient_norm: 0.5, ..AdamWParams::default() };
    let optimizer = |by_tensors| AdamW { by_tensors, ..AdamW::new(params).expect("in range") };
    let run = |by_tensors: [bool; 2]| {
        let parameters = Parameters::random(&config, 3).expect("weights");
        let (mut optimizer, mut norms) = (optimizer(by_tensors[0]), Vec::new());
        for step in 0..12 {
            if step == 6 {
                let state = optimizer.state().expect("a state");
                let restored = AdamW::restore(params, optimizer.steps(), &state).expect("restored");
                optimizer = AdamW { by_tensors: by_tensors[1], ..restored };
            }
            let squares = parameters.trained().into_iter().map(|(_, var)| (var.as_tensor() - 0.1)?.sqr()?.sum_all());
            let squares: Vec<Tensor> = squares.collect::<Result<_>>().expect("squares");
            let loss = Tensor::stack(&squares, 0).and_then(|all| all.sum_all()).expect("a loss");
            let update = optimizer.step(&parameters, &loss.backward().expect("gradients"), 1e-2).expect("a step");
            norms.push(update.gradient_norm);
        }
        let weights = parameters.trained().into_iter();
        let weights = weights.flat_map(|(_, var)| var.flatten_all().and_then(|w| w.to_vec1::<f32>()).expect("numbers"));
        (norms, weights.collect::<Vec<_>>())
    };
    let (norms, weights) = run([false, false]);
    for by_tensors in [[true, true], [true, false], [false, true]] {
        let (other_norms, others) = run(by_tensors);
        assert!(norms.iter().zip(&other_norms).all(|(a, b)| (a - b).abs() < 1e-5 * a), "{norms:?} {other_norms:?}");
        let far = weights.iter().zip(&others).fold(0.0_f32, |most, (a, b)| most.max((a - b).abs()));
        assert!(far < 1e-6, "{by_tensors:?}: {far}");
    }
}
