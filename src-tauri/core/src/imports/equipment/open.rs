//! Read a file of equipment and say what was found in it.

use serde::Serialize;
use ts_rs::TS;

use super::{AssetMeaning, own, synonyms};
use crate::base::problem::FileFault;
use crate::base::{Problem, Result, names};
use crate::imports::open::{FirstRow, ReadImport, Table};
use crate::imports::shelf::Held;
use crate::imports::{Delimiter, FileToken, Shelf, columns, store};
use crate::inventory::own_fields::{self, OwnField};
use crate::store::Read;

/// A file of equipment as Signet understood it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AssetSource {
    pub token: FileToken,
    pub file_name: String,
    /// "UTF-8", "UTF-16LE", "windows-1252"; none for a workbook.
    pub encoding: Option<String>,
    pub delimiter: Option<Delimiter>,
    /// The sheets of a workbook; empty for every other file.
    pub sheets: Vec<String>,
    pub sheet: Option<String>,
    pub header_row: u32,
    /// How many rows stand below the headings.
    pub rows: u32,
    pub columns: Vec<AssetColumn>,
    pub first_rows: Vec<FirstRow>,
    /// The meanings are those that were chosen the last time for a file with these headings.
    pub remembered: bool,
    /// The fields of the school's own into which a column can go.
    pub own_fields: Vec<OwnField>,
}

/// One column of the file.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AssetColumn {
    pub heading: String,
    pub samples: Vec<String>,
    pub meaning: Option<AssetMeaning>,
}

/// Says what a file on the shelf holds and what its columns seem to mean.
pub fn open(look: &Read<'_>, shelf: &Shelf, input: &ReadImport) -> Result<AssetSource> {
    let held = shelf.held(input.token)?;
    let table = table(held, input.sheet.as_deref(), input.header_row)?;
    let own_fields = own_fields::in_use(look)?;
    let known: Option<Vec<Option<AssetMeaning>>> = store::mapping(look, &remembered_as(&table.written))?;
    let known = known.filter(|mapping| mapping.len() == table.names.len());
    let remembered = known.is_some();
    let mut mapping = known.unwrap_or_else(|| synonyms::guess(&table.written, &own_fields));
    for (meaning, heading) in mapping.iter_mut().zip(&table.names) {
        // A field may have been ended since, and another of that name begun.
        if let Some(AssetMeaning::Own { own }) = meaning
            && !own_fields.iter().any(|field| field.id == *own)
        {
            *meaning = own::of_heading(&own_fields, heading).map(|field| AssetMeaning::Own { own: field.id });
        }
    }
    let (source, grid) = (&table.source, &table.source.grid);
    let samples = |column: usize| {
        let seen = (table.first..grid.len()).map(|row| names::tidy(&super::clean::text(grid.cell(row, column))));
        seen.filter(|cell| !cell.is_empty()).take(3).collect()
    };
    Ok(AssetSource {
        token: input.token,
        file_name: held.file_name.clone(),
        encoding: source.encoding.map(ToOwned::to_owned),
        delimiter: source.delimiter,
        sheets: source.sheets.clone(),
        sheet: source.sheet.clone(),
        header_row: table.header_row,
        rows: grid.len().saturating_sub(table.first) as u32,
        columns: (0..table.names.len())
            .map(|column| AssetColumn {
                heading: table.names[column].clone(),
                samples: samples(column),
                meaning: mapping[column],
            })
            .collect(),
        first_rows: (0..grid.len().min(8))
            .map(|row| FirstRow { row: grid.number(row), cells: grid.cells(row).map(names::tidy).collect() })
            .collect(),
        remembered,
        own_fields,
    })
}

/// The file with its headings found. A Common Transfer File knows people only.
pub(super) fn table(held: &Held, sheet: Option<&str>, header_row: Option<u32>) -> Result<Table> {
    let table = Table::open_as(held, sheet, header_row, super::is_known)?;
    match table.source.fixed {
        Some(_) => Err(Problem::UnreadableFile { why: FileFault::NotATable }),
        None => Ok(table),
    }
}

/// What stands for a set of headings of equipment: the same headings above people mean something else.
pub(super) fn remembered_as(headings: &[String]) -> String {
    format!("equipment\u{1e}{}", columns::remembered_as(headings))
}
