//! Two accounts of one computer, with rights of their own, in a folder of their group (2770): each goes on where the other
//! was killed, and finds what the other had been told was kept.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::Outcome;
use crate::child::{CHILD, Victim, say};
use crate::dice::Dice;
use crate::fault::Batch;
use crate::look::column;
use crate::mounts::said;
use crate::school::{School, copy_folder};
use crate::tally::Tally;

/// The group of both, and nobody else's on this computer.
const GROUP: u32 = 64_100;
const ACCOUNTS: [u32; 2] = [64_101, 64_102];
/// Somebody else, who is in no group.
const STRANGER: u32 = 64_103;
/// After so many rounds a new vault is made, or the checks at each opening would take longer and longer.
const FRESH_AFTER: u64 = 20;

pub fn run(batch: &Batch) -> Outcome<Tally> {
    let mut tally = Tally::default();
    let mut office = None;
    for seed in batch.rounds() {
        if seed % FRESH_AFTER == 0 || office.is_none() {
            office = match Office::made() {
                Ok(made) => Some(made),
                Err(why) => {
                    tally.leave_out(format!("two accounts: {why}"));
                    return Ok(tally);
                }
            };
        }
        if let Some(office) = &office {
            office.round(seed, &mut tally)?;
        }
    }
    Ok(tally)
}

/// The shared folder, and each account's own home with its keyring.
struct Office {
    home: tempfile::TempDir,
    program: PathBuf,
}

impl Office {
    /// The first account makes the vault; the second has typed the device code, so that its keyring has the secret.
    fn made() -> Outcome<Self> {
        let home = tempfile::tempdir()?;
        said("chmod", &["a+rx"], home.path())?;
        let program = program_for_all(home.path())?;
        let shared = home.path().join("shared");
        std::fs::create_dir(&shared)?;
        said("chgrp", &[&GROUP.to_string()], &shared)?;
        said("chmod", &["2770"], &shared)?;
        let office = Self { home, program };
        for account in ACCOUNTS {
            let own = office.of(account);
            std::fs::create_dir_all(own.home().join("keyring"))?;
            link(&shared, &own.home().join("vault"))?;
            said("chown", &["-R", &account.to_string()], own.home())?;
        }
        office.ask(ACCOUNTS[0], "found", "made")?;
        let keyring = |account| office.of(account).home().join("keyring");
        copy_folder(&keyring(ACCOUNTS[0]), &keyring(ACCOUNTS[1]))?;
        said("chown", &["-R", &ACCOUNTS[1].to_string()], &keyring(ACCOUNTS[1]))?;
        Ok(office)
    }

    fn of(&self, account: u32) -> School {
        School::at(self.home.path().join(account.to_string()))
    }

    /// One writes and is killed; the other looks.
    fn round(&self, seed: u64, tally: &mut Tally) -> Outcome {
        let mut dice = Dice::new(seed);
        let [one, other] = if dice.once_in(2) { [ACCOUNTS[1], ACCOUNTS[0]] } else { ACCOUNTS };
        self.of(one).forgive();
        let victim = Victim::start_by(self.as_account(one), "write", &self.of(one), &[&seed.to_string()])?;
        if !dice.once_in(4) && !victim.wait_for_word() {
            tally.complain(format!("round {seed}: account {one} said nothing"));
        }
        thread::sleep(Duration::from_millis(20 + dice.below(151) as u64));
        let heard = victim.kill()?;
        tally.rounds += 1;
        tally.injected += 1;
        let kept: BTreeSet<&str> = heard.iter().filter_map(|line| line.strip_prefix("kept ")).collect();
        tally.fact("acknowledged writes", kept.len() as u64);
        self.of(other).forgive();
        let there = match self.ask(other, "list", "that is all") {
            Ok(there) => there,
            Err(why) => {
                tally.lost(kept.len().max(1) as u64, format!("round {seed}: account {other} does not come in: {why}"));
                return Ok(());
            }
        };
        let gone = kept.iter().filter(|id| !there.contains(**id)).count();
        if gone > 0 {
            tally.lost(gone as u64, format!("round {seed}: {gone} of {} writes are gone", kept.len()));
        } else {
            tally.same += 1;
        }
        // A control: whoever is in no group reads nothing.
        let strange = School::at(self.home.path().join(other.to_string()));
        if seed.is_multiple_of(5) && self.say(STRANGER, "list", &strange).is_ok_and(|said| said.contains("that is all")) {
            tally.silent(format!("round {seed}: somebody outside the group came in"));
        }
        Ok(())
    }

    /// What an account's process says, which has to end with this word.
    fn ask(&self, account: u32, kind: &str, end: &str) -> Outcome<String> {
        let said = self.say(account, kind, &self.of(account))?;
        if said.trim_end().ends_with(end) { Ok(said) } else { Err(said.into()) }
    }

    fn say(&self, account: u32, kind: &str, school: &School) -> Outcome<String> {
        let mut command = self.as_account(account);
        let output = command.args([CHILD, kind]).arg(school.home()).stdin(Stdio::null()).output()?;
        let words = [output.stdout, output.stderr].concat();
        Ok(String::from_utf8_lossy(&words).into_owned())
    }

    fn as_account(&self, account: u32) -> Command {
        let group = if account == STRANGER { "--clear-groups".to_owned() } else { format!("--groups={GROUP}") };
        let mut command = Command::new("setpriv");
        command.args([format!("--reuid={account}"), format!("--regid={account}"), group, "--".to_owned()]).arg(&self.program);
        command
    }
}

fn link(to: &Path, at: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    return std::os::unix::fs::symlink(to, at);
    #[cfg(not(unix))]
    Err(std::io::Error::new(std::io::ErrorKind::Unsupported, format!("no link from {at:?} to {to:?} here")))
}

/// This program in a folder that everybody may reach: the build's own may be closed to others.
pub fn program_for_all(folder: &Path) -> Outcome<PathBuf> {
    let reachable = folder.join("torture");
    if std::fs::hard_link(std::env::current_exe()?, &reachable).is_err() {
        std::fs::copy(std::env::current_exe()?, &reachable)?;
    }
    Ok(reachable)
}

/// The process that makes the vault.
pub fn found(school: &School) -> Outcome {
    School::made(school.home(), 10)?;
    say("made")
}

/// The process that looks.
pub fn list(school: &School) -> Outcome {
    let desk = school.open().map_err(|problem| format!("{problem:?}"))?;
    for id in column(&desk, "SELECT id FROM person UNION ALL SELECT id FROM form_return")? {
        say(id)?;
    }
    say("that is all")
}
