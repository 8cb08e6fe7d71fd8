//! A technical log on paper as at a day, and its check sheet to write on (G4, G11).

use super::days::{say, word};
use super::ledger::{self, Entry, Heading, Ledger};
use super::listing::{self, small};
use super::prepared::{Prepared, file_name};
use crate::base::{Day, Result};
use crate::logs::{FieldShape, ListLog, LogFieldKind, LogKind, LogLine, get, shape};
use crate::printing::{Block, Cell, Column, Row, Table, TextSize};
use crate::store::Read;

/// How many lines a check sheet has: as many as fit its page.
const LINES: usize = 14;

/// The log as at a day.
pub fn list(read: &Read<'_>, log: LogKind, as_at: Option<Day>, from: Option<Day>, text: &str) -> Result<Prepared> {
    let ledger = ledger(read, log, as_at, from, text)?;
    ledger::paper(read, ledger, as_at.unwrap_or_else(|| read.today()))
}

/// Its lines with all their fields. What was struck out stands among them and says so.
pub fn ledger(read: &Read<'_>, log: LogKind, as_at: Option<Day>, from: Option<Day>, text: &str) -> Result<Ledger> {
    let page = crate::logs::list(read, &ListLog { log: Some(log), as_at, from, to: None, text: text.to_owned() })?;
    let fields = shape(log);
    let mut columns = vec![Heading { title: word("log.on"), share: Some(3) }];
    columns.extend(fields.iter().map(|known| Heading { title: label(known), share: share(known) }));
    columns.push(Heading { title: word("log.state"), share: Some(2) });
    columns.push(Heading { title: word("log.by"), share: Some(3) });
    columns.push(Heading { title: word("log.steps"), share: None });
    let rows = page.lines.iter().map(|line| row(line, &fields)).collect();
    Ok(Ledger { title: title(log), columns, rows })
}

/// An empty sheet with the log's own columns.
pub fn blank(read: &Read<'_>, log: LogKind) -> Result<Prepared> {
    let title = say("log.sheet", &[("log", &title(log))]);
    let mut sheet = listing::sheet(read, title.clone(), word("log.sheet_how"), TextSize::List)?;
    sheet.landscape = true;
    let fields: Vec<FieldShape> = shape(log).into_iter().filter(|known| known.listed).collect();
    let mut columns = vec![Column::share(word("log.on"), 3)];
    columns.extend(fields.iter().filter_map(|known| Some(Column::share(label(known), share(known)?))));
    let empty = Row { cells: columns.iter().map(|_| Cell::default()).collect(), ..Row::default() };
    sheet.blocks.push(Block::Table(Table { summary: title.clone(), columns, rows: vec![empty; LINES], row_height: 9 }));
    // In one paragraph, or a sheet with many choices would run over to a second page.
    let choices = fields.iter().filter(|known| !known.choices.is_empty()).map(|known| {
        let choices: Vec<String> = known.choices.iter().map(|choice| word(&format!("log.choice.{}", choice.word()))).collect();
        say("log.choices", &[("field", &label(known)), ("choices", &choices.join(&word("log.or")))])
    });
    let choices = choices.collect::<Vec<_>>().join(" ");
    if !choices.is_empty() {
        sheet.blocks.push(small(choices));
    }
    let file = file_name(&[&title], read.today());
    Ok(Prepared::of_lists(title, file, vec![sheet]))
}

fn title(log: LogKind) -> String {
    word(&format!("log.kind.{}", log.word()))
}

fn label(known: &FieldShape) -> String {
    word(&format!("log.field.{}", known.field.word()))
}

fn share(known: &FieldShape) -> Option<u16> {
    known.listed.then_some(match known.of {
        LogFieldKind::Text => 6,
        LogFieldKind::Line | LogFieldKind::NoKey => 4,
        LogFieldKind::Day | LogFieldKind::Choice => 3,
    })
}

fn row(line: &LogLine, fields: &[FieldShape]) -> Vec<Entry> {
    let mut row: Vec<Entry> = vec![Some(line.on).into()];
    row.extend(fields.iter().map(|known| {
        let text = get(&line.facts, known.field);
        match known.of {
            LogFieldKind::Day => Entry::Day(text.parse().ok()),
            LogFieldKind::Choice if !text.is_empty() => word(&format!("log.choice.{text}")).into(),
            _ => text.into(),
        }
    }));
    row.push(word(&format!("log.state.{}", line.state.word())).into());
    row.push(line.by.as_str().into());
    let notes: Vec<&str> = line.steps.iter().map(|step| step.note.as_str()).filter(|note| !note.is_empty()).collect();
    row.push(notes.join(" · ").into());
    row
}
