//! Verify: reads the whole record and every row of the vault, and says whether they agree.

use serde::Serialize;
use ts_rs::TS;

use crate::base::{RecordFault, Result};
use crate::desk::Desk;
use crate::office::Moment;

/// What came of it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecordVerified {
    /// Where the record and the vault first disagree; none when everything is as it should be.
    pub fault: Option<RecordFault>,
    /// How many entries were read.
    pub entries: i64,
    /// How many rows were checked against them.
    pub rows: i64,
}

/// Verifies. An intact record gets a line that says so; to a broken one nothing is added.
pub fn verify(desk: &Desk, moment: Moment) -> Result<RecordVerified> {
    desk.with(|office| match office.verify_audit()? {
        Ok(intact) => {
            office.note("audit_verify", "", format!("intact: {} entries, {} rows", intact.entries, intact.rows), moment)?;
            Ok(RecordVerified { fault: None, entries: intact.entries, rows: intact.rows })
        }
        Err(fault) => Ok(RecordVerified { fault: Some(fault), entries: 0, rows: 0 }),
    })
}
