//! Unlocking: the whole of it, what part of that is the derivation of the key, and what it takes when there is much to read:
//! every row is read and compared before anything is shown.

use serde_json::json;
use signet_core::base::secret::SecretText;
use signet_core::office::Office;
use signet_core::store;
use signet_core::vault::unlock::{Attempt, unlock};
use signet_core::vault::{Folder, Lock};

use crate::figure::{Aim, Figure};
use crate::school::{PASSWORD, School, Schools, now};
use crate::watch::Watch;
use crate::{Outcome, machine};

const RUNS: usize = 5;
/// A vault of tens of megabytes takes seconds each time.
const RUNS_OF_LARGE: usize = 3;

pub fn measure(schools: &Schools) -> Outcome {
    for pupils in [420, 1_400] {
        of_school(&*schools.with_two_years(pupils)?, pupils)?;
    }
    Ok(())
}

/// Opening a large vault, whose key costs next to nothing here, and the most memory that this process had meanwhile.
pub fn of_large(school: &School, what: &str) -> Outcome {
    let size = std::fs::metadata(school.folder.path().join("vault").join("vault.db"))?.len();
    println!("# the vault of {what}: {} MB on the disk", size / 1_000_000);
    let mut whole = Figure::new(format!("unlock_{what}"), "ms").aim(Aim::Below(1_000.0));
    let mut memory = Figure::new(format!("unlock_{what}_memory"), "MB");
    for _ in 0..RUNS_OF_LARGE {
        school.ask("lock", json!({}))?;
        // Asked and forgotten: what was used before does not count.
        machine::peak_megabytes();
        let begun = Watch::start();
        school.ask("door_unlock", json!({ "password": PASSWORD }))?;
        whole.took(begun.stop());
        memory.add(machine::peak_megabytes().unwrap_or_default());
    }
    whole.say();
    memory.say();
    Ok(())
}

fn of_school(school: &School, pupils: usize) -> Outcome {
    let mut whole = Figure::new(format!("unlock_{pupils}"), "ms");
    let mut key = Figure::new(format!("unlock_{pupils}_key"), "ms");
    let mut open = Figure::new(format!("unlock_{pupils}_without_key"), "ms");
    for _ in 0..RUNS {
        school.ask("lock", json!({}))?;
        let begun = Watch::start();
        school.ask("door_unlock", json!({ "password": PASSWORD }))?;
        whole.took(begun.stop());

        school.ask("lock", json!({}))?;
        let folder = Folder::at(school.folder.path().join("vault"));
        let lock = Lock::take(&folder)?;
        let attempt =
            Attempt { user: None, password: SecretText::new(PASSWORD.to_owned()), device_code: None, now: now().clocks() };
        let begun = Watch::start();
        let unlocked = unlock(&lock, school.keychain.as_ref(), &attempt)?;
        key.took(begun.stop());
        let begun = Watch::start();
        let db = store::open::open(&folder.database(), &unlocked.keys)?;
        let office = Office::begin(db, unlocked.keys, &unlocked.person, Some(lock), &unlocked.school, now())?;
        open.took(begun.stop());
        drop(office);
    }
    // The measures after this one want it open.
    school.ask("door_unlock", json!({ "password": PASSWORD }))?;
    for figure in [whole, key, open] {
        figure.say();
    }
    Ok(())
}
