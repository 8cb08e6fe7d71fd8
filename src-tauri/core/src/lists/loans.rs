//! Loans, a row for each thing.

use super::table::{Cell, Table};
use crate::base::{Result, money};
use crate::loans::list::{ListLoans, items};
use crate::loans::{Ended, LentTo};
use crate::papers::days::word;
use crate::store::Read;

pub fn table(read: &Read<'_>, asked: &ListLoans) -> Result<Table> {
    let headings = [
        "reference",
        "borrower",
        "kind",
        "class",
        "tag",
        "what",
        "serial",
        "purpose",
        "goes_home",
        "lent_on",
        "lent_by",
        "due_on",
        "late",
        "signed_on",
        "reason",
        "ended",
        "ended_on",
        "missing",
        "damage",
        "charge",
    ];
    let mut rows = Vec::new();
    for (row, things) in items(read, asked)? {
        let loan = &row.loan;
        for thing in things {
            let due = thing.due(loan.to.left_on);
            let late = due.filter(|_| thing.is_out()).map_or(0, |due| (read.today() - due).num_days().max(0));
            let ended = match thing.ended {
                None => "is_out",
                Some(Ended::Lost) => "was_lost",
                Some(Ended::Returned | Ended::Undone) => "was_returned",
            };
            rows.push(vec![
                Cell::from(loan.reference.as_str()),
                loan.to.name.as_str().into(),
                kind(&loan.to).into(),
                loan.to.class_name.as_str().into(),
                thing.tag.as_str().into(),
                thing.what.as_str().into(),
                thing.serial.as_str().into(),
                loan.purpose.as_str().into(),
                word(if loan.goes_home { "answer.yes" } else { "answer.no" }).into(),
                Cell::Day(thing.lent_on),
                thing.lent_by.as_str().into(),
                due.into(),
                u32::try_from(late).unwrap_or(u32::MAX).into(),
                loan.signed_on.into(),
                thing.reason.as_str().into(),
                word(&format!("file.loan.{ended}")).into(),
                thing.ended_on.into(),
                thing.missing().join(", ").into(),
                thing.damage.as_str().into(),
                thing.charge_pence.map(money::words).unwrap_or_default().into(),
            ]);
        }
    }
    let headings = headings.map(|name| word(&format!("file.loan.{name}"))).into();
    Ok(Table { title: word("file.loans.title"), headings, rows })
}

fn kind(to: &LentTo) -> String {
    to.kind.map_or_else(|| word("file.loan.room"), |kind| word(&format!("file.{}.one", kind.word())))
}
