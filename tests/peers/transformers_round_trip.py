#!/usr/bin/env python3
"""The other side of `cargo test -p pipeline --test transformers_round_trip`.

    transformers_round_trip.py FOLDER

Every folder below FOLDER/ours is a model, or a low-rank adapter, that Folkmoot has written, with `expected.json`
beside it: `ids` with the `logits` after each, and texts with their tokens. Each is loaded by transformers (or PEFT) and
compared. Then models of transformers' own with random weights are saved below FOLDER/theirs, with the logits that
Folkmoot is to find. One JSON line per model; the exit code is 1 if one differs.
"""

import json
import sys
from pathlib import Path

import torch
import transformers
from transformers import AutoModelForCausalLM, AutoTokenizer, LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast
from transformers import Qwen2Config, Qwen2ForCausalLM

try:
    import peft
except ImportError:
    peft = None

LARGEST_DIFFERENCE = 1e-4


def logits(model, ids):
    with torch.inference_mode():
        return model(torch.tensor([ids])).logits[0]


def loaded(folder):
    """A model in single precision, whatever it is stored in."""
    if (folder / "adapter_config.json").is_file():
        base = json.loads((folder / "adapter_config.json").read_text())["base_model_name_or_path"]
        return peft.PeftModel.from_pretrained(loaded((folder / base).resolve()), folder)
    return AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32).eval()


def compare(folder):
    expected = json.loads((folder / "expected.json").read_text())
    answer = {"wrote": "folkmoot", "model": folder.name}
    if peft is None and (folder / "adapter_config.json").is_file():
        return answer | {"skipped": "peft is not installed"}
    found = logits(loaded(folder), expected["ids"])
    answer["largest_difference"] = (found - torch.tensor(expected["logits"])).abs().max().item()
    answer["good"] = answer["largest_difference"] < LARGEST_DIFFERENCE
    if (folder / "tokenizer.json").is_file():
        # AutoTokenizer takes Qwen2's own class for every qwen2, which splits words its own way whatever the file says.
        kind = PreTrainedTokenizerFast if "qwen2" in folder.name else AutoTokenizer
        tokenizer = kind.from_pretrained(folder)
        tokens = all(tokenizer(text)["input_ids"] == ids for text, ids in expected["texts"])
        chat = tokenizer.apply_chat_template(expected["messages"], tokenize=False, add_generation_prompt=True)
        ends = transformers.GenerationConfig.from_pretrained(folder).eos_token_id == expected["ends"]
        answer |= {"tokens": tokens, "chat": chat == expected["chat"], "ends": ends}
        answer["good"] &= tokens and chat == expected["chat"] and ends
    return answer


def shape(**more):
    return dict(
        hidden_size=48, intermediate_size=80, num_hidden_layers=2, num_attention_heads=4, num_key_value_heads=2,
        vocab_size=64, max_position_embeddings=128, bos_token_id=1, eos_token_id=2, **more
    )


def louder(model):
    """Random weights large enough that nothing is nearly linear."""
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if "norm" not in name:
                weight.mul_(8).add_(0.01)
    return model.eval()


def save(folder, model, tokenizer, **how):
    model.save_pretrained(folder, **how)
    tokenizer.save_pretrained(folder)
    ids = [1, 5, 9, 33, 2, 60, 17, 8, 41, 3]
    found = logits(loaded(folder), ids)
    (folder / "expected.json").write_text(json.dumps({"ids": ids, "logits": found.tolist()}))
    print(json.dumps({"wrote": "transformers", "model": folder.name, "good": True}))


def main(folder):
    torch.manual_seed(3)
    answers = [compare(ours) for ours in sorted((folder / "ours").iterdir())]
    for answer in answers:
        print(json.dumps(answer))
    tokenizer = AutoTokenizer.from_pretrained(folder / "ours" / "llama-tied")
    theirs = folder / "theirs"
    tied = louder(LlamaForCausalLM(LlamaConfig(**shape(tie_word_embeddings=True))))
    save(theirs / "llama-tied", tied, tokenizer)
    untied = louder(LlamaForCausalLM(LlamaConfig(**shape(tie_word_embeddings=False, rope_theta=500000.0))))
    save(theirs / "llama-untied-sharded", untied, tokenizer, max_shard_size="40KB")
    save(theirs / "llama-untied-bf16", untied.to(torch.bfloat16), tokenizer)
    qwen = louder(Qwen2ForCausalLM(Qwen2Config(**shape(tie_word_embeddings=True))))
    save(theirs / "qwen2", qwen, tokenizer)
    if peft is not None:
        base = loaded(theirs / "llama-tied")
        base.name_or_path = str((theirs / "llama-tied").resolve())
        config = peft.LoraConfig(r=4, lora_alpha=6, target_modules=["q_proj", "down_proj"], task_type="CAUSAL_LM")
        adapted = peft.get_peft_model(base, config)
        with torch.no_grad():
            for name, weight in adapted.named_parameters():
                if "lora_B" in name:
                    weight.normal_()
        adapter = theirs / "llama-adapter"
        adapted.save_pretrained(adapter)
        ids = [1, 5, 9, 33, 2, 60]
        found = logits(adapted.eval(), ids)
        (adapter / "expected.json").write_text(json.dumps({"ids": ids, "logits": found.tolist()}))
        print(json.dumps({"wrote": "peft", "model": adapter.name, "good": True}))
    return 0 if all(answer.get("good", True) for answer in answers) else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
