//! One disposal as its page shows it.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::authorise::{DisposalValue, value};
use super::batch::{self, Batch};
use super::item::{Item, ItemMedium};
use super::matching::Matching;
use super::ready::{self, ReadyLack};
use super::rules::DisposalRules;
use super::said::{Certificate, Clearing, DisposalPlan, Handover, LastSeen, Readiness, Said};
use super::waits::{self, DisposalWait};
use super::words::{ClearingMethod, DisposalState};
use super::{clear, store};
use crate::base::ids::{AssetId, DisposalId, MediumId};
use crate::base::{Day, Result};
use crate::inventory::{AssetStanding, Known, MediumKind, MediumState, Ownership};
use crate::store::Read;

/// A disposal by its id.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfDisposal {
    pub id: DisposalId,
}

/// Everything about one disposal.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisposalPage {
    pub id: DisposalId,
    pub number: u32,
    pub state: DisposalState,
    pub made_on: Day,
    pub made_by: String,
    pub plan: Option<DisposalPlan>,
    pub items: Vec<DisposalItem>,
    pub value: DisposalValue,
    pub rules: DisposalRules,
    /// Whoever is looking has had a hand in asking for it.
    pub asked_by_you: bool,
    pub authorised: Option<AuthorisedView>,
    pub guarantee: Option<GuaranteeView>,
    pub handover: Option<Handover>,
    pub certificates: Vec<CertificateView>,
    pub matching: Matching,
    pub waits: Vec<DisposalWait>,
    pub closed_on: Option<Day>,
    pub closed_by: String,
    pub given_up: Option<GivenUpView>,
    pub history: Vec<DisposalStep>,
}

/// A piece of equipment in it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisposalItem {
    pub asset: AssetId,
    pub tag: String,
    pub what: String,
    pub serial: String,
    #[ts(type = "number | null")]
    pub cost_pence: Option<i64>,
    pub ownership: Ownership,
    pub holds_data: Known,
    pub encrypted: Known,
    pub was: AssetStanding,
    pub media: Vec<DisposalMedium>,
    /// No medium is known to be in it: none is on record, or all of them were taken off the list.
    pub bare: bool,
    /// Who has confirmed that there is no medium in it; empty while nobody has.
    pub no_media: String,
    /// Who has looked, where that was somebody else.
    pub looked_by: String,
    pub ready: Option<Readiness>,
    /// What it lacks to be given away or sold today.
    pub lacks: Vec<ReadyLack>,
}

/// A medium in an item.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisposalMedium {
    pub id: MediumId,
    pub kind: MediumKind,
    pub serial: String,
    #[ts(type = "number | null")]
    pub size_gb: Option<i64>,
    pub state: MediumState,
    pub cleared: bool,
    /// A try has failed: it has to be destroyed.
    pub failed: bool,
    /// What was said of it last.
    pub clearing: Option<Clearing>,
    /// The methods that clear it.
    pub fits: Vec<ClearingMethod>,
}

/// Who has authorised it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AuthorisedView {
    pub on: Day,
    pub by: String,
    pub minute: String,
    pub remark: String,
    #[ts(type = "number")]
    pub value_pence: i64,
}

/// A written guarantee.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GuaranteeView {
    pub reference: String,
    pub dated: Day,
}

/// A certificate by the step that entered it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CertificateView {
    pub id: String,
    pub certificate: Certificate,
}

/// Why it was given up.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GivenUpView {
    pub on: Day,
    pub by: String,
    pub reason: String,
    pub refused: bool,
}

/// A step in its history, with the tag of the equipment that it is about.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisposalStep {
    pub on: Day,
    pub at: String,
    pub by: String,
    pub tag: String,
    pub said: Said,
}

/// Opens the page.
///
/// # Errors
/// `NotFound`.
pub fn open(read: &Read<'_>, id: DisposalId) -> Result<DisposalPage> {
    page(read, batch::open(read, id)?)
}

