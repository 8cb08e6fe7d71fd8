//! The SQL of agreements.

use rusqlite::{Row, params};

use super::{Form, FormVersion, Signature};
use crate::base::ids::{BatchId, FormVersionId, IssueId, PersonId};
use crate::base::{Day, Problem, Result};
use crate::people::Whose;
use crate::store::{Read, Write};

mod returns;

pub use returns::{Returned, insert_return, returned, returns_by, returns_of, take_back_return};

const VERSION: &str = "SELECT id, code, version, language, title, body, material, from_on FROM form_version";

fn form_version(row: &Row<'_>) -> rusqlite::Result<FormVersion> {
    Ok(FormVersion {
        id: row.get(0)?,
        code: row.get(1)?,
        version: row.get(2)?,
        language: row.get(3)?,
        title: row.get(4)?,
        body: row.get(5)?,
        material: row.get(6)?,
        from_on: row.get(7)?,
    })
}

/// The newest version of a form that was in force on that day; the first one for any day before it.
pub fn version_on(read: &Read<'_>, code: Form, on: Day) -> Result<Option<FormVersion>> {
    read.maybe(
        &format!("{VERSION} WHERE code = ?1 AND (from_on <= ?2 OR version = (SELECT min(version) FROM form_version WHERE code = ?1)) ORDER BY version DESC LIMIT 1"),
        params![code, on],
        form_version,
    )
}

pub fn version(read: &Read<'_>, id: FormVersionId) -> Result<FormVersion> {
    read.maybe(&format!("{VERSION} WHERE id = ?1"), [id], form_version)?.ok_or(Problem::NotFound)
}

pub fn insert_version(write: &Write<'_>, v: &FormVersion) -> Result<()> {
    write.run(
        "INSERT INTO form_version (id, code, version, language, title, body, material, from_on, made_at, made_by) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            v.id,
            v.code,
            v.version,
            v.language,
            v.title,
            v.body,
            v.material,
            v.from_on,
            write.stamp.at.to_rfc3339(),
            write.stamp.name
        ],
    )?;
    Ok(())
}

/// The oldest version whose signatures still hold under the newest: the last material one.
pub fn last_material(read: &Read<'_>, code: Form, on: Day) -> Result<u32> {
    read.one(
        "SELECT coalesce(max(version), 0) FROM form_version WHERE code = ?1 AND material AND from_on <= ?2",
        params![code, on],
    )
}

const SIGNATURE: &str = "SELECT s.id, s.pupil, s.code, v.version, s.form_version, s.form_return, coalesce(i.reference, ''), s.part, \
     coalesce(g.merged_into, s.signer), s.signer_name, s.relationship, s.standing, s.method, s.on_behalf_reason, s.supporting_adult, s.signed_on, \
     r.received_on, r.taken_back_at IS NOT NULL, r.entered_by_name FROM signature s JOIN form_version v ON v.id = s.form_version \
     JOIN form_return r ON r.id = s.form_return LEFT JOIN issue i ON i.id = r.issue LEFT JOIN person g ON g.id = s.signer";

fn signature(row: &Row<'_>) -> rusqlite::Result<Signature> {
    Ok(Signature {
        id: row.get(0)?,
        pupil: row.get(1)?,
        code: row.get(2)?,
        version: row.get(3)?,
        form_version: row.get(4)?,
        form_return: row.get(5)?,
        reference: row.get(6)?,
        part: row.get(7)?,
        signer: row.get(8)?,
        signer_name: row.get(9)?,
        relationship: row.get(10)?,
        standing: row.get(11)?,
        method: row.get(12)?,
        on_behalf_reason: row.get(13)?,
        supporting_adult: row.get(14)?,
        signed_on: row.get(15)?,
        received_on: row.get(16)?,
        taken_back: row.get(17)?,
        entered_by: row.get(18)?,
    })
}

/// Every signature of one pupil, newest first.
pub fn signatures_of(read: &Read<'_>, pupil: PersonId) -> Result<Vec<Signature>> {
    read.all(&format!("{SIGNATURE} WHERE s.pupil = ?1 ORDER BY s.id DESC"), [pupil], signature)
}

