//! The models of a report, given out with it: downloaded, and asked again from a bundle. With a model that is made in a
//! second.

use crate::run::PARAMS;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use tests::{Outcome, Serving, folder, folkmoot, make_tiny_model, run, sha256};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

/// A demo with its published report.
struct Demo {
    folder: TempDir,
}

impl Demo {
    fn new() -> Self {
        let demo = Self { folder: folder() };
        make_tiny_model(demo.folder.path());
        fs::write(demo.path("run.toml"), PARAMS.replace("scenes = 1", "scenes = 6")).expect("written");
        let (model, params, data) = (demo.text("base"), demo.text("run.toml"), demo.text("data"));
        let arguments =
            ["demo", "--people", "300", "--no-serve", "--seed", "3", "--model", &model, "--params", &params];
        folkmoot(arguments.into_iter().chain(["--data", &data])).ok();
        demo
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn text(&self, name: &str) -> String {
        self.path(name).to_string_lossy().into_owned()
    }

    fn bundle(&self, name: &str, more: &[&str]) -> Outcome {
        let (out, data) = (self.text(name), self.text("data"));
        let arguments = ["report", "bundle", "--poll", "demo", "--version", "1", "--out", &out, "--data", &data];
        folkmoot(arguments.iter().chain(more))
    }
}

fn said(outcome: &Outcome) -> String {
    String::from_utf8(outcome.stdout.clone()).expect("text")
}

/// The files of a bundle by their names, without the folder around them, and that folder.
fn entries(bundle: &Path) -> (String, BTreeMap<String, Vec<u8>>) {
    let mut archive = ZipArchive::new(File::open(bundle).expect("a bundle")).expect("an archive");
    let (mut root, mut files) = (String::new(), BTreeMap::new());
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).expect("an entry");
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("read");
        let (folder, within) = entry.name().split_once('/').expect("a folder");
        folder.clone_into(&mut root);
        files.insert(within.to_owned(), bytes);
    }
    (root, files)
}

/// Packs changed files again, with a manifest in which every hash is that of the file: as whoever means harm would.
fn forge(bundle: &Path, name: &str, change: impl FnOnce(&mut BTreeMap<String, Vec<u8>>)) -> PathBuf {
    let (root, mut files) = entries(bundle);
    change(&mut files);
    let mut manifest = json_of(&files["manifest.json"]);
    let listed: BTreeMap<&String, String> =
        files.iter().filter(|(name, _)| *name != "manifest.json").map(|(name, bytes)| (name, sha256(bytes))).collect();
    manifest["files"] = json!(listed);
    manifest["publication_sha256"] = json!(sha256(&files["report/publication.json"]));
    files.insert("manifest.json".to_owned(), manifest.to_string().into_bytes());
    let path = bundle.with_file_name(name);
    let mut out = ZipWriter::new(File::create(&path).expect("a file"));
    for (name, bytes) in &files {
        out.start_file(format!("{root}/{name}"), SimpleFileOptions::default()).expect("a file");
        out.write_all(bytes).expect("written");
    }
    out.finish().expect("an archive");
    path
}

fn json_of(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).expect("JSON")
}