/// The page of a disposal.
pub fn page(read: &Read<'_>, batch: Batch) -> Result<DisposalPage> {
    let (matching, rules) = (batch.matching(read)?, batch.rules(read)?);
    let last: HashMap<AssetId, LastSeen> =
        batch.closed.iter().flat_map(|closed| &closed.said).map(|item| (item.asset, item.clone())).collect();
    let is_reused = batch.plan.as_ref().is_some_and(|plan| plan.route.is_reused());
    let on = batch.handover.as_ref().map_or(read.today(), |handover| handover.said.on);
    let items = batch.items.iter().map(|item| {
        let lacks = if is_reused { ready::lacks(item.ready.as_ref(), &rules, on) } else { Vec::new() };
        self::item(item, last.get(&item.asset.id), lacks)
    });
    Ok(DisposalPage {
        id: batch.head.id,
        number: batch.head.number,
        state: batch.state(&matching),
        made_on: batch.head.made_on,
        made_by: batch.head.made_by.clone(),
        items: items.collect(),
        value: value(&batch, &rules),
        asked_by_you: batch.askers.contains(&read.stamp.user),
        waits: waits::of(&batch, &matching, &rules, read.today()),
        matching,
        rules,
        history: history(read, &batch)?,
        authorised: batch.authority.map(|authority| AuthorisedView {
            on: authority.on,
            by: authority.by,
            minute: authority.said.minute,
            remark: authority.said.remark,
            value_pence: authority.said.value_pence,
        }),
        plan: batch.plan,
        guarantee: batch.guarantee.map(|(reference, dated)| GuaranteeView { reference, dated }),
        handover: batch.handover.map(|handover| handover.said),
        certificates: batch.certificates.into_iter().map(|(id, certificate)| CertificateView { id, certificate }).collect(),
        closed_on: batch.closed.as_ref().map(|closed| closed.on),
        closed_by: batch.closed.map(|closed| closed.by).unwrap_or_default(),
        given_up: batch.given_up.map(|given_up| GivenUpView {
            on: given_up.on,
            by: given_up.by,
            reason: given_up.said.reason,
            refused: given_up.said.refused,
        }),
    })
}

/// An item; once the disposal is closed, in the words of that day.
fn item(item: &Item, last: Option<&LastSeen>, lacks: Vec<ReadyLack>) -> DisposalItem {
    let (asset, fields) = (&item.asset, &item.asset.fields);
    let now = LastSeen {
        asset: asset.id,
        tag: asset.tag.clone(),
        what: fields.what(),
        serial: fields.serial.clone(),
        cost_pence: fields.cost_pence,
    };
    let LastSeen { asset: id, tag, what, serial, cost_pence } = last.cloned().unwrap_or(now);
    DisposalItem {
        asset: id,
        tag,
        what,
        serial,
        cost_pence,
        ownership: fields.ownership,
        holds_data: fields.holds_data,
        encrypted: fields.encrypted,
        was: item.was,
        media: item.media.iter().map(|medium| self::medium(item, medium)).collect(),
        bare: item.is_bare(),
        no_media: item.no_media.as_ref().map(|word| word.by.clone()).unwrap_or_default(),
        looked_by: item.no_media.as_ref().map(|word| word.looked.clone()).unwrap_or_default(),
        ready: item.ready.clone(),
        lacks,
    }
}

fn medium(item: &Item, medium: &ItemMedium) -> DisposalMedium {
    DisposalMedium {
        id: medium.medium.id,
        kind: medium.medium.kind,
        serial: medium.medium.serial.clone(),
        size_gb: medium.medium.size_gb,
        state: medium.medium.state,
        cleared: medium.is_cleared() || item.is_bare() && item.no_media.is_some(),
        failed: medium.has_failed(),
        clearing: medium.clearings.last().cloned(),
        fits: clear::methods(item, medium).collect(),
    }
}

fn history(read: &Read<'_>, batch: &Batch) -> Result<Vec<DisposalStep>> {
    let mentioned: Vec<AssetId> = batch
        .steps
        .iter()
        .filter_map(|step| match step.said {
            Said::Added { asset, .. } | Said::TakenOut { asset, .. } => Some(asset),
            _ => None,
        })
        .collect();
    let tags: HashMap<AssetId, String> =
        store::assets(read, &mentioned)?.into_iter().map(|asset| (asset.id, asset.tag)).collect();
    let of_medium = |id: &MediumId| {
        let item = batch.items.iter().find(|item| item.media.iter().any(|medium| medium.medium.id == *id));
        item.map(|item| item.asset.tag.clone())
    };
    let steps = batch.steps.iter().rev().map(|step| DisposalStep {
        on: step.on,
        at: step.at.clone(),
        by: step.by.clone(),
        tag: match &step.said {
            Said::Added { asset, .. } | Said::TakenOut { asset, .. } => tags.get(asset).cloned(),
            Said::Cleared { medium, .. } | Said::ClearingTakenBack { medium, .. } => of_medium(medium),
            _ => None,
        }
        .unwrap_or_default(),
        said: step.said.clone(),
    });
    Ok(steps.collect())
}
