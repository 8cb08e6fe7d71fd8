//! Text files: encoding, delimiter, cells.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::Delimiter;
use super::grid::{Grid, LONGEST_CELL};
use crate::base::cells;
use crate::base::problem::FileFault;

/// The text and the name of the encoding that it was written in.
pub fn decode(bytes: &[u8]) -> Result<(String, &'static str), FileFault> {
    let encoding = encoding(bytes);
    let (text, encoding, _) = encoding.decode(bytes);
    let odd = text.chars().filter(|c| c.is_control() && !matches!(c, '\t' | '\r' | '\n' | '\u{b}' | '\u{c}')).count();
    if odd * 200 > text.chars().count() || text.contains('\0') {
        return Err(FileFault::NotATable);
    }
    Ok((text.into_owned(), encoding.name()))
}

fn encoding(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    // UTF-16 without its mark: text in Latin letters has a zero in every other byte.
    let sample = &bytes[..bytes.len().min(4096)];
    let zeros = |parity: usize| sample.iter().skip(parity).step_by(2).filter(|b| **b == 0).count() * 5 > sample.len();
    match (zeros(0), zeros(1)) {
        (false, true) => return UTF_16LE,
        (true, false) => return UTF_16BE,
        _ => {}
    }
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(Some(b"uk"), chardetng::Utf8Detection::Deny)
}

/// The cells of a text file, and what stood between them.
pub fn read(text: &str) -> Result<(Grid, Delimiter), FileFault> {
    // Excel writes and understands a first line that names the delimiter.
    let (named, body, first) = match text.split_once('\n') {
        Some((line, rest)) => match line.trim().strip_prefix("sep=").and_then(delimiter_of) {
            Some(delimiter) => (Some(delimiter), rest, 2),
            None => (None, text, 1),
        },
        None => (None, text, 1),
    };
    let delimiter = named.unwrap_or_else(|| likely(body));
    let mut grid = Grid::default();
    split(body, delimiter.byte(), first, usize::MAX, &mut grid)?;
    Ok((grid, delimiter))
}

fn delimiter_of(text: &str) -> Option<Delimiter> {
    ALL.into_iter().find(|d| text.as_bytes() == [d.byte()])
}

const ALL: [Delimiter; 4] = [Delimiter::Comma, Delimiter::Semicolon, Delimiter::Tab, Delimiter::Bar];

impl Delimiter {
    fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Bar => b'|',
        }
    }
}

/// The delimiter that parts the first rows into the most columns, most evenly.
fn likely(text: &str) -> Delimiter {
    let mut best = (0, Delimiter::Comma);
    for delimiter in ALL {
        let mut grid = Grid::default();
        if split(text, delimiter.byte(), 1, 60, &mut grid).is_err() {
            continue;
        }
        let widths: Vec<usize> = (0..grid.len()).map(|row| grid.cells(row).count()).collect();
        // Rows differ where cells at the end are empty, so near enough counts as even.
        let score = (2..=grid.width())
            .map(|width| widths.iter().filter(|w| **w >= width && **w <= width + 3).count() * (width - 1))
            .max()
            .unwrap_or(0);
        if score > best.0 {
            best = (score, delimiter);
        }
    }
    best.1
}

/// Parts the text into cells. A quote that is never closed is an ordinary character.
fn split(text: &str, delimiter: u8, first: u32, most: usize, grid: &mut Grid) -> Result<(), FileFault> {
    let bytes = text.as_bytes();
    let (mut at, mut number) = (0, first);
    let mut cell = String::new();
    while at < bytes.len() && grid.len() < most {
        // One cell, then what ends it.
        cell.clear();
        let mut plain = at;
        if let Some((inside, after)) = whole(text, at, delimiter) {
            cell = inside;
            plain = after;
        }
        let end =
            bytes[plain..].iter().position(|b| *b == delimiter || matches!(b, b'\n' | b'\r')).map_or(bytes.len(), |n| plain + n);
        cell.push_str(&text[plain..end]);
        // The mark that keeps a spreadsheet from working a cell out is no part of what it says.
        grid.push(cells::unmarked(&cell))?;
        if grid.in_hand() > 4096 {
            return Err(FileFault::TooLarge);
        }
        at = end;
        if at < bytes.len() && bytes[at] == delimiter {
            at += 1;
            if at == bytes.len() {
                grid.push("")?;
            }
            continue;
        }
        if bytes[at..].starts_with(b"\r\n") {
            at += 1;
        }
        at += 1;
        grid.end_row(number)?;
        number += 1;
    }
    if grid.in_hand() > 0 {
        grid.end_row(number)?;
    }
    Ok(())
}

/// A cell in quotes that begins here, and where it goes on after them. Offices put a space after each comma: spaces before
/// a quote are none of the cell's if the quotes hold all the rest of it, so that `"Big" bag` stays as it is.
fn whole(text: &str, at: usize, delimiter: u8) -> Option<(String, usize)> {
    let bytes = text.as_bytes();
    let blank = |from: usize| from + bytes[from..].iter().take_while(|b| matches!(b, b' ' | b'\t') && **b != delimiter).count();
    let start = blank(at);
    if bytes.get(start) != Some(&b'"') {
        return None;
    }
    let (inside, after) = quoted(text, start + 1)?;
    if start == at {
        return Some((inside, after));
    }
    let end = blank(after);
    let ends = bytes.get(end).is_none_or(|b| *b == delimiter || matches!(b, b'\n' | b'\r'));
    ends.then_some((inside, end))
}

/// The text between quotes from `start` on, and where it goes on after them; none if they are never closed.
fn quoted(text: &str, start: usize) -> Option<(String, usize)> {
    let bytes = text.as_bytes();
    let (mut inside, mut from) = (String::new(), start);
    loop {
        let reach = bytes.len().min(start + LONGEST_CELL + 2);
        let quote = from + bytes.get(from..reach)?.iter().position(|b| *b == b'"')?;
        inside.push_str(&text[from..quote]);
        match bytes.get(quote + 1) {
            Some(b'"') => {
                inside.push('"');
                from = quote + 2;
            }
            // Whatever follows a closing quote belongs to the cell all the same.
            _ => return Some((inside, quote + 1)),
        }
    }
}
