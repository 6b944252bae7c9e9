//! The model card: what whoever uses the model has to know, as Markdown.

use super::files::Version;
use app::{
    args,
    report::{Finding, departures},
    words::{Words, report as sentences},
};
use deliberation::store::Published;
use pipeline::constitution::escaped;
use record::{
    Constitution, ModelReport,
    bbq::Condition,
    model_report::{Side, Whose},
};
use std::fmt::Write;

/// The card, in English, as such cards are.
pub(super) fn text(version: &Version) -> String {
    let Version { published, report, constitution, .. } = version;
    let words = Words::default();
    let record = &published.record;
    let mut card = String::new();
    // Writing to text cannot fail.
    let _ = writeln!(
        card,
        "---\nlicense: {}\nbase_model: {}\n---\n",
        one_line(record.models.as_ref().map_or(&record.licence, |given| &given.licence)).to_lowercase(),
        one_line(&report.base.name)
    );
    let _ = writeln!(card, "# A model trained by the constitution “{}”\n", escaped(&record.topic));
    if report.base.laboratory {
        let weights = words.thousands(report.base.weights);
        let _ = writeln!(card, "{}\n", words.say_with("report-laboratory", args!(weights = weights)));
    }
    if record.simulated {
        let _ = writeln!(card, "{}\n", words.say("site-simulated"));
    }
    let _ = writeln!(card, "## What it is\n");
    let people = &record.people;
    let size = app::words::overview::size(words, people.participants, people.statements, people.votes);
    let _ = writeln!(card, "{size} What they agreed on became a constitution; the model was trained by it.\n");
    for arm in &report.arms {
        for model in &arm.models {
            let name = sentences::whose(words, Whose::after(arm.side, model.phase));
            let _ = writeln!(card, "* {name}: `{}`", model.sha256);
        }
    }
    let _ = writeln!(card, "* Base model “{}”: `{}`\n", one_line(&report.base.name), report.base.sha256);
    if let Some(model) = &report.written_by {
        let _ = writeln!(card, "{}\n", one_line(&words.say_with("report-method-written", args!(model = model))));
    }
    if !report.principles.is_empty() {
        let _ = writeln!(card, "{}\n", one_line(&sentences::judge(words, report)));
    }
    if let Some(elsewhere) = &report.elsewhere {
        let says = words.say_with("report-method-elsewhere", args!(with = &elsewhere.with));
        let _ = writeln!(card, "{}\n", one_line(&says));
    }
    scope(&mut card, words, constitution);
    weights(&mut card, words, published, report);
    let _ = writeln!(card, "## Bias\n");
    if let Some(against) = report.arm(Side::Baseline) {
        let says = words.say_with("report-bias-against", args!(title = escaped(&against.title)));
        let _ = writeln!(card, "{says} {}\n", escaped(&against.preamble));
    }
    for condition in [Condition::Ambiguous, Condition::Disambiguated] {
        let _ = writeln!(card, "{}\n", sentences::finding(words, Finding::of(report, condition), condition));
    }
    figures(&mut card, words, report);
    abilities(&mut card, words, report);
    adherence(&mut card, words, report);
    if let Some(share) = record.rating.as_ref().and_then(|rating| rating.judge.as_ref()) {
        let share = app::words::rating::share(words, share);
        let _ = writeln!(card, "{}\n", words.say_with("rating-judge", args!(share = share)));
    }
    let _ = writeln!(card, "## Where behaviour comes apart from the intention\n");
    let found = departures(report);
    if found.is_empty() {
        let _ = writeln!(card, "{}\n", words.say("report-departures-none"));
    }
    for departure in found {
        let _ = writeln!(card, "* {}", one_line(&sentences::departure(words, report, departure)));
    }
    let said =
        if record.departures.is_empty() { words.say("report-departures-unsaid") } else { record.departures.clone() };
    let _ = writeln!(card, "\n{}: {said}\n", words.say("report-departures-said"));
    let _ = writeln!(card, "## Limits\n\n{}\n", words.say("report-method-limits"));
    let _ = writeln!(card, "## Check it\n");
    if let Some(address) = &record.address {
        let _ = writeln!(card, "{}: <{address}>\n", words.say("report-title"));
    }
    let _ = writeln!(card, "| what | SHA-256 |\n|---|---|");
    for (what, sha256) in [
        ("this version (`publication.json`)", &published.sha256),
        ("`report.json`", &record.report_sha256),
        ("`constitution.json`", &record.constitution.sha256),
        ("analysis of the votes", &record.analysis.sha256),
        ("parameters", &report.params_sha256),
    ] {
        let _ = writeln!(card, "| {what} | `{sha256}` |");
    }
    let _ = writeln!(
        card,
        "\nSeed {}, folkmoot {}. Contact: {}",
        report.seed,
        report.code_version,
        escaped(&record.contact)
    );
    card
}

