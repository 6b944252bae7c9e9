//! Pieces that several pages share.

pub mod asked;
pub mod ballot;
pub mod curves;
pub mod empty;
pub mod figure;
pub mod form;
pub mod frame;
pub mod labels;
pub mod languages;
pub mod mark;
pub mod method;
mod news;
pub mod pager;
mod previewed;
pub mod provenance;
pub mod questions;
pub mod second_vote;
mod session;
pub mod share;
pub mod single_keys;
pub mod statement;
pub mod subscribe_link;
pub mod textarea;
pub mod timeline;
pub mod told;
pub mod translation;
pub mod weights;
