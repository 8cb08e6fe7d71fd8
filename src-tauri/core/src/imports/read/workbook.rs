//! Workbooks: values only, never a formula.

use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx};

use super::grid::{Grid, MOST_COLUMNS, MOST_ROWS};
use crate::base::problem::FileFault;

/// A number from here on has more digits than a spreadsheet keeps.
const SPOILT_FROM: f64 = 1e15;

/// The sheets that a person sees, in order.
pub fn sheets(book: &Xlsx<Cursor<&[u8]>>) -> Vec<String> {
    book.sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect()
}

/// Opens a workbook that `archive::check` has passed.
pub fn open(bytes: &[u8]) -> Result<Xlsx<Cursor<&[u8]>>, FileFault> {
    Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::XlsxError::Password => FileFault::Protected,
        _ => FileFault::NotATable,
    })
}

/// The cells of one sheet as text.
pub fn read(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Result<Grid, FileFault> {
    let mut cells = book.worksheet_cells_reader(sheet).map_err(|_| FileFault::NotATable)?;
    let mut grid = Grid::default();
    let mut row = 0;
    let mut seen = 0_usize;
    while let Some(cell) = cells.next_cell().map_err(|_| FileFault::NotATable)? {
        let (at, column) = cell.get_position();
        seen += 1;
        if seen > MOST_ROWS * MOST_COLUMNS / 10 {
            return Err(FileFault::TooLarge);
        }
        let text = text(cell.get_value());
        if text.is_empty() {
            continue;
        }
        if column as usize >= MOST_COLUMNS {
            return Err(FileFault::TooLarge);
        }
        if at != row {
            if at < row {
                return Err(FileFault::NotATable);
            }
            grid.end_row(row + 1)?;
            row = at;
        }
        if grid.in_hand() > column as usize {
            return Err(FileFault::NotATable);
        }
        while grid.in_hand() < column as usize {
            grid.push("")?;
        }
        grid.push(&text)?;
    }
    grid.end_row(row + 1)?;
    Ok(grid)
}

fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_text(*number),
        DataRef::Bool(true) => "TRUE".to_owned(),
        DataRef::Bool(false) => "FALSE".to_owned(),
        DataRef::DateTime(moment) => moment_text(*moment),
        DataRef::DateTimeIso(text) => text.get(..10).unwrap_or(text).to_owned(),
        DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
    }
}

/// The number as it was typed; one that has lost digits in the form in which a spreadsheet shows that it has.
fn number_text(number: f64) -> String {
    if number.abs() >= SPOILT_FROM {
        let text = format!("{number:.5E}");
        text.replace('E', "E+")
    } else {
        number.to_string()
    }
}

/// A date as yyyy-mm-dd; a bare time of day as its number, which is no date.
fn moment_text(moment: ExcelDateTime) -> String {
    if moment.is_duration() || moment.as_f64() < 1.0 {
        return number_text(moment.as_f64());
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}
