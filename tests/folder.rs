//! A vault on real files, in a folder of its own, and what is asked of it at the door.

use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use serde_json::{Value, json};
use signet_core::api;
use signet_core::base::Problem;
use signet_core::desk::Desk;
use signet_core::vault::keychain::Kept;
use signet_core::vault::{Cost, FakeKeychain, Folder, Keychain};

use crate::office::{Around, TODAY, day, noon};

pub const PASSWORD: &str = "copper lantern meadow thirty";

/// A vault in a folder of its own.
pub struct Vault {
    pub folder: tempfile::TempDir,
    pub keychain: Arc<FakeKeychain>,
}

impl Vault {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), keychain: Arc::new(FakeKeychain::new()) }
    }

    /// One start of Signet on it.
    pub fn desk(&self) -> Desk {
        self.desk_with(self.keychain.clone())
    }

    pub fn desk_with(&self, keychain: Arc<dyn Keychain>) -> Desk {
        Desk::new(Folder::at(self.folder.path()), keychain, Arc::new(Around::default()), false).with_cost(Cost::tiny())
    }

    /// The first run, to its end, with one pupil entered. It is gone through once; every vault after it is a copy of the
    /// files that it left and of what the keyring kept, as if the folder had been put there from the same computer.
    pub fn made(&self) -> Value {
        static MADE: LazyLock<(Left, Value)> = LazyLock::new(|| {
            let vault = Vault::new();
            let sheet = vault.first_run();
            (vault.left(), sheet)
        });
        self.put(&MADE.0);
        MADE.1.clone()
    }

    fn first_run(&self) -> Value {
        let desk = self.desk();
        let sheet = begin(&desk);
        confirm(&desk, &sheet).unwrap();
        let fields = json!({ "legalForename": "Łucja", "legalSurname": "Kowalczyk" });
        ask(&desk, "person_add", json!({ "kind": "pupil", "fields": fields, "classId": null })).unwrap();
        ask(&desk, "lock", json!({})).unwrap();
        sheet
    }

    /// Its files by name, byte for byte, but for those with these endings.
    pub fn files(&self, without: &[&str]) -> Files {
        let entries = std::fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().path());
        let left_out = |path: &PathBuf| path.extension().is_some_and(|ending| without.iter().any(|other| ending == *other));
        let files = entries.filter(|path| !left_out(path));
        let mut files: Files = files.map(|path| (path.file_name().unwrap().into(), std::fs::read(&path).unwrap())).collect();
        files.sort();
        files
    }

    /// Everything of a closed vault: its files, and what the keyring keeps of it.
    pub fn left(&self) -> Left {
        Left { files: self.files(&[]), kept: self.keychain.kept() }
    }

    /// Puts such a vault into this folder and this keyring.
    pub fn put(&self, left: &Left) {
        for (name, bytes) in &left.files {
            std::fs::write(self.folder.path().join(name), bytes).unwrap();
        }
        self.keychain.keep_again(&left.kept);
    }
}

/// Files by name, byte for byte.
pub type Files = Vec<(PathBuf, Vec<u8>)>;

/// A closed vault.
pub struct Left {
    files: Files,
    kept: Kept,
}

pub fn ask(desk: &Desk, request: &str, input: Value) -> Result<Value, Problem> {
    ask_on(desk, TODAY, request, input)
}

/// The same on another day, at noon.
pub fn ask_on(desk: &Desk, on: &str, request: &str, input: Value) -> Result<Value, Problem> {
    api::call(desk, request, input, noon(day(on)))
}

pub fn begin(desk: &Desk) -> Value {
    ask(desk, "door_create", json!({ "school": "Marlbridge", "name": "Jo Okafor", "password": PASSWORD })).unwrap()["sheet"]
        .clone()
}

pub fn confirm(desk: &Desk, sheet: &Value) -> Result<Value, Problem> {
    let group = |at: usize| sheet["recoveryKey"][sheet["ask"][at].as_u64().unwrap() as usize - 1].clone();
    let next = ask(desk, "door_confirm_sheet", json!({ "first": group(0), "second": group(1) }))?;
    if next["keyHolders"] == true {
        ask(desk, "door_key_holders", key_holders())?;
    }
    Ok(next)
}

/// Two people who hold a sheet.
pub fn key_holders() -> Value {
    json!({ "holders": [
        { "name": "Helen Marsh", "keptWhere": "safe in the school office" },
        { "name": "Grace Obi", "keptWhere": "at home, sealed" },
    ] })
}

pub fn unlock(desk: &Desk, password: &str) -> Result<Value, Problem> {
    ask(desk, "door_unlock", json!({ "password": password }))
}

/// Comes in on a day as whoever has that name.
pub fn come_in(desk: &Desk, on: &str, name: &str, password: &str) -> Result<Value, Problem> {
    let people = ask_on(desk, on, "door_status", json!({})).unwrap()["people"].clone();
    let person = people.as_array().unwrap().iter().find(|p| p["name"] == name).map(|p| p["id"].clone());
    ask_on(desk, on, "door_unlock", json!({ "person": person, "password": password }))
}

/// An administrator who has just typed the password again.
pub fn proven(desk: &Desk, on: &str) {
    ask_on(desk, on, "prove", json!({ "password": PASSWORD })).unwrap();
}

/// Invites somebody in a role from that day on; the code as it stands on the letter, and the log-in.
pub fn invite(desk: &Desk, on: &str, name: &str, role: &str, to: Option<&str>) -> (String, Value) {
    proven(desk, on);
    let roles = json!([{ "role": role, "fromOn": on, "toOn": to, "deputyFor": null }]);
    let shown = ask_on(desk, on, "log_in_invite", json!({ "name": name, "roles": roles })).unwrap();
    (code(&shown), shown["logIn"].clone())
}

/// The code that was shown, as somebody types it.
pub fn code(shown: &Value) -> String {
    shown["groups"].as_array().unwrap().iter().map(|g| g.as_str().unwrap().to_lowercase()).collect::<Vec<_>>().join(" ")
}

/// Somebody comes in with a code and chooses a password.
pub fn settle_in(desk: &Desk, on: &str, name: &str, code: &str, password: &str) -> Result<Value, Problem> {
    assert_eq!(come_in(desk, on, name, code).unwrap()["choose"], true);
    ask_on(desk, on, "door_choose_password", json!({ "password": password }))
}
