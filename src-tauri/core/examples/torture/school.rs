//! A school to torture: a real vault on the disk, made and filled through the requests that the window sends.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{NaiveDate, TimeZone, Utc};
use serde_json::{Value, json};
use signet_core::api;
use signet_core::base::Problem;
use signet_core::base::secret::SecretText;
use signet_core::desk::Desk;
use signet_core::office::Moment;
use signet_core::vault::unlock::{Attempt, Unlocked, unlock};
use signet_core::vault::{Cost, Folder, Lock};

use crate::pocket::Pocket;
use crate::tray::Tray;
use crate::{Outcome, names};

/// The password of every school that is tortured.
pub const PASSWORD: &str = "four lapwings by the river";

/// The moment at which everything happens.
pub fn now() -> Moment {
    let today = NaiveDate::from_ymd_opt(2026, 10, 1).unwrap_or_default();
    Moment {
        at: Utc.from_utc_datetime(&today.and_hms_opt(9, 0, 0).unwrap_or_default()),
        today,
        steady: std::time::Duration::ZERO,
    }
}

/// A folder with a vault and, beside it, the keyring that belongs to it.
#[derive(Clone)]
pub struct School {
    home: PathBuf,
}

impl School {
    /// The school at home in this folder; nothing is made or read yet.
    pub fn at(home: impl Into<PathBuf>) -> Self {
        Self { home: home.into() }
    }

    /// A new school with so many pupils, every second of whom has brought the consent sheet back.
    pub fn made(home: impl Into<PathBuf>, pupils: usize) -> Outcome<Self> {
        let school = Self::at(home);
        let (desk, tray) = school.desk_and_tray();
        begin(&desk)?;
        bring_in(&desk, &tray, names::register(pupils))?;
        for (at, form) in forms(&desk)?.into_iter().enumerate() {
            if at % 2 == 0 {
                ask(&desk, "forms_enter", form)?;
            }
        }
        Ok(school)
    }

    pub fn home(&self) -> &Path {
        &self.home
    }

    pub fn folder(&self) -> Folder {
        Folder::at(self.home.join("vault"))
    }

    pub fn keyring(&self) -> Pocket {
        Pocket(self.home.join("keyring"))
    }

    /// One start of Signet.
    pub fn desk(&self) -> Desk {
        self.desk_and_tray().0
    }

    pub fn desk_and_tray(&self) -> (Desk, Arc<Tray>) {
        let tray = Arc::<Tray>::default();
        (Desk::new(self.folder(), Arc::new(self.keyring()), tray.clone(), false).with_cost(Cost::tiny()), tray)
    }

    /// One start of Signet with the password typed.
    pub fn open(&self) -> Result<Desk, Problem> {
        let desk = self.desk();
        come_in(&desk, PASSWORD)?;
        Ok(desk)
    }

    /// The keys, for opening the database itself without the door.
    pub fn unlocked(&self, lock: &Lock, password: &str) -> Result<Unlocked, Problem> {
        let attempt =
            Attempt { user: None, password: SecretText::new(password.to_owned()), device_code: None, now: now().clocks() };
        unlock(lock, &self.keyring(), &attempt)
    }

    /// Forgets the tries that a killed process has left behind: each counts as a wrong password until it is answered.
    pub fn forgive(&self) {
        let _ = fs::remove_file(self.folder().tries());
    }

    /// A copy of everything, elsewhere.
    pub fn copied(&self, home: impl Into<PathBuf>) -> Outcome<Self> {
        let copy = Self::at(home);
        copy_folder(&self.home, &copy.home)?;
        Ok(copy)
    }
}

/// Copies a folder with all that is in it over another, which holds nothing else afterwards.
pub fn copy_folder(from: &Path, to: &Path) -> Outcome {
    if to.exists() {
        fs::remove_dir_all(to)?;
    }
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let place = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &place)?;
        } else {
            fs::copy(entry.path(), place)?;
        }
    }
    Ok(())
}

