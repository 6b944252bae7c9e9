#!/usr/bin/env bash
# Models written here are read by Hugging Face's transformers and PEFT, and theirs here, with equal logits.
#
#   tests/peers/transformers.sh [PYTHON]
#
# PYTHON has torch and transformers, and peft for adapters: python3 -m venv DIR && DIR/bin/pip install torch
# transformers peft
set -euo pipefail
cd "$(dirname "$0")/../.."
export FOLKMOOT_PEER_PYTHON=${1:-python3}
exec cargo test -p pipeline --test transformers_round_trip -- --nocapture
