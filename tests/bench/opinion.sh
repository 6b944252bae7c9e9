#!/usr/bin/env bash
# Opinion analysis, from file to JSON, beside red-dwarf on the same file. One JSON object per line.
#
#   tests/bench/opinion.sh [--with-peer] [PARTICIPANTS STATEMENTS VOTES_PER]...
#
# Needs a release build (cargo build --release). --with-peer needs Python with red-dwarf 0.4.0 and takes minutes.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=${FOLKMOOT_BIN:-target/release/folkmoot}
[ -x "$program" ] || { echo "$program is not there: run cargo build --release first" >&2; exit 1; }

peer=no
if [ "${1:-}" = --with-peer ]; then peer=yes; shift; fi
[ $# -gt 0 ] || set -- 50000 1000 40 200000 2000 40

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export RAYON_NUM_THREADS=1 OMP_NUM_THREADS=1

while [ $# -ge 3 ]; do
  poll="$work/poll"
  "$program" simulate --participants "$1" --statements "$2" --groups 3 --votes-per "$3" --seed 1 --out "$poll" 2>/dev/null
  for _ in 1 2 3; do "$program" bench opinion "$poll" --threads 1; done
  if [ "$peer" = yes ]; then python3 tests/bench/red_dwarf.py "$poll" 2>/dev/null; fi
  rm -rf "$poll"
  shift 3
done
