//! One vault in a folder that two accounts reach: each has its own settings and its own password store.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{Value, json};
use signet_core::base::{Problem, Result};
use signet_core::desk::{Desk, Surroundings};
use signet_core::vault::{Cost, FakeKeychain, Folder};

use crate::folder::{PASSWORD, ask, begin, confirm};
use crate::office::Around;

/// One account of a computer.
struct Account {
    home: tempfile::TempDir,
    keychain: Arc<FakeKeychain>,
}

/// The account's settings, and the folder that its person picks.
struct Own(Around, PathBuf);

impl Surroundings for Own {
    fn pick_file(&self) -> Result<Option<(String, Vec<u8>)>> {
        self.0.pick_file()
    }
    fn ask_where(&self, suggested: &str) -> Result<Option<PathBuf>> {
        self.0.ask_where(suggested)
    }
    fn write_file(&self, path: &Path, bytes: &[u8]) -> Result<()> {
        self.0.write_file(path, bytes)
    }
    fn printers(&self) -> Result<Vec<String>> {
        self.0.printers()
    }
    fn print(&self, printer: &str, title: &str, pdf: &[u8]) -> Result<()> {
        self.0.print(printer, title, pdf)
    }
    fn pick_folder(&self) -> Result<Option<PathBuf>> {
        self.0.pick_folder()
    }
    fn pick_backup(&self) -> Result<Option<PathBuf>> {
        self.0.pick_backup()
    }
    fn settings_folder(&self) -> Option<PathBuf> {
        Some(self.1.clone())
    }
}

impl Account {
    fn new() -> Self {
        Self { home: tempfile::tempdir().unwrap(), keychain: Arc::new(FakeKeychain::new()) }
    }

    /// One start of Signet in which that folder is picked in every dialog.
    fn starts(&self, picks: &Path) -> Desk {
        self.starts_with(picks, None)
    }

    /// The same, and that backup is picked.
    fn starts_with(&self, picks: &Path, backup: Option<PathBuf>) -> Desk {
        let around = Own(Around::default(), self.home.path().join("settings"));
        *around.0.folder.lock().unwrap() = Some(picks.to_owned());
        *around.0.backup.lock().unwrap() = backup;
        Desk::new(Folder::at(self.own()), self.keychain.clone(), Arc::new(around), false)
            .with_cost(Cost::tiny())
            .where_remembered()
    }

    fn own(&self) -> PathBuf {
        self.home.path().join("vault")
    }
}

fn status(desk: &Desk) -> Value {
    ask(desk, "door_status", json!({})).unwrap()
}

/// The first run, in the folder that is picked.
fn made_in(account: &Account, folder: &Path) -> Value {
    let desk = account.starts(folder);
    assert_eq!(ask(&desk, "door_folder_place", json!({})).unwrap()["chosen"], true);
    assert_eq!(status(&desk)["folder"], folder.to_str().unwrap());
    let sheet = begin(&desk);
    confirm(&desk, &sheet).unwrap();
    ask(&desk, "lock", json!({})).unwrap();
    sheet
}

#[test]
fn a_second_account_opens_the_records_with_the_device_code_once() {
    let (shared, one, two) = (tempfile::tempdir().unwrap(), Account::new(), Account::new());
    let sheet = made_in(&one, shared.path());
    assert!(!one.own().exists(), "nothing lies in the account's own folder");
    assert_eq!(status(&one.starts(shared.path()))["keyring"], "ready", "the folder is remembered");

    let desk = two.starts(shared.path());
    assert_eq!(status(&desk)["state"], "none");
    ask(&desk, "door_folder_open", json!({})).unwrap();
    let seen = status(&desk);
    assert_eq!((&seen["state"], &seen["keyring"]), (&json!("closed"), &json!("empty")));
    assert_eq!(ask(&desk, "door_unlock", json!({ "password": PASSWORD })), Err(Problem::KeyringEmpty));
    let groups: Vec<&str> = sheet["deviceCode"].as_array().unwrap().iter().map(|group| group.as_str().unwrap()).collect();
    let typed = json!({ "password": PASSWORD, "deviceCode": groups.join(" "), "remember": true });
    ask(&desk, "door_unlock", typed).unwrap();

    // One of them at a time.
    let first = one.starts(shared.path());
    assert_eq!(ask(&first, "door_unlock", json!({ "password": PASSWORD })), Err(Problem::VaultInUse));
    ask(&desk, "lock", json!({})).unwrap();
    drop(desk);
    ask(&first, "door_unlock", json!({ "password": PASSWORD })).unwrap();
    ask(&first, "lock", json!({})).unwrap();
    drop(first);
    ask(&two.starts(shared.path()), "door_unlock", json!({ "password": PASSWORD })).unwrap();
    assert!(!two.own().exists());
}

