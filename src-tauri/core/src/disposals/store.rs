//! The SQL of disposals.

use super::said::Said;
use crate::base::ids::{AssetId, DisposalId, UserId};
use crate::base::{Day, Problem, Result};
use crate::inventory::{self, Asset};
use crate::store::{Read, Write, params};

/// A disposal's head.
#[derive(Debug, Clone)]
pub struct Head {
    pub id: DisposalId,
    pub number: u32,
    pub made_on: Day,
    pub made_by: String,
    pub asked_by: UserId,
}

/// A step as it is kept.
#[derive(Debug, Clone)]
pub struct Step {
    pub id: String,
    pub on: Day,
    pub at: String,
    pub by: String,
    pub log_in: UserId,
    pub said: Said,
}

/// Makes a disposal with the next number.
pub fn insert(write: &Write<'_>) -> Result<Head> {
    let number = write.one("SELECT coalesce(max(number), 0) + 1 FROM disposal", [])?;
    let head = Head {
        id: DisposalId::new(),
        number,
        made_on: write.today(),
        made_by: write.stamp.name.clone(),
        asked_by: write.stamp.user,
    };
    write.run(
        "INSERT INTO disposal (id, number, made_on, made_by, asked_by) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![head.id, head.number, head.made_on, head.made_by, head.asked_by],
    )?;
    Ok(head)
}

/// Keeps a step of a day.
pub fn keep(write: &Write<'_>, disposal: DisposalId, on: Day, said: &Said) -> Result<()> {
    let asset = match said {
        Said::Added { asset, .. } | Said::TakenOut { asset, .. } => Some(*asset),
        _ => None,
    };
    let json = serde_json::to_string(said).map_err(Problem::unexpected)?;
    write.run(
        "INSERT INTO disposal_event (id, disposal, on_day, at, by, log_in, asset, said) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            uuid::Uuid::now_v7().to_string(),
            disposal,
            on,
            write.stamp.at.to_rfc3339(),
            write.stamp.name,
            write.stamp.user,
            asset,
            json
        ],
    )?;
    Ok(())
}

const HEAD: &str = "SELECT id, number, made_on, made_by, asked_by FROM disposal";

fn head(row: &rusqlite::Row<'_>) -> rusqlite::Result<Head> {
    Ok(Head { id: row.get(0)?, number: row.get(1)?, made_on: row.get(2)?, made_by: row.get(3)?, asked_by: row.get(4)? })
}

/// One disposal.
///
/// # Errors
/// `NotFound`.
pub fn find(read: &Read<'_>, id: DisposalId) -> Result<Head> {
    read.maybe(&format!("{HEAD} WHERE id = ?1"), [id], head)?.ok_or(Problem::NotFound)
}

/// All disposals, the newest first.
pub fn all(read: &Read<'_>) -> Result<Vec<Head>> {
    read.all(&format!("{HEAD} ORDER BY number DESC"), [], head)
}

/// Everything that happened to one, in order.
pub fn steps(read: &Read<'_>, disposal: DisposalId) -> Result<Vec<Step>> {
    let rows = read.all(
        "SELECT id, on_day, at, by, log_in, said FROM disposal_event WHERE disposal = ?1 ORDER BY rowid",
        [disposal],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get::<_, String>(5)?)),
    )?;
    rows.into_iter()
        .map(|(id, on, at, by, log_in, said)| {
            let said = serde_json::from_str(&said).map_err(Problem::unexpected)?;
            Ok(Step { id, on, at, by, log_in, said })
        })
        .collect()
}

/// The disposal in which the asset was put last, unless it was taken out of it again.
pub fn last_of(read: &Read<'_>, asset: AssetId) -> Result<Option<DisposalId>> {
    let last: Option<(DisposalId, String)> =
        read.maybe("SELECT disposal, said FROM disposal_event WHERE asset = ?1 ORDER BY rowid DESC", [asset], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let Some((disposal, said)) = last else { return Ok(None) };
    let said: Said = serde_json::from_str(&said).map_err(Problem::unexpected)?;
    Ok(matches!(said, Said::Added { .. }).then_some(disposal))
}

/// These assets, in the order of their tags.
pub fn assets(read: &Read<'_>, ids: &[AssetId]) -> Result<Vec<Asset>> {
    let list: Vec<String> = ids.iter().map(ToString::to_string).collect();
    let list = serde_json::to_string(&list).map_err(Problem::unexpected)?;
    let columns = inventory::store::columns();
    read.all(
        &format!("SELECT {columns} FROM asset a WHERE a.id IN (SELECT value FROM json_each(?1)) ORDER BY a.tag_key"),
        [list],
        inventory::store::asset,
    )
}
