//! How many loans are due, overdue, unsigned or with leavers: what Today asks.

use serde::Serialize;
use ts_rs::TS;

use super::list::{LoansShown, grouped, row, shows};
use super::store;
use crate::base::Result;
use crate::store::{Read, params};

/// More things are never out at once.
const MOST: usize = 100_000;

/// Loans by what is to be done about them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LoansDue {
    pub out: u32,
    pub overdue: u32,
    /// Due within a week.
    pub due: u32,
    pub not_signed: u32,
    pub leavers: u32,
    pub to_do: u32,
}

/// The counts of today.
pub fn due(read: &Read<'_>) -> Result<LoansDue> {
    let condition = "l.id IN (SELECT loan FROM loan_item WHERE ended IS NULL OR data_deleted = 'no' OR clean_in = 'no')";
    let mut counts = LoansDue::default();
    for (loan, items) in grouped(store::lent(read, condition, MOST, params![])?) {
        let row = row(&loan, &items, read.today());
        for (shown, count) in [
            (LoansShown::Out, &mut counts.out),
            (LoansShown::Overdue, &mut counts.overdue),
            (LoansShown::Due, &mut counts.due),
            (LoansShown::NotSigned, &mut counts.not_signed),
            (LoansShown::Leavers, &mut counts.leavers),
            (LoansShown::ToDo, &mut counts.to_do),
        ] {
            *count += u32::from(shows(shown, &row));
        }
    }
    Ok(counts)
}
