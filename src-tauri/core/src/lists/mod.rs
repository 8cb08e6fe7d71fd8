//! Lists that leave Signet as a file for a spreadsheet. They say what the same list says on paper or on the page.

mod class_consents;
mod disposals;
mod equipment;
mod imports;
mod ledger;
mod loans;
mod not_signed;
mod people;
mod stock_missing;
mod table;
mod text;
mod workbook;

use serde::Deserialize;
use ts_rs::TS;

pub use self::equipment::EquipmentList;
use crate::access::Need;
use crate::base::ids::{ClassId, PersonId, StockCheckId};
use crate::base::{Day, Result, names};
use crate::logs::LogKind;
use crate::papers::missing::Which;
use crate::papers::{MissingForms, SoftwarePaper};
use crate::people::Kind;
use crate::store::Read;
use table::Table;

/// Which list.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(rename = "LeavingList")]
pub enum List {
    /// People as the page shows them. The file of pupils, and that of staff, can be imported again.
    People {
        /// None: people of every kind.
        of: Option<Kind>,
        /// Those who have left instead of those who are here.
        left: bool,
        /// Only these, where the page was narrowed; none means everybody.
        among: Option<Vec<PersonId>>,
        /// The contacts of each pupil stand beside the pupil.
        contacts: bool,
    },
    /// Whose agreement or consent sheet is not in, of one class or of the whole school.
    NotSigned {
        class: Option<ClassId>,
        #[serde(default)]
        forms: MissingForms,
        /// Forms that were not printed yet are left out.
        #[serde(default)]
        only_printed: bool,
        #[serde(default)]
        as_at: Option<Day>,
    },
    /// Every pupil of a class and every purpose, as Yes, No or Yes with limits.
    ClassConsents { class: ClassId, as_at: Option<Day> },
    /// The imports of the past.
    Imports,
    /// What a stock-check has not found.
    StockMissing { stock_check: StockCheckId },
    /// Software, licences, contracts, or leave that was asked for.
    Software { paper: SoftwarePaper, as_at: Option<Day> },
    /// A technical log with all its fields.
    Log {
        log: LogKind,
        as_at: Option<Day>,
        from: Option<Day>,
        #[serde(default)]
        text: String,
    },
    /// Loans, a row for each thing.
    Loans { of: crate::loans::list::ListLoans },
    /// What left the school in a time, for the governors.
    Disposals { from: Day, to: Day },
    /// Equipment: the register, or a report on it.
    Equipment { list: EquipmentList },
}

impl List {
    /// What one must be allowed to do to have it, besides printing.
    #[must_use]
    pub fn need(&self) -> Need {
        match self {
            Self::Equipment { .. } => Need::SeeInventory,
            Self::People { .. } | Self::NotSigned { .. } | Self::ClassConsents { .. } | Self::Imports => Need::Look,
            Self::StockMissing { .. } => Need::SeeInventory,
            Self::Software { .. } => Need::SeeInventory,
            Self::Log { .. } => Need::SeeLogs,
            Self::Loans { .. } => Need::SeeInventory,
            Self::Disposals { .. } => Need::SeeInventory,
        }
    }
}

/// Which kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ListFormat")]
pub enum Format {
    /// A workbook: every cell has its type, so that a number keeps its zeros.
    Xlsx,
    /// Plain text that any program reads.
    Csv,
}

/// A list to be saved.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveList {
    pub list: List,
    pub format: Format,
}

/// A list as the bytes of a file.
pub struct ListFile {
    /// The name suggested for it. It names no person.
    pub name: String,
    /// What the audit says of it, without names of people.
    pub note: String,
    pub bytes: Vec<u8>,
}

/// Makes the file; changes nothing.
///
/// # Errors
/// `NotFound` for a class that is not there.
pub fn make(read: &Read<'_>, input: &SaveList) -> Result<ListFile> {
    let table = table(read, &input.list)?;
    let (bytes, ending) = match input.format {
        Format::Csv => (text::write(&table), "csv"),
        Format::Xlsx => (workbook::write(&table, read.today())?, "xlsx"),
    };
    let name = names::fold(&table.title).replace(' ', "-");
    Ok(ListFile {
        name: format!("{name}-{}.{ending}", read.today()),
        note: format!("{} rows as {ending}: {}", table.rows.len(), table.title),
        bytes,
    })
}

fn table(read: &Read<'_>, list: &List) -> Result<Table> {
    match list {
        List::People { of, left, among, contacts } => people::table(read, *of, *left, among.as_deref(), *contacts),
        List::NotSigned { class, forms, only_printed, as_at } => {
            not_signed::table(read, *class, Which { forms: *forms, only_printed: *only_printed }, *as_at)
        }
        List::ClassConsents { class, as_at } => class_consents::table(read, *class, *as_at),
        List::Imports => imports::table(read),
        List::StockMissing { stock_check } => stock_missing::table(read, *stock_check),
        List::Software { paper, as_at } => ledger::software(read, *paper, *as_at),
        List::Log { log, as_at, from, text } => ledger::log(read, *log, *as_at, *from, text),
        List::Loans { of } => loans::table(read, of),
        List::Disposals { from, to } => disposals::table(read, *from, *to),
        List::Equipment { list } => equipment::table(read, *list),
    }
}
