//! The plan: what a file would change in the register. Making it changes nothing.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use super::fill::{Calendar, Filled, fill};
use super::own::{self, OwnColumn};
use super::register::Register;
use super::rows::Row;
use super::words::AssetChange;
use super::{
    AssetFact, AssetFault, AssetPlan, AssetPlanCounts, AssetPlanRow, AssetRefusal, PlanAssets, kept, open, places, store,
};
use crate::base::{Problem, Result, Why, names};
use crate::imports::Shelf;
use crate::imports::open::Table;
use crate::imports::plan::Outcome;
use crate::imports::typed::Typed;
use crate::inventory::{Asset, AssetFields, AssetStanding, tags};
use crate::store::Read;

/// The most rows that cross to the window.
const MOST_ROWS: usize = 2_000;

/// One row and what becomes of it.
pub struct Entry {
    pub number: u32,
    pub outcome: Outcome,
    pub filled: Filled,
    /// Where it stands in the register, if it does.
    pub known: Option<usize>,
    pub changes: Vec<AssetChange>,
    /// How many of its cells were typed by hand.
    pub typed: u32,
}

/// A file, its columns and everything that it would do.
pub struct Worked {
    pub(crate) table: Table,
    pub register: Register,
    /// The columns that go into fields of the school's own.
    pub own: Vec<OwnColumn>,
    pub entries: Vec<Entry>,
    pub fingerprint: String,
}

/// Works a plan out in full.
pub fn work(read: &Read<'_>, shelf: &Shelf, input: &PlanAssets) -> Result<Worked> {
    let held = shelf.held(input.token)?;
    let table = open::table(held, input.sheet.as_deref(), input.header_row)?;
    if input.mapping.len() != table.names.len() {
        return Err(Problem::invalid("mapping", Why::DoesNotFit));
    }
    if input.mapping.iter().all(Option::is_none) {
        return Err(Problem::invalid("mapping", Why::Missing));
    }
    if !input.prefix.trim().is_empty() {
        tags::checked_prefix(&input.prefix)?;
    }
    let register = Register::load(read)?;
    let own = own::columns(&table, &input.mapping, &register)?;
    let asked = serde_json::to_vec(&(
        &table.source.sheet,
        table.header_row,
        &input.mapping,
        &input.prefix,
        &input.kind,
        &input.corrections,
    ));
    let asked = asked.map_err(Problem::unexpected)?;
    let digest = Sha256::new().chain_update(held.digest).chain_update(asked).chain_update(store::mark(read)?).finalize();
    let calendar = Calendar { today: read.today(), from_1904: table.source.from_1904 };
    let rows = table.first..table.source.grid.len();
    let typed = Typed::new(&table, &input.corrections).checked()?;
    let read_row = |at| Row::read(&table, &typed, at, &input.mapping);
    let mut entries: Vec<Entry> = rows.clone().map(|at| entry(&read_row(at), input, &register, &own, calendar)).collect();
    twice(&mut entries);
    for (at, entry) in rows.zip(&mut entries).filter(|(_, entry)| !entry.filled.faults.is_empty()) {
        entry.outcome = Outcome::Refused;
        entry.changes.clear();
        places::tell(&mut entry.filled.faults, &read_row(at));
    }
    Ok(Worked { table, register, own, entries, fingerprint: data_encoding::HEXLOWER.encode(&digest) })
}

