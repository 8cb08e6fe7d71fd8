//! Somebody who has all the keys changes the record of changes, or what it speaks of, behind Signet's back. The first entry
//! that does not fit is named, whether the vault is unlocked, verified from its page, or looked at without a window.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::json;

use crate::door::{self, Papers};
use crate::hands::wait;
use crate::window::{Window, shots};

const HEAD: &str = "The records were changed without Signet";

#[test]
fn a_record_that_was_tampered_with_names_its_first_wrong_entry() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let mut window = Window::start(vault.path(), &[]);
    let papers = door::begin(&window);
    for name in ["2 Fir", "3 Elm"] {
        window.ask("class_save", json!({ "id": null, "name": name, "year": "2", "endedOn": null }));
    }
    let list = window.ask("audit_list", json!({}));
    let newest = list["lines"][0]["entry"].as_i64().expect("the record has entries");
    window.lock_and_close();
    let database = vault.path().join("vault.db");
    let honest = fs::read(&database).expect("there is a database");

    let third_last = newest - 2;
    let entry = |entry: i64| format!("Entry {entry} of the record of changes is missing, or is not as it was written.");
    let first = entry(third_last);
    for (what, sql, sentence) in [
        ("changed", format!("UPDATE audit SET facts = 'nothing' WHERE seq >= {third_last}"), first.clone()),
        ("by another", format!("UPDATE audit SET by_name = 'Somebody Else' WHERE seq = {third_last}"), first.clone()),
        ("removed", format!("DELETE FROM audit WHERE seq = {third_last}"), first.clone()),
        ("in another order", swapped(third_last), first.clone()),
        ("added", added(), String::new()),
        (
            "a row of the records",
            "UPDATE class SET name = 'Fir' WHERE name = '2 Fir'".to_owned(),
            "Classes: something was changed without Signet since entry".to_owned(),
        ),
    ] {
        tamper(vault.path(), &papers, &sql);
        window.open();
        door::try_password(&window, &papers.password);
        window.wait_for(HEAD);
        if sentence.is_empty() {
            window.wait_for("of the record of changes is missing, or is not as it was written.");
        } else {
            window.wait_for(&sentence);
        }
        window.wait_for("Do not delete anything.");
        window.by_text("button", "Restore from a backup");
        window.screenshot(&shots().join(format!("tampered-{}.png", what.replace(' ', "-"))));
        assert_eq!(window.axe(), Vec::<String>::new(), "{what}");
        window.close();
        fs::write(&database, &honest).expect("the database can be put back");
    }

    // While it is open, Verify reads what lies on the disk and not what Signet remembers of it.
    tamper(vault.path(), &papers, &format!("UPDATE audit SET facts = 'nothing' WHERE seq = {third_last}"));
    let changed = fs::read(&database).expect("there is a database");
    fs::write(&database, &honest).expect("the database can be put back");
    window.open();
    door::unlock(&window, &papers.password);
    window.go("/record");
    window.click("button", "Verify");
    window.wait_for("Everything agrees.");
    fs::write(&database, &changed).expect("the file can be changed under an open Signet");
    window.click("button", "Verify");
    window.wait_for(&first);
    window.screenshot(&shots().join("tampered-verify.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    window.kill();

    // Without a window it is refused as well, and the honest file is not.
    let said = wait("the window that was killed to let go", || {
        Some(verified(vault.path(), &papers)).filter(|said| !said.1.contains("Signet has it open"))
    });
    assert!(!said.0 && said.1.contains(&third_last.to_string()), "{}", said.1);
    fs::write(&database, &honest).expect("the database can be put back");
    assert!(verified(vault.path(), &papers).0);
}

/// Two entries change places.
fn swapped(entry: i64) -> String {
    let next = entry + 1;
    format!(
        "UPDATE audit SET seq = -1 WHERE seq = {entry}; UPDATE audit SET seq = {entry} WHERE seq = {next};
         UPDATE audit SET seq = {next} WHERE seq = -1;"
    )
}

/// The newest entry is said to have happened twice.
fn added() -> String {
    let columns = "at, by, by_name, request, subject, facts, was, became, state, chain";
    format!("INSERT INTO audit (seq, {columns}) SELECT seq + 1, {columns} FROM audit ORDER BY seq DESC LIMIT 1")
}

/// Changes the records as somebody could who knows everything but how the record is sealed.
fn tamper(vault: &Path, papers: &Papers, sql: &str) {
    let binary = std::env::var_os("SIGNET_TAMPER").expect("the journeys know who tampers");
    let input = format!("{}\n{}\n{sql}", papers.password, papers.device_code.join(" "));
    wait("the records to be changed behind Signet's back", || {
        let (done, said) = told(Command::new(&binary).arg(vault), &input);
        // A window that was closed just now may still hold the vault for an instant.
        assert!(done || said.contains("VaultInUse"), "{said}");
        done.then_some(())
    });
}

/// Whether `signet verify` is content, and what it says.
fn verified(vault: &Path, papers: &Papers) -> (bool, String) {
    let binary = std::env::var_os("SIGNET_BINARY").expect("the journeys know the binary");
    told(Command::new(binary).args(["verify", "--vault"]).arg(vault), &papers.recovery_key.join(" "))
}

fn told(command: &mut Command, input: &str) -> (bool, String) {
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().expect("it starts");
    let mut standard = child.stdin.take().expect("its input is ours");
    writeln!(standard, "{input}").expect("it reads its input");
    drop(standard);
    let output = child.wait_with_output().expect("it ends");
    let said = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    (output.status.success(), said)
}
