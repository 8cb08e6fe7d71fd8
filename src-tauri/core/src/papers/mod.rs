//! What the office puts on paper: forms that go out, and lists and records that stay.
//!
//! [`prepare()`] turns a [`Paper`] into sheets with everything on them, [`pdf`] sets them, and [`issue`] keeps
//! what went out. The words of forms come from the vault's form versions, so that an old record prints in its old words;
//! those of lists from `assets/forms/lists.en.txt`.

pub(crate) mod class_consents;
mod consent_record;
pub(crate) mod days;
mod disposals;
mod do_not_photograph;
pub(crate) mod equipment_report;
mod form;
pub mod invitation;
mod leave_form;
pub(crate) mod ledger;
pub(crate) mod listing;
mod loan_agreement;
mod loan_list;
mod loan_receipt;
pub(crate) mod logs;
mod markup;
pub(crate) mod missing;
pub(crate) mod not_signed;
mod paper;
mod prepare;
mod prepared;
pub mod recovery_sheet;
mod runs;
mod signed_record;
pub(crate) mod software;
pub(crate) mod stock;
mod test_sheet;

pub use disposals::DisposalPaper;
pub use missing::MissingForms;
pub use paper::{FormChoice, LoanPaper, Paper};
pub use prepare::{prepare, prepare_by};
pub use prepared::{Prepared, issue, pdf, take_back_issue};
pub use software::SoftwarePaper;
pub use stock::StockPaper;

#[cfg(test)]
mod tests;
