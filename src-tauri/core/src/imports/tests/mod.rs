//! Imports, told as stories of an office: a file comes in, a plan is shown, it is applied, it is undone.

mod apply;
mod bulk;
mod files;
mod layouts;
mod oddities;
mod references;
mod undo;

use chrono::{TimeZone, Utc};

use super::apply::{ApplyImport, ImportDone};
use super::open::{ImportSource, ReadImport};
use super::plan::{Fault, Outcome, Plan, PlanImport, PlanRow};
use super::{FileToken, Meaning, Shelf};
use crate::base::ids::UserId;
use crate::base::{Day, Problem, Progress, Result};
use crate::people::Person;
use crate::people::open::{self as page, PersonPage};
use crate::store::{self, Database, Read, Stamp, Write};

pub const HEADINGS: &str = "Admission No,Legal Surname,Legal Forename,Date of Birth,Year Group,Reg Group";

/// A school office with an empty vault in memory.
pub struct Office {
    pub db: Database,
    pub stamp: Stamp,
    pub shelf: Shelf,
}

impl Office {
    pub fn new() -> Self {
        let at = Utc.with_ymd_and_hms(2026, 9, 8, 9, 0, 0).unwrap();
        let stamp = Stamp { user: UserId::new(), name: "Jo Okafor".into(), at, today: day("2026-09-08") };
        let db = store::empty(&stamp).unwrap();
        Self { db, stamp, shelf: Shelf::default() }
    }

    pub fn read(&self) -> Read<'_> {
        Read::new(self.db.connection(), &self.stamp)
    }

    pub fn write<T>(&mut self, work: impl FnOnce(&Write<'_>) -> Result<T>) -> Result<T> {
        self.db.write(&self.stamp, "test", work)
    }

    pub fn put(&mut self, name: &str, bytes: impl AsRef<[u8]>) -> FileToken {
        self.shelf.put(name, bytes.as_ref().to_vec()).unwrap()
    }

    pub fn open(&self, token: FileToken) -> ImportSource {
        super::open::open(&self.read(), &self.shelf, &ReadImport { token, sheet: None, header_row: None }).unwrap()
    }

    /// The request with the columns as Signet understands them.
    pub fn request(&self, token: FileToken) -> PlanImport {
        let mapping = self.open(token).columns.iter().map(|c| c.meaning).collect();
        PlanImport { token, sheet: None, header_row: None, mapping, corrections: Vec::new() }
    }

    pub fn plan(&self, request: &PlanImport) -> Plan {
        super::plan::plan(&self.read(), &self.shelf, request).unwrap()
    }

    /// Reads and plans a text.
    pub fn plan_of(&mut self, text: impl AsRef<[u8]>) -> Plan {
        let token = self.put("pupils.csv", text);
        self.plan(&self.request(token))
    }

    pub fn apply(&mut self, request: PlanImport, skipped: &[u32]) -> Result<ImportDone> {
        let fingerprint = self.plan(&request).fingerprint;
        let input = ApplyImport { plan: request, fingerprint, skipped: skipped.to_vec(), leavers: Vec::new() };
        self.apply_as(&input)
    }

    pub fn apply_as(&mut self, input: &ApplyImport) -> Result<ImportDone> {
        let Self { db, stamp, shelf } = self;
        db.write(stamp, "import_apply", |write| super::apply::apply(write, shelf, input, &Progress::default()))
    }

    /// Reads, plans and applies a text.
    pub fn import(&mut self, text: impl AsRef<[u8]>) -> ImportDone {
        let token = self.put("pupils.csv", text);
        let request = self.request(token);
        self.apply(request, &[]).unwrap()
    }

    pub fn people(&self) -> Vec<Person> {
        super::store::everybody(&self.read()).unwrap()
    }

    /// The one person whose name holds the text.
    pub fn person(&self, name: &str) -> Person {
        let mut found: Vec<Person> = self.people().into_iter().filter(|p| p.name.contains(name)).collect();
        assert_eq!(found.len(), 1, "{name}: {:?}", found.iter().map(|p| &p.name).collect::<Vec<_>>());
        found.remove(0)
    }

    pub fn page(&self, name: &str) -> PersonPage {
        page::open(&self.read(), self.person(name).id).unwrap()
    }

    /// Everything in the vault that an import may touch, as text: two alike mean that nothing changed.
    pub fn state(&self) -> String {
        let mut state = String::new();
        for (table, columns) in [
            (
                "person",
                "id, kind, title, legal_forename, legal_surname, known_forename, known_surname, born, sex, upn, admission_no, \
              year, email, mobile, phone, address, job, joined_on, left_on, sort_name",
            ),
            ("membership", "pupil, class, from_on, to_on"),
            ("contact_of", "pupil, contact, relationship, responsibility, court_order, lives_with, place, ended_on"),
            ("class", "id, name, year, place, ended_on"),
            ("person_words", "person, words"),
        ] {
            let mut statement = self.db.connection().prepare(&format!("SELECT {columns} FROM {table} ORDER BY 1, 2")).unwrap();
            let width = statement.column_count();
            let mut rows = statement.query([]).unwrap();
            while let Some(row) = rows.next().unwrap() {
                for column in 0..width {
                    state.push_str(&format!("{:?}|", row.get_ref(column).unwrap()));
                }
                state.push('\n');
            }
        }
        state
    }
}

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn row<'a>(plan: &'a Plan, name: &str) -> &'a PlanRow {
    plan.rows.iter().find(|row| row.name.contains(name)).unwrap_or_else(|| panic!("{name} is not in {:?}", plan.rows))
}

pub fn faults(plan: &Plan) -> Vec<(u32, Fault)> {
    plan.rows
        .iter()
        .filter(|row| row.outcome == Outcome::Refused)
        .flat_map(|row| row.faults.iter().map(|fault| (row.row, fault.clone())))
        .collect()
}

/// "contact 1 email", for comparing many meanings at once.
pub fn said(meaning: Option<Meaning>) -> String {
    match meaning {
        None => "-".into(),
        Some(Meaning::Pupil { what }) => format!("{what:?}"),
        Some(Meaning::Contact { number, what }) => format!("{number}.{what:?}"),
        Some(Meaning::Staff { what }) => format!("s.{what:?}"),
    }
}

pub fn unreadable(bytes: &[u8]) -> Problem {
    Shelf::default().put("pupils.csv", bytes.to_vec()).expect_err("the file must be refused")
}
