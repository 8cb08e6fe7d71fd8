//! Report a piece of equipment lost or stolen, with the breach question (O-F17, R29). The incidents register will take
//! these over: each keeps the whole report as it was made, and what comes later as entries of their own.

use serde::Deserialize;
use ts_rs::TS;

use super::loss_entry::{Breach, breach_entry};
use super::{Loss, LossEntry, LossEntryKind, LossKind, checks, store};
use crate::base::ids::{AssetId, LossId};
use crate::base::{Day, Problem, Result, Why};
use crate::inventory::Known;
use crate::inventory::events::{Event, Happened};
use crate::inventory::standing::{self, Held};
use crate::store::Write;

/// What happened, as it was told.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReportLoss {
    pub asset: AssetId,
    pub kind: LossKind,
    /// The day on which it happened, or on which it was last seen.
    pub on: Day,
    pub place: String,
    pub circumstances: String,
    pub reported_by: String,
    pub reported_on: Day,
    /// What the police call it; empty where there is none yet.
    pub crime_ref: String,
    pub holds_data: Known,
    /// Which data lies on it.
    pub data: String,
    /// As it was confirmed by whoever reports it; the register's own word is kept beside it.
    pub encrypted: Known,
    /// The answer to the breach question; may be left out only where nothing says that data lies on it.
    pub breach: Option<Breach>,
}

/// Keeps the report; from now on the equipment is lost or stolen. Who had it still has to answer for it.
///
/// # Errors
/// `Invalid` for a field: `breach` is `Missing` where data lies on it or that is not known; `asset` is `DoesNotFit` for
/// what is missing already, and `Disposed` for what has gone for good.
pub fn report(write: &Write<'_>, input: &ReportLoss) -> Result<LossId> {
    let asset = checks::at_hand(write, input.asset)?;
    let on = checks::after(write, "on", input.on, asset.fields.bought_on)?;
    let reported_on = checks::after(write, "reportedOn", input.reported_on, Some(on))?;
    let loss = Loss {
        id: LossId::new(),
        asset: asset.id,
        kind: input.kind,
        on,
        place: checks::needed("place", &input.place)?,
        circumstances: checks::told("circumstances", &input.circumstances)?,
        reported_by: checks::needed("reportedBy", &input.reported_by)?,
        reported_on,
        was: asset.standing,
        holder: asset.holder,
        holds_data: input.holds_data,
        data: checks::long("data", &input.data)?,
        encrypted: input.encrypted,
        register_holds_data: asset.fields.holds_data,
        register_encrypted: asset.fields.encrypted,
        known_at: write.stamp.at.to_rfc3339(),
        entered_by: write.stamp.name.clone(),
    };
    if loss.holds_data == Known::Yes && loss.data.is_empty() {
        return Err(Problem::invalid("data", Why::Missing));
    }
    let crime_ref = checks::short("crimeRef", &input.crime_ref)?;
    store::insert_loss(write, &loss)?;
    match &input.breach {
        Some(breach) => store::insert_entry(write, loss.id, &breach_entry(write, &loss, breach, reported_on)?)?,
        None if asks_for_breach(&loss) => return Err(Problem::invalid("breach", Why::Missing)),
        None => {}
    }
    if !crime_ref.is_empty() {
        let entry = LossEntry { text: crime_ref, ..LossEntry::begun(write, LossEntryKind::Crime, reported_on) };
        store::insert_entry(write, loss.id, &entry)?;
    }
    let about = loss.id.to_string();
    let event = Event { note: &loss.circumstances, about: &about, ..Event::default() };
    let held = Held { by: asset.holder, due_back_on: asset.due_back_on };
    standing::set(write, asset.id, loss.kind.standing(), held, on, Happened::Lost, &event)?;
    write.note(asset.id, format!("reported {}", loss.kind.word()));
    Ok(loss.id)
}

/// Whether the breach question has to be answered: data lies on it, or nobody can say that none does. The register and
/// the report have to agree before it may be passed over.
#[must_use]
pub fn asks_for_breach(loss: &Loss) -> bool {
    loss.holds_data != Known::No || loss.register_holds_data != Known::No
}
