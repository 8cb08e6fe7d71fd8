//! A disposal as what happened makes it.

use std::collections::{BTreeSet, HashMap};

use super::item::{Item, ItemMedium, NoMedia};
use super::matching::{self, Matching};
use super::rules::DisposalRules;
use super::said::{Authority, Certificate, Clearing, DisposalPlan, Handover, LastSeen, Readiness, Said, Unmatched};
use super::store::{self, Head, Step};
use super::words::DisposalState;
use crate::base::ids::{AssetId, DisposalId, MediumId, PersonId, UserId};
use crate::base::{Day, Problem, Result, Why};
use crate::inventory::{self, AssetStanding};
use crate::store::Read;

/// Everything about one disposal.
pub struct Batch {
    pub head: Head,
    pub plan: Option<DisposalPlan>,
    pub items: Vec<Item>,
    pub authority: Option<Signed<Authority>>,
    /// Whoever had a hand in asking for it.
    pub askers: BTreeSet<UserId>,
    pub guarantee: Option<(String, Day)>,
    pub handover: Option<Signed<Handover>>,
    /// Each by the step that entered it.
    pub certificates: Vec<(String, Certificate)>,
    pub explained: Vec<Explanation>,
    pub closed: Option<Signed<Vec<LastSeen>>>,
    pub given_up: Option<Signed<GivenUp>>,
    pub steps: Vec<Step>,
}

/// Something somebody said, and who and when.
#[derive(Debug, Clone)]
pub struct Signed<T> {
    pub by: String,
    pub on: Day,
    pub said: T,
}

/// Why it was given up.
#[derive(Debug, Clone)]
pub struct GivenUp {
    pub reason: String,
    pub refused: bool,
}

/// Why nothing answers for an item, or what a line on a certificate is.
#[derive(Debug, Clone)]
pub struct Explanation {
    pub what: Unmatched,
    pub reason: String,
    pub by: String,
}

/// What happened, before the register is asked about the equipment.
#[derive(Default)]
struct Folded {
    plan: Option<DisposalPlan>,
    items: Vec<(AssetId, AssetStanding, Option<PersonId>)>,
    authority: Option<Signed<Authority>>,
    askers: BTreeSet<UserId>,
    clearings: HashMap<MediumId, Vec<Clearing>>,
    no_media: HashMap<AssetId, NoMedia>,
    ready: HashMap<AssetId, Readiness>,
    guarantee: Option<(String, Day)>,
    handover: Option<Signed<Handover>>,
    certificates: Vec<(String, Certificate)>,
    explained: Vec<Explanation>,
    closed: Option<Signed<Vec<LastSeen>>>,
    given_up: Option<Signed<GivenUp>>,
}

fn fold(steps: &[Step]) -> Folded {
    let mut f = Folded::default();
    for step in steps {
        take(&mut f, step);
    }
    f
}

fn take(f: &mut Folded, step: &Step) {
    let by = || step.by.clone();
    match &step.said {
        Said::Planned(plan) => {
            f.askers.insert(step.log_in);
            f.plan = Some(plan.clone());
        }
        Said::Added { asset, was, holder } => {
            f.askers.insert(step.log_in);
            f.items.push((*asset, *was, *holder));
        }
        Said::TakenOut { asset, .. } => f.items.retain(|(id, ..)| id != asset),
        Said::Authorised(said) => f.authority = Some(Signed { by: by(), on: step.on, said: said.clone() }),
        Said::Reopened { .. } => f.authority = None,
        Said::Cleared { medium, clearing } => f.clearings.entry(*medium).or_default().push(clearing.clone()),
        Said::ClearingTakenBack { medium, .. } => {
            f.clearings.get_mut(medium).and_then(Vec::pop);
        }
        Said::NoMedia { assets, confirmed_by } => {
            let word = NoMedia { by: by(), looked: confirmed_by.clone() };
            f.no_media.extend(assets.iter().map(|asset| (*asset, word.clone())));
        }
        Said::Guaranteed { reference, dated } => f.guarantee = Some((reference.clone(), *dated)),
        Said::Readied { assets, ready } => f.ready.extend(assets.iter().map(|asset| (*asset, ready.clone()))),
        Said::HandedOver(said) => f.handover = Some(Signed { by: by(), on: step.on, said: said.clone() }),
        Said::Certified(certificate) => f.certificates.push((step.id.clone(), certificate.clone())),
        Said::CertificateTakenBack { certificate, .. } => f.certificates.retain(|(id, _)| id != certificate),
        Said::Explained { what, reason } => {
            f.explained.push(Explanation { what: what.clone(), reason: reason.clone(), by: by() });
        }
        Said::Closed { items } => f.closed = Some(Signed { by: by(), on: step.on, said: items.clone() }),
        Said::GivenUp { reason, refused } => {
            let said = GivenUp { reason: reason.clone(), refused: *refused };
            f.given_up = Some(Signed { by: by(), on: step.on, said });
        }
    }
}

/// Opens a disposal.
///
/// # Errors
/// `NotFound`.
pub fn open(read: &Read<'_>, id: DisposalId) -> Result<Batch> {
    of(read, store::find(read, id)?)
}

