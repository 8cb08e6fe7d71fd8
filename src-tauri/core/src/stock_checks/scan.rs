//! Count by scanner: the room is set once, then every scan is a tag and Enter. Whatever is scanned is kept.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::judge::{judge, scanned};
use super::store::{self, Count};
use super::{Check, How, StockOutcome};
use crate::base::ids::{AssetId, RoomId, StockCheckId, StockCountId};
use crate::base::{Day, Problem, Result, Why, names};
use crate::inventory::open::named;
use crate::inventory::{AssetStanding, rooms, tags};
use crate::store::Write;

/// A tag as it was scanned or typed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScanTag {
    pub stock_check: StockCheckId,
    /// Where one stands; none for what stands in no room.
    pub room: Option<RoomId>,
    pub tag: String,
    #[serde(default)]
    pub remark: String,
    /// Who holds the scanner, or walked with the printed sheet, where that is not whoever is logged in.
    #[serde(default)]
    pub counted_by: String,
    /// The day of the walk; none for today.
    #[serde(default)]
    pub counted_on: Option<Day>,
}

/// Something without a tag, in words.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CountWithoutTag {
    pub stock_check: StockCheckId,
    pub room: Option<RoomId>,
    /// What it is, such as "Printer, grey, on the window sill".
    pub what: String,
    /// As with a scan.
    #[serde(default)]
    pub counted_by: String,
    #[serde(default)]
    pub counted_on: Option<Day>,
}

/// What a scan came to.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Counted {
    pub id: StockCountId,
    pub outcome: StockOutcome,
    pub asset: Option<AssetId>,
    /// The tag as the register has it, or as it was typed.
    pub tag: String,
    pub what: String,
    /// Where the register has it; empty when that is here, or nowhere.
    pub expected_room: String,
    pub standing: Option<AssetStanding>,
    /// Who has it.
    pub holder: String,
    /// When it was counted already: where, on which day and by whom.
    pub earlier_room: String,
    pub earlier_on: Option<Day>,
    pub earlier_by: String,
    /// In this room: how many are expected, and how many of them were found.
    pub room_expected: u32,
    pub room_found: u32,
}

/// Counts what was scanned.
///
/// # Errors
/// `NotFound`; `ChangedMeanwhile` for a check that is closed; `Invalid` for `room`, `remark`, `countedBy`, `countedOn` (in the
/// future, or before the check began), or a `tag` with nothing in it that a scanner reads.
pub fn scan(write: &Write<'_>, input: &ScanTag) -> Result<Counted> {
    let check = Check::still_open(write, input.stock_check)?;
    check.room_name(input.room)?;
    let typed = words("tag", &input.tag)?;
    let remark = optional_words("remark", &input.remark)?;
    let (counted_by, on) = counter(write, &check, &input.counted_by, input.counted_on)?;
    if tags::key(&typed).is_empty() {
        return Err(Problem::invalid("tag", Why::NotUnderstood));
    }
    let mut answer = Counted {
        id: StockCountId::new(),
        outcome: StockOutcome::Unknown,
        asset: scanned(write, &typed)?,
        tag: typed.clone(),
        what: String::new(),
        expected_room: String::new(),
        standing: None,
        holder: String::new(),
        earlier_room: String::new(),
        earlier_on: None,
        earlier_by: String::new(),
        room_expected: 0,
        room_found: 0,
    };
    match answer.asset {
        Some(id) => {
            let asset = crate::inventory::store::find(write, id)?;
            let judged = judge(write, &check, &asset, input.room)?;
            answer.outcome = judged.outcome;
            answer.tag.clone_from(&asset.tag);
            answer.what = asset.fields.what();
            answer.standing = Some(asset.standing);
            if let Some(room) = judged.expected_room {
                answer.expected_room = rooms::name(write, room)?;
            }
            if let Some(holder) = asset.holder {
                answer.holder = named(write, holder)?.map(|person| person.name).unwrap_or_default();
            }
            if let (StockOutcome::Again, Some(said)) = (judged.outcome, judged.earlier) {
                answer.earlier_room = said.room.map_or(Ok(String::new()), |room| rooms::name(write, room))?;
                (answer.earlier_on, answer.earlier_by) = (Some(said.on), said.by);
            }
        }
        None => {
            let known = store::unknown_tags(write, check.id)?;
            if known.iter().any(|known| tags::key(known) == tags::key(&typed)) {
                answer.outcome = StockOutcome::Again;
            }
        }
    }
    let count = Count {
        room: input.room,
        asset: answer.asset,
        tag: &typed,
        outcome: answer.outcome,
        how: How::Scan,
        remark: &remark,
        on,
        counted_by: &counted_by,
    };
    answer.id = store::keep(write, check.id, &count)?;
    (answer.room_expected, answer.room_found) = store::progress(write, check.id, input.room)?;
    write.note(check.id, format!("one scan, {}", answer.outcome.word()));
    Ok(answer)
}

/// Keeps something that bears no tag.
///
/// # Errors
/// As [`scan`], with `what` for the description.
pub fn without_tag(write: &Write<'_>, input: &CountWithoutTag) -> Result<StockCountId> {
    let check = Check::still_open(write, input.stock_check)?;
    check.room_name(input.room)?;
    let what = words("what", &input.what)?;
    let (counted_by, on) = counter(write, &check, &input.counted_by, input.counted_on)?;
    let count = Count {
        room: input.room,
        asset: None,
        tag: "",
        outcome: StockOutcome::NoTag,
        how: How::Scan,
        remark: &what,
        on,
        counted_by: &counted_by,
    };
    let id = store::keep(write, check.id, &count)?;
    write.note(check.id, "something without a tag");
    Ok(id)
}

/// Who counted, where it was not whoever is logged in, and on which day.
fn counter(write: &Write<'_>, check: &Check, by: &str, on: Option<Day>) -> Result<(String, Day)> {
    let on = on.unwrap_or_else(|| write.today());
    Ok((optional_words("countedBy", by)?, walked(write, check, on)?))
}

/// A day on which the check can have been counted.
pub(super) fn walked(write: &Write<'_>, check: &Check, on: Day) -> Result<Day> {
    match on {
        early if early < check.begun_on => Err(Problem::invalid("countedOn", Why::TooEarly)),
        late if late > write.today() => Err(Problem::invalid("countedOn", Why::InTheFuture)),
        on => Ok(on),
    }
}

/// Words that have to be there.
pub(super) fn words(field: &str, typed: &str) -> Result<String> {
    let text = optional_words(field, typed)?;
    if text.is_empty() { Err(Problem::invalid(field, Why::Missing)) } else { Ok(text) }
}

/// Words that may be left out.
pub(super) fn optional_words(field: &str, typed: &str) -> Result<String> {
    let text = names::tidy(typed);
    if text.chars().count() > names::LONGEST {
        return Err(Problem::invalid(field, Why::TooLong { most: names::LONGEST }));
    }
    Ok(text)
}
