//! The whole plan, as it is applied. What the window is shown is cut from it.

use std::collections::HashSet;

use super::adults::{Adults, PlannedLink, overlay};
use super::groups::{Gather, Group};
use super::known::Known;
use super::rows::Reader;
use super::words::{Change, Correction, Fault, Outcome, Warning};
use super::zeros;
use crate::base::{Day, names};
use crate::imports::open::Table;
use crate::imports::{Layout, Meaning, columns};
use crate::people::{Fields, Kind};

/// What one person's rows come to.
pub struct Entry {
    pub number: u32,
    pub also: Vec<u32>,
    pub name: String,
    pub outcome: Outcome,
    /// The person did not want this row.
    pub skipped: bool,
    /// The place in `Known::people`; none for somebody new.
    pub known: Option<usize>,
    pub fields: Fields,
    /// What changes in the fields, for the person's history.
    pub changed: Vec<(&'static str, String, String)>,
    /// The class to move to; none to stay.
    pub class: Option<String>,
    /// The last day, where the file has another one than the vault.
    pub left: Option<Day>,
    pub links: Vec<PlannedLink>,
    pub changes: Vec<Change>,
    pub faults: Vec<Fault>,
}

/// Everything that a file would do.
pub struct Draft {
    pub known: Known,
    pub kind: Kind,
    pub entries: Vec<Entry>,
    pub adults: Adults,
    /// Places in `Known::people`.
    pub missing: Vec<usize>,
    pub warnings: Vec<Warning>,
    pub ambiguous: u32,
}

/// Works the plan out. Pure: the same file over the same vault gives the same plan.
pub fn draft(
    table: &Table,
    mapping: &[Option<Meaning>],
    corrections: &[Correction],
    known: Known,
    today: Day,
    skipped: &HashSet<u32>,
) -> Draft {
    let grid = &table.source.grid;
    let staff = columns::layout(grid, table.first, mapping) == Layout::Staff;
    let kind = if staff { Kind::Staff } else { Kind::Pupil };
    let mut reader = Reader::new(table, mapping, corrections, today);
    let mut gather = Gather::default();
    for row in table.first..grid.len() {
        let said = reader.read(row);
        gather.take(said);
    }
    zeros::warn(&mut reader);
    let mut draft = Draft {
        adults: Adults::new(&known),
        known,
        kind,
        entries: Vec::with_capacity(gather.groups.len()),
        missing: Vec::new(),
        warnings: Vec::new(),
        ambiguous: reader.ambiguous,
    };
    let mut seen: HashSet<usize> = HashSet::new();
    let mut claimed: HashSet<usize> = HashSet::new();
    for group in gather.groups {
        let skip = skipped.contains(&group.number);
        draft.enter(group, skip, &mut reader, &mut seen, &mut claimed);
    }
    let current = |at: &usize| {
        let person = &draft.known.people[*at];
        person.kind == kind && person.left_on.is_none_or(|left| left >= today) && !seen.contains(at)
    };
    draft.missing = (0..draft.known.people.len()).filter(current).collect();
    draft.warnings.append(&mut reader.warnings);
    draft
}

impl Draft {
    fn enter(
        &mut self,
        group: Group,
        skipped: bool,
        reader: &mut Reader<'_>,
        seen: &mut HashSet<usize>,
        claimed: &mut HashSet<usize>,
    ) {
        let mut faults = group.faults;
        let met = self.meet(&group.fields, &group.class, &mut faults);
        // A refused row still says that the pupil is at the school.
        seen.extend(met);
        if !faults.is_empty() {
            seen.extend(self.known.namesakes(&group.fields, self.kind));
        }
        if met.is_none() && group.fields.surname().is_empty() && faults.is_empty() {
            faults.push(reader.no_surname());
        }
        let joined = group.fields.joined_on.or_else(|| met.and_then(|at| self.known.people[at].fields.joined_on));
        if let Some(left) = group.left.filter(|left| joined.is_some_and(|joined| *left < joined)) {
            faults.push(reader.left_too_early(left));
        }
        if faults.is_empty() && met.is_some_and(|at| !claimed.insert(at)) {
            let name = met.map(|at| self.known.people[at].register_name.clone()).unwrap_or_default();
            faults.push(Fault::NotEnough { names: vec![name] });
        }
        let mut entry = Entry {
            number: group.number,
            also: group.also,
            name: shown_name(&group.fields, met.map(|at| &self.known.people[at].fields)),
            outcome: Outcome::Refused,
            skipped,
            known: met,
            fields: Fields::default(),
            changed: Vec::new(),
            class: None,
            left: None,
            links: Vec::new(),
            changes: Vec::new(),
            faults,
        };
        if entry.faults.is_empty() {
            let f = &group.fields;
            if f.upn.is_empty() && f.admission_no.is_empty() && f.born.is_none() && self.kind == Kind::Pupil {
                reader.warnings.push(Warning::NameOnly { row: entry.number, name: entry.name.clone() });
            }
            self.person(&mut entry, group.fields, group.class, group.left, reader);
            if !skipped {
                let (known, changes) = (&self.known, &mut entry.changes);
                entry.links = self.adults.plan(entry.number, met, group.contacts, known, changes, &mut reader.warnings);
            }
            entry.outcome = match (met, entry.changes.is_empty() || skipped) {
                (None, _) => Outcome::New,
                (Some(_), true) => Outcome::Unchanged,
                (Some(_), false) => Outcome::Changed,
            };
        }
        self.entries.push(entry);
    }