/// The disposal of a head.
pub fn of(read: &Read<'_>, head: Head) -> Result<Batch> {
    let steps = store::steps(read, head.id)?;
    let mut f = fold(&steps);
    let ids: Vec<AssetId> = f.items.iter().map(|(id, ..)| *id).collect();
    let came: HashMap<AssetId, (AssetStanding, Option<PersonId>)> =
        f.items.iter().map(|(id, was, holder)| (*id, (*was, *holder))).collect();
    let mut items = Vec::with_capacity(ids.len());
    for asset in store::assets(read, &ids)? {
        let media = inventory::store::media(read, asset.id)?
            .into_iter()
            .map(|medium| ItemMedium { clearings: f.clearings.remove(&medium.id).unwrap_or_default(), medium })
            .collect();
        let (was, holder) = came.get(&asset.id).copied().unwrap_or((AssetStanding::InStock, None));
        items.push(Item { was, holder, media, no_media: f.no_media.remove(&asset.id), ready: f.ready.remove(&asset.id), asset });
    }
    f.askers.insert(head.asked_by);
    Ok(Batch {
        head,
        plan: f.plan,
        items,
        authority: f.authority,
        askers: f.askers,
        guarantee: f.guarantee,
        handover: f.handover,
        certificates: f.certificates,
        explained: f.explained,
        closed: f.closed,
        given_up: f.given_up,
        steps,
    })
}

/// Whether a disposal has come to its end, one way or the other.
pub fn is_over(read: &Read<'_>, id: DisposalId) -> Result<bool> {
    let f = fold(&store::steps(read, id)?);
    Ok(f.closed.is_some() || f.given_up.is_some())
}

impl Batch {
    /// How far it has come.
    pub fn state(&self, matching: &Matching) -> DisposalState {
        if self.given_up.is_some() {
            DisposalState::GivenUp
        } else if self.closed.is_some() {
            DisposalState::Closed
        } else if self.handover.is_some() {
            if matching.is_settled() { DisposalState::Certified } else { DisposalState::Collected }
        } else if self.authority.is_none() {
            DisposalState::Proposed
        } else if self.is_clear() {
            DisposalState::Cleared
        } else {
            DisposalState::Authorised
        }
    }

    /// Whether it may leave as far as its media are concerned (R21).
    pub fn is_clear(&self) -> bool {
        (self.uncleared().next().is_none() || self.is_guaranteed()) && self.unconfirmed().next().is_none()
    }

    /// Whether a company has undertaken to clear what the school has not.
    pub fn is_guaranteed(&self) -> bool {
        self.guarantee.is_some() && self.plan.as_ref().is_some_and(|plan| plan.route.may_be_guaranteed())
    }

    /// The media that still can be read, with their items.
    pub fn uncleared(&self) -> impl Iterator<Item = (&Item, &ItemMedium)> {
        self.items.iter().flat_map(|item| item.uncleared().map(move |medium| (item, medium)))
    }

    /// Items in which no medium is known to be, and of which nobody has said that there is none.
    pub fn unconfirmed(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|item| item.is_bare() && item.no_media.is_none())
    }

    /// Whether any of its equipment is such.
    ///
    /// # Errors
    /// What `is_such` says.
    pub fn any(&self, is_such: impl Fn(AssetId) -> Result<bool>) -> Result<bool> {
        self.items.iter().map(|item| is_such(item.asset.id)).find(|answer| *answer != Ok(false)).unwrap_or(Ok(false))
    }

    /// The item of an asset.
    ///
    /// # Errors
    /// `NotFound` for equipment that is not in it.
    pub fn item(&self, asset: AssetId) -> Result<&Item> {
        self.items.iter().find(|item| item.asset.id == asset).ok_or(Problem::NotFound)
    }

    /// The plan, or that there is none.
    pub fn planned(&self) -> Result<&DisposalPlan> {
        self.plan.as_ref().ok_or_else(|| Problem::invalid("plan", Why::Missing))
    }

    /// The rules under which it goes: those of its authorisation, or today's until then.
    pub fn rules(&self, read: &Read<'_>) -> Result<DisposalRules> {
        match &self.authority {
            Some(authority) => Ok(authority.said.rules.clone()),
            None => Ok(super::rules::get(read)?.rules),
        }
    }

    /// Its certificates held against its items.
    pub fn matching(&self, read: &Read<'_>) -> Result<Matching> {
        matching::of(read, self)
    }

    /// Refuses what comes too late or too early: the window has shown an older state.
    ///
    /// # Errors
    /// `ChangedMeanwhile`.
    pub fn must(&self, holds: bool) -> Result<()> {
        if holds && self.closed.is_none() && self.given_up.is_none() { Ok(()) } else { Err(Problem::ChangedMeanwhile) }
    }

    /// Refuses a step that belongs before the handover.
    pub fn must_be_here(&self) -> Result<()> {
        self.must(self.handover.is_none())
    }

    /// Refuses a step that belongs before the authorisation.
    pub fn must_be_proposed(&self) -> Result<()> {
        self.must(self.authority.is_none() && self.handover.is_none())
    }
}
