//! The release binary itself: how large it is once stripped, and that it shows its SQLite to nobody.

use std::path::PathBuf;
use std::process::Command;

use crate::Outcome;
use crate::figure::{Aim, Figure};
use crate::school::Schools;

/// The release build, where `cargo xtask bench` says that it lies.
pub fn path() -> Option<PathBuf> {
    std::env::var_os("SIGNET_BINARY").map(PathBuf::from).filter(|path| path.is_file())
}

pub fn measure(_: &Schools) -> Outcome {
    let Some(binary) = path() else {
        println!("binary_size not measured here: SIGNET_BINARY names no release build");
        return Ok(());
    };
    let mut size = Figure::new("binary_size", "MB").aim(Aim::Below(40.0));
    size.add(binary.metadata()?.len() as f64 / 1_000_000.0);
    size.say();
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let Ok(listing) = Command::new("nm").args(["--dynamic", "--defined-only"]).arg(&binary).output() else {
        println!("binary_exports_sqlite not measured here: there is no nm");
        return Ok(());
    };
    // WebKit would bind to a SQLite that is exported, and find an encrypted one.
    let listing = String::from_utf8_lossy(&listing.stdout).into_owned();
    let exported = listing.split_whitespace().filter(|word| word.starts_with("sqlite3_")).count();
    let mut figure = Figure::new("binary_exports_sqlite", "names").aim(Aim::Below(1.0));
    figure.add(exported as f64);
    figure.say();
    Ok(())
}
