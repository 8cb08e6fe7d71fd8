//! Take a thing back by a scan.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fields::text;
use super::lend::parted;
use super::look::{Found, find, holds_data};
use super::store::{self, NewEvent};
use super::{Checked, Ended, LentTo, LoanHappened, LoanItem};
use crate::base::ids::LoanId;
use crate::base::{Day, Problem, Result, Why, money};
use crate::inventory::events::{Event, Happened};
use crate::inventory::standing::{self, Held};
use crate::inventory::{Asset, AssetStanding, store as assets};
use crate::store::{Read, Write, params};

/// A scan at the desk where things come back.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReturnScan {
    pub scanned: String,
    /// The day it came back; today if not given.
    #[serde(default)]
    pub on: Option<Day>,
    pub state: CameBack,
}

/// How a thing came back.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct CameBack {
    pub condition: String,
    /// What came with it; everything that went along if not given.
    pub accessories: Option<Vec<String>>,
    /// Whether the borrower's data is deleted, and signed for. A thing that holds data does not come back without an answer.
    pub data_deleted: Option<Checked>,
    /// Whether it was looked through for viruses before it was connected again (O-G05). Not yet, if not given.
    pub clean: Option<Checked>,
    pub damage: String,
    /// What the borrower is charged, as typed: "£12.50".
    pub charge: String,
    /// It goes to be repaired instead of back to its place.
    pub to_repair: bool,
}

/// What a scan of something that comes back came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum ReturnOutcome {
    Returned {
        item: Box<LoanItem>,
        to: LentTo,
        reference: String,
        /// What went out and is not here.
        missing: Vec<String>,
        /// How many days late it is.
        late: u32,
        /// How many things of the same loan are still out.
        still_out: u32,
    },
    /// It holds data: say first whether the borrower's data is deleted.
    DataQuestion {
        to: LentTo,
        since: Day,
        loan: LoanId,
    },
    /// Nobody had it.
    NeverLent {
        standing: AssetStanding,
    },
    UnknownTag,
    NotATag,
}

/// A scan of something that comes back, and what it came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReturnScanned {
    pub tag: String,
    pub what: String,
    /// What belongs in the box, to tick what came.
    pub belongs: Vec<String>,
    pub outcome: ReturnOutcome,
}

/// Takes back what was scanned, or answers why not.
///
/// # Errors
/// `Invalid` for `on`, `condition`, `damage` (a charge has to say what for) or `charge`.
pub fn scan(write: &Write<'_>, input: &ReturnScan) -> Result<ReturnScanned> {
    let on = input.on.unwrap_or_else(|| write.today());
    if on > write.today() {
        return Err(Problem::invalid("on", Why::InTheFuture));
    }
    let state = State::checked(&input.state)?;
    let nothing = |tag, outcome| ReturnScanned { tag, what: String::new(), belongs: Vec::new(), outcome };
    let scanned = match find(write, &input.scanned)? {
        Found::NotATag(tag) => nothing(tag, ReturnOutcome::NotATag),
        Found::Unknown(tag) => nothing(tag, ReturnOutcome::UnknownTag),
        Found::Asset(asset) => ReturnScanned {
            tag: asset.tag.clone(),
            what: asset.fields.what(),
            belongs: assets::accessories(write, asset.id)?,
            outcome: take_back(write, &asset, on, &state)?,
        },
    };
    match &scanned.outcome {
        ReturnOutcome::Returned { item, .. } => write.note(item.loan, format!("returned: {}", item.asset)),
        ReturnOutcome::DataQuestion { loan, .. } => write.note(loan, "scanned to be returned: asked about data first"),
        _ => write.note("", "scanned to be returned, not lent"),
    }
    Ok(scanned)
}

