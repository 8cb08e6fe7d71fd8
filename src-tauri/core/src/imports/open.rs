//! Read a file that was put on the shelf and say what was found in it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::header::IsKnown;
use super::read::{self, Source};
use super::shelf::Held;
use super::{Delimiter, FileKind, FileToken, Layout, Meaning, Shelf, columns, header, store, synonyms};
use crate::base::problem::FileFault;
use crate::base::{Problem, Result, names};
use crate::store::Read;

/// Which file, and which sheet and header row of it if the person has chosen others than were found.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReadImport {
    pub token: FileToken,
    #[serde(default)]
    pub sheet: Option<String>,
    /// The row of the headings, counted as the file's own program counts rows, from 1.
    #[serde(default)]
    pub header_row: Option<u32>,
}

/// A file as Signet understood it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportSource {
    pub token: FileToken,
    pub found: Found,
    /// The sheets of a workbook; empty for every other file.
    pub sheets: Vec<String>,
    /// Empty for a Common Transfer File, which needs no mapping.
    pub columns: Vec<Column>,
    /// The first eight rows as they stand, title lines too.
    pub first_rows: Vec<FirstRow>,
    /// The meanings are those that the office chose the last time for a file with these headings.
    pub remembered: bool,
}

/// What was found out about a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "FileFound")]
pub struct Found {
    pub file_name: String,
    pub kind: FileKind,
    /// "UTF-8", "UTF-16LE", "windows-1252"; none for a workbook.
    pub encoding: Option<String>,
    pub delimiter: Option<Delimiter>,
    pub sheet: Option<String>,
    /// The row of the headings; 0 for a Common Transfer File.
    pub header_row: u32,
    /// How many rows stand below the headings.
    pub rows: u32,
    pub layout: Layout,
}

/// One column of the file.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Column {
    /// The heading, made distinct where two are alike: "Forename", "Forename (2)". "Column 5" where there is none.
    pub heading: String,
    /// The first three cells that are not empty.
    pub samples: Vec<String>,
    pub meaning: Option<Meaning>,
}

/// One row as it stands.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FirstRow {
    pub row: u32,
    pub cells: Vec<String>,
}

/// A file with its headings found: what opening and planning both start from.
pub(crate) struct Table {
    pub source: std::sync::Arc<Source>,
    pub names: Vec<String>,
    pub written: Vec<String>,
    /// The place in the grid of the first row below the headings.
    pub first: usize,
    pub header_row: u32,
}

impl Table {
    /// A file about people.
    pub fn open(held: &Held, sheet: Option<&str>, header_row: Option<u32>) -> Result<Self> {
        Self::open_as(held, sheet, header_row, synonyms::is_known)
    }

    /// A file whose headings are known to `is_known`.
    pub fn open_as(held: &Held, sheet: Option<&str>, header_row: Option<u32>, is_known: IsKnown) -> Result<Self> {
        let source = held.source(sheet)?;
        if let Some(fixed) = &source.fixed {
            let names = read::ctf_headings(fixed);
            return Ok(Self { written: names.clone(), names, first: 0, header_row: 0, source });
        }
        let header = match header_row {
            Some(number) => header::chosen(&source.grid, number),
            None => header::find(&source.grid, is_known),
        };
        let header = header.ok_or(Problem::UnreadableFile { why: FileFault::NoHeader })?;
        let number = source.grid.number(header.at);
        Ok(Self { names: header.names, written: header.written, first: header.at + 1, header_row: number, source })
    }

    /// What was found out, once the columns are understood.
    pub fn found(&self, file_name: &str, mapping: &[Option<Meaning>]) -> Found {
        let source = &self.source;
        Found {
            file_name: file_name.to_owned(),
            kind: source.kind,
            encoding: source.encoding.map(ToOwned::to_owned),
            delimiter: source.delimiter,
            sheet: source.sheet.clone(),
            header_row: self.header_row,
            rows: (source.grid.len() - self.first.min(source.grid.len())) as u32,
            layout: columns::layout(&source.grid, self.first, mapping),
        }
    }
}

/// Says what a file on the shelf holds and what its columns seem to mean.
pub fn open(look: &Read<'_>, shelf: &Shelf, input: &ReadImport) -> Result<ImportSource> {
    let held = shelf.held(input.token)?;
    let table = Table::open(held, input.sheet.as_deref(), input.header_row)?;
    let grid = &table.source.grid;
    let known = match &table.source.fixed {
        Some(_) => None,
        None => store::mapping(look, &columns::remembered_as(&table.written))?.filter(|m| m.len() == table.names.len()),
    };
    let remembered = known.is_some();
    let mapping = match (&table.source.fixed, known) {
        (Some(fixed), _) => fixed.iter().copied().map(Some).collect(),
        (None, Some(known)) => known,
        (None, None) => columns::guess(&table.written),
    };
    let shown = if table.source.fixed.is_some() { 0 } else { table.names.len() };
    let columns = (0..shown).map(|column| Column {
        heading: table.names[column].clone(),
        samples: (table.first..grid.len())
            .map(|row| names::tidy(grid.cell(row, column)))
            .filter(|cell| !cell.is_empty())
            .take(3)
            .collect(),
        meaning: mapping[column],
    });
    Ok(ImportSource {
        token: input.token,
        found: table.found(&held.file_name, &mapping),
        sheets: table.source.sheets.clone(),
        columns: columns.collect(),
        first_rows: (0..grid.len().min(8))
            .map(|row| FirstRow { row: grid.number(row), cells: grid.cells(row).map(names::tidy).collect() })
            .collect(),
        remembered,
    })
}
