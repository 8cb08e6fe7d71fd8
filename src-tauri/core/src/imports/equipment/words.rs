//! The words of a plan for equipment.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::AssetMeaning;
use crate::base::words::words;
use crate::imports::FileToken;
use crate::imports::plan::{Correction, Outcome};

/// What to plan: a file, and how its columns are understood.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanAssets {
    pub token: FileToken,
    #[serde(default)]
    pub sheet: Option<String>,
    #[serde(default)]
    pub header_row: Option<u32>,
    /// One meaning for each column, in order; none for a column that is not used.
    pub mapping: Vec<Option<AssetMeaning>>,
    /// The series from which what has no tag takes the next one; empty: such a row is refused.
    pub prefix: String,
    /// What it is where the file does not say; empty: such a row is refused.
    pub kind: String,
    #[serde(default)]
    pub corrections: Vec<Correction>,
}

/// What applying the file would do. Nothing is changed by making it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AssetPlan {
    pub counts: AssetPlanCounts,
    /// The headings of the columns that are not used.
    pub unused: Vec<String>,
    /// Rooms that are not in the register yet.
    pub rooms: Vec<String>,
    /// Fields of the school's own that are made for a column.
    pub fields: Vec<String>,
    /// Dates that a reader in another country would read otherwise: they were read as day/month/year.
    pub ambiguous_dates: u32,
    /// New, changed and refused rows and those with a remark first, in the order of the file; at most 2,000.
    pub rows: Vec<AssetPlanRow>,
    pub rows_not_listed: u32,
    /// Stands for the file, the mapping and the register as they were; applying asks for it back.
    pub fingerprint: String,
}

/// How many of each, whatever is listed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AssetPlanCounts {
    /// Pieces of equipment that are new: a row may stand for several.
    pub new: u32,
    pub changed: u32,
    pub unchanged: u32,
    /// Rows that are refused.
    pub refused: u32,
}

/// One row of the file.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AssetPlanRow {
    pub row: u32,
    pub outcome: Outcome,
    /// Empty where the next one of the series will be taken.
    pub tag: String,
    pub what: String,
    /// How many pieces of equipment the row stands for.
    pub count: u32,
    pub changes: Vec<AssetChange>,
    pub faults: Vec<AssetFault>,
    pub remarks: Vec<AssetFault>,
}

/// A field that becomes different.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AssetChange {
    /// Its name as in `AssetFields`.
    pub field: String,
    pub was: String,
    pub becomes: String,
}

/// Why a row is refused, or what is to be known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AssetFault {
    pub why: AssetRefusal,
    /// What stands above the cell; empty where it is about the whole row.
    pub heading: String,
    /// What stands in the cell, or the tag that is meant.
    pub text: String,
    /// The other rows that it is about.
    pub rows: Vec<u32>,
    /// Where it can be put right; nowhere for what is only to be known.
    pub cells: Vec<AssetCell>,
}

/// One cell of a refused row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AssetCell {
    /// The column, counted from 0.
    pub column: u32,
    pub heading: String,
    /// What stands there, or was typed instead.
    pub text: String,
}

impl AssetFault {
    /// Of a row as a whole.
    #[must_use]
    pub fn of_row(why: AssetRefusal, text: &str) -> Self {
        Self { why, heading: String::new(), text: text.to_owned(), rows: Vec::new(), cells: Vec::new() }
    }
}

/// A remark is kept in the same words as a refusal.
pub type AssetRemark = AssetFault;

words! {
    /// Why a row is refused, or what is to be known of it.
    AssetRefusal {
        /// Nothing says what it is: a total, or a second line of headings.
        NothingNamed = "nothing_named",
        NoKind = "no_kind",
        NoTag = "no_tag",
        NotATag = "not_a_tag",
        /// The same tag stands in several rows.
        TagTwice = "tag_twice",
        SerialTwice = "serial_twice",
        /// Tag and serial number belong to two different pieces of equipment, or the tag to one with another number.
        Contradicts = "contradicts",
        /// The serial number is that of a drive in another piece of equipment.
        SerialOfADrive = "serial_of_a_drive",
        Disposed = "disposed",
        UnknownStatus = "unknown_status",
        /// It has gone for good, which only a disposal can show.
        StatusGone = "status_gone",
        UnclearAmount = "unclear_amount",
        BelowNought = "below_nought",
        NotADate = "not_a_date",
        /// A warranty or support that ends before it was bought.
        DateTooEarly = "date_too_early",
        NotYesNo = "not_yes_no",
        NotANumber = "not_a_number",
        NotADrive = "not_a_drive",
        NotAnOwnership = "not_an_ownership",
        /// A spreadsheet has spoilt the number, or has an error in the cell.
        Spoilt = "spoilt",
        /// Several values stand in a cell that can hold one.
        SeveralValues = "several_values",
        TooLong = "too_long",
        /// Several pieces cannot share a tag or a serial number.
        QuantityWithTag = "quantity_with_tag",
        // What follows is only to be known; the row is taken.
        /// Nobody, or more than one, bears the name: it is kept in the note.
        KeeperUnknown = "keeper_unknown",
        /// The months of the warranty cannot be counted without the day of purchase.
        WarrantyNotCounted = "warranty_not_counted",
        /// It is on record as standing differently; that stays so.
        StandingKept = "standing_kept",
        /// A loan is made by lending: it comes in as in use.
        LoanBecomesUse = "loan_becomes_use",
        /// Other things belong in its box than the file says; that stays so.
        AccessoriesKept = "accessories_kept",
        /// It has other drives than the file says; that stays so.
        DrivesKept = "drives_kept",
    }
}
