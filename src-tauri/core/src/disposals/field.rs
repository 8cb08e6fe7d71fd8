//! Fields as people type them, tidied or refused.

use crate::base::{Day, Problem, Result, Why, names};

/// The longest reason or remark, in characters.
const LONGEST_NOTE: usize = 2_000;

/// A line of text, which may be empty.
pub fn line(field: &str, text: &str) -> Result<String> {
    let text = names::tidy(text);
    if text.chars().count() > names::LONGEST {
        return Err(Problem::invalid(field, Why::TooLong { most: names::LONGEST }));
    }
    Ok(text)
}

/// A line of text that has to be there.
pub fn needed(field: &str, text: &str) -> Result<String> {
    let text = line(field, text)?;
    if text.is_empty() { Err(Problem::invalid(field, Why::Missing)) } else { Ok(text) }
}

/// A remark of any kind, which may be empty.
pub fn note(field: &str, text: &str) -> Result<String> {
    let text = text.trim().to_owned();
    if text.chars().count() > LONGEST_NOTE {
        return Err(Problem::invalid(field, Why::TooLong { most: LONGEST_NOTE }));
    }
    Ok(text)
}

/// Why something was done: it has to be there.
pub fn reason(text: &str) -> Result<String> {
    let text = note("reason", text)?;
    if text.is_empty() { Err(Problem::invalid("reason", Why::Missing)) } else { Ok(text) }
}

/// A day on which something happened: today or before.
pub fn past(field: &str, day: Day, today: Day) -> Result<Day> {
    if day > today { Err(Problem::invalid(field, Why::InTheFuture)) } else { Ok(day) }
}
