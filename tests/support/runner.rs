//! A stand-in for the program that does a run, for tests of everything around it: a shell script that takes the same
//! arguments, says the same lines, writes the same files, and takes a moment for each step instead of minutes.

use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// The stages that it goes through.
pub const STAGES: [&str; 5] = ["understand", "public-supervised", "public-reinforced", "baseline-supervised", "report"];

/// The manifest of what it hands over.
pub const HANDED: &str = r#"{"format":"folkmoot-hand-over/1","of":"a stand-in"}"#;

/// Writes the script into this folder; each stage takes four steps of `pause` seconds. With the seed 13 it fails, with
/// one line that says why. Where it is to hand over, it does so after two stages; what comes back is refused where it
/// was trained with bad luck.
///
/// # Panics
/// When it cannot be written.
#[must_use]
pub fn runner(folder: &Path, pause: f64) -> PathBuf {
    let write = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::write(&path, text).expect("a file of the stand-in");
        path.display().to_string()
    };
    let understanding = write("stand-in-understanding.json", &understanding().to_string());
    let report = write("stand-in-report.json", &report().to_string());
    let script = SCRIPT
        .replace("@PAUSE@", &pause.to_string())
        .replace("@STAGES@", &STAGES.join(" "))
        .replace("@PLAN@", &json!({ "format": "folkmoot-run/1", "stages": STAGES }).to_string())
        .replace("@MANIFEST@", HANDED)
        .replace("@UNDERSTANDING@", &understanding)
        .replace("@REPORT@", &report);
    let path = PathBuf::from(write("stand-in.sh", &script));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("a script that can be started");
    }
    path
}

/// `finished` gets a line for each stage that was finished, and `begun` one for each start.
const SCRIPT: &str = r#"#!/bin/sh
set -eu
handed= back= stages="@STAGES@" given="$*"
while [ $# -gt 0 ]; do
    case "$1" in
        --out) out=$2; shift ;;
        --leash) leash=$2; shift ;;
        --seed) seed=$2; shift ;;
        --constitution) constitution=$2; shift ;;
        --hand-over) handed=$2; stages="understand hand-over"; shift ;;
        --take-back) back=$2; shift ;;
    esac
    shift
done
exec 3<&0
(cat <&3 >/dev/null 2>&1 9>&-; kill -9 $$) 2>/dev/null &
exec 9>"$leash"
flock 9
line() { printf '{"timestamp":"2026-11-25T22:39:48.1Z","level":"%s","fields":{%s},"target":"%s"}\n' "$1" "$2" "$3" >&2; }
progress() { line INFO "$1" progress; }
mkdir -p "$out/stages" "$out/report"
echo "$$" >>"$out/begun"
printf '%s\nFOLKMOOT_ENDPOINT=%s\n' "$given" "${FOLKMOOT_ENDPOINT:-}" >"$out/given"
printf '%s' '@PLAN@' >"$out/plan.json"
line INFO '"message":"a word for people"' folkmoot
if [ "$seed" = 13 ]; then line ERROR '"message":"the laboratory is out of luck; use another seed"' folkmoot; exit 1; fi
if [ -n "$back" ]; then
    cmp -s "$back/manifest.json" "$out/../handed/manifest.json" && [ -f "$back/results/SHA256SUMS" ] || exit 1
    if grep -q 'bad luck' "$back/results/trained-with.txt"; then
        line ERROR '"message":"these models were trained with bad luck; nothing was taken back"' folkmoot; exit 1
    fi
