//! The page of backups: places and how each stands, and every copy that can be put back.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::backups::standing::{BackupStanding, standing};
use crate::backups::{Fault, Place, found, place, store};
use crate::base::Result;
use crate::base::ids::PlaceId;
use crate::desk::Desk;
use crate::office::Moment;

/// The page.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupsPage {
    pub standing: BackupStanding,
    pub places: Vec<PlaceLine>,
    /// The newest number first.
    pub copies: Vec<CopyLine>,
    /// How many months copies are kept.
    pub months: u32,
    pub last_drill: Option<LastDrill>,
    /// A round is under way.
    pub running: bool,
}

/// A place and how it stands.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlaceLine {
    pub id: PlaceId,
    pub path: String,
    pub off_computer: bool,
    /// The folder is there at this moment.
    pub there: bool,
    /// How many megabytes are free, where the system says.
    pub free_mb: Option<u32>,
    pub last: Option<DateTime<Utc>>,
    pub tried: Option<DateTime<Utc>>,
    pub fault: Option<Fault>,
    pub copies: u32,
}

/// A copy in a place.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CopyLine {
    pub place: PlaceId,
    pub path: String,
    pub file_name: String,
    #[ts(type = "number")]
    pub generation: u64,
    pub made_at: DateTime<Utc>,
    #[ts(type = "number")]
    pub pupils: u64,
    #[ts(type = "number")]
    pub entries: u64,
    #[ts(type = "number")]
    pub bytes: u64,
    /// Written from here and read again.
    pub verified: bool,
}

/// The last time a copy was tried out and all of it was read.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LastDrill {
    pub at: DateTime<Utc>,
    pub by: String,
    pub copy_made_at: DateTime<Utc>,
    pub with_sheet: bool,
}

/// Whether the place about to be chosen is off this computer.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddPlace {
    pub off_computer: bool,
}

/// A place by its id.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfPlace {
    pub id: PlaceId,
}

/// How many months copies are kept.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeepBackups {
    pub months: u32,
}

/// Whether a place was added.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlaceAdded {
    /// None when the person closed the dialog.
    pub id: Option<PlaceId>,
}

/// Gathers the page. The folders are looked into while the desk is free: one on the network may take its time.
///
/// # Errors
/// What the vault says.
pub fn page(desk: &Desk, moment: Moment) -> Result<BackupsPage> {
    let (vault, mut page, places) = desk.with(|office| {
        let vault = office.keys.vault_id();
        office.read(moment, |read| {
            let drill = store::last_drill(read)?;
            let page = BackupsPage {
                standing: standing(read)?,
                places: Vec::new(),
                copies: Vec::new(),
                months: store::policy(read)?.months,
                last_drill: drill.map(|store::PastDrill { at, by, copy_made_at, with_sheet }| LastDrill {
                    at,
                    by,
                    copy_made_at,
                    with_sheet,
                }),
                running: desk.backing.seen().is_some(),
            };
            let places = store::places(read)?;
            let known = places.iter().map(|place| store::verified(read, place.id)).collect::<Result<Vec<_>>>()?;
            Ok((vault, page, places.into_iter().zip(known).collect::<Vec<_>>()))
        })
    })?;
    for (place, known) in places {
        let found = found::found(&place.path, vault);
        page.places.push(line(&place, found.len()));
        page.copies.extend(found.into_iter().map(|copy| CopyLine {
            place: place.id,
            path: place.path.display().to_string(),
            verified: known.contains(&copy.file_name),
            file_name: copy.file_name,
            generation: copy.manifest.generation,
            made_at: copy.manifest.made_at,
            pupils: copy.manifest.pupils,
            entries: copy.manifest.audit_seq,
            bytes: copy.bytes,
        }));
    }
    page.copies.sort_by(|a, b| b.generation.cmp(&a.generation).then_with(|| a.path.cmp(&b.path)));
    Ok(page)
}

fn line(place: &Place, copies: usize) -> PlaceLine {
    let free = fs4::available_space(&place.path).ok();
    PlaceLine {
        id: place.id,
        path: place.path.display().to_string(),
        off_computer: place.off_computer,
        there: place.path.is_dir(),
        free_mb: free.map(|bytes| u32::try_from(bytes / (1024 * 1024)).unwrap_or(u32::MAX)),
        last: place.last.as_ref().map(|last| last.made_at),
        tried: place.tried_at,
        fault: place.fault,
        copies: u32::try_from(copies).unwrap_or(u32::MAX),
    }
}

/// Asks for a folder and makes it a place.
///
/// # Errors
/// As [`place::add`].
pub fn add_place(desk: &Desk, moment: Moment, input: &AddPlace) -> Result<PlaceAdded> {
    // The desk is free while the person thinks about where.
    let Some(path) = desk.surroundings.pick_folder()? else {
        return Ok(PlaceAdded { id: None });
    };
    desk.with(|office| {
        let vault = office.held()?.folder().path().to_owned();
        let added = office.write("backup_place_add", moment, |write| place::add(write, &path, input.off_computer, &vault))?;
        Ok(PlaceAdded { id: Some(added) })
    })
}
