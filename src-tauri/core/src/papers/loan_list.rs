//! The list of loans on paper: a line for each thing, in the order of the file.

use super::Prepared;
use super::days::{day, maybe, say, word};
use super::listing::{self, paragraph, small};
use super::prepared::file_name;
use crate::base::Result;
use crate::loans::Ended;
use crate::loans::list::{ListLoans, items};
use crate::printing::{Block, Column, Row, Table, TextSize};
use crate::store::Read;

/// The loans asked for, as of today or as they were out on a day.
pub fn list(read: &Read<'_>, asked: &ListLoans) -> Result<Prepared> {
    let (today, title) = (read.today(), word(&format!("loans.{}.title", asked.shown.word())));
    let subtitle = match asked.on {
        Some(on) => say("loans.out_on", &[("day", &day(on))]),
        None => say("equipment.subtitle", &[("day", &day(today))]),
    };
    let mut sheet = listing::sheet(read, title.clone(), subtitle, TextSize::List)?;
    sheet.landscape = true;
    if !asked.text.trim().is_empty() {
        // A list that leaves something out says so.
        sheet.blocks.push(small(say("loans.narrowed", &[("text", asked.text.trim())])));
    }
    let mut rows: Vec<Row> = Vec::new();
    for (row, things) in items(read, asked)? {
        let to = &row.loan.to;
        for thing in things {
            let due = thing.due(to.left_on);
            let state = match thing.ended {
                Some(Ended::Lost) => say_on("was_lost", thing.ended_on),
                Some(Ended::Returned | Ended::Undone) => say_on("was_returned", thing.ended_on),
                None => match due.filter(|due| *due < today) {
                    Some(due) => say("loans.late", &[("days", &(today - due).num_days().to_string())]),
                    None => word("file.loan.is_out"),
                },
            };
            rows.push(Row::of([
                row.loan.reference.as_str().into(),
                to.name.as_str().into(),
                to.class_name.as_str().into(),
                thing.tag.as_str().into(),
                thing.what.as_str().into(),
                thing.serial.as_str().into(),
                day(thing.lent_on).into(),
                maybe(due).into(),
                state.into(),
                maybe(row.loan.signed_on).into(),
            ]));
        }
    }
    if rows.is_empty() {
        sheet.blocks.push(paragraph(word("loans.none")));
    } else {
        let heading = |name: &str| word(&format!("file.loan.{name}"));
        sheet.blocks.push(Block::Table(Table {
            summary: title.clone(),
            columns: vec![
                Column::mm(heading("reference"), 20),
                Column::share(heading("borrower"), 6),
                Column::share(heading("class"), 3),
                Column::mm(heading("tag"), 22),
                Column::share(heading("what"), 6),
                Column::share(heading("serial"), 5),
                Column::share(heading("lent_on"), 4),
                Column::share(heading("due_on"), 4),
                Column::share(heading("ended"), 5),
                Column::share(heading("signed_on"), 4),
            ],
            rows,
            row_height: 0,
        }));
    }
    let file = file_name(&[&title], today);
    Ok(Prepared::of_lists(title, file, vec![sheet]))
}

fn say_on(ended: &str, on: Option<crate::base::Day>) -> String {
    say("equipment.why_on", &[("why", &word(&format!("file.loan.{ended}"))), ("day", &maybe(on))])
}
