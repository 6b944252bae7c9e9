#!/usr/bin/env bash
# Steps of training and writing on a graphics card by decoders of 135 million and 1.24 billion random weights, in half
# precision, beside PyTorch. One JSON object per line, three rounds in which the programs take turns; then, for each shape
# and task, the medians of tokens per second and our share of PyTorch's. Below 0.7 it ends with a failure.
#
#   tests/bench/language_gpu.sh [SHAPE]...
#
# Needs an NVIDIA card, a release build with it (cargo build --release --features cuda), and Python (PYTHON, else python3)
# with transformers and a torch for CUDA. DEVICE (cuda:0) names another card; LEAST another share than 0.7.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=${FOLKMOOT_BIN:-target/release/folkmoot}
device=${DEVICE:-cuda:0}
python=${PYTHON:-python3}

if ! command -v nvidia-smi >/dev/null || ! nvidia-smi -L 2>/dev/null | grep -q '^GPU'; then
  echo "there is no graphics card here that nvidia-smi knows: nothing was measured" >&2
  exit 1
fi
[ -x "$program" ] || { echo "$program is not there: run cargo build --release --features cuda first" >&2; exit 1; }
[ $# -gt 0 ] || set -- 135m 1b
lines=$(mktemp)
trap 'rm -f "$lines"' EXIT

nvidia-smi --query-gpu=name,driver_version --format=csv,noheader >&2
for shape in "$@"; do
  for _ in 1 2 3; do
    for what in train generate; do
      "$program" bench "$what" --shape "$shape" --device "$device" | tee -a "$lines"
      "$python" tests/bench/torch_llama.py "$what" "$shape" bf16 "$device" | tee -a "$lines"
    done
  done
done

"$python" - "$lines" "${LEAST:-0.7}" <<'PYTHON'
import json, statistics, sys

found, least = {}, float(sys.argv[2])
for line in open(sys.argv[1]):
    one = json.loads(line)
    pair = found.setdefault((one["shape"], one["benchmark"]), {"ours": [], "peer": []})
    rate = one.get("new_tokens_per_s", one.get("tokens_per_s"))
    pair["peer" if "peer" in one else "ours"].append(rate)
too_slow = False
for (shape, what), pair in found.items():
    ours, peer = statistics.median(pair["ours"]), statistics.median(pair["peer"])
    too_slow |= ours < least * peer
    print(f"{shape} {what}: {ours:.0f} tokens/s beside PyTorch's {peer:.0f}, {ours / peer:.2f} of it", file=sys.stderr)
sys.exit(too_slow)
PYTHON
