//! The plug pulled while the data key is renewed, for real: a second process ends itself at each step, and is killed
//! from outside at moments that nobody chose.

use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::*;
use crate::base::secret::SecretText;
use crate::door::confirm::ConfirmSheet;
use crate::keywork::renew::{Step, renew_by_steps};

/// Where the second process finds the vault, with which device code it opens it, and at which step it ends itself.
const FOLDER: &str = "SIGNET_TEST_RENEWED_VAULT";
const CODE: &str = "SIGNET_TEST_RENEWED_CODE";
const STEP: &str = "SIGNET_TEST_RENEWED_STEP";

fn second(school: &School, step: &str) -> std::process::Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "--ignored", "keywork::tests::plug::renews_the_data_key_for_ever"])
        .env(FOLDER, school.home.path())
        .env(CODE, words(&school.sheet, "deviceCode"))
        .env(STEP, step)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Whether the vault opens with the password, whole; and whether its first sheet still works.
fn opens(school: &School) -> bool {
    let desk = school.open();
    assert_eq!(pupils(&desk), 3);
    audit(&desk);
    assert!(!school.folder().renewed().exists(), "nothing is left lying about");
    drop(desk);
    // And once more, now that whatever was left half done is finished.
    assert_eq!(pupils(&school.open()), 3);
    school.recovers(&school.sheet).is_ok()
}

#[test]
fn with_the_plug_pulled_at_each_step_the_old_or_the_new_vault_opens() {
    for (step, old_sheet) in [("Begins", true), ("Copied", true), ("Turned", false), ("Swapped", false)] {
        let school = School::new();
        let ended: ExitStatus = second(&school, step).wait().unwrap();
        assert!(!ended.success(), "{step}: it ended itself");
        assert_eq!(opens(&school), old_sheet, "{step}");
    }
}

#[test]
fn killed_at_any_moment_of_renewal_after_renewal_the_vault_opens_every_time() {
    let mut school = School::new();
    // How long one takes on this machine, as busy as it is now: the moments are chosen within two of them.
    let desk = school.open();
    let begun = Instant::now();
    school.sheet = school.renew(&desk, "data_key");
    let long = u64::try_from(begun.elapsed().as_millis()).unwrap() * 2 + 1;
    drop(desk);
    let mut roll = 7_u64;
    for round in 0..20 {
        let mut child = second(&school, "never");
        let started = school.home.path().join("started");
        while !started.exists() {
            assert!(child.try_wait().unwrap().is_none(), "round {round}: it should have come in");
            thread::sleep(Duration::from_millis(1));
        }
        roll = roll.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        thread::sleep(Duration::from_millis((roll >> 33) % long));
        child.kill().unwrap();
        child.wait().unwrap();
        std::fs::remove_file(started).unwrap();
        opens(&school);
    }
    assert_eq!(school.recovers(&school.sheet), Err(Problem::WrongRecoveryKey), "renewals did happen meanwhile");
}

/// What the process does that is killed.
#[test]
#[ignore = "the second process of the tests above"]
fn renews_the_data_key_for_ever() {
    let (Ok(path), Ok(code), Ok(step)) = (std::env::var(FOLDER), std::env::var(CODE), std::env::var(STEP)) else {
        return;
    };
    let desk = desk_at(&Folder::at(&path), &FakeKeychain::new());
    ask(&desk, "door_unlock", json!({ "password": PASSWORD, "deviceCode": code })).unwrap();
    std::fs::write(std::path::Path::new(&path).join("started"), b"").unwrap();
    loop {
        let sheet = ask(&desk, "keys_begin", json!({ "what": "data_key", "password": PASSWORD })).unwrap();
        let typed = typed_back(&sheet);
        let group = |name: &str| SecretText::new(typed[name].as_str().unwrap().to_owned());
        let input = ConfirmSheet { first: group("first"), second: group("second") };
        renew_by_steps(&desk, noon(), &input, &mut |at: Step| {
            if format!("{at:?}") == step {
                // Nothing is dropped, flushed or tidied, as when the plug is pulled.
                std::process::abort();
            }
        })
        .unwrap();
    }
}
