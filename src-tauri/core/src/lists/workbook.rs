//! A list as a workbook: text is typed as text, so nothing in it is ever worked out, and a day is a date.

use chrono::{Datelike, Timelike};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::table::{Cell, Table};
use crate::base::{Day, Problem, Result, cells};

/// The widest column, in the pixels of a spreadsheet.
const WIDEST: u32 = 360;

/// The bytes of the file, dated on the office's day. It names neither who made it nor on which computer.
pub fn write(table: &Table, today: Day) -> Result<Vec<u8>> {
    bytes(table, today).map_err(Problem::unexpected)
}

fn bytes(table: &Table, today: Day) -> std::result::Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_title(&table.title).set_creation_datetime(&date(today)?));
    let sheet = book.add_worksheet();
    let looks = Looks::new();
    for (column, heading) in (0..).zip(&table.headings) {
        sheet.write_string_with_format(0, column, heading, &looks.heading)?;
    }
    for (at, row) in (1..).zip(&table.rows) {
        for (column, cell) in (0..).zip(row) {
            put(sheet, at, column, cell, &looks)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_autofit_max_width(WIDEST);
    sheet.autofit();
    book.save_to_buffer()
}

/// How the kinds of cells look.
struct Looks {
    heading: Format,
    text: Format,
    guarded: Format,
    day: Format,
    moment: Format,
    money: Format,
}

impl Looks {
    fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        Self {
            heading: top().set_bold().set_text_wrap(),
            // "@" keeps a cell text even when somebody edits it: a number keeps its zeros.
            text: top().set_num_format("@"),
            guarded: top().set_num_format("@").set_quote_prefix(),
            day: top().set_num_format("dd/mm/yyyy"),
            moment: top().set_num_format("dd/mm/yyyy hh:mm"),
            money: top().set_num_format("£#,##0.00"),
        }
    }
}

fn put(sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell, looks: &Looks) -> std::result::Result<(), XlsxError> {
    match cell {
        Cell::Nothing => return Ok(()),
        Cell::Text(text) => {
            // The prefix is the spreadsheet's own mark: it stays when the sheet is saved as something else.
            let look = if cells::is_formula(text) { &looks.guarded } else { &looks.text };
            sheet.write_string_with_format(row, column, text, look)?
        }
        // A workbook knows no day before 1900; such a day stands as text.
        Cell::Day(day) => match date(*day) {
            Ok(date) => sheet.write_datetime_with_format(row, column, &date, &looks.day)?,
            Err(_) => sheet.write_string_with_format(row, column, day.to_string(), &looks.text)?,
        },
        Cell::Moment(moment) => {
            let date = date(moment.date_naive())?.and_hms(moment.hour() as u16, moment.minute() as u8, moment.second())?;
            sheet.write_datetime_with_format(row, column, &date, &looks.moment)?
        }
        Cell::Number(number) => sheet.write_number(row, column, *number)?,
        // No school pays so much that a spreadsheet would round it.
        Cell::Money(pence) => sheet.write_number_with_format(row, column, *pence as f64 / 100.0, &looks.money)?,
    };
    Ok(())
}

fn date(day: Day) -> std::result::Result<ExcelDateTime, XlsxError> {
    // A month and a day of the month fit; a year beyond 16 bits is refused like any that a workbook does not know.
    ExcelDateTime::from_ymd(u16::try_from(day.year()).unwrap_or(0), day.month() as u8, day.day() as u8)
}