fn take_back(write: &Write<'_>, asset: &Asset, on: Day, state: &State) -> Result<ReturnOutcome> {
    let Some(item) = store::out_of(write, asset.id)? else {
        return Ok(ReturnOutcome::NeverLent { standing: asset.standing });
    };
    let loan = store::find(write, item.loan)?;
    let data = holds_data(asset, &assets::media(write, asset.id)?);
    if data && state.data_deleted.is_none() {
        return Ok(ReturnOutcome::DataQuestion { to: loan.to, since: item.lent_on, loan: loan.id });
    }
    if on < item.lent_on {
        return Err(Problem::invalid("on", Why::TooEarly));
    }
    write.run(
        "UPDATE loan_item SET ended = ?2, ended_on = ?3, ended_at = ?4, ended_by = ?5 WHERE id = ?1",
        params![item.id, Ended::Returned, on, write.stamp.at.to_rfc3339(), write.stamp.name],
    )?;
    state.write(write, &item, data)?;
    let event = NewEvent { item: Some(item.id), note: &state.said(), ..NewEvent::default() };
    store::keep(write, loan.id, on, LoanHappened::Returned, &event)?;
    back_in_place(write, &item, on, state)?;
    standing::seen(write, asset.id, on)?;
    let returned = store::find_item(write, item.id)?;
    let late = item.due(loan.to.left_on).map_or(0, |due| (on - due).num_days().max(0));
    let still_out: u32 = write.one("SELECT count(*) FROM loan_item WHERE loan = ?1 AND ended IS NULL", [loan.id])?;
    Ok(ReturnOutcome::Returned {
        missing: returned.missing(),
        item: Box::new(returned),
        to: loan.to,
        reference: loan.reference,
        late: u32::try_from(late).unwrap_or(u32::MAX),
        still_out,
    })
}

/// The asset stands again as it stood before it was lent, or goes to be repaired.
fn back_in_place(write: &Write<'_>, item: &LoanItem, on: Day, state: &State) -> Result<()> {
    let (was, holder, due_back_on, _) = store::before(write, item.id)?;
    let (standing, held) = match (state.to_repair, still_here(write, holder)?) {
        (true, _) => (AssetStanding::InRepair, Held::default()),
        (false, true) => (was, Held { by: holder, due_back_on }),
        // Whoever had it for their work has left meanwhile.
        (false, false) => (AssetStanding::InStock, Held::default()),
    };
    let about = item.loan.to_string();
    let event = Event { note: &state.damage, about: &about, ..Event::default() };
    standing::set(write, item.asset, standing, held, on, Happened::Returned, &event)
}

fn still_here(read: &Read<'_>, holder: Option<crate::base::ids::PersonId>) -> Result<bool> {
    match holder {
        None => Ok(true),
        Some(id) => {
            read.one("SELECT NOT EXISTS (SELECT 1 FROM person WHERE id = ?1 AND left_on < ?2)", params![id, read.today()])
        }
    }
}

/// How a thing came back, looked through.
pub struct State {
    condition: String,
    accessories: Option<Vec<String>>,
    data_deleted: Option<Checked>,
    clean: Option<Checked>,
    damage: String,
    charge_pence: Option<i64>,
    pub to_repair: bool,
}

impl State {
    /// What was typed, if it can be taken.
    pub fn checked(typed: &CameBack) -> Result<Self> {
        let state = Self {
            condition: text("condition", &typed.condition)?,
            accessories: typed.accessories.clone(),
            data_deleted: typed.data_deleted,
            clean: typed.clean,
            damage: text("damage", &typed.damage)?,
            charge_pence: money::pence("charge", &typed.charge)?,
            to_repair: typed.to_repair,
        };
        // A charge is asked of a family or of staff: it says what for (O-F17).
        if state.charge_pence.is_some_and(|pence| pence > 0) && state.damage.is_empty() {
            return Err(Problem::invalid("damage", Why::Missing));
        }
        Ok(state)
    }

    /// Keeps it with the item. What makes no sense for a thing that holds no data is not asked of anybody later.
    pub fn write(&self, write: &Write<'_>, item: &LoanItem, data: bool) -> Result<()> {
        let (came, _) = parted(item.accessories_out.clone(), self.accessories.as_deref());
        let unless = |answer: Option<Checked>| if data { answer.unwrap_or(Checked::No) } else { Checked::NotNeeded };
        write.run(
            "UPDATE loan_item SET condition_in = ?2, accessories_in = ?3, data_deleted = ?4, clean_in = ?5, damage = ?6, charge_pence = ?7 \
             WHERE id = ?1",
            params![
                item.id,
                self.condition,
                store::json(&came)?,
                unless(self.data_deleted),
                unless(self.clean),
                self.damage,
                self.charge_pence.filter(|pence| *pence > 0)
            ],
        )?;
        Ok(())
    }

    /// What there is to say of it in a history: never who.
    pub fn said(&self) -> String {
        let said = [self.condition.as_str(), self.damage.as_str()];
        said.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("; ")
    }
}
