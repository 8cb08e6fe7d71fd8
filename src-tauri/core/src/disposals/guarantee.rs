//! Keep a company's written guarantee that it destroys what can still be read (O-F07, O-F22).

use serde::Deserialize;
use ts_rs::TS;

use super::said::Said;
use super::{batch, field, store};
use crate::base::ids::DisposalId;
use crate::base::{Day, Problem, Result, Why};
use crate::store::Write;

/// The guarantee by its reference.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeepGuarantee {
    pub id: DisposalId,
    pub reference: String,
    pub dated: Day,
}

/// Keeps it. What is not cleared may then leave against an acceptance of responsibility, and has to come back on a
/// certificate.
///
/// # Errors
/// `Invalid { field: "route", why: DoesNotFit }` where nobody receives it who could give one; `Invalid` for `reference`
/// or `dated`; `ChangedMeanwhile` after it has left.
pub fn keep(write: &Write<'_>, input: &KeepGuarantee) -> Result<()> {
    let batch = batch::open(write, input.id)?;
    batch.must_be_here()?;
    if !batch.planned()?.route.may_be_guaranteed() {
        return Err(Problem::invalid("route", Why::DoesNotFit));
    }
    let reference = field::needed("reference", &input.reference)?;
    let dated = field::past("dated", input.dated, write.today())?;
    store::keep(write, input.id, write.today(), &Said::Guaranteed { reference, dated })?;
    write.note(input.id, format!("disposal {}: written guarantee kept", batch.head.number));
    Ok(())
}
