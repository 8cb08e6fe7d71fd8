//! The class consent list: every pupil and every purpose, as what counts on the day.

use super::days::{day, say, word};
use super::listing::{self, small};
use super::prepared::{Prepared, file_name};
use crate::base::ids::ClassId;
use crate::base::{Day, Result};
use crate::consents::grid::positions;
use crate::consents::state::Position;
use crate::consents::{Purpose, store};
use crate::people::{Person, Whose};
use crate::printing::{Align, Block, Cell, Column, Mark, Row, Table, TextSize, Width, Words};
use crate::store::Read;

/// How many days a list holds at most.
const DAYS: u64 = 7;

/// How many purposes stand side by side on a sheet that lies on its side.
const SIDE_BY_SIDE: usize = 10;

/// What counts for each pupil of a class on a day, in the order of the class list.
pub struct WhatCounts {
    pub class: String,
    pub on: Day,
    pub pupils: Vec<Person>,
    pub purposes: Vec<Purpose>,
    /// A line for each pupil, with a position for each purpose.
    pub lines: Vec<Vec<Position>>,
}

/// Gathers it, for the paper and for the file alike.
pub fn what_counts(read: &Read<'_>, class: ClassId, as_at: Option<Day>) -> Result<WhatCounts> {
    let on = as_at.unwrap_or(read.today());
    let name = listing::class_name(read, class)?;
    let pupils = listing::gather(read, Some(class), on)?;
    let purposes = store::purposes(read, on)?;
    let rows = store::of_those(read, &Whose::of(pupils.pupils.iter().map(|pupil| pupil.person.id)))?;
    let lines = positions(rows, &purposes, &pupils.facts(), on);
    let pupils = pupils.pupils.into_iter().map(|pupil| pupil.person).collect();
    Ok(WhatCounts { class: name, on, pupils, purposes, lines })
}

/// The list. Whatever keeps a Yes from counting reads "No": a list that others see says what may be done and never why (R13).
pub fn list(read: &Read<'_>, class: ClassId, as_at: Option<Day>) -> Result<Prepared> {
    let WhatCounts { class: name, on, pupils, purposes, lines } = what_counts(read, class, as_at)?;
    let names: Vec<&str> = pupils.iter().map(|pupil| pupil.register_name.as_str()).collect();
    let mut notes: Vec<Row> = Vec::new();
    let cells: Vec<Vec<Cell>> = lines
        .iter()
        .zip(&names)
        .map(|(line, name)| {
            line.iter().zip(&purposes).map(|(position, purpose)| cell(position, purpose, name, &mut notes)).collect()
        })
        .collect();

    let title = say("class_consents.title", &[("class", &name)]);
    let subtitle = match valid_until(&lines, on, read.today()) {
        Some(last) => say("class_consents.valid", &[("day", &day(on)), ("last", &day(last))]),
        None => say("class_consents.subtitle", &[("day", &day(on))]),
    };
    let mut sheet = listing::sheet(read, title.clone(), subtitle, TextSize::List)?;
    sheet.landscape = true;
    sheet.blocks.push(small(word("class_consents.how_to_read")));
    if names.is_empty() {
        sheet.blocks.push(small(word("list.nobody")));
    } else {
        for (chunk, purposes) in purposes.chunks(SIDE_BY_SIDE).enumerate() {
            let from = chunk * SIDE_BY_SIDE;
            sheet.blocks.push(Block::Table(table(&names, &cells, purposes, from, &name)));
        }
    }
    if !notes.is_empty() {
        let mut blocks = vec![listing::heading(2, word("class_consents.limits"))];
        blocks.push(Block::Table(Table {
            summary: word("class_consents.limits"),
            columns: vec![
                Column::mm(word("class_consents.number"), 14),
                Column::share(word("list.pupil"), 5),
                Column::share(word("class_consents.for"), 5),
                Column::share(word("class_consents.limits"), 9),
            ],
            rows: notes,
            row_height: 0,
        }));
        sheet.blocks.push(Block::Together { blocks });
    }
    let file = file_name(&[&word("class_consents.file"), &name], on);
    Ok(Prepared::of_lists(title, file, vec![sheet]))
}

/// The last day on which every Yes on the list still holds, a week from now at most; none for a list of a day gone by.
pub fn valid_until(lines: &[Vec<Position>], on: Day, today: Day) -> Option<Day> {
    if on < today {
        return None;
    }
    let week = on.checked_add_days(chrono::Days::new(DAYS))?;
    let given = lines.iter().flatten().filter(|p| p.counts_as_yes);
    given.filter_map(|p| p.until).chain([week]).min()
}

/// What counts, as a shape and its word; a limit gets a number and a note under the table.
fn cell(position: &Position, purpose: &Purpose, pupil: &str, notes: &mut Vec<Row>) -> Cell {
    if !position.counts_as_yes {
        return Cell::marked(Mark::No, word("answer.no"));
    }
    if position.limits.is_empty() {
        return Cell::marked(Mark::Yes, word("answer.yes"));
    }
    let number = (notes.len() + 1).to_string();
    notes.push(Row::of([
        number.as_str().into(),
        Words::bold(pupil).into(),
        purpose.title.as_str().into(),
        position.limits.as_str().into(),
    ]));
    Cell::marked(Mark::Care, say("class_consents.numbered", &[("number", &number)]))
}

fn table(names: &[&str], cells: &[Vec<Cell>], purposes: &[Purpose], from: usize, class: &str) -> Table {
    let mut columns = vec![Column::share(word("list.pupil"), 10)];
    columns.extend(purposes.iter().map(|purpose| Column {
        title: purpose.short.clone(),
        width: Width::Share(5),
        align: Align::Left,
    }));
    let rows = names
        .iter()
        .zip(cells)
        .map(|(name, cells)| {
            let mut row = vec![Cell::from(*name)];
            row.extend(cells[from..from + purposes.len()].iter().cloned());
            Row { cells: row, ..Row::default() }
        })
        .collect();
    Table { summary: say("class_consents.summary", &[("class", class)]), columns, rows, row_height: 0 }
}
