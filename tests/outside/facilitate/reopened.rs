//! A poll that was held elsewhere and goes on here.

use super::{key, queue::import, town};
use tests::Visitor;

tests::also_on_postgres!(new_people_and_statements_get_ids_that_nobody_has_brought_along);

#[test]
fn new_people_and_statements_get_ids_that_nobody_has_brought_along() {
    let town = town();
    let runs = town.facilitator("ann@example.org");
    // Numbers are given out from 1 to 4, and the only person, whose id is 7, has the number 1.
    let brought = [(0, "AI should be kind."), (1, "Bees matter."), (5, "Cars should wait."), (6, "Dogs may bark.")];
    import(&runs, &brought.map(|(id, text)| (id, text.to_owned())));
    let reopened = runs.post("/facilitate/here/reopen", &[("reason", "People here should vote, too")]);
    assert_eq!(reopened.status, 303, "{}", reopened.text());
    for person in 0..8 {
        let visitor = Visitor::new(&town.server);
        let fields = [("key", &key(&format!("person-{person}"))[..]), ("consent", tests::CONSENT)];
        let joined = visitor.post("/polls/here/join", &fields);
        assert_eq!(joined.header("location"), Some("/polls/here/vote"), "person {person}: {}", joined.text());
        assert_eq!(visitor.get("/polls/here/vote").status, 200, "person {person}");
    }
    for text in ["The AI should rest at night.", "The AI should say who made it."] {
        let added = runs.post("/facilitate/here/seeds", &[("text", text)]);
        assert_eq!(added.header("location"), Some("/facilitate/here/seeds?done=seeded"), "{}", added.text());
    }
    let seeds = runs.get("/facilitate/here/statements?pile=accepted").text().to_owned();
    for id in ["#7<", "#8<"] {
        assert!(seeds.contains(id), "{id} is not in {seeds}");
    }
}
