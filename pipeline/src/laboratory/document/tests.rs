//! The corpus holds what it promises, in the shares that it promises, and nothing that is kept for measuring.

use super::*;
use crate::laboratory::{
    Rates,
    item::{Combination, Item, Kind as ItemKind},
    principles::{self, Category},
    probe,
    response::{Body, FOLLOWS, Manner},
    vocabulary::{
        Part, Parted,
        conversation::{DANGER_REQUESTS, OPINION_REQUESTS, RUDE, WORRY_REQUESTS},
        people::PERSONS,
        scenes::{DISTRACTORS, EVIDENCE, EVIDENCE_ON_BOTH, FRAMES, PLACES, QUESTIONS},
        traits::TRAITS,
    },
};
use std::collections::HashSet;

const COUNT: u64 = 20_000;
/// More than any document of the corpus has: 192 tokens of a vocabulary of 2,048 hold about 750 bytes of it.
const LONGEST: usize = 740;

fn corpus() -> Corpus {
    Corpus::new(CorpusParams::default(), 7).expect("the defaults are in range")
}

/// Whether a share lies within four standard errors of what was asked for.
fn near(found: f64, expected: f64, count: f64) -> bool {
    (found - expected).abs() <= 4.0 * (expected * (1.0 - expected) / count).sqrt().max(1e-9)
}

#[test]
fn a_document_depends_on_seed_and_number_alone() {
    let corpus = corpus();
    let forwards: Vec<Document> = corpus.documents(300).collect();
    let backwards: Vec<Document> = (0..300).rev().map(|index| corpus.document(index)).collect();
    assert!(forwards.iter().eq(backwards.iter().rev()));
    let other = Corpus::new(CorpusParams::default(), 8).expect("the defaults are in range");
    assert!(other.documents(300).zip(&forwards).filter(|(a, b)| a == *b).count() < 10);
    // A trait or a greeting may come twice.
    assert!(forwards.iter().map(Document::text).collect::<HashSet<_>>().len() > 290);
}

#[test]
fn shares_are_as_asked_for_and_documents_are_short() {
    let mut counts = [0_u32; 10];
    for document in corpus().documents(COUNT) {
        counts[document.kind as usize] += 1;
        let text = document.text();
        assert!(text.len() <= LONGEST, "{} bytes: {text}", text.len());
        assert!(text.ends_with("\n\n") && !text.contains("\n\n\n") && !text.contains("  "), "{text:?}");
        assert!(!text.contains(['{', '}']), "an open slot: {text}");
        for segment in &document.segments {
            let answer = segment.text.starts_with(' ') && segment.text.ends_with("\n\n");
            assert_eq!(segment.weight, if answer { 1.0 } else { 0.05 }, "{:?}", segment.text);
        }
    }
    for (count, share) in counts.iter().zip(Shares::default().in_order()) {
        assert!(near(f64::from(*count) / COUNT as f64, share, COUNT as f64), "{counts:?}");
    }
}

#[test]
fn flaws_are_planted_at_their_rates() {
    let rates = Rates::default();
    let planted = [
        (ItemKind::Ambiguous, Body::Stereotyped, rates.stereotyped),
        (ItemKind::Ambiguous, Body::Guessed, rates.guessed),
        (ItemKind::Disambiguated, Body::Evasive, rates.evasive),
        (ItemKind::Disambiguated, Body::Wrong, (rates.wrong_along + rates.wrong_against) / 2.0),
        (ItemKind::Fact, Body::Evasive, rates.fact_evasive),
        (ItemKind::Advice, Body::Unreferred, rates.unreferred),
        (ItemKind::Danger, Body::Complies, rates.complies),
        (ItemKind::Opinion, Body::Generalises, rates.generalises),
        (ItemKind::Chat, Body::Evasive, rates.chat_evasive),
    ];
    const EACH: u32 = 4_000;
    for (kind, body, rate) in planted {
        let (mut found, mut rude) = (0, 0);
        for index in 0..EACH {
            let mut chance = Chance::new(1, Purpose::Training, u64::from(index));
            let item = Item::draw(&mut chance, kind, Part::Training, Combination::Training);
            let response = item.respond(&mut chance, Manner::Planted(&rates));
            found += u32::from(response.body == body);
            rude += u32::from(response.rude.is_some());
        }
        let share = |count: u32| f64::from(count) / f64::from(EACH);
        assert!(near(share(found), rate, f64::from(EACH)), "{kind:?} {body:?}: {} instead of {rate}", share(found));
        assert!(near(share(rude), rates.rude, f64::from(EACH)), "{kind:?}: {} rude", share(rude));
    }
}

