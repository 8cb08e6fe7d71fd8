//! What can be said of a disposal, step by step. Each is entered once and never changed.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::rules::DisposalRules;
use super::words::{ClearingMethod, DisposalReason, DisposalRoute, WasteNote};
use crate::base::Day;
use crate::base::ids::{AssetId, MediumId, PersonId};
use crate::inventory::{AssetStanding, Known};

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "said", rename_all = "snake_case", rename_all_fields = "camelCase")]
#[ts(rename = "DisposalSaid")]
pub enum Said {
    Planned(DisposalPlan),
    /// Equipment came in; how it stood and who had it, so that it can go back.
    Added {
        asset: AssetId,
        was: AssetStanding,
        holder: Option<PersonId>,
    },
    TakenOut {
        asset: AssetId,
        reason: String,
    },
    Authorised(Authority),
    /// The authorisation was laid aside, so that the plan can be changed.
    Reopened {
        reason: String,
    },
    Cleared {
        medium: MediumId,
        clearing: Clearing,
    },
    /// What was said of the clearing of a medium was a mistake.
    ClearingTakenBack {
        medium: MediumId,
        reason: String,
    },
    /// Whoever is logged in gives their word; another name only where somebody else has looked.
    NoMedia {
        assets: Vec<AssetId>,
        confirmed_by: String,
    },
    Guaranteed {
        reference: String,
        dated: Day,
    },
    Readied {
        assets: Vec<AssetId>,
        ready: Readiness,
    },
    HandedOver(Handover),
    Certified(Certificate),
    /// The certificate was entered by mistake; it is named by the step that entered it.
    CertificateTakenBack {
        certificate: String,
        reason: String,
    },
    Explained {
        what: Unmatched,
        reason: String,
    },
    Closed {
        items: Vec<LastSeen>,
    },
    GivenUp {
        reason: String,
        /// Whoever was to authorise it said no.
        refused: bool,
    },
}

/// Why, how and to whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisposalPlan {
    pub reason: DisposalReason,
    pub route: DisposalRoute,
    /// The person or organisation that receives it (O-F33).
    #[serde(default)]
    pub recipient: String,
    #[serde(default)]
    pub contact: String,
    /// The agency's permit or registration, and the day on which somebody looked it up (O-F03).
    #[serde(default)]
    pub permit: String,
    #[serde(default)]
    pub permit_checked_on: Option<Day>,
    /// Whether personal data is likely to be on it (O-F34). Media are cleared in any case.
    pub personal_data: Known,
    /// What it is worth now, in pence; nothing where nobody has said.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub worth_pence: Option<i64>,
    #[serde(default)]
    pub note: String,
}

/// Who allowed it, on what grounds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "DisposalAuthority")]
pub struct Authority {
    /// The minute of the governors, where their leave was needed.
    pub minute: String,
    pub remark: String,
    #[ts(type = "number")]
    pub value_pence: i64,
    /// What the school had settled when it was authorised.
    pub rules: DisposalRules,
}

/// How one medium was cleared (O-F05, O-F06, O-F29).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "MediumClearing")]
pub struct Clearing {
    pub method: ClearingMethod,
    /// Such as "NIST SP 800-88 Rev. 2, Purge".
    #[serde(default)]
    pub standard: String,
    /// The tool and its version.
    #[serde(default)]
    pub tool: String,
    pub on: Day,
    pub by: String,
    pub verified_by: String,
    /// Whether it went well. A medium that failed is destroyed.
    pub passed: bool,
    #[serde(default)]
    pub note: String,
}

/// What makes equipment fit to be given away or sold (R23).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "DisposalReadiness")]
pub struct Readiness {
    pub tested_on: Option<Day>,
    pub passed: bool,
    pub tester: String,
    pub label: String,
    pub recall_checked: bool,
    /// It is out of the school's management and of its maker's enrolment.
    pub enrolment_removed: bool,
    pub licences_removed: bool,
    pub labels_removed: bool,
}

/// It has left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "DisposalHandover")]
pub struct Handover {
    pub on: Day,
    /// Who handed it over for the school, and who took it away.
    pub handed_by: String,
    #[serde(default)]
    pub collector: String,
    #[serde(default)]
    pub vehicle: String,
    #[serde(default)]
    pub receipt_no: String,
    /// The receipt accepts responsibility for the destruction of personal data (O-F04).
    #[serde(default)]
    pub accepts_responsibility: bool,
    /// The waste carrier's registration (O-F08).
    #[serde(default)]
    pub carrier: String,
    #[serde(default)]
    pub note_kind: Option<WasteNote>,
    #[serde(default)]
    pub note_no: String,
    /// Worked out, not typed: until when the note is kept.
    #[serde(default)]
    pub keep_note_until: Option<Day>,
    #[serde(default)]
    pub tracking_id: String,
    /// What was paid for it, in pence.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub price_pence: Option<i64>,
    #[serde(default)]
    pub invoice_no: String,
}

/// A certificate of the company, with the serial numbers on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "DisposalCertificate")]
pub struct Certificate {
    pub number: String,
    pub dated: Day,
    pub supplier: String,
    pub serials: Vec<String>,
}

/// Something for which no certificate answers, or that a certificate lists and that was not in the disposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
#[ts(rename = "DisposalUnmatched")]
pub enum Unmatched {
    Asset { id: AssetId },
    Medium { id: MediumId },
    Line { serial: String },
}

/// An item as it stood when the disposal was closed: what is changed in the register later does not change this.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "DisposalLastSeen")]
pub struct LastSeen {
    pub asset: AssetId,
    pub tag: String,
    pub what: String,
    pub serial: String,
    #[ts(type = "number | null")]
    pub cost_pence: Option<i64>,
}
