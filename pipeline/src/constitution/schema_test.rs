//! Whether records fit the schemas that stand beside their types, by a validator for the keywords that those use.

use super::{CompileParams, compile, example, import};
use crate::opinion::{Params, PollBuilder, RakingParams, Target, analyze, weigh};
use record::Id;
use serde_json::Value;
use std::collections::BTreeMap;

const ANALYSIS: &str = include_str!("../../../record/schema/analysis.schema.json");
const CONSTITUTION: &str = include_str!("../../../record/schema/constitution.schema.json");
const WEIGHTING: &str = include_str!("../../../record/schema/weighting.schema.json");

/// All places where `value` does not fit `schema`. Unknown keywords are reported, so that none is passed over.
fn misfits(root: &Value, schema: &Value, value: &Value, place: &str, found: &mut Vec<String>) {
    let Some(schema) = schema.as_object() else { return };
    for (keyword, rule) in schema {
        let fits = match keyword.as_str() {
            "$schema" | "$id" | "$defs" | "title" | "description" => true,
            "$ref" => {
                let name = rule.as_str().and_then(|path| path.strip_prefix("#/$defs/")).unwrap_or_default();
                misfits(root, &root["$defs"][name], value, place, found);
                root["$defs"].get(name).is_some()
            }
            "type" => match rule.as_str() {
                Some("object") => value.is_object(),
                Some("array") => value.is_array(),
                Some("string") => value.is_string(),
                Some("number") => value.is_number(),
                Some("integer") => value.is_u64() || value.is_i64(),
                Some("boolean") => value.is_boolean(),
                Some("null") => value.is_null(),
                _ => false,
            },
            "const" => value == rule,
            "enum" => rule.as_array().is_some_and(|allowed| allowed.contains(value)),
            "minimum" => value.as_f64() >= rule.as_f64(),
            "maximum" => value.as_f64() <= rule.as_f64(),
            "minItems" => value.as_array().map(|items| items.len() as u64) >= rule.as_u64(),
            "maxItems" => value.as_array().map(|items| items.len() as u64) <= rule.as_u64(),
            "minLength" => value.as_str().map(|text| text.chars().count() as u64) >= rule.as_u64(),
            "pattern" => value.as_str().is_some_and(|text| match rule.as_str() {
                Some("^[0-9a-f]{64}$") => {
                    text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
                }
                Some(_) => text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'.' | b'-')),
                None => false,
            }),
            "required" => {
                let missing: Vec<&Value> = rule
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter(|name| value.get(name.as_str().unwrap_or_default()).is_none())
                    .collect();
                if !missing.is_empty() {
                    found.push(format!("{place} lacks {missing:?}"));
                }
                true
            }
            "properties" => {
                for (name, inner) in rule.as_object().into_iter().flatten() {
                    if let Some(field) = value.get(name) {
                        misfits(root, inner, field, &format!("{place}.{name}"), found);
                    }
                }
                true
            }
            "additionalProperties" => {
                let known = schema.get("properties");
                for (name, field) in value.as_object().into_iter().flatten() {
                    if known.and_then(|known| known.get(name)).is_some() {
                        continue;
                    }
                    if rule == &Value::Bool(false) {
                        found.push(format!("{place}.{name} is not in the schema"));
                    } else {
                        misfits(root, rule, field, &format!("{place}.{name}"), found);
                    }
                }
                true
            }
            "items" => {
                for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                    misfits(root, rule, item, &format!("{place}[{index}]"), found);
                }
                true
            }
            "anyOf" | "oneOf" => {
                let fitting = rule
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter(|option| {
                        let mut inner = Vec::new();
                        misfits(root, option, value, place, &mut inner);
                        inner.is_empty()
                    })
                    .count();
                fitting == 1 || (keyword == "anyOf" && fitting > 1)
            }
            _ => false,
        };
        if !fits {
            found.push(format!("{place} does not fit {keyword} {rule}: {value}"));
        }
    }
}

fn check(schema: &str, value: &Value) -> Vec<String> {
    let schema: Value = serde_json::from_str(schema).expect("the schema is JSON");
    let mut found = Vec::new();
    misfits(&schema, &schema, value, "record", &mut found);
    found
}

#[test]
fn a_compiled_constitution_and_its_analysis_fit_their_schemas() {
    let mut rejected = example::statement("8", "AI should curse", [46, 34], [46, 34]);
    (rejected.moderation, rejected.included) = (-1, false);
    let analysis = example::analysis(&[
        example::statement("1", "AI should quote scripture to users", [44, 33], [46, 34]),
        example::statement("2", "AI should not quote scripture to users", [44, 33], [46, 34]),
        example::statement("3", "AI should be brief", [44, 33], [46, 34]),
        example::statement("4", "The AI should be brief", [44, 33], [46, 34]),
        example::statement("5", "Brevity", [44, 33], [46, 34]),
        example::statement("6", "AI should be calm", [14, 14], [14, 14]),
        rejected,
    ]);
    let constitution = compile(&analysis, &CompileParams::default().check().expect("sensible")).expect("some qualify");
    let value = |record: Result<Value, serde_json::Error>| record.expect("plain data");
    assert_eq!(check(ANALYSIS, &value(serde_json::to_value(&analysis))), Vec::<String>::new());
    let written = value(serde_json::to_value(&constitution));
    assert_eq!(check(CONSTITUTION, &written), Vec::<String>::new());

    // The check itself can fail.
    let mut spoilt = written;
    spoilt["clauses"][0]["kind"] = "wish".into();
    spoilt["extra"] = 1.into();
    spoilt["process"].as_object_mut().expect("an object").remove("rule");
    assert_eq!(check(CONSTITUTION, &spoilt).len(), 3);
}

#[test]
fn imported_constitutions_fit_the_schema() {
    let plain = import::plain("Choose the response that is calm.", None).expect("one principle");
    let pairs = import::llm_swarm(r#"{"constitutions":[{"critic":"a","revision":"b"}],"system_chat":[]}"#, None)
        .expect("one pair");
    for constitution in [plain, pairs] {
        let value = serde_json::to_value(constitution).expect("plain data");
        assert_eq!(check(CONSTITUTION, &value), Vec::<String>::new());
    }
}

#[test]
fn a_weighting_fits_its_schema() {
    let mut builder = PollBuilder::new();
    for person in 0..40 {
        for statement in 0..3 {
            let vote = if (person + statement) % 2 == 0 { 1 } else { -1 };
            builder.vote(&person.to_string(), &statement.to_string(), vote, None).expect("a vote");
        }
    }
    let poll = builder.build().expect("a poll");
    let analysis = analyze(&poll, &Params::default().check().expect("sensible")).expect("an analysis");
    let region = |person: u64| if person < 9 { "north" } else { "south" };
    let answer = |person| (Id::from(person), BTreeMap::from([("region".to_owned(), region(person).to_owned())]));
    let shares = [("north", 0.4), ("south", 0.6)].map(|(answer, share)| (answer.to_owned(), share)).into();
    let target = Target { question: "region".to_owned(), shares };
    let params = RakingParams::default().check().expect("sensible");
    let weighting = weigh(&poll, &analysis, &(0..40).map(answer).collect(), &[target], &params).expect("weights");
    let mut published = serde_json::to_value(weighting.published()).expect("plain data");
    assert_eq!(check(WEIGHTING, &published), Vec::<String>::new());
    assert!(published["statements"][0]["agree"].is_number(), "something is compared, or this shows little");
    published["people"] = (-1).into();
    assert_eq!(check(WEIGHTING, &published).len(), 1, "the check itself can fail");
}
