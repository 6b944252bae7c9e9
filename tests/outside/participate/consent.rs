//! What somebody has agreed to, and what happens when that text changes.

use super::{Moot, data, location, town};
use serde_json::json;

tests::also_on_postgres!(the_version_is_kept_and_a_new_one_is_asked_about_once);

#[test]
fn the_version_is_kept_and_a_new_one_is_asked_about_once() {
    let poll = town();
    let moot = Moot::with(&[&poll]);
    let mut anna = moot.participant("town");
    assert_eq!(data(&mut anna)["consent"], tests::CONSENT, "what she agreed to is kept");
    let number = data(&mut anna)["participant"].as_i64().expect("a number");

    // As if she had joined under an earlier text.
    poll.agreed(&moot.folder.path().join("data"), number, "0");
    for path in ["/polls/town/vote", "/polls/town/write"] {
        assert_eq!(location(&anna.get(path)), "/polls/town/join", "{path}");
    }
    let next = anna.get("/api/v1/polls/town/next");
    assert!(next.status == 403 && next.text().contains("\"consent\""), "{}", next.text());
    let written = json!({ "text": "AI should be asked less often.", "key": "a-statement-of-anna-1" });
    assert_eq!(anna.post_json("/api/v1/polls/town/statements", &written).status, 403);
    // Neither does a card count that she had opened before.
    let vote = json!({ "statement": "1", "vote": "agree", "key": "a-vote-of-anna-number-1" });
    let refused = anna.post_json("/api/v1/polls/town/votes", &vote);
    assert_eq!((refused.status, refused.text()), (403, next.text()));
    let form = [("statement", "1"), ("vote", "agree"), ("key", "a-vote-of-anna-number-1")];
    assert_eq!(location(&anna.post("/polls/town/votes", &form)), "/polls/town/join");
    assert_eq!(data(&mut anna)["votes"], json!([]), "nothing is kept of it");
    // What is kept can be seen and erased all the same.
    assert_eq!(anna.get("/polls/town/me").status, 200);

    let page = anna.get("/polls/town/join");
    assert!(page.text().contains("has changed since you agreed to it"), "{}", page.text());
    let refused = anna.post("/polls/town/join", &[("consent", "0"), ("key", "a-key-of-sixteen-letters")]);
    assert_eq!((refused.status, data(&mut anna)["consent"].clone()), (422, json!("0")));
    let agreed = anna.post("/polls/town/join", &[("consent", tests::CONSENT), ("key", "a-key-of-sixteen-letters")]);
    assert_eq!(location(&agreed), "/polls/town/vote");
    let kept = data(&mut anna);
    assert_eq!(
        (&kept["consent"], kept["participant"].as_i64()),
        (&json!(tests::CONSENT), Some(number)),
        "she stays who she is"
    );
    assert_eq!(anna.get("/polls/town/vote").status, 200);
    assert_eq!(anna.post_json("/api/v1/polls/town/votes", &vote).status, 200);
    assert_eq!(location(&anna.get("/polls/town/join")), "/polls/town/vote", "she is asked once");
}
