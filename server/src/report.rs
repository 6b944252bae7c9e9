//! A report on a model on its way to the public, and as files.
//!
//! * [`folder`]: a folder that a run ended with;
//! * [`publish`]: what is published, and what must hold before;
//! * [`files`]: everything of a published version by its name;
//! * [`bundle`]: all that it takes to compute a version again, as one archive; [`verify`]: doing so;
//! * [`weights`]: the files of its models;
//! * [`curves`]: how its trainings went;
//! * [`tables`], [`preferences`]: its figures as CSV; [`card`]: what is said beside weights.

pub(crate) mod bundle;
mod card;
pub(crate) mod curves;
pub(crate) mod files;
pub(crate) mod folder;
mod preferences;
pub(crate) mod publish;
mod tables;
pub(crate) mod verify;
pub(crate) mod weights;
