//! Links to the neighbouring pages of a list that is too long for one.

use crate::{args, words::Words};
use leptos::prelude::*;

/// Which of the pages of a list is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paged {
    /// The page, from 1.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// Entries on one.
    size: usize,
}

impl Paged {
    /// The page that was asked for, of a list of `entries`: the last one where there are not so many.
    pub fn of(entries: usize, size: usize, asked: usize) -> Self {
        let pages = entries.div_ceil(size).max(1);
        Self { page: asked.clamp(1, pages), pages, size }
    }

    /// Entries before this page.
    pub fn skips(self) -> usize {
        (self.page - 1) * self.size
    }
}

/// Which page an address asks for; the first where it says nothing that is a number.
pub fn asked(page: &str) -> usize {
    page.parse().unwrap_or(1).max(1)
}

/// Links to the page before and the page after; nothing where there is one page only.
pub fn pager(words: Words, paged: Paged, href: impl Fn(usize) -> String) -> AnyView {
    let Paged { page, pages, .. } = paged;
    if pages < 2 {
        return ().into_any();
    }
    view! {
        <nav class="pager" aria-label=words.say("explorer-pages")>
            {(page > 1).then(|| view! { <a rel="prev" href=href(page - 1)>{words.say("explorer-previous")}</a> })}
            <span>{words.say_with("explorer-page", args!(page = page, pages = pages))}</span>
            {(page < pages).then(|| view! { <a rel="next" href=href(page + 1)>{words.say("explorer-next")}</a> })}
        </nav>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_asks_for_too_much_gets_the_last_page() {
        let at = |entries, asked| {
            let paged = Paged::of(entries, 40, asked);
            (paged.page, paged.pages, paged.skips())
        };
        assert_eq!(at(0, 1), (1, 1, 0));
        assert_eq!(at(40, 2), (1, 1, 0));
        assert_eq!(at(210, 1), (1, 6, 0));
        assert_eq!(at(210, 6), (6, 6, 200));
        assert_eq!(at(210, 99), (6, 6, 200));
        assert_eq!(at(210, 0), (1, 6, 0));
    }

    #[test]
    fn an_address_without_a_number_asks_for_the_first_page() {
        assert_eq!(["", "x", "-3", "0", "7"].map(asked), [1, 1, 1, 1, 7]);
    }
}
