//! Enter a line.

use serde::Deserialize;
use ts_rs::TS;

use super::facts::{self, Facts};
use super::words::LogKind;
use super::{rules, store};
use crate::base::ids::LogLineId;
use crate::base::{Day, Problem, Result, Why};
use crate::store::Write;

/// A line as typed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EnterLog {
    pub log: LogKind,
    /// The day on which it happened; access from outside may be agreed beforehand.
    pub on: Day,
    /// By the words of the fields.
    #[ts(type = "Partial<Record<LogField, string>>")]
    pub facts: Facts,
}

/// Enters it and answers its id.
///
/// # Errors
/// `Invalid` under the word of a field, or for `on` when it lies in the future.
pub fn enter(write: &Write<'_>, input: EnterLog) -> Result<LogLineId> {
    if input.on > write.today() && input.log != LogKind::SupplierAccess {
        return Err(Problem::invalid("on", Why::InTheFuture));
    }
    let facts = facts::checked(input.log, &input.facts)?;
    rules::fit(input.log, &facts, input.on, write.today())?;
    let id = LogLineId::new();
    store::insert(write, id, input.log, input.on, &facts)?;
    write.note(id, format!("line of a log: {}", input.log.word().replace('_', " ")));
    Ok(id)
}
