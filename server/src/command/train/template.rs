//! `folkmoot train params`: a file of parameters to begin with.

use super::params::Preset;
use crate::command::output;
use pipeline::explained::Explained;
use pipeline::laboratory::method;
use pipeline::run::policy::PolicyPhaseParams;
use pipeline::run::preference::PreferencePhaseParams;
use pipeline::run::supervised::SupervisedParams;
use serde::Serialize;
use serde_json::Value;
use std::fmt::Write;

/// A phase, by the command that runs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Phase {
    /// Revise and tune
    Sl,
    /// Label and teach a preference model
    Preference,
    /// Teach a policy
    Rl,
}

/// Options of `folkmoot train params`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  folkmoot train params sl --preset laboratory > sl.toml\n  folkmoot train sl --params \
    sl.toml --model model/ --constitution constitution.json --prompts prompts.jsonl --out sl/"
)]
pub(super) struct Args {
    /// Which phase
    phase: Phase,
    /// Values that go together
    #[arg(long, value_enum, default_value_t)]
    preset: Preset,
}

pub(super) fn run(args: &Args) -> anyhow::Result<()> {
    let laboratory = args.preset == Preset::Laboratory;
    let text = match args.phase {
        Phase::Sl => template(&if laboratory { method::supervised() } else { SupervisedParams::default() })?,
        Phase::Preference => {
            template(&if laboratory { method::preference() } else { PreferencePhaseParams::default() })?
        }
        Phase::Rl => template(&if laboratory { method::policy() } else { PolicyPhaseParams::default() })?,
    };
    output::to_stdout(|out| write!(out, "{text}"))
}

/// Characters of a line of comment.
const WIDTH: usize = 100;

/// Parameters as TOML, each under a comment that says what it is for. What is not set stands there as a comment.
fn template<P: Explained + Serialize + Default>(params: &P) -> anyhow::Result<String> {
    let mut text = String::new();
    let (values, phase) = (serde_json::to_value(params)?, serde_json::to_value(P::default())?);
    group::<P>((&values, &phase), &[], &mut text)?;
    Ok(text)
}

/// A group's values, beside those that the phase has without a preset.
fn group<P: Explained>((values, phase): (&Value, &Value), path: &[&str], text: &mut String) -> anyhow::Result<()> {
    let at = |name: &'static str| [path, &[name]].concat();
    let names = P::names(path).unwrap_or_default();
    let (groups, single): (Vec<&str>, Vec<&str>) = names.iter().partition(|name| P::names(&at(name)).is_some());
    for name in single {
        comment(P::explain(&at(name)), text);
        if let (Some(usual), Some(value)) = (P::usual(&at(name)), values.get(name))
            && usual != *value
        {
            // What stands above is the source of another value.
            let by_phase = phase.get(name) == Some(value);
            comment(Some(if by_phase { "Here: as a group above says." } else { "Here: as the preset has it." }), text);
        }
        match values.get(name).filter(|value| !value.is_null()) {
            Some(value) => writeln!(text, "{name} = {}", literal(value))?,
            None => writeln!(text, "# {name} =")?,
        }
    }
    for name in groups {
        let (inner, mark) = match values.get(name).filter(|value| !value.is_null()) {
            Some(inner) => (inner, ""),
            None => (&Value::Null, "# "),
        };
        text.push('\n');
        comment(P::explain(&at(name)), text);
        writeln!(text, "{mark}[{}]", at(name).join("."))?;
        group::<P>((inner, phase.get(name).unwrap_or(&Value::Null)), &at(name), text)?;
    }
    Ok(())
}

/// Texts, numbers, truths and lists are written in TOML as they are in JSON.
fn literal(value: &Value) -> String {
    let Value::Object(fields) = value else { return value.to_string() };
    let fields: Vec<String> =
        fields.iter().map(|(name, value)| format!("{} = {}", Value::from(name.as_str()), literal(value))).collect();
    format!("{{{}}}", fields.join(", "))
}

fn comment(says: Option<&str>, text: &mut String) {
    let mut line = String::from("#");
    for word in says.unwrap_or_default().split_whitespace() {
        if line.len() + 1 + word.len() > WIDTH {
            let _ = writeln!(text, "{line}");
            line.truncate(1);
        }
        let _ = write!(line, " {word}");
    }
    let _ = writeln!(text, "{line}");
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::de::DeserializeOwned;

    fn comes_back<P: Explained + Serialize + Default + DeserializeOwned + PartialEq + std::fmt::Debug>(params: &P) {
        let text = template(params).expect("a template");
        let read: P = toml::from_str(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
        assert_eq!(read, *params, "{text}");
        let mut comments = text.lines().filter(|line| line.starts_with('#'));
        assert!(comments.all(|line| line.len() <= WIDTH), "{text}");
    }

    #[test]
    fn what_is_printed_is_read_as_what_it_says() {
        comes_back(&SupervisedParams::default());
        comes_back(&PreferencePhaseParams::default());
        comes_back(&PolicyPhaseParams::default());
        comes_back(&method::supervised());
        comes_back(&method::preference());
        comes_back(&method::policy());
    }

    #[test]
    fn every_parameter_stands_under_its_source() {
        let text = template(&SupervisedParams::default()).expect("a template");
        let rounds = "removes most harm).\nrounds = 4\n";
        assert!(text.contains(rounds) && text.contains("\n[learner.optimizer]\n"), "{text}");
        assert!(!text.contains("# Here: "), "{text}");
        let text = template(&PreferencePhaseParams::default()).expect("a template");
        assert!(text.contains("as in Bai et al. 2022.\n# Here: as a group above says.\nepochs = 3\n"), "{text}");
        let text = template(&method::preference()).expect("a template");
        assert!(text.contains("\n# Here: as the preset has it.\n"), "{text}");
        let text = template(&SupervisedParams::default()).expect("a template");
        assert!(text.contains("\n# [adapter]\n") && text.contains("\n# rank =\n"), "{text}");
    }
}
