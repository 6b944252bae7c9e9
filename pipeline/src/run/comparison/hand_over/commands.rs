//! What TRL and OpenRLHF are given: files of settings for the one, commands for the other.
//!
//! TRL 1.16: every command was run on a processor (`tests/peers/hand_over.sh`). OpenRLHF 0.11.2: its own parsers take every
//! command; tuning, reward model and direct preference optimisation took a step on a processor, proximal policy
//! optimisation, which needs graphics cards, was never run.

use super::settings::{Settings, Training};
use crate::run::comparison::results::RESULTS;
use crate::run::comparison::whose;
use record::model_report::Side;
use std::fmt::Write;

/// How OpenRLHF's trainings on rows are started; on its own it would take every card that it finds.
const LEARNER: &str = "deepspeed --num_gpus $GPUS --module openrlhf.cli";

fn arm(side: Side) -> &'static str {
    whose::side(side)
}

/// Settings of one training as `trl … --config` reads them.
fn settings(model: &str, data: &str, out: &str, training: &Training, seed: u64) -> String {
    format!(
        "model_name_or_path: {model}\ndatasets:\n  - path: json\n    data_files: {data}\n    split: train\noutput_dir: \
         {out}\nseed: {seed}\ndata_seed: {seed}\nnum_train_epochs: {}\nper_device_train_batch_size: {}\n\
         gradient_accumulation_steps: {}\nlearning_rate: {}\nlr_scheduler_type: constant\nlogging_steps: 1\n\
         save_strategy: \"no\"\nreport_to: none\n",
        training.epochs,
        training.at_once,
        training.batch / training.at_once.max(1),
        training.learning_rate,
    )
}

/// The files of settings of one arm.
pub(super) fn trl(side: Side, of: &Settings) -> Vec<(&'static str, String)> {
    let (arm, seed) = (arm(side), of.seed);
    let tuned = format!("{RESULTS}/{arm}/supervised");
    let reward = format!("{RESULTS}/{arm}/reward");
    let reinforced = format!("{RESULTS}/{arm}/reinforced");
    let (rows, compared) = (format!("{arm}/supervised.jsonl"), format!("{arm}/preferences.jsonl"));
    let longest = format!("max_length: {}\n", of.max_tokens);
    // A step is so many answers, not prompts.
    let answers = Training { batch: of.policy.batch * of.samples, ..of.policy };
    vec![
        ("supervised.yaml", settings("base", &rows, &tuned, &of.supervised, seed) + &longest),
        ("reward.yaml", settings(&tuned, &compared, &reward, &of.preference, seed) + &longest),
        (
            "reinforced.yaml",
            settings(&tuned, "prompts.jsonl", &reinforced, &answers, seed)
                + &format!(
                    "reward_model_name_or_path: {reward}\nnum_generations: {}\nmax_completion_length: {}\n\
                     temperature: 1.0\nbeta: {}\n",
                    of.samples, of.max_new_tokens, of.divergence
                ),
        ),
        (
            "direct.yaml",
            settings(&tuned, &compared, &reinforced, &of.direct, seed) + &longest + &format!("beta: {}\n", of.beta),
        ),
    ]
}

/// The commands of one arm for TRL, in their order.
pub(super) fn of_trl(side: Side) -> String {
    let arm = arm(side);
    let kinds = [("sft", "supervised"), ("reward", "reward"), ("grpo", "reinforced")];
    kinds.iter().map(|(kind, file)| format!("trl {kind} --config {arm}/trl/{file}.yaml\n")).collect()
}

/// In place of the last two.
pub(super) fn of_trl_directly(side: Side) -> String {
    format!("trl dpo --config {}/trl/direct.yaml\n", arm(side))
}

/// A command with its options, one a line.
fn command(program: &str, options: &[String]) -> String {
    let mut text = program.to_owned();
    for option in options {
        // Writing to text cannot fail.
        let _ = write!(text, " \\\n    {option}");
    }
    text + "\n"
}

/// What all trainings of OpenRLHF that learn from rows are told.
fn learning(of: &Settings, training: &Training, model: &str, data: &str, out: &str) -> Vec<String> {
    vec![
        format!("--model.model_name_or_path {model}"),
        format!("--data.dataset {data}"),
        format!("--data.max_len {}", of.max_tokens),
        format!("--train.batch_size {} --train.micro_batch_size {}", training.batch, training.at_once),
        format!("--train.max_epochs {} --train.seed {}", training.epochs, of.seed),
        format!("--adam.lr {} --lr_scheduler constant --lr_warmup_ratio 0", training.learning_rate),
        "--ds.zero_stage 3 --ds.param_dtype bf16 --model.gradient_checkpointing_enable".to_owned(),
        format!("--ckpt.output_dir {out} --ckpt.path checkpoints/{out}"),
    ]
}

