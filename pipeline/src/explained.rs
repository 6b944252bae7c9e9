//! What every parameter of a stage is for, and where its default comes from: what stands above it in the code.

use crate::constitutional::feedback::FeedbackParams;
use crate::constitutional::revise::{MixParams, ReviseParams};
use crate::language::{LoraParams, SamplingParams};
use crate::run::policy::PolicyPhaseParams;
use crate::run::preference::PreferencePhaseParams;
use crate::run::supervised::SupervisedParams;
use crate::training::direct::DirectParams;
use crate::training::policy::{AlarmParams, Divergence, PolicyParams};
use crate::training::preference::{GateParams, PreferenceParams};
use crate::training::{AdamWParams, LearnerParams, MuonParams, Schedule};
use documented::DocumentedFields;
use serde_json::Value;

/// A group of parameters that can say what they are for.
pub trait Explained {
    /// Names of the parameters in the group at this path, in their order; `None` where there is no group.
    fn names(path: &[&str]) -> Option<&'static [&'static str]>;

    /// What the parameter or group at this path is for.
    fn explain(path: &[&str]) -> Option<&'static str>;

    /// The default that is meant there: that of the parameter's own group, which a phase may set otherwise.
    fn usual(path: &[&str]) -> Option<Value>;
}

/// A group, and those of its fields that are groups themselves.
macro_rules! explained {
    ($group:ty $(, $field:literal => $inner:ty)*) => {
        impl Explained for $group {
            fn names(path: &[&str]) -> Option<&'static [&'static str]> {
                match path {
                    [] => Some(Self::FIELD_NAMES),
                    $([$field, rest @ ..] => <$inner as Explained>::names(rest),)*
                    _ => None,
                }
            }

            fn explain(path: &[&str]) -> Option<&'static str> {
                match path {
                    [name] => Self::get_field_docs(name).ok(),
                    $([$field, rest @ ..] => <$inner as Explained>::explain(rest),)*
                    _ => None,
                }
            }

            fn usual(path: &[&str]) -> Option<Value> {
                match path {
                    [name] => serde_json::to_value(Self::default()).ok()?.get(name).cloned(),
                    $([$field, rest @ ..] => <$inner as Explained>::usual(rest),)*
                    _ => None,
                }
            }
        }
    };
}

explained!(ReviseParams);
explained!(MixParams);
explained!(LoraParams);
explained!(FeedbackParams);
explained!(SamplingParams);
explained!(Schedule);
explained!(MuonParams);
explained!(GateParams);
explained!(Divergence);
explained!(AlarmParams);
explained!(AdamWParams, "muon" => MuonParams);
explained!(LearnerParams, "schedule" => Schedule, "optimizer" => AdamWParams);
explained!(PreferenceParams, "learner" => LearnerParams, "gate" => GateParams);
explained!(DirectParams, "learner" => LearnerParams);
explained!(
    PolicyParams,
    "sampling" => SamplingParams,
    "schedule" => Schedule,
    "optimizer" => AdamWParams,
    "divergence" => Divergence,
    "alarms" => AlarmParams
);
explained!(
    SupervisedParams,
    "revise" => ReviseParams,
    "mix" => MixParams,
    "learner" => LearnerParams,
    "adapter" => LoraParams
);
explained!(PreferencePhaseParams, "feedback" => FeedbackParams, "preference" => PreferenceParams);
explained!(PolicyPhaseParams, "rewards" => PolicyParams, "direct" => DirectParams);

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Serialize;

    /// Every parameter that a stage writes down is explained, and every group is known as one.
    fn all_explained<P: Explained + Serialize>(params: &P) -> usize {
        fn walk<P: Explained>(value: &Value, path: &mut Vec<String>) -> usize {
            let Value::Object(fields) = value else { return 0 };
            let mut known = 0;
            for (name, inner) in fields {
                path.push(name.clone());
                let at: Vec<&str> = path.iter().map(String::as_str).collect();
                let says = P::explain(&at).unwrap_or_else(|| panic!("{path:?} is not explained"));
                assert!(!says.trim().is_empty(), "{path:?}");
                let is_group = inner.as_object().is_some_and(|inner| !inner.is_empty());
                assert_eq!(P::names(&at).is_some() && !inner.is_null(), is_group, "{path:?}");
                known += 1 + walk::<P>(inner, path);
                path.pop();
            }
            known
        }
        walk::<P>(&serde_json::to_value(params).expect("JSON"), &mut Vec::new())
    }

    #[test]
    fn every_parameter_of_every_phase_is_explained() {
        assert!(all_explained(&SupervisedParams::default()) > 30);
        assert!(all_explained(&PreferencePhaseParams::default()) > 35);
        assert!(all_explained(&PolicyPhaseParams::default()) > 60);
        let says = SupervisedParams::explain(&["learner", "optimizer", "beta_1"]);
        assert_eq!(says, Some("How much of the mean gradient is kept: 0.9, as in the paper."));
        assert_eq!(SupervisedParams::explain(&["learner", "nothing"]), None);
        // Bai et al. had one round, whatever a phase does.
        assert_eq!(PreferencePhaseParams::usual(&["preference", "learner", "epochs"]), Some(1.into()));
    }
}
