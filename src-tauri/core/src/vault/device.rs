//! The device secrets of a vault: today's, which the keyring keeps, and earlier ones for people who have not logged in
//! since it was renewed. An earlier one is sealed under today's, so the keyring of a stolen laptop leads nowhere.

use super::header::{Header, MOST_EARLIER, bound};
use super::seal::{self, Sealed};
use super::slot::{self, Slot};
use crate::base::ids::VaultId;
use crate::base::secret::Secret;
use crate::base::{Problem, Result};

/// What a renewed device secret's predecessors are sealed for.
const LABEL: &[u8] = b"ds-earlier/v1";

/// Every device secret that still wraps a slot.
pub struct Devices {
    vault: VaultId,
    /// Today's first, then the earlier ones, the newest first.
    secrets: Vec<Secret<32>>,
}

impl Devices {
    /// All of them, for whoever has today's.
    ///
    /// # Errors
    /// `HeaderDamaged` when an earlier one does not open.
    pub fn open(header: &Header, today: &Secret<32>) -> Result<Self> {
        let mut secrets = vec![today.clone()];
        for sealed in &header.earlier {
            let plain = sealed.open(&key(header.vault, today), &bound(header.vault, LABEL));
            secrets.push(plain.and_then(|plain| seal::key_from(&plain)).ok_or(Problem::HeaderDamaged)?);
        }
        Ok(Self { vault: header.vault, secrets })
    }

    /// The one that wraps this slot; none if it was given up long ago.
    pub fn of(&self, slot: &Slot) -> Option<&Secret<32>> {
        self.secrets.iter().find(|secret| slot::device(self.vault, secret) == slot.device)
    }

    /// Today's.
    pub fn today(&self) -> &Secret<32> {
        &self.secrets[0]
    }

    /// Whether this slot is wrapped with today's.
    pub fn is_today(&self, slot: &Slot) -> bool {
        slot::device(self.vault, self.today()) == slot.device
    }

    /// Whatever of these still wraps one of the slots, sealed under `today`, which is left out itself.
    ///
    /// # Errors
    /// `Unexpected` when the system gives no random bytes.
    pub fn earlier(&self, slots: &[Slot], today: &Secret<32>) -> Result<Vec<Sealed>> {
        let mark = slot::device(self.vault, today);
        let needed = |secret: &&Secret<32>| {
            let device = slot::device(self.vault, secret);
            device != mark && slots.iter().any(|slot| slot.device == device)
        };
        self.secrets
            .iter()
            .filter(needed)
            .take(MOST_EARLIER)
            // Kept under today's only as long as somebody's slot depends on it.
            .map(|secret| Sealed::seal(&key(self.vault, today), &bound(self.vault, LABEL), secret.expose()))
            .collect()
    }
}

fn key(vault: VaultId, today: &Secret<32>) -> Secret<32> {
    // Derived under a label of its own, as every key that hangs from the device secret.
    seal::derive(today.expose(), vault.0.as_bytes(), &[LABEL])
}
