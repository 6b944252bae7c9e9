"""One step of TRL's trainers on rows that Folkmoot has written. Usage: trl_one_step.py MODEL FOLDER"""

import json
import math
import sys
from pathlib import Path

from datasets import load_dataset
from transformers import AutoModelForCausalLM, AutoModelForSequenceClassification, AutoTokenizer
from trl import DPOConfig, DPOTrainer, GRPOConfig, GRPOTrainer, KTOConfig, KTOTrainer, RewardConfig, RewardTrainer
from trl import SFTConfig, SFTTrainer

model, folder = sys.argv[1], Path(sys.argv[2])
tokenizer = AutoTokenizer.from_pretrained(model)
if tokenizer.pad_token is None:
    tokenizer.pad_token = tokenizer.eos_token


def rows(name, columns):
    """The rows of a file; only the columns that TRL knows by these names."""
    data = load_dataset("json", data_files=str(folder / name), split="train")
    missing = set(columns) - set(data.column_names)
    assert not missing, f"{name} lacks {missing}: {data.column_names}"
    return data.select_columns(columns)


def settings(kind, **more):
    """One step on the processor, with nothing reported anywhere."""
    return kind(output_dir=str(folder / "out"), max_steps=1, per_device_train_batch_size=8, use_cpu=True, bf16=False,
                report_to=[], save_strategy="no", logging_steps=1, disable_tqdm=True, **more)


def step(name, trainer):
    """Trains one step and says the loss; fails where no weight has moved."""
    before = {key: value.clone() for key, value in trainer.model.named_parameters()}
    loss = trainer.train().training_loss
    moved = sum(bool((value != before[key]).any()) for key, value in trainer.model.named_parameters())
    assert math.isfinite(loss) and moved, (name, loss, moved)
    print(json.dumps({"trainer": name, "rows": len(trainer.train_dataset), "loss": loss, "moved": moved}))


def causal():
    return AutoModelForCausalLM.from_pretrained(model)


step("SFT", SFTTrainer(causal(), settings(SFTConfig), train_dataset=rows("rows.jsonl", ["messages"]),
                       processing_class=tokenizer))
preferences = rows("preferences.jsonl", ["prompt", "chosen", "rejected"])
step("DPO", DPOTrainer(causal(), args=settings(DPOConfig), train_dataset=preferences, processing_class=tokenizer))
scorer = AutoModelForSequenceClassification.from_pretrained(model, num_labels=1)
scorer.config.pad_token_id = tokenizer.pad_token_id
step("Reward", RewardTrainer(scorer, args=settings(RewardConfig), train_dataset=preferences,
                             processing_class=tokenizer))
# Whole conversations as in hh-rlhf, whose common beginning TRL finds itself.
step("DPO of whole conversations",
     DPOTrainer(causal(), args=settings(DPOConfig), train_dataset=rows("raw.jsonl", ["chosen", "rejected"]),
                processing_class=tokenizer))
step("KTO", KTOTrainer(causal(), args=settings(KTOConfig), processing_class=tokenizer,
                       train_dataset=rows("unpaired.jsonl", ["prompt", "completion", "label"])))


def brevity(completions, **_):
    """A reward that needs no model."""
    return [-float(len(str(text))) for text in completions]


step("GRPO", GRPOTrainer(causal(), reward_funcs=brevity,
                         args=settings(GRPOConfig, num_generations=4, max_completion_length=24),
                         train_dataset=rows("prompts.jsonl", ["prompt"]), processing_class=tokenizer))
