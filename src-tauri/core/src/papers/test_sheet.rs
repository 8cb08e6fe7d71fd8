//! The sheet of electrical and other tests (E12): what is due, with room to write what was found, and a line to sign.

use super::Prepared;
use super::days::{day, maybe, say, word};
use super::listing::{self, paragraph};
use super::prepared::file_name;
use crate::base::Result;
use crate::care::tests::{ListTests, TestLine, TestState, list};
use crate::printing::{Block, Column, Field, Row, Signature, Table, TextSize, Words};
use crate::store::Read;

/// High enough to write in.
const ROW_MM: u16 = 9;

/// The tests that are due today, the most pressing first.
pub fn sheet(read: &Read<'_>) -> Result<Prepared> {
    let title = word("e12.title");
    let subtitle = say("equipment.subtitle", &[("day", &day(read.today()))]);
    let mut sheet = listing::sheet(read, title.clone(), subtitle, TextSize::List)?;
    sheet.landscape = true;
    let due = list(read, ListTests { only_due: true })?;
    if due.is_empty() {
        sheet.blocks.push(paragraph(word("e12.none")));
    } else {
        sheet.blocks.push(paragraph(word("e12.words")));
        sheet.blocks.push(Block::Table(Table {
            summary: title.clone(),
            columns: vec![
                Column::mm(word("equipment.column.tag"), 22),
                Column::share(word("equipment.column.what"), 6),
                Column::share(word("equipment.column.room"), 4),
                Column::share(word("e12.test"), 4),
                Column::share(word("e12.last"), 5),
                Column::share(word("e12.why"), 4),
                Column::share(word("e12.visual"), 3),
                Column::share(word("e12.result"), 3),
                Column::share(word("e12.tester"), 4),
                Column::share(word("e12.next"), 4),
            ],
            rows: due.iter().map(row).collect(),
            row_height: ROW_MM,
        }));
        sheet.blocks.push(Block::Signatures {
            blocks: vec![Signature {
                id: "tester".to_owned(),
                title: word("e12.signs"),
                fields: vec![Field::new(word("stock.name"), Words::default())],
                signature: word("stock.signature"),
                date: word("stock.date"),
            }],
        });
    }
    let file = file_name(&[&title], read.today());
    Ok(Prepared::of_lists(title, file, vec![sheet]))
}

fn row(line: &TestLine) -> Row {
    let standing = &line.standing;
    let why = match standing.state {
        TestState::Failed => word("equipment.why.test_failed"),
        TestState::Never => word("equipment.why.test_never"),
        TestState::Overdue => due("test_overdue", line),
        TestState::Soon | TestState::InOrder | TestState::NoNext => due("test_soon", line),
    };
    let last = match standing.last_on {
        Some(on) if line.by_whom.is_empty() => day(on),
        Some(on) => say("e12.last_by", &[("day", &day(on)), ("name", &line.by_whom)]),
        None => String::new(),
    };
    let asset = &line.asset;
    // What is found now is not known yet: the cells that are missing here are there to be written in.
    Row::of([
        asset.tag.as_str().into(),
        asset.what.as_str().into(),
        asset.room.as_str().into(),
        word(&format!("equipment.test.{}", standing.kind.word())).into(),
        last.into(),
        why.into(),
    ])
}

fn due(why: &str, line: &TestLine) -> String {
    let why = word(&format!("equipment.why.{why}"));
    say("equipment.why_on", &[("why", &why), ("day", &maybe(line.standing.next_due_on))])
}
