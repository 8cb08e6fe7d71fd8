//! Disposals: how equipment leaves the school, with evidence for every drive (O-F03 to O-F08, O-F28 to O-F35).
//!
//! A disposal is a batch. What is said of it is kept step by step ([`said::Said`]); how far it has come is worked out from
//! that ([`batch::Batch`]). Nothing leaves before somebody else has authorised it and every medium is cleared or covered by
//! a guarantee, and nothing is closed before every item is answered for.

pub mod authorise;
pub mod batch;
pub mod begin;
pub mod certify;
pub mod clear;
pub mod close;
pub mod due;
mod field;
pub mod give_up;
pub mod guarantee;
pub mod hand_over;
pub mod item;
pub mod list;
pub mod matching;
pub mod no_media;
pub mod page;
pub mod plan;
pub mod ready;
pub mod rules;
pub mod said;
pub mod scan;
pub mod serials;
mod standings;
pub(crate) mod store;
pub mod take_out;
pub mod waits;
mod words;
pub mod year;

pub use words::{ClearingMethod, DisposalReason, DisposalRoute, DisposalState, WasteNote};
