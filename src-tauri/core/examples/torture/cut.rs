//! The database cut at every page and beside it, and to nearly nothing; the header cut at every length: refused as
//! damage, left as it is, and never taken for a fresh vault.

use std::fs;

use serde_json::json;
use signet_core::base::Problem;

use crate::Outcome;
use crate::dice::Dice;
use crate::fault::Batch;
use crate::look::answers;
use crate::school::{PASSWORD, School, ask, come_in, quick_folder};
use crate::tally::Tally;

const PAGE: usize = 4096;

pub fn run(batch: &Batch) -> Outcome<Tally> {
    let mut tally = Tally::default();
    let home = quick_folder()?;
    let school = School::made(home.path(), if batch.long { 600 } else { 12 })?;
    let before = answers(&school.open()?)?;
    let folder = school.folder();
    let whole = fs::read(folder.database())?;
    let mut dice = Dice::new(batch.first);
    let mut journal = folder.database().into_os_string();
    journal.push("-journal");
    for length in lengths(whole.len()) {
        fs::write(folder.database(), &whole[..length])?;
        // A crash may leave a journal beside it; one that says nothing must not make a cut file a good one.
        let with_journal = dice.once_in(4);
        if with_journal {
            fs::write(&journal, dice.bytes(512))?;
        }
        let damaged = (Some(Problem::DatabaseDamaged), Some(Problem::VaultExists));
        let told = try_both(&school);
        tally.rounds += 1;
        tally.injected += 1;
        if told == damaged {
            tally.found += 1;
        } else {
            tally.complain(format!("cut to {length} of {} (journal: {with_journal}): {told:?}", whole.len()));
        }
        if fs::read(folder.database())? != whole[..length] {
            tally.complain(format!("cut to {length}: the file was changed by looking at it"));
        }
        let _ = fs::remove_file(&journal);
    }
    fs::write(folder.database(), &whole)?;
    headers(&school, &mut tally)?;
    if answers(&school.open()?)? != before {
        tally.silent("after all the cuts an answer is another");
    }
    Ok(tally)
}

/// Nearly nothing, every page, and a byte to either side of each.
fn lengths(whole: usize) -> Vec<usize> {
    let mut lengths = vec![0, 1, 15, 16, 17, 511, 512, 1023, 1024];
    for page in (PAGE..=whole).step_by(PAGE) {
        lengths.extend([page - 1, page, page + 1]);
    }
    lengths.retain(|length| *length < whole);
    lengths
}

/// How unlocking and beginning anew are refused.
fn try_both(school: &School) -> (Option<Problem>, Option<Problem>) {
    let desk = school.desk();
    let again = json!({ "school": "Another", "name": "Sam Poole", "password": PASSWORD });
    (come_in(&desk, PASSWORD).err(), ask(&desk, "door_create", again).err())
}

/// Both copies of the header, cut at every length.
fn headers(school: &School, tally: &mut Tally) -> Outcome {
    let folder = school.folder();
    let whole = fs::read(folder.header())?;
    for length in 0..whole.len() {
        for path in [folder.header(), folder.spare()] {
            fs::write(path, &whole[..length])?;
        }
        tally.rounds += 1;
        tally.injected += 1;
        match try_both(school) {
            (Some(Problem::HeaderDamaged), Some(Problem::VaultExists)) => tally.found += 1,
            told => tally.complain(format!("both headers cut to {length}: {told:?}")),
        }
    }
    for path in [folder.header(), folder.spare()] {
        fs::write(path, &whole)?;
    }
    Ok(())
}
