//! Hand a disposal over: it leaves the school.

use chrono::Months;
use serde::Deserialize;
use ts_rs::TS;

use super::batch::Batch;
use super::said::{DisposalPlan, Handover, Said};
use super::waits::{self, DisposalWait};
use super::words::{DisposalRoute, WasteNote};
use super::{batch, field, standings, store};
use crate::base::ids::{AssetId, DisposalId};
use crate::base::{Day, Problem, Result, Why, money};
use crate::store::Write;

/// The handover as typed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "HandOverDisposal")]
pub struct HandOver {
    pub id: DisposalId,
    pub on: Day,
    pub handed_by: String,
    #[serde(default)]
    pub collector: String,
    #[serde(default)]
    pub vehicle: String,
    #[serde(default)]
    pub receipt_no: String,
    #[serde(default)]
    pub accepts_responsibility: bool,
    #[serde(default)]
    pub carrier: String,
    #[serde(default)]
    pub note_kind: Option<WasteNote>,
    #[serde(default)]
    pub note_no: String,
    #[serde(default)]
    pub tracking_id: String,
    /// What was paid for it, such as "£40".
    #[serde(default)]
    pub price: String,
    #[serde(default)]
    pub invoice_no: String,
}

/// Keeps that it has left, with the receipt and the notes. From now on its items count nowhere and cannot be put back to
/// use: what is still awaited is the paper that answers for them.
///
/// # Errors
/// `Invalid` with `Missing`: `media` while one can still be read and no guarantee covers it, `noMedia` while nobody has
/// confirmed that an item has none (R21), `readiness` for a gift or a sale (R23; with `DoesNotFit`
/// where the latest electrical test in the register has `failed` since), `receiptNo` and
/// `acceptsResponsibility` (R24), `carrier`, `noteKind` and `noteNo` for waste (R25), `price` for a sale, `handedBy`,
/// `collector`; `items` with `DoesNotFit` where one is in use again and `OnLoan` where one is `lent`; `on` for a day in the future or
/// before the authorisation; `ChangedMeanwhile` where it is not authorised.
pub fn hand_over(
    write: &Write<'_>,
    input: &HandOver,
    lent: impl Fn(AssetId) -> Result<bool>,
    failed: impl Fn(AssetId) -> Result<bool>,
) -> Result<()> {
    let batch = batch::open(write, input.id)?;
    batch.must_be_here()?;
    let Some(authority) = &batch.authority else { return Err(Problem::ChangedMeanwhile) };
    let plan = batch.planned()?;
    let on = field::past("on", input.on, write.today())?;
    if on < authority.on {
        return Err(Problem::invalid("on", Why::TooEarly));
    }
    may_leave(&batch, &authority.said.rules, on)?;
    standings::not_lent(&batch, lent)?;
    if plan.route.is_reused() && batch.any(failed)? {
        return Err(Problem::invalid("readiness", Why::DoesNotFit));
    }
    let handover = checked(&batch, plan, input, on)?;
    store::keep(write, input.id, on, &Said::HandedOver(handover))?;
    for item in &batch.items {
        standings::gone(write, &batch, item, plan.route, on)?;
    }
    write.note(input.id, format!("disposal {} handed over: {} items", batch.head.number, batch.items.len()));
    Ok(())
}

fn may_leave(batch: &Batch, rules: &super::rules::DisposalRules, on: Day) -> Result<()> {
    let missing = |field: &str| Err(Problem::invalid(field, Why::Missing));
    let waits = waits::of_plan(batch).into_iter().chain(waits::of_leaving(batch, rules, on)).next();
    match waits {
        None => Ok(()),
        Some(DisposalWait::Items) => missing("items"),
        Some(DisposalWait::Moved { .. }) => Err(Problem::invalid("items", Why::DoesNotFit)),
        Some(DisposalWait::Media { .. }) => missing("media"),
        Some(DisposalWait::NoMedia { .. }) => missing("noMedia"),
        Some(DisposalWait::Readiness { .. }) => missing("readiness"),
        Some(DisposalWait::Leased { .. }) => Err(Problem::invalid("route", Why::DoesNotFit)),
        Some(_) => missing("plan"),
    }
}

fn checked(batch: &Batch, plan: &DisposalPlan, typed: &HandOver, on: Day) -> Result<Handover> {
    let route = plan.route;
    let asked = |needed: bool, name: &str, text: &str| {
        if needed { field::needed(name, text) } else { field::line(name, text) }
    };
    let left_to_company = batch.uncleared().next().is_some();
    let needs_receipt = route.through_agency() || left_to_company;
    if needs_receipt && !typed.accepts_responsibility {
        return Err(Problem::invalid("acceptsResponsibility", Why::Missing));
    }
    let note_kind = typed.note_kind.filter(|_| route.is_waste());
    if route.is_waste() && note_kind.is_none() {
        return Err(Problem::invalid("noteKind", Why::Missing));
    }
    let price_pence = money::pence("price", &typed.price)?;
    if route == DisposalRoute::Sale && price_pence.is_none() {
        return Err(Problem::invalid("price", Why::Missing));
    }
    Ok(Handover {
        on,
        handed_by: field::needed("handedBy", &typed.handed_by)?,
        collector: asked(route.has_recipient(), "collector", &typed.collector)?,
        vehicle: field::line("vehicle", &typed.vehicle)?,
        receipt_no: asked(needs_receipt, "receiptNo", &typed.receipt_no)?,
        accepts_responsibility: typed.accepts_responsibility,
        carrier: asked(route.is_waste(), "carrier", &typed.carrier)?,
        note_no: asked(route.is_waste(), "noteNo", &typed.note_no)?,
        keep_note_until: note_kind.and_then(|kind| on.checked_add_months(Months::new(12 * kind.years()))),
        note_kind,
        tracking_id: field::line("trackingId", &typed.tracking_id)?,
        price_pence,
        invoice_no: field::line("invoiceNo", &typed.invoice_no)?,
    })
}
