use super::{DEEP, Matrix, Panels, ROWS, RowsOf, product, product_into};
use pulp::{Scalar, Simd};

fn numbers(count: usize, seed: usize) -> Vec<f32> {
    (0..count).map(|i| (((i * 37 + seed * 101) % 23) as f32 - 11.0) / 7.0).collect()
}

fn close(found: &[f32], expected: impl Iterator<Item = f64>) {
    for (place, (&found, expected)) in found.iter().zip(expected).enumerate() {
        let error = (f64::from(found) - expected).abs();
        assert!(error < 1e-5 * expected.abs().max(10.0), "{place}: {found} for {expected}");
    }
}

#[test]
fn products_agree_with_the_definition_however_the_matrices_lie() {
    for (m, k, n) in [(1, 1, 1), (8, 3, 48), (13, 70, 50), (ROWS + 9, 20, 97), (5, DEEP + 3, 49), (9, 2 * DEEP, 48)] {
        let (a, b) = (numbers(m * k, 1), numbers(k * n, 2));
        let at = |i: usize, j: usize| (0..k).map(|p| f64::from(a[i * k + p]) * f64::from(b[p * n + j])).sum::<f64>();
        let expected = || (0..m * n).map(|place| at(place / n, place % n));
        let turned = |x: &[f32], rows: usize, columns: usize| -> Vec<f32> {
            (0..x.len()).map(|i| x[(i % rows) * columns + i / rows]).collect()
        };
        let (a_turned, b_turned) = (turned(&a, m, k), turned(&b, k, n));
        let lefts = [Matrix::of_rows(&a, k), Matrix::of_rows(&a_turned, m).turned()];
        let rights = [Matrix::of_rows(&b, n), Matrix::of_rows(&b_turned, k).turned()];
        for left in lefts {
            for right in rights {
                close(&product((m, k, n), left, right), expected());
                let mut sum = vec![1.0; m * n];
                product_into((m, k, n), left, right, &mut sum, true);
                close(&sum, expected().map(|product| product + 1.0));
            }
        }
    }
}

/// Whatever this processor can do, others can do less.
#[test]
fn every_kind_of_processor_finds_the_same_numbers() {
    for (m, k, n) in [(13, 70, 50), (19, 33, 97), (8, DEEP + 3, 16), (5, 9, 80)] {
        let (a, b) = (numbers(m * k, 5), numbers(k * n, 6));
        let turned: Vec<f32> = (0..a.len()).map(|i| a[(i % m) * k + i / m]).collect();
        let panels = Panels::new(Matrix::of_rows(&b, n), k, n);
        for left in [Matrix::of_rows(&a, k), Matrix::of_rows(&turned, m).turned()] {
            let expected: Vec<u32> = panels.after(left, m).into_iter().map(f32::to_bits).collect();
            let mut found = vec![vec![0.0; m * n]; 2];
            Scalar::new().vectorize(RowsOf {
                panels: panels.laid_out(),
                left,
                first: 0,
                result: &mut found[0],
                add: false,
            });
            #[cfg(target_arch = "x86_64")]
            match pulp::x86::V3::try_new() {
                Some(v3) => Simd::vectorize(
                    v3,
                    RowsOf { panels: panels.laid_out(), left, first: 0, result: &mut found[1], add: false },
                ),
                None => found.truncate(1),
            }
            #[cfg(not(target_arch = "x86_64"))]
            found.truncate(1);
            for found in found {
                assert_eq!(found.into_iter().map(f32::to_bits).collect::<Vec<_>>(), expected, "{m} x {k} x {n}");
            }
        }
    }
}

#[test]
fn a_row_does_not_depend_on_the_rows_beside_it() {
    let (m, k, n) = (ROWS + 21, 700, 60);
    let (a, b) = (numbers(m * k, 3), numbers(k * n, 4));
    let panels = Panels::new(Matrix::of_rows(&b, n), k, n);
    let together = panels.after(Matrix::of_rows(&a, k), m);
    for row in [0, 7, 100, ROWS, m - 1] {
        let alone = panels.after(Matrix::of_rows(&a[row * k..(row + 1) * k], k), 1);
        assert_eq!(alone, together[row * n..(row + 1) * n]);
    }
}

#[test]
fn nothing_times_nothing_is_nothing() {
    let empty = Matrix::of_rows(&[], 0);
    assert!(product((0, 3, 0), empty, empty).is_empty());
    assert_eq!(product((2, 0, 2), empty, empty), [0.0; 4]);
}
