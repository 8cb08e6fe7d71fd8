//! Clear media: wipe or destroy each, by a method fit for its kind.

use serde::Deserialize;
use ts_rs::TS;

use super::batch::Batch;
use super::item::{Item, ItemMedium};
use super::said::{Clearing, Said};
use super::words::ClearingMethod;
use super::{batch, field, store};
use crate::base::ids::{AssetId, DisposalId, MediumId};
use crate::base::{Problem, Result, Why};
use crate::inventory::events::{Event, Happened, keep};
use crate::inventory::standing::set_medium;
use crate::inventory::{self, MediumState, NewMedium, tags};
use crate::store::Write;

/// Media that were all cleared in the same way.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClearMedia {
    pub id: DisposalId,
    pub media: Vec<MediumId>,
    pub clearing: Clearing,
}

/// A medium whose last clearing was entered by mistake.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakeBackClearing {
    pub id: DisposalId,
    pub medium: MediumId,
    pub reason: String,
}

/// A medium that is in an item and was not on record.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddDisposalMedium {
    pub id: DisposalId,
    pub asset: AssetId,
    pub medium: NewMedium,
}

/// Keeps how the media were cleared: all of them or none.
///
/// # Errors
/// `Invalid { field: "method", why: NotFitForMedium }` where the method does not clear one of them (R22), or a try has
/// failed before and it is not destroyed (O-F06); `Invalid` for `media`, `on`, `by`, `verifiedBy`, `tool` or `passed`;
/// `NotFound`; `ChangedMeanwhile` before it is authorised and after it has left.
pub fn clear(write: &Write<'_>, input: &ClearMedia) -> Result<()> {
    let batch = batch::open(write, input.id)?;
    batch.must_be_here()?;
    batch.must(batch.authority.is_some())?;
    if input.media.is_empty() {
        return Err(Problem::invalid("media", Why::Missing));
    }
    let clearing = checked(write, &input.clearing)?;
    let found = input.media.iter().map(|id| medium(&batch, *id)).collect::<Result<Vec<_>>>()?;
    for (item, medium) in &found {
        if !methods(item, medium).any(|method| method == clearing.method) {
            return Err(Problem::invalid("method", Why::NotFitForMedium));
        }
    }
    let about = input.id.to_string();
    for (item, medium) in found {
        let id = medium.medium.id;
        store::keep(write, input.id, clearing.on, &Said::Cleared { medium: id, clearing: clearing.clone() })?;
        if clearing.passed {
            set_medium(write, id, state_after(clearing.method))?;
        }
        let event = Event {
            field: &medium.medium.serial,
            was: if clearing.passed { "" } else { "failed" },
            became: clearing.method.word(),
            about: &about,
            ..Event::default()
        };
        keep(write, item.asset.id, clearing.on, Happened::Cleared, &event)?;
    }
    let result = if clearing.passed { "passed" } else { "failed" };
    let (number, media) = (batch.head.number, input.media.len());
    write.note(input.id, format!("disposal {number}: {media} media, {}, {result}", clearing.method.word()));
    Ok(())
}

/// The methods that clear a medium: those that fit its kind, and nothing but destroying it once one has failed. One that was
/// taken out already is kept or destroyed: nothing on the way says which drive was wiped.
pub fn methods<'m>(item: &'m Item, medium: &'m ItemMedium) -> impl Iterator<Item = ClearingMethod> + 'm {
    use ClearingMethod::{CryptoErase, Destroy, FactoryReset, Overwrite, Removed, SecureErase};
    let failed = medium.has_failed();
    [Overwrite, SecureErase, CryptoErase, FactoryReset, Destroy, Removed].into_iter().filter(move |method| {
        let is_gone = !medium.is_merely_removed() || matches!(method, Destroy | Removed);
        if failed { *method == Destroy } else { is_gone && method.fits(medium.medium.kind, item.asset.fields.encrypted) }
    })
}

