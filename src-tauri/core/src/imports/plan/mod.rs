//! The plan: what a file would change in the vault.

mod words;

pub use words::{Change, Correction, Counts, Fault, Missing, Outcome, Plan, PlanImport, PlanRow, Warning};
