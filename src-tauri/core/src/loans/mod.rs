//! Loans: what was lent, to whom and until when; taking it back; what is due and overdue (O-F09, O-F10, O-F11).

pub mod borrowers;
pub mod due;
pub mod extend;
mod fields;
pub mod held;
pub mod lend;
pub mod list;
mod look;
pub mod lost;
pub mod many;
pub mod note_in;
pub mod note_out;
pub mod open;
mod row;
pub mod sign;
pub(crate) mod store;
pub mod take_back;
pub(crate) mod texts;
pub mod undo;
mod words;

pub use fields::{Borrower, LoanFields};
pub use look::{LendOutcome, Scanned};
pub use lost::{close_lost, open_item};
pub use row::{LentTo, Loan, LoanEvent, LoanItem, LoanState};
pub use words::{AgreementStands, Checked, Ended, LoanForm, LoanHappened, ReasonFor};
