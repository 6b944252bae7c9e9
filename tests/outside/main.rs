//! The product from outside. One file per subject; each test says what a user gets.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "what a test cannot prepare is a failed test, and what it prints is for whoever reads the results"
)]

mod accounts;
mod again;
mod agreement_picture;
mod analyze;
mod authorisation;
mod away;
mod backup;
mod bad_bodies;
mod bad_input;
mod benchmarks;
mod browser;
mod bundle;
mod conformance;
mod connections;
mod constitution;
mod contexts;
mod databases;
mod demo;
mod drafting;
mod durability;
mod embedded;
mod eval;
mod excerpts;
mod exchange;
mod facilitate;
mod friends;
mod full_disk;
mod further_languages;
mod fuzz_corpus;
mod given_out;
mod headers;
mod hints;
mod importance;
mod laboratory;
mod limits;
mod log;
mod mail;
mod marked;
mod markup;
mod method;
mod model;
mod model_serve;
mod monitoring;
mod names;
mod oidc;
mod openings;
mod options;
mod pages;
mod participate;
mod polis_tools;
mod published;
mod rating;
mod rehearsal;
mod report;
mod repository;
mod research;
mod robustness;
mod run;
mod runs;
mod sample;
mod second_round;
mod signed_in;
mod simulate;
mod sites;
mod small_cells;
mod sparse;
mod stopping;
mod timing;
mod topics;
mod traced;
mod training;
mod translation;
mod usage;
mod votes_by_statement;
mod webhooks;
mod weights;
mod whole;
mod withdrawn;
