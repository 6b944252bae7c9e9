use super::*;
use crate::language::SamplingParams;
use serde_json::json;

fn row(prompt: &str, completion: &str) -> Continuation {
    Continuation { prompt: prompt.into(), completion: completion.to_owned() }
}

#[test]
fn only_the_completion_is_scored() {
    let choice = json!({ "text": "The é is: (A) x", "logprobs": {
        "tokens": ["The", " é", " is", ":", " (", "A", ")", " x"],
        "token_logprobs": [null, -9.0, -9.0, -9.0, -0.5, -1.0, -0.25, -9.0],
        "text_offset": [0, 3, 5, 8, 9, 11, 12, 13] } });
    let score = echo(&choice, &row("The é is:", " (A)")).expect("a score");
    assert_eq!((score.tokens, score.sum_logprob), (3, -1.75));
    // Without offsets the tokens are counted off.
    let mut without = choice.clone();
    without["logprobs"]["text_offset"] = json!(null);
    assert_eq!(echo(&without, &row("The é is:", " (A)")).expect("a score"), score);
    // A token that lies across the border holds a part of the completion.
    assert_eq!(echo(&choice, &row("The é is: ", "(A)")).expect("a score"), score);
    // Nothing stands before the first token.
    assert_eq!(echo(&choice, &row("", "The é")).expect("a score").tokens, 1);
}

#[test]
fn an_endpoint_that_does_not_echo_is_told_from_one_that_errs() {
    let silent = [
        json!({ "text": " x", "logprobs": { "tokens": [" x"], "token_logprobs": [-1.0] } }),
        json!({ "text": "a b", "logprobs": null }),
        json!({ "text": "a b" }),
    ];
    for choice in silent {
        assert!(matches!(echo(&choice, &row("a", " b")), Err(Wrong::NotGiven(_))), "{choice}");
    }
    let wrong = [
        json!({ "tokens": ["a", " b"], "token_logprobs": [null] }),
        json!({ "tokens": ["a", " b"], "token_logprobs": [null, null] }),
        json!({ "tokens": ["a", " b"], "token_logprobs": [null, 3.0] }),
        json!({ "tokens": ["a", 7], "token_logprobs": [null, -1.0] }),
        json!({ "tokens": ["a", " b"], "token_logprobs": [null, -1.0], "text_offset": [0, -1] }),
    ];
    for logprobs in wrong {
        let choice = json!({ "text": "a b", "logprobs": logprobs });
        assert!(matches!(echo(&choice, &row("a", " b")), Err(Wrong::Answer(_))), "{choice}");
    }
}

#[test]
fn one_of_two_letters_is_scored_after_a_conversation() {
    let listed = json!([{ "token": "B", "logprob": -0.1 }, { "token": " A", "logprob": -2.5 }]);
    let choice = json!({ "logprobs": { "content": [{ "token": "B", "top_logprobs": listed }] } });
    assert_eq!(first_token(&choice, "B").expect("listed").sum_logprob, -0.1);
    assert_eq!(first_token(&choice, "A").expect("listed with a space").sum_logprob, -2.5);
    assert!(matches!(first_token(&choice, "C"), Err(Wrong::NotGiven(why)) if why.contains("\"C\"")));
    assert!(matches!(first_token(&json!({ "logprobs": null }), "A"), Err(Wrong::NotGiven(_))));
}

#[test]
fn an_answer_holds_one_choice_with_a_text() {
    let sampling = SamplingParams { stop: vec!["\n\n".to_owned()], ..Default::default() }.check().expect("in range");
    let read = |body: Value| only_choice(body.to_string().as_bytes()).and_then(|only| text(&only, &sampling));
    let good = json!({ "choices": [{ "text": "yes\n\nHuman:", "finish_reason": "length" }],
        "usage": { "completion_tokens": 4 } });
    let generated = read(good).expect("a text");
    assert_eq!((generated.text.as_str(), generated.tokens, generated.finish), ("yes", 4, Finish::Stop));
    let chat = json!({ "choices": [{ "message": { "content": "yes" }, "finish_reason": "length" }] });
    assert_eq!(read(chat).expect("a text").finish, Finish::Length);
    for wrong in [
        json!({}),
        json!([]),
        json!({ "choices": [] }),
        json!({ "choices": [{ "text": "a" }, { "text": "b" }] }),
        json!({ "choices": [{ "message": { "content": null } }] }),
        json!({ "choices": [{ "text": "a" }], "usage": { "completion_tokens": 1_u64 << 40 } }),
    ] {
        assert!(matches!(read(wrong.clone()), Err(Wrong::Answer(_))), "{wrong}");
    }
    assert!(matches!(only_choice(b"<html>"), Err(Wrong::Answer(_))));
    // Nested too deep for the reader's stack.
    assert!(matches!(only_choice("[".repeat(100_000).as_bytes()), Err(Wrong::Answer(_))));
}
