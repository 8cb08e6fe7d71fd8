//! A loan and the things in it, as they stand.

use serde::Serialize;
use ts_rs::TS;

use super::{AgreementStands, Checked, Ended, LoanForm, LoanHappened};
use crate::base::Day;
use crate::base::ids::{AssetId, LoanId, LoanItemId, PersonId, RoomId};
use crate::people::Kind;

/// Who has it: a person, or a room. Of a person no more than name and class (R39).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LentTo {
    pub person: Option<PersonId>,
    pub room: Option<RoomId>,
    /// What the person is; none for a room.
    pub kind: Option<Kind>,
    pub name: String,
    /// The name as lists are sorted by it.
    pub sort_name: String,
    pub class_name: String,
    /// The person's last day, where one is known (R32).
    pub left_on: Option<Day>,
}

/// A loan without its items.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Loan {
    pub id: LoanId,
    /// What stands on the paper, such as "L0147".
    pub reference: String,
    pub to: LentTo,
    pub purpose: String,
    pub goes_home: bool,
    pub short: bool,
    pub issued_on: Day,
    /// The moment at which it was entered.
    pub issued_at: String,
    pub issued_by: String,
    /// None: until they leave, or for a room until further notice.
    pub due_on: Option<Day>,
    pub form: LoanForm,
    pub form_version: u32,
    pub agreement: AgreementStands,
    pub signed_on: Option<Day>,
}

impl Loan {
    /// Whether somebody has to sign for it: every loan to a person, but for a short one that stays in the school's hands.
    #[must_use]
    pub fn needs_agreement(person: bool, goes_home: bool, short: bool) -> bool {
        person && (goes_home || !short)
    }
}

/// One thing in a loan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LoanItem {
    pub id: LoanItemId,
    pub loan: LoanId,
    pub asset: AssetId,
    pub tag: String,
    /// What it is, in a few words.
    pub what: String,
    pub serial: String,
    pub lent_on: Day,
    pub lent_by: String,
    pub due_on: Option<Day>,
    pub condition_out: String,
    pub accessories_out: Vec<String>,
    /// What belongs in the box and did not go along.
    pub accessories_lack: Vec<String>,
    pub protected_out: Checked,
    /// Why it went although a rule speaks against it, and who decided so.
    pub reason: String,
    pub reason_by: String,
    /// None while it is out.
    pub ended: Option<Ended>,
    pub ended_on: Option<Day>,
    pub ended_at: Option<String>,
    pub ended_by: Option<String>,
    pub condition_in: String,
    pub accessories_in: Vec<String>,
    pub data_deleted: Option<Checked>,
    pub clean_in: Option<Checked>,
    pub damage: String,
    #[ts(type = "number | null")]
    pub charge_pence: Option<i64>,
}

impl LoanItem {
    /// Whether it is out.
    #[must_use]
    pub fn is_out(&self) -> bool {
        self.ended.is_none()
    }

    /// What went out and did not come back with it; nothing while it is out.
    #[must_use]
    pub fn missing(&self) -> Vec<String> {
        if self.ended != Some(Ended::Returned) {
            return Vec::new();
        }
        self.accessories_out.iter().filter(|name| !self.accessories_in.contains(name)).cloned().collect()
    }

    /// Whether something is still to be done now that it is back.
    #[must_use]
    pub fn to_do(&self) -> bool {
        self.ended == Some(Ended::Returned) && (self.data_deleted == Some(Checked::No) || self.clean_in == Some(Checked::No))
    }

    /// The day by which it should be back: the day agreed, or the borrower's last day if that comes first (R32).
    #[must_use]
    pub fn due(&self, left_on: Option<Day>) -> Option<Day> {
        match (self.due_on, left_on) {
            (Some(due), Some(left)) => Some(due.min(left)),
            (due, left) => due.or(left),
        }
    }
}

/// Where a loan stands, by the thing that is longest overdue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LoanState {
    Overdue,
    /// Due within a week.
    Due,
    Out,
    /// Nothing of it is out any more.
    Returned,
}

/// Something that happened to a loan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LoanEvent {
    pub item: Option<LoanItemId>,
    pub on: Day,
    pub at: String,
    pub by: String,
    pub happened: LoanHappened,
    pub was: String,
    pub became: String,
    pub note: String,
}
