//! Dates as offices write them: day first, never month first.

use chrono::Datelike;

use crate::base::Day;
use crate::base::names;

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// A date that was understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    pub day: Day,
    /// Somebody who writes the month first would read another day.
    pub ambiguous: bool,
}

/// Reads dd/mm/yyyy, d/m/yy, yyyy-mm-dd, "3 Sep 2019", and the bare day numbers of a spreadsheet. None: no day in the calendar.
pub fn read(text: &str, today: Day, from_1904: bool) -> Option<Written> {
    let text = text.trim().trim_start_matches('\'');
    if text.chars().all(|c| c.is_ascii_digit()) {
        return bare_number(text, from_1904).map(sure);
    }
    // A time of day behind the date says nothing about the day.
    let clock = |part: &str| part.contains(':') || part.eq_ignore_ascii_case("am") || part.eq_ignore_ascii_case("pm");
    let text = text.split_once('T').filter(|(date, time)| date.len() == 10 && clock(time)).map_or(text, |(date, _)| date);
    let parts: Vec<&str> = text
        .split_whitespace()
        .filter(|part| !clock(part))
        .flat_map(|part| part.split(['/', '-', '.', ',']))
        .filter(|part| !part.is_empty())
        .collect();
    if let Some(month) = parts.iter().position(|part| month_named(part).is_some()) {
        let number = month_named(parts[month])?;
        let numbers: Vec<&str> =
            parts.iter().enumerate().filter(|(at, p)| *at != month && !is_weekday(p)).map(|(_, p)| *p).collect();
        let [day, year] = numbers[..] else {
            return None;
        };
        let day = day.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        return Day::from_ymd_opt(full_year(year, today)?, number, day.parse().ok()?).map(sure);
    }
    let [first, second, third] = parts[..] else {
        return None;
    };
    if first.len() == 4 {
        return Day::from_ymd_opt(first.parse().ok()?, second.parse().ok()?, third.parse().ok()?).map(sure);
    }
    let (day, month): (u32, u32) = (first.parse().ok()?, second.parse().ok()?);
    let read = Day::from_ymd_opt(full_year(third, today)?, month, day)?;
    Some(Written { day: read, ambiguous: day <= 12 && day != month })
}

fn sure(day: Day) -> Written {
    Written { day, ambiguous: false }
}

/// 43711 is a spreadsheet's own number for a day; 20190903 is a date without its dashes.
fn bare_number(text: &str, from_1904: bool) -> Option<Day> {
    let number: i32 = text.parse().ok()?;
    match text.len() {
        5 if (10_000..=80_000).contains(&number) => {
            let start = if from_1904 { Day::from_ymd_opt(1904, 1, 1)? } else { Day::from_ymd_opt(1899, 12, 30)? };
            start.checked_add_signed(chrono::Duration::days(i64::from(number)))
        }
        8 if text.starts_with("19") || text.starts_with("20") => {
            Day::from_ymd_opt(number / 10_000, (number / 100 % 100).cast_unsigned(), (number % 100).cast_unsigned())
        }
        _ => None,
    }
}

/// Two digits mean the last ninety years or the next ten.
fn full_year(text: &str, today: Day) -> Option<i32> {
    let year: i32 = text.parse().ok()?;
    match text.len() {
        4 => Some(year),
        2 => {
            let century = today.year() / 100 * 100;
            let near = century + year;
            Some(if near > today.year() + 10 { near - 100 } else { near })
        }
        _ => None,
    }
}

fn month_named(part: &str) -> Option<u32> {
    let folded = names::fold(part);
    const LONG: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let at = LONG
        .iter()
        .position(|name| *name == folded)
        .or_else(|| MONTHS.iter().position(|name| *name == folded))
        .or((folded == "sept").then_some(8))?;
    Some(at as u32 + 1)
}

fn is_weekday(part: &str) -> bool {
    let folded = names::fold(part);
    folded.len() >= 3
        && folded.is_ascii()
        && ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
            .iter()
            .any(|day| day.starts_with(&folded))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_offices_write_them_and_never_month_first() {
        let today = Day::from_ymd_opt(2026, 9, 8).expect("a day");
        for (text, expected, ambiguous) in [
            ("03/09/2019", Some("2019-09-03"), true),
            ("3/9/19", Some("2019-09-03"), true),
            ("25/12/2015", Some("2015-12-25"), false),
            ("5.5.2014", Some("2014-05-05"), false),
            ("2019-09-03", Some("2019-09-03"), false),
            ("2019-09-03 00:00:00", Some("2019-09-03"), false),
            ("2019-09-03T00:00:00", Some("2019-09-03"), false),
            ("3 Sep 2019", Some("2019-09-03"), false),
            ("3-Sep-19", Some("2019-09-03"), false),
            ("Tuesday 3rd September 2019", Some("2019-09-03"), false),
            ("43711", Some("2019-09-03"), false),
            ("20190903", Some("2019-09-03"), false),
            ("31/02/2019", None, false),
            ("12/25/2015", None, false),
            ("1.23E+11", None, false),
            ("n/a", None, false),
            ("99999", None, false),
            ("1/1/98", Some("1998-01-01"), false),
        ] {
            let read = read(text, today, false);
            assert_eq!(read.map(|w| w.day.to_string()).as_deref(), expected, "{text}");
            assert_eq!(read.is_some_and(|w| w.ambiguous), ambiguous, "{text}");
        }
        assert_eq!(super::read("42249", today, true).map(|w| w.day.to_string()).as_deref(), Some("2019-09-03"));
    }
}
