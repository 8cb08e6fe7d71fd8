//! Lend a trolley: everything of a room, or every tag of a list, as one loan.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fields::LoanFields;
use super::lend::{GoesOut, lend};
use super::look::{Found, LendOutcome, Scanned, find, nothing, would};
use crate::base::ids::{LoanId, RoomId};
use crate::base::{Problem, Result, Why};
use crate::store::{Read, Write};

/// More than any trolley holds: a longer list is a slip of the hand.
const MOST: usize = 500;

/// Many things for one borrower.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LendMany {
    pub fields: LoanFields,
    /// Everything that stands in this room and may be lent.
    #[serde(default)]
    pub from_room: Option<RoomId>,
    /// The tags that were scanned.
    #[serde(default)]
    pub tags: Vec<String>,
    /// Why those should go that a rule speaks against (R28).
    #[serde(default)]
    pub reason: String,
}

/// What became of them.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ManyLent {
    /// None where nothing was lent.
    pub loan: Option<LoanId>,
    pub scanned: Vec<Scanned>,
}

/// What lending them would come to; changes nothing.
///
/// # Errors
/// What [`LoanFields::checked`] says; `Invalid` for `tags`.
pub fn look(read: &Read<'_>, input: &LendMany) -> Result<Vec<Scanned>> {
    let ready = input.fields.checked(read)?;
    let reasoned = !super::fields::text("reason", &input.reason)?.is_empty();
    tags(read, input)?.iter().map(|tag| would(read, tag, &ready, None, reasoned)).collect()
}

/// Lends them in one loan; what cannot be lent is answered beside what was.
///
/// # Errors
/// As [`look`].
pub fn lend_many(write: &Write<'_>, input: &LendMany) -> Result<ManyLent> {
    let ready = input.fields.checked(write)?;
    let out = GoesOut { reason: super::fields::text("reason", &input.reason)?, ..GoesOut::default() };
    let mut done = ManyLent { loan: None, scanned: Vec::new() };
    for tag in tags(write, input)? {
        let scanned = match find(write, &tag)? {
            Found::NotATag(tag) => nothing(tag, LendOutcome::NotATag),
            Found::Unknown(tag) => nothing(tag, LendOutcome::UnknownTag),
            Found::Asset(asset) => lend(write, &asset, &ready, done.loan, &out)?,
        };
        if let LendOutcome::Lent { loan, .. } = scanned.outcome {
            done.loan = Some(loan);
        }
        done.scanned.push(scanned);
    }
    let lent = done.scanned.iter().filter(|scanned| matches!(scanned.outcome, LendOutcome::Lent { .. })).count();
    let subject = done.loan.map(|loan| loan.to_string()).unwrap_or_default();
    write.note(subject, format!("lent together: {lent} of {}", done.scanned.len()));
    Ok(done)
}

/// The tags asked for, each once.
fn tags(read: &Read<'_>, input: &LendMany) -> Result<Vec<String>> {
    let mut tags: Vec<String> = match input.from_room {
        Some(room) => read.all(
            "SELECT tag FROM asset WHERE room = ?1 AND standing IN ('in_stock', 'in_use', 'on_loan', 'in_repair') ORDER BY tag_key",
            [room],
            |row| row.get(0),
        )?,
        None => Vec::new(),
    };
    tags.extend(input.tags.iter().filter(|tag| !tag.trim().is_empty()).cloned());
    let mut seen = std::collections::HashSet::new();
    tags.retain(|tag| seen.insert(crate::inventory::tags::key(tag)));
    if tags.is_empty() {
        return Err(Problem::invalid("tags", Why::Missing));
    }
    if tags.len() > MOST {
        return Err(Problem::invalid("tags", Why::TooLong { most: MOST }));
    }
    Ok(tags)
}
