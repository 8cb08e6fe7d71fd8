//! The keys renewed on real files, as the window asks for it.

mod newer;
mod plug;
mod situations;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{TimeZone, Utc};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::api;
use crate::base::{Day, Problem, Result};
use crate::desk::{Desk, Surroundings};
use crate::office::Moment;
use crate::vault::{Cost, FakeKeychain, Folder};

const PASSWORD: &str = "copper lantern meadow thirty";
const OTHER: &str = "seven herons over water";

/// A school on real files, with a few pupils.
struct School {
    home: TempDir,
    keychain: FakeKeychain,
    /// The sheet that was made with it.
    sheet: Value,
}

/// Nothing around it that would print or save.
struct Nobody;

impl Surroundings for Nobody {
    fn pick_file(&self) -> Result<Option<(String, Vec<u8>)>> {
        Ok(None)
    }
    fn ask_where(&self, suggested: &str) -> Result<Option<PathBuf>> {
        Ok(Some(suggested.into()))
    }
    fn write_file(&self, _: &Path, _: &[u8]) -> Result<()> {
        Ok(())
    }
    fn printers(&self) -> Result<Vec<String>> {
        Ok(Vec::new())
    }
    fn print(&self, _: &str, _: &str, pdf: &[u8]) -> Result<()> {
        assert!(pdf.starts_with(b"%PDF"));
        Ok(())
    }
}

fn noon() -> Moment {
    let today = Day::from_ymd_opt(2026, 9, 8).unwrap();
    Moment { at: Utc.from_utc_datetime(&today.and_hms_opt(12, 0, 0).unwrap()), today, steady: std::time::Duration::ZERO }
}

fn ask(desk: &Desk, request: &str, input: Value) -> Result<Value> {
    api::call(desk, request, input, noon())
}

fn desk_at(folder: &Folder, keychain: &FakeKeychain) -> Desk {
    Desk::new(folder.clone(), Arc::new(keychain.clone()), Arc::new(Nobody), false).with_cost(Cost::tiny())
}

fn words(sheet: &Value, name: &str) -> String {
    sheet[name].as_array().unwrap().iter().map(|group| group.as_str().unwrap()).collect::<Vec<_>>().join(" ")
}

/// The two groups that a sheet asks back.
fn typed_back(sheet: &Value) -> Value {
    let group = |at: usize| sheet["recoveryKey"][sheet["ask"][at].as_u64().unwrap() as usize - 1].clone();
    json!({ "first": group(0), "second": group(1) })
}

impl School {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let keychain = FakeKeychain::new();
        let desk = desk_at(&Folder::at(home.path()), &keychain);
        let made = json!({ "school": "Marlbridge", "name": "Jo Okafor", "password": PASSWORD });
        let sheet = ask(&desk, "door_create", made).unwrap()["sheet"].clone();
        ask(&desk, "door_confirm_sheet", typed_back(&sheet)).unwrap();
        let holder = |name: &str, place: &str| json!({ "name": name, "keptWhere": place });
        let holders = json!({ "holders": [holder("Jo Okafor", "school safe"), holder("Helen Marsh", "at home")] });
        ask(&desk, "door_key_holders", holders).unwrap();
        for name in ["Łucja", "Seán", "محمد"] {
            let fields = json!({ "legalForename": name, "legalSurname": "Kowalczyk" });
            ask(&desk, "person_add", json!({ "kind": "pupil", "fields": fields, "classId": null })).unwrap();
        }
        Self { home, keychain, sheet }
    }

    fn folder(&self) -> Folder {
        Folder::at(self.home.path())
    }

    fn desk(&self) -> Desk {
        desk_at(&self.folder(), &self.keychain)
    }

    /// A desk with the vault open.
    fn open(&self) -> Desk {
        let desk = self.desk();
        ask(&desk, "door_unlock", json!({ "password": PASSWORD })).unwrap();
        desk
    }

    /// Begins a renewal and answers its sheet.
    fn begin(&self, desk: &Desk, what: &str) -> Value {
        ask(desk, "keys_begin", json!({ "what": what, "password": PASSWORD })).unwrap()
    }

    /// A whole renewal.
    fn renew(&self, desk: &Desk, what: &str) -> Value {
        let sheet = self.begin(desk, what);
        assert_eq!(ask(desk, "keys_confirm", typed_back(&sheet)).unwrap()["keyring"], Value::Null);
        sheet
    }

    fn recovers(&self, sheet: &Value) -> Result<Value> {
        ask(&self.desk(), "door_recover_people", json!({ "recoveryKey": words(sheet, "recoveryKey") }))
    }
}

fn pupils(desk: &Desk) -> usize {
    ask(desk, "people_list", json!({ "kind": "pupil" })).unwrap()["people"].as_array().unwrap().len()
}

/// Whether a line of the record bears this name.
fn recorded(desk: &Desk, request: &str) -> bool {
    let sql = "SELECT EXISTS (SELECT 1 FROM audit WHERE request = ?1)";
    desk.with(|office| office.read(noon(), |read| read.one(sql, [request]))).unwrap()
}

/// The record reads from end to end and fits every row; how many lines it has, and the request of the last.
fn audit(desk: &Desk) -> (i64, String) {
    desk.with(|office| {
        let lines = office.verify_audit()?.map_err(|fault| Problem::RecordBroken { fault })?.entries;
        let last = office
            .read(noon(), |read| read.maybe("SELECT request FROM audit ORDER BY seq DESC LIMIT 1", [], |row| row.get(0)))?;
        Ok((lines, last.unwrap_or_default()))
    })
    .unwrap()
}
