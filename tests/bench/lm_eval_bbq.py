#!/usr/bin/env python3
"""BBQ's questions, answered by the likeliest option, in lm-evaluation-harness.

    lm_eval_bbq.py make SHAPE TOKENIZER_FOLDER MODEL_FOLDER
    lm_eval_bbq.py score MODEL_FOLDER QUESTIONS.jsonl BATCH

`make` writes a model of one of torch_llama.py's shapes with random weights: what is asked here is how fast, not how
well. `score` prints one JSON line with processor seconds of the evaluation alone, imports and the model's loading left
out. One thread. The prompt is the one of the harness' own task `bbq_multiple_choice`, which `folkmoot eval bbq --form
plain` uses too, with the file's three options in place of the many ways to say "unknown" that it adds.
"""

import json
import os
import pathlib
import resource
import shutil
import sys
import time

os.environ.update(HF_HUB_OFFLINE="1", HF_DATASETS_OFFLINE="1", TOKENIZERS_PARALLELISM="false")

import torch
from torch_llama import SHAPES
from transformers import LlamaConfig, LlamaForCausalLM

TOKENIZER = ["tokenizer.json", "tokenizer_config.json"]


def make(shape, tokenizer, folder):
    hidden, intermediate, blocks, heads, kv_heads, _ = SHAPES[shape]
    known = json.loads(pathlib.Path(tokenizer, "config.json").read_text())
    torch.manual_seed(0)
    config = LlamaConfig(
        hidden_size=hidden,
        intermediate_size=intermediate,
        num_hidden_layers=blocks,
        num_attention_heads=heads,
        num_key_value_heads=kv_heads,
        vocab_size=known["vocab_size"],
        bos_token_id=known["bos_token_id"],
        eos_token_id=known["eos_token_id"],
        max_position_embeddings=1024,
        tie_word_embeddings=True,
    )
    LlamaForCausalLM(config).save_pretrained(folder)
    for name in TOKENIZER:
        shutil.copy(pathlib.Path(tokenizer, name), folder)
    settings = pathlib.Path(folder, "tokenizer_config.json")
    settings.write_text(json.dumps(json.loads(settings.read_text()) | {"model_max_length": 1024}))


def task(questions):
    return {
        "task": "bbq_three_options",
        "dataset_path": "json",
        "dataset_kwargs": {"data_files": {"test": str(questions)}},
        "test_split": "test",
        "output_type": "multiple_choice",
        "doc_to_text": "{{context}}\n\nQ: {{question}}\nA:",
        "doc_to_choice": "{{[ans0, ans1, ans2]}}",
        "doc_to_target": "label",
        "metric_list": [{"metric": "acc"}],
    }


def score(model, questions, batch):
    import lm_eval
    from lm_eval.models.huggingface import HFLM

    torch.set_num_threads(1)
    peer = HFLM(pretrained=model, device="cpu", dtype="float32", batch_size=int(batch), add_bos_token=True)
    begun = time.process_time()
    results = lm_eval.simple_evaluate(peer, tasks=[task(questions)], bootstrap_iters=0, log_samples=True)
    seconds = time.process_time() - begun
    rows = len(results["samples"]["bbq_three_options"])
    measurement = {
        "benchmark": "bbq",
        "peer": f"lm_eval {lm_eval.__version__}, torch {torch.__version__}",
        "batch": int(batch),
        "rows": rows,
        "right": round(results["results"]["bbq_three_options"]["acc,none"], 4),
        "cpu_s": round(seconds, 2),
        "rows_per_cpu_s": round(rows / seconds, 1),
        "peak_rss_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }
    print(json.dumps(measurement))


if __name__ == "__main__":
    {"make": make, "score": score}[sys.argv[1]](*sys.argv[2:])