fn entry(row: &Row<'_>, input: &PlanAssets, register: &Register, own: &[OwnColumn], calendar: Calendar) -> Entry {
    let fault = AssetFault::of_row;
    // Found by its tag or its serial number as they stand in the file.
    let first = fill(row, AssetFields::default(), register, own, calendar);
    let by_tag = register.of_tag(&first.tag);
    let by_serial = register.of_serial(&first.fields.serial);
    let known = by_tag.or(by_serial);
    let mut filled = match known {
        Some(at) => fill(row, register.assets[at].fields.clone(), register, own, calendar),
        None => first,
    };
    if !row.names_something() || row.is_total() {
        filled.faults = vec![fault(AssetRefusal::NothingNamed, "")];
    } else if let Some(at) = known {
        let asset = &register.assets[at];
        let (serial, kept) = (tags::key(&filled.fields.serial), tags::key(&asset.fields.serial));
        let differs = by_serial.is_some_and(|other| other != at) || (!kept.is_empty() && serial != kept);
        if differs || (by_tag.is_none() && !filled.tag.is_empty()) {
            filled.faults.push(fault(AssetRefusal::Contradicts, &asset.tag));
        } else {
            filled.tag.clone_from(&asset.tag);
        }
        if asset.standing == AssetStanding::Disposed {
            filled.faults.push(fault(AssetRefusal::Disposed, &asset.tag));
        }
        if filled.standing.is_some_and(|standing| standing != asset.standing) {
            filled.remarks.push(fault(AssetRefusal::StandingKept, asset.standing.word()));
        }
        filled.remarks.extend(kept::told(row, &filled, asset.id, register));
    } else {
        if filled.fields.kind.is_empty() {
            filled.fields.kind = names::tidy(&input.kind);
        }
        if filled.fields.kind.is_empty() {
            filled.faults.push(fault(AssetRefusal::NoKind, ""));
        }
        if filled.tag.is_empty() && row.get(AssetFact::Tag).is_none() && input.prefix.trim().is_empty() {
            filled.faults.push(fault(AssetRefusal::NoTag, ""));
        }
    }
    let itself = known.map(|at| register.assets[at].id);
    let serials = std::iter::once(&filled.fields.serial).chain(filled.media.iter().map(|drive| &drive.serial));
    let elsewhere: Vec<String> =
        serials.filter(|serial| register.of_drive(serial).is_some_and(|holds| Some(holds) != itself)).cloned().collect();
    filled.faults.extend(elsewhere.iter().map(|serial| fault(AssetRefusal::SerialOfADrive, serial)));
    let changes = known.map(|at| changes(&register.assets[at], &filled, register, own)).unwrap_or_default();
    let outcome = match known {
        None => Outcome::New,
        Some(_) if changes.is_empty() => Outcome::Unchanged,
        Some(_) => Outcome::Changed,
    };
    Entry { number: row.number, outcome, filled, known, changes, typed: row.typed }
}

/// A tag or a serial number that stands in several rows refuses all of them: none is the right one by itself.
fn twice(entries: &mut [Entry]) {
    let mut seen: HashMap<(AssetRefusal, String), Vec<usize>> = HashMap::new();
    for (at, entry) in entries.iter().enumerate() {
        let serials = std::iter::once(&entry.filled.fields.serial).chain(entry.filled.media.iter().map(|drive| &drive.serial));
        let mut keys: Vec<(AssetRefusal, String)> =
            serials.map(|serial| (AssetRefusal::SerialTwice, tags::key(serial))).collect();
        keys.push((AssetRefusal::TagTwice, tags::key(&entry.filled.tag)));
        keys.dedup();
        for key in keys.into_iter().filter(|(_, key)| !key.is_empty()) {
            let rows = seen.entry(key).or_default();
            if rows.last() != Some(&at) {
                rows.push(at);
            }
        }
    }
    for ((why, _), rows) in seen.into_iter().filter(|(_, rows)| rows.len() > 1) {
        let numbers: Vec<u32> = rows.iter().map(|at| entries[*at].number).collect();
        for at in rows {
            let filled = &mut entries[at].filled;
            let text = if why == AssetRefusal::TagTwice { &filled.tag } else { &filled.fields.serial }.clone();
            let others = numbers.iter().copied().filter(|number| *number != entries[at].number).collect();
            entries[at].filled.faults.push(AssetFault { rows: others, ..AssetFault::of_row(why, &text) });
        }
    }
}

