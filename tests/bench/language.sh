#!/usr/bin/env bash
# Steps of training and writing by decoders of three sizes with random weights, beside PyTorch. One JSON object per
# line, three rounds in which the programs take turns; compare processor seconds.
#
#   tests/bench/language.sh [--with-peer] [SHAPE]...
#
# Needs a release build (cargo build --release). --with-peer needs Python (PYTHON, else python3) with torch and
# transformers; where the processor multiplies bf16, the peer is also run in that.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=${FOLKMOOT_BIN:-target/release/folkmoot}
[ -x "$program" ] || { echo "$program is not there: run cargo build --release first" >&2; exit 1; }

peers=
if [ "${1:-}" = --with-peer ]; then
  peers=f32
  if grep -qw avx512_bf16 /proc/cpuinfo 2>/dev/null; then peers='f32 bf16'; fi
  shift
fi
[ $# -gt 0 ] || set -- 1m 5m 15m
# One thread each, and none that burns time while it waits.
export RAYON_NUM_THREADS=1 OMP_NUM_THREADS=1 OMP_WAIT_POLICY=PASSIVE

for shape in "$@"; do
  for _ in 1 2 3; do
    for what in train generate; do
      "$program" bench "$what" --shape "$shape"
      for numbers in $peers; do "${PYTHON:-python3}" tests/bench/torch_llama.py "$what" "$shape" "$numbers"; done
    done
  done
done
