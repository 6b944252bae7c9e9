//! `folkmoot model generate`: a prompt to its continuation.

use crate::{
    command::{chosen::Chosen, output},
    progress,
};
use anyhow::Context;
use pipeline::language::{Message, Prompt, Role, SamplingParams};

/// Options of `folkmoot model generate`.
#[derive(Debug, clap::Args)]
#[command(group(clap::ArgGroup::new("which").args(["model", "endpoint"]).required(true)), after_help = "Example:\n  \
    folkmoot model generate --endpoint http://127.0.0.1:8000 --model-name qwen --prompt 'Once upon a time' --greedy")]
pub(crate) struct Args {
    #[command(flatten)]
    model: Chosen,
    /// Text to continue
    #[arg(long, value_name = "TEXT")]
    prompt: String,
    /// Take the text as what a person says to the model in a conversation
    #[arg(long)]
    chat: bool,
    /// Tokens after which it ends at the latest
    #[arg(long, default_value_t = SamplingParams::default().max_new_tokens, value_name = "N")]
    max_new_tokens: u32,
    /// Take the likeliest token each time
    #[arg(long, conflicts_with_all = ["temperature", "top_p", "seed"])]
    greedy: bool,
    /// How daring the draw is, 0 to 2
    #[arg(long, default_value_t = SamplingParams::default().temperature, value_name = "T")]
    temperature: f64,
    /// Draw only from the likeliest tokens that together have this probability
    #[arg(long, default_value_t = SamplingParams::default().top_p, value_name = "P")]
    top_p: f64,
    /// Seed of the draw
    #[arg(long, default_value_t = SamplingParams::default().seed, value_name = "S")]
    seed: u64,
    /// String that ends the text; may be given several times
    #[arg(long, value_name = "TEXT")]
    stop: Vec<String>,
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    let sampling = SamplingParams {
        max_new_tokens: args.max_new_tokens,
        temperature: if args.greedy { 0.0 } else { args.temperature },
        top_p: args.top_p,
        stop: args.stop,
        seed: args.seed,
    };
    let sampling = sampling.check()?;
    let model = args.model.open(None)?;
    let prompt = if args.chat {
        Prompt::Chat(vec![Message { role: Role::User, content: args.prompt }])
    } else {
        Prompt::Text(args.prompt)
    };
    let bar = progress::spinner(format!("asking {}", model.name()));
    let generated = model.generate(&[prompt], &sampling)?.pop().context("the model gave no answer")?;
    bar.finish_and_clear();
    output::to_stdout(|out| writeln!(out, "{}", generated.text))
}
