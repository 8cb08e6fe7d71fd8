//! Two records that look alike are two people: somebody has looked, and the pair is not offered again.

use serde::Deserialize;
use ts_rs::TS;

use super::store;
use crate::base::ids::PersonId;
use crate::base::{Problem, Result, Why};
use crate::store::{Read, Write, params};

/// Two records, and whether they are two people.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TwoPeople {
    pub first: PersonId,
    pub second: PersonId,
    /// False takes it back.
    pub different: bool,
}

/// Keeps that they are two people, or takes it back.
pub fn set(write: &Write<'_>, input: &TwoPeople) -> Result<()> {
    let (one, other) = (store::find(write, input.first)?, store::find(write, input.second)?);
    if one.id == other.id {
        return Err(Problem::invalid("second", Why::DoesNotFit));
    }
    let [first, second] = in_order(one.id, other.id);
    if input.different {
        write.run(
            "INSERT OR IGNORE INTO two_people (first, second, said_at, said_by) VALUES (?1, ?2, ?3, ?4)",
            params![first, second, write.stamp.at.to_rfc3339(), write.stamp.name],
        )?;
    } else {
        write.run("DELETE FROM two_people WHERE first = ?1 AND second = ?2", params![first, second])?;
    }
    let said = if input.different { "another person than" } else { "perhaps the same person as" };
    write.note(first, format!("{said} {second}"));
    Ok(())
}

/// Every pair of which this was said.
pub(super) fn all(read: &Read<'_>) -> Result<std::collections::HashSet<[PersonId; 2]>> {
    let pairs = read.all("SELECT first, second FROM two_people", [], |row| Ok([row.get(0)?, row.get(1)?]))?;
    Ok(pairs.into_iter().collect())
}

/// A pair in the order in which it is kept.
pub(super) fn in_order(one: PersonId, other: PersonId) -> [PersonId; 2] {
    if one < other { [one, other] } else { [other, one] }
}