#[test]
fn the_models_of_a_report_are_downloaded_and_asked_again() {
    let demo = Demo::new();
    let server = Serving::data(&demo.path("data"));
    let get = |rest: &str| server.get(&format!("/polls/demo/report/v/1/{rest}"));
    let report = json_of(&get("data/report.json").body);
    let publication = json_of(&get("data/publication.json").body);
    let names: Vec<&str> =
        publication["models"]["names"].as_array().expect("names").iter().filter_map(Value::as_str).collect();
    let all = ["base", "public-supervised", "public-reinforced", "baseline-supervised", "baseline-reinforced"];
    let preference = ["public-preference", "baseline-preference"];
    assert_eq!(names, [&all[..], &preference].concat());
    assert_eq!(publication["models"]["licence"], "Apache-2.0 OR MIT");

    // Every file that the report lists comes as it is listed, and all of them together are the model.
    let page = server.get("/polls/demo/report/v/1").text().to_owned();
    let card = get("data/model-card.md").text().to_owned();
    assert!(page.contains("bundle-with-models.zip") && page.contains("Apache-2.0 OR MIT"), "{page}");
    let mut listed: Vec<(&str, &Value)> = vec![("base", &report["base"])];
    for (side, arm) in ["public", "baseline"].iter().zip(report["arms"].as_array().expect("arms")) {
        assert_eq!(arm["side"], *side);
        let models = arm["models"].as_array().expect("models");
        listed.push((preference[usize::from(*side == "baseline")], &arm["preference_model"]));
        listed.extend(all.iter().filter(|name| name.starts_with(&format!("{side}-"))).copied().zip(models));
    }
    for (name, model) in listed {
        let sums = get(&format!("models/{name}/SHA256SUMS"));
        assert_eq!(json!(sha256(&sums.body)), model["sha256"], "{name}");
        let files = model["files"].as_object().expect("files");
        for file in ["config.json", "tokenizer.json", "model.safetensors"] {
            assert!(files.contains_key(file), "{name} lacks {file}");
        }
        for (file, of) in files {
            let address = format!("models/{name}/{file}");
            let sent = get(&address);
            assert_eq!(sent.status, 200, "{address}");
            assert_eq!(json!(sha256(&sent.body)), of["sha256"], "{address}");
            assert_eq!(json!(sent.body.len()), of["bytes"], "{address}");
            assert!(page.contains(&format!("href=\"/polls/demo/report/v/1/{address}\"")), "{address}");
            assert!(card.contains(&format!("/polls/demo/report/v/1/{address}")), "{address}");
        }
    }
    let address = "/polls/demo/report/v/1/models/public-reinforced/model.safetensors";
    let whole = server.get_with(address, &[("Accept-Encoding", "gzip, br")]);
    assert_eq!(whole.header("content-encoding"), None, "half of it could not be gone on with");
    let tag = whole.header("etag").expect("a tag").to_owned();
    assert_eq!(server.get_with(address, &[("If-None-Match", &tag)]).status, 304);
    let part = server.get_with(address, &[("Range", "bytes=100-199"), ("If-Range", &tag)]);
    assert_eq!((part.status, &part.body[..]), (206, &whole.body[100..200]));
    let other = server.get_with(address, &[("Range", "bytes=100-199"), ("If-Range", "\"other\"")]);
    assert_eq!((other.status, other.body.len()), (200, whole.body.len()));
    for nothing in ["models/nobody/config.json", "models/base/nothing", "models/base/..%2f..%2fsecret"] {
        assert_eq!(get(nothing).status, 404, "{nothing}");
    }

    // The same archive by both ways.
    demo.bundle("bundle.zip", &["--with-models"]).ok();
    let bundle = demo.path("bundle.zip");
    assert!(get("bundle-with-models.zip").body == fs::read(&bundle).expect("bytes"));
    let verified = run!["verify", &bundle];
    verified.ok();
    let lines = said(&verified);
    for part in [
        "bias and accuracy: ",
        "abilities: ",
        "(adherence): ",
        "report/report.json: put together again from its files: the same",
        "models/public-reinforced: has the SHA-256",
        "scores: 5 models asked again everything that the run asked: ",
        "models/public-preference: has the SHA-256",
    ] {
        assert!(lines.contains(part), "lacks {part}:\n{lines}");
    }
    assert!(!lines.contains("differs") && !lines.contains("rest on models"), "{lines}");
    let never = run!["verify", &bundle, "--measure", "never"];
    never.ok();
    assert!(said(&never).contains("not checked  scores: the models were not asked again"), "{}", said(&never));

    // Without models in it, from the folders in which they lie.
    demo.bundle("bare.zip", &[]).ok();
    let bare = run!["verify", demo.path("bare.zip")];
    bare.ok();
    assert!(said(&bare).contains("not checked  scores: without models nothing can be measured"), "{}", said(&bare));
    let beside = run!["verify", demo.path("bare.zip"), "--models", demo.path("data/run")];
    beside.ok();
    for part in
        ["scores: 4 models asked again", "base are not at hand", "adherence-base.json", "preference-public.json"]
    {
        assert!(said(&beside).contains(part), "lacks {part}:\n{}", said(&beside));
    }
    run!["verify", demo.path("bare.zip"), "--models", demo.path("base"), "--models", demo.path("data/constitution")]
        .disagrees(&["holds none of the models that the report names"]);
}

