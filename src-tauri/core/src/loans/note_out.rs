//! Put right what went along and how it looked, while a thing is out.

use serde::Deserialize;
use ts_rs::TS;

use super::LoanHappened;
use super::fields::text;
use super::lend::parted;
use super::store::{self, NewEvent};
use crate::base::ids::LoanItemId;
use crate::base::{Problem, Result};
use crate::inventory::store as assets;
use crate::store::{Write, params};

/// What really went along, as typed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NoteOut {
    pub item: LoanItemId,
    pub accessories: Vec<String>,
    #[serde(default)]
    pub condition: String,
}

/// Keeps it.
///
/// # Errors
/// `ChangedMeanwhile` when the thing is not out any more or the paper is signed: what was signed for stays.
pub fn note_out(write: &Write<'_>, input: &NoteOut) -> Result<()> {
    let item = store::find_item(write, input.item)?;
    if !item.is_out() || store::find(write, item.loan)?.signed_on.is_some() {
        return Err(Problem::ChangedMeanwhile);
    }
    let condition = text("condition", &input.condition)?;
    let (goes, lack) = parted(assets::accessories(write, item.asset)?, Some(&input.accessories));
    write.run(
        "UPDATE loan_item SET accessories_out = ?2, accessories_lack = ?3, condition_out = ?4 WHERE id = ?1",
        params![item.id, store::json(&goes)?, store::json(&lack)?, condition],
    )?;
    let (was, became) = (item.accessories_out.join(", "), goes.join(", "));
    let event = NewEvent { item: Some(item.id), was: &was, became: &became, note: &condition };
    store::keep(write, item.loan, write.today(), LoanHappened::NotedOut, &event)?;
    write.note(item.loan, format!("noted what went along: {}", item.asset));
    Ok(())
}
