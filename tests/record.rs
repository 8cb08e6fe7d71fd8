//! The record of changes, on real files: what leaves a line, who reads it, and what happens to files that were changed,
//! exchanged or put back from an older copy.

mod crash;
mod files;
mod lines;
mod splices;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Value, json};
use signet_core::api;
use signet_core::base::Problem;
use signet_core::base::secret::SecretText;
use signet_core::desk::{Desk, Surroundings};
use signet_core::office::Moment;
use signet_core::vault::unlock::Attempt;
use signet_core::vault::{Cost, FakeKeychain, Folder, Keys, Lock};

use crate::office::{Around, day, noon};

const PASSWORD: &str = "copper lantern meadow thirty";

/// A school's vault in a folder of its own, with a machine around it.
struct School {
    home: tempfile::TempDir,
    keychain: FakeKeychain,
    around: Arc<Machine>,
}

/// What is around: like `Around`, with a folder for settings.
struct Machine {
    around: Around,
    settings: PathBuf,
}

impl Surroundings for Machine {
    fn pick_file(&self) -> Result<Option<(String, Vec<u8>)>, Problem> {
        self.around.pick_file()
    }

    fn ask_where(&self, suggested: &str) -> Result<Option<PathBuf>, Problem> {
        self.around.ask_where(suggested)
    }

    fn write_file(&self, path: &Path, bytes: &[u8]) -> Result<(), Problem> {
        self.around.write_file(path, bytes)
    }

    fn printers(&self) -> Result<Vec<String>, Problem> {
        self.around.printers()
    }

    fn print(&self, printer: &str, title: &str, pdf: &[u8]) -> Result<(), Problem> {
        self.around.print(printer, title, pdf)
    }

    fn settings_folder(&self) -> Option<PathBuf> {
        Some(self.settings.clone())
    }
}

impl School {
    /// Made, confirmed and locked again, with a class and two pupils.
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let around = Arc::new(Machine { around: Around::default(), settings: home.path().join("settings") });
        let school = Self { home, keychain: FakeKeychain::new(), around };
        let desk = school.desk();
        let begin = json!({ "school": "Marlbridge", "name": "Jo Okafor", "password": PASSWORD });
        let sheet = ask(&desk, "door_create", begin).unwrap()["sheet"].clone();
        ask(&desk, "door_sheet_print", json!({ "printer": "Office" })).unwrap();
        let group = |at: usize| sheet["recoveryKey"][sheet["ask"][at].as_u64().unwrap() as usize - 1].clone();
        ask(&desk, "door_confirm_sheet", json!({ "first": group(0), "second": group(1) })).unwrap();
        ask(&desk, "door_key_holders", crate::folder::key_holders()).unwrap();
        let class = ask(&desk, "class_save", json!({ "id": null, "name": "2 Fir", "year": "2", "endedOn": null })).unwrap();
        for name in ["Łucja", "Oyelaran"] {
            add(&desk, name, &class["id"]);
        }
        ask(&desk, "lock", json!({})).unwrap();
        school
    }

    fn vault(&self) -> PathBuf {
        self.home.path().join("vault")
    }

    fn file(&self, name: &str) -> PathBuf {
        self.vault().join(name)
    }

    /// One start of Signet.
    fn desk(&self) -> Desk {
        Desk::new(Folder::at(self.vault()), Arc::new(self.keychain.clone()), self.around.clone(), false).with_cost(Cost::tiny())
    }

    /// One start of Signet, unlocked.
    fn open(&self) -> Desk {
        let desk = self.desk();
        unlock(&desk, false).unwrap();
        desk
    }

    /// The vault held and its keys taken out, past the desk.
    fn opened(&self) -> (Lock, Keys) {
        let lock = Lock::take(&Folder::at(self.vault())).unwrap();
        let password = SecretText::new(PASSWORD.to_owned());
        let attempt = Attempt { user: None, password, device_code: None, now: noon(day("2026-09-08")).clocks() };
        let keys = signet_core::vault::unlock::unlock(&lock, &self.keychain, &attempt).unwrap().keys;
        (lock, keys)
    }

    /// Signet is opened, one pupil is added, and it is locked.
    fn goes_on(&self, name: &str) {
        let desk = self.open();
        add(&desk, name, &json!(null));
        ask(&desk, "lock", json!({})).unwrap();
    }

    /// Loses everything that the machine knows of how far the record has come.
    fn forgets_anchors(&self) {
        self.keychain.forget_anchors();
        let _ = std::fs::remove_dir_all(&self.around.settings);
    }
}

fn ask(desk: &Desk, request: &str, input: Value) -> Result<Value, Problem> {
    ask_at(desk, request, input, noon(day("2026-09-08")))
}

fn ask_at(desk: &Desk, request: &str, input: Value, moment: Moment) -> Result<Value, Problem> {
    api::call(desk, request, input, moment)
}

fn unlock(desk: &Desk, use_older: bool) -> Result<Value, Problem> {
    ask(desk, "door_unlock", json!({ "password": PASSWORD, "useOlder": use_older }))
}

fn add(desk: &Desk, name: &str, class: &Value) -> String {
    let fields = json!({ "legalForename": name, "legalSurname": "Kowalczyk" });
    let input = json!({ "kind": "pupil", "fields": fields, "classId": class });
    ask(desk, "person_add", input).unwrap()["id"].as_str().unwrap().to_owned()
}

/// The lines that fit, newest first.
fn lines(desk: &Desk, wanted: Value) -> Vec<Value> {
    ask(desk, "audit_list", wanted).unwrap()["lines"].as_array().unwrap().clone()
}

/// The names of the requests in the record, oldest first.
fn requests(desk: &Desk) -> Vec<String> {
    lines(desk, json!({})).iter().rev().map(|line| line["request"].as_str().unwrap().to_owned()).collect()
}

/// The remarks of an unlocking.
fn remarks(welcome: &Value) -> Vec<&str> {
    welcome["remarks"].as_array().unwrap().iter().map(|remark| remark["remark"].as_str().unwrap()).collect()
}