fi
for stage in $stages; do
    if [ -d "$out/stages/$stage" ]; then progress "\"stage\":\"$stage\",\"state\":\"cached\""; continue; fi
    progress "\"stage\":\"$stage\",\"state\":\"begun\""
    for step in 1 2 3 4; do
        sleep @PAUSE@
        progress "\"stage\":\"$stage\",\"part\":\"steps\",\"done\":$step,\"of\":4,\"loss\":$((5 - step)).5,\"figures\":\"{\\\"score\\\":0.$step,\\\"nats\\\":0.0$step}\""
    done
    mkdir "$out/stages/$stage"
    echo "$stage" >>"$out/finished"
    if [ "$stage" = understand ]; then cp @UNDERSTANDING@ "$out/stages/$stage/understanding.json"; fi
    progress "\"stage\":\"$stage\",\"state\":\"done\""
done
if [ -n "$handed" ]; then
    mkdir -p "$handed"
    echo 'what to do' >"$handed/README.md"
    printf '@MANIFEST@' >"$handed/manifest.json"
    exit 0
fi
sha=$(sha256sum "$constitution" | cut -d' ' -f1)
printf '{}' >"$out/report/bbq.json"
cp "$out/report/bbq.json" "$out/report/findings.json"
sed -e "s/@CONSTITUTION@/$sha/g" -e "s/\"seed\":1,/\"seed\":$seed,/" '@REPORT@' >"$out/report/report.json"
"#;

fn understanding() -> Value {
    let share = |k: u64| json!({ "k": k, "n": 20, "share": k as f64 / 20.0, "interval": [0.1, 0.9] });
    let principle = |id: &str, text: &str, k: u64, verdict: &str| {
        json!({
            "id": id, "text": text, "caught": share(k), "false_alarms": share(1), "agreement": share(k), "left_out": 0,
            "verdict": verdict
        })
    };
    json!({
        "format": "folkmoot-understanding/1", "model": "stand-in", "constitution_sha256": "c", "probes_sha256": "p",
        "params": {}, "code_version": "0.1.0",
        "principles": [
            principle("s1", "Choose the response that is honest.", 18, "understood"),
            principle("s2", "Choose the response that respects privacy.", 9, "not_read"),
        ]
    })
}

/// SHA-256 of the two files, `{}` each.
const EMPTY: &str = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";

fn report() -> Value {
    let of = |side: Option<&str>, value: f64| {
        let mut of = json!({ "value": value, "interval": [value - 0.1, value + 0.1], "n": 240, "file": "bbq.json" });
        if let (Some(side), Some(fields)) = (side, of.as_object_mut()) {
            fields.insert("side".to_owned(), side.into());
            fields.insert("phase".to_owned(), "supervised".into());
        }
        of
    };
    let all = |base: f64, public: f64, baseline: f64| {
        json!([of(None, base), of(Some("public"), public), of(Some("baseline"), baseline)])
    };
    let arm = |side: &str, title: &str| {
        json!({
            "side": side, "title": title, "constitution_sha256": "@CONSTITUTION@", "principles": 2,
            "models": [{ "phase": "supervised", "sha256": "m" }],
            "preference": { "value": 0.8, "interval": [0.7, 0.9], "n": 60, "file": "findings.json" }, "objections": []
        })
    };
    json!({
        "format": "folkmoot-model-report/1", "code_version": "0.1.0", "seed": 1, "params_sha256": "p",
        "base": { "name": "stand-in", "sha256": "b", "weights": 1_000_000, "laboratory": true },
        "arms": [arm("public", "What the town asks"), arm("baseline", "Standard")],
        "data": {},
        "bias": [
            { "category": "all", "condition": "ambig", "score": all(0.5, 0.1, 0.4), "accuracy": all(0.4, 0.9, 0.5),
              "score_change": null, "accuracy_change": null },
            { "category": "all", "condition": "disambig", "score": all(0.3, 0.1, 0.3),
              "accuracy": all(0.8, 0.8, 0.7), "score_change": null, "accuracy_change": null },
        ],
        "abilities": [{ "measure": "over_refusal", "of": all(0.02, 0.05, 0.02) }],
        "principles": [], "side_by_side": [], "departures": [],
        "files": { "bbq.json": EMPTY, "findings.json": EMPTY }
    })
}
