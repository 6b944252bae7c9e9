#!/usr/bin/env bash
# Steps of training and writing by decoders of three sizes with random weights, beside PyTorch. One JSON object per
# line, three rounds in which the programs take turns; compare processor seconds.
#
#   tests/bench/language.sh [--with-peer] [SHAPE]...
#
# Needs a release build (cargo build --release). --with-peer needs Python with torch and transformers.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=${FOLKMOOT_BIN:-target/release/folkmoot}
[ -x "$program" ] || { echo "$program is not there: run cargo build --release first" >&2; exit 1; }

peer=no
if [ "${1:-}" = --with-peer ]; then peer=yes; shift; fi
[ $# -gt 0 ] || set -- 1m 5m 15m
# One thread each, and none that burns time while it waits.
export RAYON_NUM_THREADS=1 OMP_NUM_THREADS=1 OMP_WAIT_POLICY=PASSIVE

for shape in "$@"; do
  for _ in 1 2 3; do
    "$program" bench train --shape "$shape"
    if [ "$peer" = yes ]; then python3 tests/bench/torch_llama.py train "$shape"; fi
    "$program" bench generate --shape "$shape"
    if [ "$peer" = yes ]; then python3 tests/bench/torch_llama.py generate "$shape"; fi
  done
done
