//! Those who took part beside the public: per answer two marks and the line between them, and a table of the same.

use super::plane::short;
use crate::{
    args,
    component::asked,
    words::{Share, Words, number::whole_points, sample},
};
use deliberation::Settings;
use leptos::prelude::*;
use record::{
    FEWEST, Representativeness,
    representativeness::{Cell, Coverage},
};

/// Room at both ends of a line, in per cent of its width: a mark at 0 or at the end is whole.
const EDGE: f64 = 3.0;

/// Whether numbers of fewer than five people are shown, marked, or hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Few {
    /// For those who run the poll.
    Marked,
    /// For everybody.
    Hidden,
}

/// The index in words, and a picture with its table for every question.
pub fn dumbbells(words: Words, settings: &Settings, likeness: &Representativeness, few: Few) -> AnyView {
    let figures: Vec<_> =
        likeness.questions.iter().enumerate().map(|(at, one)| figure(words, settings, at, one, few)).collect();
    view! {
        <p class="finding">{sample::index(words, likeness)}</p>
        <ul class="key">
            <li>{swatch("dumbbell-sample")} {words.say("sample-took-part")}</li>
            <li>{swatch("dumbbell-target")} {words.say("sample-public")}</li>
        </ul>
        {figures}
        <p class="note">{words.say("sample-note")}</p>
    }
    .into_any()
}

fn swatch(class: &'static str) -> AnyView {
    view! {
        <svg class="swatch" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
            <circle class=class cx="7" cy="7" r="5"></circle>
        </svg>
    }
    .into_any()
}

fn figure(words: Words, settings: &Settings, at: usize, coverage: &Coverage, few: Few) -> AnyView {
    let title = format!("sample-{at}-title");
    let labelled = title.clone();
    let question = asked::question(words, settings, &coverage.question);
    let content = if coverage.answered == 0 {
        view! { <p>{words.say("sample-nobody-answered")}</p> }.into_any()
    } else {
        let most = end(coverage);
        let rows: Vec<_> = coverage.cells.iter().map(|cell| row(words, settings, coverage, cell, most, few)).collect();
        view! {
            <ul class="bars dumbbells">{rows}</ul>
            {twin(words, settings, coverage, few)}
        }
        .into_any()
    };
    view! {
        <figure class="figure" aria-labelledby=labelled>
            <figcaption>
                <h3 id=title>{question}</h3>
                <p class="n">{sample::of_question(words, coverage)}</p>
            </figcaption>
            {content}
        </figure>
    }
    .into_any()
}

/// The share at which the lines of a question end: the next tenth above all that is drawn.
fn end(coverage: &Coverage) -> f64 {
    let high = |cell: &Cell| cell.interval.map_or(0.0, |[_, high]| high).max(cell.sample).max(cell.target);
    let most = coverage.cells.iter().map(high).fold(0.0, f64::max);
    ((most * 10.0).ceil() / 10.0).clamp(0.1, 1.0)
}

/// Where a share lies on a line that ends at `most`, in per cent of its width.
fn place(share: f64, most: f64) -> f64 {
    EDGE + (100.0 - 2.0 * EDGE) * (share / most).clamp(0.0, 1.0)
}

fn row(words: Words, settings: &Settings, coverage: &Coverage, cell: &Cell, most: f64, few: Few) -> AnyView {
    let hidden = cell.hidden && few == Few::Hidden;
    let marked = (cell.hidden && few == Few::Marked && (1..FEWEST).contains(&cell.people))
        .then(|| view! { " "<span class="tag">{words.say("facilitate-few")}</span> });
    view! {
        <li class="bar">
            <span class="bar-who">
                {asked::answer(words, settings, &coverage.question, &cell.answer)}{marked}
            </span>
            {picture(cell, most, hidden)}
            <span class="bar-numbers">{sample::cell(words, cell, hidden)}</span>
        </li>
    }
    .into_any()
}