#[test]
fn a_bit_of_a_model_and_a_figure_that_was_made_up_are_found() {
    let demo = Demo::new();
    demo.bundle("bundle.zip", &["--with-models"]).ok();
    let bundle = demo.path("bundle.zip");
    let weights = "models/public-reinforced/model.safetensors";
    let flipped = forge(&bundle, "flipped.zip", |files| {
        let bytes = files.get_mut(weights).expect("weights");
        let at = bytes.len() - 3;
        bytes[at] ^= 1;
    });
    // The manifest fits; the report names the model.
    run!["verify", &flipped].disagrees(&["differs      models/public-reinforced: has the SHA-256"]);

    // Whoever makes a figure up everywhere, with every hash that depends on it, is told by the model.
    let forged = forge(&bundle, "forged.zip", |files| {
        let name = "refusal-public-reinforced.json";
        let mut file = json_of(&files[&format!("report/{name}")]);
        let measure = &mut file["measures"]["refusal_rate"];
        let before = measure["value"].clone();
        measure["value"] = json!(0.015625);
        assert_ne!(measure["value"], before);
        let bytes = file.to_string().into_bytes();
        let mut report = json_of(&files["report/report.json"]);
        report["files"][name] = json!(sha256(&bytes));
        let abilities = report["abilities"].as_array_mut().expect("abilities");
        let of = abilities.iter_mut().find(|one| one["measure"] == "over_refusal").expect("refusals");
        let figure = of["of"].as_array_mut().expect("figures").iter_mut().find(|figure| figure["file"] == name);
        figure.expect("a figure")["value"] = json!(0.015625);
        files.insert(format!("report/{name}"), bytes);
        let name = "preference-public.json";
        let mut file = json_of(&files[&format!("report/{name}")]);
        file["findings"]["all"]["accuracy"] = json!(0.015625);
        let bytes = file.to_string().into_bytes();
        report["files"][name] = json!(sha256(&bytes));
        report["arms"][0]["preference"]["value"] = json!(0.015625);
        files.insert(format!("report/{name}"), bytes);
        let report = report.to_string().into_bytes();
        let mut publication = json_of(&files["report/publication.json"]);
        publication["report_sha256"] = json!(sha256(&report));
        files.insert("report/report.json".to_owned(), report);
        files.insert("report/publication.json".to_owned(), publication.to_string().into_bytes());
    });
    let found = run!["verify", &forged];
    found.disagrees(&[
        "differs      report/refusal-public-reinforced.json: measured again",
        "/measures/refusal_rate/value is",
        "differs      report/preference-public.json: measured again",
        "/findings/all/accuracy is",
    ]);
    // How likely chance alone would have done as much is told by the counts of both models, which every bundle has.
    let lucky = forge(&bundle, "lucky.zip", |files| {
        let name = "bbq-all-public-reinforced.json";
        let mut file = json_of(&files[&format!("report/{name}")]);
        let change = &mut file["differences"][0]["bias"];
        assert_ne!(change["p_holm"], json!(0.0001));
        change["p_holm"] = json!(0.0001);
        let bytes = file.to_string().into_bytes();
        let mut report = json_of(&files["report/report.json"]);
        report["files"][name] = json!(sha256(&bytes));
        for bias in report["bias"].as_array_mut().expect("bias").iter_mut().filter(|one| one["category"] == "all") {
            if bias["condition"] == file["differences"][0]["condition"] {
                bias["score_change"]["p_holm"] = json!(0.0001);
            }
        }
        let report = report.to_string().into_bytes();
        let mut publication = json_of(&files["report/publication.json"]);
        publication["report_sha256"] = json!(sha256(&report));
        files.insert(format!("report/{name}"), bytes);
        files.insert("report/report.json".to_owned(), report);
        files.insert("report/publication.json".to_owned(), publication.to_string().into_bytes());
    });
    run!["verify", &lucky, "--measure", "never"]
        .disagrees(&["differs      report/bbq-all-public-reinforced.json: computed again from both"]);
    let never = run!["verify", &forged, "--measure", "never"];
    assert!(!said(&never).contains("differs      report/refusal"), "nothing else tells it:\n{}", said(&never));

    // What is gone from the folder of weights is said, and comes in again from wherever it lies.
    fs::remove_dir_all(demo.path("data/weights")).expect("removed");
    demo.bundle("again.zip", &["--with-models"]).fails_saying(&["is not kept on this machine"]);
    let server = Serving::data(&demo.path("data"));
    let address = "/polls/demo/report/v/1/models/base/config.json";
    assert_eq!(server.get(address).status, 404);
    let (data, report) = (demo.text("data"), demo.text("data/run/report"));
    let add = ["report", "add", "--poll", "demo", &report, "--data", &data];
    folkmoot(add.iter().chain(&["--models", &demo.text("data/run"), "--models", &demo.text("base")])).ok();
    assert_eq!(server.get(address).status, 200);
    demo.bundle("again.zip", &["--with-models"]).ok();
    assert!(fs::read(demo.path("again.zip")).expect("bytes") == fs::read(&bundle).expect("bytes"));

    // Nobody has to give them out.
    run![
        "report",
        "publish",
        "--poll",
        "demo",
        "--none-known",
        "--by",
        "Ann",
        "--contact",
        "ann@example.org",
        "--note",
        "Without models",
        "--looked",
        "--models",
        "no",
        "--data",
        &data
    ]
    .ok();
    let page = server.get("/polls/demo/report/v/2");
    assert!(page.text().contains("The models are not given out with this report"), "{}", page.text());
    for nothing in ["models/base/config.json", "bundle-with-models.zip"] {
        assert_eq!(server.get(&format!("/polls/demo/report/v/2/{nothing}")).status, 404, "{nothing}");
    }
    assert_eq!(server.get(address).status, 200, "what was given out stays so");
}
