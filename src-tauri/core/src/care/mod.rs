//! The care of equipment: tests, repairs, inspections, losses, where it goes and who gets it, and when it will have to
//! be replaced (O-F12, O-F13, O-F17, O-F24 to O-F26).

mod away;
pub mod back_from_repair;
mod checks;
pub mod due;
pub mod found_again;
pub mod give;
pub mod glance;
pub mod hand_back;
pub mod loss_entry;
pub mod move_to;
pub mod open;
pub mod people;
pub mod plan;
pub mod record_test;
pub mod record_work;
pub mod report;
pub mod report_loss;
pub mod send_to_repair;
pub(crate) mod store;
pub mod take_back_move;
pub mod take_back_tests;
pub mod tests;
mod words;

pub use store::{Loss, LossEntry, Move, Named, Repair, Test, Work};
pub use words::{LossEntryKind, LossKind, RepairOutcome, TestKind, TestResult, WorkKind};
