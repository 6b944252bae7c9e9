//! `folkmoot bench generate`: texts written side by side by a decoder with random weights.

use super::shape::{Measured, tokens};
use super::train::median;
use super::{cpu_seconds, peak_memory_mb};
use crate::command::output;
use anyhow::Context;
use pipeline::language::{Decoder, Endings, Kernels, Parameters, SamplingParams, Writer};
use serde::Serialize;
use std::time::Instant;

/// Options of `folkmoot bench generate`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  RAYON_NUM_THREADS=1 folkmoot bench generate --shape 15m --batch 8")]
pub(crate) struct Args {
    #[command(flatten)]
    measured: Measured,
    /// Texts side by side
    #[arg(long, default_value_t = 8, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=32))]
    batch: u16,
    /// Tokens per prompt
    #[arg(long, default_value_t = 16, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    prompt: u16,
    /// Tokens that are written after each
    #[arg(long, default_value_t = 48, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    new: u16,
    /// Runs that are measured, after one that is not
    #[arg(long, default_value_t = 10, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=10_000))]
    runs: u16,
}

/// One measurement.
#[derive(Debug, Serialize)]
struct Measurement {
    benchmark: &'static str,
    code_version: &'static str,
    shape: String,
    device: String,
    primitives: bool,
    batch: u16,
    prompt: u16,
    new: u16,
    /// Mean over the runs; absent where the system does not tell.
    cpu_s_per_run: Option<f64>,
    /// Median over the runs.
    wall_s_per_run: f64,
    new_tokens_per_s: f64,
    new_tokens_per_cpu_s: Option<f64>,
    peak_rss_mb: Option<f64>,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let Measured { shape, device, .. } = args.measured;
    let config = shape.config()?;
    let parameters = Parameters::random_on(device, &config, 1)?.asked_on(device)?;
    let kernels = args.measured.kernels(&parameters);
    let writer = Writer::new(&Decoder::new(&config, &parameters.for_reading(), kernels)?)?;
    let prompts = tokens(config.vocab_size, args.batch.into(), args.prompt.into());
    let sampling = SamplingParams { max_new_tokens: args.new.into(), ..SamplingParams::default() }.check()?;
    let never = |_: &[u32]| Ok(false);
    let write = || writer.write(&prompts, &sampling, &Endings { tokens: &[], stopped: &never });
    write()?;
    let (begun, mut wall) = (cpu_seconds("self"), Vec::new());
    for _ in 0..args.runs {
        let start = Instant::now();
        write()?;
        wall.push(start.elapsed().as_secs_f64());
    }
    let cpu = cpu_seconds("self").zip(begun).map(|(now, then)| (now - then) / f64::from(args.runs));
    let wall = median(wall).context("no run was measured")?;
    let written = f64::from(args.batch) * f64::from(args.new);
    output::line(&Measurement {
        benchmark: "generate",
        code_version: env!("CARGO_PKG_VERSION"),
        shape: shape.to_string(),
        device: device.to_string(),
        primitives: kernels == Kernels::Primitives,
        batch: args.batch,
        prompt: args.prompt,
        new: args.new,
        cpu_s_per_run: cpu,
        wall_s_per_run: wall,
        new_tokens_per_s: written / wall,
        new_tokens_per_cpu_s: cpu.map(|cpu| written / cpu),
        peak_rss_mb: peak_memory_mb("self"),
    })
}
