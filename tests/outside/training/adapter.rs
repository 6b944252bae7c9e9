//! `train sl` with a low-rank adapter: the merged model, and the adapter alone in PEFT's form.

use super::{Material, read_json};
use serde_json::{Value, json};
use tests::run;

#[test]
fn an_adapter_is_written_beside_the_merged_model_and_both_say_the_same() {
    let material = Material::new();
    material.run("base", "base").ok();
    let more = "[adapter]\nrank = 4\ntargets = [\"q_proj\", \"down_proj\"]\n";
    std::fs::write(material.path("sl.toml"), format!("{}{more}", super::SUPERVISED)).expect("written");
    let recommended = material.path("base/generation_config.json");
    let mut asked = read_json(&recommended);
    asked["temperature"] = json!(0.6);
    std::fs::write(&recommended, asked.to_string()).expect("written");
    let adapter = material.text("peft");
    let mut given = material.phase("sl", "sl");
    given.extend(["--adapter".to_owned(), adapter.clone()]);
    tests::folkmoot(&given).ok();

    let config = read_json(&material.path("peft/adapter_config.json"));
    assert_eq!((&config["peft_type"], &config["r"]), (&json!("LORA"), &json!(4)), "{config}");
    assert_eq!(config["base_model_name_or_path"].as_str(), Some(material.text("base").as_str()));
    assert!(material.path("peft/adapter_model.safetensors").is_file());
    assert_eq!(read_json(&material.path("sl/model/generation_config.json")), asked, "what is recommended stays");
    // What the stage keeps does not depend on where the model lies.
    assert_eq!(read_json(&material.path("sl/adapter/adapter_config.json"))["base_model_name_or_path"], "");
    assert!(material.outputs("sl").keys().any(|name| name == "adapter/adapter_model.safetensors"));

    let text = |model: &str| {
        let model = material.path(model);
        let prompt = "Human: Who was it?\n\nAssistant:";
        let said =
            run!["model", "generate", "--model", model, "--prompt", prompt, "--greedy", "--max-new-tokens", "12"];
        String::from_utf8_lossy(said.ok()).into_owned()
    };
    assert_eq!(text("peft"), text("sl/model"));

    // The stage is done; its adapter can still be had elsewhere, and is a model to go on from.
    std::fs::remove_dir_all(material.path("peft")).expect("removed");
    tests::folkmoot(&given).ok();
    std::fs::write(material.path("rl.toml"), "[feedback]\nmax_new_tokens = 8\n").expect("written");
    let manifest = |out: &str, model: &str| -> Value {
        let mut given = material.phase("preference", out);
        let place = given.iter().position(|argument| argument == &material.text("sl/model")).expect("the model");
        given[place] = material.text(model);
        tests::folkmoot(given).ok();
        read_json(&material.path(out).join("manifest.json"))
    };
    let (merged, adapted) = (manifest("from-merged", "sl/model"), manifest("from-adapter", "peft"));
    assert_eq!(merged["outputs"]["labels.jsonl"], adapted["outputs"]["labels.jsonl"], "the same answers");
    assert_ne!(merged["key"]["inputs"]["model"], adapted["key"]["inputs"]["model"]);

    let mut given = material.phase("sl", "again");
    let place = given.iter().position(|argument| argument == &material.text("base")).expect("the model");
    given[place].clone_from(&adapter);
    given.extend(["--adapter".to_owned(), material.text("second")]);
    tests::folkmoot(given).fails_saying(&["peft", "is an adapter itself", "a whole model"]);
}
