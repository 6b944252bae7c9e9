//! Training elsewhere, from the page of a run: what is handed over is downloaded, models are uploaded, and the run goes
//! on, whoever is killed and whatever else arrives.

use super::{Laboratory, PATIENCE, RUNS, ask, check_at, is_wanted, queue, until, wait};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io::{Cursor, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use tests::{HANDED, ModelServer, PASSWORD, Reply, Visitor, folder, make_tiny_model, run, runner, sha256};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

tests::also_on_postgres!(
    what_is_handed_over_comes_back_once,
    models_that_are_refused_can_be_replaced,
    an_upload_whose_server_is_killed_leaves_nothing,
    a_model_behind_an_endpoint_writes_where_whoever_runs_the_poll_wants_it,
);

type Files = BTreeMap<String, Vec<u8>>;

const WAITING: &str = "Waiting for models that are trained elsewhere";

/// What comes back of a training: two models that hold these words, with what README.md asks for.
fn results(manifest: &[u8], words: &str, with: &str) -> Files {
    let mut files = Files::new();
    for arm in ["public", "baseline"] {
        files.insert(format!("results/{arm}/supervised/config.json"), b"{}".to_vec());
        files.insert(format!("results/{arm}/supervised/model.safetensors"), format!("{words} {arm}").into_bytes());
    }
    sealed(files, manifest, with)
}

/// The same with the hashes of all files.
fn sealed(mut files: Files, manifest: &[u8], with: &str) -> Files {
    files.insert("results/trained-with.txt".to_owned(), format!("{with}\n").into_bytes());
    let lines = files.iter().map(|(name, bytes)| format!("{}  ./{}\n", sha256(bytes), &name["results/".len()..]));
    let lines = lines.collect::<String>();
    files.insert("results/SHA256SUMS".to_owned(), lines.into_bytes());
    files.insert("manifest.json".to_owned(), manifest.to_vec());
    files
}

/// As large as its files, as archives of weights are.
fn packed(files: &Files) -> Vec<u8> {
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name, options).expect("begun");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("an archive").into_inner()
}

fn unpacked(archive: &[u8]) -> Files {
    let mut archive = ZipArchive::new(Cursor::new(archive)).expect("an archive");
    let mut files = Files::new();
    for place in 0..archive.len() {
        let mut entry = archive.by_index(place).expect("an entry");
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("its bytes");
        let name = entry.name().strip_prefix("hand-over/").expect("one folder").to_owned();
        files.insert(name, bytes);
    }
    files
}

fn upload(ann: &Visitor<'_>, run: u32, archive: &[u8]) -> tests::Response {
    ann.upload(&format!("{RUNS}/{run}/return"), &[], &[("results.zip", archive)])
}

/// What the page says afterwards, as its address names it.
fn done(answer: &tests::Response) -> String {
    let place = answer.header("location").unwrap_or_else(|| panic!("{}: {}", answer.status, answer.text()));
    place.rsplit('=').next().unwrap_or_default().to_owned()
}

/// What lies where archives are unpacked.
fn returned(laboratory: &Laboratory, run: u32) -> Vec<PathBuf> {
    let entries = fs::read_dir(laboratory.out(run).with_file_name("returned"));
    entries.into_iter().flatten().map(|entry| entry.expect("an entry").path()).collect()
}

