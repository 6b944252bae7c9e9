//! What is wrong with settings and statements, in the language of whoever runs the poll.

use super::{town, values};
use tests::{Response, Visitor};

// Wrong settings are found before anything is stored; these two look at what is stored already.
tests::also_on_postgres!(
    wrong_statements_are_named_in_the_language_of_the_page,
    what_is_wrong_with_an_account_is_said_in_the_language_of_the_page,
    wrong_settings_are_named_by_their_labels_in_the_language_of_the_page,
);

/// Settings in which everything is wrong that a form can get wrong.
fn wrong_settings(runs: &Visitor<'_>, language: &str) -> Response {
    // The language is remembered in a cookie.
    let mut fields = values(runs.get(&format!("/facilitate/moot/settings?lang={language}")).text());
    for (name, value) in [
        ("minutes", "0"),
        ("writing.max_graphemes", "5"),
        ("writing.read_within", "1000"),
        ("opens", "2030-02-01T10:00"),
        ("closes", "2030-01-01T10:00"),
        ("demographics.0.id", "alter"),
        ("demographics.0.text", "?"),
        ("demographics.0.options", "jung\njung\nalt"),
        ("quotas.0.answers", "region = nord"),
        ("quotas.0.places", "3"),
        ("targets.0.question", "alter"),
        ("targets.0.shares", "jung = 60"),
        ("texts.0.language", "sw"),
        ("texts.0.questions", "beruf = ?"),
        ("topics", "x:"),
        ("pass_on", "21"),
        ("embed", "example.org"),
    ] {
        fields.retain(|(field, _)| field != name);
        fields.push((name.into(), value.into()));
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    runs.post("/facilitate/moot/settings", &fields)
}

/// The faults above the form, one after the other, without markup.
fn faults(page: &Response) -> Vec<String> {
    assert_eq!(page.status, 422, "{}", page.text());
    assert!(!page.text().contains("<span lang=\"en\""), "{}", page.text());
    let list = page.text().split("class=\"faults\"").nth(1).and_then(|rest| rest.split("</ul>").next());
    let plain = |item: &str| {
        let mut inside = false;
        let text: String = item
            .chars()
            .filter(|letter| {
                inside = (inside || *letter == '<') && *letter != '>';
                !inside && *letter != '>'
            })
            .collect();
        text.trim().to_owned()
    };
    list.expect("a list of faults").split("<li").skip(1).map(|item| plain(&format!("<li{item}"))).collect()
}

#[test]
fn wrong_settings_are_named_by_their_labels_in_the_language_of_the_page() {
    let town = town();
    let runs = town.facilitator("ann@example.org");
    town.ready(&runs);
    let english = faults(&wrong_settings(&runs, "en"));
    let german = faults(&wrong_settings(&runs, "de"));
    for says in [
        "Minuten, die man braucht: Schreiben Sie 1 oder eine größere Zahl.",
        "Zeichen höchstens: Schreiben Sie eine Zahl von 20 bis 1.000.",
        "Stunden, in denen eine neue Aussage meist gelesen wird: Schreiben Sie eine Zahl von 0 bis 720.",
        "Endet: Die Abstimmung würde enden, bevor sie beginnt.",
        "Fragen zur Person, Frage 1, Antwort 2: Die Antwort „jung“ steht zweimal da.",
        "Plätze 1: Keine Frage heißt „region“.",
        "Frage 1 zur Bevölkerung: Die Anteile zu „alter“ ergeben zusammen 60,0 Prozent.",
        "Fragen und Antworten (sw): „beruf“ steht für keine Frage",
        "Thema 1: Der Text, den die Leute lesen, fehlt.",
        "Einladungen, die alle weitergeben können: Schreiben Sie eine Zahl von 0 bis 20.",
        "„example.org“ ist keine Webadresse einer Website.",
    ] {
        assert!(german.iter().any(|fault| fault.contains(says)), "lacks {says:?}: {german:#?}");
    }
    let arabic = faults(&wrong_settings(&runs, "ar"));
    assert_eq!((english.len(), arabic.len()), (german.len(), german.len()), "{english:#?} {arabic:#?}");
    for (english, fault) in english.iter().zip(german.iter().zip(&arabic)) {
        assert!(english != fault.0 && english != fault.1, "{english}");
        assert!(fault.1.chars().filter(|letter| ('\u{600}'..='\u{6ff}').contains(letter)).count() > 20, "{}", fault.1);
        for path in ["demographics", "quotas", "targets", "max_graphemes", "read_within", "texts.", "pass_on", "embed["]
        {
            assert!(!fault.0.contains(path) && !fault.1.contains(path), "{path}: {fault:?}");
        }
    }
}

#[test]
fn wrong_statements_are_named_in_the_language_of_the_page() {
    let town = town();
    let runs = town.facilitator("ann@example.org");
    town.ready(&runs);
    let text = "statement,language,meta,topics\n,,,\nThe AI should rest,!!,,\nThe AI should rest,,maybe,\n\
                The AI should rest,,,garden\nThe AI should tell the truth,,,\n?!,,,\n";
    let send = |language: &str| {
        assert_eq!(runs.get(&format!("/facilitate/moot/seeds?lang={language}")).status, 200);
        faults(&runs.post("/facilitate/moot/seeds", &[("text", &format!("{text}{},,,", "x".repeat(201)))]))
    };
    assert_eq!(
        send("de"),
        [
            "Zeile 3: „!!“ ist keine Sprache. Schreiben Sie sie in der Spalte „language“ als Kürzel wie en, de oder \
             zh-Hans, oder lassen Sie das Feld leer.",
            "Zeile 4: „maybe“ sagt weder Ja noch Nein. Schreiben Sie in der Spalte „meta“ 1 für eine Aussage über die \
             Menschen selbst und sonst 0.",
            "Zeile 5: „garden“ ist kein Thema dieser Umfrage. Schreiben Sie eines, das in den Einstellungen steht, oder \
             lassen Sie die Spalte „topics“ leer.",
            "Zeile 6: Das sagt dasselbe wie Aussage 1 der Umfrage. Entfernen Sie die Zeile.",
            "Zeile 7: Der Wortlaut ist zu kurz, um darüber abzustimmen.",
            "Zeile 8: Der Wortlaut ist länger als 200 Zeichen; kürzen Sie ihn.",
        ]
    );
    let arabic = send("ar");
    assert_eq!(arabic.len(), 6, "{arabic:#?}");
    for fault in arabic {
        assert!(fault.chars().filter(|letter| ('\u{600}'..='\u{6ff}').contains(letter)).count() > 20, "{fault}");
    }
}

#[test]
fn what_is_wrong_with_an_account_is_said_in_the_language_of_the_page() {
    let town = town();
    let german = [("Accept-Language", "de")];
    let stranger = Visitor::new(&town.server);
    let refused = stranger.post_with("/sign-in", &[("email", "ann"), ("password", "x")], &german);
    assert!(refused.status == 422 && refused.text().contains("Das ist keine E-Mail-Adresse."), "{}", refused.text());
    let runs = town.facilitator("ann@example.org");
    type Fields<'f> = [(&'f str, &'f str)];
    let (long, address) = ("n".repeat(129), format!("{}@example.org", "n".repeat(65)));
    let short = "Das Passwort ist zu kurz: Es braucht 12 Zeichen.";
    let cases: [(&str, &Fields<'_>, &str); 5] = [
        ("/account/name", &[("name", " ")], "Ein Name fehlt."),
        ("/account/name", &[("name", &long)], "Der Name ist zu lang: Es passen 100 Zeichen."),
        ("/account/password", &[("present", "x"), ("password", "kurz")], short),
        ("/account/password", &[("present", "x"), ("password", &long)], "Das Passwort ist zu lang: Es passen 128"),
        ("/account/tokens", &[("token-name", "")], "Ein Name fehlt."),
    ];
    for (path, fields, says) in cases {
        let refused = runs.post_with(path, fields, &german);
        assert!(refused.status == 422 && refused.text().contains(says), "{path}: {}", refused.text());
    }
    let refused = stranger.post_with("/sign-in", &[("email", &address), ("password", "x")], &german);
    assert!(refused.status == 422 && refused.text().contains("vor dem @ 64"), "{}", refused.text());
}
