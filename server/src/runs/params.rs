//! What can be chosen about a run: every parameter with its default and where that comes from.

mod range;

use anyhow::Context;
use app::{
    running::{Parameter, Source},
    words::Words,
};
use deliberation::Language;
use pipeline::run::comparison::ComparisonParams;
use range::Allowed;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Parameters that go together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Preset {
    /// As the built-in model needs them.
    #[default]
    Laboratory,
    /// As in the papers, where they say it.
    Paper,
}

impl Preset {
    /// Its word.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Laboratory => "laboratory",
            Self::Paper => "paper",
        }
    }

    /// The preset of this word.
    pub(crate) fn parse(word: &str) -> Option<Self> {
        [Self::Laboratory, Self::Paper].into_iter().find(|preset| preset.as_str() == word)
    }

    fn values(self) -> anyhow::Result<Value> {
        let params = match self {
            Self::Laboratory => ComparisonParams::laboratory(),
            Self::Paper => ComparisonParams::default(),
        };
        let mut values = serde_json::to_value(&params)?;
        // Left out where nothing is chosen, so that runs without a hand-over are what they were.
        put(&mut values, HAND_OVER, serde_json::to_value(&params.hand_over)?);
        Ok(values)
    }
}

/// Why a parameter cannot be as somebody has written it.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub(crate) enum ParameterFault {
    /// It is settled elsewhere, or is none.
    #[error("there is no such parameter")]
    Unknown,
    /// What was written cannot stand there.
    #[error("{}", .allowed.says(Words::of(Language::En), .default))]
    Value {
        /// What can.
        allowed: Allowed,
        /// What stands there otherwise.
        default: Value,
    },
}

impl ParameterFault {
    /// What is wrong and what to do, for whoever fills the form in.
    pub(crate) fn says(&self, words: Words) -> String {
        match self {
            Self::Unknown => words.say("run-fault-parameter-unknown"),
            Self::Value { allowed, default } => allowed.says(words, default),
        }
    }
}

/// Fields by their paths, each with what is wrong.
pub(crate) type ParameterFaults = Vec<(String, ParameterFault)>;

/// What somebody has chosen, as the run keeps it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Chosen {
    /// The preset.
    pub(crate) preset: Preset,
    /// What differs from it, in the same structure.
    pub(crate) changes: Map<String, Value>,
}

/// Who writes and judges: chosen apart from the parameters, as only the operator knows what there is.
const ENGINE: &str = "engine";
const ENDPOINT: &str = "endpoint";
const ENGINE_MODEL: &str = "engine_model";
/// How models are trained elsewhere.
const HAND_OVER: &str = "hand_over";

/// Names that are settled elsewhere: by the run's own seed, and by the preset.
const SETTLED: [&str; 2] = ["seed", "layout"];

impl Chosen {
    /// As it was kept.
    pub(crate) fn read(text: &str) -> anyhow::Result<Self> {
        serde_json::from_str(text).context("the parameters of this run cannot be read")
    }

    /// As it is kept.
    pub(crate) fn text(&self) -> anyhow::Result<String> {
        Ok(String::from_utf8(record::canonical::to_vec(self)?)?)
    }

