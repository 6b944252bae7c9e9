//! `folkmoot routes`: every address of the site with who may use it, as JSON. For those who check that.

use super::output;
use crate::http;

/// Options of `folkmoot routes`: none.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot routes")]
pub(crate) struct Args {}

pub(crate) fn run(_: Args) -> anyhow::Result<()> {
    output::line(&http::table())
}
