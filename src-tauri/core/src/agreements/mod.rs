//! Agreements: the forms that are signed, the copies that went out, and who signed what.

pub mod forms;
pub mod issue;
pub mod sign;
pub mod state;
pub(crate) mod store;
mod words;

pub use words::{CameIn, Form, FormVersion, Part, Signature, SigningMethod};