/// What becomes different, field by field, in words.
fn changes(asset: &Asset, filled: &Filled, register: &Register, own: &[OwnColumn]) -> Vec<AssetChange> {
    let was = &asset.fields;
    let value = |fields: &AssetFields| match serde_json::to_value(fields) {
        Ok(serde_json::Value::Object(map)) => map,
        _ => serde_json::Map::new(),
    };
    let (before, after) = (value(was), value(&filled.fields));
    let words = |value: &serde_json::Value| match value {
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Null => String::new(),
        other => other.to_string(),
    };
    let mut changes: Vec<AssetChange> = before
        .iter()
        .filter(|(field, _)| !matches!(field.as_str(), "room" | "keeper"))
        .filter(|(field, value)| after.get(*field) != Some(value))
        .map(|(field, value)| AssetChange {
            field: field.clone(),
            was: words(value),
            becomes: after.get(field).map(words).unwrap_or_default(),
        })
        .collect();
    let mut named = |field: &str, was: &str, becomes: &str| {
        if was != becomes {
            changes.push(AssetChange { field: field.to_owned(), was: was.to_owned(), becomes: becomes.to_owned() });
        }
    };
    if was.keeper != filled.fields.keeper {
        named("keeper", register.keeper_name(was.keeper), register.keeper_name(filled.fields.keeper));
    }
    if let Some(room) = &filled.room
        && register.room(room).is_none_or(|room| Some(room) != was.room)
    {
        named("room", register.room_name(was.room), room);
    }
    for (at, value) in &filled.own {
        named(&own[*at].name, register.own_value(asset.id, own[*at].field), value);
    }
    changes
}

/// Says what the file would change.
pub fn plan(read: &Read<'_>, shelf: &Shelf, input: &PlanAssets) -> Result<AssetPlan> {
    let worked = work(read, shelf, input)?;
    let mut counts = AssetPlanCounts::default();
    let mut rooms: Vec<String> = Vec::new();
    for entry in &worked.entries {
        match entry.outcome {
            Outcome::New => counts.new += entry.filled.count,
            Outcome::Changed => counts.changed += 1,
            Outcome::Unchanged => counts.unchanged += 1,
            Outcome::Refused => counts.refused += 1,
        }
        if let Some(room) = entry.filled.room.as_ref().filter(|_| entry.outcome != Outcome::Refused)
            && worked.register.room(room).is_none()
            && !rooms.iter().any(|other| other.eq_ignore_ascii_case(room))
        {
            rooms.push(room.clone());
        }
    }
    let grid = &worked.table.source.grid;
    let filled = |column: usize| (worked.table.first..grid.len()).any(|row| !grid.cell(row, column).trim().is_empty());
    let unused = (0..input.mapping.len())
        .filter(|at| input.mapping[*at].is_none() && (!worked.table.written[*at].is_empty() || filled(*at)))
        .map(|at| worked.table.names[at].clone());
    let unused = unused.collect();
    let ambiguous_dates = worked.entries.iter().map(|entry| entry.filled.ambiguous).sum();
    let all = worked.entries.len();
    let (mut first, rest): (Vec<Entry>, Vec<Entry>) =
        worked.entries.into_iter().partition(|entry| entry.outcome != Outcome::Unchanged || !entry.filled.remarks.is_empty());
    first.extend(rest);
    let rows: Vec<AssetPlanRow> = first.into_iter().take(MOST_ROWS).map(shown).collect();
    Ok(AssetPlan {
        counts,
        unused,
        rooms,
        fields: worked.own.into_iter().filter(|own| own.field.is_none()).map(|own| own.name).collect(),
        ambiguous_dates,
        rows_not_listed: (all - rows.len()) as u32,
        rows,
        fingerprint: worked.fingerprint,
    })
}

fn shown(entry: Entry) -> AssetPlanRow {
    let what =
        if entry.filled.fields.kind.is_empty() { entry.filled.fields.description.clone() } else { entry.filled.fields.what() };
    AssetPlanRow {
        row: entry.number,
        outcome: entry.outcome,
        tag: entry.filled.tag,
        what,
        count: entry.filled.count,
        changes: entry.changes,
        faults: entry.filled.faults,
        remarks: entry.filled.remarks,
    }
}
