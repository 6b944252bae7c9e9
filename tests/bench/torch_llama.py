#!/usr/bin/env python3
"""What `folkmoot bench train` and `bench generate` do, by PyTorch and transformers.

    torch_llama.py train|generate 1m|5m|15m|135m|1b [f32|bf16] [cpu|cuda]

One JSON line with seconds per step or run. On the processor one thread and its own seconds, with the largest resident
memory; on a graphics card seconds by the clock, with what was taken of its memory. With bf16, products are made in half
precision under autocast and weights stay in single, as PyTorch recommends; a card writes with weights in half.
"""

import json
import resource
import sys
import time

import torch
from transformers import DynamicCache, LlamaConfig, LlamaForCausalLM

# hidden, intermediate, blocks, query heads, key heads, vocabulary
SHAPES = {
    "1m": (128, 384, 5, 4, 2, 512),
    "5m": (256, 768, 6, 8, 4, 2048),
    "15m": (384, 1024, 8, 6, 3, 4096),
    "135m": (576, 1536, 30, 9, 3, 49152),
    "1b": (2048, 8192, 16, 32, 8, 128256),
}
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
            max_position_embeddings=2048 if hidden > 384 else 512,
            tie_word_embeddings=True,
            rms_norm_eps=1e-5,
            attn_implementation="sdpa",
        )
    )


def trainer(llama):
    vocabulary = llama.config.vocab_size
    optimizer = torch.optim.AdamW(llama.parameters(), lr=1e-3, weight_decay=0.01)
    drawn = torch.randint(0, vocabulary, (BATCH, TOKENS + 1), device=llama.device)
    labels = drawn[:, 1:].clone()
    labels[:, torch.arange(1, TOKENS + 1, device=llama.device) % 5 == 0] = -100
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
    prompts = torch.randint(0, llama.config.vocab_size, (BATCH, PROMPT), device=llama.device)
    llama.eval()

    @torch.inference_mode()
    def run():
        cache, ids = DynamicCache(), prompts
        for _ in range(NEW):
            logits = llama(input_ids=ids, past_key_values=cache, use_cache=True).logits[:, -1]
            ids = torch.multinomial(torch.softmax(logits, -1), 1)

    return run


def main(what, shape, numbers="f32", device="cpu"):
    on_card = device != "cpu"
    if on_card and not torch.cuda.is_available():
        sys.exit("PyTorch finds no graphics card here")
    torch.set_num_threads(1)
    torch.manual_seed(0)
    with torch.device(device):
        llama = model(shape)
    half_weights = on_card and what == "generate" and numbers == "bf16"
    if half_weights:
        llama = llama.to(torch.bfloat16)
    run = {"train": trainer, "generate": writer}[what](llama)
    clock = time.perf_counter if on_card else time.process_time

    def once():
        with torch.autocast(device.split(":")[0], dtype=torch.bfloat16, enabled=numbers == "bf16" and not half_weights):
            run()
        if on_card:
            torch.cuda.synchronize()

    for _ in range(BEFORE):
        once()
    begun = clock()
    for _ in range(MEASURED):
        once()
    seconds = (clock() - begun) / MEASURED
    tokens = BATCH * (TOKENS if what == "train" else NEW)
    measurement = {
        "benchmark": what,
        "peer": f"torch {torch.__version__}",
        "shape": shape,
        "numbers": numbers,
        "device": torch.cuda.get_device_name(device) if on_card else device,
        "wall_s" if on_card else "cpu_s": round(seconds, 4),
        "tokens_per_s" if on_card else "tokens_per_cpu_s": round(tokens / seconds, 1),
        "peak_rss_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }
    if on_card:
        measurement["peak_card_mb"] = round(torch.cuda.max_memory_allocated() / 2**20)
    print(json.dumps(measurement))


if __name__ == "__main__":
    main(*sys.argv[1:])
