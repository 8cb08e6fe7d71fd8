//! Unlocking: the whole of it, and what part of that is the derivation of the key.

use std::time::Instant;

use serde_json::json;
use signet_core::base::secret::SecretText;
use signet_core::office::Office;
use signet_core::store;
use signet_core::vault::unlock::{Attempt, unlock};
use signet_core::vault::{Cost, Folder, Lock};

use crate::Outcome;
use crate::figure::Figure;
use crate::school::{PASSWORD, School, now};

const RUNS: usize = 5;

pub fn measure() -> Outcome {
    let school = School::with_two_years(1_400, Cost::default())?;
    let mut whole = Figure::new("unlock", "ms");
    let mut key = Figure::new("unlock_key", "ms");
    let mut open = Figure::new("unlock_without_key", "ms");
    for _ in 0..RUNS {
        school.ask("lock", json!({}))?;
        let begun = Instant::now();
        school.ask("door_unlock", json!({ "password": PASSWORD }))?;
        whole.took(begun.elapsed());

        school.ask("lock", json!({}))?;
        let folder = Folder::at(school.folder.path().join("vault"));
        let lock = Lock::take(&folder)?;
        let attempt = Attempt { user: None, password: SecretText::new(PASSWORD.to_owned()), device_code: None, now: now().at };
        let begun = Instant::now();
        let unlocked = unlock(&lock, school.keychain.as_ref(), &attempt)?;
        key.took(begun.elapsed());
        let begun = Instant::now();
        let db = store::open::open(&folder.database(), &unlocked.keys)?;
        let office = Office::begin(db, unlocked.keys, &unlocked.person, Some(lock), &unlocked.school, now())?;
        open.took(begun.elapsed());
        drop(office);
    }
    for figure in [whole, key, open] {
        figure.say();
    }
    Ok(())
}
