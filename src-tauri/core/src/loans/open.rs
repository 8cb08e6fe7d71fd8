//! One loan with everything in it; and every loan of one asset.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::list::{LoanRow, row};
use super::{LentTo, LoanEvent, LoanItem, store};
use crate::base::Result;
use crate::base::ids::{AssetId, LoanId};
use crate::store::{Read, params};

/// The id of a loan.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfLoan {
    pub id: LoanId,
}

/// A loan, its things and all that happened to it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LoanPage {
    pub row: LoanRow,
    pub items: Vec<LoanItem>,
    pub history: Vec<LoanEvent>,
}

/// Opens a loan.
///
/// # Errors
/// `NotFound`.
pub fn open(read: &Read<'_>, id: LoanId) -> Result<LoanPage> {
    let loan = store::find(read, id)?;
    let items = store::items(read, id)?;
    Ok(LoanPage { row: row(&loan, &items, read.today()), items, history: store::history(read, id)? })
}

/// One time that an asset was lent.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LentOnce {
    pub reference: String,
    pub to: LentTo,
    pub item: LoanItem,
}

/// Every time that an asset was lent, the latest first.
pub fn of_asset(read: &Read<'_>, asset: AssetId) -> Result<Vec<LentOnce>> {
    let found = store::lent(read, "i.asset = ?1", 1_000, params![asset])?;
    Ok(found.into_iter().map(|(loan, item)| LentOnce { reference: loan.reference, to: loan.to, item }).collect())
}
