//! What a line says: each field with what it holds, checked against the shape of its log.

use std::collections::BTreeMap;

use super::shape::{FieldShape, Of, shape};
use super::words::{LogField, LogKind};
use crate::base::{Day, Problem, Result, Why, keys, names};

/// The fields of a line by their words. A day stands as year-month-day, a choice as its word.
pub type Facts = BTreeMap<String, String>;

/// The longest sentences, in characters.
const LONGEST_TEXT: usize = 2_000;

/// What a field holds; empty where it holds nothing.
#[must_use]
pub fn get(facts: &Facts, field: LogField) -> &str {
    facts.get(field.word()).map_or("", String::as_str)
}

/// The day that a field holds.
#[must_use]
pub fn day(facts: &Facts, field: LogField) -> Option<Day> {
    get(facts, field).parse().ok()
}

/// The facts as they are kept: tidied, with nothing empty among them.
///
/// # Errors
/// `Invalid` under the word of the field; `NotUnderstood` for a field that the log does not have.
pub fn checked(log: LogKind, typed: &Facts) -> Result<Facts> {
    let fields = shape(log);
    if let Some(strange) = typed.keys().find(|name| !fields.iter().any(|known| known.field.word() == name.as_str())) {
        return Err(Problem::invalid(strange, Why::NotUnderstood));
    }
    let mut kept = Facts::new();
    for known in &fields {
        let name = known.field.word();
        let value = value(known, typed.get(name).map_or("", String::as_str))?;
        if value.is_empty() && known.required {
            return Err(Problem::invalid(name, Why::Missing));
        }
        if !value.is_empty() {
            kept.insert(name.to_owned(), value);
        }
    }
    Ok(kept)
}

fn value(known: &FieldShape, typed: &str) -> Result<String> {
    let name = known.field.word();
    let text = if known.of == Of::Text { typed.trim().to_owned() } else { names::tidy(typed) };
    let most = if known.of == Of::Text { LONGEST_TEXT } else { names::LONGEST };
    if text.chars().count() > most {
        return Err(Problem::invalid(name, Why::TooLong { most }));
    }
    match known.of {
        _ if text.is_empty() => {}
        Of::Day if text.len() != "2026-09-08".len() || text.parse::<Day>().is_err() => {
            return Err(Problem::invalid(name, Why::NotADay));
        }
        Of::Choice if !known.choices.iter().any(|choice| choice.word() == text) => {
            return Err(Problem::invalid(name, Why::NotUnderstood));
        }
        Of::NoKey => keys::refuse(name, &text)?,
        Of::Line | Of::Text | Of::Choice | Of::Day => {}
    }
    Ok(text)
}
