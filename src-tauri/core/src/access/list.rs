//! People who log in, with their roles, as they stood on a day.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::role::Role;
use super::store::{self, KeptLogIn, KeptRole};
use crate::base::ids::{HeldId, UserId};
use crate::base::{Day, Result};
use crate::store::Read;
use crate::vault::Person;

/// As on which day; none for today.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListLogIns {
    #[serde(default)]
    pub as_at: Option<Day>,
}

/// Everybody who had a log-in by that day.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LogIns {
    pub as_at: Day,
    pub log_ins: Vec<LogIn>,
}

/// One log-in.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LogIn {
    pub id: UserId,
    pub name: String,
    /// Whoever is asking.
    pub me: bool,
    pub made_on: Day,
    pub came_in_at: Option<DateTime<Utc>>,
    pub ended_on: Option<Day>,
    pub way: WayIn,
    /// Every role ever given, the first first.
    pub roles: Vec<RoleHeld>,
}

/// How somebody comes in, today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum WayIn {
    /// With a password of their own.
    Password,
    /// With the one-time code that was given out.
    Code { until: DateTime<Utc> },
    /// Not at all: the one-time code was good until then.
    CodeExpired { until: DateTime<Utc> },
    /// Not at all: no code was made, or Signet was ended while it was.
    None,
    /// Not at all: the log-in was ended.
    Ended,
}

/// A role with its days.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoleHeld {
    pub id: HeldId,
    pub role: Role,
    pub from_on: Day,
    pub to_on: Option<Day>,
    /// The name of whom the person stands in for.
    pub deputy_for: Option<String>,
    pub ended_on: Option<Day>,
    pub standing: RoleStanding,
}

/// Where a role stands on the day of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RoleStanding {
    ToCome,
    Held,
    Past,
}

/// The list. `slots` says who has a slot in the header; none for an office that lives in memory only.
pub fn list(read: &Read<'_>, input: &ListLogIns, slots: Option<&[Person]>) -> Result<LogIns> {
    let as_at = input.as_at.unwrap_or(read.today());
    let (kept, held) = (store::log_ins(read)?, store::held(read)?);
    let name = |user: UserId| kept.iter().find(|other| other.id == user).map(|other| other.name.clone());
    let roles = |user: UserId| {
        let of_user = held.iter().filter(move |held| held.log_in == user);
        of_user.filter_map(|held| role(held, as_at, held.deputy_for.and_then(name))).collect()
    };
    let there = kept.iter().filter(|one| one.made_on <= as_at);
    let log_ins = there
        .map(|one| LogIn {
            id: one.id,
            name: one.name.clone(),
            me: one.id == read.stamp.user,
            made_on: one.made_on,
            came_in_at: one.came_in_at.as_deref().and_then(|at| at.parse().ok()),
            ended_on: one.ended_on.filter(|ended| *ended <= as_at),
            way: way(read, one, slots),
            roles: roles(one.id),
        })
        .collect();
    Ok(LogIns { as_at, log_ins })
}

fn way(read: &Read<'_>, one: &KeptLogIn, slots: Option<&[Person]>) -> WayIn {
    if one.ended_on.is_some() {
        return WayIn::Ended;
    }
    let Some(slots) = slots else {
        return WayIn::Password;
    };
    match slots.iter().find(|person| person.user == one.id).map(|person| person.invited_until) {
        None => WayIn::None,
        Some(None) => WayIn::Password,
        Some(Some(until)) if until < read.stamp.at => WayIn::CodeExpired { until },
        Some(Some(until)) => WayIn::Code { until },
    }
}

/// A role as it stood on that day; none if it had not been heard of by then or is of a later version.
fn role(held: &KeptRole, as_at: Day, deputy_for: Option<String>) -> Option<RoleHeld> {
    let standing = if held.counts_on(as_at) {
        RoleStanding::Held
    } else if held.from_on > as_at && held.ended_on.is_none_or(|ended| ended > as_at) {
        RoleStanding::ToCome
    } else {
        RoleStanding::Past
    };
    Some(RoleHeld {
        id: held.id,
        role: held.role?,
        from_on: held.from_on,
        to_on: held.to_on,
        deputy_for,
        ended_on: held.ended_on.filter(|ended| *ended <= as_at),
        standing,
    })
}
