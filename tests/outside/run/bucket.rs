//! Stages that are kept in a bucket.

use super::{Material, STAGES, all_stages, reached, same};
use std::fs;
use tests::{Buckets, Outcome, folkmoot_with};

fn run(material: &Material, environment: &[(&str, &str)], out: &str) -> Outcome {
    folkmoot_with(environment, material.arguments(out, &["--store", "s3://stages/city-2"]))
}

#[test]
fn a_run_takes_from_a_bucket_what_another_has_kept_there() {
    let material = Material::new();
    let root = material.path("buckets");
    fs::create_dir_all(root.join("stages")).expect("a bucket");
    let buckets = Buckets::start(&root);
    let environment = buckets.environment(Buckets::KEY.1);
    let first = run(&material, &environment, "first");
    first.ok();
    assert_eq!(reached(&first, "done"), all_stages());
    let second = run(&material, &environment, "second");
    second.ok();
    assert_eq!(reached(&second, "fetched"), all_stages());
    same(&material.files("first/report"), &material.files("second/report"));

    // A file of it that is not what it was is told, and made again, and kept again.
    let objects = root.join("stages/city-2/objects");
    let weights = material.path("first/stages/public-supervised/model/model.safetensors");
    let object = objects.join(tests::sha256(&fs::read(&weights).expect("weights")));
    let whole = fs::read(&object).expect("an object");
    fs::write(&object, &whole[..whole.len() - 1]).expect("cut");
    let third = run(&material, &environment, "third");
    third.ok();
    // Both arms of a model that answers everything alike may have made the same file, and whichever comes first mends it.
    let again = reached(&third, "done");
    assert!(!again.is_empty() && again.iter().all(|stage| stage.ends_with("-supervised")), "{again:?}");
    assert!(third.stderr.contains("damaged") && third.stderr.contains("s3://stages/city-2"), "{}", third.stderr);
    same(&material.files("first/report"), &material.files("third/report"));
    assert_eq!(fs::read(&object).expect("an object"), whole);
    assert!(!first.stderr.contains(Buckets::KEY.1) && !third.stderr.contains(Buckets::KEY.1));
}

#[test]
fn two_runs_that_share_a_bucket_make_each_stage_once_between_them() {
    let material = Material::new();
    let root = material.path("buckets");
    fs::create_dir_all(root.join("stages")).expect("a bucket");
    let buckets = Buckets::start(&root);
    let environment = buckets.environment(Buckets::KEY.1);
    // One is killed in the middle: it does not wait for itself, and the other one takes its place or waits for it.
    let killed = material.kill_with(&environment, "one", &["--store", "s3://stages/city-2"], |fields| {
        fields["stage"] == "public-supervised" && fields["done"].is_number()
    });
    assert!(killed, "it was too fast");
    let outcomes = std::thread::scope(|scope| {
        let started = ["one", "other"].map(|out| {
            let (material, environment) = (&material, &environment);
            let started = scope.spawn(move || run(material, environment, out));
            std::thread::sleep(std::time::Duration::from_millis(100));
            started
        });
        started.map(|one| one.join().expect("it has ended"))
    });
    let made = outcomes.each_ref().map(|outcome| {
        outcome.ok();
        reached(outcome, "done")
    });
    assert!(made[0].is_disjoint(&made[1]), "made twice: {:?}", made[0].intersection(&made[1]));
    assert!(made[0].contains("public-supervised"), "the one that was killed has waited for itself");
    same(&material.files("one/report"), &material.files("other/report"));
    // Whoever has made something has given the right to it back.
    let rights =
        fs::read_dir(root.join("stages/city-2/making")).expect("rights").map(|entry| entry.expect("one").path());
    let rights: Vec<String> = rights.filter_map(|right| fs::read_to_string(right).ok()).collect();
    assert!(rights.len() >= STAGES.len() && rights.iter().all(|right| right.contains("\"by\":\"\"")), "{rights:?}");
}

#[test]
fn a_bucket_that_cannot_be_written_is_told_before_anything_is_computed() {
    let material = Material::new();
    let root = material.path("buckets");
    fs::create_dir_all(root.join("stages")).expect("a bucket");
    let buckets = Buckets::start(&root);
    let says = ["s3://stages/city-2", "AWS_ENDPOINT", "AWS_ACCESS_KEY_ID"];
    let refused = run(&material, &buckets.environment("another secret"), "refused");
    refused.fails_saying(&[&says[..], &["SignatureDoesNotMatch"]].concat());
    assert!(!refused.stderr.contains("another secret"));
    let plain: Vec<_> =
        buckets.environment(Buckets::KEY.1).into_iter().filter(|(name, _)| *name != "AWS_ALLOW_HTTP").collect();
    run(&material, &plain, "plain").fails_saying(&["s3://stages/city-2", "AWS_ALLOW_HTTP=true"]);
    for out in ["refused", "plain"] {
        assert!(!material.path(out).join("plan.json").exists(), "{out} has begun");
    }
    drop(buckets);
    let gone = [
        ("AWS_ENDPOINT", "http://127.0.0.1:9"),
        ("AWS_ALLOW_HTTP", "true"),
        ("AWS_ACCESS_KEY_ID", "k"),
        ("AWS_SECRET_ACCESS_KEY", "s"),
    ];
    run(&material, &gone, "gone").fails_saying(&says);
}
