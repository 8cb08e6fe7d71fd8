//! Keep a certificate, take one back, or explain what no certificate answers for.

use serde::Deserialize;
use ts_rs::TS;

use super::said::{Certificate, Said, Unmatched};
use super::{batch, field, serials, store};
use crate::base::ids::DisposalId;
use crate::base::{Day, Problem, Result, Why};
use crate::inventory::tags;
use crate::store::Write;

/// A certificate as typed, with its serial numbers as they were typed, pasted or read from a file.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeepCertificate {
    pub id: DisposalId,
    pub number: String,
    pub dated: Day,
    #[serde(default)]
    pub supplier: String,
    pub serials: String,
}

/// A certificate that was entered by mistake.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakeBackCertificate {
    pub id: DisposalId,
    /// The step that entered it.
    pub certificate: String,
    pub reason: String,
}

/// Why no certificate answers for some items, or what is to be said of lines that were never ours.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ExplainUnmatched {
    pub id: DisposalId,
    pub what: Vec<Unmatched>,
    pub reason: String,
}

/// Keeps it. It answers for whatever it lists; the rest stays open.
///
/// # Errors
/// `Invalid` for `number`, also where it is kept already, for `dated`, `supplier` or `serials`; `ChangedMeanwhile` before
/// anything has left.
pub fn keep(write: &Write<'_>, input: &KeepCertificate) -> Result<()> {
    let batch = batch::open(write, input.id)?;
    batch.must(batch.handover.is_some())?;
    let number = field::needed("number", &input.number)?;
    if batch.certificates.iter().any(|(_, kept)| tags::key(&kept.number) == tags::key(&number)) {
        return Err(Problem::invalid("number", Why::Taken));
    }
    let supplier = match field::line("supplier", &input.supplier)? {
        empty if empty.is_empty() => batch.planned()?.recipient.clone(),
        supplier => supplier,
    };
    let (serials, ..) = serials::serials(&batch, &input.serials)?;
    let dated = field::past("dated", input.dated, write.today())?;
    let facts = format!("disposal {}: certificate with {} serial numbers", batch.head.number, serials.len());
    store::keep(write, input.id, dated, &Said::Certified(Certificate { number, dated, supplier, serials }))?;
    write.note(input.id, facts);
    Ok(())
}

/// Takes a certificate back.
///
/// # Errors
/// `NotFound`, `Invalid { field: "reason" }`, `ChangedMeanwhile` once it is closed.
pub fn take_back(write: &Write<'_>, input: &TakeBackCertificate) -> Result<()> {
    let batch = batch::open(write, input.id)?;
    batch.must(batch.handover.is_some())?;
    if !batch.certificates.iter().any(|(id, _)| *id == input.certificate) {
        return Err(Problem::NotFound);
    }
    let reason = field::reason(&input.reason)?;
    let said = Said::CertificateTakenBack { certificate: input.certificate.clone(), reason };
    store::keep(write, input.id, write.today(), &said)?;
    write.note(input.id, format!("disposal {}: certificate taken back", batch.head.number));
    Ok(())
}

/// Keeps why nothing answers for it, under the name of whoever says so.
///
/// # Errors
/// `Invalid` for `what` or `reason`; `NotFound` for what is not open; `ChangedMeanwhile` before anything has left.
pub fn explain(write: &Write<'_>, input: &ExplainUnmatched) -> Result<()> {
    let batch = batch::open(write, input.id)?;
    batch.must(batch.handover.is_some())?;
    if input.what.is_empty() {
        return Err(Problem::invalid("what", Why::Missing));
    }
    let reason = field::reason(&input.reason)?;
    let matching = batch.matching(write)?;
    for what in &input.what {
        let is_open = match what {
            Unmatched::Line { serial } => {
                matching.strangers.iter().any(|stranger| tags::key(&stranger.serial) == tags::key(serial))
            }
            _ => matching.expected.iter().any(|expected| expected.what == *what && expected.certificate.is_none()),
        };
        if !is_open {
            return Err(Problem::NotFound);
        }
        store::keep(write, input.id, write.today(), &Said::Explained { what: what.clone(), reason: reason.clone() })?;
    }
    write.note(input.id, format!("disposal {}: {} explained", batch.head.number, input.what.len()));
    Ok(())
}
