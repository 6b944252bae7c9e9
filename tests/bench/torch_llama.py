#!/usr/bin/env python3
"""What `folkmoot bench train` and `bench generate` do, by PyTorch and transformers.

    torch_llama.py train|generate 1m|5m|15m [bf16]

One JSON line with processor seconds per step or run, and the largest resident memory. One thread. With bf16, products
are made in half precision under autocast and weights stay in single, as PyTorch recommends.
"""

import json
import resource
import sys
import time

import torch
from transformers import DynamicCache, LlamaConfig, LlamaForCausalLM

# hidden, intermediate, blocks, query heads, key heads, vocabulary
SHAPES = {"1m": (128, 384, 5, 4, 2, 512), "5m": (256, 768, 6, 8, 4, 2048), "15m": (384, 1024, 8, 6, 3, 4096)}
BATCH, TOKENS, PROMPT, NEW, MEASURED, BEFORE = 8, 128, 16, 48, 10, 3


def model(shape):
    hidden, intermediate, blocks, heads, kv_heads, vocabulary = SHAPES[shape]
    return LlamaForCausalLM(
        LlamaConfig(
            hidden_size=hidden,
            intermediate_size=intermediate,
            num_hidden_layers=blocks,
            num_attention_heads=heads,
            num_key_value_heads=kv_heads,
            vocab_size=vocabulary,
            max_position_embeddings=512,
            tie_word_embeddings=True,
            rms_norm_eps=1e-5,
            attn_implementation="sdpa",
        )
    )


def trainer(llama):
    vocabulary = llama.config.vocab_size
    optimizer = torch.optim.AdamW(llama.parameters(), lr=1e-3, weight_decay=0.01)
    drawn = torch.randint(0, vocabulary, (BATCH, TOKENS + 1))
    labels = drawn[:, 1:].clone()
    labels[:, torch.arange(1, TOKENS + 1) % 5 == 0] = -100
    llama.train()

    def step():
        logits = llama(input_ids=drawn[:, :-1], use_cache=False).logits
        loss = torch.nn.functional.cross_entropy(logits.view(-1, vocabulary), labels.reshape(-1), ignore_index=-100)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(llama.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)

    return step


def writer(llama):
    prompts = torch.randint(0, llama.config.vocab_size, (BATCH, PROMPT))
    llama.eval()

    @torch.inference_mode()
    def run():
        cache, ids = DynamicCache(), prompts
        for _ in range(NEW):
            logits = llama(input_ids=ids, past_key_values=cache, use_cache=True).logits[:, -1]
            ids = torch.multinomial(torch.softmax(logits, -1), 1)

    return run


def main(what, shape, numbers="f32"):
    torch.set_num_threads(1)
    torch.manual_seed(0)
    run = {"train": trainer, "generate": writer}[what](model(shape))

    def once():
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=numbers == "bf16"):
            run()

    for _ in range(BEFORE):
        once()
    begun = time.process_time()
    for _ in range(MEASURED):
        once()
    seconds = (time.process_time() - begun) / MEASURED
    tokens = BATCH * (TOKENS if what == "train" else NEW)
    measurement = {
        "benchmark": what,
        "peer": f"torch {torch.__version__}",
        "shape": shape,
        "numbers": numbers,
        "cpu_s": round(seconds, 4),
        "tokens_per_cpu_s": round(tokens / seconds, 1),
        "peak_rss_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }
    print(json.dumps(measurement))


if __name__ == "__main__":
    main(*sys.argv[1:])
