//! A bit flipped anywhere in the database, the header, its spare, or both: never a wrong answer.

use std::fs::{self, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;

use serde_json::{Value, json};
use signet_core::base::Problem;
use signet_core::vault::{Keys, Lock};

use crate::Outcome;
use crate::dice::Dice;
use crate::fault::Batch;
use crate::look::{Answers, answers, is_damage, opened};
use crate::school::{PASSWORD, School, ask, come_in, quick_folder};
use crate::tally::Tally;

/// The salt stands in the first bytes of the database, and is given with the key: what stands there is not read.
const SALT: usize = 16;
/// One flip in so many goes all the way through the door; the others meet the same checks behind it.
const THROUGH_THE_DOOR: usize = 40;

/// A vault with all that is known of it.
struct Known {
    school: School,
    /// The same, untouched: an opening leaves its line, so everything is put back after one.
    pristine: School,
    database: Vec<u8>,
    header: Vec<u8>,
    answers: Answers,
    keys: Keys,
}

pub fn run(batch: &Batch) -> Outcome<Tally> {
    let mut tally = Tally::default();
    let home = quick_folder()?;
    let school = School::made(home.path().join("school"), if batch.long { 40 } else { 8 })?;
    let known = known(school, &home.path().join("pristine"), &mut tally)?;
    for seed in batch.rounds() {
        let mut dice = Dice::new(seed);
        tally.rounds += 1;
        tally.injected += 1;
        match dice.below(100) {
            0..80 => database(&known, &mut dice, &mut tally)?,
            80..88 => one_header(&known, &known.school.folder().header(), &mut dice, &mut tally)?,
            88..93 => one_header(&known, &known.school.folder().spare(), &mut dice, &mut tally)?,
            _ => both_headers(&known, &mut dice, &mut tally)?,
        }
    }
    Ok(tally)
}

fn known(school: School, beside: &Path, tally: &mut Tally) -> Outcome<Known> {
    let folder = school.folder();
    let before = answers(&school.open()?)?;
    // A control: the digest of all answers sees a single name that changes.
    let desk = school.open()?;
    ask(&desk, "person_add", json!({ "kind": "visitor", "fields": { "legalSurname": "Control" }, "classId": null }))?;
    let answers = answers(&desk)?;
    if before == answers {
        tally.complain("the digest of all answers does not see a change");
    }
    drop(desk);
    let keys = school.unlocked(&Lock::take(&folder)?, PASSWORD)?.keys;
    let (database, header) = (fs::read(folder.database())?, fs::read(folder.header())?);
    let pristine = school.copied(beside)?;
    Ok(Known { school, pristine, database, header, answers, keys })
}

fn database(known: &Known, dice: &mut Dice, tally: &mut Tally) -> Outcome {
    let path = known.school.folder().database();
    let (at, bit) = (dice.below(known.database.len()), dice.below(8));
    put(&path, at, known.database[at] ^ (1 << bit))?;
    let through = dice.once_in(THROUGH_THE_DOOR);
    let seen = if through {
        tally.fact("through the door", 1);
        known.school.open().and_then(|desk| answers(&desk))
    } else {
        opened(&path, &known.keys)
    };
    match seen {
        Err(problem) if is_damage(&problem) => tally.found += 1,
        Err(other) => tally.complain(format!("byte {at} bit {bit} of the database is called {other:?}")),
        Ok(seen) if seen != known.answers => tally.silent(format!("byte {at} bit {bit} of the database changes an answer")),
        Ok(_) if at < SALT => tally.same += 1,
        Ok(_) => tally.complain(format!("byte {at} bit {bit} of the database was not found")),
    }
    if through { restore(known) } else { put(&path, at, known.database[at]) }
}

/// Either copy alone is put right from the other.
fn one_header(known: &Known, path: &Path, dice: &mut Dice, tally: &mut Tally) -> Outcome {
    let (at, bit) = (dice.below(known.header.len()), dice.below(8));
    put(path, at, known.header[at] ^ (1 << bit))?;
    let desk = known.school.desk();
    let status = ask(&desk, "door_status", json!({}))?;
    let is_main = path == known.school.folder().header();
    let seen = come_in(&desk, PASSWORD).and_then(|_| answers(&desk));
    drop(desk);
    match seen {
        Ok(seen) if seen != known.answers => tally.silent(format!("byte {at} bit {bit} of a header changes an answer")),
        Ok(_) if status["headerFromSpare"] != Value::Bool(is_main) => {
            tally.complain(format!("byte {at} bit {bit} of a header: the door says {status}"));
        }
        Ok(_) if fs::read(path)? == known.header => tally.mended += 1,
        Ok(_) => tally.complain(format!("byte {at} bit {bit} of a header was left as it was")),
        Err(problem) => tally.complain(format!("byte {at} bit {bit} of one header locks the vault: {problem:?}")),
    }
    restore(known)
}

/// With both copies damaged nothing opens, and nothing new can be begun over it.
fn both_headers(known: &Known, dice: &mut Dice, tally: &mut Tally) -> Outcome {
    let folder = known.school.folder();
    for path in [folder.header(), folder.spare()] {
        let at = dice.below(known.header.len());
        put(&path, at, known.header[at] ^ (1 << dice.below(8)))?;
    }
    let desk = known.school.desk();
    let again = json!({ "school": "Another", "name": "Sam Poole", "password": PASSWORD });
    match (come_in(&desk, PASSWORD), ask(&desk, "door_create", again)) {
        (Err(Problem::HeaderDamaged), Err(Problem::VaultExists)) => tally.found += 1,
        (Ok(_), _) => match answers(&desk)? == known.answers {
            true => tally.complain("a vault opens although both copies of its header are damaged"),
            false => tally.silent("two damaged headers change an answer"),
        },
        other => tally.complain(format!("two damaged headers are called {other:?}")),
    }
    drop(desk);
    restore(known)
}

fn restore(known: &Known) -> Outcome {
    known.pristine.copied(known.school.home()).map(drop)
}

/// Writes one byte in its place.
fn put(path: &Path, at: usize, byte: u8) -> Outcome {
    let mut file = OpenOptions::new().write(true).open(path)?;
    file.seek(SeekFrom::Start(at as u64))?;
    file.write_all(&[byte])?;
    Ok(())
}
