//! The product from outside. One file per subject; each test says what a user gets.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "what a test cannot prepare is a failed test, and what it prints is for whoever reads the results"
)]

mod accounts;
mod analyze;
mod authorisation;
mod bad_input;
mod browser;
mod conformance;
mod constitution;
mod databases;
mod drafting;
mod durability;
mod exchange;
mod facilitate;
mod fuzz_corpus;
mod laboratory;
mod mail;
mod pages;
mod participate;
mod published;
mod research;
mod simulate;
mod sparse;
mod usage;
