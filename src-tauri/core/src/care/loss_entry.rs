//! Add to a loss what became known or was done since: the breach question answered, a crime reference, a charge, a note.
//! Nothing that was said before is changed.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::report_loss::asks_for_breach;
use super::{Loss, LossEntry, LossEntryKind, checks, store};
use crate::base::ids::LossId;
use crate::base::{Day, Problem, Result, Why};
use crate::inventory::Known;
use crate::store::Write;

/// The answer to the breach question: is personal data likely at risk, and who was told?
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Breach {
    pub at_risk: Known,
    /// Why it is answered so; a "no" about what holds data needs it.
    pub why: String,
    /// Who was told, such as the data protection officer; empty where nobody was yet.
    pub told: String,
    pub told_on: Option<Day>,
}

/// What is added.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum NewLossEntry {
    Breach {
        breach: Breach,
    },
    Crime {
        reference: String,
    },
    Charge {
        #[ts(type = "number")]
        pence: i64,
        to: String,
    },
    Note {
        text: String,
    },
}

/// An entry to a loss.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddToLoss {
    pub loss: LossId,
    pub on: Day,
    pub entry: NewLossEntry,
}

impl LossEntry {
    /// An entry with nothing in it yet.
    pub(super) fn begun(write: &Write<'_>, kind: LossEntryKind, on: Day) -> Self {
        Self {
            kind,
            on,
            at_risk: None,
            told: String::new(),
            told_on: None,
            text: String::new(),
            pence: None,
            entered_at: write.stamp.at.to_rfc3339(),
            entered_by: write.stamp.name.clone(),
        }
    }
}

/// Keeps the entry.
///
/// # Errors
/// `NotFound`, or `Invalid` for a field.
pub fn add(write: &Write<'_>, input: &AddToLoss) -> Result<()> {
    let loss = store::find_loss(write, input.loss)?;
    let on = checks::after(write, "on", input.on, Some(loss.on))?;
    let begun = |kind| LossEntry::begun(write, kind, on);
    let entry = match &input.entry {
        NewLossEntry::Breach { breach } => breach_entry(write, &loss, breach, on)?,
        NewLossEntry::Crime { reference } => {
            LossEntry { text: checks::needed("reference", reference)?, ..begun(LossEntryKind::Crime) }
        }
        NewLossEntry::Charge { pence, to } => LossEntry {
            pence: checks::pence("pence", Some(*pence))?,
            text: checks::needed("to", to)?,
            ..begun(LossEntryKind::Charge)
        },
        NewLossEntry::Note { text } => LossEntry { text: checks::told("text", text)?, ..begun(LossEntryKind::Note) },
    };
    store::insert_entry(write, loss.id, &entry)?;
    write.note(loss.asset, format!("added to a loss: {}", entry.kind.word()));
    Ok(())
}

/// The answer as an entry.
///
/// # Errors
/// `Invalid`: `why` is missing from a "no" about what may hold data; `toldOn` is missing, before the loss or to come;
/// `told` is missing where a day was given.
pub(super) fn breach_entry(write: &Write<'_>, loss: &Loss, breach: &Breach, on: Day) -> Result<LossEntry> {
    let why = checks::long("why", &breach.why)?;
    if breach.at_risk == Known::No && why.is_empty() && asks_for_breach(loss) {
        return Err(Problem::invalid("why", Why::Missing));
    }
    let told = checks::short("told", &breach.told)?;
    let told_on = match (told.is_empty(), breach.told_on) {
        (true, Some(_)) => return Err(Problem::invalid("told", Why::Missing)),
        (false, None) => return Err(Problem::invalid("toldOn", Why::Missing)),
        (true, None) => None,
        (false, Some(day)) => Some(checks::after(write, "toldOn", day, Some(loss.on))?),
    };
    Ok(LossEntry {
        at_risk: Some(breach.at_risk),
        told,
        told_on,
        text: why,
        ..LossEntry::begun(write, LossEntryKind::Breach, on)
    })
}

/// What is still to be done about the breach question of a loss.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BreachState {
    /// No data was on it.
    NotAsked,
    /// It was said that this is not known yet.
    Open,
    /// Data is likely at risk, and nobody is on record as told.
    ToTell,
    /// Data is likely at risk, and somebody was told.
    Told,
    /// Data is not likely at risk.
    NoRisk,
}

/// How the breach question of a loss stands: the latest answer counts.
#[must_use]
pub fn breach_state(loss: &Loss, entries: &[LossEntry]) -> BreachState {
    let answers = || entries.iter().filter(|entry| entry.kind == LossEntryKind::Breach);
    match answers().next_back().and_then(|entry| entry.at_risk) {
        None if asks_for_breach(loss) => BreachState::Open,
        None => BreachState::NotAsked,
        Some(Known::Unknown) => BreachState::Open,
        Some(Known::No) => BreachState::NoRisk,
        // Whoever was told once stays told, even where the answer was given anew.
        Some(Known::Yes) if answers().any(|entry| !entry.told.is_empty()) => BreachState::Told,
        Some(Known::Yes) => BreachState::ToTell,
    }
}
