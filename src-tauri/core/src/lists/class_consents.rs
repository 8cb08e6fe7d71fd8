//! The class consent list, shaped so that it can be typed or read into another system: never a reason (R13).

use super::table::{Cell, Table};
use crate::base::ids::ClassId;
use crate::base::{Day, Result};
use crate::consents::state::Position;
use crate::papers::class_consents::{WhatCounts, valid_until, what_counts};
use crate::papers::days::{say, word};
use crate::store::Read;

pub fn table(read: &Read<'_>, class: ClassId, as_at: Option<Day>) -> Result<Table> {
    let WhatCounts { class, on, pupils, purposes, lines } = what_counts(read, class, as_at)?;
    let last = valid_until(&lines, on, read.today());
    let mut headings: Vec<String> =
        ["surname", "forename", "upn", "admission_no"].map(|name| word(&format!("file.{name}"))).into();
    headings.extend(purposes.iter().map(|purpose| purpose.title.clone()));
    headings.extend(["as_at", "valid_until"].map(|name| word(&format!("file.{name}"))));
    let rows = pupils.iter().zip(&lines).map(|(pupil, line)| {
        let f = &pupil.fields;
        let mut row: Vec<Cell> =
            vec![f.surname().into(), f.forename().into(), f.upn.as_str().into(), f.admission_no.as_str().into()];
        row.extend(line.iter().map(answer));
        // A list lives on outside Signet: every row says of which day it is, and how long it holds.
        row.extend([Cell::Day(on), last.into()]);
        row
    });
    Ok(Table { title: say("class_consents.title", &[("class", &class)]), headings, rows: rows.collect() })
}

/// Whatever keeps a Yes from counting reads "No".
fn answer(position: &Position) -> Cell {
    match (position.counts_as_yes, position.limits.as_str()) {
        (false, _) => word("answer.no").into(),
        (true, "") => word("answer.yes").into(),
        (true, limits) => say("answer.limits", &[("limits", limits)]).into(),
    }
}