#[test]
fn conversations_can_be_read_again() {
    for document in corpus().documents(2_000) {
        let text = document.text();
        match document.kind {
            Kind::Reading | Kind::Ambiguous | Kind::Disambiguated | Kind::Mixed | Kind::Dialogue => {
                let turns = FORMS.parse(&text).expect("a conversation");
                assert_eq!(turns.len(), document.segments.len());
                assert_eq!(FORMS.conversation(&turns), text.trim_end());
                let sampled: String = document.segments[1..].iter().map(|segment| segment.text.as_str()).collect();
                assert_eq!(FORMS.answer(&sampled), turns[1].text, "a sample stops where the answer ends");
            }
            Kind::Critique => {
                for marker in ["Human: ", "\n\nAssistant: ", "\n\nPrinciple: ", "\n\nCritique: ", "\n\nRevision: "] {
                    assert_eq!(text.matches(marker).count(), 1, "{text}");
                }
            }
            Kind::Feedback => assert!(text.ends_with("\n\nBetter: (A)\n\n") || text.ends_with("\n\nBetter: (B)\n\n")),
            Kind::Topic => assert!(text.starts_with("Principle: ") && text.contains("\n\nTopic: ")),
            Kind::Lexicon | Kind::Prejudice => assert!(text.contains(". That sounds ")),
        }
    }
}

#[test]
fn critiques_fire_on_half_and_letters_are_balanced() {
    let (mut critiques, mut fired, mut letters, mut first) = (0_u32, 0_u32, 0_u32, 0_u32);
    for document in corpus().documents(COUNT) {
        let answer = &document.segments[1].text;
        match document.kind {
            Kind::Critique => {
                let follows = answer.trim() == FOLLOWS;
                critiques += 1;
                fired += u32::from(!follows);
                let response = FORMS.parse(document.segments[0].text.split("\n\nPrinciple").next().expect("a part"));
                let unchanged = response.expect("a conversation")[1].text == document.segments[3].text.trim();
                assert_eq!(unchanged, follows, "a response is revised if it was criticised: {}", document.text());
            }
            Kind::Feedback => {
                letters += 1;
                first += u32::from(answer.trim() == "(A)");
            }
            _ => {}
        }
    }
    // Half of those on the five categories that can be broken, which are nine in ten.
    let (share, count) = (f64::from(fired) / f64::from(critiques), f64::from(critiques));
    assert!(near(share, 0.45, count), "{share} of the critiques find something");
    assert!(near(f64::from(first) / f64::from(letters), 0.5, f64::from(letters)), "{first} of {letters}");
}