/// A folder that is quick, for what need not touch a disk: in memory, where the system offers that.
pub fn quick_folder() -> Outcome<tempfile::TempDir> {
    let memory = Path::new("/dev/shm");
    Ok(if memory.is_dir() { tempfile::tempdir_in(memory).or_else(|_| tempfile::tempdir())? } else { tempfile::tempdir()? })
}

/// One request.
pub fn ask(desk: &Desk, name: &str, input: Value) -> Result<Value, Problem> {
    api::call(desk, name, input, now())
}

/// Types the password.
pub fn come_in(desk: &Desk, password: &str) -> Result<Value, Problem> {
    ask(desk, "door_unlock", json!({ "password": password }))
}

/// The first run to its end.
pub fn begin(desk: &Desk) -> Result<(), Problem> {
    let made = ask(desk, "door_create", json!({ "school": "Tortured School", "name": "Jo Okafor", "password": PASSWORD }))?;
    type_back(desk, &made["sheet"])
}

/// Types the two groups back that the sheet asks for, and names who keeps the sheets where that is asked.
pub fn type_back(desk: &Desk, sheet: &Value) -> Result<(), Problem> {
    let group = |n: usize| {
        let asked = sheet["ask"][n].as_u64().and_then(|at| usize::try_from(at).ok()).unwrap_or(1);
        sheet["recoveryKey"][asked - 1].clone()
    };
    let confirmed = ask(desk, "door_confirm_sheet", json!({ "first": group(0), "second": group(1) }))?;
    if confirmed["keyHolders"] == Value::Bool(true) {
        let holder = |name: &str| json!({ "name": name, "keptWhere": "a safe" });
        ask(desk, "door_key_holders", json!({ "holders": [holder("First Holder"), holder("Second Holder")] }))?;
    }
    Ok(())
}

/// Brings a list in, with every column understood as Signet guesses; answers what was done.
pub fn bring_in(desk: &Desk, tray: &Tray, list: Vec<u8>) -> Result<Value, Problem> {
    let apply = planned(desk, tray, "register.csv", list)?;
    ask(desk, "import_apply", apply)
}

/// Reads and plans a list; the answer is the request that would apply it.
pub fn planned(desk: &Desk, tray: &Tray, file_name: &str, list: Vec<u8>) -> Result<Value, Problem> {
    tray.lay_in(file_name, list);
    let token = ask(desk, "import_pick", json!({}))?["token"].clone();
    let source = ask(desk, "import_read", json!({ "token": token, "sheet": null, "headerRow": null }))?;
    let mapping: Vec<&Value> = source["columns"].as_array().into_iter().flatten().map(|column| &column["meaning"]).collect();
    let plan = json!({ "token": token, "sheet": null, "headerRow": null, "mapping": mapping, "corrections": [] });
    let fingerprint = ask(desk, "import_plan", plan.clone())?["fingerprint"].clone();
    Ok(json!({ "plan": plan, "fingerprint": fingerprint, "skipped": [], "leavers": [] }))
}

/// A returned consent sheet for every pupil, every box ticked, as the window would send it.
pub fn forms(desk: &Desk) -> Result<Vec<Value>, Problem> {
    let mut forms = Vec::new();
    for class in ask(desk, "classes_list", json!({}))?.as_array().into_iter().flatten() {
        let grid = ask(desk, "class_grid", json!({ "class": class["id"], "asAt": null }))?;
        let purposes = grid["purposes"].as_array().cloned().unwrap_or_default();
        let ticked: Vec<Value> =
            purposes.iter().map(|purpose| json!({ "purpose": purpose["id"], "answer": "yes", "limits": "" })).collect();
        for line in grid["lines"].as_array().into_iter().flatten() {
            let giver = json!({ "kind": "contact", "id": line["contacts"][0]["id"] });
            let day = "2026-09-30";
            forms.push(json!({
                "pupil": line["pupil"], "receivedOn": day, "agreement": null,
                "consents": { "ticked": ticked, "giver": giver, "method": "paper", "signedOn": day, "reference": "" },
            }));
        }
    }
    Ok(forms)
}
