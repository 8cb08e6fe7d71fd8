//! What every floor stands on: problems, identifiers, names, days and secrets.

pub mod cells;
pub mod clocks;
pub mod ids;
pub mod keys;
pub mod money;
pub mod names;
pub mod problem;
pub mod progress;
pub mod secret;
pub(crate) mod words;

pub use chrono::NaiveDate as Day;
pub use clocks::Clocks;
pub use problem::{Problem, RecordFault, Result, Why};
pub use progress::Progress;

/// A key of 256 bits.
pub type Secret32 = secret::Secret<32>;
