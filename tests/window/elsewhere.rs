//! One vault for two accounts: made in a folder that both reach, opened by the second with the device code once, missing
//! while the server is away, and never begun anew by itself.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use crate::computer::Computer;
use crate::door;
use crate::window::{Window, shots};

#[test]
fn two_accounts_share_the_records_in_a_folder_of_their_own() {
    let server = tempfile::tempdir().expect("there is room for a server");
    let shared = server.path().join("signet");
    fs::create_dir(&shared).expect("the folder can be made");
    let (first, second) = (Computer::new(), Computer::new());

    let mut window = starts(&first, &shared);
    window.wait_for("Where the records are kept");
    window.screenshot(&shots().join("elsewhere-welcome.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    window.click("button", "Open records kept in another folder…");
    window.wait_for("There are no school records in this folder.");
    window.click("button", "Keep them in another folder…");
    window.wait_for(&shared.to_string_lossy());
    let papers = door::begin(&window);
    window.lock_and_close();
    assert!(shared.join("vault.db").is_file());

    // The other account: the code once, and from then on the password.
    let mut other = starts(&second, &shared);
    other.click("button", "Open records kept in another folder…");
    other.wait_for("This computer does not hold the key to these records.");
    other.screenshot(&shots().join("elsewhere-second.png"));
    other.fill("Password", &papers.password);
    other.click("button", "Unlock");
    other.wait_for("Please type the device code from the recovery sheet.");
    other.fill("Password", &papers.password);
    other.fill("Device code", &papers.device_code.join(" "));
    other.click("button", "Unlock");
    door::wait_open(&other);

    // While one has the records open, the other is told so.
    window.open();
    door::try_password(&window, &papers.password);
    window.wait_for("Signet has these records open in another window.");
    window.screenshot(&shots().join("elsewhere-in-use.png"));
    window.close();
    other.lock_and_close();
    other.open();
    door::unlock(&other, &papers.password);
    other.lock_and_close();

    // The server is away: told, and nothing is begun; when it is back, the records are.
    let away = server.path().join("away");
    fs::rename(&shared, &away).expect("the folder can be moved");
    other.open();
    other.wait_for("The records’ folder is not there");
    other.screenshot(&shots().join("elsewhere-gone.png"));
    assert_eq!(other.axe(), Vec::<String>::new());
    assert!(!other.text().contains("Welcome to Signet") && !shared.exists());
    other.click("button", "The folder is gone for good…");
    other.wait_for("the records are in it");
    other.screenshot(&shots().join("elsewhere-given-up.png"));
    assert_eq!(other.axe(), Vec::<String>::new());
    other.click("button", "Cancel");
    fs::rename(&away, &shared).expect("the folder can be moved back");
    other.click("button", "Try again");
    door::unlock(&other, &papers.password);
    other.close();
}

/// Signet as an account starts it: no folder is named, and this one is picked in the dialog.
fn starts(account: &Computer, picks: &Path) -> Window {
    account.start_with(Path::new(""), &[("SIGNET_VAULT", OsStr::new("")), ("SIGNET_TEST_FOLDER", picks.as_os_str())])
}
