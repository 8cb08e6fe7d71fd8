//! Records in another folder than the account's own: opened where they lie, or made there at the first run.

use serde::Serialize;
use ts_rs::TS;

use crate::base::{Problem, Result};
use crate::desk::{Desk, State};
use crate::vault::{Folder, elsewhere};

/// Whether a folder was chosen, or the person thought better of it.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FolderChosen {
    pub chosen: bool,
}

/// Opens the records in a folder that the person picks, from now on. Only where no records stand at the door.
///
/// # Errors
/// `VaultExists` when records stand here; what stands in the way of those in the folder.
pub fn open(desk: &Desk) -> Result<FolderChosen> {
    nothing_here(desk)?;
    let Some(path) = desk.surroundings.pick_folder()? else { return Ok(FolderChosen { chosen: false }) };
    elsewhere::look(&path)?;
    // Held until the end: nobody begins a vault here meanwhile.
    let state = desk.state();
    still_closed(desk, &state)?;
    let settings = desk.surroundings.settings_folder();
    desk.put_at(elsewhere::remember(settings.as_deref(), &path)?);
    Ok(FolderChosen { chosen: true })
}

/// The first run makes the records in a folder that the person picks. It is remembered once they are made.
///
/// # Errors
/// `VaultExists` when records stand here or there; what keeps Signet from writing there.
pub fn place(desk: &Desk) -> Result<FolderChosen> {
    nothing_here(desk)?;
    if desk.folder().is_gone() {
        return Err(Problem::FolderGone);
    }
    let Some(path) = desk.surroundings.pick_folder()? else { return Ok(FolderChosen { chosen: false }) };
    elsewhere::look_free(&path)?;
    let state = desk.state();
    still_closed(desk, &state)?;
    desk.put_at(Folder::to_be_remembered(path));
    Ok(FolderChosen { chosen: true })
}

/// Goes back to the account's own folder, because the remembered one is gone for good: to records that lie there, to a
/// backup that is put back there, or to a first run.
///
/// # Errors
/// `VaultExists` when the remembered folder is there after all, or none was remembered; what the disk says.
pub fn own(desk: &Desk) -> Result<()> {
    let state = desk.state();
    if !matches!(*state, State::Closed) || !desk.folder().is_gone() {
        return Err(Problem::VaultExists);
    }
    elsewhere::forget(desk.surroundings.settings_folder().as_deref())?;
    desk.put_at(desk.own_folder());
    Ok(())
}

fn nothing_here(desk: &Desk) -> Result<()> {
    still_closed(desk, &desk.state())
}

fn still_closed(desk: &Desk, state: &State) -> Result<()> {
    if matches!(state, State::Closed) && !desk.folder().is_taken() { Ok(()) } else { Err(Problem::VaultExists) }
}
