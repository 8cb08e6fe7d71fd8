//! Apply a plan in one transaction.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::plan::PlanImport;
use crate::base::Day;
use crate::base::ids::{ImportId, PersonId};

/// The plan that the person has accepted.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ApplyImport {
    pub plan: PlanImport,
    /// The fingerprint of the plan that was shown.
    pub fingerprint: String,
    /// The rows that the person does not want, by `PlanRow::row`; all others that are not refused go in.
    #[serde(default)]
    pub skipped: Vec<u32>,
    /// Pupils missing from the file who have left.
    #[serde(default)]
    pub leavers: Vec<Leaver>,
}

/// A pupil who has left, and the last day.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Leaver {
    pub person: PersonId,
    pub left_on: Day,
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportDone {
    /// None when there was nothing to change: then nothing is kept and nothing can be undone.
    pub id: Option<ImportId>,
    pub added: u32,
    pub changed: u32,
    pub unchanged: u32,
    pub ended: u32,
    pub refused: u32,
    pub skipped: u32,
    pub new_contacts: u32,
}
