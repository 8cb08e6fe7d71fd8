//! The record of changes, to be read: who did what, when, and on which record; searched, kept as a file and verified.

pub mod about;
pub mod list;
pub mod save;
mod store;
pub mod verify;

pub use about::About;
pub use list::{ListRecord, RecordLine, RecordPage, list};
