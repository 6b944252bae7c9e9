#!/usr/bin/env bash
# What `folkmoot run --hand-over` writes trains both arms in Hugging Face's TRL with the commands of its README, few steps
# each, and comes back.
#
#   tests/peers/hand_over.sh MODEL [PYTHON]
#
# MODEL is the folder of a laboratory model. PYTHON lies beside the program `trl`: python3 -m venv DIR && DIR/bin/pip
# install 'trl==1.16.0'
set -euo pipefail
model=$(realpath "${1:?the folder of a laboratory model}")
python=$(command -v "${2:-python3}")
cd "$(dirname "$0")/../.."
folkmoot=$(realpath "${FOLKMOOT_BIN:-target/release/folkmoot}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
PATH=$(dirname "$python"):$PATH
export PATH HF_HUB_OFFLINE=1
cd "$work"

printf 'Choose the response that %s.\n' 'is polite' 'treats everybody alike' 'helps with the question' >principles.txt
cat >run.toml <<'TOML'
revised = 24
compared = 48
helpfulness = 24
answered = 16
[understanding]
probes = 4
trial = 4
[understanding.thresholds]
caught = 0.0
false_alarms = 1.0
agreement = 0.0
[evaluation]
scenes = 1
samples = 20
dialogues = 10
held_out = 10
contentious = 6
resamples = 200
[supervised.revise]
rounds = 1
[hand_over]
rows_at_once = 4
supervised = { rows_per_step = 8, learning_rate = 1e-4, epochs = 1 }
preference = { rows_per_step = 8, learning_rate = 1e-4, epochs = 1 }
policy = { prompts_per_step = 2, samples = 4, max_new_tokens = 24 }
TOML
"$folkmoot" constitution import --format plain principles.txt --out constitution >/dev/null
run() { "$folkmoot" run --constitution constitution/constitution.json --model "$model" --params run.toml --out run "$@"; }
run --hand-over handed >/dev/null

cd handed
ln -s "$model" base
sha256sum --quiet --check base.sha256
# The lines of the README that call TRL, for both arms: sft, reward, grpo; then dpo, which would take the place of the
# last two and writes elsewhere here.
sed -n 's/^\(trl .*\)/\1 --use_cpu true --bf16 false/p' README.md >commands
test "$(wc -l <commands)" = 8
# One step of the first rows could leave both arms with the same model.
sed -i -e '/^trl sft/!s/$/ --max_steps 1/' -e '/^trl dpo/s/$/ --output_dir ..\/directly/' commands
sh -e commands
grep -e "^echo 'TRL" -e '^(cd results' README.md | sh -e
cd ..
run --take-back handed >/dev/null
"$python" - <<'PYTHON'
import json
report = json.load(open("run/report/report.json"))
models = {(arm["side"], model["phase"]): model["sha256"] for arm in report["arms"] for model in arm["models"]}
assert len(models) == 4 and len(set(models.values())) == 4, models
print(json.dumps({"trained with": report["elsewhere"]["with"], "models": len(models), "measures": len(report["bias"])}))
PYTHON
