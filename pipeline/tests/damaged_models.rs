//! Thousands of damaged model folders: each is refused with a message that names a file of it, or opened and asked.

#![expect(clippy::expect_used, reason = "a folder that cannot be written is a failed test")]

use candle_core::DType;
use pipeline::language::{
    ChatTemplate, Config, Generation, LanguageModel, LocalModel, LoraParams, Message, Parameters, Prompt, Role,
    SamplingParams, Tokenizer, weights, write_adapter, write_model,
};
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{RngCore, SeedableRng};
use std::fs;
use std::path::Path;

/// Damages that are tried on each kind of folder.
const TRIES: u64 = 2000;

fn config() -> Config {
    let mut config = Config::small(8, 12, 1, (2, 1), 16, 32).expect("a shape that can be");
    (config.bos, config.eos) = (Some(1), vec![2]);
    config
}

fn tokenizer() -> Tokenizer {
    let vocab: serde_json::Map<_, _> = (0..16_u8).map(|i| (char::from(b'a' + i).to_string(), i.into())).collect();
    let json = serde_json::json!({
        "version": "1.0", "truncation": null, "padding": null, "normalizer": { "type": "NFC" },
        "added_tokens": [{
            "id": 1, "content": "b", "special": true, "single_word": false, "lstrip": false, "rstrip": false,
            "normalized": false
        }],
        "pre_tokenizer": { "type": "Whitespace" }, "post_processor": null, "decoder": { "type": "Fuse" },
        "model": { "type": "BPE", "unk_token": "a", "byte_fallback": false, "vocab": vocab, "merges": [] }
    });
    Tokenizer::from_inner(json.to_string().parse().expect("a tokenizer")).expect("a tokenizer")
}

/// A model in two files of weights, with every file that a model may have.
fn model(folder: &Path) {
    let source = "{{ bos_token }}{% for m in messages %}{{ m['content'] }}{{ eos_token }}{% endfor %}";
    let template = ChatTemplate::new(source, "b", "c").expect("a template");
    let tensors = Parameters::random(&config(), 3).and_then(|drawn| drawn.merged()).expect("weights");
    write_model(folder, &config(), &tokenizer(), (&template, &Generation::default()), &tensors, DType::F32)
        .expect("a model");
    fs::remove_file(folder.join("model.safetensors")).expect("removed");
    weights::write_shards(folder, &tensors, DType::BF16, 1000).expect("several files");
}

/// The same with an adapter beside it.
fn adapted(folder: &Path) {
    model(folder);
    let params = LoraParams { rank: 2, ..LoraParams::default() };
    let adapted = Parameters::random(&config(), 3).expect("weights").with_adapter(&params, &config(), 1);
    write_adapter(folder, &adapted.expect("an adapter"), "").expect("an adapter");
}

/// Changes a file the way that disks, transfers and people with bad intentions do.
fn damage(bytes: &mut Vec<u8>, random: &mut Xoshiro256PlusPlus) {
    let mut below = |most: usize| (random.next_u64() % most.max(1) as u64) as usize;
    let words: [&[u8]; 10] =
        [b"-1", b"1e999", b"99999999999999999999", b"null", b"[]", b"{}", b"\"", b"4294967295", b"\xff\xfe", b"0"];
    // Headers are where a lie matters most.
    let place = if below(2) == 0 { below(bytes.len()) } else { below(bytes.len().min(300)) };
    let end = (place + 1 + below(12)).min(bytes.len());
    match below(6) {
        0 => bytes.truncate(place),
        1 => drop(bytes.drain(place..end)),
        2 => drop(bytes.splice(place..end, words[below(words.len())].iter().copied())),
        3 => {
            let copy = bytes[place..end].to_vec();
            drop(bytes.splice(place..place, copy));
        }
        4 => {
            // A number in its place, so that what is read stays JSON.
            let digits: Vec<usize> = (0..bytes.len()).filter(|&i| bytes[i].is_ascii_digit()).collect();
            if let Some(&place) = digits.get(below(digits.len())) {
                bytes[place] = b'0' + below(10) as u8;
            }
        }
        _ => {
            if let Some(byte) = bytes.get_mut(place) {
                *byte ^= 1 << below(8);
            }
        }
    }
}

/// What somebody would do with a folder; the message where it is refused.
fn ask(folder: &Path) -> Result<(), String> {
    let model = LocalModel::open(folder).map_err(|error| error.to_string())?;
    let sampling = SamplingParams { max_new_tokens: 2, stop: vec!["x".into()], ..SamplingParams::default() };
    let sampling = sampling.check().expect("in range");
    let talk = Prompt::Chat(vec![Message { role: Role::User, content: "c d".into() }]);
    for prompt in [Prompt::from("d e"), talk] {
        let _ = model.generate(&[prompt], &sampling);
    }
    Ok(())
}

fn try_all(seed: u64, write: fn(&Path)) {
    let good = tempfile::tempdir().expect("a folder");
    write(good.path());
    assert_eq!(ask(good.path()), Ok(()));
    let mut files: Vec<_> = fs::read_dir(good.path()).expect("a folder").map(|entry| entry.expect("a file")).collect();
    files.sort_by_key(fs::DirEntry::file_name);
    let mut random = Xoshiro256PlusPlus::seed_from_u64(seed);
    let mut refused = 0;
    for number in 0..TRIES {
        let file = &files[(random.next_u64() % files.len() as u64) as usize];
        let whole = fs::read(file.path()).expect("a file");
        let mut bytes = whole.clone();
        for _ in 0..=random.next_u64() % 3 {
            damage(&mut bytes, &mut random);
        }
        fs::write(file.path(), &bytes).expect("written");
        if let Err(message) = ask(good.path()) {
            let folder = good.path().to_string_lossy();
            assert!(message.contains(&*folder), "damage {number} of {:?}: {message}", file.file_name());
            assert!(message.len() < folder.len() + 2000, "damage {number}: {message}");
            refused += 1;
        }
        fs::write(file.path(), &whole).expect("written");
    }
    assert!(refused > TRIES / 4, "only {refused} of {TRIES} damaged folders were refused");
}

#[test]
fn damaged_models_are_refused_or_opened() {
    try_all(1, model);
}

#[test]
fn damaged_adapters_are_refused_or_opened() {
    try_all(2, adapted);
}
