//! Pages of an older copy put into the newest file, and pages that change places. Each page is whole by itself, so only
//! what the vault knows of all of them together can find it.

use std::fs;

use signet_core::vault::Lock;

use crate::Outcome;
use crate::dice::Dice;
use crate::fault::Batch;
use crate::look::{answers, differ, is_damage, opened};
use crate::past::{Evening, evenings};
use crate::school::{PASSWORD, School, quick_folder};
use crate::tally::Tally;

const PAGE: usize = 4096;

pub fn run(batch: &Batch) -> Outcome<Tally> {
    let mut tally = Tally::default();
    let home = quick_folder()?;
    let school = School::made(home.path().join("school"), 12)?;
    let evenings = evenings(&school)?;
    let (last, past) = evenings.split_last().ok_or("no evening was kept")?;
    let pristine = school.copied(home.path().join("pristine"))?;
    let keys = school.unlocked(&Lock::take(&school.folder())?, PASSWORD)?.keys;
    let path = school.folder().database();
    for seed in batch.rounds() {
        let mut dice = Dice::new(seed);
        let spliced = spliced(last, past, &mut dice);
        if spliced == last.database {
            // The dice took pages that had not changed: nothing was put in.
            tally.rounds += 1;
            continue;
        }
        fs::write(&path, &spliced)?;
        tally.rounds += 1;
        tally.injected += 1;
        let through_the_door = dice.once_in(20);
        let seen = if through_the_door { school.open().and_then(|desk| answers(&desk)) } else { opened(&path, &keys) };
        match seen {
            Err(problem) if is_damage(&problem) => tally.found += 1,
            Err(other) => tally.complain(format!("round {seed}: spliced pages are called {other:?}")),
            Ok(seen) if seen == last.answers => tally.same += 1,
            Ok(seen) => tally.silent(format!("round {seed}: an older page changes {}", differ(&seen, &last.answers))),
        }
        if through_the_door {
            pristine.copied(school.home())?;
        }
    }
    Ok(tally)
}

/// One to four pages from earlier evenings, or two pages of the same file in each other's place.
fn spliced(last: &Evening, past: &[Evening], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = last.database.clone();
    if dice.once_in(5) {
        let pages = bytes.len() / PAGE;
        let (one, other) = (dice.below(pages) * PAGE, dice.below(pages) * PAGE);
        for at in 0..PAGE {
            bytes.swap(one + at, other + at);
        }
        return bytes;
    }
    let old = &dice.one(past).database;
    let differ: Vec<usize> = (0..old.len().min(bytes.len()) / PAGE)
        .map(|page| page * PAGE)
        .filter(|at| old[*at..at + PAGE] != bytes[*at..at + PAGE])
        .collect();
    for _ in 0..1 + dice.below(4) {
        if let Some(at) = differ.get(dice.below(differ.len())) {
            bytes[*at..at + PAGE].copy_from_slice(&old[*at..at + PAGE]);
        }
    }
    bytes
}
