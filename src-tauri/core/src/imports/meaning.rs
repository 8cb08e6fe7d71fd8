//! What a column of a file can mean.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The most contacts of one pupil that are read from columns side by side.
pub const MOST_CONTACTS: u8 = 4;

/// What a column means; a column without a meaning is not used, and the plan says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(tag = "of", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Meaning {
    /// Something about the pupil.
    Pupil { what: PupilFact },
    /// Something about a contact. `number` is 1 to 4 where contacts stand side by side, and 1 where each has a row.
    Contact { number: u8, what: ContactFact },
    /// Something about a member of staff.
    Staff { what: StaffFact },
}

/// What can be known of a pupil from a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PupilFact {
    Upn,
    AdmissionNo,
    LegalForename,
    LegalSurname,
    KnownForename,
    KnownSurname,
    /// "Nowak, Mia" or "Mia Nowak".
    FullName,
    Born,
    Sex,
    Year,
    Class,
    Joined,
    Left,
    Language,
}

/// What can be known of a contact from a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ContactFact {
    Title,
    Forename,
    Surname,
    /// "Mrs Anna Nowak" or "Nowak, Anna".
    FullName,
    Relationship,
    Responsibility,
    CourtOrder,
    LivesWith,
    Priority,
    Email,
    Mobile,
    Phone,
    /// The whole address, or one of its lines; lines are joined in the order of their columns.
    Address,
    Town,
    Postcode,
}

/// What can be known of a member of staff from a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StaffFact {
    Title,
    Forename,
    Surname,
    FullName,
    Job,
    Email,
    Mobile,
    Phone,
    Started,
    Ended,
}

/// How people stand in the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// One row a pupil, no contacts.
    PupilsOnly,
    /// One row a contact, the pupil repeated.
    RowPerContact,
    /// One row a pupil, the contacts side by side.
    ContactsAcross,
    /// One row a member of staff.
    Staff,
}