    /// What becomes different about the person, contacts apart.
    fn person(&self, entry: &mut Entry, mut given: Fields, class: String, left: Option<Day>, reader: &mut Reader<'_>) {
        let mut push = |field: &str, was: String, becomes: String| {
            entry.changes.push(Change { field: field.to_owned(), contact: None, was, becomes });
        };
        let Some(at) = entry.known else {
            if given.legal_surname.is_empty() {
                given.legal_surname.clone_from(&given.known_surname);
            }
            if given.legal_forename.is_empty() {
                given.legal_forename.clone_from(&given.known_forename);
            }
            for (field, text) in [("year", given.year.clone()), ("class", class.clone())] {
                if !text.is_empty() {
                    push(field, String::new(), text);
                }
            }
            if let Some(left) = left {
                push("leftOn", String::new(), left.to_string());
            }
            entry.fields = given;
            entry.class = Some(class).filter(|c| !c.is_empty());
            entry.left = left;
            return;
        };
        let person = &self.known.people[at];
        let (fields, changed) = overlay(&person.fields, &given);
        for (field, was, becomes) in &changed {
            push(field, was.clone(), becomes.clone());
        }
        let has_left = person.left_on.is_some_and(|on| on < reader.today);
        if !class.is_empty() && !has_left && !person.class_name.eq_ignore_ascii_case(&class) {
            push("class", person.class_name.clone(), class.clone());
            entry.class = Some(class);
        }
        if let Some(left) = left.filter(|left| person.left_on != Some(*left)) {
            push("leftOn", person.left_on.map(|d| d.to_string()).unwrap_or_default(), left.to_string());
            entry.left = Some(left);
        } else if let Some(on) = person.left_on.filter(|_| has_left && left.is_none()) {
            reader.warnings.push(Warning::HasLeft { row: entry.number, name: entry.name.clone(), on });
        }
        entry.fields = fields;
        entry.changed = changed;
    }

    /// Whom the vault knows by UPN, else by admission number, else by name and birthday, else by name and class.
    fn meet(&self, f: &Fields, class: &str, faults: &mut Vec<Fault>) -> Option<usize> {
        if faults.iter().any(|fault| matches!(fault, Fault::NobodyNamed)) {
            return None;
        }
        let register = |at: usize| self.known.people[at].register_name.clone();
        let by_upn = self.known.with_upn(&f.upn).filter(|_| !f.upn.is_empty());
        let by_number = self.known.with_admission_no(&f.admission_no).filter(|_| !f.admission_no.is_empty());
        if let (Some(a), Some(b)) = (by_upn, by_number)
            && a != b
        {
            faults.push(Fault::Contradicts { names: vec![register(a), register(b)] });
            return None;
        }
        let namesakes = self.known.namesakes(f, self.kind);
        if let Some(at) = by_upn.or(by_number) {
            let person = &self.known.people[at];
            let other_birthday = f.born.is_some() && person.fields.born.is_some() && f.born != person.fields.born;
            let other_name = !f.surname().is_empty() && !namesakes.contains(&at);
            let other_forename = names::fold(f.forename()) != names::fold(person.fields.forename());
            if person.kind != self.kind || (other_birthday && other_name && other_forename) {
                faults.push(Fault::Contradicts { names: vec![register(at)] });
                return None;
            }
            return Some(at);
        }
        if self.kind == Kind::Staff {
            return self.meet_staff(f, namesakes, faults);
        }
        let same = |kept: &str, said: &str| kept.is_empty() || said.is_empty() || kept.eq_ignore_ascii_case(said);
        let likely: Vec<usize> = namesakes
            .into_iter()
            .filter(|at| {
                let person = &self.known.people[*at];
                match (f.born, person.fields.born) {
                    (Some(a), Some(b)) => a == b,
                    // Without a birthday on both sides the class, or else the year, must agree.
                    _ => same(&person.class_name, class) && (!class.is_empty() || same(&person.fields.year, &f.year)),
                }
            })
            // A birthday that agrees makes a new number a change; without one, other numbers mean another child.
            .filter(|at| {
                let kept = &self.known.people[*at].fields;
                let born = f.born.is_some() && f.born == kept.born;
                let numbers = same(&kept.upn, &f.upn) && same(&kept.admission_no, &f.admission_no);
                born && (numbers || f.upn.is_empty() || f.admission_no.is_empty() || kept.upn.is_empty()) || numbers
            })
            .collect();
        match likely[..] {
            [] => None,
            [one] => Some(one),
            _ => {
                faults.push(Fault::NotEnough { names: likely.into_iter().map(register).collect() });
                None
            }
        }
    }

    fn meet_staff(&self, f: &Fields, namesakes: Vec<usize>, faults: &mut Vec<Fault>) -> Option<usize> {
        let email = |at: &usize| self.known.people[*at].fields.email.as_str();
        let same: Vec<usize> =
            namesakes.iter().filter(|at| !f.email.is_empty() && email(at).eq_ignore_ascii_case(&f.email)).copied().collect();
        let open: Vec<usize> = namesakes.iter().filter(|at| f.email.is_empty() || email(at).is_empty()).copied().collect();
        match (&same[..], &open[..]) {
            ([one], _) | ([], [one]) => Some(*one),
            ([], []) => None,
            _ => {
                let names = namesakes.iter().map(|at| self.known.people[*at].register_name.clone()).collect();
                faults.push(Fault::NotEnough { names });
                None
            }
        }
    }
}

fn shown_name(said: &Fields, known: Option<&Fields>) -> String {
    match known {
        Some(known) if said.surname().is_empty() => known.register_name(),
        _ => said.register_name(),
    }
}
