//! Files on their way in: chosen in a dialog, held under a token, planned and applied. And lists on their way out.

use serde::Serialize;
use ts_rs::TS;

use crate::backups::Reason;
use crate::base::{Problem, Result};
use crate::desk::Desk;
use crate::imports::apply::{ApplyImport, ImportDone, apply};
use crate::imports::refused::{RefusedRows, refused};
use crate::imports::{self, FileToken, equipment};
use crate::lists::{self, SaveList};
use crate::office::{Leaving, Moment};
use crate::paperwork::PaperDone;

/// A file that was chosen.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FilePicked {
    pub token: FileToken,
    pub file_name: String,
}

/// Asks for a file and holds its bytes; none when the person closed the dialog.
pub fn pick(desk: &Desk) -> Result<Option<FilePicked>> {
    let Some((file_name, bytes)) = desk.surroundings.pick_file()? else {
        return Ok(None);
    };
    desk.with(|office| {
        let token = office.shelf.put(&file_name, bytes)?;
        Ok(Some(FilePicked { token, file_name }))
    })
}

/// A file of which only the cells matter.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FileText {
    pub file_name: String,
    /// One line a row, with tabs between the cells.
    pub text: String,
}

/// Asks for a file and answers what stands in it; none when the person closed the dialog. Nothing of it is kept.
pub fn pick_text(desk: &Desk) -> Result<Option<FileText>> {
    let Some((file_name, bytes)) = desk.surroundings.pick_file()? else {
        return Ok(None);
    };
    Ok(Some(FileText { file_name, text: imports::as_text::as_text(&bytes)? }))
}

/// How the file reads.
pub fn read(desk: &Desk, moment: Moment, input: &imports::open::ReadImport) -> Result<imports::open::ImportSource> {
    desk.with(|office| office.read(moment, |read| imports::open::open(read, &office.shelf, input)))
}

/// What the file would change.
pub fn plan(desk: &Desk, moment: Moment, input: &imports::plan::PlanImport) -> Result<imports::plan::Plan> {
    desk.with(|office| office.read(moment, |read| imports::plan::plan(read, &office.shelf, input)))
}

/// Changes it, in one transaction that can be stopped.
pub fn apply_plan(desk: &Desk, moment: Moment, input: &ApplyImport) -> Result<ImportDone> {
    let progress = desk.progress.clone();
    progress.renew();
    progress.begin(0);
    // An import that went wrong is undone by one press; the backup is for what nobody has thought of. That it cannot
    // be made, or is being made, stands beside its place and keeps nobody from working.
    if let Err(Problem::Locked) = desk.round(moment, Reason::BeforeImport) {
        return Err(Problem::Locked);
    }
    desk.with(|office| {
        // The shelf is lent to the transaction, which holds the office meanwhile.
        let shelf = std::mem::take(&mut office.shelf);
        let done = office.write("import_apply", moment, |write| apply(write, &shelf, input, &progress));
        office.shelf = shelf;
        done
    })
    .inspect(|_| copy_what_came_in(desk, moment))
}

/// What was imported is much at once. It is in the records, so that a copy that cannot be made takes nothing of it back:
/// why stands beside its place, and the window says that the changes are not copied.
fn copy_what_came_in(desk: &Desk, moment: Moment) {
    let _ = desk.round(moment, Reason::AfterImport);
}

/// Saves the refused rows, so that they can be put right in the spreadsheet.
pub fn save_refused(desk: &Desk, moment: Moment, input: &RefusedRows) -> Result<PaperDone> {
    let file_name = desk.let_out("import_save_refused", moment, |office| {
        let text = office.read(moment, |read| refused(read, &office.shelf, input))?;
        Ok(Leaving::new("Refused rows.csv", text, "rows that an import refused, as a file"))
    })?;
    Ok(PaperDone::of(file_name))
}

/// How a file of equipment reads.
pub fn read_assets(desk: &Desk, moment: Moment, input: &imports::open::ReadImport) -> Result<equipment::open::AssetSource> {
    desk.with(|office| office.read(moment, |read| equipment::open::open(read, &office.shelf, input)))
}

/// What a file of equipment would change.
pub fn plan_assets(desk: &Desk, moment: Moment, input: &equipment::PlanAssets) -> Result<equipment::AssetPlan> {
    desk.with(|office| office.read(moment, |read| equipment::plan::plan(read, &office.shelf, input)))
}

/// Changes it, in one transaction that can be stopped.
pub fn apply_assets(
    desk: &Desk,
    moment: Moment,
    input: &equipment::apply::ApplyAssets,
) -> Result<equipment::apply::AssetImportDone> {
    let progress = desk.progress.clone();
    progress.renew();
    progress.begin(0);
    // As with people: the backup is for what nobody has thought of, and keeps nobody from working.
    if let Err(Problem::Locked) = desk.round(moment, Reason::BeforeImport) {
        return Err(Problem::Locked);
    }
    desk.with(|office| {
        let shelf = std::mem::take(&mut office.shelf);
        let apply = |write: &crate::store::Write<'_>| equipment::apply::apply(write, &shelf, input, &progress);
        let done = office.write("asset_import_apply", moment, apply);
        office.shelf = shelf;
        done
    })
    .inspect(|_| copy_what_came_in(desk, moment))
}

/// Saves the refused rows of equipment, so that they can be put right in the spreadsheet.
pub fn save_refused_assets(desk: &Desk, moment: Moment, input: &equipment::save_refused::RefusedAssets) -> Result<PaperDone> {
    let file_name = desk.let_out("import_save_refused", moment, |office| {
        let text = office.read(moment, |read| equipment::save_refused::refused(read, &office.shelf, input))?;
        Ok(Leaving::new("Refused rows.csv", text, "rows of equipment that an import refused, as a file"))
    })?;
    Ok(PaperDone::of(file_name))
}

/// Saves a list where the person chooses, and leaves a line in the audit.
///
/// # Errors
/// `NotAllowed` for a list of what the role may not look at, or what [`lists::make`] says.
pub fn save_list(desk: &Desk, moment: Moment, input: &SaveList) -> Result<PaperDone> {
    let file_name = desk.let_out("list_save", moment, |office| {
        office.require(input.list.need(), moment)?;
        let file = office.read(moment, |read| lists::make(read, input))?;
        Ok(Leaving::new(file.name, file.bytes, file.note))
    })?;
    Ok(PaperDone::of(file_name))
}
