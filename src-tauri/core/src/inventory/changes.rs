//! The fields of equipment by their names: what differs, and one set from what was typed. Edits of one, edits of many and
//! undoing speak the same names, so that a field cannot be forgotten in one of them.

use serde_json::{Map, Value};

use super::AssetFields;
use crate::base::{Problem, Result, Why, money};

/// A field that differs: its name, what it was and what it becomes, as they are kept in the history.
pub struct Change {
    pub field: String,
    pub was: String,
    pub became: String,
}

/// What differs between two sets of fields, in the order of their names.
pub fn between(was: &AssetFields, became: &AssetFields) -> Result<Vec<Change>> {
    let (was, became) = (map(was)?, map(became)?);
    let differs = |(field, before): (&String, &Value)| {
        let after = &became[field];
        (before != after).then(|| Change { field: field.clone(), was: text(before), became: text(after) })
    };
    Ok(was.iter().filter_map(differs).collect())
}

/// Sets one field from what was typed or what the history holds; an empty text means "not known".
///
/// # Errors
/// `Invalid` for a field that is not there or a text that it cannot hold.
pub fn set(fields: &AssetFields, field: &str, typed: &str) -> Result<AssetFields> {
    let not_understood = || Problem::invalid(field, Why::NotUnderstood);
    let mut map = map(fields)?;
    let value = match (field, map.get(field).ok_or_else(not_understood)?) {
        ("costPence", _) => typed
            .parse::<i64>()
            .ok()
            .map_or_else(|| money::pence(field, typed), |pence| Ok(Some(pence)))?
            .map_or(Value::Null, Value::from),
        ("lifeYears", _) if typed.is_empty() => Value::Null,
        ("lifeYears", _) => Value::from(typed.parse::<i64>().map_err(|_| not_understood())?),
        (_, Value::Bool(_)) => Value::Bool(match typed {
            "yes" | "true" => true,
            "no" | "false" | "" => false,
            _ => return Err(not_understood()),
        }),
        ("boughtOn" | "warrantyUntil" | "supportUntil" | "room" | "keeper", _) if typed.is_empty() => Value::Null,
        _ => Value::from(typed),
    };
    map.insert(field.to_owned(), value);
    serde_json::from_value(Value::Object(map)).map_err(|_| not_understood())
}

fn map(fields: &AssetFields) -> Result<Map<String, Value>> {
    match serde_json::to_value(fields).map_err(Problem::unexpected)? {
        Value::Object(map) => Ok(map),
        _ => Err(Problem::unexpected("fields are no map")),
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        other => other.to_string(),
    }
}
