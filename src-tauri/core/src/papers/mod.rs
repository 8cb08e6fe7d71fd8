//! What the office puts on paper: forms that go out, and lists and records that stay.
//!
//! `prepare` turns a [`Paper`] into sheets with everything on them, `pdf` sets them, and `issue` keeps
//! what went out. The words of forms come from the vault's form versions, so that an old record prints in its old words;
//! those of lists from `assets/forms/lists.en.txt`.

mod paper;
mod prepared;

pub use paper::{FormChoice, Paper};
pub use prepared::Prepared;
