//! The SQL of forms that came back.

use rusqlite::params;

use super::super::{CameIn, Form};
use super::{ISSUE, Issue, issue};
use crate::base::ids::{IssueId, PersonId, ReturnId};
use crate::base::{Day, Problem, Result};
use crate::people::Whose;
use crate::store::{Read, Write};

pub fn insert_return(
    write: &Write<'_>,
    id: ReturnId,
    pupil: PersonId,
    code: Form,
    issue: Option<IssueId>,
    received_on: Day,
) -> Result<()> {
    write.run(
        "INSERT INTO form_return (id, pupil, code, issue, received_on, entered_at, entered_by, entered_by_name) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![id, pupil, code, issue, received_on, write.stamp.at.to_rfc3339(), write.stamp.user, write.stamp.name],
    )?;
    Ok(())
}

/// Marks a returned form as taken back; answers whose it was and which form.
pub fn take_back_return(write: &Write<'_>, id: ReturnId) -> Result<(PersonId, Form)> {
    let taken = write.run(
        "UPDATE form_return SET taken_back_at = ?2, taken_back_by = ?3 WHERE id = ?1 AND taken_back_at IS NULL",
        params![id, write.stamp.at.to_rfc3339(), write.stamp.name],
    )?;
    if taken == 0 {
        return Err(Problem::CannotUndo);
    }
    write
        .maybe("SELECT pupil, code FROM form_return WHERE id = ?1", [id], |row| Ok((row.get(0)?, row.get(1)?)))?
        .ok_or(Problem::NotFound)
}

/// A form that came back.
#[derive(Debug, Clone)]
pub struct Returned {
    pub pupil: PersonId,
    pub code: Form,
    pub received_on: Day,
    pub entered_by: String,
    /// Taken back because it was entered by mistake.
    pub taken_back: bool,
    /// The numbered form that it is, if it was one.
    pub issue: Option<Issue>,
}

/// One form that came back, with what went out.
pub fn returned(read: &Read<'_>, id: ReturnId) -> Result<Returned> {
    let (mut found, issued) = read
        .maybe(
            "SELECT pupil, code, received_on, entered_by_name, taken_back_at IS NOT NULL, issue FROM form_return WHERE id = ?1",
            [id],
            |row| {
                let found = Returned {
                    pupil: row.get(0)?,
                    code: row.get(1)?,
                    received_on: row.get(2)?,
                    entered_by: row.get(3)?,
                    taken_back: row.get(4)?,
                    issue: None,
                };
                Ok((found, row.get::<_, Option<IssueId>>(5)?))
            },
        )?
        .ok_or(Problem::NotFound)?;
    if let Some(issued) = issued {
        found.issue = read.maybe(&format!("{ISSUE} WHERE id = ?1"), [issued], issue)?;
    }
    Ok(found)
}

/// The forms that came in for a pupil by that day and were not taken back, the one entered last first; their answers are
/// left to whoever knows consents.
pub fn returns_of(read: &Read<'_>, pupil: PersonId, by: Day) -> Result<Vec<CameIn>> {
    read.all(
        "SELECT r.id, r.code, r.received_on, r.entered_at, r.entered_by_name, coalesce(i.reference, '') FROM form_return r \
         LEFT JOIN issue i ON i.id = r.issue WHERE r.pupil = ?1 AND r.received_on <= ?2 AND r.taken_back_at IS NULL ORDER BY r.id DESC",
        params![pupil, by],
        |row| {
            Ok(CameIn {
                id: row.get(0)?,
                code: row.get(1)?,
                received_on: row.get(2)?,
                entered_at: row.get(3)?,
                entered_by: row.get(4)?,
                reference: row.get(5)?,
            })
        },
    )
}

/// For each of those pupils and every code: the last form that came in by that day and was not taken back.
pub fn returns_by(read: &Read<'_>, whose: &Whose, by: Day) -> Result<Vec<(PersonId, Form, Day)>> {
    let theirs = whose.condition("pupil", "?2");
    read.all(
        &format!("SELECT pupil, code, max(received_on) FROM form_return WHERE taken_back_at IS NULL AND received_on <= ?1 AND {theirs} GROUP BY pupil, code"),
        params![by, whose.list()],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}
