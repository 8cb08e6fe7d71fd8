//! What somebody who has the keys could do to the records behind Signet's back, for the journeys: opens a vault, and runs
//! whatever statements stand on the standard input after the password and the device code, with the rules of the record
//! taken off for that moment and put back as they were.

use std::io::{BufRead as _, Read as _, stdin};
use std::path::PathBuf;
use std::process::ExitCode;

use signet_core::base::secret::SecretText;
use signet_core::base::{Clocks, Problem, Result};
use signet_core::store::{open, problem};
use signet_core::vault::unlock::{Attempt, unlock};
use signet_core::vault::{FakeKeychain, Folder, Lock};

const RULES: [&str; 2] = ["audit_stands", "audit_stays"];

fn main() -> ExitCode {
    match tamper() {
        Ok(rows) => {
            println!("{rows} rows were changed behind Signet's back.");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("Nothing was changed: {problem:?}");
            ExitCode::FAILURE
        }
    }
}

fn tamper() -> Result<u64> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from).ok_or(Problem::NoVault)?;
    let mut input = stdin().lock();
    let mut line = || -> Result<SecretText> {
        let mut text = String::new();
        input.read_line(&mut text).map_err(|_| Problem::FileAccess)?;
        Ok(SecretText::new(text.trim_end().to_owned()))
    };
    let (password, code) = (line()?, line()?);
    let mut sql = String::new();
    input.read_to_string(&mut sql).map_err(|_| Problem::FileAccess)?;

    let lock = Lock::take(&Folder::at(folder))?;
    let now = Clocks { wall: chrono::DateTime::UNIX_EPOCH, steady: std::time::Duration::ZERO };
    let attempt = Attempt { user: None, password, device_code: Some(code), now };
    let keys = unlock(&lock, &FakeKeychain::new(), &attempt)?.keys;
    let db = open::open(&lock.folder().database(), &keys)?;
    let rules = RULES.map(|rule| {
        db.query_row("SELECT sql FROM sqlite_schema WHERE name = ?1", [rule], |row| row.get::<_, String>(0)).map_err(problem)
    });
    let before = db.total_changes();
    for rule in RULES {
        db.execute_batch(&format!("DROP TRIGGER {rule}")).map_err(problem)?;
    }
    db.execute_batch(&sql).map_err(problem)?;
    for rule in rules {
        db.execute_batch(&rule?).map_err(problem)?;
    }
    Ok(db.total_changes() - before)
}
