#!/usr/bin/env bash
# Questions of BBQ that one processor answers in a second by the likeliest option, beside lm-evaluation-harness with the
# same model, the same prompts and the same file. One JSON object per line, RUNS rounds (3) in which the programs take
# turns; compare processor seconds.
#
#   PYTHON=DIR/bin/python tests/bench/bbq.sh TOKENIZER QUESTIONS.jsonl [SHAPE]...
#
# TOKENIZER is the folder of a model whose tokenizer the models with random weights get, such as the built-in one;
# QUESTIONS a file of BBQ in its own order, or one that `folkmoot model corpus --part questions` has written. PYTHON has
# lm_eval, torch and transformers. Needs a release build (cargo build --release), or FOLKMOOT_BIN.
#
# Of Folkmoot the whole program counts, from its start to the report with its intervals; of the harness the evaluation
# alone. Both must find as many answers right.
set -euo pipefail
tokenizer=$(realpath "${1:?the folder of a model, for its tokenizer}")
questions=$(realpath "${2:?a file of questions in the form of BBQ}")
shift 2
[ $# -gt 0 ] || set -- 1m 5m 15m
cd "$(dirname "$0")/../.."
program=${FOLKMOOT_BIN:-target/release/folkmoot}
[ -x "$program" ] || { echo "$program is not there: run cargo build --release first" >&2; exit 1; }
python=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# One thread each, and none that burns time while it waits.
export RAYON_NUM_THREADS=1 OMP_NUM_THREADS=1 OMP_WAIT_POLICY=PASSIVE

folkmoot() { # folkmoot MODEL
    rm -rf "$work/report" "$work/report.json"
    TIMEFORMAT='%U %S'
    { time "$program" eval bbq --model "$1" --data "$questions" --form plain --out "$work/report.json" \
        --harness "$work/report" >/dev/null 2>"$work/said"; } 2>"$work/took" || { cat "$work/said" >&2; exit 1; }
    "$python" - "$work" <<'PYTHON'
import json, pathlib, sys
work = pathlib.Path(sys.argv[1])
[results] = (work / "report").glob("results*.json")
results = json.loads(results.read_text())
rows, seconds = results["n-samples"]["bbq"]["effective"], sum(map(float, (work / "took").read_text().split()))
print(json.dumps({"benchmark": "bbq", "rows": rows, "right": round(results["results"]["bbq"]["acc,none"], 4),
                  "cpu_s": round(seconds, 2), "rows_per_cpu_s": round(rows / seconds, 1)}))
PYTHON
}

right() { sed -n 's/.*"right": \([0-9.]*\).*/\1/p' <<<"$1"; }

for shape in "$@"; do
    "$python" tests/bench/lm_eval_bbq.py make "$shape" "$tokenizer" "$work/$shape" 2>/dev/null
    for _ in $(seq "${RUNS:-3}"); do
        ours=$(folkmoot "$work/$shape")
        printf '{"shape": "%s", %s\n' "$shape" "${ours#\{}"
        for batch in ${BATCHES:-1 32}; do
            theirs=$("$python" tests/bench/lm_eval_bbq.py score "$work/$shape" "$questions" "$batch" 2>/dev/null)
            printf '{"shape": "%s", %s\n' "$shape" "${theirs#\{}"
            if [ "$(right "$ours")" != "$(right "$theirs")" ]; then
                echo "one finds $(right "$ours") right and the other $(right "$theirs")" >&2
                exit 1
            fi
        done
    done
done
