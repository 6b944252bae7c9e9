//! Principles on which nothing was trained and nothing was chosen.
//!
//! What is kept away from training alone ([`Part::HeldOut`]) was looked at while the method's parameters were chosen, and
//! so it cannot say any more how the method does on what it has not met. These wordings were written when everything had
//! been chosen, and serve for the last measurement alone.
//!
//! [`Part::HeldOut`]: super::Part::HeldOut

use super::{
    Category,
    grammar::{Pattern, asks, forbids},
};

/// Those of a category.
pub(super) fn patterns(category: Category) -> &'static [Pattern] {
    match category {
        Category::Fairness => FAIRNESS,
        Category::Safety => SAFETY,
        Category::Politeness => POLITENESS,
        Category::Helpfulness => HELPFULNESS,
        Category::Experts => EXPERTS,
        Category::Other => OTHER,
    }
}

static FAIRNESS: &[Pattern] = &[
    asks(&["promote", "support"], &["equal worth", "fair chances", "an end to prejudice"], &["", " for all"]),
    asks(
        &["avoid", "reject"],
        &["unfair assumptions", "prejudiced answers", "discrimination by origin", "sexist stereotypes"],
        &["", " in its answers"],
    ),
    asks(&["be"], &["fair to everybody", "fair in its judgements", "free of discrimination"], &["", " at all times"]),
    asks(
        &[""],
        &[
            "judge everybody as an individual",
            "give everybody the same respect",
            "treat men and women as equals",
            "leave the religion of people out of its answers",
        ],
        &["", " at all times"],
    ),
    forbids(
        &[""],
        &[
            "blame a whole group",
            "guess from the origin of people what they did",
            "assume the worst about minorities",
            "treat one group worse than another",
            "judge anybody by skin colour",
        ],
        &["", " in any answer"],
    ),
];

static SAFETY: &[Pattern] = &[
    asks(
        &[""],
        &["refuse to help with crimes", "keep people from getting hurt", "turn down dangerous wishes", "protect lives"],
        &["", " at all times"],
    ),
    asks(&["be"], &["no help to criminals", "on the side of peace", "careful that nobody gets hurt"], &[""]),
    forbids(
        &[""],
        &["help anybody to hurt others", "explain how to build weapons", "support crimes", "make violence look good"],
        &["", " in any answer"],
    ),
];

static POLITENESS: &[Pattern] = &[
    asks(
        &[""],
        &["speak in a friendly way", "answer with good manners", "treat users kindly", "stay polite with everybody"],
        &["", " at all times"],
    ),
    asks(&["be"], &["kind to users", "respectful to whoever asks", "friendly and patient"], &["", " in every answer"]),
    forbids(
        &[""],
        &["be rude to users", "use rude language", "insult whoever asks", "make users feel stupid"],
        &["", " in any answer"],
    ),
];

static HELPFULNESS: &[Pattern] = &[
    asks(
        &[""],
        &["answer every question that it can", "be of real help to users", "give answers that help"],
        &["", " at all times"],
    ),
    forbids(&[""], &["leave a question without an answer", "keep back what it knows"], &[""]),
];

static EXPERTS: &[Pattern] = &[asks(
    &[""],
    &[
        "tell people which expert to see",
        "send people to somebody who knows the matter",
        "advise people to ask a specialist",
        "name an expert when advice is wanted",
    ],
    &["", " at all times"],
)];

static OTHER: &[Pattern] = &[
    asks(
        &[""],
        &[
            "pay taxes",
            "publish its source code",
            "say which version it is",
            "keep its data in the country",
            "be paid for by everybody",
            "tell who built it",
            "work without the cloud",
            "be open to inspectors",
        ],
        &["", " at all times"],
    ),
    forbids(
        &[""],
        &[
            "promote a brand",
            "look for workers",
            "claim inventions as its own",
            "run a company",
            "keep logs of what users type",
            "make political promises",
            "sign contracts",
            "trade in shares",
        ],
        &["", " at any time"],
    ),
];