/// Every signature of those pupils, newest first.
pub fn signatures_in(read: &Read<'_>, whose: &Whose) -> Result<Vec<Signature>> {
    let theirs = whose.condition("s.pupil", "?1");
    read.all(&format!("{SIGNATURE} WHERE {theirs} ORDER BY s.id DESC"), params![whose.list()], signature)
}

pub fn insert_signature(write: &Write<'_>, s: &Signature) -> Result<()> {
    write.run(
        "INSERT INTO signature (id, pupil, code, form_version, form_return, part, signer, signer_name, relationship, standing, method, \
         on_behalf_reason, supporting_adult, signed_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        params![
            s.id,
            s.pupil,
            s.code,
            s.form_version,
            s.form_return,
            s.part,
            s.signer,
            s.signer_name,
            s.relationship,
            s.standing,
            s.method,
            s.on_behalf_reason,
            s.supporting_adult,
            s.signed_on
        ],
    )?;
    Ok(())
}

/// A numbered form that went out.
#[derive(Debug, Clone)]
pub struct Issue {
    pub id: IssueId,
    pub reference: String,
    pub code: Form,
    pub form_version: FormVersionId,
    /// The wordings printed on it, as JSON.
    pub wordings: String,
    pub pupil: Option<PersonId>,
    pub issued_on: Day,
    pub due_on: Option<Day>,
}

fn issue(row: &Row<'_>) -> rusqlite::Result<Issue> {
    Ok(Issue {
        id: row.get(0)?,
        reference: row.get(1)?,
        code: row.get(2)?,
        form_version: row.get(3)?,
        wordings: row.get(4)?,
        pupil: row.get(5)?,
        issued_on: row.get(6)?,
        due_on: row.get(7)?,
    })
}

const ISSUE: &str = "SELECT id, reference, code, form_version, wordings, pupil, issued_on, due_on FROM issue";

/// The form with that reference.
pub fn issue_by_reference(read: &Read<'_>, reference: &str) -> Result<Option<Issue>> {
    read.maybe(&format!("{ISSUE} WHERE reference = ?1"), [reference], issue)
}

/// The last form with that code that went out for the pupil by that day.
pub fn last_issue(read: &Read<'_>, pupil: PersonId, code: Form, by: Day) -> Result<Option<Issue>> {
    read.maybe(
        &format!("{ISSUE} WHERE pupil = ?1 AND code = ?2 AND issued_on <= ?3 ORDER BY id DESC LIMIT 1"),
        params![pupil, code, by],
        issue,
    )
}

/// A pupil, a form, when the last copy went out and when it was due.
pub type LastIssue = (PersonId, Form, Day, Option<Day>);

/// For each of those pupils and every code: when the last form went out and when it was due.
pub fn issues_by(read: &Read<'_>, whose: &Whose, by: Day) -> Result<Vec<LastIssue>> {
    let theirs = whose.condition("pupil", "?2");
    read.all(
        &format!("SELECT pupil, code, max(issued_on), due_on FROM issue WHERE pupil IS NOT NULL AND issued_on <= ?1 AND {theirs} GROUP BY pupil, code"),
        params![by, whose.list()],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
    )
}

pub fn insert_batch(write: &Write<'_>, id: BatchId, what: &str, forms: usize) -> Result<()> {
    write.run(
        "INSERT INTO batch (id, what, forms, printed_at, printed_by) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![id, what, forms as i64, write.stamp.at.to_rfc3339(), write.stamp.name],
    )?;
    Ok(())
}

pub fn delete_batch(write: &Write<'_>, id: BatchId) -> Result<()> {
    write.run("DELETE FROM issue WHERE batch = ?1", [id])?;
    write.run("DELETE FROM batch WHERE id = ?1", [id])?;
    Ok(())
}

pub fn insert_layout(write: &Write<'_>, id: &str, places: &str) -> Result<()> {
    write.run("INSERT INTO form_layout (id, places) VALUES (?1, ?2)", params![id, places])?;
    Ok(())
}

pub fn insert_issue(write: &Write<'_>, i: &Issue, batch: BatchId, layout: &str) -> Result<()> {
    write.run(
        "INSERT INTO issue (id, reference, code, form_version, wordings, pupil, batch, layout, issued_on, due_on) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![i.id, i.reference, i.code, i.form_version, i.wordings, i.pupil, batch, layout, i.issued_on, i.due_on],
    )?;
    Ok(())
}
