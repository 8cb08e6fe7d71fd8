//! Apply a plan for equipment in one transaction.

use std::collections::HashMap;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::own::OwnColumn;
use super::plan::{Entry, work};
use super::register::Register;
use super::{AssetMeaning, PlanAssets, open, store};
use crate::base::ids::{AssetBatchId, AssetFieldId, AssetId, RoomId};
use crate::base::{Problem, Progress, Result};
use crate::imports::plan::Outcome;
use crate::imports::{Shelf, store as imports};
use crate::inventory::add::{AddAsset, insert};
use crate::inventory::events::{Event, Happened, keep};
use crate::inventory::own_fields::{self, SaveOwnField};
use crate::inventory::rooms::{SaveRoom, save};
use crate::inventory::standing::{self, Held};
use crate::inventory::{self, AssetFields, AssetStanding};
use crate::store::Write;

/// The plan that the person has accepted.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ApplyAssets {
    pub plan: PlanAssets,
    /// The fingerprint of the plan that was shown.
    pub fingerprint: String,
    /// The rows that are not wanted, by number.
    #[serde(default)]
    pub skipped: Vec<u32>,
}

/// What was done.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AssetImportDone {
    /// None when there was nothing to change: then nothing is kept and nothing can be undone.
    pub id: Option<AssetBatchId>,
    pub added: u32,
    pub changed: u32,
    pub unchanged: u32,
    pub refused: u32,
    pub skipped: u32,
    /// Cells that came in as they were typed by hand, and not as they stand in the file.
    pub corrected: u32,
}

/// Kept with the import, packed: what it made, and what everything else was before.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Before {
    /// With how often it was changed, right after the import: another number later means that somebody changed it.
    pub made: Vec<(AssetId, i64)>,
    pub changed: Vec<(AssetId, AssetFields, i64)>,
    pub rooms: Vec<RoomId>,
    /// What stood in fields of the school's own, and what the import put there.
    #[serde(default)]
    pub own: Vec<(AssetId, AssetFieldId, String, String)>,
    #[serde(default)]
    pub fields: Vec<AssetFieldId>,
}

/// Applies the plan in the transaction at hand, or nothing of it.
///
/// # Errors
/// `ChangedMeanwhile` when the register is no longer the one that the plan was made for; `Stopped`.
pub fn apply(write: &Write<'_>, shelf: &Shelf, input: &ApplyAssets, progress: &Progress) -> Result<AssetImportDone> {
    let worked = work(write, shelf, &input.plan)?;
    if worked.fingerprint != input.fingerprint {
        return Err(Problem::ChangedMeanwhile);
    }
    let (own, made) = fields_for(write, &worked.own)?;
    let mut mapping = input.plan.mapping.clone();
    for (column, field) in worked.own.iter().zip(&own) {
        mapping[column.column] = Some(AssetMeaning::Own { own: *field });
    }
    imports::remember(write, &open::remembered_as(&worked.table.written), &mapping)?;
    let batch = AssetBatchId::new();
    let file_name = &shelf.held(input.plan.token)?.file_name;
    store::begin(write, batch, file_name)?;
    let mut apply = Applying {
        write,
        batch,
        prefix: &input.plan.prefix,
        register: worked.register,
        rooms: HashMap::new(),
        own,
        before: Before { fields: made, ..Before::default() },
    };
    let mut done = AssetImportDone::default();
    progress.begin(worked.entries.len());
    for entry in worked.entries {
        let typed = entry.typed;
        match entry.outcome {
            Outcome::Refused => done.refused += 1,
            Outcome::Unchanged => done.unchanged += 1,
            _ if input.skipped.contains(&entry.number) => done.skipped += 1,
            Outcome::New => {
                done.added += apply.add(entry)?;
                done.corrected += typed;
            }
            Outcome::Changed => {
                apply.change(entry)?;
                done.changed += 1;
                done.corrected += typed;
            }
        }
        progress.step()?;
    }
    let json = serde_json::to_vec(&apply.before).map_err(Problem::unexpected)?;
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::fast());
    packer.write_all(&json).map_err(Problem::unexpected)?;
    let packed = packer.finish().map_err(Problem::unexpected)?;
    store::keep(write, batch, [done.added, done.changed, done.refused], &packed)?;
    write.note(batch, facts(&done));
    Ok(AssetImportDone { id: Some(batch).filter(|_| done.added + done.changed > 0), ..done })
}

