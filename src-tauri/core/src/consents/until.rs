//! How long an answer holds (R6).

use chrono::{Datelike, Months};

use super::Period;
use crate::base::Day;
use crate::people::Year;
use crate::people::school::YearEnd;

/// The last day on which an answer signed on that day holds; none means until it is withdrawn.
/// Forms signed from July on are for the school year that begins in September.
pub fn until(period: Period, signed: Day, year_ends: YearEnd, year: &Year) -> Option<Day> {
    let school_year_ends_in = if signed.month() >= 7 { signed.year() + 1 } else { signed.year() };
    match period {
        Period::UntilWithdrawn => None,
        Period::Year => match year_ends {
            YearEnd::Summer => Day::from_ymd_opt(school_year_ends_in, 8, 31),
            YearEnd::Autumn => Day::from_ymd_opt(school_year_ends_in, 9, 30),
            YearEnd::TwelveMonths => signed.checked_add_months(Months::new(12)).and_then(|d| d.pred_opt()),
        },
        Period::KeyStage => {
            let years_left = years_left(year).unwrap_or(0);
            Day::from_ymd_opt(school_year_ends_in + years_left, 8, 31)
        }
    }
}

/// How many school years of the key stage follow this one.
fn years_left(year: &Year) -> Option<i32> {
    let last = match year.key_stage()? {
        0 => return Some(if year.text() == "R" { 0 } else { 1 }),
        1 => 2,
        2 => 6,
        3 => 9,
        4 => 11,
        _ => 13,
    };
    year.text().parse::<i32>().ok().map(|now| (last - now).max(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    #[test]
    fn a_year_ends_when_the_school_chose() {
        let year = Year::default();
        for (period, signed, ends, until_day) in [
            (Period::Year, "2026-09-03", YearEnd::Autumn, Some("2027-09-30")),
            (Period::Year, "2027-02-03", YearEnd::Autumn, Some("2027-09-30")),
            (Period::Year, "2026-07-10", YearEnd::Summer, Some("2027-08-31")),
            (Period::Year, "2026-06-30", YearEnd::Summer, Some("2026-08-31")),
            (Period::Year, "2028-02-29", YearEnd::TwelveMonths, Some("2029-02-27")),
            (Period::UntilWithdrawn, "2026-09-03", YearEnd::Autumn, None),
        ] {
            assert_eq!(until(period, day(signed), ends, &year), until_day.map(day), "{signed}");
        }
    }

    #[test]
    fn a_key_stage_ends_with_its_last_year() {
        for (year, ends) in
            [("1", "2028-08-31"), ("3", "2030-08-31"), ("6", "2027-08-31"), ("R", "2027-08-31"), ("N2", "2028-08-31")]
        {
            assert_eq!(
                until(Period::KeyStage, day("2026-09-03"), YearEnd::Autumn, &Year::kept(year.into())),
                Some(day(ends)),
                "{year}"
            );
        }
    }
}
