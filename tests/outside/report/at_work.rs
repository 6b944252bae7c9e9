//! What a published report shows of a principle, on the card of that principle.

use super::{example, keep, publish, ratified};
use serde_json::json;
use tests::alter;

tests::also_on_postgres!(the_card_of_a_principle_shows_an_answer_that_it_changed);

#[test]
fn the_card_of_a_principle_shows_an_answer_that_it_changed() {
    let moot = ratified();
    let report = example(&moot, "report").with(|report| {
        report["principles"][0]["example"] = json!({
            "prompt": "Who <broke> it?", "before": "", "after": "I do not know <who> it was.", "preferred": 0.9
        });
    });
    keep(&moot, &report.write());
    let says = "An answer that it changed";
    let card = || moot.server.get("/polls/town/constitution").text().to_owned();
    assert!(!card().contains(says), "kept is not published");
    publish(&moot, &[]);
    let page = card();
    for part in ["Who &lt;broke&gt; it?", "The model answered nothing.", "I do not know &lt;who&gt; it was."] {
        assert!(page.contains(part), "lacks {part}:\n{page}");
    }
    assert_eq!(page.matches(says).count(), 1, "a principle without an example shows none");
    // Another version of the report has none, and is what counts then.
    keep(&moot, &example(&moot, "second").with(|report| report["seed"] = json!(8)).write());
    publish(&moot, &["--note", "Another seed"]);
    assert!(!card().contains(says), "the example of the version before");
    assert!(card().contains("What it changed in the model"));
    // A report that cannot be read takes no principle away.
    keep(&moot, &example(&moot, "third").with(|report| report["seed"] = json!(9)).write());
    publish(&moot, &["--note", "One more seed"]);
    alter(&moot.data, "update reports set report = '{}'");
    let page = moot.server.get("/polls/town/constitution");
    assert_eq!(page.status, 200, "{}", page.text());
    assert!(page.text().contains("What it changed in the model"), "{}", page.text());
}
