//! Take back what was added or changed, as long as nothing has been built on it.

use serde::Deserialize;
use ts_rs::TS;

use super::events::{Event, Happened};
use super::many::BatchKind;
use super::own_fields::{self, OwnField};
use super::standing::{self, Held};
use super::{Asset, AssetFields, AssetStanding, changes, edit, store};
use crate::base::ids::{AssetBatchId, AssetFieldId, AssetId};
use crate::base::{Problem, Result};
use crate::store::{Read, Write, params};

/// Equipment added or changed together.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfBatch {
    pub batch: AssetBatchId,
}

/// Takes a whole batch back.
///
/// # Errors
/// `NotFound`; `CannotUndo` when it was undone before, or anything has happened to one of them since.
pub fn batch(write: &Write<'_>, input: &OfBatch) -> Result<()> {
    let (kind, undone): (BatchKind, Option<String>) = write
        .maybe("SELECT kind, undone_at FROM asset_batch WHERE id = ?1", [input.batch], |row| Ok((row.get(0)?, row.get(1)?)))?
        .ok_or(Problem::NotFound)?;
    if undone.is_some() {
        return Err(Problem::CannotUndo);
    }
    let done = done(write, input.batch)?;
    let (count, own) = (done.len(), own_fields::list(write)?);
    for one in done {
        match back(write, &own, &one)? {
            Back::Forget => forget(write, one.asset)?,
            Back::Fields(both) => {
                edit::apply(write, &both.0, &both.1, None)?;
            }
            Back::Stands(standing, held) => {
                standing::set(write, one.asset, standing, held, write.today(), Happened::Stands, &Event::default())?;
            }
            Back::Own(field) => own_fields::change(write, one.asset, &field, [&one.became, &one.was], None)?,
        }
    }
    write.run("UPDATE asset_batch SET undone_at = ?2 WHERE id = ?1", params![input.batch, write.stamp.at.to_rfc3339()])?;
    write.note(input.batch, format!("{count} {} taken back", kind.word()));
    Ok(())
}

/// Whether nothing has been built upon a batch, so that all of it can be taken back.
pub(super) fn stands(read: &Read<'_>, batch: AssetBatchId) -> Result<bool> {
    let own = own_fields::list(read)?;
    for one in done(read, batch)? {
        match back(read, &own, &one) {
            Ok(_) => {}
            Err(Problem::CannotUndo) => return Ok(false),
            Err(other) => return Err(other),
        }
    }
    Ok(true)
}

/// What a batch did to one piece of equipment.
struct Done {
    id: String,
    asset: AssetId,
    happened: Happened,
    field: String,
    was: String,
    became: String,
    about: String,
}

/// How it goes back.
enum Back {
    Forget,
    Fields(Box<(Asset, AssetFields)>),
    Stands(AssetStanding, Held),
    Own(OwnField),
}

/// The latest first.
fn done(read: &Read<'_>, batch: AssetBatchId) -> Result<Vec<Done>> {
    read.all(
        "SELECT id, asset, kind, field, was, became, about FROM asset_event WHERE batch = ?1 ORDER BY id DESC",
        [batch],
        |row| {
            Ok(Done {
                id: row.get(0)?,
                asset: row.get(1)?,
                happened: row.get(2)?,
                field: row.get(3)?,
                was: row.get(4)?,
                became: row.get(5)?,
                about: row.get(6)?,
            })
        },
    )
}

/// How one of them goes back; `own` are the school's own fields.
///
/// # Errors
/// `CannotUndo` where somebody has changed the same since, and knows better.
fn back(read: &Read<'_>, own: &[OwnField], one: &Done) -> Result<Back> {
    if one.happened == Happened::Added {
        return if is_untouched(read, one.asset)? { Ok(Back::Forget) } else { Err(Problem::CannotUndo) };
    }
    let now = store::find(read, one.asset)?;
    if now.standing == AssetStanding::Disposed {
        return Err(Problem::CannotUndo);
    }
    if one.happened == Happened::Stands {
        let standing = serde_json::from_value(one.was.as_str().into()).map_err(Problem::unexpected)?;
        let since: bool = read.one(
            "SELECT EXISTS (SELECT 1 FROM asset_event WHERE asset = ?1 AND id > ?2
             AND kind NOT IN ('changed', 'moved', 'note', 'counted', 'tested', 'inspected', 'patched'))",
            params![one.asset, one.id],
        )?;
        let held = Held { by: now.holder, due_back_on: now.due_back_on };
        return if since || now.standing.word() != one.became {
            Err(Problem::CannotUndo)
        } else {
            Ok(Back::Stands(standing, held))
        };
    }
    if let Ok(field) = one.about.parse::<AssetFieldId>() {
        let field = own.iter().find(|own| own.id == field).ok_or(Problem::CannotUndo)?;
        let value = own_fields::values(read, one.asset)?.into_iter().find(|own| own.field.id == field.id).map(|own| own.value);
        return if value.unwrap_or_default() == one.became { Ok(Back::Own(field.clone())) } else { Err(Problem::CannotUndo) };
    }
    let fields = changes::set(&now.fields, &one.field, &one.was)?;
    if changes::between(&fields, &now.fields)?.iter().any(|change| change.field == one.field && change.became != one.became) {
        return Err(Problem::CannotUndo);
    }
    Ok(Back::Fields(Box::new((now, fields))))
}

/// One piece of equipment that should not have been added.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakeBackAsset {
    pub id: AssetId,
}

/// Takes it off the register, as if it had never been added; its tag is not given again.
///
/// # Errors
/// `CannotUndo` when anything has happened to it since.
pub fn added(write: &Write<'_>, input: &TakeBackAsset) -> Result<()> {
    store::find(write, input.id)?;
    forget(write, input.id)?;
    write.note(input.id, "adding taken back");
    Ok(())
}

/// Only what has nothing but its beginning is forgotten: everything else has a history, and stays (O-F30).
fn is_untouched(read: &Read<'_>, asset: AssetId) -> Result<bool> {
    read.one("SELECT count(*) = 1 AND coalesce(sum(kind = 'added'), 0) = 1 FROM asset_event WHERE asset = ?1", [asset])
}

fn forget(write: &Write<'_>, asset: AssetId) -> Result<()> {
    if !is_untouched(write, asset)? {
        return Err(Problem::CannotUndo);
    }
    for table in ["accessory", "asset_value", "medium", "asset_event"] {
        write.run(&format!("DELETE FROM {table} WHERE asset = ?1"), [asset])?;
    }
    write.run("DELETE FROM asset WHERE id = ?1", [asset]).map(|_| ()).map_err(|problem| match problem {
        // Something of another register holds on to it.
        Problem::Unexpected { .. } => Problem::CannotUndo,
        other => other,
    })
}
