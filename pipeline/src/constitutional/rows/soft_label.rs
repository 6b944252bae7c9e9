//! Two answers with the probability that the first is better, as a model judged by one principle, or by several.

use super::{Fault, Fields, Preference, Row, message};
use crate::language::{Message, Role};
use record::Id;
use serde::Serialize;

/// How a label was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Variant {
    /// The letters alone.
    Plain,
    /// After a chain of thought.
    Cot,
}

/// Which response stood first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Order {
    /// `response_a` was option (A).
    Ab,
    /// `response_b` was.
    Ba,
}

/// What was said by one principle.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ByPrinciple {
    /// The clause.
    pub principle_id: String,
    /// Natural log-probability of the option that `response_a` was.
    pub logp_a: f64,
    /// Natural log-probability of the option that `response_b` was.
    pub logp_b: f64,
    /// `logp_a` in the other order, where both were asked and averaged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logp_a_swapped: Option<f64>,
    /// `logp_b` in the other order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logp_b_swapped: Option<f64>,
}

impl ByPrinciple {
    /// All of it may be missing: other programs write labels too.
    fn read(fields: &Fields<'_>) -> Result<Self, Fault> {
        let number = |name: &str| fields.optional_number(name);
        Ok(Self {
            principle_id: fields.optional_text("principle_id")?.unwrap_or_default().to_owned(),
            logp_a: number("logp_a")?.unwrap_or(0.0),
            logp_b: number("logp_b")?.unwrap_or(0.0),
            logp_a_swapped: number("logp_a_swapped")?,
            logp_b_swapped: number("logp_b_swapped")?,
        })
    }
}

/// A comparison with a soft label.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SoftLabel {
    /// Id of the prompt.
    pub id: Id,
    /// What is asked.
    pub prompt: Vec<Message>,
    /// One response.
    pub response_a: String,
    /// The other.
    pub response_b: String,
    /// Probability that `response_a` is better, as it is trained with.
    pub p_a: f64,
    /// The same before clamping.
    pub p_a_raw: f64,
    /// Whether `p_a` was clamped.
    pub clamped: bool,
    /// SHA-256 of the constitution.
    pub constitution_hash: String,
    /// How it was asked for.
    pub variant: Variant,
    /// Which response stood first where `logp_a` and `logp_b` were measured.
    pub order: Order,
    /// What was said by the principle by which it was judged.
    #[serde(flatten)]
    pub first: ByPrinciple,
    /// What was said by others, where the label is the mean over several.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub further: Vec<ByPrinciple>,
    /// Mean natural log-odds of `response_a` by principles that have nothing to say, where they were asked: `p_a_raw` is
    /// by how far the log-odds lie from it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idle: Option<f64>,
    /// The same in the other order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idle_swapped: Option<f64>,
    /// Name of the model that judged.
    pub feedback_model: String,
    /// Its chain of thought.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rationale: Option<String>,
}

impl SoftLabel {
    /// The likelier response as chosen, with |2p - 1| as margin; `None` where neither is likelier.
    #[must_use]
    pub fn preference(&self) -> Option<Preference> {
        if self.p_a == 0.5 {
            return None;
        }
        let (better, worse) = match self.p_a > 0.5 {
            true => (&self.response_a, &self.response_b),
            false => (&self.response_b, &self.response_a),
        };
        Some(Preference {
            id: Some(self.id.clone()),
            prompt: self.prompt.clone(),
            chosen: vec![message(Role::Assistant, better)],
            rejected: vec![message(Role::Assistant, worse)],
            margin: Some((2.0 * self.p_a - 1.0).abs()),
            source: Some("ai_feedback".to_owned()),
            group: None,
        })
    }
}

impl Row for SoftLabel {
    /// Of what was measured on the way, all but the label may be missing: other programs write it too.
    fn read(fields: &Fields<'_>, line: usize) -> Result<Self, Fault> {
        let p_a = fields.share("p_a")?;
        let text = |name| Ok(fields.optional_text(name)?.unwrap_or_default().to_owned());
        let response = |name: &str| match fields.text(name)?.trim() {
            "" => Err(fields.fault(name, "it is an empty text")),
            text => Ok(text.to_owned()),
        };
        Ok(Self {
            id: fields.id("id")?.unwrap_or_else(|| (line as u64).into()),
            prompt: fields.prompt("prompt")?,
            response_a: response("response_a")?,
            response_b: response("response_b")?,
            p_a,
            p_a_raw: if fields.has("p_a_raw") { fields.share("p_a_raw")? } else { p_a },
            clamped: fields.has("clamped") && fields.truth("clamped")?,
            constitution_hash: text("constitution_hash")?,
            variant: match fields.has("variant") {
                true => fields.word("variant", &[("plain", Variant::Plain), ("cot", Variant::Cot)])?,
                false => Variant::Plain,
            },
            order: match fields.has("order") {
                true => fields.word("order", &[("ab", Order::Ab), ("ba", Order::Ba)])?,
                false => Order::Ab,
            },
            first: ByPrinciple::read(fields)?,
            further: fields.optional_objects("further")?.iter().map(ByPrinciple::read).collect::<Result<_, _>>()?,
            idle: fields.optional_number("idle")?,
            idle_swapped: fields.optional_number("idle_swapped")?,
            feedback_model: text("feedback_model")?,
            rationale: fields.optional_text("rationale")?.map(str::to_owned),
        })
    }
}