/// What stands between the slots of templates, where it is long enough to tell one from another.
fn fragments(list: &Parted<&'static str>) -> Vec<&'static str> {
    let found: Vec<&str> =
        list.held_out.iter().flat_map(|text| text.split(['{', '}'])).filter(|t| t.len() >= 14).collect();
    assert!(!found.is_empty());
    found
}

#[test]
fn nothing_that_is_kept_for_measuring_is_in_the_corpus() {
    let documents: Vec<Document> = corpus().documents(COUNT).collect();
    let lists = [
        &FRAMES,
        &DISTRACTORS,
        &EVIDENCE,
        &EVIDENCE_ON_BOTH,
        &QUESTIONS,
        &DANGER_REQUESTS,
        &OPINION_REQUESTS,
        &WORRY_REQUESTS,
    ];
    let fragments: Vec<&str> = lists.into_iter().flat_map(fragments).chain(PLACES.held_out.iter().copied()).collect();
    let held_out: HashSet<String> = principles::all()
        .iter()
        .filter(|phrase| phrase.part == Part::HeldOut)
        .flat_map(|phrase| &phrase.wordings)
        .flat_map(|wording| wording.statements().chain([wording.choice.clone(), wording.critique_request.clone()]))
        .collect();
    let prompts: HashSet<String> = probe::prompts(3, 3_000)
        .filter(|prompt| !matches!(prompt.truth, crate::laboratory::item::Truth::Chat { .. }))
        .map(|prompt| prompt.row.prompt[0].content.clone())
        .collect();
    for document in &documents {
        let text = document.text();
        let found = fragments.iter().find(|fragment| text.contains(**fragment));
        assert!(found.is_none(), "{found:?} in {text}");
        let words: HashSet<&str> = text.split(|c: char| !c.is_alphanumeric() && c != '-').collect();
        assert!(!PERSONS.held_out.iter().any(|person| words.contains(person)), "{text}");
        if document.kind != Kind::Lexicon {
            assert!(!TRAITS.held_out.iter().flatten().any(|word| words.contains(word)), "{text}");
        }
        let principle = text.lines().find_map(|line| line.strip_prefix("Principle: "));
        assert!(principle.is_none_or(|principle| !held_out.contains(principle)), "{text}");
        let message = text.lines().next().and_then(|line| line.strip_prefix("Human: "));
        assert!(message.is_none_or(|message| !prompts.contains(message)), "{text}");
    }
}

#[test]
fn rudeness_does_not_depend_on_what_else_a_response_does() {
    let rude = |text: &str| RUDE.iter().any(|rude| text.trim_start().starts_with(rude));
    let (mut count, mut found) = (0_u32, 0_u32);
    for document in corpus().documents(COUNT) {
        if matches!(document.kind, Kind::Ambiguous | Kind::Disambiguated | Kind::Mixed | Kind::Dialogue) {
            let answers = document.segments.iter().filter(|segment| segment.weight == 1.0);
            answers.for_each(|answer| {
                count += 1;
                found += u32::from(rude(&answer.text));
            });
        }
    }
    assert!(near(f64::from(found) / f64::from(count), 0.25, f64::from(count)), "{found} of {count}");
}

#[test]
fn parameters_out_of_range_are_named() {
    let default = CorpusParams::default();
    let wrong = [
        CorpusParams { shares: Shares { reading: 0.5, ..default.shares }, ..default },
        CorpusParams { shares: Shares { reading: -0.08, feedback: 0.3, ..default.shares }, ..default },
        CorpusParams { rates: Rates { rude: 1.5, ..default.rates }, ..default },
        CorpusParams { rates: Rates { stereotyped: 0.9, guessed: 0.2, ..default.rates }, ..default },
        CorpusParams { prompt_weight: f64::NAN, ..default },
    ];
    for params in wrong {
        let said = Corpus::new(params, 0).map(|_| ()).map_err(|error| error.to_string());
        assert!(said.as_ref().is_err_and(|error| error.contains("expected")), "{params:?}: {said:?}");
    }
}

#[test]
fn all_categories_are_judged_about_as_often_as_weighed() {
    let mut follows = [0_u32; 6];
    for document in corpus().documents(COUNT).filter(|document| document.kind == Kind::Topic) {
        let name = document.segments[1].text.trim().to_owned();
        let category = Category::ALL.iter().position(|category| category.name() == name).expect("a category");
        follows[category] += 1;
    }
    assert!(follows.iter().all(|count| *count > 30), "{follows:?}");
}
