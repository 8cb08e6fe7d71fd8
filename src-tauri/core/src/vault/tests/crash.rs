//! The plug pulled while the header is being written, for real: a second process is killed again and again.

use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use super::hostile::dice;
use super::*;

/// Where the second process finds the vault, and the device code with which it opens it.
const FOLDER: &str = "SIGNET_TEST_VAULT";
const CODE: &str = "SIGNET_TEST_CODE";

#[test]
fn killed_at_any_moment_of_a_password_change_the_old_or_the_new_password_opens() {
    let school = School::new();
    let keys = school.unlock().unwrap().keys;
    let mut roll = dice(11);
    let mut seen = [0, 0];
    for round in 0..60 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "--ignored", "vault::tests::crash::changes_the_password_for_ever"])
            .env(FOLDER, school.folder.path())
            .env(CODE, school.device_code())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // Counted from the moment in which it has the vault, however busy the machine is.
        while !started(&school).exists() {
            thread::sleep(Duration::from_millis(1));
        }
        // On a busy machine a change takes longer: as long as none was reached, later moments are tried too.
        let within = if seen[1] == 0 { 60 + 40 * round } else { 60 };
        thread::sleep(Duration::from_millis(roll(within) as u64));
        child.kill().unwrap();
        child.wait().unwrap();
        fs::remove_file(started(&school)).unwrap();

        fs::remove_file(school.folder.tries()).unwrap_or_default();
        let opened = [PASSWORD, OTHER].map(|password| school.unlock_with(password, None));
        let [old, new] = opened.map(|result| result.map(|open| same_database(&keys, &open.keys)));
        match (&old, &new) {
            (Ok(true), Err(Problem::WrongPassword)) => seen[0] += 1,
            (Err(Problem::WrongPassword), Ok(true)) => seen[1] += 1,
            other => panic!("round {round}: {other:?}"),
        }
    }
    assert!(seen[0] > 0 && seen[1] > 0, "the password did change while processes were killed: {seen:?}");
}

/// Where the second process says that it has the vault open.
const STARTED: &str = "started";

fn started(school: &School) -> PathBuf {
    school.folder.path().join(STARTED)
}

/// What the killed process does.
#[test]
#[ignore = "the second process of the test above"]
fn changes_the_password_for_ever() {
    let (Ok(path), Ok(code)) = (std::env::var(FOLDER), std::env::var(CODE)) else {
        return;
    };
    let lock = Lock::take(&Folder::at(path)).unwrap();
    let come_in = |password: &str| {
        let attempt = Attempt { user: None, password: secret(password), device_code: Some(secret(&code)), now: noon() };
        unlock(&lock, &FakeKeychain::new(), &attempt)
    };
    let (mut from, mut to) = (PASSWORD, OTHER);
    if come_in(from).is_err() {
        (from, to) = (to, from);
    }
    let keys = come_in(from).unwrap().keys;
    fs::write(lock.folder().path().join(STARTED), b"").unwrap();
    loop {
        let change = ChangePassword { old: secret(from), new: secret(to), cost: Cost::tiny(), now: noon() };
        change_password(&lock, &keys, &change).unwrap();
        (from, to) = (to, from);
    }
}
