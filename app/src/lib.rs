//! What people see of Folkmoot: every page is rendered on the server and complete without JavaScript.
//!
//! * [`page`]: one page per file, [`app`] maps addresses to them, [`shell()`] is the document around them;
//! * [`participant`], [`facilitator`]: what pages know of the person who takes part, and for those who run a poll;
//! * [`place`]: where that person stands among the others;
//! * [`again`]: the commands that work a poll's records out again;
//! * [`drafting`]: what pages know of a constitution that is being drafted;
//! * [`embedding`]: polls inside pages of other sites;
//! * [`patterns`], [`weighing`]: patterns in votes, and weights;
//! * [`published`]: what may be shown of an analysis, with small numbers of people hidden once and for all;
//! * [`ratification`]: what people said of the principles of a constitution;
//! * [`rating`]: what pages know of comparing answers without knowing whose they are;
//! * [`robustness`]: what pages know of opinion groups with other choices;
//! * [`running`]: what pages know of the training of a model;
//! * [`report`]: what pages know of a report on a model;
//! * [`chart`]: pictures as SVG, their geometry apart from their markup;
//! * [`markup`]: files in XML, which Leptos does not write;
//! * `words`: what the interface says, in every language; the texts are in `locales`;
//! * [`subscription`]: mail about a poll;
//! * [`viewer`]: who looks at a page, [`form`]: what somebody has filled in, [`unsent`]: what came without a session;
//! * [`source`]: where pages get their data from, with a small cache of parsed analyses;
//! * [`island`]: the few parts that come alive in the browser. Only these are compiled to WebAssembly.
//!
//! The feature `ssr` builds the server's part, `islands` the browser's.

#[cfg(feature = "ssr")]
pub mod again;
#[cfg(feature = "ssr")]
pub mod app;
#[cfg(feature = "ssr")]
pub mod chart;
#[cfg(feature = "ssr")]
pub mod component;
#[cfg(feature = "ssr")]
pub mod drafting;
#[cfg(feature = "ssr")]
pub mod embedding;
#[cfg(feature = "ssr")]
pub mod facilitator;
#[cfg(feature = "ssr")]
pub mod form;
pub mod island;
#[cfg(feature = "ssr")]
pub mod markup;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod participant;
#[cfg(feature = "ssr")]
pub mod patterns;
#[cfg(feature = "ssr")]
pub mod place;
#[cfg(feature = "ssr")]
pub mod published;
#[cfg(feature = "ssr")]
pub mod ratification;
#[cfg(feature = "ssr")]
pub mod rating;
#[cfg(feature = "ssr")]
pub mod report;
#[cfg(feature = "ssr")]
pub mod robustness;
#[cfg(feature = "ssr")]
pub mod running;
#[cfg(feature = "ssr")]
pub mod setup;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub mod source;
#[cfg(feature = "ssr")]
pub mod subscription;
#[cfg(feature = "ssr")]
pub mod unsent;
#[cfg(feature = "ssr")]
pub mod viewer;
#[cfg(feature = "ssr")]
pub mod weighing;
#[cfg(feature = "ssr")]
pub mod words;

#[cfg(feature = "ssr")]
pub use app::App;
#[cfg(feature = "ssr")]
pub use form::Filled;
#[cfg(feature = "ssr")]
pub use page::api::ApiDocument;
#[cfg(feature = "ssr")]
pub use setup::{Home, IdentityProvider, Setup};
#[cfg(feature = "ssr")]
pub use shell::{Assets, shell};
#[cfg(feature = "ssr")]
pub use source::Source;
#[cfg(feature = "ssr")]
pub use viewer::{Framed, SignedIn, Viewer};

/// Called by the browser once the WebAssembly is there: brings the islands of the page to life.
#[cfg(feature = "islands")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
