//! Add a licence to a title, or change what is known of it. How many it covers follows from what was bought.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::store;
use super::words::{LicenceKind, line, note};
use crate::base::ids::{ContractId, LicenceId, TitleId};
use crate::base::{Problem, Result, Why, keys};
use crate::store::{Write, params};

/// The longest notice, in days.
const LONGEST_NOTICE: i64 = 730;

/// Everything about a licence that somebody may type.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LicenceFields {
    pub kind: LicenceKind,
    pub contract: Option<ContractId>,
    /// How many days before its end the school wants to know.
    #[ts(type = "number")]
    pub notice_days: i64,
    /// Where its key is kept; never the key (R34).
    pub kept_at: String,
    pub note: String,
}

/// A licence as typed; an id means that one is changed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveLicence {
    pub id: Option<LicenceId>,
    pub title: TitleId,
    pub fields: LicenceFields,
}

/// Adds it or changes it.
///
/// # Errors
/// `NotFound`; `Invalid` for `noticeDays`; `LooksLikeKey` for `keptAt` or `note`.
pub fn save(write: &Write<'_>, input: &SaveLicence) -> Result<LicenceId> {
    let title = store::title(write, input.title)?;
    if title.retired_on.is_some() {
        return Err(Problem::invalid("title", Why::DoesNotFit));
    }
    let of: Option<TitleId> = match input.id {
        Some(id) => {
            Some(write.maybe("SELECT title FROM licence WHERE id = ?1", [id], |row| row.get(0))?.ok_or(Problem::NotFound)?)
        }
        None => None,
    };
    if of.is_some_and(|of| of != input.title) {
        return Err(Problem::NotFound);
    }
    if let Some(contract) = input.fields.contract {
        store::contract(write, contract)?;
    }
    let kept_at = line("keptAt", &input.fields.kept_at)?;
    let note = note("note", &input.fields.note)?;
    keys::refuse("keptAt", &kept_at)?;
    keys::refuse("note", &note)?;
    match input.fields.notice_days {
        days if days < 0 => return Err(Problem::invalid("noticeDays", Why::BelowNought)),
        days if days > LONGEST_NOTICE => return Err(Problem::invalid("noticeDays", Why::NotUnderstood)),
        _ => {}
    }
    let id = input.id.unwrap_or_else(LicenceId::new);
    write.run(
        "INSERT INTO licence (id, title, kind, contract, notice_days, kept_at, note, made_on) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) \
         ON CONFLICT (id) DO UPDATE SET kind = ?3, contract = ?4, notice_days = ?5, kept_at = ?6, note = ?7",
        params![
            id,
            input.title,
            input.fields.kind,
            input.fields.contract,
            input.fields.notice_days,
            kept_at,
            note,
            write.today()
        ],
    )?;
    write.note(id, format!("licence saved: {}", input.fields.kind.word()));
    Ok(id)
}
