//! What Windows does to files that somebody else looks at.

use std::os::windows::fs::OpenOptionsExt;
use std::time::Duration;

use super::*;

#[test]
fn a_file_that_a_scanner_holds_for_a_moment_is_replaced_nevertheless() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("vault.hdr");
    replace(&path, b"old").unwrap();
    let held = OpenOptions::new().read(true).share_mode(0).open(&path).unwrap();
    assert!(fs::rename(&path, home.path().join("elsewhere")).is_err(), "it is held");
    let scanner = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(300));
        drop(held);
    });
    replace(&path, b"new").unwrap();
    scanner.join().unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"new");
}
