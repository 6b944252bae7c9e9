//! Signing in before one takes part, in polls that ask for it.

use crate::{
    Framed, IdentityProvider, args,
    component::statement::encoded,
    participant::Joining,
    words::{Words, site::address},
};
use leptos::prelude::*;

/// Why one signs in, and the way there. Who has taken part before comes back this way, also when voting is `closed`.
pub(super) fn first(joining: &Joining, closed: bool, words: Words) -> AnyView {
    let Some(provider) = use_context::<IdentityProvider>().unwrap_or_default().0 else {
        return view! { <p class="notice" role="status">{words.say("join-sign-in-none")}</p> }.into_any();
    };
    // Identity providers do not let themselves be shown in a frame.
    let target = use_context::<Framed>().unwrap_or_default().target();
    let to = way(joining, &[]);
    let says = words.say_with("join-sign-in.says", args!(provider = provider.as_str()));
    view! {
        <section class="sign-in-first">
            <h2>{words.say("join-sign-in")}</h2>
            {(!closed).then(|| view! { <p>{says}</p> })}
            <p class="note">{words.say("join-sign-in-known")}</p>
            <p>
                <a class="button button-large" href=to rel="external" target=target>
                    {words.say_with("account-oidc", args!(provider = provider))}
                </a>
            </p>
        </section>
    }
    .into_any()
}

/// That this is done, and a way out for whoever finds this browser so.
pub(super) fn done(joining: &Joining, words: Words) -> AnyView {
    let target = use_context::<Framed>().unwrap_or_default().target();
    let to = way(joining, &[("anew", "1")]);
    view! {
        <p class="notice" role="status">{words.say("join-sign-in-done")}</p>
        <p class="note"><a href=to rel="external" target=target>{words.say("join-sign-in-other")}</a></p>
    }
    .into_any()
}

/// The address that leads to the identity provider, with what came along.
fn way(joining: &Joining, more: &[(&str, &str)]) -> String {
    let along = [("xid", joining.xid.as_deref()), ("x_name", joining.name.as_deref())];
    let along = along.into_iter().filter_map(|(name, value)| Some((name, value?))).chain(more.iter().copied());
    let query: Vec<String> = along.map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    let to = address(joining.poll.slug.as_str(), "sign-in");
    if query.is_empty() { to } else { format!("{to}?{}", query.join("&")) }
}