fn picture(cell: &Cell, most: f64, hidden: bool) -> AnyView {
    let at = |share: f64| format!("{}%", short(place(share, most)));
    let sample = (!hidden).then(|| {
        let band = cell.interval.filter(|_| cell.people > 0).map(|[low, high]| {
            let width = format!("{}%", short(place(high, most) - place(low, most)));
            view! { <rect class="dumbbell-interval" x=at(low) width=width y="7" height="10"></rect> }
        });
        view! {
            {band}
            <line class="dumbbell-bar" x1=at(cell.sample) x2=at(cell.target) y1="12" y2="12"></line>
            <circle class="dumbbell-sample" cx=at(cell.sample) cy="12" r="6"></circle>
        }
    });
    view! {
        <svg class="dumbbell" aria-hidden="true" focusable="false">
            <line class="dumbbell-track" x1=at(0.0) x2=at(most) y1="12" y2="12"></line>
            {sample}
            <circle class="dumbbell-target" cx=at(cell.target) cy="12" r="6"></circle>
        </svg>
    }
    .into_any()
}

/// The table behind a picture.
fn twin(words: Words, settings: &Settings, coverage: &Coverage, few: Few) -> AnyView {
    let rows: Vec<_> = coverage
        .cells
        .iter()
        .map(|cell| {
            let name = asked::answer(words, settings, &coverage.question, &cell.answer);
            let numbers = if cell.hidden && few == Few::Hidden {
                view! { <td colspan="2">{words.say("sample-hidden")}</td> }.into_any()
            } else {
                let interval = cell.interval.map(|interval| words.interval(interval)).unwrap_or_default();
                let share = Share(cell.sample);
                view! {
                    <td class="num">{words.thousands(cell.people)}</td>
                    <td>{words.say_with("tally-share", args!(share = share, interval = interval))}</td>
                }
                .into_any()
            };
            let points = (!(cell.hidden && few == Few::Hidden)).then(|| difference(words, cell));
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    {numbers}
                    <td class="num">{words.percent(cell.target)}</td>
                    <td class="num">{points}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <details class="twin">
            <summary>{words.say("tally-as-table")}</summary>
            <div class="scroll" role="group" aria-label=words.say("tally-as-table") tabindex="0">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{words.say("sample-column-answer")}</th>
                            <th scope="col" class="num">{words.say("sample-column-people")}</th>
                            <th scope="col">{words.say("sample-column-share")}</th>
                            <th scope="col" class="num">{words.say("sample-public")}</th>
                            <th scope="col" class="num">{words.say("sample-column-difference")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
    .into_any()
}

/// Percentage points with their sign.
fn difference(words: Words, cell: &Cell) -> String {
    let points = words.thousands(whole_points(cell.difference));
    match (points.as_str(), cell.difference < 0.0) {
        ("0", _) => points,
        (_, true) => format!("\u{2212}{points}"),
        (_, false) => format!("+{points}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(sample: f64, target: f64) -> Cell {
        let interval = Some([sample - 0.05, sample + 0.05]);
        let (answer, difference) = ("a".to_owned(), sample - target);
        Cell { answer, people: 40, hidden: false, sample, interval, target, difference }
    }

    #[test]
    fn lines_end_above_all_marks_and_marks_keep_inside() {
        let coverage = |cells| Coverage {
            question: "q".to_owned(),
            answered: 100,
            missing: 0,
            index: 0.5,
            interval: None,
            random_sample: 0.9,
            cells,
        };
        assert_eq!(end(&coverage(vec![cell(0.21, 0.1), cell(0.1, 0.33)])), 0.4);
        assert_eq!(end(&coverage(vec![cell(0.99, 0.2)])), 1.0);
        assert_eq!([place(0.0, 0.4), place(0.4, 0.4), place(0.2, 0.4)], [EDGE, 100.0 - EDGE, 50.0]);
    }

    #[test]
    fn a_difference_has_its_sign() {
        let says = |sample, target| difference(Words::default(), &cell(sample, target));
        assert_eq!([says(0.2, 0.3), says(0.3, 0.2), says(0.2, 0.2)], ["\u{2212}10", "+10", "0"]);
    }
}
