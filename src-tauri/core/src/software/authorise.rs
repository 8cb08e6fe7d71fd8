//! Leave to buy, install or move something: asked for, and given or refused by somebody else, before it is done
//! (O-F16, O-F26, O-F27; form E6).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::store;
use super::words::{AuthoriseWhat, line, needed};
use crate::base::ids::{AuthorisationId, TitleId};
use crate::base::{Day, Problem, Result, Why, names};
use crate::store::{Read, Write, params};

/// What was asked, and what was decided last.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Authorisation {
    pub id: AuthorisationId,
    pub what: AuthoriseWhat,
    pub item: String,
    pub why: String,
    pub place: String,
    pub title: Option<TitleId>,
    pub asked_by: String,
    pub asked_on: Day,
    /// None while nobody has decided.
    pub approved: Option<bool>,
    pub decided_by: String,
    pub decided_on: Option<Day>,
    pub conditions: String,
}

/// What somebody asks for.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AskAuthorisation {
    pub what: AuthoriseWhat,
    pub item: String,
    pub why: String,
    /// From where and to where, or onto which equipment.
    pub place: String,
    pub title: Option<TitleId>,
    pub asked_by: String,
    pub asked_on: Day,
}

/// What was decided.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DecideAuthorisation {
    pub id: AuthorisationId,
    pub approved: bool,
    pub decided_by: String,
    pub decided_on: Day,
    pub conditions: String,
}

const ASKED: &str = "SELECT a.id, a.what, a.item, a.why, a.place, a.title, a.asked_by, a.asked_on, d.approved, \
     coalesce(d.decided_by, ''), d.decided_on, coalesce(d.conditions, '') FROM authorisation a \
     LEFT JOIN authorisation_decision d ON d.id = (SELECT max(id) FROM authorisation_decision WHERE authorisation = a.id)";

/// Everything that was ever asked; what nobody has decided on comes first.
pub fn list(read: &Read<'_>) -> Result<Vec<Authorisation>> {
    asked(read, None, None)
}

/// The same about one title.
pub fn of_title(read: &Read<'_>, title: TitleId) -> Result<Vec<Authorisation>> {
    asked(read, Some(title), None)
}

fn asked(read: &Read<'_>, title: Option<TitleId>, id: Option<AuthorisationId>) -> Result<Vec<Authorisation>> {
    read.all(
        &format!(
            "{ASKED} WHERE (?1 IS NULL OR a.title = ?1) AND (?2 IS NULL OR a.id = ?2) \
             ORDER BY d.id IS NOT NULL, a.asked_on DESC, a.id DESC"
        ),
        params![title, id],
        |row| {
            Ok(Authorisation {
                id: row.get(0)?,
                what: row.get(1)?,
                item: row.get(2)?,
                why: row.get(3)?,
                place: row.get(4)?,
                title: row.get(5)?,
                asked_by: row.get(6)?,
                asked_on: row.get(7)?,
                approved: row.get(8)?,
                decided_by: row.get(9)?,
                decided_on: row.get(10)?,
                conditions: row.get(11)?,
            })
        },
    )
}

/// Keeps what was asked.
///
/// # Errors
/// `NotFound` for the title; `Invalid` for a field: a move needs from where and to where.
pub fn ask(write: &Write<'_>, input: &AskAuthorisation) -> Result<AuthorisationId> {
    if let Some(title) = input.title {
        store::title(write, title)?;
    }
    if input.asked_on > write.today() {
        return Err(Problem::invalid("askedOn", Why::InTheFuture));
    }
    let place = if input.what == AuthoriseWhat::Move { needed("place", &input.place)? } else { line("place", &input.place)? };
    let id = AuthorisationId::new();
    write.run(
        "INSERT INTO authorisation (id, what, item, why, place, title, asked_by, asked_on, at, by) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            id,
            input.what,
            needed("item", &input.item)?,
            needed("why", &input.why)?,
            place,
            input.title,
            needed("askedBy", &input.asked_by)?,
            input.asked_on,
            write.stamp.at.to_rfc3339(),
            write.stamp.name
        ],
    )?;
    write.note(id, format!("leave asked: {}", input.what.word()));
    Ok(id)
}

/// Keeps what was decided. A later decision counts from then on, and the earlier one stays on record.
///
/// # Errors
/// `NotFound`; `Invalid` for `decidedBy`: `SomebodyElse` for whoever asked; for `decidedOn`.
pub fn decide(write: &Write<'_>, input: &DecideAuthorisation) -> Result<()> {
    let asked = asked(write, None, Some(input.id))?.pop().ok_or(Problem::NotFound)?;
    let decided_by = needed("decidedBy", &input.decided_by)?;
    if names::fold(&decided_by) == names::fold(&asked.asked_by) {
        return Err(Problem::invalid("decidedBy", Why::SomebodyElse));
    }
    if input.decided_on > write.today() {
        return Err(Problem::invalid("decidedOn", Why::InTheFuture));
    }
    if input.decided_on < asked.asked_on {
        return Err(Problem::invalid("decidedOn", Why::TooEarly));
    }
    write.run(
        "INSERT INTO authorisation_decision (id, authorisation, approved, decided_by, decided_on, conditions, at, by) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            uuid::Uuid::now_v7().to_string(),
            input.id,
            input.approved,
            decided_by,
            input.decided_on,
            line("conditions", &input.conditions)?,
            write.stamp.at.to_rfc3339(),
            write.stamp.name
        ],
    )?;
    write.note(input.id, if input.approved { "leave given" } else { "leave refused" });
    Ok(())
}
