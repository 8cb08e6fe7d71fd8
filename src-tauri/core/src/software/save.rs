//! Add a title or change what is known of it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::store;
use super::words::{line, needed, note};
use crate::base::ids::TitleId;
use crate::base::{Day, Problem, Result, Why};
use crate::inventory::Known;
use crate::store::{Write, params};

/// The highest age from which a service may ask somebody to be.
const OLDEST: i64 = 21;

/// Everything about a piece of software or an online service that somebody may type.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct TitleFields {
    pub name: String,
    pub publisher: String,
    pub version: String,
    /// What it is for.
    pub purpose: String,
    /// Who answers for it.
    pub owner: String,
    /// It runs at somebody else's place.
    pub online: bool,
    pub personal_data: Known,
    /// The data-protection check or impact assessment, and its day.
    pub check_ref: String,
    pub checked_on: Option<Day>,
    /// Why no check is needed: plainly none, instead of silence (R31).
    pub check_none: String,
    /// From which age the service may be used by its own terms.
    #[ts(type = "number | null")]
    pub age_limit: Option<i64>,
    /// The year groups that use it.
    pub phases: String,
    pub note: String,
}

impl Default for TitleFields {
    fn default() -> Self {
        let none = String::new;
        Self {
            name: none(),
            publisher: none(),
            version: none(),
            purpose: none(),
            owner: none(),
            online: false,
            personal_data: Known::Unknown,
            check_ref: none(),
            checked_on: None,
            check_none: none(),
            age_limit: None,
            phases: none(),
            note: none(),
        }
    }
}

/// A title as typed; an id means that one is changed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveTitle {
    pub id: Option<TitleId>,
    pub fields: TitleFields,
}

/// Adds it or changes it.
///
/// # Errors
/// `NotFound`; `Invalid` for a field; `Taken` for the name of another title that is in use.
pub fn save(write: &Write<'_>, input: SaveTitle) -> Result<TitleId> {
    let fields = checked(input.fields, write.today())?;
    if let Some(id) = input.id {
        store::title(write, id)?;
    }
    let named: Option<TitleId> = write.maybe(
        "SELECT id FROM software_title WHERE name = ?1 COLLATE NOCASE AND retired_on IS NULL",
        [&fields.name],
        |row| row.get(0),
    )?;
    if named.is_some() && named != input.id {
        return Err(Problem::invalid("name", Why::Taken));
    }
    let id = input.id.unwrap_or_else(TitleId::new);
    write.run(
        "INSERT INTO software_title (id, name, publisher, version, purpose, owner, online, personal_data, check_ref, \
         checked_on, age_limit, phases, note, made_on, check_none) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15) \
         ON CONFLICT (id) DO UPDATE SET name = ?2, publisher = ?3, version = ?4, purpose = ?5, owner = ?6, online = ?7, \
         personal_data = ?8, check_ref = ?9, checked_on = ?10, age_limit = ?11, phases = ?12, note = ?13, check_none = ?15",
        params![
            id,
            fields.name,
            fields.publisher,
            fields.version,
            fields.purpose,
            fields.owner,
            fields.online,
            fields.personal_data,
            fields.check_ref,
            fields.checked_on,
            fields.age_limit,
            fields.phases,
            fields.note,
            write.today(),
            fields.check_none
        ],
    )?;
    write.note(id, "software saved");
    Ok(id)
}

fn checked(typed: TitleFields, today: Day) -> Result<TitleFields> {
    let fields = TitleFields {
        name: needed("name", &typed.name)?,
        publisher: line("publisher", &typed.publisher)?,
        version: line("version", &typed.version)?,
        purpose: line("purpose", &typed.purpose)?,
        owner: line("owner", &typed.owner)?,
        check_ref: line("checkRef", &typed.check_ref)?,
        check_none: line("checkNone", &typed.check_none)?,
        phases: line("phases", &typed.phases)?,
        note: note("note", &typed.note)?,
        ..typed
    };
    crate::base::keys::refuse("note", &fields.note)?;
    if fields.checked_on.is_some_and(|day| day > today) {
        return Err(Problem::invalid("checkedOn", Why::InTheFuture));
    }
    // It was checked, or it need not be: both at once would answer nothing.
    if !fields.check_none.is_empty() && (!fields.check_ref.is_empty() || fields.checked_on.is_some()) {
        return Err(Problem::invalid("checkNone", Why::DoesNotFit));
    }
    match fields.age_limit {
        Some(age) if age <= 0 => Err(Problem::invalid("ageLimit", Why::BelowNought)),
        Some(age) if age > OLDEST => Err(Problem::invalid("ageLimit", Why::NotUnderstood)),
        _ => Ok(fields),
    }
}
