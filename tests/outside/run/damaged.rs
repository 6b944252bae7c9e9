//! Checkpoints that were damaged while nobody was at work: they are told, the ones before are used, and the end has the
//! bytes of a run that nobody has disturbed.

use super::{Material, reached, same};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What happens to a checkpoint.
type Damage = fn(&Path);

/// Where a stage keeps those of what it teaches, and of the second preference model by which a policy is watched.
const CHECKPOINTS: &str = ".unfinished/checkpoints";
const SECOND: &str = ".unfinished/second";

/// The checkpoints in a folder of a stage that was cut off, oldest first.
fn kept(folder: &Path) -> Vec<PathBuf> {
    // While the stage goes on, one may be gone as soon as it is seen.
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    found.retain(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("step-")));
    found.sort();
    found
}

/// The largest file of tensors in a checkpoint.
fn tensors(checkpoint: &Path) -> PathBuf {
    let entries = fs::read_dir(checkpoint).expect("a folder").map(|entry| entry.expect("an entry").path());
    let tensors = entries.filter(|path| path.extension().is_some_and(|extension| extension == "safetensors"));
    tensors.max_by_key(|path| fs::metadata(path).expect("a size").len()).expect("tensors")
}

fn flip(path: &Path) {
    let mut bytes = fs::read(path).expect("a file");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(path, bytes).expect("written");
}

fn truncate(path: &Path) {
    let bytes = fs::read(path).expect("a file");
    fs::write(path, &bytes[..bytes.len() / 2]).expect("written");
}

#[test]
fn a_damaged_checkpoint_is_told_and_the_one_before_leads_to_the_same_bytes() {
    let material = Material::new();
    material.run("unbroken", &[]).ok();
    let expected = material.files("unbroken/report");
    let damages: [(&str, &str, &str, Damage); 5] = [
        ("public-supervised", CHECKPOINTS, "flipped", |checkpoint| flip(&tensors(checkpoint))),
        ("baseline-preference", CHECKPOINTS, "truncated", |checkpoint| truncate(&tensors(checkpoint))),
        ("public-reinforced", CHECKPOINTS, "state", |checkpoint| flip(&checkpoint.join("state.json"))),
        ("public-reinforced", SECOND, "second", |checkpoint| flip(&tensors(checkpoint))),
        ("baseline-supervised", CHECKPOINTS, "gone", |checkpoint| truncate(&checkpoint.join("state.json"))),
    ];
    for (stage, place, out, damage) in damages {
        let folder = material.path(out).join("stages").join(stage).join(place);
        // As soon as two are there, so that there is one before.
        let killed = material.kill(out, &[], |fields| fields["stage"] == stage && kept(&folder).len() >= 2);
        assert!(killed, "{stage} was finished before it could be cut off");
        let newest = kept(&folder).pop().expect("a checkpoint");
        damage(&newest);
        let resumed = material.run(out, &[]);
        resumed.ok();
        assert!(reached(&resumed, "resumed").contains(stage), "{}", resumed.stderr);
        let name = newest.file_name().expect("a name").to_string_lossy();
        let told = resumed.stderr.lines().any(|line| line.contains(&*name) && line.contains("damaged"));
        assert!(told, "nobody is told that {name} of {stage} is damaged: {}", resumed.stderr);
        same(&material.files(&format!("{out}/report")), &expected);
        let journal = |run: &str| fs::read(material.path(run).join("stages").join(stage).join("journal.jsonl"));
        let [there, here] = ["unbroken", out].map(|run| journal(run).expect("a journal"));
        assert!(there == here, "the journal of {stage} differs");
    }

    // With both damaged, the stage learns from its beginning, and still ends where it would have.
    let folder = material.path("both/stages/public-supervised").join(CHECKPOINTS);
    let killed =
        material.kill("both", &[], |fields| fields["stage"] == "public-supervised" && kept(&folder).len() >= 2);
    assert!(killed, "it was finished before it could be cut off");
    kept(&folder).iter().for_each(|checkpoint| flip(&tensors(checkpoint)));
    let resumed = material.run("both", &[]);
    resumed.ok();
    assert_eq!(resumed.stderr.matches("damaged").count(), 2, "{}", resumed.stderr);
    assert_eq!(reached(&resumed, "done").intersection(&BTreeSet::from(["public-supervised".to_owned()])).count(), 1);
    same(&material.files("both/report"), &expected);
}
