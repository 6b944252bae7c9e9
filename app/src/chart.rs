//! Pictures as SVG. Geometry is plain arithmetic with its own tests; markup stands beside it.

pub mod bars;
pub mod beeswarm;
pub mod bias;
pub mod curve;
pub mod dumbbell;
pub mod hexbin;
pub mod hull;
pub mod interval;
pub mod map;
pub mod matrix;
pub mod multiples;
pub mod plane;
pub mod shape;
pub mod sketch;
pub mod swarm;
