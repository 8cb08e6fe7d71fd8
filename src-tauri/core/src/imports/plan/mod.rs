//! The plan: what a file would change in the vault. Making it changes nothing.

mod adults;
pub(crate) mod cells;
pub(crate) mod dates;
mod draft;
mod groups;
pub(crate) mod known;
mod place;
mod rows;
mod words;
mod zeros;

use std::collections::HashSet;

use sha2::{Digest, Sha256};

pub(crate) use adults::PlannedLink;
pub(crate) use draft::{Draft, Entry};
pub use words::{Change, Correction, Counts, Fault, Missing, Outcome, Plan, PlanImport, PlanRow, Warning};

use super::open::Table;
use super::shelf::Held;
use super::{Meaning, Shelf};
use crate::base::{Problem, Result, Why};
use crate::store::Read;
use known::Known;

/// The most rows and warnings that cross to the window.
const MOST_ROWS: usize = 2000;
const MOST_WARNINGS: usize = 500;

/// A file, its columns and everything that it would do.
pub(crate) struct Worked {
    pub table: Table,
    pub mapping: Vec<Option<Meaning>>,
    pub draft: Draft,
    pub fingerprint: String,
}

/// Works a plan out in full; `skipped` rows are left as they are.
pub(crate) fn work(read: &Read<'_>, shelf: &Shelf, input: &PlanImport, skipped: &HashSet<u32>) -> Result<Worked> {
    let held = shelf.held(input.token)?;
    let table = Table::open(held, input.sheet.as_deref(), input.header_row)?;
    let mapping: Vec<Option<Meaning>> = match &table.source.fixed {
        Some(fixed) => fixed.iter().copied().map(Some).collect(),
        None => input.mapping.clone(),
    };
    if mapping.len() != table.names.len() {
        return Err(Problem::invalid("mapping", Why::DoesNotFit));
    }
    if !mapping.iter().flatten().any(|m| matches!(m, Meaning::Pupil { .. } | Meaning::Staff { .. })) {
        return Err(Problem::invalid("mapping", Why::Missing));
    }
    let known = Known::load(read)?;
    let fingerprint = fingerprint(held, &table, &mapping, input, &known)?;
    let draft = draft::draft(&table, &mapping, &input.corrections, known, read.today(), skipped);
    Ok(Worked { table, mapping, draft, fingerprint })
}

fn fingerprint(held: &Held, table: &Table, mapping: &[Option<Meaning>], input: &PlanImport, known: &Known) -> Result<String> {
    let asked =
        serde_json::to_vec(&(&table.source.sheet, table.header_row, mapping, &input.corrections)).map_err(Problem::unexpected)?;
    let digest = Sha256::new().chain_update(held.digest).chain_update(asked).chain_update(known.mark()).finalize();
    Ok(data_encoding::HEXLOWER.encode(&digest))
}

/// Says what the file would change.
pub fn plan(read: &Read<'_>, shelf: &Shelf, input: &PlanImport) -> Result<Plan> {
    let worked = work(read, shelf, input, &HashSet::new())?;
    let file_name = &shelf.held(input.token)?.file_name;
    Ok(shown(worked, file_name))
}

fn shown(worked: Worked, file_name: &str) -> Plan {
    let Worked { table, mapping, draft, fingerprint } = worked;
    let mut counts = Counts { missing: draft.missing.len() as u32, warnings: draft.warnings.len() as u32, ..Counts::default() };
    counts.new_contacts = draft.adults.all.iter().filter(|a| a.known.is_none()).count() as u32;
    for entry in &draft.entries {
        match entry.outcome {
            Outcome::New => counts.new += 1,
            Outcome::Changed => counts.changed += 1,
            Outcome::Unchanged => counts.unchanged += 1,
            Outcome::Refused => counts.refused += 1 + entry.also.len() as u32,
        }
    }
    let missing = draft.missing.iter().take(MOST_ROWS).map(|at| {
        let person = &draft.known.people[*at];
        Missing { person: person.id, name: person.register_name.clone(), class_name: person.class_name.clone() }
    });
    let missing = missing.collect();
    let all = draft.entries.len();
    let (mut first, rest): (Vec<Entry>, Vec<Entry>) = draft.entries.into_iter().partition(|e| e.outcome != Outcome::Unchanged);
    first.extend(rest);
    let rows: Vec<PlanRow> = first.into_iter().take(MOST_ROWS).map(row).collect();
    Plan {
        found: table.found(file_name, &mapping),
        ambiguous_dates: draft.ambiguous,
        unused: unused(&table, &mapping),
        counts,
        rows_not_listed: (all - rows.len()) as u32,
        rows,
        missing,
        warnings: draft.warnings.into_iter().take(MOST_WARNINGS).collect(),
        fingerprint,
    }
}

fn row(entry: Entry) -> PlanRow {
    let Entry { number, also, name, outcome, changes, faults, .. } = entry;
    PlanRow { row: number, also, name, outcome, changes, faults }
}

/// Columns without a meaning that have a heading or at least something in them.
fn unused(table: &Table, mapping: &[Option<Meaning>]) -> Vec<String> {
    let grid = &table.source.grid;
    let filled = |column: usize| (table.first..grid.len()).any(|row| !grid.cell(row, column).trim().is_empty());
    (0..mapping.len())
        .filter(|column| mapping[*column].is_none() && (!table.written[*column].is_empty() || filled(*column)))
        .map(|column| table.names[column].clone())
        .collect()
}
