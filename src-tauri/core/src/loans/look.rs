//! What a scan at the lending desk comes to. Nothing here is an error: somebody stands there, and has to see at once
//! what is the matter.

use serde::Serialize;
use ts_rs::TS;

use super::fields::Ready;
use super::{Checked, LentTo, Loan, ReasonFor, sign, store};
use crate::base::ids::{AssetId, LoanId, LoanItemId};
use crate::base::{Day, Result, names};
use crate::inventory::store::{self as assets, Medium};
use crate::inventory::{Asset, AssetStanding, Known, MediumState, tags};
use crate::store::Read;

/// What a scan came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum LendOutcome {
    /// It would be lent: nothing was written.
    Ready,
    /// It is lent.
    Lent {
        loan: LoanId,
        reference: String,
        item: LoanItemId,
        accessories: Vec<String>,
        /// What belongs in the box and did not go along.
        lack: Vec<String>,
        /// Why it went all the same; empty where no rule spoke against it.
        reason: String,
    },
    /// It was scanned twice.
    InThisLoan,
    /// Somebody has it: who, since when and until when.
    Already { to: LentTo, since: Day, due_on: Option<Day>, loan: LoanId },
    /// It goes home only if somebody says why it should all the same (R28).
    ReasonNeeded { whys: Vec<ReasonFor> },
    /// How it stands does not allow it: in repair, lost, disposed of.
    MayNotBeLent { standing: AssetStanding },
    /// No equipment has this tag.
    UnknownTag,
    /// This cannot be a tag at all.
    NotATag,
}

/// A scan and what it came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Scanned {
    /// The tag as it stands on the label; for what is unknown, what was scanned.
    pub tag: String,
    pub asset: Option<AssetId>,
    /// What it is, in a few words.
    pub what: String,
    pub encrypted: Known,
    pub outcome: LendOutcome,
}

/// What the scanner read: an asset, or why not.
pub enum Found {
    Asset(Box<Asset>),
    Unknown(String),
    NotATag(String),
}

/// The longest text that is shown again after a scan of what is no tag, in characters.
const SHOWN: usize = 40;

/// Finds what was scanned: by its tag, or by the serial number that the maker put on it.
pub fn find(read: &Read<'_>, scanned: &str) -> Result<Found> {
    let text = names::tidy(scanned);
    let found = match tags::find(read, &text)? {
        Some(id) => Some(id),
        None => assets::of_serial(read, &text)?,
    };
    if let Some(id) = found {
        return Ok(Found::Asset(Box::new(assets::find(read, id)?)));
    }
    if tags::checked(&text).is_err() {
        return Ok(Found::NotATag(text.chars().filter(|c| !c.is_control()).take(SHOWN).collect()));
    }
    Ok(Found::Unknown(text))
}

/// Whether data lies on it, as far as anybody knows: not knowing counts as yes.
pub fn holds_data(asset: &Asset, media: &[Medium]) -> bool {
    asset.fields.holds_data != Known::No || media.iter().any(|medium| medium.state == MediumState::InAsset)
}

/// Why it may only go home when somebody says why it should.
pub fn reasons_needed(ready: &Ready, asset: &Asset, media: &[Medium]) -> Vec<ReasonFor> {
    let mut whys = Vec::new();
    if ready.goes_home && holds_data(asset, media) {
        match asset.fields.encrypted {
            Known::Yes => {}
            Known::No => whys.push(ReasonFor::NotEncrypted),
            Known::Unknown => whys.push(ReasonFor::EncryptionUnknown),
        }
        if ready.protected == Checked::No {
            whys.push(ReasonFor::NotProtected);
        }
    }
    whys
}

/// What speaks against lending it, if anything; and the rules that a reason has to answer.
pub fn against(
    read: &Read<'_>,
    asset: &Asset,
    ready: &Ready,
    loan: Option<LoanId>,
) -> Result<(Option<LendOutcome>, Vec<ReasonFor>)> {
    if let Some(out) = store::out_of(read, asset.id)? {
        if Some(out.loan) == loan {
            return Ok((Some(LendOutcome::InThisLoan), Vec::new()));
        }
        let other = store::find(read, out.loan)?;
        let due_on = out.due(other.to.left_on);
        return Ok((Some(LendOutcome::Already { to: other.to, since: out.lent_on, due_on, loan: out.loan }), Vec::new()));
    }
    if !asset.standing.may_be_lent() {
        return Ok((Some(LendOutcome::MayNotBeLent { standing: asset.standing }), Vec::new()));
    }
    let media = assets::media(read, asset.id)?;
    let mut whys = reasons_needed(ready, asset, &media);
    // The paper of a loan is printed and signed when it is made; until the one of a former day is back, nothing that
    // holds data follows.
    if let Some(person) = ready.to.person()
        && Loan::needs_agreement(true, ready.goes_home, ready.short)
        && holds_data(asset, &media)
        && sign::is_unsigned(read, person, ready.on)?
    {
        whys.push(ReasonFor::NotSigned);
    }
    Ok((None, whys))
}

/// What a scan would come to, without writing anything.
pub fn would(read: &Read<'_>, scanned: &str, ready: &Ready, loan: Option<LoanId>, reasoned: bool) -> Result<Scanned> {
    Ok(match find(read, scanned)? {
        Found::NotATag(tag) => nothing(tag, LendOutcome::NotATag),
        Found::Unknown(tag) => nothing(tag, LendOutcome::UnknownTag),
        Found::Asset(asset) => {
            let (outcome, whys) = against(read, &asset, ready, loan)?;
            let outcome = match outcome {
                Some(outcome) => outcome,
                None if whys.is_empty() || reasoned => LendOutcome::Ready,
                None => LendOutcome::ReasonNeeded { whys },
            };
            of(&asset, outcome)
        }
    })
}

/// The answer about a thing that is known.
pub fn of(asset: &Asset, outcome: LendOutcome) -> Scanned {
    Scanned {
        tag: asset.tag.clone(),
        asset: Some(asset.id),
        what: asset.fields.what(),
        encrypted: asset.fields.encrypted,
        outcome,
    }
}

/// The answer about what is not known.
pub fn nothing(tag: String, outcome: LendOutcome) -> Scanned {
    Scanned { tag, asset: None, what: String::new(), encrypted: Known::Unknown, outcome }
}