/// The commands of one arm for OpenRLHF, in their order.
pub(super) fn of_openrlhf(side: Side, of: &Settings) -> String {
    let arm = arm(side);
    let tuned = format!("{RESULTS}/{arm}/supervised");
    let (reward, reinforced) = (format!("{RESULTS}/{arm}/reward"), format!("{RESULTS}/{arm}/reinforced"));
    let (rows, compared) = (format!("{arm}/supervised.jsonl"), format!("{arm}/preferences.jsonl"));
    let mut supervised = learning(of, &of.supervised, "base", &rows, &tuned);
    // Its own template, were none named, would put other words around the prompt.
    let template = if of.conversation { " --data.apply_chat_template".to_owned() } else { template(of) };
    supervised.push(format!("--data.input_key prompt --data.output_key completion{template}"));
    let mut preference = learning(of, &of.preference, &tuned, &compared, &reward);
    preference.push(keys(of));
    preference.push("--model.margin_loss_enable".to_owned());
    // Where none is named it holds back one in a hundred, and fails where that is none.
    preference.push(format!("--eval.dataset {compared}"));
    let policy = vec![
        format!("--actor.model_name_or_path {tuned} --reward.model_name_or_path {reward}"),
        "--actor.num_gpus_per_node $GPUS --ref.num_gpus_per_node $GPUS --critic.num_gpus_per_node $GPUS".to_owned(),
        "--reward.num_gpus_per_node $GPUS --vllm.num_engines $GPUS --vllm.tensor_parallel_size 1".to_owned(),
        "--train.colocate_all --vllm.enable_sleep --ds.enable_sleep --vllm.gpu_memory_utilization 0.5".to_owned(),
        format!("--data.prompt_dataset prompts.jsonl --data.input_key prompt{template}"),
        format!("--data.max_len {} --rollout.max_new_tokens {}", of.max_tokens, of.max_new_tokens),
        format!("--rollout.batch_size {} --rollout.n_samples_per_prompt {}", of.policy.batch, of.samples),
        format!("--train.batch_size {} --train.micro_batch_size 1", of.policy.batch * of.samples),
        format!("--train.num_episodes {} --train.max_epochs 1 --train.seed {}", of.policy.epochs, of.seed),
        format!("--actor.adam.lr {} --actor.lr_scheduler constant --actor.lr_warmup_ratio 0", of.policy.learning_rate),
        format!(
            "--critic.adam.lr {} --critic.lr_scheduler constant --critic.lr_warmup_ratio 0",
            of.critic_learning_rate
        ),
        format!("--algo.kl.init_coef {}", of.divergence),
        "--ds.zero_stage 3 --ds.param_dtype bf16 --actor.gradient_checkpointing_enable".to_owned(),
        format!("--ckpt.output_dir {reinforced} --ckpt.path checkpoints/{reinforced}"),
    ];
    command(&format!("{LEARNER}.train_sft"), &supervised)
        + &command(&format!("{LEARNER}.train_rm"), &preference)
        + &command("python3 -m openrlhf.cli.train_ppo_ray", &policy)
}

/// In place of the last two.
pub(super) fn of_openrlhf_directly(side: Side, of: &Settings) -> String {
    let arm = arm(side);
    let tuned = format!("{RESULTS}/{arm}/supervised");
    let (compared, out) = (format!("{arm}/preferences.jsonl"), format!("{RESULTS}/{arm}/reinforced"));
    let mut direct = learning(of, &of.direct, &tuned, &compared, &out);
    direct.push(keys(of));
    direct.push(format!("--model.beta {}", of.beta));
    command(&format!("{LEARNER}.train_dpo"), &direct)
}

fn keys(of: &Settings) -> String {
    let template = if of.conversation { " --data.apply_chat_template".to_owned() } else { template(of) };
    format!("--data.prompt_key prompt --data.chosen_key chosen --data.rejected_key rejected{template}")
}

/// What OpenRLHF puts around a prompt that is text: nothing but the token by which the model's texts begin, which it does
/// not let the tokenizer write.
fn template(of: &Settings) -> String {
    let begin = of.begin.as_deref().unwrap_or_default();
    let begin = begin.replace('{', "{{").replace('}', "}}").replace('\'', "'\\''");
    format!(" --data.input_template '{begin}{{}}'")
}
