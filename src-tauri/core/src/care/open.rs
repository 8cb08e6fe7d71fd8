//! Everything about the care of one piece of equipment, for its page.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::glance::Glance;
use super::loss_entry::{BreachState, breach_state};
use super::store::{self, Move, Work};
use super::tests::{TestStanding, of_asset};
use super::{Loss, LossEntry, Repair, Test};
use crate::base::ids::{AssetId, PersonId};
use crate::base::{Problem, Result};
use crate::inventory::Known;
use crate::store::Read;

/// Which equipment.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CareOf {
    pub asset: AssetId,
}

/// The care of one piece of equipment.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Care {
    pub asset: Glance,
    /// Who has it.
    pub holder: Option<PersonId>,
    /// What the register says: it is put before whoever reports a loss, to be confirmed.
    pub holds_data: Known,
    pub encrypted: Known,
    /// How each kind of test stands today.
    pub standing: Vec<TestStanding>,
    pub tests: Vec<Test>,
    pub work: Vec<Work>,
    pub repairs: Vec<Repair>,
    pub losses: Vec<LossPage>,
    pub moves: Vec<Move>,
}

/// A loss with what became of it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LossPage {
    pub loss: Loss,
    pub entries: Vec<LossEntry>,
    pub breach: BreachState,
    pub found: bool,
}

/// Everything about the care of it.
///
/// # Errors
/// `NotFound`.
pub fn open(read: &Read<'_>, input: &CareOf) -> Result<Care> {
    let named = store::named(read, input.asset)?.ok_or(Problem::NotFound)?;
    let tests = store::tests(read, input.asset)?;
    Ok(Care {
        asset: named.glance(),
        holder: named.asset.holder,
        holds_data: named.asset.fields.holds_data,
        encrypted: named.asset.fields.encrypted,
        standing: of_asset(&tests, read.today()),
        work: store::work(read, input.asset)?,
        repairs: store::repairs(read, input.asset)?,
        losses: store::losses(read, input.asset)?.into_iter().map(|loss| page(read, loss)).collect::<Result<_>>()?,
        moves: store::moves(read, input.asset)?,
        tests,
    })
}

/// A loss with its entries.
pub(super) fn page(read: &Read<'_>, loss: Loss) -> Result<LossPage> {
    let entries = store::entries(read, loss.id)?;
    Ok(LossPage {
        breach: breach_state(&loss, &entries),
        found: entries.iter().any(|entry| entry.kind == super::LossEntryKind::Found),
        loss,
        entries,
    })
}
