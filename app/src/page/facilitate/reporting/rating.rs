//! Asking those who took part which of a report's answers they would rather have.

use super::super::{desk_address, fields};
use crate::{
    args,
    rating::RatingDesk,
    report::{Ready, Reporting},
    words::{Day, Words, site::address},
};
use deliberation::{Role, store::ReportRating};
use leptos::prelude::*;

/// Where the rating of the report stands, and what can be done about it.
pub(super) fn view(reporting: &Reporting, ready: &Ready, words: Words) -> AnyView {
    let desk = &ready.rating;
    let may = reporting.held.role >= Role::Facilitator;
    let open = desk.rating.as_ref().is_some_and(ReportRating::is_open);
    let about = if desk.published { words.say("rating-desk-after") } else { words.say("rating-desk-about") };
    let act = match (desk.offers, open) {
        (0, _) => view! { <p class="empty">{words.say("rating-desk-none")}</p> }.into_any(),
        (_, true) => may.then(|| button(reporting, ready, "close", words.say("rating-desk-close"))).into_any(),
        (..) if desk.elsewhere => view! { <p class="empty">{words.say("rating-desk-elsewhere")}</p> }.into_any(),
        // What people were told stays as it was, once somebody has compared.
        (..) if desk.comparisons > 0 => {
            may.then(|| button(reporting, ready, "open", words.say("rating-desk-again"))).into_any()
        }
        (..) => may.then(|| form(reporting, ready, words)).into_any(),
    };
    view! {
        <section aria-labelledby="rating">
            <h2 id="rating">{words.say("rating-desk")}</h2>
            <p>{about}</p>
            {stand(reporting, desk, words)}
            {act}
        </section>
    }
    .into_any()
}

/// Since when, how many, and what a version will be published with.
fn stand(reporting: &Reporting, desk: &RatingDesk, words: Words) -> AnyView {
    let Some(rating) = &desk.rating else { return ().into_any() };
    let since = match rating.closed_ms {
        None => words.say_with("rating-desk-open-since", args!(day = Day(rating.opened_ms))),
        Some(closed) => words.say_with("rating-desk-closed", args!(day = Day(closed))),
    };
    let size = words.say_with(
        "rating-desk-size",
        args!(people = desk.people.to_string(), comparisons = desk.comparisons.to_string()),
    );
    let carried = match &desk.carried {
        Some(carried) => words.say_with("rating-desk-carried", args!(people = carried.people.to_string())),
        None if rating.is_open() => words.say("rating-desk-waits"),
        None => words.say("rating-desk-few"),
    };
    let says = rating.terms.says();
    let says =
        (!says.is_empty()).then(|| view! { <blockquote class="rating-says" dir="auto">{says.to_owned()}</blockquote> });
    let href = address(reporting.held.poll.slug.as_str(), "rate");
    let place = format!("{}{href}", reporting.site);
    view! {
        <p>{since}" "{size}</p>
        {says}
        {rating.is_open().then(|| view! {
            <p>{words.say("rating-desk-address")}" "<a href=href><bdi dir="ltr">{place}</bdi></a></p>
        })}
        <p class="note">{carried}</p>
    }
    .into_any()
}

/// Does something about the rating that needs no further words.
fn button(reporting: &Reporting, ready: &Ready, does: &'static str, says: String) -> AnyView {
    let terms = ready.rating.rating.as_ref().map(|rating| rating.terms.clone());
    let kept = terms.map(|terms| {
        view! {
            <input type="hidden" name="says" value=terms.says().to_owned() />
            <input type="hidden" name="per_person" value=terms.per_person().to_string() />
        }
    });
    view! {
        <form class="form" method="post" action=desk_address(&reporting.held, "/report/rating")>
            <input type="hidden" name="report" value=ready.sha256.clone() />
            {kept}
            <button type="submit" class="button button-quiet" name="do" value=does>{says}</button>
        </form>
    }
    .into_any()
}

fn form(reporting: &Reporting, ready: &Ready, words: Words) -> AnyView {
    let typed = &reporting.typed;
    let faults = is_sent(typed).then(|| fields::faults(typed));
    let number = words.say("rating-desk-number.help");
    view! {
        {faults}
        <form class="form" method="post" action=desk_address(&reporting.held, "/report/rating")>
            <input type="hidden" name="report" value=ready.sha256.clone() />
            {fields::area(typed, "says", words.say("rating-desk-says"), words.say("rating-desk-says.help"), 3)}
            {fields::line(typed, "per_person", words.say("rating-desk-number"), number, "number")}
            <button type="submit" class="button" name="do" value="open">{words.say("rating-desk-open")}</button>
        </form>
    }
    .into_any()
}

/// Whether it is this form that was sent.
pub(super) fn is_sent(typed: &crate::facilitator::Typed) -> bool {
    !typed.value("do").is_empty()
}
