//! The binary must not show its SQLite to others: WebKit would bind to it and find an encrypted one.

use std::process::Command;

use crate::start;
use crate::steps::Ending;

/// Looks for `sqlite3_*` among what the binary exports.
pub fn symbols() -> Result<Ending, String> {
    if !cfg!(target_os = "linux") {
        return Ok(Ending::LeftOut("only Linux shares symbols in this way".into()));
    }
    let binary = start::target().join("debug/signet");
    if !binary.is_file() {
        return Err("There is no binary yet: cargo xtask test --only binary".into());
    }
    let answer = Command::new("nm")
        .args(["--dynamic", "--defined-only"])
        .arg(&binary)
        .output()
        .map_err(|problem| format!("`nm` could not be started: {problem}."))?;
    if !answer.status.success() {
        return Err("`nm` could not read the binary.".into());
    }
    let listing = String::from_utf8_lossy(&answer.stdout);
    let exported = exported(&listing);
    match exported.first() {
        None => Ok(Ending::Passed),
        Some(first) => Err(format!("The binary exports {} names of SQLite, the first is {first}.", exported.len())),
    }
}

fn exported(listing: &str) -> Vec<&str> {
    listing.lines().filter_map(|line| line.split_whitespace().last()).filter(|name| name.starts_with("sqlite3_")).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_exported_name_is_found() {
        let listing = "0000 T main\n0001 T sqlite3_open_v2\n0002 D not_sqlite3_open\n";
        assert_eq!(super::exported(listing), ["sqlite3_open_v2"]);
    }
}
