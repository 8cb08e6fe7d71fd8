//! The register as a list.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AssetStanding, Known};
use crate::base::ids::AssetId;
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

/// A row of the register.
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
    pub portable: bool,
    pub holds_data: Known,
    pub encrypted: Known,
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
        "SELECT a.id, a.tag, a.kind, a.make, a.model, a.serial, a.description, a.standing, coalesce(r.name, ''), coalesce({}, ''), \
         coalesce({}, ''), a.due_back_on, a.bought_on, a.cost_pence, a.seen_on, a.portable, a.holds_data, a.encrypted \
         FROM asset a LEFT JOIN room r ON r.id = a.room LEFT JOIN person k ON k.id = a.keeper LEFT JOIN person h ON h.id = a.holder \
         WHERE a.standing {which} 'disposed' ORDER BY a.tag_key",
        name_of("k"),
        name_of("h")
    );
    read.all(&sql, [], |row| {
        Ok(AssetRow {
            id: row.get(0)?,
            tag: row.get(1)?,
            kind: row.get(2)?,
            make: row.get(3)?,
            model: row.get(4)?,
            serial: row.get(5)?,
            description: row.get(6)?,
            standing: row.get(7)?,
            room: row.get(8)?,
            keeper: row.get(9)?,
            holder: row.get(10)?,
            due_back_on: row.get(11)?,
            bought_on: row.get(12)?,
            cost_pence: row.get(13)?,
            seen_on: row.get(14)?,
            portable: row.get(15)?,
            holds_data: row.get(16)?,
            encrypted: row.get(17)?,
        })
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
