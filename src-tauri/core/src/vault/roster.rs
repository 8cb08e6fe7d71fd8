//! Whose vault it is and who may log in: sealed under the device secret, so that a copy on a stick names nobody.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::seal::{self, Sealed};
use crate::base::ids::{UserId, VaultId};
use crate::base::secret::Secret;
use crate::base::{Problem, Result};

/// Somebody who may open the vault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// The slot's identifier.
    pub user: UserId,
    /// The name to be chosen on the unlock page.
    pub name: String,
    /// Until when the one-time code is good that still stands in the place of a password.
    #[serde(default)]
    pub invited_until: Option<DateTime<Utc>>,
}

/// The school and its people, as the unlock page shows them when the keyring answers.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roster {
    pub school: String,
    pub people: Vec<Person>,
}

impl Roster {
    /// Seals the roster; padded to whole kilobytes, so that its length does not tell how many people there are.
    pub fn seal(&self, vault: VaultId, device_secret: &Secret<32>) -> Result<Sealed> {
        let mut plain = serde_json::to_vec(self).map_err(|_| Problem::unexpected("roster"))?;
        plain.resize(plain.len().next_multiple_of(1024), b' ');
        Sealed::seal(&key(vault, device_secret), &bound(vault), &plain)
    }

    /// The roster, or `None` when this is not the vault's device secret. As its seal cannot be opened with
    /// another, this is also how a foreign secret is told from a wrong password.
    pub fn open(sealed: &Sealed, vault: VaultId, device_secret: &Secret<32>) -> Option<Self> {
        let plain = sealed.open(&key(vault, device_secret), &bound(vault))?;
        serde_json::from_slice(&plain).ok()
    }

    /// The entry of one person.
    pub fn person(&self, user: UserId) -> Option<&Person> {
        self.people.iter().find(|person| person.user == user)
    }

    /// Puts an entry in the place of the one of the same person, or after all others.
    pub fn put(&mut self, person: Person) {
        match self.people.iter_mut().find(|other| other.user == person.user) {
            Some(old) => *old = person,
            None => self.people.push(person),
        }
    }

    /// The name of one person, empty if the roster does not list that person.
    pub fn name_of(&self, user: UserId) -> &str {
        self.person(user).map_or("", |person| person.name.as_str())
    }
}

fn key(vault: VaultId, device_secret: &Secret<32>) -> Secret<32> {
    // Only the keyring (or the device code) lets the names be read.
    seal::derive(device_secret.expose(), vault.0.as_bytes(), &[b"roster/v1"])
}

fn bound(vault: VaultId) -> Vec<u8> {
    [b"roster/v1".as_slice(), vault.0.as_bytes()].concat()
}
