#!/usr/bin/env bash
# Data that is made here trains a model that is made here in Hugging Face's TRL, one step of each kind.
#
#   tests/peers/trl.sh MODEL [PYTHON]
#
# MODEL is the folder of a laboratory model. PYTHON has trl: python3 -m venv DIR && DIR/bin/pip install torch 'trl==1.16.0'
set -euo pipefail
model=$(realpath "${1:?the folder of a laboratory model}")
python=${2:-python3}
cd "$(dirname "$0")/../.."
folkmoot=${FOLKMOOT_BIN:-target/release/folkmoot}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

printf 'Choose the response that %s.\n' 'is polite' 'treats everybody alike' 'helps with the question' >"$work/principles.txt"
printf 'layout = "laboratory"\n' >"$work/params.toml"
"$folkmoot" constitution import --format plain "$work/principles.txt" --out "$work/constitution"
"$folkmoot" model corpus --part prompts --documents 64 --seed 7 --out "$work/prompts.jsonl"
"$folkmoot" model corpus --part labels --documents 32 --seed 7 --out "$work/helpful.jsonl"
asked=(--constitution "$work/constitution/constitution.json" --prompts "$work/prompts.jsonl" --model "$model"
    --params "$work/params.toml" --seed 7)
"$folkmoot" train revise "${asked[@]}" --out "$work/transcripts.jsonl"
"$folkmoot" train mix --transcripts "$work/transcripts.jsonl" --helpfulness "$work/helpful.jsonl" --out "$work/rows.jsonl"
"$folkmoot" train label "${asked[@]}" --preferences "$work/preferences.jsonl" \
    --raw "$work/raw.jsonl" --unpaired "$work/unpaired.jsonl" --out "$work/labels.jsonl"
"$python" tests/peers/trl_one_step.py "$model" "$work"
