//! Makes a paper ready to be looked at.

use super::missing::Which;
use super::{
    LoanPaper, Paper, Prepared, class_consents, consent_record, disposals, do_not_photograph, equipment_report, loan_agreement,
    loan_list, loan_receipt, logs, not_signed, runs, signed_record, software, stock, test_sheet,
};
use crate::base::{Day, Result};
use crate::store::Read;

/// Everything on the paper as it will be printed; keeps nothing.
///
/// # Errors
/// `NotFound` for a pupil, class or return that is not there, `NothingToPrint` where nobody has anything to come in.
pub fn prepare(read: &Read<'_>, paper: &Paper) -> Result<Prepared> {
    prepare_by(read, paper, None)
}

/// The same; forms that go out are to be back by `due_on`, or, where that is not said, after as many days as the school has
/// settled. Other papers have no such day.
///
/// # Errors
/// As [`prepare`]; `Invalid { field: "dueOn" }` for a day that has passed or lies more than a year ahead.
pub fn prepare_by(read: &Read<'_>, paper: &Paper, due_on: Option<Day>) -> Result<Prepared> {
    match paper {
        Paper::BlankForms { form, copies } => runs::blank(read, *form, *copies),
        Paper::PupilForms { pupil, forms } => runs::pupil(read, *pupil, forms, due_on),
        Paper::ClassForms { class, forms, only_missing, duplex } => {
            let how = runs::How { only_missing: *only_missing, duplex: *duplex, due_on };
            runs::many(read, Some(*class), forms, how)
        }
        Paper::SchoolForms { forms, only_missing, duplex } => {
            runs::many(read, None, forms, runs::How { only_missing: *only_missing, duplex: *duplex, due_on })
        }
        Paper::ClassConsents { class, as_at } => class_consents::list(read, *class, *as_at),
        Paper::DoNotPhotograph { class, as_at, valid_until, purposes } => {
            do_not_photograph::list(read, *class, *as_at, *valid_until, purposes)
        }
        Paper::NotSigned { class, forms, only_printed, as_at } => {
            not_signed::list(read, *class, Which { forms: *forms, only_printed: *only_printed }, *as_at)
        }
        Paper::Software { paper, as_at, about } => software::paper(read, *paper, *as_at, *about),
        Paper::Log { log, blank: true, .. } => logs::blank(read, *log),
        Paper::Log { log, as_at, from, text, .. } => logs::list(read, *log, *as_at, *from, text),
        Paper::SignedRecord { pupil, form_return } => signed_record::record(read, *pupil, *form_return),
        Paper::TestSheet => test_sheet::sheet(read),
        Paper::EquipmentReport { of } => equipment_report::sheets(read, *of),
        Paper::ConsentRecord { pupil, as_at } => consent_record::record(read, *pupil, *as_at),
        Paper::Stock { paper } => stock::prepare(read, paper),
        Paper::Loan { paper } => match paper {
            LoanPaper::Agreements { loans } => loan_agreement::agreements(read, loans),
            LoanPaper::Receipt { loan } => loan_receipt::receipt(read, *loan),
            LoanPaper::List { asked } => loan_list::list(read, asked),
            LoanPaper::Held { person } => loan_receipt::held(read, *person),
        },
        Paper::Disposal { paper } => disposals::prepare(read, paper),
    }
}
