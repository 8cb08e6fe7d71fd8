//! Enter what was bought of a licence: the first time, more of it, or for another year.

use serde::Deserialize;
use ts_rs::TS;

use super::words::{LicenceKind, line};
use crate::base::ids::{LicenceId, PurchaseId};
use crate::base::{Day, Problem, Result, Why, money};
use crate::store::{Write, params};

/// More of one licence than any school has of anything: a larger number is a slip of the hand.
const MOST: i64 = 100_000;

/// A purchase as typed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BuyLicence {
    pub licence: LicenceId,
    pub bought_on: Day,
    /// From which day on it counts; the day of the purchase if not given.
    pub starts_on: Option<Day>,
    /// Its last day; none for one without an end.
    pub ends_on: Option<Day>,
    /// None: as many as there are.
    #[ts(type = "number | null")]
    pub quantity: Option<i64>,
    /// As written, such as "£1,234.50"; empty where it is not known.
    pub cost: String,
    pub order_ref: String,
    pub supplier: String,
}

/// A purchase that was entered in error.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfPurchase {
    pub id: PurchaseId,
}

/// Enters it.
///
/// # Errors
/// `NotFound`; `Invalid` for a field: a subscription needs its end, and a number only fits what is counted.
pub fn buy(write: &Write<'_>, input: &BuyLicence) -> Result<PurchaseId> {
    let kind: LicenceKind =
        write.maybe("SELECT kind FROM licence WHERE id = ?1", [input.licence], |row| row.get(0))?.ok_or(Problem::NotFound)?;
    if input.bought_on > write.today() {
        return Err(Problem::invalid("boughtOn", Why::InTheFuture));
    }
    let starts_on = input.starts_on.unwrap_or(input.bought_on);
    match input.ends_on {
        None if kind == LicenceKind::Subscription => return Err(Problem::invalid("endsOn", Why::Missing)),
        Some(ends) if ends < starts_on => return Err(Problem::invalid("endsOn", Why::TooEarly)),
        _ => {}
    }
    match input.quantity {
        Some(_) if kind.covers_all() => return Err(Problem::invalid("quantity", Why::DoesNotFit)),
        Some(quantity) if quantity <= 0 => return Err(Problem::invalid("quantity", Why::BelowNought)),
        Some(quantity) if quantity > MOST => return Err(Problem::invalid("quantity", Why::NotUnderstood)),
        _ => {}
    }
    let id = PurchaseId::new();
    write.run(
        "INSERT INTO licence_purchase (id, licence, bought_on, starts_on, ends_on, quantity, cost_pence, order_ref, supplier, \
         at, by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        params![
            id,
            input.licence,
            input.bought_on,
            starts_on,
            input.ends_on,
            input.quantity,
            money::pence("cost", &input.cost)?,
            line("orderRef", &input.order_ref)?,
            line("supplier", &input.supplier)?,
            write.stamp.at.to_rfc3339(),
            write.stamp.name
        ],
    )?;
    write.note(input.licence, "licence bought or renewed");
    Ok(id)
}

/// Takes a purchase back that was entered in error; it stays on record and counts on no day.
///
/// # Errors
/// `NotFound` for one that is not there or was taken back.
pub fn take_back(write: &Write<'_>, input: &OfPurchase) -> Result<()> {
    let touched = write.run(
        "UPDATE licence_purchase SET taken_back_at = ?2, taken_back_by = ?3 WHERE id = ?1 AND taken_back_at IS NULL",
        params![input.id, write.stamp.at.to_rfc3339(), write.stamp.name],
    )?;
    if touched == 0 {
        return Err(Problem::NotFound);
    }
    write.note(input.id, "purchase of a licence taken back");
    Ok(())
}
