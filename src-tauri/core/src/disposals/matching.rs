//! Certificates held against the items, by serial number, in both directions: what no certificate lists, and what one
//! lists that was never in the disposal.

use std::collections::{HashMap, HashSet};

use serde::Serialize;
use ts_rs::TS;

use super::batch::{Batch, Explanation};
use super::item::Item;
use super::said::Unmatched;
use crate::base::Result;
use crate::base::ids::AssetId;
use crate::inventory::{self, AssetStanding, tags};
use crate::store::Read;

/// Everything that certificates have to answer for, and what they list besides.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "CertificateMatching")]
pub struct Matching {
    pub expected: Vec<Expected>,
    pub strangers: Vec<Stranger>,
}

/// An item, or a medium left to the company, for which a certificate has to answer.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "CertificateExpected")]
pub struct Expected {
    pub what: Unmatched,
    pub asset: AssetId,
    pub tag: String,
    /// The serial number by which it is looked for.
    pub serial: String,
    /// The number of the certificate that lists it.
    pub certificate: Option<String>,
    pub explained: Option<Explained>,
}

/// A line on a certificate that was not in the disposal.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "CertificateStranger")]
pub struct Stranger {
    pub serial: String,
    pub certificate: String,
    /// It is the school's nevertheless: the tag, and how it stands. None: it was never ours.
    pub ours: Option<StillOurs>,
    pub explained: Option<Explained>,
}

/// Equipment on record that a certificate lists although it was not in the disposal.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "CertificateStillOurs")]
pub struct StillOurs {
    pub asset: AssetId,
    pub tag: String,
    pub standing: AssetStanding,
}

/// What somebody said about it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "CertificateExplained")]
pub struct Explained {
    pub reason: String,
    pub by: String,
}

impl Matching {
    /// For how many nothing answers.
    #[must_use]
    pub fn missing(&self) -> usize {
        self.expected.iter().filter(|expected| expected.certificate.is_none() && expected.explained.is_none()).count()
    }

    /// How many lines are nothing of ours, and nobody has said why.
    #[must_use]
    pub fn strange(&self) -> usize {
        self.strangers.iter().filter(|stranger| stranger.explained.is_none()).count()
    }

    /// Whether everything is answered for.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.missing() == 0 && self.strange() == 0
    }
}

/// By what an item may be named on a certificate: its tag, its serial number and those of its media.
pub(super) fn keys(item: &Item) -> Vec<String> {
    let media = item.media.iter().map(|medium| tags::key(&medium.medium.serial));
    let own = [tags::key(&item.asset.tag), tags::key(&item.asset.fields.serial)];
    own.into_iter().chain(media).filter(|key| !key.is_empty()).collect()
}

/// What certificates have to answer for: by way of an agency every item, and in any case each medium that was left to a
/// company to destroy (O-F06).
fn expected(batch: &Batch) -> Vec<(Unmatched, &Item, String, Vec<String>)> {
    let through_agency = batch.plan.as_ref().is_some_and(|plan| plan.route.through_agency());
    let mut expected = Vec::new();
    for item in &batch.items {
        if through_agency {
            let what = Unmatched::Asset { id: item.asset.id };
            expected.push((what, item, item.asset.fields.serial.clone(), keys(item)));
        }
        for medium in item.uncleared() {
            let key = tags::key(&medium.medium.serial);
            // A drive whose number nobody knows can only be found by what it is in.
            let by = if key.is_empty() { keys(item) } else { vec![key] };
            expected.push((Unmatched::Medium { id: medium.medium.id }, item, medium.medium.serial.clone(), by));
        }
    }
    expected
}

/// Holds the certificates against the items.
pub fn of(read: &Read<'_>, batch: &Batch) -> Result<Matching> {
    let mut listed: HashMap<String, &str> = HashMap::new();
    for (_, certificate) in &batch.certificates {
        for serial in &certificate.serials {
            listed.entry(tags::key(serial)).or_insert(&certificate.number);
        }
    }
    let expected = expected(batch)
        .into_iter()
        .map(|(what, item, serial, keys)| Expected {
            certificate: keys.iter().find_map(|key| listed.get(key)).map(|number| (*number).to_owned()),
            explained: explained(&batch.explained, |other| *other == what),
            asset: item.asset.id,
            tag: item.asset.tag.clone(),
            serial,
            what,
        })
        .collect();
    Ok(Matching { expected, strangers: strangers(read, batch)? })
}

fn strangers(read: &Read<'_>, batch: &Batch) -> Result<Vec<Stranger>> {
    let known: HashSet<String> = batch.items.iter().flat_map(keys).collect();
    let mut met: HashSet<String> = HashSet::new();
    let mut strangers = Vec::new();
    for (_, certificate) in &batch.certificates {
        for serial in &certificate.serials {
            let key = tags::key(serial);
            if known.contains(&key) || !met.insert(key.clone()) {
                continue;
            }
            strangers.push(Stranger {
                ours: still_ours(read, serial)?,
                explained: explained(
                    &batch.explained,
                    |other| matches!(other, Unmatched::Line { serial } if tags::key(serial) == key),
                ),
                serial: serial.clone(),
                certificate: certificate.number.clone(),
            });
        }
    }
    Ok(strangers)
}

/// What the register has under that tag or serial number.
pub(super) fn still_ours(read: &Read<'_>, serial: &str) -> Result<Option<StillOurs>> {
    let found = match tags::find(read, serial)? {
        Some(asset) => Some(asset),
        None => inventory::store::of_serial(read, serial)?,
    };
    let Some(asset) = found else { return Ok(None) };
    let asset = inventory::store::find(read, asset)?;
    Ok(Some(StillOurs { asset: asset.id, tag: asset.tag, standing: asset.standing }))
}

fn explained(all: &[Explanation], is_it: impl Fn(&Unmatched) -> bool) -> Option<Explained> {
    let last = all.iter().rev().find(|explanation| is_it(&explanation.what))?;
    Some(Explained { reason: last.reason.clone(), by: last.by.clone() })
}
