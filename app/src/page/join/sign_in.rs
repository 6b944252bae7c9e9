//! Signing in before one takes part, in polls that ask for it.

use crate::{
    Framed, IdentityProvider, args,
    source::Poll,
    words::{Words, site::address},
};
use leptos::prelude::*;

/// Why one signs in, and the way there. Who has taken part before comes back this way, also when voting is `closed`.
pub(super) fn first(poll: &Poll, closed: bool, words: Words) -> AnyView {
    let Some(provider) = use_context::<IdentityProvider>().unwrap_or_default().0 else {
        return view! { <p class="notice" role="status">{words.say("join-sign-in-none")}</p> }.into_any();
    };
    // Identity providers do not let themselves be shown in a frame.
    let target = use_context::<Framed>().unwrap_or_default().target();
    let to = address(poll.slug.as_str(), "sign-in");
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

/// That this is done.
pub(super) fn done(words: Words) -> AnyView {
    view! { <p class="notice" role="status">{words.say("join-sign-in-done")}</p> }.into_any()
}
