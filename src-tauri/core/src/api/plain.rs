//! Requests and answers that are no more than an id or a number.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A request or an answer that says nothing.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct Nothing {}

/// The id of a person, to open or list by.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfPerson {
    pub id: crate::base::ids::PersonId,
}

/// The id of a purpose.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfPurpose {
    pub id: crate::base::ids::PurposeId,
}

/// Rows that were entered in error.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakeBackDecisions {
    pub decisions: Vec<crate::base::ids::DecisionId>,
}

/// Something made, by its id.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Made {
    pub id: String,
}

/// How far long work has come.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProgressSeen {
    pub done: u32,
    pub total: u32,
}

/// A printer by name.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrinterName {
    pub printer: String,
}

/// The rows that were made, so that they can be taken back.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DecisionsMade {
    pub decisions: Vec<crate::base::ids::DecisionId>,
}
