//! A folder or a file that may only be read: said as such, nothing is shown, and all is well once it may be written.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use signet_core::base::Problem;

use crate::Outcome;
use crate::accounts::program_for_all;
use crate::child::{CHILD, say};
use crate::fault::Batch;
use crate::look::answers;
use crate::mounts::{Mount, said};
use crate::school::{School, begin, copy_folder};
use crate::tally::Tally;

pub fn run(_: &Batch) -> Outcome<Tally> {
    let mut tally = Tally::default();
    // On the real disk: memory has no files that nobody may change.
    let home = tempfile::tempdir()?;
    let school = School::made(home.path().join("school"), 10)?;
    let before = answers(&school.open()?)?;
    mounted(&school, &mut tally);
    immutable(&school, &mut tally)?;
    by_mode(&school, home.path(), &mut tally)?;
    if answers(&school.open()?)? != before {
        tally.silent("an answer is another afterwards");
    }
    Ok(tally)
}

/// The whole folder, mounted so that nobody may write.
fn mounted(school: &School, tally: &mut Tally) {
    let mount = match Mount::read_only(school.home()) {
        Ok(mount) => mount,
        Err(why) => return tally.leave_out(format!("a folder mounted read-only: {why}")),
    };
    let there = School::at(mount.path());
    judge("a mounted folder", there.open().err(), tally);
    let fresh = School::at(mount.path().join("fresh"));
    judge("a new vault in a mounted folder", begin(&fresh.desk()).err(), tally);
}

/// Each file alone, marked so that not even an administrator may change it.
fn immutable(school: &School, tally: &mut Tally) -> Outcome {
    let folder = school.folder();
    drop(school.open()?);
    for path in [folder.database(), folder.lock_file(), folder.path().to_owned()] {
        if let Err(why) = said("chattr", &["+i"], &path) {
            tally.leave_out(format!("a file that nobody may change: {why}"));
            return Ok(());
        }
        let told = school.open().err();
        said("chattr", &["-i"], &path)?;
        // In a folder that takes no new file an opening without one is fine; everything else has to be told.
        if told.is_some() || path != folder.path() {
            judge(&format!("{} immutable", name(&path)), told, tally);
        }
    }
    Ok(())
}

/// Modes, which an administrator does not feel: as somebody else, if we are one.
fn by_mode(school: &School, home: &Path, tally: &mut Tally) -> Outcome {
    for (what, mode, of) in [
        ("the folder", "a-w", PathBuf::from("vault")),
        ("the database", "a-w", PathBuf::from("vault/vault.db")),
        ("the lock file", "a-w", PathBuf::from("vault/vault.lock")),
        ("everything", "a-w", PathBuf::from(".")),
    ] {
        let copy = home.join("copy");
        copy_folder(school.home(), &copy)?;
        let recursive = if what == "everything" { "-R" } else { "--" };
        let prepared = said("chmod", &["a+rx"], home)
            .and_then(|()| said("chmod", &["-R", "a+rwX"], &copy))
            .and_then(|()| said("chmod", &[recursive, mode], &copy.join(of)));
        if let Err(why) = prepared {
            tally.leave_out(format!("modes: {why}"));
            return Ok(());
        }
        match as_nobody(&copy) {
            Ok(told) if told == "ReadOnly" => {
                tally.rounds += 1;
                tally.injected += 1;
                tally.found += 1;
            }
            Ok(told) => {
                tally.rounds += 1;
                tally.injected += 1;
                // A folder without room for new files still has the files that Signet needs.
                if what == "the folder" && told == "in" {
                    tally.same += 1
                } else {
                    tally.complain(format!("{what} by mode is called {told}"))
                }
            }
            Err(why) => {
                tally.leave_out(format!("modes, as somebody who is no administrator: {why}"));
                return Ok(());
            }
        }
        said("chmod", &["-R", "u+w"], &copy)?;
    }
    Ok(())
}

/// What somebody with no rights is told.
fn as_nobody(home: &Path) -> Outcome<String> {
    let own = tempfile::tempdir()?;
    said("chmod", &["a+rx"], own.path())?;
    let mut command = Command::new("setpriv");
    command.args(["--reuid=65534", "--regid=65534", "--clear-groups", "--"]).arg(program_for_all(own.path())?);
    let output = command.args([CHILD, "open"]).arg(home).stdin(Stdio::null()).output()?;
    let said = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    if said.is_empty() { Err(String::from_utf8_lossy(&output.stderr).trim().to_owned().into()) } else { Ok(said) }
}

/// The process without rights.
pub fn open(school: &School) -> Outcome {
    match school.open() {
        Ok(_) => say("in"),
        Err(problem) => say(format_args!("{problem:?}")),
    }
}

fn judge(what: &str, told: Option<Problem>, tally: &mut Tally) {
    tally.rounds += 1;
    tally.injected += 1;
    match told {
        Some(Problem::ReadOnly) => tally.found += 1,
        other => tally.complain(format!("{what} is called {other:?}")),
    }
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
