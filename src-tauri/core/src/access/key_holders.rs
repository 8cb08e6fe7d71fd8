//! Who holds the recovery sheets, and where: two people at least, before anything is entered (R35).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::store;
use crate::base::ids::KeyHolderId;
use crate::base::names::{LONGEST, fold, tidy};
use crate::base::{Day, Problem, Result, Why};
use crate::store::{Read, Write, params};

/// Fewest key holders: one person alone may fall ill, leave or move.
const LEAST: usize = 2;

/// Somebody who holds a sheet.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyHolder {
    pub id: KeyHolderId,
    pub name: String,
    /// Where the sheet lies, such as "safe in the school office".
    pub kept_where: String,
    pub from_on: Day,
}

/// The key holders as they should be.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetKeyHolders {
    pub holders: Vec<HolderNamed>,
}

/// One of them.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HolderNamed {
    pub name: String,
    pub kept_where: String,
}

/// Whoever holds a sheet now.
pub fn list(read: &Read<'_>) -> Result<Vec<KeyHolder>> {
    let kept = store::holders(read)?;
    Ok(kept
        .into_iter()
        .map(|kept| KeyHolder { id: kept.id, name: kept.name, kept_where: kept.kept_where, from_on: kept.from_on })
        .collect())
}

/// Checks key holders before there is anything to write them into; answers them as they will be kept.
///
/// # Errors
/// `Invalid` for `holders` when there are fewer than two different people, or for `name` or `keptWhere`.
pub fn checked(input: &SetKeyHolders) -> Result<Vec<HolderNamed>> {
    let mut holders: Vec<HolderNamed> = Vec::new();
    for (at, holder) in input.holders.iter().enumerate() {
        let named = HolderNamed { name: tidy(&holder.name), kept_where: tidy(&holder.kept_where) };
        for (field, text) in [("name", &named.name), ("keptWhere", &named.kept_where)] {
            let field = format!("{field}{}", at + 1);
            match text.chars().count() {
                0 => return Err(Problem::invalid(&field, Why::Missing)),
                1..=LONGEST => {}
                _ => return Err(Problem::invalid(&field, Why::TooLong { most: LONGEST })),
            }
        }
        if holders.iter().any(|other| fold(&other.name) == fold(&named.name)) {
            // One person with two sheets is still one person.
            return Err(Problem::invalid(&format!("name{}", at + 1), Why::Taken));
        }
        holders.push(named);
    }
    if holders.len() < LEAST {
        return Err(Problem::invalid("holders", Why::TooShort { least: LEAST }));
    }
    Ok(holders)
}

/// Makes these the key holders; whoever is not among them any more stays on record as having been one.
///
/// # Errors
/// As [`checked`].
pub fn set(write: &Write<'_>, input: &SetKeyHolders) -> Result<()> {
    let mut wanted = checked(input)?;
    let (today, at, by) = (write.today(), write.stamp.at.to_rfc3339(), write.stamp.user);
    for kept in store::holders(write)? {
        match wanted.iter().position(|w| w.name == kept.name && w.kept_where == kept.kept_where) {
            Some(same) => {
                wanted.remove(same);
            }
            None => {
                write.run(
                    "UPDATE key_holder SET ended_on = ?2, ended_at = ?3, ended_by = ?4 WHERE id = ?1",
                    params![kept.id, today, at, by],
                )?;
                write.note(kept.id, "no longer a key holder");
            }
        }
    }
    for holder in wanted {
        let id = KeyHolderId::new();
        write.run(
            "INSERT INTO key_holder (id, name, kept_where, from_on, recorded_at, recorded_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![id, holder.name, holder.kept_where, today, at, by],
        )?;
        write.note(id, "key holder recorded");
    }
    Ok(())
}
