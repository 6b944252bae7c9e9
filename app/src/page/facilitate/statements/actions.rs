//! What can be decided about one statement: each decision is a form. One that was refused stands open again as it was
//! sent.

use super::{
    super::{desk_address, fields},
    field, reasons,
};
use crate::{
    component::textarea,
    facilitator::{Item, Moderating, Refused},
    words::Words,
};
use deliberation::{Moderation, settings::AnswerOption};
use leptos::prelude::*;

/// The forms of one statement.
struct Forms<'a> {
    moderating: &'a Moderating,
    item: &'a Item,
    /// Number of the statement after it.
    next: Option<i64>,
    words: Words,
}

/// All that can be done about a statement.
pub(super) fn view(moderating: &Moderating, item: &Item, next: Option<i64>, words: Words) -> AnyView {
    let forms = Forms { moderating, item, next, words };
    let queued = &item.queued;
    let accept =
        (queued.moderation != Moderation::Accepted).then(|| forms.button("accept", words.say("facilitate-accept")));
    let plain = forms.form(
        view! {
            {accept}
            {queued.hidden.then(|| forms.button("unhide", words.say("facilitate-unhide")))}
            {if queued.is_meta {
                forms.button("not-meta", words.say("facilitate-not-meta"))
            } else {
                forms.button("meta", words.say("facilitate-meta"))
            }}
        }
        .into_any(),
    );
    let ask = (moderating.has_machine && item.machine.is_none())
        .then(|| forms.form(forms.button("ask", words.say("hints-ask"))));
    let reject = (queued.moderation != Moderation::Rejected).then(|| forms.reject());
    let ban = queued.has_author.then(|| forms.ban());
    view! {
        <div class="actions">{plain}{ask}{forms.topics()}{reject}{forms.merge()}{forms.reword()}{ban}</div>
    }
    .into_any()
}

