//! The sheets that go along on a stock-check: one for each room, with boxes to tick by hand.

use super::{room_name, scope};
use crate::base::Result;
use crate::base::ids::{RoomId, StockCheckId};
use crate::papers::days::{day, say, word};
use crate::papers::listing::{self, heading, paragraph, small};
use crate::papers::prepared::{Prepared, file_name};
use crate::printing::{Block, Column, Field, Row, Sheet, Signature, Table, TextSize, Words};
use crate::stock_checks::Check;
use crate::stock_checks::room::{self, OfRoom, RoomLine};
use crate::store::Read;

/// A row that is written in by hand, in millimetres.
const HIGH: u16 = 8;
/// Empty rows for what stands there and is not on the list.
const MORE: usize = 5;

/// The sheets of the rooms chosen, or of all.
///
/// # Errors
/// `NotFound`; `NothingToPrint` for rooms that are not in the check.
pub fn sheets(read: &Read<'_>, id: StockCheckId, rooms: &[RoomId]) -> Result<Prepared> {
    let check = Check::find(read, id)?;
    let mut sheets = Vec::new();
    for (room, name) in &check.rooms {
        if rooms.is_empty() || room.is_some_and(|room| rooms.contains(&room)) {
            let lines = room::lines(read, OfRoom { stock_check: id, room: *room })?;
            // What stands in no room is on a sheet only if there is something.
            if room.is_some() || !lines.is_empty() {
                sheets.push(sheet(read, &check, &room_name(name), lines)?);
            }
        }
    }
    if sheets.is_empty() {
        return Err(crate::base::Problem::NothingToPrint);
    }
    let whom = scope(&check);
    let title = say("stock.sheets_title", &[("whom", &whom)]);
    Ok(Prepared::of_lists(title, file_name(&[&word("stock.sheets_file"), &whom], read.today()), sheets))
}

fn sheet(read: &Read<'_>, check: &Check, room: &str, lines: Vec<RoomLine>) -> Result<Sheet> {
    let subtitle = say("stock.sheet_subtitle", &[("day", &day(check.begun_on)), ("expected", &lines.len().to_string())]);
    let title = say("stock.sheet_title", &[("room", room)]);
    let mut sheet = listing::sheet(read, title, subtitle, TextSize::List)?;
    sheet.blocks.push(paragraph(word("stock.sheet_how")));
    let columns = vec![
        Column::mm(word("stock.tag"), 28),
        Column::share(word("stock.what"), 5),
        Column::mm(word("stock.serial"), 34),
        Column::mm(word("stock.seen"), 14).middle(),
        Column::mm(word("stock.not_there"), 18).middle(),
        Column::share(word("stock.remark"), 4),
    ];
    let rows = lines.into_iter().map(|line| Row::of([Words::bold(line.tag).into(), line.what.into(), line.serial.into()]));
    let summary = say("stock.sheet_summary", &[("room", room)]);
    let rows: Vec<Row> = rows.collect();
    if rows.is_empty() {
        sheet.blocks.push(paragraph(word("stock.sheet_empty")));
    } else {
        sheet.blocks.push(Block::Table(Table { summary, columns, rows, row_height: HIGH }));
    }
    sheet.blocks.push(Block::Together {
        blocks: vec![
            heading(1, word("stock.also_here")),
            Block::Table(Table {
                summary: word("stock.also_here"),
                columns: vec![
                    Column::mm(word("stock.tag"), 28),
                    Column::share(word("stock.what"), 5),
                    Column::mm(word("stock.serial"), 34),
                    Column::share(word("stock.remark"), 4),
                ],
                rows: vec![Row::default(); MORE],
                row_height: HIGH,
            }),
        ],
    });
    sheet.blocks.push(Block::Together {
        blocks: vec![
            small(word("stock.sheet_second")),
            Block::Signatures {
                blocks: vec![signature("counter", "stock.counted_by"), signature("second", "stock.second_counter")],
            },
        ],
    });
    Ok(sheet)
}

/// Where somebody signs with name and day.
pub(super) fn signature(id: &str, title: &str) -> Signature {
    Signature {
        id: id.to_owned(),
        title: word(title),
        fields: vec![Field::new(word("stock.name"), Words::default())],
        signature: word("stock.signature"),
        date: word("stock.date"),
    }
}
