//! What people do in Folkmoot: polls, statements, participants and votes.
//!
//! * [`Slug`], [`StatementText`], [`ExternalId`], [`FreeText`], [`Agreement`], [`Moderation`], [`Phase`],
//!   [`Moderated`], [`Language`]: values that cannot be wrong, each with one constructor;
//! * [`Email`], [`Password`], [`PersonName`], [`Role`], [`TokenLife`]: the same for accounts, [`Account`] what is read of one;
//! * [`Settings`]: how people take part in a poll, [`RequestKey`]: what makes sending again harmless;
//! * [`Ruling`], [`Action`], [`Reason`]: what moderation decides; [`seeds`], [`hints`]: the organisers' statements
//!   before they are saved, and what is worth a second look;
//! * [`written()`]: the stricter rules for statements that people write here;
//! * [`SubscriptionState`], [`MailKind`], [`MailState`]: mail about a poll; [`WebhookUrl`], [`WebhookEvent`],
//!   [`DeliveryState`]: the same for programs;
//! * [`RunState`], [`StageState`], [`Training`]: where the training of a model stands, and where it is done;
//! * [`Handed`]: a report on a model with its files, checked before it is kept; [`Said`]: what is said of it when it
//!   is published;
//! * [`RatingTerms`]: how people are asked which of two answers they would rather have;
//! * [`Labels`]: names of opinion groups and of the ends of the map; [`Excerpt`]: a named part of the results;
//! * [`Poll`], [`PollSummary`], [`Statement`], [`Participant`], [`VoteEvent`]: what is read;
//! * [`NewPoll`], [`NewStatement`], [`NewParticipant`]: what is written;
//! * `store`: the SQL that keeps them, on SQLite and PostgreSQL, behind the feature of the same name.
//!
//! Times are UTC milliseconds since 1970. Ids of people and statements are kept as the text that the input had.

mod account;
mod agreement;
mod choice;
mod email;
pub mod excerpt;
pub mod hints;
mod key;
mod labels;
mod language;
mod language_tag;
mod lookalike;
mod moderation;
mod participant;
mod password;
mod phase;
mod poll;
mod rating;
#[cfg(feature = "store")]
mod report;
mod run;
mod script;
#[cfg(feature = "store")]
mod secret;
pub mod seeds;
pub mod settings;
mod slug;
mod statement;
#[cfg(feature = "store")]
pub mod store;
mod subscription;
mod text;
mod token;
mod vote;
mod webhook;
mod written;

pub use account::{Account, AccountMail, LinkPurpose, NewAccount, PersonName, PersonNameError, Role};
pub use agreement::{Agreement, NoAgreement};
pub use choice::UnknownWord;
pub use email::{Email, EmailError};
pub use excerpt::Excerpt;
pub use key::{RequestKey, RequestKeyError};
pub use labels::{End, LONGEST_LABEL, Label, LabelError, Labels};
pub use language::Language;
pub use language_tag::{LanguageTag, LanguageTagError};
pub use lookalike::in_latin;
pub use moderation::{Action, Reason, ReasonError, Ruling};
pub use participant::{CONSENT, Exclusion, NewParticipant, Participant, Standing};
pub use password::{Password, PasswordError};
pub use phase::Phase;
pub use poll::{Moderated, NewPoll, Origin, Poll, PollSummary, Ratifies};
pub use rating::{RatingTerms, RatingTermsError};
#[cfg(feature = "store")]
pub use report::{Handed, LARGEST_REPORT, Misfit, Said, Unsaid, is_plain};
pub use run::{RunState, StageState, Training};
pub use script::runs_on;
#[cfg(feature = "store")]
pub use secret::{Digest, NoRandomness, Secret};
pub use settings::{Settings, SettingsError};
pub use slug::{Slug, SlugError};
pub use statement::{Moderation, NewStatement, NoModeration, Statement, StatementText, StatementTextError};
pub use subscription::{MailKind, MailState, StatementNews, SubscriptionState};
pub use text::{ExternalId, ExternalIdError, FreeText, FreeTextError};
pub use token::TokenLife;
pub use vote::VoteEvent;
pub use webhook::{DeliveryState, WebhookEvent, WebhookUrl, WebhookUrlError};
pub use written::{WrittenError, folded, graphemes, written};
