//! The imports of the past, newest first.

use super::table::{Cell, Table};
use crate::base::Result;
use crate::imports::list;
use crate::papers::days::word;
use crate::store::Read;

pub fn table(read: &Read<'_>) -> Result<Table> {
    let headings = ["file", "when", "by", "added", "changed", "ended", "refused", "undone"];
    let rows = list::list(read)?.imports.into_iter().map(|past| {
        vec![
            past.file_name.into(),
            Cell::Moment(past.at),
            past.by.into(),
            past.added.into(),
            past.changed.into(),
            past.ended.into(),
            past.refused.into(),
            past.undone_at.into(),
        ]
    });
    let headings = headings.map(|name| word(&format!("file.import.{name}"))).into();
    Ok(Table { title: word("file.import.title"), headings, rows: rows.collect() })
}
