//! Bytes of a file → rows of text.

mod archive;
mod ctf;
mod grid;
mod text;
mod workbook;

use std::panic::{AssertUnwindSafe, catch_unwind};

use serde::Serialize;
use ts_rs::TS;

pub use ctf::headings as ctf_headings;
pub use grid::Grid;

use super::{Meaning, header};
use crate::base::problem::FileFault;

/// The largest file that is read.
pub const LARGEST: usize = 50 * 1024 * 1024;

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

/// A file that was read.
pub struct Source {
    pub kind: FileKind,
    pub encoding: Option<&'static str>,
    pub delimiter: Option<Delimiter>,
    pub sheets: Vec<String>,
    pub sheet: Option<String>,
    pub grid: Grid,
    /// Bare day numbers count from 1904, as in workbooks from old Macintoshes.
    pub from_1904: bool,
    /// What the columns mean, where the kind of file says so itself.
    pub fixed: Option<Vec<Meaning>>,
}

/// Reads the file, and of a workbook the sheet asked for or else the first that looks like a table of people.
pub fn read(bytes: &[u8], sheet: Option<&str>) -> Result<Source, FileFault> {
    if bytes.len() > LARGEST {
        return Err(FileFault::TooLarge);
    }
    if let Some(fault) = known_otherwise(bytes) {
        return Err(fault);
    }
    let source = if bytes.starts_with(b"PK\x03\x04") { guarded(bytes, sheet)? } else { from_text(bytes)? };
    if source.grid.len() == 0 { Err(FileFault::Empty) } else { Ok(source) }
}

/// The reader of workbooks is not ours, and stumbles over a few that were made to hurt, a cell called "ABCDEFGHIJ1" for
/// one, where numbers are checked for overflow: such a file is no table. Nothing outlives the stumble.
fn guarded(bytes: &[u8], sheet: Option<&str>) -> Result<Source, FileFault> {
    catch_unwind(AssertUnwindSafe(|| from_workbook(bytes, sheet))).unwrap_or(Err(FileFault::NotATable))
}

fn from_workbook(bytes: &[u8], wanted: Option<&str>) -> Result<Source, FileFault> {
    archive::check(bytes)?;
    let mut book = workbook::open(bytes)?;
    let sheets = workbook::sheets(&book);
    let mut first = None;
    for name in &sheets {
        if wanted.is_some_and(|wanted| wanted != name) {
            continue;
        }
        let grid = workbook::read(&mut book, name)?;
        let likely = wanted.is_some() || header::recognised(&grid);
        if likely || (first.is_none() && grid.len() > 0) {
            first = Some((name.clone(), grid));
        }
        if likely {
            break;
        }
    }
    let (sheet, grid) = first.ok_or(FileFault::Empty)?;
    let from_1904 = book.has_1904_epoch();
    Ok(Source {
        kind: FileKind::Workbook,
        encoding: None,
        delimiter: None,
        sheets,
        sheet: Some(sheet),
        grid,
        from_1904,
        fixed: None,
    })
}

fn from_text(bytes: &[u8]) -> Result<Source, FileFault> {
    let (text, encoding) = text::decode(bytes)?;
    let trimmed = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    if trimmed.is_empty() {
        return Err(FileFault::Empty);
    }
    let (kind, delimiter, grid, fixed, encoding) = if trimmed.starts_with('<') {
        let (text, encoding) = ctf::decode(bytes, text, encoding);
        let (grid, meanings) = ctf::read(&text)?;
        (FileKind::Ctf, None, grid, Some(meanings), encoding)
    } else {
        let (grid, delimiter) = text::read(&text)?;
        (FileKind::Text, Some(delimiter), grid, None, encoding)
    };
    Ok(Source { kind, encoding: Some(encoding), delimiter, sheets: Vec::new(), sheet: None, grid, from_1904: false, fixed })
}

/// What the first bytes say when the file is no table at all.
fn known_otherwise(bytes: &[u8]) -> Option<FileFault> {
    const PICTURES: [&[u8]; 8] =
        [b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\0", b"MM\0*", b"\0\0\x01\0", b"<svg", b"\0\0\0\x0cjP"];
    let riff_picture = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    let heif = bytes.get(4..8) == Some(b"ftyp");
    let bitmap = bytes.starts_with(b"BM") && bytes.get(6..10) == Some(b"\0\0\0\0");
    if riff_picture || heif || bitmap || PICTURES.iter().any(|start| bytes.starts_with(start)) {
        return Some(FileFault::Picture);
    }
    if bytes.starts_with(b"%PDF") || bytes.starts_with(b"{\\rtf") {
        return Some(FileFault::Document);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Some(match () {
            () if holds(bytes, &wide("EncryptedPackage")) => FileFault::Protected,
            () if holds(bytes, &wide("WordDocument")) => FileFault::Document,
            () => FileFault::OldSpreadsheet,
        });
    }
    if bytes.is_empty() { Some(FileFault::Empty) } else { None }
}

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|b| *b == part[0]) {
        if rest[at..].starts_with(part) {
            return true;
        }
        rest = &rest[at + 1..];
    }
    false
}
