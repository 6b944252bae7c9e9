use super::*;
use crate::evaluation::bbq::{Answer, Params, score};
use crate::evaluation::harness::results;
use crate::laboratory::probe::{QuestionParams, questions};
use crate::language::Score;

#[test]
fn results_and_samples_have_the_names_that_notebooks_look_for() {
    let params = QuestionParams { scenes: 2, ..QuestionParams::default() };
    let rows = questions(3, params).map(|question| Row::try_from(&question));
    let data = Data::new(rows.collect::<Result<_, _>>().expect("rows")).expect("in order");
    let asked: Vec<Asked> = data
        .rows
        .iter()
        .map(|row| Asked {
            answer: Some(row.label),
            prompt: "Q".into(),
            given: Given::Scores((0..3).map(|option| Score::of([-1.0 - f64::from(option)])).collect()),
        })
        .collect();
    let answers: Vec<Answer> = asked.iter().map(|asked| asked.answer).collect();
    let report = score(&data, &answers, &Params::default().check().expect("in range")).expect("a report");
    let results = results(&Figures::from(&report));
    let figures = &results["results"]["bbq"];
    assert_eq!((&figures["acc,none"], &figures["accuracy_amb,none"]), (&json!(1.0), &json!(1.0)));
    assert_eq!(figures["amb_bias_score_Age,none"], Value::Null, "what is undefined is no zero");
    assert_eq!(figures["disamb_bias_score_Age,none"], 0.0);
    assert_eq!(results["n-samples"]["bbq"], json!({ "original": 72, "effective": 72 }));
    let samples: Vec<Value> = samples(&data, &asked, &report).collect();
    assert_eq!(samples.len(), 72);
    let first = &samples[0];
    assert_eq!((&first["doc_id"], &first["acc"], &first["filter"]), (&json!(0), &json!(1.0), &json!("none")));
    assert_eq!(first["filtered_resps"], json!([[-1.0, false], [-2.0, false], [-3.0, false]]));
    assert_eq!(first["arguments"][1], json!(["Q", format!(" {}", data.rows[0].options[1].text)]));
    assert_eq!(first["doc"]["category"], "Age");
}
