//! What stands at the door: nothing yet, a closed vault, an open one, or one that cannot be opened.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::access::{Need, Role, table};
use crate::base::{Problem, Result};
use crate::desk::{DEMO_PASSWORD, Desk, State};
use crate::office::Moment;
use crate::people::{lock_after, school};
use crate::vault::{KeyringState, Person, Standing, standing};

/// The state of the door.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DoorStatus {
    pub state: DoorState,
    pub school: Option<String>,
    pub people: Vec<PersonName>,
    pub keyring: KeyringState,
    /// The header was damaged and its spare copy is used.
    pub header_from_spare: bool,
    pub wait_seconds: u32,
    pub problem: Option<Problem>,
    /// A recovery sheet was made but never typed back.
    pub unconfirmed_sheet: bool,
    /// The vault was locked a moment ago, and its backup is being made: unlocking waits for it.
    pub finishing: bool,
    /// The sheet was typed back, but the key holders were not named yet.
    pub key_holders_missing: bool,
    /// Who has typed a one-time code and has to choose a password before anything else.
    pub choosing: Option<PersonName>,
    /// Where the vault lies.
    pub folder: String,
    /// Where backups lie that nobody had to choose a place for, if there are any.
    pub backups: Option<String>,
    pub demo: bool,
    /// The demonstration's password, which is no secret.
    pub demo_password: Option<String>,
    pub version: String,
    /// Signet locked by itself.
    pub locked_itself: bool,
    /// Who worked here last since Signet was started.
    pub last_person: Option<String>,
    /// The window is made anew when the vault is locked and when somebody has come in.
    pub renews: bool,
}

/// Which page the window shows first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DoorState {
    None,
    Closed,
    Open,
    Broken,
}

/// Somebody by name.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonName {
    pub id: String,
    pub name: String,
    /// A one-time code stands in the place of the password.
    pub invited: bool,
}

/// Who is working, where, and on which day.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Session {
    pub person: PersonName,
    /// The roles that the person holds today.
    pub roles: Vec<Role>,
    /// What those roles may do: the window shows nothing else.
    pub may: Vec<Need>,
    pub school: String,
    pub today: crate::base::Day,
    pub demo: bool,
    /// After how many minutes without a touch the window locks.
    pub lock_after_minutes: u32,
    /// What the door wanted said, once.
    pub words: Vec<String>,
}

/// What the window that is about to go wants said in the one that comes.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct ComeIn {
    pub words: Vec<String>,
}

/// Whether a new window takes over.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CameIn {
    pub renewed: bool,
}

/// Locks, because somebody wants it or because a page has failed.
#[derive(Debug, Clone, Copy, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct LockNow {
    pub itself: bool,
}

/// The door says no more than this.
const MOST_WORDS: usize = 4;
const LONGEST_WORDS: usize = 400;

/// Goes in: the window that has seen the password is replaced by one that has not.
pub fn enter(desk: &Desk, input: ComeIn) -> CameIn {
    let words = input.words.into_iter().filter(|word| word.chars().count() <= LONGEST_WORDS).take(MOST_WORDS);
    CameIn { renewed: desk.enter(words.collect()) }
}

/// Looks at the door. Asks the keyring, so it may take five seconds; changes nothing.
pub fn status(desk: &Desk, moment: Moment) -> Result<DoorStatus> {
    let left = desk.left();
    let mut status = DoorStatus {
        state: DoorState::None,
        school: None,
        people: Vec::new(),
        keyring: KeyringState::Ready,
        header_from_spare: false,
        wait_seconds: 0,
        problem: None,
        unconfirmed_sheet: false,
        finishing: desk.backing.is_closing(),
        key_holders_missing: false,
        choosing: None,
        folder: desk.folder().path().display().to_string(),
        backups: desk.standard_place.as_ref().filter(|place| place.is_dir()).map(|place| place.display().to_string()),
        demo: desk.demo,
        demo_password: desk.demo.then(|| DEMO_PASSWORD.to_owned()),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        locked_itself: left.itself,
        last_person: left.person.map(|user| user.to_string()),
        renews: desk.surroundings.renews(),
    };
    let state = desk.state();
    match &*state {
        State::Open(_) => {
            // The keyring is asked without holding the desk: it may take its time.
            drop(state);
            status.state = DoorState::Open;
            if let Standing::Closed { keyring, .. } = standing(&desk.folder(), desk.keychain.as_ref(), moment.clocks()) {
                status.keyring = keyring;
            }
            return Ok(status);
        }
        State::Sheet(begun) => {
            status.state = DoorState::Closed;
            status.school = Some(begun.school.clone());
            status.unconfirmed_sheet = begun.confirmed.is_none();
            status.key_holders_missing = begun.confirmed.is_some();
            return Ok(status);
        }
        State::Choosing(office) => {
            status.state = DoorState::Closed;
            status.school = Some(office.read(moment, school::get)?.name);
            status.choosing = Some(PersonName { id: office.user.to_string(), name: office.name.clone(), invited: true });
            return Ok(status);
        }
        State::Closed => {}
    }
    drop(state);
    match standing(&desk.folder(), desk.keychain.as_ref(), moment.clocks()) {
        Standing::None => {}
        Standing::Broken { problem } => {
            status.state = DoorState::Broken;
            status.problem = Some(problem);
        }
        Standing::Closed { school, people, keyring, header_from_spare, throttled_for, .. } => {
            status.state = DoorState::Closed;
            status.school = school;
            let people = people.unwrap_or_default();
            status.people = people.into_iter().map(person_name).collect();
            status.keyring = keyring;
            status.header_from_spare = header_from_spare;
            status.wait_seconds = throttled_for.unwrap_or_default();
        }
    }
    Ok(status)
}

pub(super) fn person_name(person: Person) -> PersonName {
    PersonName { id: person.user.to_string(), invited: person.invited_until.is_some(), name: person.name }
}

/// Who is logged in.
pub fn session(desk: &Desk, moment: Moment) -> Result<Session> {
    let demo = desk.demo;
    desk.with(|office| {
        let school = office.read(moment, school::get)?;
        let roles = office.roles(moment)?;
        let lock_after_minutes = office.read(moment, lock_after::get)?;
        desk.lock_after(lock_after_minutes);
        Ok(Session {
            person: PersonName { id: office.user.to_string(), name: office.name.clone(), invited: false },
            may: table::needs(&roles),
            roles,
            school: school.name,
            today: moment.today,
            demo,
            lock_after_minutes,
            words: desk.take_words(),
        })
    })
}

/// Sets after how long without a sign of life Signet locks; it counts from now on.
pub fn lock_after(desk: &Desk, moment: Moment, input: lock_after::LockAfter) -> Result<()> {
    desk.with(|office| office.write("lock_after_set", moment, |write| lock_after::set(write, input)))?;
    desk.lock_after(input.minutes);
    Ok(())
}
