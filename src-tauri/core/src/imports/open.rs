//! Read a file that was put on the shelf and say what was found in it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Delimiter, FileKind, FileToken, Layout, Meaning};

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
