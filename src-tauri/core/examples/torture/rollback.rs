//! Whole files of an earlier evening put back, while the keyring and everything else stay as they are: said at the door.

use std::fs;

use crate::Outcome;
use crate::dice::Dice;
use crate::fault::Batch;
use crate::look::{answers, is_damage};
use crate::past::evenings;
use crate::school::{School, quick_folder};
use crate::tally::Tally;

pub fn run(batch: &Batch) -> Outcome<Tally> {
    let mut tally = Tally::default();
    let home = quick_folder()?;
    let school = School::made(home.path().join("school"), 8)?;
    let evenings = evenings(&school)?;
    let (last, past) = evenings.split_last().ok_or("no evening was kept")?;
    let pristine = school.copied(home.path().join("pristine"))?;
    let folder = school.folder();
    for seed in batch.rounds() {
        let mut dice = Dice::new(seed);
        let old = dice.one(past);
        fs::write(folder.database(), &old.database)?;
        // The header seldom changes, so it is put back with the database or left.
        if dice.once_in(2) {
            fs::write(folder.header(), &old.header)?;
            fs::write(folder.spare(), &old.header)?;
        }
        tally.rounds += 1;
        tally.injected += 1;
        match school.open().and_then(|desk| answers(&desk)) {
            Err(problem) if is_damage(&problem) => tally.found += 1,
            Err(other) => tally.complain(format!("round {seed}: an older copy is called {other:?}")),
            Ok(seen) if seen == last.answers => tally.same += 1,
            Ok(_) => tally.silent(format!("round {seed}: an older copy opens as if it were the newest")),
        }
        pristine.copied(school.home())?;
    }
    if answers(&school.open()?)? != last.answers {
        tally.complain("the newest files, put back, say something else");
    }
    Ok(tally)
}
