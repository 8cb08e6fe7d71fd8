//! The SQL of the register.

use rusqlite::{Row, ToSql, params_from_iter};
use serde::Serialize;
use ts_rs::TS;

use super::{AssetFields, AssetStanding, MediumKind, MediumState, NewMedium, tags};
use crate::base::ids::{AssetId, MediumId, PersonId};
use crate::base::{Day, Problem, Result, names};
use crate::store::{Read, Write, params};

/// A piece of equipment as the register has it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Asset {
    pub id: AssetId,
    pub tag: String,
    pub standing: AssetStanding,
    /// Who has it now.
    pub holder: Option<PersonId>,
    pub due_back_on: Option<Day>,
    pub seen_on: Option<Day>,
    #[ts(type = "number")]
    pub revision: i64,
    pub fields: AssetFields,
}

/// A medium as the register has it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Medium {
    pub id: MediumId,
    pub kind: MediumKind,
    pub serial: String,
    #[ts(type = "number | null")]
    pub size_gb: Option<i64>,
    pub state: MediumState,
}

/// The columns of an asset that come from its fields, in the order of `values`.
const KEPT: [&str; 29] = [
    "kind",
    "make",
    "model",
    "serial",
    "description",
    "ownership",
    "supplier",
    "order_ref",
    "funding",
    "bought_on",
    "cost_pence",
    "warranty_until",
    "support_until",
    "life_years",
    "room",
    "keeper",
    "assistive",
    "camera",
    "portable",
    "holds_data",
    "encrypted",
    "encryption",
    "system",
    "enrolment",
    "mac",
    "electrical",
    "insured",
    "note",
    "serial_key",
];

/// Before the fields stand these.
const HEAD: &str = "a.id, a.tag, a.standing, a.holder, a.due_back_on, a.seen_on, a.revision";

/// The columns that [`asset`] reads, of `asset a`.
#[must_use]
pub fn columns() -> String {
    let kept: Vec<String> = KEPT.iter().map(|column| format!("a.{column}")).collect();
    format!("{HEAD}, {}", kept.join(", "))
}

/// Reads a row of [`columns`].
pub fn asset(row: &Row<'_>) -> rusqlite::Result<Asset> {
    Ok(Asset {
        id: row.get(0)?,
        tag: row.get(1)?,
        standing: row.get(2)?,
        holder: row.get(3)?,
        due_back_on: row.get(4)?,
        seen_on: row.get(5)?,
        revision: row.get(6)?,
        fields: AssetFields {
            kind: row.get(7)?,
            make: row.get(8)?,
            model: row.get(9)?,
            serial: row.get(10)?,
            description: row.get(11)?,
            ownership: row.get(12)?,
            supplier: row.get(13)?,
            order_ref: row.get(14)?,
            funding: row.get(15)?,
            bought_on: row.get(16)?,
            cost_pence: row.get(17)?,
            warranty_until: row.get(18)?,
            support_until: row.get(19)?,
            life_years: row.get(20)?,
            room: row.get(21)?,
            keeper: row.get(22)?,
            assistive: row.get(23)?,
            camera: row.get(24)?,
            portable: row.get(25)?,
            holds_data: row.get(26)?,
            encrypted: row.get(27)?,
            encryption: row.get(28)?,
            system: row.get(29)?,
            enrolment: row.get(30)?,
            mac: row.get(31)?,
            electrical: row.get(32)?,
            insured: row.get(33)?,
            note: row.get(34)?,
        },
    })
}

/// What stands in the columns of `KEPT`.
fn values<'f>(f: &'f AssetFields, serial_key: &'f dyn ToSql) -> [&'f dyn ToSql; KEPT.len()] {
    [
        &f.kind,
        &f.make,
        &f.model,
        &f.serial,
        &f.description,
        &f.ownership,
        &f.supplier,
        &f.order_ref,
        &f.funding,
        &f.bought_on,
        &f.cost_pence,
        &f.warranty_until,
        &f.support_until,
        &f.life_years,
        &f.room,
        &f.keeper,
        &f.assistive,
        &f.camera,
        &f.portable,
        &f.holds_data,
        &f.encrypted,
        &f.encryption,
        &f.system,
        &f.enrolment,
        &f.mac,
        &f.electrical,
        &f.insured,
        &f.note,
        serial_key,
    ]
}

/// The asset.
///
/// # Errors
/// `NotFound`.
pub fn find(read: &Read<'_>, id: AssetId) -> Result<Asset> {
    read.maybe(&format!("SELECT {} FROM asset a WHERE a.id = ?1", columns()), [id], asset)?.ok_or(Problem::NotFound)
}

