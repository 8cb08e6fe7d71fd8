//! Fields that the school adds to its register itself.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::events::{Event, Happened, keep};
use super::store;
use crate::base::ids::{AssetBatchId, AssetFieldId, AssetId};
use crate::base::words::words;
use crate::base::{Day, Problem, Result, Why, names};
use crate::store::{Read, Write, params};

/// The longest name of a field.
pub const LONGEST_NAME: usize = 60;

words! {
    /// What a field of the school's own holds.
    OwnKind {
        Text = "text",
        Number = "number",
        Day = "day",
        YesNo = "yes_no",
    }
}

/// A field of the school's own.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwnField {
    pub id: AssetFieldId,
    pub name: String,
    pub kind: OwnKind,
    pub ended_on: Option<Day>,
}

/// A field as typed; an id means that one is changed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveOwnField {
    pub id: Option<AssetFieldId>,
    pub name: String,
    pub kind: OwnKind,
    pub ended_on: Option<Day>,
}

/// What stands in a field of one asset.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwnValue {
    pub field: OwnField,
    pub value: String,
}

/// What is typed into a field.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetOwnValue {
    pub asset: AssetId,
    pub field: AssetFieldId,
    pub value: String,
}

/// All fields in their order, those that are asked no more at the end.
pub fn list(read: &Read<'_>) -> Result<Vec<OwnField>> {
    read.all("SELECT id, name, kind, ended_on FROM asset_field ORDER BY ended_on IS NOT NULL, place, name", [], |row| {
        Ok(OwnField { id: row.get(0)?, name: row.get(1)?, kind: row.get(2)?, ended_on: row.get(3)? })
    })
}

/// Those that are asked today.
pub fn in_use(read: &Read<'_>) -> Result<Vec<OwnField>> {
    let mut fields = list(read)?;
    fields.retain(|field| field.ended_on.is_none());
    Ok(fields)
}

/// Adds a field, renames one or ends it. What it holds stays on record.
///
/// # Errors
/// `Invalid` for `name`, or for `kind` of a field that has values already.
pub fn save(write: &Write<'_>, input: &SaveOwnField) -> Result<AssetFieldId> {
    let name = names::tidy(&input.name);
    match name.chars().count() {
        0 => return Err(Problem::invalid("name", Why::Missing)),
        1..=LONGEST_NAME => {}
        _ => return Err(Problem::invalid("name", Why::TooLong { most: LONGEST_NAME })),
    }
    let others = list(write)?;
    if others
        .iter()
        .any(|other| Some(other.id) != input.id && other.ended_on.is_none() && names::fold(&other.name) == names::fold(&name))
    {
        return Err(Problem::invalid("name", Why::Taken));
    }
    let used = |id| write.one("SELECT EXISTS (SELECT 1 FROM asset_value WHERE field = ?1)", [id]);
    if let Some(known) = input.id {
        let was = others.iter().find(|other| other.id == known).ok_or(Problem::NotFound)?;
        if was.kind != input.kind && used(known)? {
            return Err(Problem::invalid("kind", Why::DoesNotFit));
        }
    }
    let id = input.id.unwrap_or_else(AssetFieldId::new);
    write.run(
        "INSERT INTO asset_field (id, name, kind, place, ended_on) VALUES (?1, ?2, ?3, (SELECT count(*) FROM asset_field), ?4) \
         ON CONFLICT (id) DO UPDATE SET name = ?2, kind = ?3, ended_on = ?4",
        params![id, name, input.kind, input.ended_on],
    )?;
    write.note(id, "field of the register saved");
    Ok(id)
}

/// What stands in the fields of an asset.
pub fn values(read: &Read<'_>, asset: AssetId) -> Result<Vec<OwnValue>> {
    let held: Vec<(AssetFieldId, String)> =
        read.all("SELECT field, value FROM asset_value WHERE asset = ?1", [asset], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let value =
        |field: &OwnField| held.iter().find(|(id, _)| *id == field.id).map(|(_, value)| value.clone()).unwrap_or_default();
    let fields = list(read)?.into_iter().map(|field| OwnValue { value: value(&field), field });
    Ok(fields.filter(|own| own.field.ended_on.is_none() || !own.value.is_empty()).collect())
}

/// What stands in the fields of every asset that has something in them.
pub fn every_value(read: &Read<'_>) -> Result<HashMap<(AssetId, AssetFieldId), String>> {
    let held =
        read.all("SELECT asset, field, value FROM asset_value", [], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?;
    Ok(held.into_iter().collect())
}

/// Whether a field of that kind can hold the value as it is kept: a day as 2026-09-08, yes or no as a word.
#[must_use]
pub fn fits(kind: OwnKind, value: &str) -> bool {
    match kind {
        OwnKind::Text => value.chars().count() <= names::LONGEST,
        OwnKind::Number => value.parse::<f64>().is_ok_and(f64::is_finite),
        OwnKind::Day => value.parse::<Day>().is_ok(),
        OwnKind::YesNo => value == "yes" || value == "no",
    }
}

/// Puts a value into a field as it is; an empty one takes out what stands there.
pub(crate) fn put(write: &Write<'_>, asset: AssetId, field: AssetFieldId, value: &str) -> Result<()> {
    write.run("DELETE FROM asset_value WHERE asset = ?1 AND field = ?2", params![asset, field])?;
    if !value.is_empty() {
        write.run("INSERT INTO asset_value (asset, field, value) VALUES (?1, ?2, ?3)", params![asset, field, value])?;
    }
    Ok(())
}

/// Takes a field out that an import made, if nothing stands in it.
pub(crate) fn remove_if_empty(write: &Write<'_>, field: AssetFieldId) -> Result<()> {
    write.run("DELETE FROM asset_field WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM asset_value WHERE field = ?1)", [field])?;
    Ok(())
}

/// Sets what stands in a field; empty takes it out.
///
/// # Errors
/// `NotFound`; `Invalid { field: "value" }` for what the field cannot hold.
pub fn set(write: &Write<'_>, input: &SetOwnValue) -> Result<()> {
    store::find(write, input.asset)?;
    let field = list(write)?.into_iter().find(|field| field.id == input.field).ok_or(Problem::NotFound)?;
    let value = checked(&field, &input.value)?;
    let was =
        values(write, input.asset)?.into_iter().find(|own| own.field.id == field.id).map(|own| own.value).unwrap_or_default();
    if was == value {
        return Ok(());
    }
    change(write, input.asset, &field, [&was, &value], None)?;
    write.note(input.asset, "a field of the school’s own changed");
    Ok(())
}

/// The value as the field keeps it; empty for nothing.
///
/// # Errors
/// `Invalid { field: "value" }` for what the field cannot hold.
pub(super) fn checked(field: &OwnField, typed: &str) -> Result<String> {
    let value = names::tidy(typed);
    if !value.is_empty() && !fits(field.kind, &value) {
        return Err(Problem::invalid("value", Why::NotUnderstood));
    }
    Ok(value)
}

/// Puts what it becomes into a field, and what it was into the history, which keeps the field by its id as well: a name may
/// be changed later.
pub(super) fn change(
    write: &Write<'_>,
    asset: AssetId,
    field: &OwnField,
    [was, became]: [&str; 2],
    batch: Option<AssetBatchId>,
) -> Result<()> {
    put(write, asset, field.id, became)?;
    let about = field.id.to_string();
    let event = Event { field: &field.name, was, became, batch, about: &about, ..Event::default() };
    keep(write, asset, write.today(), Happened::Changed, &event)
}
