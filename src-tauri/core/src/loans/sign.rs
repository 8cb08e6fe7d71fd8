//! The signed agreement came back: the day that stands on it (R28).

use serde::Deserialize;
use ts_rs::TS;

use super::LoanHappened;
use super::store::{self, NewEvent};
use crate::base::ids::{LoanId, PersonId};
use crate::base::{Day, Problem, Result, Why};
use crate::store::{Read, Write, params};

/// Which loans were signed for, and on which day.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SignLoans {
    pub loans: Vec<LoanId>,
    /// The day on the paper; none takes back a signature that was entered by mistake.
    pub signed_on: Option<Day>,
}

/// Keeps it for each of them, or for none.
///
/// # Errors
/// `Invalid { field: "signedOn" }` for a day to come, or before the paper was made; `Invalid { field: "loans" }` for none.
pub fn sign(write: &Write<'_>, input: &SignLoans) -> Result<()> {
    if input.signed_on.is_some_and(|on| on > write.today()) {
        return Err(Problem::invalid("signedOn", Why::InTheFuture));
    }
    if input.loans.is_empty() {
        return Err(Problem::invalid("loans", Why::Missing));
    }
    for id in &input.loans {
        let loan = store::find(write, *id)?;
        if input.signed_on.is_some_and(|on| on < loan.issued_on) {
            return Err(Problem::invalid("signedOn", Why::TooEarly));
        }
        if loan.signed_on == input.signed_on {
            continue;
        }
        write.run("UPDATE loan SET signed_on = ?2 WHERE id = ?1", params![loan.id, input.signed_on])?;
        let words = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        let happened = if input.signed_on.is_some() { LoanHappened::Signed } else { LoanHappened::NotSigned };
        let (was, became) = (words(loan.signed_on), words(input.signed_on));
        store::keep(write, loan.id, write.today(), happened, &NewEvent { was: &was, became: &became, ..NewEvent::default() })?;
        write.note(loan.id, if input.signed_on.is_some() { "agreement signed" } else { "signature taken back" });
    }
    Ok(())
}

/// Whether somebody has something at home from before that day for which nobody has signed.
pub fn is_unsigned(read: &Read<'_>, person: PersonId, before: Day) -> Result<bool> {
    read.one(
        "SELECT EXISTS (SELECT 1 FROM loan l JOIN loan_item i ON i.loan = l.id WHERE l.borrower IN (SELECT id FROM person WHERE id = ?1 OR merged_into = ?1) AND l.goes_home = 1 AND l.short = 0 \
         AND l.signed_on IS NULL AND l.issued_on < ?2 AND i.ended IS NULL)",
        params![person, before],
    )
}
