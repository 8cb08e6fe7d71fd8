//! The words of a plan: what would change, what would not, and what cannot be taken.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::base::Day;
use crate::base::ids::PersonId;
use crate::imports::open::Found;
use crate::imports::{FileToken, Meaning};

/// What to plan: a file, how its columns are understood, and what the person typed instead of refused cells.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanImport {
    pub token: FileToken,
    #[serde(default)]
    pub sheet: Option<String>,
    #[serde(default)]
    pub header_row: Option<u32>,
    /// One meaning for each column, in order; none for a column that is not used. Empty for a Common Transfer File.
    pub mapping: Vec<Option<Meaning>>,
    #[serde(default)]
    pub corrections: Vec<Correction>,
}

/// What the person typed instead of one cell.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Correction {
    /// The row as in the file.
    pub row: u32,
    /// The column, counted from 0.
    pub column: u32,
    pub text: String,
}

/// What applying the file would do. Nothing is changed by making it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Plan {
    pub found: Found,
    /// Dates such as 02/11/2019 that a reader in another country would read otherwise: they were read as day/month/year.
    pub ambiguous_dates: u32,
    /// The headings of the columns that are not used.
    pub unused: Vec<String>,
    pub counts: Counts,
    /// New, changed and refused rows first, in the order of the file, then unchanged ones; at most 2,000.
    pub rows: Vec<PlanRow>,
    /// How many rows are not listed because there are more than 2,000.
    pub rows_not_listed: u32,
    /// Pupils of the vault who are not in the file: have they left? At most 2,000.
    pub missing: Vec<Missing>,
    /// At most 500.
    pub warnings: Vec<Warning>,
    /// Stands for the file, the mapping and the vault as they were; applying asks for it back.
    pub fingerprint: String,
}

/// How many of each, whatever is listed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// Pupils (or members of staff) who are new.
    pub new: u32,
    pub changed: u32,
    pub unchanged: u32,
    pub missing: u32,
    /// Rows that are refused.
    pub refused: u32,
    /// Contacts who are not in the vault yet, over all rows.
    pub new_contacts: u32,
    pub warnings: u32,
}

/// One pupil or member of staff as the file has them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanRow {
    /// The row as in the file; the first one where a pupil has several. It is what is accepted or skipped.
    pub row: u32,
    /// Further rows of the same pupil.
    pub also: Vec<u32>,
    /// "Nowak, Mia"; empty when the row has no name.
    pub name: String,
    pub outcome: Outcome,
    /// What changes, or what a new pupil's class and contacts will be.
    pub changes: Vec<Change>,
    /// Why the row is refused; empty unless it is.
    pub faults: Vec<Fault>,
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    New,
    Changed,
    Unchanged,
    Refused,
}

/// One thing that becomes different.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "PlannedChange")]
pub struct Change {
    /// The name of the field as in `Fields`, or "class", "leftOn", "relationship", "responsibility", "courtOrder",
    /// "livesWith", "place"; "contact" for a contact who is new to the pupil.
    pub field: String,
    /// The contact that it is about; none for the pupil.
    pub contact: Option<String>,
    pub was: String,
    pub becomes: String,
}

/// A pupil of the vault who is not in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Missing {
    pub person: PersonId,
    pub name: String,
    pub class_name: String,
}

/// Why a row cannot be taken. `column` counts from 0 and can be corrected; `heading` is what stands above it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "fault", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Fault {
    /// It is no day in the calendar, such as 31/02/2019.
    NotADate { column: u32, heading: String, text: String },
    /// A date of birth that lies in the future or before 1900, or a leaving before the joining.
    DateOutOfRange { column: u32, heading: String, text: String },
    /// A number that a spreadsheet has spoilt, such as 1.23E+11.
    Spoilt { column: u32, heading: String, text: String },
    /// The spreadsheet has an error in the cell, such as #N/A.
    CellError { column: u32, heading: String, text: String },
    /// A year group that Signet does not know.
    NotAYear { column: u32, heading: String, text: String },
    /// More than `most` characters.
    TooLong { column: u32, heading: String, most: u32 },
    /// There is no surname; `column` is where one can be typed, if there is such a column.
    NoSurname { column: Option<u32> },
    /// Nothing in the row names anybody: a total, a note, a second line of headings.
    NobodyNamed,
    /// The same pupil stands in the file twice, with different facts; `field` is as in `Change`.
    TwiceDifferent { rows: Vec<u32>, field: String },
    /// The numbers in the row belong to two different pupils of the vault, or to one with another name and birthday.
    Contradicts { names: Vec<String> },
    /// The vault has more than one person whom the row might mean, or nothing tells whether it is the same one.
    NotEnough { names: Vec<String> },
}

/// Something that is taken, but that the office should know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "warning", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Warning {
    /// The column's other numbers begin with 0, or all have more digits: a spreadsheet may have eaten zeros.
    MaybeLostZeros { heading: String, rows: Vec<u32> },
    /// A text that stands for none of the answers that the column can have; it was left out.
    NotUnderstood { row: u32, heading: String, text: String },
    /// A UPN that does not have the form of one; it is kept as it stands.
    OddUpn { row: u32, text: String },
    /// A contact without a name was left out.
    ContactWithoutName { row: u32 },
    /// The pupil has left, as far as the vault knows; that stays so.
    HasLeft { row: u32, name: String, on: Day },
    /// The row has neither UPN nor admission number nor date of birth: the pupil was told by name and class.
    NameOnly { row: u32, name: String },
    /// Two rows give different facts about one contact; the first was taken.
    ContactDiffers { row: u32, name: String, field: String },
    /// The file still has a contact whom the office ended; that stays so.
    ContactEnded { row: u32, name: String, on: Day },
}
