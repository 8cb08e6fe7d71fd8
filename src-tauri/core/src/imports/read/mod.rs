//! Bytes of a file → rows of text.

use serde::Serialize;
use ts_rs::TS;

/// What kind of file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// Text with a character between the cells.
    Text,
    /// An .xlsx workbook.
    Workbook,
    /// A Common Transfer File of the Department for Education.
    Ctf,
}

/// What stands between the cells of a text file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Delimiter {
    Comma,
    Semicolon,
    Tab,
    Bar,
}