    /// What of these fields, by their paths, differs from the preset.
    ///
    /// # Errors
    /// With the path of every field that is not fit and why.
    pub(crate) fn of<'f>(
        preset: Preset,
        fields: impl Iterator<Item = (&'f str, &'f str)>,
    ) -> anyhow::Result<Result<Self, ParameterFaults>> {
        let whole = preset.values()?;
        let mut chosen = Self { preset, changes: Map::new() };
        let mut faults = Vec::new();
        for (path, typed) in fields {
            let Some(default) = at(&whole, path).filter(|_| !is_settled(path)) else {
                faults.push((path.to_owned(), ParameterFault::Unknown));
                continue;
            };
            let value = value(typed, default);
            // A form takes white space off, which some defaults are made of.
            if same(&value, default) || typed.trim() == shown(default).trim() {
                continue;
            }
            let mut tried = whole.clone();
            put(&mut tried, path, value.clone());
            let read = match serde_json::from_value::<ComparisonParams>(tried) {
                Ok(_) => range::beyond(path, &value),
                Err(error) => Some(range::allowed(path, default, &error.to_string())),
            };
            match read {
                None => {
                    let mut changes = Value::Object(chosen.changes);
                    put(&mut changes, path, value);
                    chosen.changes = match changes {
                        Value::Object(changes) => changes,
                        _ => Map::new(),
                    };
                }
                Some(allowed) => {
                    let fault = ParameterFault::Value { allowed, default: default.clone() };
                    faults.push((path.to_owned(), fault));
                }
            }
        }
        Ok(if faults.is_empty() { Ok(chosen) } else { Err(faults) })
    }

    /// The same for parameters in their structure.
    ///
    /// # Errors
    /// As [`Chosen::of`].
    pub(crate) fn over(preset: Preset, changes: &Value) -> anyhow::Result<Result<Self, ParameterFaults>> {
        let mut fields: Vec<(String, String)> = Vec::new();
        if !changes.is_null() {
            leaves(changes, &mut String::new(), &mut |path, value| fields.push((path.to_owned(), shown(value))));
        }
        Self::of(preset, fields.iter().map(|(path, value)| (path.as_str(), value.as_str())))
    }

    /// What the program is given: how models are trained elsewhere is named whole, as its parts have no defaults of
    /// their own.
    pub(crate) fn given(&self) -> anyhow::Result<Map<String, Value>> {
        let mut given = self.changes.clone();
        if let (Some(changed), Value::Object(mut whole)) = (given.get_mut(HAND_OVER), self.preset.values()?)
            && let Some(mut full) = whole.remove(HAND_OVER)
        {
            leaves(&changed.clone(), &mut String::new(), &mut |path, value| put(&mut full, path, value.clone()));
            *changed = full;
        }
        Ok(given)
    }

    /// The same, with a model of this name behind an endpoint that writes and judges.
    pub(crate) fn asking(mut self, model: &str) -> Self {
        self.changes.insert(ENGINE.to_owned(), ENDPOINT.into());
        self.changes.insert(ENGINE_MODEL.to_owned(), model.into());
        self
    }

    /// The name of the model behind an endpoint that writes and judges, if one does.
    pub(crate) fn engine_model(&self) -> Option<&str> {
        self.changes.get(ENGINE_MODEL)?.as_str()
    }

    /// Questions that a model behind an endpoint is asked at most while answers are revised and compared, if one is.
    pub(crate) fn asked_at_most(&self) -> anyhow::Result<u64> {
        let mut whole = self.preset.values()?;
        let changes = Value::Object(self.changes.clone());
        if !self.changes.is_empty() {
            leaves(&changes, &mut String::new(), &mut |path, value| put(&mut whole, path, value.clone()));
        }
        let params: ComparisonParams = serde_json::from_value(whole).context("what was chosen for a run is not fit")?;
        Ok(params.asked_at_most())
    }

    /// Every parameter with its value, its default, and where that comes from.
    pub(crate) fn parameters(&self) -> anyhow::Result<Vec<Parameter>> {
        let (whole, paper) = (self.preset.values()?, Preset::Paper.values()?);
        let changes = Value::Object(self.changes.clone());
        let mut parameters = Vec::new();
        leaves(&whole, &mut String::new(), &mut |path, default| {
            if is_settled(path) {
                return;
            }
            let published = at(&paper, path).filter(|published| !same(published, default));
            parameters.push(Parameter {
                path: path.to_owned(),
                value: shown(at(&changes, path).unwrap_or(default)),
                default: shown(default),
                published: published.map(shown),
                source: source(path),
            });
        });
        Ok(parameters)
    }
}

fn is_settled(path: &str) -> bool {
    path.rsplit('.').next().is_some_and(|name| SETTLED.contains(&name))
}

/// Where the default of a parameter comes from: sections of Bai et al. 2022, where they say it. What they take over from
/// their paper before without a number, as for the preference model and for PPO, they do not say.
fn source(path: &str) -> Source {
    const SECTIONS: [(&str, &str); 13] = [
        ("supervised.revise.rounds", "3"),
        ("supervised.revise.draw", "3.1"),
        ("supervised.revise.no_fault", "3.1"),
        ("supervised.revise.temperature", "3.2"),
        ("supervised.revise.critique_temperature", "3.2"),
        ("supervised.mix.revisions", "3.1"),
        ("supervised.mix.helpfulness_share", "3.2"),
        ("supervised.learner.epochs", "3.2"),
        ("preference.feedback.draw", "4.1"),
        ("preference.feedback.principles", "4.1"),
        ("preference.feedback.chain_of_thought", "4.1"),
        ("preference.feedback.clamp", "4.1"),
        ("preference.feedback.temperature", "4.3"),
    ];
    let section = SECTIONS.iter().find(|(known, _)| *known == path);
    section.map_or(Source::Ours, |(_, section)| Source::Section(section))
}

fn at<'v>(value: &'v Value, path: &str) -> Option<&'v Value> {
    path.split('.').try_fold(value, |value, name| value.get(name))
}

fn put(value: &mut Value, path: &str, new: Value) {
    let mut place = value;
    for name in path.split('.') {
        if !place.is_object() {
            *place = Value::Object(Map::new());
        }
        let Value::Object(fields) = place else { return };
        place = fields.entry(name).or_insert(Value::Null);
    }
    *place = new;
}

fn leaves(value: &Value, path: &mut String, see: &mut impl FnMut(&str, &Value)) {
    let Some(fields) = value.as_object().filter(|fields| !fields.is_empty()) else { return see(path, value) };
    for (name, inner) in fields {
        let before = path.len();
        if before > 0 {
            path.push('.');
        }
        path.push_str(name);
        leaves(inner, path, see);
        path.truncate(before);
    }
}

/// As people read and write it: a word without quotation marks, nothing for nothing.
fn shown(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn value(typed: &str, default: &Value) -> Value {
    match default {
        Value::String(_) => Value::String(typed.to_owned()),
        _ if typed.is_empty() => Value::Null,
        _ => serde_json::from_str(typed).unwrap_or_else(|_| Value::String(typed.to_owned())),
    }
}

/// 1 and 1.0 are the same number.
fn same(a: &Value, b: &Value) -> bool {
    match (a.as_f64(), b.as_f64()) {
        (Some(a), Some(b)) => a.to_bits() == b.to_bits(),
        _ => a == b,
    }
}

#[cfg(test)]
mod tests;
