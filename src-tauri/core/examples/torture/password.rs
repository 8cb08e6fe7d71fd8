//! kill -9 while the password is changed, which writes the header and its spare: the old password opens or the new one,
//! from either copy of the header, and never neither.

use std::fs;
use std::thread;
use std::time::Duration;

use signet_core::base::Problem;
use signet_core::base::secret::SecretText;
use signet_core::vault::change_password::{ChangePassword, change_password};
use signet_core::vault::{Cost, Lock};

use crate::Outcome;
use crate::child::{Victim, say};
use crate::dice::Dice;
use crate::fault::Batch;
use crate::school::{PASSWORD, School, now};
use crate::tally::Tally;

/// The password after so many changes.
fn password(changes: u64) -> String {
    if changes == 0 { PASSWORD.to_owned() } else { format!("{PASSWORD} {changes}") }
}

pub fn run(batch: &Batch) -> Outcome<Tally> {
    let mut tally = Tally::default();
    let home = tempfile::tempdir()?;
    let school = School::made(home.path().join("school"), 5)?;
    // The password that stands, by the number of changes since the beginning.
    let mut stands = 0;
    for seed in batch.rounds() {
        let mut dice = Dice::new(seed);
        school.forgive();
        let victim = Victim::start("password", &school, &[&stands.to_string()])?;
        if !victim.wait_for_word() {
            return Err("the process that changes the password said nothing".into());
        }
        thread::sleep(Duration::from_millis(10 + dice.below(90) as u64));
        let heard = victim.kill()?;
        let said = heard.iter().filter_map(|line| line.strip_prefix("changed ")?.parse().ok()).max().unwrap_or(stands);
        tally.rounds += 1;
        tally.injected += 1;
        tally.fact("acknowledged changes", said - stands);
        match settled(&school, said) {
            Ok(which) => {
                tally.same += 1;
                tally.fact("unacknowledged yet there", which - said);
                stands = which;
            }
            Err(what) => {
                tally.lost(1, format!("round {seed}: {what}"));
                return Ok(tally);
            }
        }
    }
    Ok(tally)
}

/// Which password stands: the one acknowledged last, or the one that was being written.
fn settled(school: &School, said: u64) -> Outcome<u64> {
    let folder = school.folder();
    let copies = [folder.header(), folder.spare()].map(|path| (fs::read(&path).ok(), path));
    // Each copy alone opens with the last password or one of its neighbours: the spare is written second.
    for (bytes, path) in &copies {
        let (Some(_), Some((other, other_bytes))) = (bytes, copies.iter().find(|(_, other)| other != path).map(|(b, p)| (p, b)))
        else {
            return Err(format!("{} is gone", path.display()).into());
        };
        fs::remove_file(other)?;
        let opens = (said.saturating_sub(1)..=said + 1).find(|changes| try_password(school, *changes) == Ok(true));
        if let Some(bytes) = other_bytes {
            fs::write(other, bytes)?;
        }
        // Unlocking has levelled the two: put this one back as well, so that the next look sees what the crash left.
        fs::write(path, bytes.as_deref().unwrap_or_default())?;
        if opens.is_none() {
            return Err(format!("{} alone opens with no password near the last", path.display()).into());
        }
    }
    let opened: Vec<u64> =
        (said.saturating_sub(1)..=said + 1).filter(|changes| try_password(school, *changes) == Ok(true)).collect();
    match opened.as_slice() {
        [one] if *one >= said => Ok(*one),
        other => Err(format!("after change {said} these open: {other:?}").into()),
    }
}

/// Whether this password opens; any answer but yes and no is an error.
fn try_password(school: &School, changes: u64) -> Result<bool, Problem> {
    school.forgive();
    let lock = Lock::take(&school.folder())?;
    match school.unlocked(&lock, &password(changes)) {
        Ok(_) => Ok(true),
        Err(Problem::WrongPassword) => Ok(false),
        Err(problem) => Err(problem),
    }
}

/// The process that is killed.
pub fn change(school: &School, stands: &str) -> Outcome {
    let mut stands: u64 = stands.parse()?;
    let lock = Lock::take(&school.folder())?;
    let keys = school.unlocked(&lock, &password(stands))?.keys;
    say("ready")?;
    loop {
        let secret = |changes| SecretText::new(password(changes));
        let change = ChangePassword { old: secret(stands), new: secret(stands + 1), cost: Cost::tiny(), now: now().clocks() };
        change_password(&lock, &keys, &change)?;
        stands += 1;
        say(format_args!("changed {stands}"))?;
    }
}