#[test]
fn what_is_handed_over_comes_back_once() {
    let laboratory = Laboratory::open("1", 0.05);
    let ann = laboratory.ann();
    let page = ann.get(RUNS);
    for part in ["Where the models are trained", "--engine-endpoint and --engine-model", "hand_over.policy.samples"] {
        assert!(page.text().contains(part), "lacks {part}:\n{}", page.text());
    }
    assert!(!page.text().contains("value=\"endpoint\""), "there is none to choose");
    assert!(page.text().contains("what that costs in electricity or money this program does not know"));
    assert!(!page.text().contains("may charge"), "nobody is there who could: {}", page.text());
    let refused = ask(&ann, &[("engine", "endpoint")]);
    assert!(refused.status == 422 && refused.text().contains("This site has no endpoint any more"));
    queue(&ann, 1, &[("training", "elsewhere")]);
    assert_eq!(
        ask(&ann, &[("training", "elsewhere")]).header("location"),
        Some("/facilitate/town/runs/1?done=run-known")
    );
    let page = until(&ann, 1, WAITING);
    assert!(!page.contains("/assets/run.") && page.contains("Cancel the run"), "nothing happens by itself: {page}");

    let sent = ann.get(&format!("{RUNS}/1/hand-over.zip"));
    let hash = sha256(&sent.body);
    assert_eq!((sent.status, sent.header("etag")), (200, Some(format!("\"{hash}\"").as_str())));
    assert!(page.contains(&hash), "{page}");
    let rest = ann.get_with(&format!("{RUNS}/1/hand-over.zip"), &[("Range", "bytes=10-")]);
    assert!(rest.status == 206 && rest.body == sent.body[10..], "what broke off goes on");
    assert_eq!(unpacked(&sent.body)["manifest.json"], HANDED.as_bytes());
    let out = laboratory.moot.folder.path().join("handed.zip");
    let data = &laboratory.moot.data;
    let written = run!["poll", "hand-over", "town", "--run", "1", "--out", &out, "--data", data].json();
    assert_eq!(written["sha256"], hash);
    assert!(fs::read(&out).expect("a file") == sent.body);
    let listed: serde_json::Value = serde_json::from_slice(&ann.get("/api/v1/polls/town/runs").body).expect("JSON");
    let entry = &listed["items"][0];
    assert_eq!((&entry["state"], &entry["training"]), (&"handed_over".into(), &"elsewhere".into()), "{listed}");
    assert_eq!(entry["hand_over"]["sha256"], hash);
    assert_eq!(entry["hand_over"]["address"], format!("{RUNS}/1/hand-over.zip"));

    // Whoever only reads sees and downloads it, and gives nothing back.
    let rita = laboratory.moot.person("rita", "reader");
    assert!(!rita.get(&format!("{RUNS}/1")).text().contains("Give the models back"));
    assert_eq!(rita.get(&format!("{RUNS}/1/hand-over.zip")).status, 200);
    let good = results(HANDED.as_bytes(), "first", "TRL");
    assert_eq!(upload(&rita, 1, &packed(&good)).status, 404);

    wrong_archives(&laboratory, &ann, &good);
    assert!(ann.get(&format!("{RUNS}/1")).text().contains(WAITING));

    // Of two at once one counts.
    let archives = [packed(&good), packed(&results(HANDED.as_bytes(), "second", "TRL"))];
    let people = [laboratory.ann(), laboratory.ann()].map(|ann| ann.cookie());
    let said: Vec<String> = std::thread::scope(|scope| {
        let going: Vec<_> = archives
            .iter()
            .zip(&people)
            .map(|(archive, cookie)| {
                let server = &laboratory.moot.server;
                scope.spawn(move || {
                    let ann = Visitor::new(server);
                    ann.steal(cookie);
                    let answer = upload(&ann, 1, archive);
                    // Archives come in one at a time; whoever comes meanwhile is told so.
                    let is_busy = answer.status == 422 && answer.text().contains("Somebody is bringing an archive in");
                    if is_busy { "busy".to_owned() } else { done(&answer) }
                })
            })
            .collect();
        going.into_iter().map(|one| one.join().expect("an answer")).collect()
    });
    let taken = said.iter().position(|said| said == "run-returned").expect("one was taken");
    assert!(matches!(said[1 - taken].as_str(), "run-late" | "busy"), "{said:?}");
    let page = until(&ann, 1, "Done");
    assert!(page.contains(&sha256(&archives[taken])), "{page}");
    let given = fs::read_to_string(laboratory.out(1).join("given")).expect("arguments");
    assert!(given.contains("--take-back"), "{given}");
    assert_eq!(done(&upload(&ann, 1, &archives[taken])), "run-late");
    wait("the end of what came back", || returned(&laboratory, 1).is_empty());
    let log = run!["audit", "--poll", "town", "--data", data];
    assert_eq!(String::from_utf8_lossy(log.ok()).matches("run.return").count(), 1);
    let late = run!["poll", "take-back", "town", "--run", "1", "--archive", &out, "--data", data];
    late.fails_saying(&["it does not wait for models"]);
}

