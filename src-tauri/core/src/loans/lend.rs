//! Lend one thing by a scan.

use serde::Deserialize;
use ts_rs::TS;

use super::fields::{LoanFields, Ready, text};
use super::look::{Found, LendOutcome, Scanned, against, find, nothing, of};
use super::store::{self, NewEvent, NewItem};
use super::{LoanHappened, texts};
use crate::base::ids::{LoanId, LoanItemId};
use crate::base::{Result, names};
use crate::inventory::events::{Event, Happened};
use crate::inventory::standing::{self, Held};
use crate::inventory::{Asset, AssetStanding, store as assets};
use crate::store::Write;

/// A scan at the lending desk.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LendScan {
    /// What the scanner read or somebody typed: a tag, or the maker's serial number.
    pub scanned: String,
    /// The loan that the scan before began: this one joins it, if nothing that is the same for every scan was changed.
    #[serde(default)]
    pub loan: Option<LoanId>,
    pub fields: LoanFields,
    #[serde(default)]
    pub condition: String,
    /// What goes along; all that belongs in the box if not given.
    #[serde(default)]
    pub accessories: Option<Vec<String>>,
    /// Why it should go although a rule speaks against it (R28).
    #[serde(default)]
    pub reason: String,
}

/// Lends what was scanned, or answers why not.
///
/// # Errors
/// What [`LoanFields::checked`] says, and `Invalid` for `condition` or `reason`. Everything about the thing itself is an
/// answer.
pub fn scan(write: &Write<'_>, input: &LendScan) -> Result<Scanned> {
    let ready = input.fields.checked(write)?;
    let out = GoesOut {
        condition: text("condition", &input.condition)?,
        accessories: input.accessories.as_deref(),
        reason: text("reason", &input.reason)?,
    };
    let scanned = match find(write, &input.scanned)? {
        Found::NotATag(tag) => nothing(tag, LendOutcome::NotATag),
        Found::Unknown(tag) => nothing(tag, LendOutcome::UnknownTag),
        Found::Asset(asset) => lend(write, &asset, &ready, input.loan, &out)?,
    };
    match (&scanned.outcome, scanned.asset) {
        (LendOutcome::Lent { loan, .. }, Some(asset)) => write.note(loan, format!("lent: {asset}")),
        (_, Some(asset)) => write.note(asset, "scanned to be lent, not lent"),
        (_, None) => write.note("", "scanned to be lent, no equipment of ours"),
    }
    Ok(scanned)
}

/// What is said of one thing on its way out.
#[derive(Default)]
pub struct GoesOut<'a> {
    pub condition: String,
    pub accessories: Option<&'a [String]>,
    pub reason: String,
}

/// Lends a thing, in the loan given or a new one; leaves the line in the record to whoever calls.
pub fn lend(write: &Write<'_>, asset: &Asset, ready: &Ready, loan: Option<LoanId>, out: &GoesOut<'_>) -> Result<Scanned> {
    let (outcome, whys) = against(write, asset, ready, loan)?;
    if let Some(outcome) = outcome {
        return Ok(of(asset, outcome));
    }
    if !whys.is_empty() && out.reason.is_empty() {
        return Ok(of(asset, LendOutcome::ReasonNeeded { whys }));
    }
    // A reason that nothing asked for would look as if a rule had been broken.
    let reason = if whys.is_empty() { String::new() } else { out.reason.clone() };
    let loan = match loan {
        Some(loan) if goes_on(write, loan, ready)? => loan,
        _ => begin(write, ready)?,
    };
    let belongs = assets::accessories(write, asset.id)?;
    let (accessories, lack) = parted(belongs, out.accessories);
    let was = (asset.standing, asset.holder, asset.due_back_on);
    let new = NewItem {
        loan,
        asset: asset.id,
        ready,
        condition: &out.condition,
        accessories: &accessories,
        lack: &lack,
        reason: &reason,
        was,
    };
    let item = store::insert_item(write, &new)?;
    keep(write, loan, item, ready, &reason)?;
    let about = loan.to_string();
    let held = Held { by: ready.to.person(), due_back_on: ready.due_on };
    let event = Event { note: &reason, about: &about, ..Event::default() };
    standing::set(write, asset.id, AssetStanding::OnLoan, held, ready.on, Happened::Lent, &event)?;
    standing::seen(write, asset.id, ready.on)?;
    let reference = store::find(write, loan)?.reference;
    Ok(of(asset, LendOutcome::Lent { loan, reference, item, accessories, lack, reason }))
}

fn keep(write: &Write<'_>, loan: LoanId, item: LoanItemId, ready: &Ready, reason: &str) -> Result<()> {
    let event = NewEvent { item: Some(item), note: reason, ..NewEvent::default() };
    store::keep(write, loan, ready.on, LoanHappened::Lent, &event)
}

fn begin(write: &Write<'_>, ready: &Ready) -> Result<LoanId> {
    let loan = LoanId::new();
    store::insert(write, loan, ready, texts::keep(write, ready.form)?)?;
    store::keep(write, loan, ready.on, LoanHappened::Issued, &NewEvent::default())?;
    Ok(loan)
}

/// Whether a scan may join the loan: nothing that is the same for every scan was changed, and nobody has signed a paper on
/// which it does not stand.
fn goes_on(write: &Write<'_>, loan: LoanId, ready: &Ready) -> Result<bool> {
    let known = store::find(write, loan)?;
    Ok(known.signed_on.is_none()
        && known.to.person == ready.to.person()
        && known.to.room == ready.to.room()
        && known.purpose == ready.purpose
        && known.goes_home == ready.goes_home
        && known.short == ready.short
        && known.issued_on == ready.on
        && known.due_on == ready.due_on)
}

/// What goes along and what belongs in the box and does not: all of it goes, where nobody says otherwise. Names that
/// belong to no box are kept as well: somebody has put them in.
pub fn parted(belongs: Vec<String>, given: Option<&[String]>) -> (Vec<String>, Vec<String>) {
    let Some(given) = given else {
        return (belongs, Vec::new());
    };
    let mut goes: Vec<String> = Vec::new();
    for name in given.iter().map(|name| names::tidy(name)).filter(|name| !name.is_empty()) {
        if !goes.iter().any(|other| names::fold(other) == names::fold(&name)) {
            goes.push(name);
        }
    }
    let lack = belongs.into_iter().filter(|name| !goes.iter().any(|there| names::fold(there) == names::fold(name))).collect();
    (goes, lack)
}
