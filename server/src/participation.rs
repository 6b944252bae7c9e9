//! Taking part: who somebody is without an account, what she sees next, and how her votes get to the disk.
//!
//! * [`seal`]: cookies and return codes, made from a number and the server's secret;
//! * [`ballot_box`]: collects the acts of many people into batches, one transaction each;
//! * [`decks`]: what can be voted on, kept ready for drawing;
//! * [`readers`]: which languages somebody reads;
//! * [`spoken`]: in which language somebody has written;
//! * [`similar`]: what is said already, while somebody writes;
//! * [`closing`]: the end of voting.

pub(crate) mod ballot_box;
mod closing;
pub(crate) mod decks;
mod readers;
pub(crate) mod seal;
pub(crate) mod similar;
pub(crate) mod spoken;

pub(crate) use ballot_box::{Away, BallotBox};
pub(crate) use closing::{close, close_on_time};
pub(crate) use decks::{Decks, Drawing, Spot, Table};
pub(crate) use readers::Reads;
pub(crate) use seal::{Seals, Ticket};
pub(crate) use spoken::language_of;
