//! `folkmoot bench train`: one step of training, again and again.

use super::shape::{Measured, tokens};
use super::{cpu_seconds, peak_memory_mb};
use crate::command::output;
use anyhow::Context;
use pipeline::language::{Decoder, Kernels, Parameters, Tokens};
use pipeline::training::{AdamW, AdamWParams};
use serde::Serialize;
use std::time::Instant;

/// Options of `folkmoot bench train`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  RAYON_NUM_THREADS=1 folkmoot bench train --shape 5m")]
pub(crate) struct Args {
    #[command(flatten)]
    measured: Measured,
    /// Sequences per step
    #[arg(long, default_value_t = 8, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    batch: u16,
    /// Tokens per sequence
    #[arg(long, default_value_t = 128, value_name = "N", value_parser = clap::value_parser!(u16).range(2..=2048))]
    tokens: u16,
    /// Steps that are measured, after three that are not
    #[arg(long, default_value_t = 10, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=10_000))]
    steps: u16,
    /// Keep only what goes into each block, and compute the rest again
    #[arg(long)]
    checkpointing: bool,
}

/// One measurement.
#[derive(Debug, Serialize)]
struct Measurement {
    benchmark: &'static str,
    code_version: &'static str,
    shape: String,
    parameters: usize,
    device: String,
    batch: u16,
    tokens: u16,
    primitives: bool,
    checkpointing: bool,
    /// Mean over the steps; absent where the system does not tell.
    cpu_s_per_step: Option<f64>,
    /// Median over the steps.
    wall_s_per_step: f64,
    tokens_per_s: f64,
    tokens_per_cpu_s: Option<f64>,
    peak_rss_mb: Option<f64>,
    loss: f32,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let Measured { shape, device, .. } = args.measured;
    let config = shape.config()?;
    let parameters = Parameters::random_on(device, &config, 1)?;
    let kernels = args.measured.kernels(&parameters);
    let drawn = tokens(config.vocab_size, args.batch.into(), usize::from(args.tokens) + 1);
    let (mut rows, mut targets) = (Vec::new(), Vec::new());
    for (i, sequence) in drawn.iter().enumerate() {
        // A fifth of the tokens is not learned, as prompts are not.
        for (place, &token) in sequence.iter().enumerate().skip(1).filter(|(place, _)| place % 5 != 0) {
            rows.push((i * usize::from(args.tokens) + place - 1) as u32);
            targets.push(token);
        }
    }
    let inputs: Vec<&[u32]> = drawn.iter().map(|sequence| &sequence[..usize::from(args.tokens)]).collect();
    let batch = Tokens::padded(&inputs)?;
    let mut optimizer = AdamW::new(AdamWParams::default())?;
    let mut step = || one_step(args, &config, &parameters, kernels, (&batch, &rows, &targets), &mut optimizer);
    for _ in 0..3 {
        step()?;
    }
    let (begun, mut wall, mut loss) = (cpu_seconds("self"), Vec::new(), 0.0);
    for _ in 0..args.steps {
        let start = Instant::now();
        loss = step()?;
        parameters.finished()?;
        wall.push(start.elapsed().as_secs_f64());
    }
    // The system counts in hundredths of a second: a single step is too short for that.
    let cpu = cpu_seconds("self").zip(begun).map(|(now, then)| (now - then) / f64::from(args.steps));
    let wall = median(wall).context("no step was measured")?;
    let read = f64::from(args.batch) * f64::from(args.tokens);
    output::line(&Measurement {
        benchmark: "train",
        code_version: env!("CARGO_PKG_VERSION"),
        shape: shape.to_string(),
        parameters: config.parameters(),
        device: device.to_string(),
        batch: args.batch,
        tokens: args.tokens,
        primitives: kernels == Kernels::Primitives,
        checkpointing: args.checkpointing,
        cpu_s_per_step: cpu,
        wall_s_per_step: wall,
        tokens_per_s: read / wall,
        tokens_per_cpu_s: cpu.map(|cpu| read / cpu),
        peak_rss_mb: peak_memory_mb("self"),
        loss,
    })
}

fn one_step(
    args: &Args,
    config: &pipeline::language::Config,
    parameters: &Parameters,
    kernels: Kernels,
    (batch, rows, targets): (&Tokens, &[u32], &[u32]),
    optimizer: &mut AdamW,
) -> anyhow::Result<f32> {
    let mut decoder = Decoder::new(config, &parameters.for_training(), kernels)?;
    if args.checkpointing {
        decoder = decoder.with_checkpointing();
    }
    let hidden = decoder.hidden(batch)?;
    let loss = decoder.log_probabilities(&hidden, rows, targets)?.mean_all()?.neg()?;
    let value = loss.to_scalar()?;
    let gradients = decoder.backward(&loss)?;
    optimizer.step(parameters, &gradients, 1e-3)?;
    Ok(value)
}

/// The middle one.
pub(super) fn median(mut numbers: Vec<f64>) -> Option<f64> {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied()
}
