//! How the school stands with its backups: when the last was made, and whether one lies off this computer.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;
use ts_rs::TS;

use super::{place::Place, store};
use crate::base::Result;
use crate::store::Read;

/// After so many days without a copy off the computer it is said.
const WARNED_AFTER: i64 = 7;
/// After so many it is said in red.
const ALARMED_AFTER: i64 = 14;
/// Changes that no copy has for so long are said: a copy is made at the next lock, and by then there should have been one.
const BEHIND_AFTER: TimeDelta = TimeDelta::hours(1);
/// A drill each term: three terms, so that a reminder comes about four months after the last.
const DRILL_AFTER: TimeDelta = TimeDelta::days(120);

/// How pressing it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BackupLevel {
    Good,
    Warn,
    Alarm,
}

/// The last good backups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupStanding {
    /// The last copy that was read again, wherever it lies.
    pub last: Option<DateTime<Utc>>,
    /// The last that lies off this computer.
    pub last_off: Option<DateTime<Utc>>,
    /// How many places hold a copy. One is not enough: it may be lost with this computer, or break by itself.
    pub in_places: u32,
    /// Whole days without a copy off this computer.
    pub days_without: i64,
    pub level: BackupLevel,
    /// When the first change was made that no copy has; none when the newest copy has them all.
    pub uncopied_since: Option<DateTime<Utc>>,
    /// That is longer ago than an hour.
    pub behind: bool,
    /// The last try failed in some place.
    pub failed: bool,
    /// No backup was tried out for a term.
    pub drill_due: bool,
}

/// Works it out.
///
/// # Errors
/// What the vault says.
pub fn standing(read: &Read<'_>) -> Result<BackupStanding> {
    let places = store::places(read)?;
    let made = store::vault_made_at(read)?;
    let drill = store::last_drill(read)?.map(|drill| drill.at);
    let copied = places.iter().filter_map(|place| place.last.as_ref().map(|last| last.audit_seq)).max().unwrap_or_default();
    let uncopied = store::first_change_after(read, copied)?;
    Ok(judge(&places, Since { made, drill, uncopied }, read.stamp.at))
}

/// What is counted from.
#[derive(Default)]
struct Since {
    made: Option<DateTime<Utc>>,
    drill: Option<DateTime<Utc>>,
    uncopied: Option<DateTime<Utc>>,
}

fn judge(places: &[Place], since: Since, now: DateTime<Utc>) -> BackupStanding {
    let Since { made, drill, uncopied } = since;
    let newest = |off_only: bool| {
        let counted = places.iter().filter(|place| place.off_computer || !off_only);
        counted.filter_map(|place| place.last.as_ref().map(|last| last.made_at)).max()
    };
    let (last, last_off) = (newest(false), newest(true));
    // A new vault has the same time to get its first copy as any other its next.
    let since = last_off.or(made).unwrap_or(now);
    let days_without = (now - since).num_days();
    let level = match days_without {
        // A copy from the future was made under another clock: nobody knows how old it is.
        days if days < -1 => BackupLevel::Warn,
        days if days >= ALARMED_AFTER => BackupLevel::Alarm,
        days if days >= WARNED_AFTER => BackupLevel::Warn,
        _ => BackupLevel::Good,
    };
    let drill_due = drill.or(made).is_some_and(|at| now - at > DRILL_AFTER);
    BackupStanding {
        last,
        last_off,
        in_places: places.iter().map(|place| u32::from(place.last.is_some())).sum(),
        days_without,
        level,
        uncopied_since: uncopied,
        // A change from the future was made under another clock: nobody knows how old it is.
        behind: uncopied.is_some_and(|at| at > now || now - at > BEHIND_AFTER),
        failed: places.iter().any(|place| place.fault.is_some()),
        drill_due,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backups::place::LastCopy;
    use crate::base::ids::PlaceId;

    fn day(day: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + day * 86_400, 0).unwrap()
    }

    fn made() -> Since {
        Since { made: Some(day(0)), ..Since::default() }
    }

    fn place(off_computer: bool, on: i64) -> Place {
        let last = LastCopy { made_at: day(on), generation: 1, audit_seq: 1, bytes: 1 };
        Place {
            id: PlaceId::new(),
            path: "x".into(),
            off_computer,
            added_at: day(0),
            tried_at: None,
            fault: None,
            last: Some(last),
        }
    }

    #[test]
    fn a_copy_on_the_computer_itself_warns_nobody_off() {
        let here = [place(false, 20)];
        for (on, level) in [
            (6, BackupLevel::Good),
            (7, BackupLevel::Warn),
            (13, BackupLevel::Warn),
            (14, BackupLevel::Alarm),
            (-3, BackupLevel::Warn),
        ] {
            assert_eq!(judge(&here, made(), day(on)).level, level, "day {on}");
        }
    }

    #[test]
    fn a_copy_off_the_computer_counts_from_its_own_day() {
        let both = [place(false, 20), place(true, 10)];
        for (on, level) in [(16, BackupLevel::Good), (17, BackupLevel::Warn), (24, BackupLevel::Alarm)] {
            assert_eq!(judge(&both, made(), day(on)).level, level, "day {on}");
        }
        assert_eq!(judge(&both, made(), day(20)).last, Some(day(20)));
        assert_eq!((judge(&both[..1], made(), day(20)).in_places, judge(&both, made(), day(20)).in_places), (1, 2));
    }

    #[test]
    fn a_drill_is_due_once_a_term() {
        assert!(!judge(&[], made(), day(120)).drill_due);
        assert!(judge(&[], made(), day(121)).drill_due);
        assert!(!judge(&[], Since { drill: Some(day(100)), ..made() }, day(200)).drill_due);
    }
}