/// Keeps a new asset.
pub fn insert(write: &Write<'_>, id: AssetId, tag: &str, standing: AssetStanding, f: &AssetFields) -> Result<()> {
    let marks: Vec<String> = (1..=KEPT.len() + 6).map(|number| format!("?{number}")).collect();
    let sql = format!(
        "INSERT INTO asset (id, tag, tag_key, standing, words, made_on, {}) VALUES ({})",
        KEPT.join(", "),
        marks.join(", ")
    );
    let (tag_key, serial_key, words, made_on) = (tags::key(tag), tags::key(&f.serial), words(tag, f), write.today());
    let known: [&dyn ToSql; 6] = [&id, &tag, &tag_key, &standing, &words, &made_on];
    write.run(&sql, params_from_iter(known.into_iter().chain(values(f, &serial_key))))?;
    Ok(())
}

/// Changes the fields of an asset.
pub fn update(write: &Write<'_>, id: AssetId, tag: &str, f: &AssetFields) -> Result<()> {
    let set: Vec<String> = KEPT.iter().zip(3..).map(|(column, number)| format!("{column} = ?{number}")).collect();
    let sql = format!("UPDATE asset SET {}, words = ?2, revision = revision + 1 WHERE id = ?1", set.join(", "));
    let (serial_key, words) = (tags::key(&f.serial), words(tag, f));
    let known: [&dyn ToSql; 2] = [&id, &words];
    write.run(&sql, params_from_iter(known.into_iter().chain(values(f, &serial_key))))?;
    Ok(())
}

/// Whose serial number it is already, of an asset or of a medium in one.
pub fn of_serial(read: &Read<'_>, serial: &str) -> Result<Option<AssetId>> {
    let key = tags::key(serial);
    if key.is_empty() {
        return Ok(None);
    }
    // The indexes leave out whatever has no serial number, and SQLite uses them only where the question does so as well:
    // without that it would read the whole register at every scan. Named, so that it refuses instead.
    read.maybe(
        "SELECT id FROM asset INDEXED BY asset_by_serial WHERE serial_key = ?1 AND serial_key <> ''
         UNION ALL SELECT asset FROM medium INDEXED BY medium_by_serial WHERE serial_key = ?1 AND serial_key <> ''",
        [key],
        |row| row.get(0),
    )
}

/// The medium that bears this serial number already.
pub fn medium_of_serial(read: &Read<'_>, serial: &str) -> Result<Option<MediumId>> {
    read.maybe(
        "SELECT id FROM medium INDEXED BY medium_by_serial WHERE serial_key = ?1 AND serial_key <> ''",
        [tags::key(serial)],
        |row| row.get(0),
    )
}

/// Those in whose words each of these occurs, up to `most`. Every word begins with the space that stands before it.
pub fn with_words(read: &Read<'_>, words: &[String], most: usize) -> Result<Vec<AssetId>> {
    let wanted: Vec<String> = (1..=words.len()).map(|number| format!("instr(' ' || words, ?{number}) > 0")).collect();
    let sql = format!("SELECT id FROM asset INDEXED BY asset_by_words WHERE {} LIMIT {most}", wanted.join(" AND "));
    read.all(&sql, params_from_iter(words), |row| row.get(0))
}

/// Keeps a medium in an asset.
pub fn insert_medium(write: &Write<'_>, asset: AssetId, medium: &NewMedium) -> Result<MediumId> {
    let (id, serial) = (MediumId::new(), names::tidy(&medium.serial));
    write.run(
        "INSERT INTO medium (id, asset, kind, serial, serial_key, size_gb) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![id, asset, medium.kind, serial, tags::key(&serial), medium.size_gb],
    )?;
    Ok(id)
}

/// The media of an asset, in the order in which they were entered.
pub fn media(read: &Read<'_>, asset: AssetId) -> Result<Vec<Medium>> {
    read.all("SELECT id, kind, serial, size_gb, state FROM medium WHERE asset = ?1 ORDER BY id", [asset], |row| {
        Ok(Medium { id: row.get(0)?, kind: row.get(1)?, serial: row.get(2)?, size_gb: row.get(3)?, state: row.get(4)? })
    })
}

/// Sets what belongs in the box.
pub fn set_accessories(write: &Write<'_>, asset: AssetId, accessories: &[String]) -> Result<()> {
    write.run("DELETE FROM accessory WHERE asset = ?1", [asset])?;
    for (place, name) in accessories.iter().enumerate() {
        write.run("INSERT INTO accessory (asset, name, place) VALUES (?1, ?2, ?3)", params![asset, name, place as i64])?;
    }
    Ok(())
}

/// What belongs in the box, in its order.
pub fn accessories(read: &Read<'_>, asset: AssetId) -> Result<Vec<String>> {
    read.all("SELECT name FROM accessory WHERE asset = ?1 ORDER BY place", [asset], |row| row.get(0))
}

/// Everything the asset is found by.
fn words(tag: &str, f: &AssetFields) -> String {
    let mut words: Vec<String> = [tag, &f.serial, &f.kind, &f.make, &f.model, &f.description, &f.mac, &f.order_ref]
        .iter()
        .flat_map(|text| [names::fold(text), tags::key(text).to_lowercase()])
        .filter(|word| !word.is_empty())
        .collect();
    words.sort();
    words.dedup();
    words.join(" ")
}
