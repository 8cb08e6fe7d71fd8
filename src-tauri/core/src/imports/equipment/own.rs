//! Columns that are kept in fields of the school's own.

use super::fill::Calendar;
use super::register::Register;
use super::{AssetMeaning, AssetRefusal};
use crate::base::ids::AssetFieldId;
use crate::base::{Problem, Result, Why, cells, names};
use crate::imports::open::Table;
use crate::imports::plan::{cells as words, dates};
use crate::inventory::own_fields::{LONGEST_NAME, OwnField, OwnKind, fits};

/// A column that goes into a field of the school's own.
pub struct OwnColumn {
    pub column: usize,
    pub name: String,
    pub kind: OwnKind,
    /// None for a field that is made when the plan is applied.
    pub field: Option<AssetFieldId>,
}

/// The columns that go into fields of the school's own.
///
/// # Errors
/// `Invalid` for `mapping` where a field is not there, two columns go into one, or a new one could not bear its heading.
pub fn columns(table: &Table, mapping: &[Option<AssetMeaning>], register: &Register) -> Result<Vec<OwnColumn>> {
    let refused = |why| Problem::invalid("mapping", why);
    let mut columns: Vec<OwnColumn> = Vec::new();
    for (column, meaning) in mapping.iter().enumerate() {
        let own = match meaning {
            Some(AssetMeaning::Own { own }) => {
                let field = register.own.iter().find(|field| field.id == *own).ok_or_else(|| refused(Why::DoesNotFit))?;
                OwnColumn { column, name: field.name.clone(), kind: field.kind, field: Some(field.id) }
            }
            Some(AssetMeaning::Keep { keep }) => {
                let name = bare(&table.names[column]);
                if name.chars().count() > LONGEST_NAME {
                    return Err(refused(Why::TooLong { most: LONGEST_NAME }));
                }
                OwnColumn { column, name, kind: *keep, field: None }
            }
            _ => continue,
        };
        let folded = names::fold(&own.name);
        let kept = own.field.is_none() && register.own.iter().any(|field| names::fold(&field.name) == folded);
        if kept || columns.iter().any(|other| names::fold(&other.name) == folded) {
            return Err(refused(Why::Taken));
        }
        columns.push(own);
    }
    Ok(columns)
}

/// What the field keeps of a cell, and whether it is a day that could be read otherwise.
pub fn value(kind: OwnKind, text: &str, calendar: Calendar) -> std::result::Result<(String, bool), AssetRefusal> {
    let tidy = names::tidy(text);
    match kind {
        OwnKind::Text if fits(kind, &tidy) => Ok((tidy, false)),
        OwnKind::Text => Err(AssetRefusal::TooLong),
        OwnKind::Number if fits(kind, &tidy) => Ok((tidy, false)),
        OwnKind::Number => Err(AssetRefusal::NotANumber),
        OwnKind::Day => dates::read(&tidy, calendar.today, calendar.from_1904)
            .map(|written| (written.day.to_string(), written.ambiguous))
            .ok_or(AssetRefusal::NotADate),
        OwnKind::YesNo => {
            words::yes_or_no(&tidy).map(|yes| (if yes { "yes" } else { "no" }.to_owned(), false)).ok_or(AssetRefusal::NotYesNo)
        }
    }
}

/// The field that bears the heading as its name.
pub fn of_heading<'f>(fields: &'f [OwnField], heading: &str) -> Option<&'f OwnField> {
    let folded = names::fold(&bare(heading));
    fields.iter().find(|field| field.ended_on.is_none() && names::fold(&field.name) == folded)
}

/// The heading without the mark that keeps a spreadsheet from working it out.
fn bare(heading: &str) -> String {
    names::tidy(cells::unmarked(heading.trim()))
}
