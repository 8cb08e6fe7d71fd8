//! The register of contracts: with whom, for what, until when, and by when notice has to be given.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::store;
use super::words::{line, needed, note};
use crate::base::ids::ContractId;
use crate::base::{Day, Problem, Result, Why, money};
use crate::store::{Read, Write, params};

/// Everything about a contract that somebody may type, besides its value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContractFields {
    pub supplier: String,
    pub what: String,
    pub reference: String,
    pub starts_on: Option<Day>,
    /// None: it runs until notice is given.
    pub ends_on: Option<Day>,
    /// The last day on which notice can be given.
    pub notice_on: Option<Day>,
    /// Who answers for it.
    pub owner: String,
    pub note: String,
    /// The day on which it was ended or let go.
    pub closed_on: Option<Day>,
}

/// A contract as it is kept.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Contract {
    pub id: ContractId,
    pub fields: ContractFields,
    #[ts(type = "number | null")]
    pub value_pence: Option<i64>,
}

/// A contract as typed; an id means that one is changed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveContract {
    pub id: Option<ContractId>,
    pub fields: ContractFields,
    /// As written, such as "£1,234.50"; empty where it is not known.
    pub value: String,
}

/// Which contracts.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct ListContracts {
    /// Those that ran on that day; all if not given, with those that were closed last.
    pub as_at: Option<Day>,
}

/// The contracts asked for, that with the next notice first.
pub fn list(read: &Read<'_>, input: &ListContracts) -> Result<Vec<Contract>> {
    let mut contracts = store::contracts(read)?;
    if let Some(on) = input.as_at {
        contracts.retain(|contract| contract.fields.runs(on));
    }
    Ok(contracts)
}

/// Adds one or changes one.
///
/// # Errors
/// `NotFound`; `Invalid` for a field: the days have to follow each other.
pub fn save(write: &Write<'_>, input: &SaveContract) -> Result<ContractId> {
    if let Some(id) = input.id {
        store::contract(write, id)?;
    }
    let f = &input.fields;
    if f.starts_on.zip(f.ends_on).is_some_and(|(starts, ends)| ends < starts) {
        return Err(Problem::invalid("endsOn", Why::TooEarly));
    }
    if f.starts_on.zip(f.notice_on).is_some_and(|(starts, notice)| notice < starts) {
        return Err(Problem::invalid("noticeOn", Why::TooEarly));
    }
    if f.ends_on.zip(f.notice_on).is_some_and(|(ends, notice)| notice > ends) {
        return Err(Problem::invalid("noticeOn", Why::DoesNotFit));
    }
    if f.closed_on.is_some_and(|day| day > write.today()) {
        return Err(Problem::invalid("closedOn", Why::InTheFuture));
    }
    let note = note("note", &f.note)?;
    crate::base::keys::refuse("note", &note)?;
    let id = input.id.unwrap_or_else(ContractId::new);
    write.run(
        "INSERT INTO contract (id, supplier, what, reference, starts_on, ends_on, notice_on, value_pence, owner, note, closed_on) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON CONFLICT (id) DO UPDATE SET supplier = ?2, what = ?3, \
         reference = ?4, starts_on = ?5, ends_on = ?6, notice_on = ?7, value_pence = ?8, owner = ?9, note = ?10, closed_on = ?11",
        params![
            id,
            needed("supplier", &f.supplier)?,
            needed("what", &f.what)?,
            line("reference", &f.reference)?,
            f.starts_on,
            f.ends_on,
            f.notice_on,
            money::pence("value", &input.value)?,
            line("owner", &f.owner)?,
            note,
            f.closed_on
        ],
    )?;
    write.note(id, "contract saved");
    Ok(id)
}

impl ContractFields {
    /// Whether it ran on that day.
    #[must_use]
    pub fn runs(&self, on: Day) -> bool {
        self.starts_on.is_none_or(|starts| starts <= on)
            && self.ends_on.is_none_or(|ends| ends >= on)
            && self.closed_on.is_none_or(|closed| closed > on)
    }
}
