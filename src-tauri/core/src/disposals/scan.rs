//! Add equipment to a disposal by its tag.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::said::Said;
use super::{batch, standings, store};
use crate::base::ids::{AssetId, DisposalId};
use crate::base::{Day, Result};
use crate::inventory::{self, AssetStanding, tags};
use crate::store::Write;

/// A tag, or a serial number, as it was scanned or typed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScanForDisposal {
    pub id: DisposalId,
    pub scanned: String,
}

/// What came of a scan. A scan that adds nothing is no fault: the next one follows at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "outcome", rename_all = "snake_case", rename_all_fields = "camelCase")]
#[ts(rename = "DisposalScan")]
pub enum Scanned {
    Added {
        asset: AssetId,
        tag: String,
        what: String,
    },
    /// It has to be taken back first.
    OnLoan {
        asset: AssetId,
        tag: String,
        what: String,
        due_back_on: Option<Day>,
    },
    /// Nothing on record has this tag or serial number.
    Unknown,
    /// It is in a disposal already: in this one, or in another.
    InDisposal {
        disposal: DisposalId,
        number: u32,
        here: bool,
        tag: String,
    },
    Disposed {
        tag: String,
    },
    /// Lost, stolen, or not delivered yet.
    NotHere {
        tag: String,
        standing: AssetStanding,
    },
}

/// A loan that has not ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lent {
    pub due_back_on: Option<Day>,
}

/// Adds it if it may be added, and says what came of it. `lent` answers whether equipment is out on a loan that has not
/// ended: how it stands does not say so while it is being mended.
///
/// # Errors
/// `NotFound`, or `ChangedMeanwhile` once the disposal is authorised.
pub fn scan(write: &Write<'_>, input: &ScanForDisposal, lent: impl Fn(AssetId) -> Result<Option<Lent>>) -> Result<Scanned> {
    let batch = batch::open(write, input.id)?;
    batch.must_be_proposed()?;
    let scanned = look(write, input, lent)?;
    let did = match &scanned {
        Scanned::Added { tag, .. } => format!("{tag} added"),
        _ => "a scan that added nothing".to_owned(),
    };
    write.note(input.id, format!("disposal {}: {did}", batch.head.number));
    Ok(scanned)
}

fn look(write: &Write<'_>, input: &ScanForDisposal, lent: impl Fn(AssetId) -> Result<Option<Lent>>) -> Result<Scanned> {
    let found = match tags::find(write, &input.scanned)? {
        Some(asset) => Some(asset),
        None => inventory::store::of_serial(write, &input.scanned)?,
    };
    let Some(id) = found else { return Ok(Scanned::Unknown) };
    let asset = inventory::store::find(write, id)?;
    let (tag, what) = (asset.tag.clone(), asset.fields.what());
    match asset.standing {
        AssetStanding::Disposed => return Ok(Scanned::Disposed { tag }),
        AssetStanding::OnLoan => return Ok(Scanned::OnLoan { asset: id, tag, what, due_back_on: asset.due_back_on }),
        AssetStanding::Lost | AssetStanding::Stolen | AssetStanding::Ordered => {
            return Ok(Scanned::NotHere { tag, standing: asset.standing });
        }
        AssetStanding::InStock | AssetStanding::InUse | AssetStanding::InRepair | AssetStanding::Retired => {}
    }
    if let Some(Lent { due_back_on }) = lent(id)? {
        return Ok(Scanned::OnLoan { asset: id, tag, what, due_back_on });
    }
    if let Some(other) = store::last_of(write, id)?
        && !batch::is_over(write, other)?
    {
        let number = store::find(write, other)?.number;
        return Ok(Scanned::InDisposal { disposal: other, number, here: other == input.id, tag });
    }
    store::keep(write, input.id, write.today(), &Said::Added { asset: id, was: asset.standing, holder: asset.holder })?;
    standings::retire(write, input.id, &asset)?;
    Ok(Scanned::Added { asset: id, tag, what })
}
