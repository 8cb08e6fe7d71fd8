//! What every entry about equipment has to keep to.

use super::store;
use crate::base::ids::AssetId;
use crate::base::{Day, Problem, Result, Why, names};
use crate::inventory::{self, Asset, AssetStanding};
use crate::store::Read;

/// The longest description, in characters.
pub const LONGEST: usize = 2_000;

/// A day that has come, or why it cannot be.
pub fn past(read: &Read<'_>, field: &str, on: Day) -> Result<Day> {
    if on > read.today() { Err(Problem::invalid(field, Why::InTheFuture)) } else { Ok(on) }
}

/// A day that has come and does not lie before another.
pub fn after(read: &Read<'_>, field: &str, on: Day, since: Option<Day>) -> Result<Day> {
    if since.is_some_and(|since| on < since) {
        return Err(Problem::invalid(field, Why::TooEarly));
    }
    past(read, field, on)
}

/// A short text that may be empty.
pub fn short(field: &str, text: &str) -> Result<String> {
    within(field, names::tidy(text), names::LONGEST)
}

/// A short text that has to be there.
pub fn needed(field: &str, text: &str) -> Result<String> {
    there(field, short(field, text)?)
}

/// A description, which keeps its line breaks and may be empty.
pub fn long(field: &str, text: &str) -> Result<String> {
    within(field, text.trim().to_owned(), LONGEST)
}

/// A description that has to be there.
pub fn told(field: &str, text: &str) -> Result<String> {
    there(field, long(field, text)?)
}

/// An amount in pence.
pub fn pence(field: &str, pence: Option<i64>) -> Result<Option<i64>> {
    const MOST: i64 = 100_000_000_000;
    match pence {
        Some(below) if below < 0 => Err(Problem::invalid(field, Why::BelowNought)),
        Some(above) if above > MOST => Err(Problem::invalid(field, Why::UnclearAmount)),
        pence => Ok(pence),
    }
}

/// The equipment, unless it has left for good: what is disposed of only stays on record (O-F30).
pub fn kept(read: &Read<'_>, asset: AssetId) -> Result<Asset> {
    let asset = inventory::store::find(read, asset)?;
    if asset.standing == AssetStanding::Disposed {
        return Err(Problem::invalid("asset", Why::Disposed));
    }
    Ok(asset)
}

/// The equipment, if somebody can lay a hand on it: neither disposed of nor missing nor still on its way.
pub fn at_hand(read: &Read<'_>, asset: AssetId) -> Result<Asset> {
    let asset = kept(read, asset)?;
    if asset.standing.is_here() { Ok(asset) } else { Err(Problem::invalid("asset", Why::DoesNotFit)) }
}

/// How something stands that comes back to what it was: on loan as long as its loan is open, to a person or to a room, and
/// no longer; in repair only while a repair is open.
pub fn again(read: &Read<'_>, asset: &Asset, was: AssetStanding, lent: bool) -> Result<AssetStanding> {
    Ok(match was {
        _ if lent => AssetStanding::OnLoan,
        AssetStanding::OnLoan => AssetStanding::InStock,
        AssetStanding::InRepair if store::open_repair(read, asset.id)?.is_none() => AssetStanding::InStock,
        was => was,
    })
}

fn within(field: &str, text: String, most: usize) -> Result<String> {
    if text.chars().count() > most { Err(Problem::invalid(field, Why::TooLong { most })) } else { Ok(text) }
}

fn there(field: &str, text: String) -> Result<String> {
    if text.is_empty() { Err(Problem::invalid(field, Why::Missing)) } else { Ok(text) }
}