/// Every archive that does not do is refused by name, and nothing of it stays.
fn wrong_archives(laboratory: &Laboratory, ann: &Visitor<'_>, good: &Files) {
    let with = |name: &str, bytes: &[u8]| {
        let mut files = good.clone();
        files.insert(name.to_owned(), bytes.to_vec());
        packed(&files)
    };
    let without = |name: &str| {
        let mut files = good.clone();
        files.retain(|file, _| !file.starts_with(name));
        packed(&files)
    };
    let weights = "results/public/supervised/model.safetensors";
    let half = packed(good);
    for (archive, says) in [
        (Vec::new(), "Choose the archive first"),
        (b"no archive at all".to_vec(), "This is no whole ZIP archive"),
        (half[..half.len() / 2].to_vec(), "This is no whole ZIP archive"),
        (with("manifest.json", b"{}"), "is that of another hand-over"),
        (without("manifest.json"), "manifest.json"),
        (with("../../../evil", b"x"), "which is no plain file inside it"),
        (with("/etc/evil", b"x"), "which is no plain file inside it"),
        (with(weights, b"other weights"), "is not the one in results/SHA256SUMS"),
        (with("results/public/supervised/tokenizer.json", b"{}"), "has no hash of"),
        (with("results/SHA256SUMS", b"nothing"), "is not a SHA-256 and a file"),
        (without("results/SHA256SUMS"), "results/SHA256SUMS"),
        (without("results/baseline"), "results/baseline/supervised"),
    ] {
        let refused = upload(ann, 1, &archive);
        assert!(refused.status == 422 && refused.text().contains(says), "{says}: {}", refused.text());
        assert!(returned(laboratory, 1).is_empty(), "{says}: something is left");
    }
    let place = laboratory.moot.folder.path().join("wrong.zip");
    fs::write(&place, with(weights, b"other weights")).expect("written");
    let refused = run!["poll", "take-back", "town", "--run", "1", "--archive", &place, "--data", &laboratory.moot.data];
    refused.fails_saying(&["wrong.zip", weights, "results/SHA256SUMS"]);
    assert!(!laboratory.moot.folder.path().join("evil").exists());
}

#[test]
fn models_that_are_refused_can_be_replaced() {
    let laboratory = Laboratory::open("1", 0.05);
    let ann = laboratory.ann();
    let data = &laboratory.moot.data;
    run!["poll", "run", "town", "--elsewhere", "--data", data].ok();
    until(&ann, 1, WAITING);
    // Called off, it gives way; gone on with, it waits again, and nobody works on it.
    let change = |wish: &str| done(&ann.post(&format!("{RUNS}/1"), &[("do", wish)]));
    assert_eq!(change("cancel"), "run-cancelled");
    until(&ann, 1, "Cancelled");
    assert_eq!(change("resume"), "run-resumed");
    until(&ann, 1, WAITING);
    assert_eq!(laboratory.lines(1, "begun").len(), 1);

    // Larger than a form usually is.
    let unlucky = packed(&results(HANDED.as_bytes(), &"first ".repeat(400_000), "bad luck"));
    assert!(unlucky.len() > 4 << 20);
    assert_eq!(done(&upload(&ann, 1, &unlucky)), "run-returned");
    let page = until(&ann, 1, "Failed");
    assert!(page.contains("trained with bad luck; nothing was taken back") && page.contains("Give the models back"));
    let archive = laboratory.moot.folder.path().join("results.zip");
    fs::write(&archive, packed(&results(HANDED.as_bytes(), "second", "TRL"))).expect("written");
    let given = run!["poll", "take-back", "town", "--run", "1", "--archive", &archive, "--data", data].json();
    assert_eq!(given["new"], true);
    until(&ann, 1, "Done");
    assert!(returned(&laboratory, 1).len() <= 1, "what was refused makes room");
    let listed = run!["poll", "runs", "town", "--data", data].json();
    assert_eq!(listed[0]["returned_sha256"], sha256(&fs::read(&archive).expect("a file")));
}

#[test]
fn an_upload_whose_server_is_killed_leaves_nothing() {
    let mut laboratory = Laboratory::open("1", 0.05);
    queue(&laboratory.ann(), 1, &[("training", "elsewhere")]);
    until(&laboratory.ann(), 1, WAITING);
    let archive = packed(&results(HANDED.as_bytes(), "weights", "TRL"));
    {
        let (ann, address) = (laboratory.ann(), laboratory.moot.server.address().to_owned());
        let mut line = TcpStream::connect(&address).expect("a connection");
        let head = format!(
            "POST {RUNS}/1/return HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\nCookie: {}\r\n\
             Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 9000000\r\n\r\n--b\r\n\
             Content-Disposition: form-data; name=\"file\"; filename=\"r.zip\"\r\n\r\n",
            ann.cookie()
        );
        line.write_all(head.as_bytes()).expect("sent");
        line.write_all(&archive).expect("sent");
        line.write_all(&vec![7; 1 << 20]).expect("sent");
        std::thread::sleep(Duration::from_millis(500));
        laboratory = laboratory.again("1");
    }
    assert!(returned(&laboratory, 1).is_empty(), "{:?}", returned(&laboratory, 1));
    let ann = laboratory.ann();
    assert!(ann.get(&format!("{RUNS}/1")).text().contains(WAITING));
    // The same again, and the server is killed once more while models are taken in.
    assert_eq!(done(&upload(&ann, 1, &archive)), "run-returned");
    wait("a worker", || laboratory.lines(1, "begun").len() >= 2);
    drop(ann);
    let laboratory = laboratory.again("1");
    until(&laboratory.ann(), 1, "Done");
}

