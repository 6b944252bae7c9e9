//! What a graphics card needs beside Candle: how it is set up, and kernels of our own.
//!
//! Candle's operations are made of many passes over memory, each started by the processor, and most of a step of a small
//! model is waiting for it. The operations here are one pass each. All of them ask where their numbers lie and give
//! `None` where that is no card, or in a program that was built without: whoever calls them has a way of their own.

#[cfg(feature = "cuda")]
mod adamw;
#[cfg(feature = "cuda")]
mod launch;
#[cfg(feature = "cuda")]
mod norm;
#[cfg(feature = "cuda")]
mod settle;
#[cfg(feature = "cuda")]
mod shares;
#[cfg(feature = "cuda")]
mod turn;
#[cfg(not(feature = "cuda"))]
mod without;

#[cfg(not(feature = "cuda"))]
pub use without::{advance, rms_norm, settle, shares, turned};
#[cfg(feature = "cuda")]
pub use {adamw::advance, norm::rms_norm, settle::settle, shares::shares, turn::turned};

/// How an optimiser moves a weight `w` and its means `m` and `v` by a slope `g`: `m = b1 m + a1 g`, `v = b2 v + a2 g^2`,
/// `w = shrink w - size m / (sqrt(v) + epsilon)`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rule {
    /// What is kept of both means.
    pub keep: [f32; 2],
    /// What a slope and its square are multiplied by.
    pub add: [f32; 2],
    /// What a weight is multiplied by.
    pub shrink: f32,
    /// How far it moves.
    pub size: f32,
    /// What is added to the root.
    pub epsilon: f32,
}
