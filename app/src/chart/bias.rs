//! How biased several models are, topic by topic: a mark and a line for each model, around zero.

use super::plane::short;
use leptos::prelude::*;
use record::analysis::Interval;

/// Room at both ends of a line, in per cent of its width: a mark at an end is whole.
const EDGE: f64 = 3.0;
/// Height of the line of one model.
const LANE: f64 = 14.0;

/// How the mark of a model looks: by its form as well as by its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The public's model.
    Public,
    /// The one that it is compared with.
    Baseline,
    /// The model that both began with.
    Base,
}

impl Mark {
    const fn class(self) -> &'static str {
        match self {
            Self::Public => "bias-public",
            Self::Baseline => "bias-baseline",
            Self::Base => "bias-base",
        }
    }

    const fn path(self) -> &'static str {
        match self {
            Self::Public => "M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0z",
            Self::Baseline => "M-4.5-4.5h9v9h-9z",
            Self::Base => "M0-6l6 6l-6 6l-6-6z",
        }
    }
}

/// The mark of a model beside its name.
pub fn swatch(mark: Mark) -> AnyView {
    view! {
        <svg class="swatch" viewBox="-7 -7 14 14" aria-hidden="true" focusable="false">
            <path class=mark.class() d=mark.path()></path>
        </svg>
    }
    .into_any()
}

/// How far lines have to reach on both sides: the next tenth beyond all that is drawn.
pub fn reach(drawn: impl Iterator<Item = (f64, Interval)>) -> f64 {
    let most = drawn.map(|(score, [low, high])| score.abs().max(low.abs()).max(high.abs())).fold(0.0, f64::max);
    ((most * 10.0).ceil() / 10.0).clamp(0.1, 1.0)
}

/// Where a score lies on a line from `-reach` to `reach`, in per cent of its width.
fn place(score: f64, reach: f64) -> f64 {
    EDGE + (100.0 - 2.0 * EDGE) * ((score + reach) / (2.0 * reach)).clamp(0.0, 1.0)
}

/// The picture of one topic. Decorative: the numbers stand beside it.
pub fn picture(lanes: &[(Mark, Option<(f64, Interval)>)], reach: f64) -> AnyView {
    let at = |score: f64| format!("{}%", short(place(score, reach)));
    #[expect(clippy::cast_precision_loss, reason = "there are three lanes")]
    let height = LANE * lanes.len() as f64;
    let mut y = LANE / 2.0;
    let mut drawn = Vec::new();
    for (mark, figure) in lanes {
        if let Some((score, [low, high])) = figure {
            drawn.push(view! {
                <line class=mark.class() x1=at(*low) x2=at(*high) y1=short(y) y2=short(y)></line>
                <svg x=at(*score) y=short(y) overflow="visible">
                    <path class=mark.class() d=mark.path()></path>
                </svg>
            });
        }
        y += LANE;
    }
    view! {
        <svg class="bias" height=short(height) aria-hidden="true" focusable="false">
            <line class="bias-zero" x1="50%" x2="50%" y1="0" y2=short(height)></line>
            {drawn}
        </svg>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_lies_in_the_middle_and_both_ends_are_on_the_line() {
        let reach = reach([(0.21, [0.1, 0.33]), (-0.1, [-0.2, 0.0])].into_iter());
        assert!((reach - 0.4).abs() < 1e-12);
        assert_eq!([place(-0.4, reach), place(0.0, reach), place(0.4, reach)], [EDGE, 50.0, 100.0 - EDGE]);
    }
}