fn checked(write: &Write<'_>, typed: &Clearing) -> Result<Clearing> {
    let tool = field::line("tool", &typed.tool)?;
    if typed.method.has_tool() && tool.is_empty() {
        return Err(Problem::invalid("tool", Why::Missing));
    }
    if !typed.passed && matches!(typed.method, ClearingMethod::Destroy | ClearingMethod::Removed) {
        return Err(Problem::invalid("passed", Why::DoesNotFit));
    }
    Ok(Clearing {
        method: typed.method,
        standard: field::line("standard", &typed.standard)?,
        tool,
        on: field::past("on", typed.on, write.today())?,
        by: field::needed("by", &typed.by)?,
        verified_by: field::needed("verifiedBy", &typed.verified_by)?,
        passed: typed.passed,
        note: field::note("note", &typed.note)?,
    })
}

fn medium(batch: &Batch, id: MediumId) -> Result<(&Item, &ItemMedium)> {
    let all = batch.items.iter().flat_map(|item| item.media.iter().map(move |medium| (item, medium)));
    all.into_iter().find(|(_, medium)| medium.medium.id == id).ok_or(Problem::NotFound)
}

fn state_after(method: ClearingMethod) -> MediumState {
    match method {
        ClearingMethod::Destroy => MediumState::Destroyed,
        ClearingMethod::Removed => MediumState::Removed,
        _ => MediumState::Sanitised,
    }
}

/// Takes back what was said last of the clearing of a medium.
///
/// # Errors
/// `NotFound`, `CannotUndo` where nothing was said, `Invalid { field: "reason" }`, `ChangedMeanwhile` after it has left.
pub fn take_back(write: &Write<'_>, input: &TakeBackClearing) -> Result<()> {
    let batch = batch::open(write, input.id)?;
    batch.must_be_here()?;
    let (item, medium) = medium(&batch, input.medium)?;
    let before = match medium.clearings.as_slice() {
        [] => return Err(Problem::CannotUndo),
        [.., before, _] if before.passed => state_after(before.method),
        _ => MediumState::InAsset,
    };
    let reason = field::reason(&input.reason)?;
    set_medium(write, input.medium, before)?;
    let about = input.id.to_string();
    let event = Event { field: &medium.medium.serial, became: "taken_back", note: &reason, about: &about, ..Event::default() };
    keep(write, item.asset.id, write.today(), Happened::Cleared, &event)?;
    store::keep(write, input.id, write.today(), &Said::ClearingTakenBack { medium: input.medium, reason: reason.clone() })?;
    write.note(input.id, format!("disposal {}: clearing of a medium taken back", batch.head.number));
    Ok(())
}

/// Puts a medium on record that was found in an item.
///
/// # Errors
/// `Invalid { field: "serial", why: Taken }`, `NotFound`, `ChangedMeanwhile` after it has left.
pub fn add_medium(write: &Write<'_>, input: &AddDisposalMedium) -> Result<MediumId> {
    let batch = batch::open(write, input.id)?;
    batch.must_be_here()?;
    let item = batch.item(input.asset)?;
    let serial = field::line("serial", &input.medium.serial)?;
    let is_own = tags::key(&serial) == tags::key(&item.asset.fields.serial) && item.media.is_empty();
    if inventory::store::of_serial(write, &serial)?.is_some() && !is_own {
        return Err(Problem::invalid("serial", Why::Taken));
    }
    let medium = NewMedium { serial, ..input.medium.clone() };
    let id = inventory::store::insert_medium(write, input.asset, &medium)?;
    let about = input.id.to_string();
    let event = Event { field: "media", became: &medium.serial, about: &about, ..Event::default() };
    keep(write, input.asset, write.today(), Happened::Changed, &event)?;
    write.note(input.id, format!("disposal {}: a medium put on record for {}", batch.head.number, item.asset.tag));
    Ok(id)
}
