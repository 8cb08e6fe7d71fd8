//! Backups as an office meets them: two places, a copy in each, one put back, and all of it looked at without a window.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::json;

use crate::door;
use crate::window::{Window, shots};

/// proves: O-G06
#[test]
fn backups_go_to_two_places_and_one_is_put_back() {
    let home = tempfile::tempdir().expect("there is room for a school");
    let [vault, stick, share] = ["vault", "stick", "share"].map(|name| home.path().join(name));
    for place in [&stick, &share] {
        fs::create_dir(place).expect("a place can be made");
    }
    let answer = home.path().join("folder.answer");
    let window = Window::start_with(&vault, &[], &[("SIGNET_TEST_FOLDER", answer.as_os_str())]);
    let papers = door::begin(&window);

    window.go("/backups");
    window.wait_for("Have at least two places");
    for place in [&stick, &share] {
        fs::write(&answer, place.to_string_lossy().as_bytes()).expect("the dialog can be answered");
        window.click("button", "Add a stick or network folder…");
        window.wait_for(&place.to_string_lossy());
    }
    window.wait_gone("Have at least two places");
    enter(&window, "Łucja");
    window.click("button", "Back up now");
    window.wait_for("Backed up to 3 places, and read again there.");
    window.wait_for("1 pupil");
    assert_eq!((copies(&stick).len(), copies(&share).len()), (1, 1));
    window.screenshot(&shots().join("backups.png"));
    assert_eq!(window.axe(), Vec::<String>::new());

    // Tried out with the sheet, on the page.
    window.find("tbody button[aria-label^='Try out']").click().expect("it can be pressed");
    window.fill("Recovery key (optional)", &papers.recovery_key.join(" "));
    window.click("button", "Try it out");
    window.wait_for("Can be restored");
    window.wait_for("the recovery sheet");
    assert_eq!(window.axe(), Vec::<String>::new());
    window.click("button", "Done");
    window.wait_for("Last tried out");

    // What is entered now is not in the newest copy.
    enter(&window, "Zoë");
    window.find("tbody tr:first-child button[aria-label^='Restore']").click().expect("it can be pressed");
    window.fill("Your password", &papers.password);
    window.click("button", "Check and restore");
    window.wait_for("What was entered since is put aside with the old records.");
    window.screenshot(&shots().join("backups-restore.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    window.click("checkbox", "Yes, restore it all the same");
    window.click("button", "Restore");
    door::unlock(&window, &papers.password);
    let people = window.ask("people_list", json!({ "kind": "pupil", "classId": null, "left": false, "text": "" }));
    let names: Vec<&str> = people["people"].as_array().expect("a list").iter().filter_map(|p| p["name"].as_str()).collect();
    assert_eq!(names.len(), 1, "{names:?}");
    assert!(names[0].contains("Łucja"), "{names:?}");
    let kept: Vec<String> = entries(home.path()).into_iter().filter(|name| name.starts_with("vault.before-restore-")).collect();
    assert_eq!(kept.len(), 1, "{kept:?}");
    assert!(home.path().join(&kept[0]).join("vault.db").is_file());

    // Without a window: the copy and the old vault, each read to the last row.
    drop(window);
    let key = papers.recovery_key.join(" ");
    let copy = copies(&stick).remove(0);
    for (words, path) in [(["restore-drill", "--backup"], copy.clone()), (["verify", "--vault"], home.path().join(&kept[0]))] {
        let output = signet(&words, &path, &key);
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
        assert!(said.contains("Everything was read"), "{said}");
        assert_eq!(said.contains("a restore put this vault aside"), words[0] == "verify", "{said}");
        assert!(!said.contains(&papers.recovery_key[0]) && !said.contains("Łucja"), "{said}");
    }
    let wrong: Vec<String> = papers.recovery_key.iter().rev().cloned().collect();
    assert!(!signet(&["restore-drill", "--backup"], &copy, &wrong.join(" ")).status.success());
    let mut bytes = fs::read(&copy).expect("the copy is there");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&copy, bytes).expect("the copy can be damaged");
    assert!(!signet(&["restore-drill", "--backup"], &copy, &key).status.success());
}

#[test]
fn on_a_new_computer_the_sheet_and_a_stick_are_enough() {
    let home = tempfile::tempdir().expect("there is room for two computers");
    let [old, new, stick] = ["old", "new", "stick"].map(|name| home.path().join(name));
    fs::create_dir(&stick).expect("a stick can be made");
    let answer = home.path().join("folder.answer");
    fs::write(&answer, stick.to_string_lossy().as_bytes()).expect("the dialog can be answered");
    let mut window = Window::start_with(&old, &[], &[("SIGNET_TEST_FOLDER", answer.as_os_str())]);
    let papers = door::begin(&window);
    enter(&window, "Łucja");
    window.go("/backups");
    window.click("button", "Add a stick or network folder…");
    window.wait_for(&stick.to_string_lossy());
    window.click("button", "Back up now");
    window.wait_for("Backed up to 2 places, and read again there.");
    window.kill();

    let copy = copies(&stick).remove(0);
    let window = Window::start_with(&new, &[], &[("SIGNET_TEST_BACKUP", copy.as_os_str())]);
    window.wait_for("Welcome to Signet");
    window.click("button", "Restore from a backup instead");
    window.click("button", "Choose the backup…");
    window.wait_for("1 pupil");
    window.fill("Recovery key", &papers.recovery_key.join(" ").to_lowercase());
    window.screenshot(&shots().join("door-restore.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    window.click("button", "Check and restore");
    window.wait_for("The records are back");
    window.click("button", "Unlock");
    door::unlock(&window, &papers.password);
    let people = window.ask("people_list", json!({ "kind": "pupil", "classId": null, "left": false, "text": "" }));
    assert_eq!(people["people"].as_array().map(Vec::len), Some(1));
}

fn enter(window: &Window, name: &str) {
    let fields = json!({ "legalForename": name, "legalSurname": "Kowalczyk" });
    window.ask("person_add", json!({ "kind": "pupil", "fields": fields, "classId": null }));
}

fn copies(place: &Path) -> Vec<PathBuf> {
    entries(place).into_iter().filter(|name| name.ends_with(".sbk")).map(|name| place.join(name)).collect()
}

fn entries(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder can be read");
    let mut names: Vec<String> =
        entries.filter_map(|entry| entry.ok()).map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// One job of the program without a window; the secret goes in by standard input.
fn signet(words: &[&str], path: &Path, secret: &str) -> Output {
    let binary = std::env::var_os("SIGNET_BINARY").expect("the journeys know the binary");
    let mut child = Command::new(binary)
        .args(words)
        .arg(path)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("Signet starts");
    let mut input = child.stdin.take().expect("its input is ours");
    writeln!(input, "{secret}").expect("it reads its input");
    drop(input);
    child.wait_with_output().expect("it ends")
}
