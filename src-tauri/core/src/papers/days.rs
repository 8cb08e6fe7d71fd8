//! Days, and sentences of lists, as they stand on paper.

use chrono::Datelike;

use crate::base::Day;

const WORDS: [&str; 2] =
    [include_str!("../../../../assets/forms/lists.en.txt"), include_str!("../../../../assets/forms/disposals.en.txt")];

/// "3 September 2026".
#[must_use]
pub fn day(day: Day) -> String {
    let months = find("months");
    let month = months.split(' ').nth(day.month0() as usize).unwrap_or("");
    format!("{} {month} {}", day.day(), day.year())
}

/// The same, or nothing where there is no day.
#[must_use]
pub fn maybe(on: Option<Day>) -> String {
    on.map(day).unwrap_or_default()
}

/// The words kept under that name in `assets/forms`, with the values put where the braces are.
/// A value is never read for marks or braces itself.
#[must_use]
pub fn say(name: &str, values: &[(&str, &str)]) -> String {
    let mut said = String::new();
    let mut rest = find(name);
    while let Some((before, after)) = rest.split_once('{') {
        let (slot, behind) = after.split_once('}').unwrap_or((after, ""));
        said.push_str(before);
        said.push_str(values.iter().find(|(n, _)| *n == slot).map_or("", |(_, v)| v));
        rest = behind;
    }
    said.push_str(rest);
    said
}

/// The words without anything to put in.
#[must_use]
pub fn word(name: &str) -> String {
    find(name).to_owned()
}

fn find(name: &str) -> &'static str {
    let found = WORDS.iter().flat_map(|words| words.lines()).find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
    debug_assert!(found.is_some(), "no words are kept for {name}");
    found.unwrap_or_default()
}
