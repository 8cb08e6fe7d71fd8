//! What left in a time, one row a disposal.

use super::table::{Cell, Table};
use crate::base::{Day, Result, money};
use crate::disposals::year::{DisposalYear, year};
use crate::papers::days::word;
use crate::store::Read;

pub fn table(read: &Read<'_>, from: Day, to: Day) -> Result<Table> {
    let headings = [
        "governors.number",
        "governors.left",
        "disposal.route",
        "disposal.recipient",
        "governors.items",
        "disposal.value",
        "governors.price",
        "governors.minute",
        "governors.receipt",
        "governors.note",
        "governors.certificates",
        "governors.missing_column",
        "governors.state",
    ];
    let rows = year(read, DisposalYear { from, to })?.lines.into_iter().map(|line| {
        vec![
            line.number.into(),
            Cell::Day(line.left_on),
            word(&format!("route.{}", line.route.word())).into(),
            line.recipient.into(),
            line.items.into(),
            money::words(line.value_pence).into(),
            line.price_pence.map(money::words).unwrap_or_default().into(),
            line.minute.into(),
            line.receipt_no.into(),
            line.note_no.into(),
            line.certificates.join(", ").into(),
            line.missing.into(),
            word(&format!("governors.state.{}", line.state.word())).into(),
        ]
    });
    Ok(Table { title: word("governors.title"), headings: headings.map(word).into(), rows: rows.collect() })
}
