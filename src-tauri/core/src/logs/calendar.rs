//! How often each log is to be kept: a setting with the day from which it counts.

use chrono::{Datelike, Days, Months, Weekday};
use serde::Deserialize;
use ts_rs::TS;

use super::store;
use super::words::{Every, LogKind};
use crate::base::{Day, Result};
use crate::store::{Read, Write};

/// The setting of one log.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetLogCalendar {
    pub log: LogKind,
    pub every: Every,
    /// May lie ahead, so that a holiday can be left out: "never" from its first day, and again from its last.
    pub from: Day,
}

/// Sets it; what counted before stays on record.
pub fn set(write: &Write<'_>, input: &SetLogCalendar) -> Result<()> {
    store::set_every(write, input.log, input.every, input.from)?;
    let every = input.every.word().replace('_', " ");
    write.note(input.log.word(), format!("to be kept: {every}, from {}", input.from));
    Ok(())
}

/// How often the log is to be kept on a day, and when it is due next; no day where it is never.
pub fn next(read: &Read<'_>, log: LogKind, last: Option<Day>, on: Day) -> Result<(Every, Option<Day>)> {
    let Some((every, from)) = store::every(read, log, on)? else {
        return Ok((Every::Never, None));
    };
    Ok((every, next_after(every, from, last)))
}

/// When it is due after the last line; on the setting's first day where there is none since long before.
fn next_after(every: Every, from: Day, last: Option<Day>) -> Option<Day> {
    if every == Every::Never {
        return None;
    }
    let first = workday(from);
    Some(last.and_then(|last| after(every, last)).map_or(first, |next| next.max(first)))
}

fn after(every: Every, last: Day) -> Option<Day> {
    match every {
        Every::Never => None,
        Every::Day => last.succ_opt().map(workday),
        Every::Week => last.checked_add_days(Days::new(7)),
        Every::HalfTerm => last.checked_add_days(Days::new(49)),
        Every::Term => last.checked_add_months(Months::new(4)),
        Every::Year => last.checked_add_months(Months::new(12)),
    }
}

/// The day itself, or the Monday after it.
fn workday(day: Day) -> Day {
    let ahead = match day.weekday() {
        Weekday::Sat => 2,
        Weekday::Sun => 1,
        _ => 0,
    };
    day.checked_add_days(Days::new(ahead)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_is_due_after_its_last_line_and_never_on_a_weekend_if_it_is_daily() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        for (every, last, next) in [
            // The 11th of September 2026 is a Friday.
            (Every::Day, "2026-09-11", "2026-09-14"),
            (Every::Day, "2026-09-10", "2026-09-11"),
            (Every::Week, "2026-09-11", "2026-09-18"),
            (Every::HalfTerm, "2026-09-11", "2026-10-30"),
            (Every::Term, "2026-09-30", "2027-01-30"),
            (Every::Year, "2024-02-29", "2026-09-01"),
        ] {
            assert_eq!(next_after(every, day("2026-09-01"), Some(day(last))), Some(day(next)), "{every:?} {last}");
        }
        assert_eq!(next_after(Every::Week, day("2026-09-05"), None), Some(day("2026-09-07")), "a Saturday");
        assert_eq!(next_after(Every::Never, day("2026-09-01"), None), None);
    }
}
