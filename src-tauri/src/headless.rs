//! Backups and vaults looked at without a window: nothing is changed, and no secret is taken from the command line or
//! printed. What is typed comes from standard input.

use std::io::{BufRead, IsTerminal, stdin};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use signet_core::backups::drill::drill;
use signet_core::backups::inspect::{End, inspect};
use signet_core::base::secret::SecretText;
use signet_core::base::{Problem, Progress, Result};
use signet_core::vault::anchor::Places;
use signet_core::vault::rescue::{self, Proof};
use signet_core::vault::{Folder, SystemKeychain};

/// Under which name this computer keeps Signet's settings: that of the bundle.
const IDENTIFIER: &str = "org.signet.office";

/// Tries a backup out; success only when every row of every table was read.
pub fn restore_drill(backup: &Path, user: Option<String>) -> ExitCode {
    let tried = proof(user).and_then(|proof| {
        drill(backup, |header| rescue::open(header, &proof), true, &std::env::temp_dir(), &Progress::default())
    });
    match tried {
        Ok(done) => {
            println!("Restore drill: {}", backup.display());
            println!("  School            {}", done.school);
            println!("  Backup            number {}, made {} UTC", done.generation, done.made_at.format("%d.%m.%Y %H:%M"));
            println!("  Written by        Signet {}, tables of version {}", done.app, done.schema);
            println!("  Pupils            {}", done.pupils);
            println!("  Record of changes {} entries, each follows from the one before", done.entries);
            tables(&done.tables);
            println!("Everything was read: {} rows, {} bytes. The backup can be restored.", done.rows, done.bytes);
            ExitCode::SUCCESS
        }
        Err(problem) => refused(&format!("The drill failed: {}", backup.display()), &problem),
    }
}

/// Reads all of a vault; success only when every row of every table was read.
pub fn verify(vault: &Path, user: Option<String>) -> ExitCode {
    let seen = proof(user).and_then(|proof| {
        inspect(&Folder::at(PathBuf::from(vault)), &proof, &places(), &std::env::temp_dir(), &Progress::default())
    });
    match seen {
        Ok(seen) => {
            println!("Verified: {}", vault.display());
            println!("  School            {}", seen.school);
            println!("  Tables            of version {}", seen.schema);
            println!("  Record of changes {} entries, each follows from the one before", seen.entries);
            tables(&seen.tables);
            let rows: u64 = seen.tables.values().sum();
            let end = match seen.end {
                End::AsKnown => "as far as this computer knows, or further",
                End::Unknown => "not known on this computer: an older copy would not be noticed",
                End::PutAside => "not compared: a restore put this vault aside",
            };
            println!("  Its end           {end}");
            println!("Everything was read: {rows} rows, {} bytes. Nothing was written to the vault.", seen.bytes);
            ExitCode::SUCCESS
        }
        Err(problem) => refused(&format!("The vault could not be verified: {}", vault.display()), &problem),
    }
}

/// Where this computer keeps how far the record of a vault had come.
fn places() -> Places {
    Places { keychain: Arc::new(SystemKeychain::new()), folder: dirs::config_dir().map(|folder| folder.join(IDENTIFIER)) }
}

fn tables(tables: &std::collections::BTreeMap<String, u64>) {
    for (table, rows) in tables {
        println!("  {rows:>9} rows    {table}");
    }
}

/// The recovery key on one line; or a password, and the device code on the next.
fn proof(user: Option<String>) -> Result<Proof> {
    match user {
        None => line("The recovery key: ").map(Proof::RecoveryKey),
        Some(name) => {
            Ok(Proof::Password { name: Some(name), password: line("The password: ")?, device_code: line("The device code: ")? })
        }
    }
}

fn line(asks: &str) -> Result<SecretText> {
    if stdin().is_terminal() {
        eprint!("{asks}");
    }
    let mut line = String::with_capacity(4096);
    stdin().lock().read_line(&mut line).map_err(|_| Problem::FileAccess)?;
    // Only the end of the line goes: blanks may belong to a password.
    line.truncate(line.trim_end_matches(['\r', '\n']).len());
    Ok(SecretText::new(line))
}

fn refused(what: &str, problem: &Problem) -> ExitCode {
    let why = match problem {
        Problem::WrongRecoveryKey => "the recovery key does not open it.",
        Problem::WrongPassword => "this password or name does not open it.",
        Problem::WrongDeviceCode => "this is not its device code.",
        Problem::BackupDamaged => "it is damaged, or is no backup.",
        Problem::DatabaseDamaged | Problem::HeaderDamaged => "it is damaged.",
        Problem::DatabaseMissing => "its database is missing.",
        Problem::NoVault => "there is no vault in this folder.",
        Problem::OlderCopy { .. } => "its record ends earlier than this computer knows of: it is an older copy, or was cut.",
        Problem::VaultInUse => "Signet has it open. Close Signet first.",
        Problem::VaultNewer { .. } => "it was written by a newer Signet.",
        Problem::NotFound => "there is no such file.",
        Problem::DiskFull => "there is too little room among the temporary files.",
        Problem::FileAccess | Problem::ReadOnly => "a file could not be read or written.",
        other => return said(what, &other.to_string()),
    };
    said(what, why)
}

fn said(what: &str, why: &str) -> ExitCode {
    eprintln!("{what}\n  {why}");
    ExitCode::FAILURE
}

#[cfg(test)]
mod tests {
    #[test]
    fn settings_are_looked_for_where_the_window_keeps_them() {
        let bundle: serde_json::Value = serde_json::from_str(include_str!("../tauri.conf.json")).unwrap();
        assert_eq!(bundle["identifier"], super::IDENTIFIER);
    }
}
