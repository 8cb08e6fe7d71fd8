//! The register as a list.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::Hash;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AssetStanding, open, rooms};
use crate::base::ids::{AssetId, PersonId, RoomId};
use crate::base::{Day, Result};
use crate::people::Fields;
use crate::store::Read;

/// Which equipment to list.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct ListAssets {
    /// What has been disposed of instead of what is on the register; it counts nowhere else (R26).
    pub disposed: bool,
}

/// A row of the register: what the list shows, finds and sorts by, and no more, because there are many.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AssetRow {
    pub id: AssetId,
    pub tag: String,
    pub kind: String,
    pub make: String,
    pub model: String,
    pub serial: String,
    pub description: String,
    pub standing: AssetStanding,
    /// The name of its room.
    pub room: String,
    /// Who answers for it.
    pub keeper: String,
    /// Who has it now.
    pub holder: String,
    pub due_back_on: Option<Day>,
    pub bought_on: Option<Day>,
    #[ts(type = "number | null")]
    pub cost_pence: Option<i64>,
    pub seen_on: Option<Day>,
}

/// How a person is named in the register: as they are called.
pub(crate) const NAME: &str = "trim(CASE WHEN {p}.known_forename <> '' THEN {p}.known_forename ELSE {p}.legal_forename END || ' ' || \
     CASE WHEN {p}.known_surname <> '' THEN {p}.known_surname ELSE {p}.legal_surname END)";

/// The name of the person in the table of that alias, as a term of a query.
pub(crate) fn name_of(alias: &str) -> String {
    NAME.replace("{p}", alias)
}

/// The equipment asked for, by tag.
pub fn list(read: &Read<'_>, input: &ListAssets) -> Result<Vec<AssetRow>> {
    let which = if input.disposed { "=" } else { "<>" };
    let sql = format!(
        "SELECT a.id, a.tag, a.kind, a.make, a.model, a.serial, a.description, a.standing, a.due_back_on, a.bought_on, a.cost_pence, \
         a.seen_on, a.tag_key, a.room, a.keeper, a.holder FROM asset a WHERE a.standing {which} 'disposed'"
    );
    let mut found = read.all(&sql, [], |row| {
        Ok(Listed {
            row: AssetRow {
                id: row.get(0)?,
                tag: row.get(1)?,
                kind: row.get(2)?,
                make: row.get(3)?,
                model: row.get(4)?,
                serial: row.get(5)?,
                description: row.get(6)?,
                standing: row.get(7)?,
                room: String::new(),
                keeper: String::new(),
                holder: String::new(),
                due_back_on: row.get(8)?,
                bought_on: row.get(9)?,
                cost_pence: row.get(10)?,
                seen_on: row.get(11)?,
            },
            tag_key: row.get(12)?,
            room: row.get(13)?,
            keeper: row.get(14)?,
            holder: row.get(15)?,
        })
    })?;
    // Read as they lie, every page is deciphered once. In the order of the tags the same pages would come up again and
    // again, and only a few hundred of them are kept at hand.
    found.sort_unstable_by(|a, b| a.tag_key.cmp(&b.tag_key));
    let (mut rooms, mut people) = (HashMap::new(), HashMap::new());
    let mut person = |id| once(&mut people, id, |id| Ok(open::named(read, id)?.map(|person| person.name).unwrap_or_default()));
    let with_names = |found: Listed| {
        Ok(AssetRow {
            room: once(&mut rooms, found.room, |id| rooms::name(read, id))?,
            keeper: person(found.keeper)?,
            holder: person(found.holder)?,
            ..found.row
        })
    };
    found.into_iter().map(with_names).collect()
}

/// A row without the names that many rows share.
struct Listed {
    row: AssetRow,
    tag_key: String,
    room: Option<RoomId>,
    keeper: Option<PersonId>,
    holder: Option<PersonId>,
}

/// The name of a record, asked for the first time that it comes up; nothing for none.
fn once<Id: Copy + Eq + Hash>(
    known: &mut HashMap<Id, String>,
    id: Option<Id>,
    ask: impl FnOnce(Id) -> Result<String>,
) -> Result<String> {
    let Some(id) = id else {
        return Ok(String::new());
    };
    Ok(match known.entry(id) {
        Entry::Occupied(name) => name.get().clone(),
        Entry::Vacant(place) => place.insert(ask(id)?).clone(),
    })
}

/// Somebody who may answer for equipment: staff, by name.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Keeper {
    pub id: crate::base::ids::PersonId,
    pub name: String,
}

/// The staff who are here, by surname: whoever keeps the register has to choose among them, and sees their names alone.
pub fn keepers(read: &Read<'_>) -> Result<Vec<Keeper>> {
    let staff = read.all(
        "SELECT p.id, p.legal_forename, p.legal_surname, p.known_forename, p.known_surname FROM person p \
         WHERE p.kind = 'staff' AND p.merged_into IS NULL AND (p.left_on IS NULL OR p.left_on >= ?1) ORDER BY p.sort_name",
        [read.today()],
        |row| {
            let fields = Fields {
                legal_forename: row.get(1)?,
                legal_surname: row.get(2)?,
                known_forename: row.get(3)?,
                known_surname: row.get(4)?,
                ..Fields::default()
            };
            Ok(Keeper { id: row.get(0)?, name: fields.name() })
        },
    )?;
    Ok(staff)
}
