//! Unlocking: the whole of it, and what part of that is the derivation of the key.

use serde_json::json;
use signet_core::base::secret::SecretText;
use signet_core::office::Office;
use signet_core::store;
use signet_core::vault::unlock::{Attempt, unlock};
use signet_core::vault::{Folder, Lock};

use crate::Outcome;
use crate::figure::Figure;
use crate::school::{PASSWORD, School, Schools, now};
use crate::watch::Watch;

const RUNS: usize = 5;

pub fn measure(schools: &Schools) -> Outcome {
    for pupils in [420, 1_400] {
        of_school(&*schools.with_two_years(pupils)?, pupils)?;
    }
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
        let attempt = Attempt { user: None, password: SecretText::new(PASSWORD.to_owned()), device_code: None, now: now().at };
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
