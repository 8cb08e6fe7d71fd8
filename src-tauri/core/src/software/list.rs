//! Every title with its position on a day: owned, used, free and short.

use std::collections::HashMap;

use chrono::Days;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::position::{Position, position};
use super::save::TitleFields;
use super::store::{self, Bought, Licence};
use super::words::LicenceKind;
use crate::base::ids::{LicenceId, TitleId};
use crate::base::{Day, Result};
use crate::inventory::Known;
use crate::store::Read;

/// Which titles.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct ListSoftware {
    /// As it stood on that day; today if not given.
    pub as_at: Option<Day>,
    /// Those that are retired as well.
    pub retired: bool,
}

/// The titles asked for, by name.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SoftwareList {
    pub as_at: Day,
    pub titles: Vec<TitleLine>,
}

/// A title in the list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "SoftwareLine")]
pub struct TitleLine {
    pub id: TitleId,
    pub fields: TitleFields,
    /// The kinds of its licences.
    pub kinds: Vec<LicenceKind>,
    pub position: Position,
    /// What ends, the next first; a licence that has been renewed ends when its last purchase does.
    pub endings: Vec<Ending>,
    /// An online service that holds data of people, or may, whose data protection nobody has checked, nor said why not (R31).
    pub unchecked: bool,
    /// On equipment that is lost or stolen, or with people who have left.
    #[ts(type = "number")]
    pub gone: i64,
    pub retired_on: Option<Day>,
}

/// The end of a licence.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "LicenceEnding")]
pub struct Ending {
    pub licence: LicenceId,
    pub ends_on: Day,
    /// From which day on the school wants to know.
    pub tell_on: Day,
}

/// The titles with their positions.
pub fn list(read: &Read<'_>, input: &ListSoftware) -> Result<SoftwareList> {
    let on = input.as_at.unwrap_or_else(|| read.today());
    let mut bought: HashMap<TitleId, Vec<Bought>> = HashMap::new();
    for one in store::bought(read, None)? {
        bought.entry(one.title).or_default().push(one);
    }
    let mut licences: HashMap<TitleId, Vec<Licence>> = HashMap::new();
    for one in store::licences(read, None)? {
        licences.entry(one.title).or_default().push(one);
    }
    let used = store::used(read, on)?;
    let gone = gone(read, on)?;
    let titles = store::titles(read)?.into_iter().filter(|title| {
        let was_there = title.made_on <= on
            || bought.get(&title.id).is_some_and(|b| b.iter().any(|b| b.bought_on <= on))
            || used.contains_key(&title.id);
        was_there && (input.retired || title.retired_on.is_none_or(|retired| retired > on))
    });
    let lines = titles.map(|title| {
        let none = Vec::new();
        let bought = bought.get(&title.id).unwrap_or(&none);
        let licences = licences.get(&title.id).map_or(&[][..], Vec::as_slice);
        let mut kinds: Vec<LicenceKind> = Vec::new();
        for licence in licences {
            if !kinds.contains(&licence.fields.kind) {
                kinds.push(licence.fields.kind);
            }
        }
        let f = title.fields;
        TitleLine {
            position: position(bought, used.get(&title.id).copied().unwrap_or(0), on),
            endings: endings(licences, bought, on),
            unchecked: f.online && f.personal_data != Known::No && f.check_ref.is_empty() && f.check_none.is_empty(),
            gone: gone.get(&title.id).copied().unwrap_or(0),
            id: title.id,
            fields: f,
            kinds,
            retired_on: title.retired_on,
        }
    });
    Ok(SoftwareList { as_at: on, titles: lines.collect() })
}

/// When each licence ends for good, as it was known on that day.
pub(super) fn endings(licences: &[Licence], bought: &[Bought], on: Day) -> Vec<Ending> {
    let mut found: Vec<Ending> = licences
        .iter()
        .filter_map(|licence| {
            // A subscription has an end: what was bought without one dates from before the licence became one.
            let endless = licence.fields.kind != LicenceKind::Subscription;
            let counts = |b: &&Bought| b.licence == licence.id && !b.taken_back && b.bought_on <= on;
            let known = bought.iter().filter(counts).filter(|b| endless || b.ends_on.is_some());
            let ends: Vec<Option<Day>> = known.map(|b| b.ends_on).collect();
            if ends.is_empty() || ends.contains(&None) {
                return None;
            }
            let ends_on = ends.into_iter().flatten().max()?;
            let notice = Days::new(u64::try_from(licence.fields.notice_days).unwrap_or(0));
            Some(Ending { licence: licence.id, ends_on, tell_on: ends_on.checked_sub_days(notice).unwrap_or(ends_on) })
        })
        .collect();
    found.sort_by_key(|ending| ending.ends_on);
    found
}

/// How many of each title stand where nobody can use them any more.
fn gone(read: &Read<'_>, on: Day) -> Result<HashMap<TitleId, i64>> {
    let rows = read.all(
        "SELECT i.title, sum(i.seats) FROM installation i LEFT JOIN asset a ON a.id = i.asset \
         LEFT JOIN person p ON p.id = i.person WHERE i.from_on <= ?1 AND (i.to_on IS NULL OR i.to_on > ?1) \
         AND (a.standing = 'lost' OR a.standing = 'stolen' OR (p.merged_into IS NULL AND p.left_on < ?1)) GROUP BY i.title",
        [on],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(rows.into_iter().collect())
}