/// Which models and uses the constitution is for, and which not.
fn scope(card: &mut String, words: Words, constitution: &Constitution) {
    let scope = &constitution.scope;
    if scope.covers.is_empty() && scope.exclusions.is_empty() {
        return;
    }
    let _ = writeln!(card, "## {}\n", words.say("report-scope"));
    for covered in &scope.covers {
        let _ = writeln!(card, "* {}", words.say_with("report-scope-covers", args!(what = escaped(covered))));
    }
    for left in &scope.exclusions {
        let says =
            words.say_with("report-scope-leaves", args!(what = escaped(&left.what), reason = escaped(&left.reason)));
        let _ = writeln!(card, "* {says}");
    }
    let _ = writeln!(card);
}

/// Where the weights are, and under which licence.
fn weights(card: &mut String, words: Words, published: &Published, report: &ModelReport) {
    let models = published.record.given_out(report);
    let _ = writeln!(card, "## Weights\n");
    let Some(given) = published.record.models.as_ref().filter(|_| !models.is_empty()) else {
        let _ = writeln!(card, "{}\n", words.say("report-models-none"));
        return;
    };
    let licence = one_line(&given.licence);
    let _ = writeln!(card, "{} {} {licence}\n", words.say("report-models-about"), words.say("report-models-licence"));
    let record = &published.record;
    let path = || format!("/polls/{}/report/v/{}", record.poll, record.version);
    let address = format!("{}/models", record.address.clone().unwrap_or_else(path));
    let _ = writeln!(card, "| model | file | bytes | SHA-256 |\n|---|---|---|---|");
    for model in models {
        let whose = model.whose.name();
        for (name, file) in model.files {
            let _ = writeln!(card, "| {whose} | `{address}/{whose}/{name}` | {} | `{}` |", file.bytes, file.sha256);
        }
    }
    let _ = writeln!(card);
}

/// The public's model beside the other, topic by topic.
fn figures(card: &mut String, words: Words, report: &ModelReport) {
    let _ = writeln!(card, "| topic | condition | public’s | comparison | base |\n|---|---|---|---|---|");
    for bias in &report.bias {
        let score = |whose: Option<Whose>| {
            let figure = whose.and_then(|whose| record::model_report::of(&bias.score, whose));
            let says = figure.and_then(|figure| sentences::score(words, figure));
            says.unwrap_or_else(|| words.say("report-not-measured"))
        };
        let condition = match bias.condition {
            Condition::Ambiguous => words.say("report-ambiguous"),
            Condition::Disambiguated => words.say("report-disambiguated"),
        };
        let _ = writeln!(
            card,
            "| {} | {condition} | {} | {} | {} |",
            sentences::topic(words, &bias.category),
            score(report.compared(Side::Public)),
            score(report.compared(Side::Baseline)),
            score(Some(Whose::BASE)),
        );
    }
    let _ = writeln!(card);
}

/// What else was measured, of the models by which the sides are compared.
fn abilities(card: &mut String, words: Words, report: &ModelReport) {
    let models = [report.compared(Side::Public), report.compared(Side::Baseline), Some(Whose::BASE)];
    let _ = writeln!(card, "## What else it does\n\n| measure | public’s | comparison | base |\n|---|---|---|---|");
    for ability in &report.abilities {
        let says = models.map(|whose| {
            let figure = whose.and_then(|whose| record::model_report::of(&ability.of, whose));
            let says = figure.and_then(|figure| sentences::measured(words, ability.measure, figure));
            says.unwrap_or_else(|| words.say("report-not-measured"))
        });
        let _ = writeln!(card, "| {} | {} |", sentences::measure(words, ability.measure), says.join(" | "));
    }
    let _ = writeln!(card);
}

/// Whether it follows each principle.
fn adherence(card: &mut String, words: Words, report: &ModelReport) {
    let head = "| principle | against the base model | against the comparison constitution |";
    let _ = writeln!(card, "## Whether it follows the principles\n\n{head}\n|---|---|---|");
    for principle in &report.principles {
        let says = [&principle.against_base, &principle.against_baseline].map(|followed| {
            let share =
                sentences::share(words, &followed.preferred).unwrap_or_else(|| words.say("report-not-measured"));
            format!("{}: {share}", sentences::status(words, followed.status))
        });
        let _ = writeln!(card, "| {} | {} |", escaped(&principle.text), says.join(" | "));
    }
    let _ = writeln!(card);
}

/// A text on one line, so that it cannot become a heading or a row.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}