/// The file is not changed by what was typed: only the record says that its cells and the register differ.
fn facts(done: &AssetImportDone) -> String {
    let imported = format!("equipment imported: {} added, {} changed, {} refused", done.added, done.changed, done.refused);
    match done.corrected {
        0 => imported,
        1 => format!("{imported}; 1 cell corrected by hand"),
        cells => format!("{imported}; {cells} cells corrected by hand"),
    }
}

/// The field for each of the columns that go into one of the school's own, and those that were made for it.
fn fields_for(write: &Write<'_>, columns: &[OwnColumn]) -> Result<(Vec<AssetFieldId>, Vec<AssetFieldId>)> {
    let (mut fields, mut made) = (Vec::new(), Vec::new());
    for column in columns {
        fields.push(match column.field {
            Some(field) => field,
            None => {
                let save = SaveOwnField { id: None, name: column.name.clone(), kind: column.kind, ended_on: None };
                let field = own_fields::save(write, &save)?;
                made.push(field);
                field
            }
        });
    }
    Ok((fields, made))
}

/// A plan on its way into the register.
struct Applying<'a> {
    write: &'a Write<'a>,
    batch: AssetBatchId,
    prefix: &'a str,
    register: Register,
    /// Rooms that were made on the way.
    rooms: HashMap<String, RoomId>,
    /// The field for each of the columns that go into one of the school's own.
    own: Vec<AssetFieldId>,
    before: Before,
}

impl Applying<'_> {
    fn room(&mut self, name: &str) -> Result<RoomId> {
        let key = name.to_ascii_lowercase();
        if let Some(room) = self.register.room(name).or_else(|| self.rooms.get(&key).copied()) {
            return Ok(room);
        }
        let room = save(self.write, SaveRoom { id: None, name: name.to_owned(), ended_on: None })?;
        self.rooms.insert(key, room);
        self.before.rooms.push(room);
        Ok(room)
    }

    /// Adds what a row stands for; answers how many that are.
    fn add(&mut self, entry: Entry) -> Result<u32> {
        let filled = entry.filled;
        let mut fields = filled.fields;
        if let Some(room) = &filled.room {
            fields.room = Some(self.room(room)?);
        }
        let stands = filled.standing.unwrap_or(AssetStanding::InStock);
        let begins = match stands {
            AssetStanding::Ordered | AssetStanding::InStock | AssetStanding::InUse => stands,
            _ => AssetStanding::InStock,
        };
        for _ in 0..filled.count {
            let add = AddAsset {
                tag: Some(filled.tag.clone()).filter(|tag| !tag.is_empty()),
                prefix: Some(self.prefix.to_owned()),
                standing: begins,
                fields: fields.clone(),
                cost: None,
                media: filled.media.clone(),
                accessories: filled.accessories.clone(),
            };
            let id = insert(self.write, add, Some(self.batch))?;
            if stands != begins {
                let (event, today) = (Event { batch: Some(self.batch), ..Event::default() }, self.write.today());
                standing::set(self.write, id, stands, Held::default(), today, Happened::Stands, &event)?;
            }
            for (at, value) in &filled.own {
                own_fields::put(self.write, id, self.own[*at], value)?;
            }
            let revision = store::revision(self.write, id)?.ok_or(Problem::NotFound)?;
            self.before.made.push((id, revision));
        }
        Ok(filled.count)
    }

    fn change(&mut self, entry: Entry) -> Result<()> {
        let Some(at) = entry.known else {
            return Err(Problem::unexpected("a change of nothing"));
        };
        let mut fields = entry.filled.fields;
        if let Some(room) = &entry.filled.room {
            fields.room = Some(self.room(room)?);
        }
        let asset = &self.register.assets[at];
        inventory::store::update(self.write, asset.id, &asset.tag, &fields.checked()?)?;
        for change in &entry.changes {
            let (field, was, became) = (change.field.as_str(), change.was.as_str(), change.becomes.as_str());
            let event = Event { field, was, became, batch: Some(self.batch), ..Event::default() };
            keep(self.write, asset.id, self.write.today(), Happened::Changed, &event)?;
        }
        for (at, value) in &entry.filled.own {
            let was = self.register.own_value(asset.id, Some(self.own[*at]));
            if was != value {
                own_fields::put(self.write, asset.id, self.own[*at], value)?;
                self.before.own.push((asset.id, self.own[*at], was.to_owned(), value.clone()));
            }
        }
        let revision = store::revision(self.write, asset.id)?.ok_or(Problem::NotFound)?;
        self.before.changed.push((asset.id, asset.fields.clone(), revision));
        Ok(())
    }
}