impl Forms<'_> {
    /// A form that decides about the statement.
    fn form(&self, content: AnyView) -> AnyView {
        let next = self.next.map(|number| number.to_string()).unwrap_or_default();
        view! {
            <form method="post" action=desk_address(&self.moderating.held, "/statements")>
                <input type="hidden" name="pile" value=self.moderating.pile.as_str() />
                <input type="hidden" name="page" value=self.moderating.page />
                <input type="hidden" name="statement" value=self.item.queued.number />
                <input type="hidden" name="next" value=next />
                {content}
            </form>
        }
        .into_any()
    }

    /// Says which statement it is to whoever does not see where it stands.
    fn which(&self) -> AnyView {
        view! { <span class="visually-hidden">{format!(" (#{})", self.item.queued.id)}</span> }.into_any()
    }

    fn button(&self, action: &'static str, says: String) -> AnyView {
        view! {
            <button type="submit" class="button button-quiet" name="do" value=action>{says}{self.which()}</button>
        }
        .into_any()
    }

    /// What is folded away until somebody wants it, or has been refused it.
    fn folded(&self, action: &str, says: String, content: AnyView) -> AnyView {
        let is_open = self.again(action).is_some();
        view! { <details open=is_open><summary>{says}{self.which()}</summary>{content}</details> }.into_any()
    }

    /// The decision of this name, where it was just refused for this statement.
    fn again(&self, action: &str) -> Option<&Refused> {
        let number = self.item.queued.number;
        self.moderating.refused.as_ref().filter(|refused| refused.action == action && refused.is_about(number))
    }

    fn reason(&self, action: &str, hint: String) -> AnyView {
        let id = format!("reason-{}-{action}", self.item.queued.number);
        field::line(self.again(action), "reason", id, self.words.say("facilitate-reason"), hint)
    }

    fn reject(&self) -> AnyView {
        let (number, words) = (self.item.queued.number, self.words);
        let chosen = self.again("reject").map_or("", |refused| refused.typed.value("ready"));
        let content = view! {
            {reasons::choice(self.moderating, &format!("ready-{number}"), chosen, words)}
            {self.reason("reject", words.say("reasons-own"))}
            {self.button("reject", words.say("facilitate-reject"))}
        };
        self.folded("reject", words.say("facilitate-reject"), self.form(content.into_any()))
    }

    fn merge(&self) -> AnyView {
        let (number, words) = (self.item.queued.number, self.words);
        let list = format!("near-{number}");
        // What is typed, and what is offered, is what stands beside every statement.
        let near: Vec<_> = self
            .item
            .similar
            .iter()
            .map(|(id, (text, language), _)| {
                let (text, language) = (text.clone(), language.clone());
                view! { <option value=format!("#{id}") dir="auto" lang=language>{text}</option> }
            })
            .collect();
        let (label, hint) = (words.say("facilitate-merge-into"), words.say("facilitate-merge-into.hint"));
        let offered = list.clone();
        let into = field::field(self.again("merge"), "into", format!("into-{number}"), label, hint, move |input| {
            let invalid = input.invalid();
            view! {
                <input id=input.id name="into" type="text" list=offered autocomplete="off" value=input.value
                    aria-describedby=input.described aria-invalid=invalid autofocus=input.is_wrong />
            }
            .into_any()
        });
        let content = view! {
            {into}
            <datalist id=list>{near}</datalist>
            {self.button("merge", words.say("facilitate-merge"))}
        };
        self.folded("merge", words.say("facilitate-merge"), self.form(content.into_any()))
    }

    fn reword(&self) -> AnyView {
        let (queued, words) = (&self.item.queued, self.words);
        let present = queued.text.clone();
        let id = format!("text-{}", queued.number);
        let label = words.say("facilitate-wording");
        let text = field::field(self.again("reword"), "text", id, label, String::new(), move |input| {
            let invalid = input.invalid();
            let value = textarea::content(&input.value.unwrap_or(present));
            view! {
                <textarea id=input.id name="text" rows="3" dir="auto" aria-describedby=input.described
                    aria-invalid=invalid autofocus=input.is_wrong>{value}</textarea>
            }
            .into_any()
        });
        let content = view! {
            {text}
            {self.reason("reword", words.say("facilitate-reason.public"))}
            {self.button("reword", words.say("facilitate-reword"))}
        };
        let form = self.form(content.into_any());
        let content = view! { {fields::warning(words.say("facilitate-reword-warning"))}{form} };
        self.folded("reword", words.say("facilitate-reword"), content.into_any())
    }

    fn ban(&self) -> AnyView {
        let words = self.words;
        let content = view! {
            {self.reason("ban", words.say("facilitate-reason.log"))}
            {self.button("ban", words.say("facilitate-ban"))}
        };
        let form = self.form(content.into_any());
        let content = view! { {fields::warning(words.say("facilitate-ban-warning"))}{form} };
        self.folded("ban", words.say("facilitate-ban"), content.into_any())
    }

    /// Which topics it is on.
    fn topics(&self) -> AnyView {
        let words = self.words;
        let ticked = self.again("topics").map_or(&self.item.queued.topics, |refused| &refused.topics);
        let option = |topic: &AnswerOption| {
            let checked = ticked.contains(&topic.id);
            view! {
                <div class="field field-check">
                    <label>
                        <input type="checkbox" name="topic" value=topic.id.clone() checked=checked autocomplete="off" />
                        <bdi dir="auto">{topic.text.clone()}</bdi>
                    </label>
                </div>
            }
        };
        let options: Vec<_> = self.moderating.held.poll.settings.topics.iter().map(option).collect();
        if options.is_empty() {
            return ().into_any();
        }
        let content = view! {
            <fieldset>
                <legend>{words.say("topics-of")}{self.which()}</legend>
                {options}
            </fieldset>
            {self.button("topics", words.say("topics-assign"))}
        };
        self.folded("topics", words.say("topics-title"), self.form(content.into_any()))
    }
}