#[test]
fn a_model_behind_an_endpoint_writes_where_whoever_runs_the_poll_wants_it() {
    let server = ModelServer::start(|_| Reply::text("yes"));
    let folder = folder();
    let how: Vec<OsString> = vec!["--runner".into(), runner(folder.path(), 0.05).into()];
    let with = [how.clone(), ["--engine-endpoint", &server.url(), "--engine-model", "big"].map(Into::into).to_vec()];
    let mut laboratory = Laboratory::with(folder, "1", with.concat());
    laboratory.ratify();
    let ann = laboratory.ann();
    let page = ann.get(RUNS).text().to_owned();
    // 600 answers with four critiques and revisions each, 700 comparisons by twelve principles and eight idle ones, in
    // both orders with both options; all of it under two constitutions.
    let asked = "there are at most 122,800 questions while answers are revised and compared";
    for part in ["big, behind the endpoint of this site", "whoever provides it may charge for every question", asked] {
        assert!(page.contains(part), "lacks {part:?}: {page}");
    }
    // What is changed counts as soon as the page comes back; where something is not fit, nothing is said.
    let wrong = [("engine", "endpoint"), ("seed", "none"), ("p.revised", "100")];
    let refused = ask(&ann, &wrong);
    assert!(refused.status == 422 && refused.text().contains("at most 113,800 questions"), "{}", refused.text());
    let refused = ask(&ann, &[("p.revised", "many")]);
    assert!(refused.status == 422 && !refused.text().contains("questions while answers"), "{}", refused.text());
    queue(&ann, 1, &[("engine", "endpoint")]);
    let page = until(&ann, 1, "Done");
    assert!(page.contains("big, behind the endpoint of this site"), "{page}");
    let given = fs::read_to_string(laboratory.out(1).join("given")).expect("arguments");
    assert!(given.contains(&format!("FOLKMOOT_ENDPOINT={}\n", server.url())), "{given}");
    assert!(!given.contains("--endpoint"), "everybody on the machine can read arguments: {given}");
    let params = fs::read_to_string(laboratory.out(1).with_file_name("params.json")).expect("parameters");
    assert_eq!(params, r#"{"engine":"endpoint","engine_model":"big"}"#);
    // A worker that asks another model, or none, does not ask it in its place.
    let data = laboratory.moot.data.clone();
    run!["poll", "run", "town", "--engine-model", "bigger", "--data", &data].ok();
    let page = until(&ann, 2, "Failed");
    assert!(
        page.contains("this worker asks &quot;big&quot; behind its endpoint")
            || page.contains("this worker asks \"big\" behind its endpoint"),
        "{page}"
    );
    drop(ann);
    laboratory.how = how;
    let laboratory = laboratory.again("1");
    let ann = laboratory.ann();
    assert_eq!(done(&ann.post(&format!("{RUNS}/2"), &[("do", "resume")])), "run-resumed");
    let begun = Instant::now();
    while !ann.get(&format!("{RUNS}/2")).text().contains("started without --engine-endpoint") {
        assert!(begun.elapsed() < PATIENCE, "it never says so");
        std::thread::sleep(Duration::from_millis(100));
    }
}

/// As little of everything as there can be.
const PARAMS: &str = "revised = 10\ncompared = 20\nhelpfulness = 20\nanswered = 6\n\
    [understanding]\nprobes = 2\ntrial = 2\nmax_new_tokens = 4\n\
    [understanding.thresholds]\ncaught = 0.0\nfalse_alarms = 1.0\nagreement = 0.0\n\
    [evaluation]\nscenes = 2\nsamples = 4\ndialogues = 3\nheld_out = 4\ncontentious = 3\nshown = 2\nresamples = 200\n\
    [supervised.revise]\nrounds = 1\nmax_new_tokens = 6\nchunk = 5\n[preference.feedback]\nmax_new_tokens = 6\nchunk = 5\n\
    [hand_over.supervised]\nrows_per_step = 2\nlearning_rate = 1e-5\nepochs = 1\n\
    [hand_over.preference]\nrows_per_step = 2\nlearning_rate = 1e-5\nepochs = 1\n\
    [hand_over.policy]\nprompts_per_step = 2\nsamples = 2\n";

#[test]
fn models_that_were_trained_elsewhere_are_measured_whichever_servers_are_killed() {
    let folder = folder();
    let models = folder.path().join("models");
    fs::create_dir(&models).expect("a folder");
    make_tiny_model(&models);
    let params = folder.path().join("run.toml");
    fs::write(&params, PARAMS).expect("written");
    let mut laboratory = Laboratory::with(folder, "1", vec!["--models".into(), models.into()]);
    laboratory.ratify();
    let data = laboratory.moot.data.clone();
    run!["poll", "run", "town", "--model", "base", "--params", &params, "--elsewhere", "--data", &data].ok();
    let stage = |laboratory: &Laboratory, name: &str| laboratory.out(1).join("stages").join(name).is_dir();
    for name in ["public-written", "hand-over"] {
        wait(name, || stage(&laboratory, name));
        laboratory = laboratory.again("1");
    }
    until(&laboratory.ann(), 1, WAITING);
    let handed = unpacked(&laboratory.ann().get(&format!("{RUNS}/1/hand-over.zip")).body);
    let readme = String::from_utf8(handed["README.md"].clone()).expect("text");
    assert!(readme.contains("python3 -m zipfile -c results.zip manifest.json results"), "{readme}");

    // What somebody else's training would leave: the base model with another last weight.
    let mut files = Files::new();
    let base = handed.iter().filter_map(|(name, bytes)| Some((name.strip_prefix("base/")?, bytes)));
    let base: Vec<(&str, &Vec<u8>)> = base.collect();
    assert!(base.iter().any(|(name, _)| *name == "model.safetensors"), "a small base model comes along");
    let trained = ["public/supervised", "public/reinforced", "baseline/supervised", "baseline/reinforced"];
    for (place, model) in trained.into_iter().enumerate() {
        for (name, bytes) in &base {
            let mut bytes = (*bytes).clone();
            if *name == "model.safetensors" {
                let end = bytes.len() - 4;
                bytes[end..].copy_from_slice(&(0.5 + place as f32 / 8.0).to_le_bytes());
            }
            files.insert(format!("results/{model}/{name}"), bytes);
        }
    }
    // With the whole folder, as whoever packs everything does.
    let mut files = sealed(files, &handed["manifest.json"], "TRL 1.16.0, on 8 cards");
    files.extend(
        handed.iter().filter(|(name, _)| !name.starts_with("base/")).map(|(name, it)| (name.clone(), it.clone())),
    );
    let whole: Files = files.into_iter().map(|(name, bytes)| (format!("hand-over/{name}"), bytes)).collect();
    assert_eq!(done(&upload(&laboratory.ann(), 1, &packed(&whole))), "run-returned");
    for name in ["public-supervised", "baseline-reinforced", "evaluation"] {
        wait(name, || stage(&laboratory, name));
        laboratory = laboratory.again("1");
    }
    // Measuring gives way to everything else on the machine.
    wait("the report", || laboratory.out(1).join("report/report.json").is_file());
    let page = until(&laboratory.ann(), 1, "Done");
    assert!(page.contains("12 of 12 stages are finished"), "{page}");
    let report = fs::read(laboratory.out(1).join("report/report.json")).expect("a report");
    let report: serde_json::Value = serde_json::from_slice(&report).expect("JSON");
    assert_eq!(report["elsewhere"]["with"], "TRL 1.16.0, on 8 cards");
    assert_eq!(report["elsewhere"]["hand_over_sha256"], sha256(&handed["manifest.json"]));
    assert_eq!(laboratory.phase(), "measuring");
}

#[test]
fn the_page_of_a_run_goes_elsewhere_and_back_without_script() {
    if !is_wanted("runs-elsewhere.mjs") {
        return;
    }
    let laboratory = Laboratory::open("1", 0.2);
    let archive = laboratory.moot.folder.path().join("results.zip");
    fs::write(&archive, packed(&results(HANDED.as_bytes(), "weights", "TRL"))).expect("written");
    let archive = archive.display().to_string();
    let settings = [
        ("FOLKMOOT_RUNS_PAGE", RUNS),
        ("FOLKMOOT_RESULTS", archive.as_str()),
        ("FOLKMOOT_EMAIL", "ann@example.org"),
        ("FOLKMOOT_PASSWORD", PASSWORD),
    ];
    check_at(&laboratory.moot.server, "runs-elsewhere.mjs", &settings);
}
