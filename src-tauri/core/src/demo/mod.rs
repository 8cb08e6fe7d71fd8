//! The invented school: a vault that anybody may look at, made of names that belong to nobody.

mod equipment;
mod forms;
mod keychain;
mod leaving;
mod lists;
mod loans;
mod luck;
mod people;
mod titles;
mod typed;
mod upkeep;
mod without_window;

pub use without_window::without_window;

use std::path::Path;
use std::sync::{Arc, mpsc};
use std::thread;

use chrono::{Datelike, TimeZone, Utc};

use crate::access::key_holders::{self, HolderNamed, SetKeyHolders};
use crate::base::secret::SecretText;
use crate::base::{Day, Problem, Result};
use crate::desk::{DEMO_PASSWORD as PASSWORD, Desk, State, Surroundings};
use crate::office::{Moment, Office};
use crate::people::school::{self, School};
use crate::store;
use crate::vault::create::{NewVault, create, finish};
use crate::vault::recovery::Reason;
use crate::vault::unlock::{Attempt, unlock};
use crate::vault::{Cost, Folder, Lock};
use keychain::FileKeychain;

/// Who works in the demonstration.
const PERSON: &str = "Jo Okafor";

/// A closed desk over the folder of the invented school.
#[must_use]
pub fn desk(folder: Folder, surroundings: Arc<dyn Surroundings>) -> Desk {
    let keychain = FileKeychain::beside(folder.path());
    Desk::new(folder, Arc::new(keychain), surroundings, true).with_cost(cost())
}

/// Puts the invented school on the desk, the one in the folder or a new one where there is none, while whoever calls
/// goes on: the window takes as long to come up as the vault to open. Whatever is asked of the desk meanwhile waits.
pub fn open_behind(desk: &Arc<Desk>, moment: Moment) {
    let (taken, is_taken) = mpsc::channel();
    let own = Arc::clone(desk);
    let work = move || {
        let mut state = own.state();
        // Nobody waits for this any more if it cannot be said.
        let _ = taken.send(());
        // If it cannot be opened or made, the door says why, as it does for any vault.
        if let Ok(office) = open_or_make(own.folder().path(), moment) {
            *state = State::Open(Box::new(office));
        }
    };
    match thread::Builder::new().name("demonstration".to_owned()).spawn(work.clone()) {
        Ok(_) => {
            // With it goes the sender in here: what follows ends even if the thread does so before it has said anything.
            drop(work);
            // From the moment on which the desk is held, no request finds it closed.
            let _ = is_taken.recv();
        }
        Err(_) => work(),
    }
}

/// The cheapest derivation that a real vault may have: nothing here needs guarding.
fn cost() -> Cost {
    Cost::FLOOR
}

fn open_or_make(path: &Path, moment: Moment) -> Result<Office> {
    let folder = Folder::at(path);
    let keychain = FileKeychain::beside(path);
    if !folder.is_taken() {
        return make(path, moment);
    }
    let lock = Lock::take(&folder)?;
    let attempt = Attempt { user: None, password: SecretText::new(PASSWORD.to_owned()), device_code: None, now: moment.clocks() };
    let unlocked = unlock(&lock, &keychain, &attempt)?;
    let db = store::open::open(&folder.database(), &unlocked.keys)?;
    Office::begin(db, unlocked.keys, PERSON, Some(lock), &unlocked.school, moment)
}

/// Makes the vault and fills it.
fn make(path: &Path, moment: Moment) -> Result<Office> {
    std::fs::create_dir_all(path).map_err(|_| Problem::FileAccess)?;
    let folder = Folder::at(path);
    let keychain = FileKeychain::beside(path);
    let lock = Lock::take(&folder)?;
    let facts = lists::school();
    let name = facts.get("name").copied().unwrap_or("Invented School");
    let new = NewVault {
        school: name.to_owned(),
        person: PERSON.to_owned(),
        password: SecretText::new(PASSWORD.to_owned()),
        cost: cost(),
        made_on: moment.today,
    };
    let created = create(&lock, &keychain, &new)?;
    let asked = created.sheet.groups_to_ask()?;
    // Nobody keeps the sheet of a demonstration, so it is read back here as a person would.
    let view = created.sheet.show(Reason::ShownToItsOwner);
    let typed = asked.map(|group| SecretText::new(view.recovery_key.get(group - 1).cloned().unwrap_or_default()));
    let confirmed = created.sheet.confirm(asked, [&typed[0], &typed[1]])?;
    let db = store::open::create(&folder.database(), &created.keys)?;
    finish(&lock, &created.keys, confirmed)?;
    let mut office = Office::begin(db, created.keys, PERSON, Some(lock), name, moment)?;
    office.write("key_holders_set", moment, |write| key_holders::set(write, &holders()))?;
    fill(&mut office, moment)?;
    Ok(office)
}

/// Who holds the sheets of the invented school.
fn holders() -> SetKeyHolders {
    let holder = |name: &str, place: &str| HolderNamed { name: name.to_owned(), kept_where: place.to_owned() };
    let holders = vec![holder(PERSON, "safe in the school office"), holder("Helen Marsh", "with the chair of governors")];
    SetKeyHolders { holders }
}

/// Puts the invented people, forms and answers into an empty office.
pub fn fill(office: &mut Office, moment: Moment) -> Result<()> {
    let facts = lists::school();
    let fact = |what: &str| facts.get(what).copied().unwrap_or_default().to_owned();
    let year_began = school_year_began(moment.today);
    let at = Utc.from_utc_datetime(&year_began.and_hms_opt(8, 0, 0).unwrap_or_default());
    let then = Moment { at, today: year_began, ..moment };
    let mut luck = luck::Luck::new(2026);
    office.write("demo_people", then, |write| {
        school::set(
            write,
            School {
                name: fact("name"),
                address: fact("address"),
                phone: fact("phone"),
                email: fact("email"),
                ..School::default()
            },
        )?;
        people::fill(write, &mut luck)
    })?;
    office.write("demo_equipment", then, |write| {
        equipment::fill(write, &mut luck::Luck::new(41))?;
        leaving::closed(write)?;
        upkeep::stock_check(write)
    })?;
    forms::send_out(office, then)?;
    office.write("demo_returns", moment, |write| forms::bring_back(write, &mut luck, year_began))?;
    office.write("demo_equipment", moment, |write| {
        loans::fill(write)?;
        titles::fill(write)?;
        leaving::under_way(write)?;
        upkeep::fill(write)
    })
}

/// The first of September that has passed.
fn school_year_began(today: Day) -> Day {
    let year = if today.month() >= 9 { today.year() } else { today.year() - 1 };
    Day::from_ymd_opt(year, 9, 1).unwrap_or(today)
}
