//! A crash in the middle of a commit leaves a journal with which the next opening goes back. Bits of that journal are
//! flipped before: the vault goes back, or says that it is damaged, and never answers something between.

use std::fs;
use std::path::{Path, PathBuf};

use signet_core::store;
use signet_core::vault::{Keys, Lock};

use crate::Outcome;
use crate::dice::Dice;
use crate::fault::Batch;
use crate::look::{Answers, differ, is_damage, opened};
use crate::school::{PASSWORD, School, quick_folder};
use crate::tally::Tally;

/// A database as a crash leaves it, with its journal, and what it said before the transaction.
struct Crash {
    database: Vec<u8>,
    journal: Vec<u8>,
    before: Answers,
}

pub fn run(batch: &Batch) -> Outcome<Tally> {
    let mut tally = Tally::default();
    let home = quick_folder()?;
    let school = School::made(home.path().join("school"), 30)?;
    let keys = school.unlocked(&Lock::take(&school.folder())?, PASSWORD)?.keys;
    let crashes: Vec<Crash> = (1..=4).map(|depth| crash(&school.folder().database(), &keys, depth)).collect::<Outcome<_>>()?;
    let path = home.path().join("crashed.db");
    for crash in &crashes {
        // A control: with the journal as it was, the opening goes back to where the transaction began.
        place(&path, crash, &crash.journal)?;
        if opened(&path, &keys) != Ok(crash.before.clone()) {
            tally.complain("a whole journal does not lead back");
        }
        // And without it, the file is not what it was: there is something to find.
        place(&path, crash, &[])?;
        if opened(&path, &keys) == Ok(crash.before.clone()) {
            tally.complain("the crash was none: the file is whole without its journal");
        }
    }
    for seed in batch.rounds() {
        let mut dice = Dice::new(seed);
        let crash = dice.one(&crashes);
        let mut journal = crash.journal.clone();
        match dice.below(10) {
            // A torn tail, which a power cut leaves most easily.
            0 => journal.truncate(dice.below(journal.len())),
            // The first sector is the journal's own header, so it gets more than its share.
            1..4 => journal[dice.below(512)] ^= 1 << dice.below(8),
            _ => {
                let at = dice.below(journal.len());
                journal[at] ^= 1 << dice.below(8);
            }
        }
        place(&path, crash, &journal)?;
        tally.rounds += 1;
        tally.injected += 1;
        match opened(&path, &keys) {
            Err(problem) if is_damage(&problem) => tally.found += 1,
            Err(other) => tally.complain(format!("round {seed}: a damaged journal is called {other:?}")),
            Ok(seen) if seen == crash.before => tally.same += 1,
            Ok(seen) => tally.silent(format!("round {seed}: a damaged journal changes {}", differ(&seen, &crash.before))),
        }
    }
    Ok(tally)
}

/// Begins a transaction that is too large for the memory it is given, so that changed pages are in the file already,
/// and takes both files as they are at that moment.
fn crash(path: &Path, keys: &Keys, depth: usize) -> Outcome<Crash> {
    let copy = path.with_extension(format!("{depth}.db"));
    fs::copy(path, &copy)?;
    let db = store::open::open(&copy, keys)?;
    let before = crate::look::read(&db)?;
    db.execute_batch("PRAGMA cache_size = 8; PRAGMA cache_spill = 1; BEGIN IMMEDIATE")?;
    for step in 0..depth {
        db.execute_batch(&format!(
            "UPDATE person SET sort_name = sort_name || '{step}', email = email || '.{step}';
             UPDATE contact_of SET relationship = relationship || '{step}';
             UPDATE setting SET value = value || '{step}';"
        ))?;
    }
    let database = fs::read(&copy)?;
    let journal = fs::read(beside(&copy))?;
    drop(db);
    if journal.len() < 512 || journal.iter().take(8).all(|byte| *byte == 0) {
        return Err("the journal was not written yet".into());
    }
    Ok(Crash { database, journal, before })
}

fn place(path: &Path, crash: &Crash, journal: &[u8]) -> Outcome {
    fs::write(path, &crash.database)?;
    fs::write(beside(path), journal)?;
    Ok(())
}

fn beside(path: &Path) -> PathBuf {
    let mut journal = path.as_os_str().to_owned();
    journal.push("-journal");
    journal.into()
}