#[test]
fn a_remembered_folder_that_is_missing_is_told_and_nothing_is_made() {
    let (home, one) = (tempfile::tempdir().unwrap(), Account::new());
    let (server, away) = (home.path().join("server"), home.path().join("away"));
    fs::create_dir(&server).unwrap();
    made_in(&one, &server);
    let standing = one.starts(&away);
    fs::rename(&server, &away).unwrap();
    // While Signet stands at the door, after a new start, and where an empty folder is left of the server.
    let started = one.starts(&away);
    for (desk, empty) in [(&standing, false), (&started, false), (&started, true)] {
        if empty {
            fs::create_dir(&server).unwrap();
        }
        let seen = status(desk);
        assert_eq!((&seen["state"], &seen["problem"]["code"]), (&json!("broken"), &json!("folder_gone")));
        let new = json!({ "school": "Marlbridge", "name": "Jo Okafor", "password": PASSWORD });
        assert_eq!(ask(desk, "door_create", new), Err(Problem::FolderGone));
        assert_eq!(ask(desk, "door_folder_place", json!({})), Err(Problem::FolderGone));
        assert_eq!(ask(desk, "door_unlock", json!({ "password": PASSWORD })), Err(Problem::FolderGone));
    }
    assert_eq!(fs::read_dir(&server).unwrap().count(), 0);
    assert!(!one.own().exists());
    // It was moved: the person shows where it is now.
    ask(&started, "door_folder_open", json!({})).unwrap();
    assert_eq!(status(&one.starts(&away))["state"], "closed");
    // A note that cannot be read is no first run either.
    fs::write(one.home.path().join("settings/records-folder"), [0xff, 0xfe]).unwrap();
    let lost = one.starts(&away);
    assert_eq!(status(&lost)["problem"]["code"], "folder_gone");
    // The server is gone for good: from the account's own folder on, and only because somebody says so.
    ask(&lost, "door_folder_own", json!({})).unwrap();
    assert_eq!(status(&lost)["folder"], one.own().to_str().unwrap());
    assert_eq!(status(&one.starts(&away))["state"], "none");
    assert_eq!(ask(&lost, "door_folder_own", json!({})), Err(Problem::VaultExists), "that is no way round a vault");
}

#[test]
fn a_folder_without_records_is_refused_and_left_as_it_is() {
    let (home, one) = (tempfile::tempdir().unwrap(), Account::new());
    let picked = home.path().join("picked");
    let desk = one.starts(&picked);
    assert_eq!(ask(&desk, "door_folder_open", json!({})), Err(Problem::FileAccess));
    fs::create_dir(&picked).unwrap();
    assert_eq!(ask(&desk, "door_folder_open", json!({})), Err(Problem::NoVault));
    assert_eq!(fs::read_dir(&picked).unwrap().count(), 0);
    fs::write(picked.join("marlbridge.sbk"), "a backup").unwrap();
    assert_eq!(ask(&desk, "door_folder_open", json!({})), Err(Problem::BackupsOnly));
    fs::write(picked.join("vault.hdr"), "no header").unwrap();
    assert_eq!(ask(&desk, "door_folder_open", json!({})), Err(Problem::HeaderDamaged));
    assert_eq!(ask(&desk, "door_folder_place", json!({})), Err(Problem::VaultExists));
    assert_eq!(status(&one.starts(&picked))["state"], "none", "nothing of it is remembered");
}

#[test]
fn a_folder_in_which_no_vault_could_be_made_is_not_remembered() {
    let (shared, one) = (tempfile::tempdir().unwrap(), Account::new());
    let desk = one.starts(shared.path());
    ask(&desk, "door_folder_place", json!({})).unwrap();
    let weak = json!({ "school": "Marlbridge", "name": "Jo Okafor", "password": "short" });
    assert!(ask(&desk, "door_create", weak).is_err());
    assert_eq!(status(&one.starts(shared.path()))["state"], "none");
    begin(&desk);
    drop(desk);
    assert_eq!(status(&one.starts(shared.path()))["folder"], shared.path().to_str().unwrap());
}

#[test]
fn a_backup_is_put_back_in_a_chosen_folder_which_is_remembered_once_it_stands_there() {
    let (home, one, two) = (tempfile::tempdir().unwrap(), Account::new(), Account::new());
    let (first, second, copies) = (home.path().join("first"), home.path().join("second"), home.path().join("copies"));
    for folder in [&first, &second, &copies] {
        fs::create_dir(folder).unwrap();
    }
    let sheet = made_in(&one, &first);
    let desk = one.starts(&copies);
    ask(&desk, "door_unlock", json!({ "password": PASSWORD })).unwrap();
    ask(&desk, "backup_place_add", json!({ "offComputer": true })).unwrap();
    ask(&desk, "backup_now", json!({})).unwrap();
    let copy = fs::read_dir(&copies).unwrap().next().unwrap().unwrap().path();

    let desk = two.starts_with(&second, Some(copy));
    ask(&desk, "door_folder_place", json!({})).unwrap();
    ask(&desk, "door_restore_pick", json!({})).unwrap();
    let wrong = json!({ "recoveryKey": "ABCDE" });
    assert_eq!(ask(&desk, "door_restore", wrong).map(|_| ()), Err(Problem::WrongRecoveryKey));
    assert_eq!(status(&two.starts(&second))["state"], "none", "nothing was put there");
    let groups: Vec<&str> = sheet["recoveryKey"].as_array().unwrap().iter().map(|group| group.as_str().unwrap()).collect();
    assert_eq!(ask(&desk, "door_restore", json!({ "recoveryKey": groups.join(" ") })).unwrap()["done"], true);
    drop(desk);
    let desk = two.starts(&second);
    assert_eq!(status(&desk)["folder"], second.to_str().unwrap());
    ask(&desk, "door_unlock", json!({ "password": PASSWORD })).unwrap();
}

#[cfg(unix)]
#[test]
fn files_in_a_groups_folder_are_the_groups_and_elsewhere_their_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    for (folder_mode, file_mode) in [(0o2770, 0o660), (0o770, 0o600), (0o755, 0o600), (0o700, 0o600), (0o777, 0o666)] {
        let (shared, one) = (tempfile::tempdir().unwrap(), Account::new());
        fs::set_permissions(shared.path(), fs::Permissions::from_mode(folder_mode)).unwrap();
        made_in(&one, shared.path());
        let modes = |name: &str| fs::metadata(shared.path().join(name)).unwrap().permissions().mode() & 0o777;
        for name in ["vault.hdr", "vault.hdr.bak", "vault.db", "vault.lock"] {
            assert_eq!(modes(name), file_mode, "{name} in {folder_mode:o}");
        }
    }
}
