//! People come in from whatever an office system exports: a file is read, its columns are understood,
//! a plan says what would change, and only then is it applied, so that one press can undo it.

pub mod apply;
pub mod as_text;
mod before;
mod claims;
mod columns;
pub mod equipment;
mod header;
pub mod list;
mod meaning;
pub mod open;
pub mod plan;
mod read;
pub mod refused;
mod shelf;
pub(crate) mod store;
mod synonyms;
mod typed;
pub mod undo;

pub use meaning::{ContactFact, Layout, Meaning, PupilFact, StaffFact};
pub use read::{Delimiter, FileKind};
pub use shelf::{FileToken, Shelf};

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
