//! One person's slot: password and device secret open it, and it holds that person's keys.

use super::cost::Cost;
use super::seal::{self, Sealed};
use super::wire::{Bundle, Malformed, Reader, Tag};
use crate::base::Result;
use crate::base::ids::{UserId, VaultId};
use crate::base::secret::{Secret, SecretText};

/// A password slot. The password wraps the user key; the user key wraps everything the person may open,
/// so that a new password re-wraps 32 bytes and loses nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct Slot {
    pub user: UserId,
    pub cost: Cost,
    salt: [u8; 16],
    user_key: Sealed,
    holds: Sealed,
}

impl Slot {
    /// A new slot with a new user key that holds the data key.
    pub fn new(
        vault: VaultId,
        user: UserId,
        password: &SecretText,
        device_secret: &Secret<32>,
        cost: Cost,
        data_key: &Secret<32>,
    ) -> Result<Self> {
        let user_key = seal::random_key()?;
        // The data key goes into the bundle that is sealed on the next line.
        let bundle = Bundle::new().with(Tag::DataKey, data_key.expose());
        let holds = Sealed::seal(&user_key, &holds_bound(vault, user), bundle.bytes())?;
        let salt = seal::random()?;
        let wrapped = wrap(vault, user, password, device_secret, cost, &salt, &user_key)?;
        Ok(Self { user, cost, salt, user_key: wrapped, holds })
    }

    /// The same slot behind a new password: what it holds stays as it is.
    pub fn rewrapped(
        &self,
        vault: VaultId,
        user_key: &Secret<32>,
        password: &SecretText,
        device_secret: &Secret<32>,
        cost: Cost,
    ) -> Result<Self> {
        let salt = seal::random()?;
        let wrapped = wrap(vault, self.user, password, device_secret, cost, &salt, user_key)?;
        Ok(Self { user: self.user, cost, salt, user_key: wrapped, holds: self.holds.clone() })
    }

    /// The user key, or `None` when the password (or the device secret) is not the one of this slot.
    pub fn user_key(&self, vault: VaultId, password: &SecretText, device_secret: &Secret<32>) -> Result<Option<Secret<32>>> {
        let key = wrapping_key(vault, self.user, password, device_secret, self.cost, &self.salt)?;
        let opened = self.user_key.open(&key, &slot_bound(vault, self.user, self.cost, &self.salt));
        Ok(opened.and_then(|plain| seal::key_from(&plain)))
    }

    /// The data key that the slot holds, or `None` when what it holds is damaged.
    pub fn data_key(&self, vault: VaultId, user_key: &Secret<32>) -> Option<Secret<32>> {
        let plain = self.holds.open(user_key, &holds_bound(vault, self.user))?;
        Bundle::from_bytes(plain).find(Tag::DataKey).ok()
    }

    pub fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(self.user.0.as_bytes());
        self.cost.write(out);
        out.extend_from_slice(&self.salt);
        self.user_key.write(out);
        self.holds.write(out);
    }

    pub fn read(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self {
            user: UserId(uuid::Uuid::from_bytes(reader.array()?)),
            cost: Cost::read(reader)?,
            salt: reader.array()?,
            user_key: Sealed::read(reader)?,
            holds: Sealed::read(reader)?,
        })
    }
}

fn wrap(
    vault: VaultId,
    user: UserId,
    password: &SecretText,
    device_secret: &Secret<32>,
    cost: Cost,
    salt: &[u8; 16],
    user_key: &Secret<32>,
) -> Result<Sealed> {
    let key = wrapping_key(vault, user, password, device_secret, cost, salt)?;
    // The user key is sealed here and nowhere else.
    Sealed::seal(&key, &slot_bound(vault, user, cost, salt), user_key.expose())
}

/// Password and device secret together: whoever has copied the files lacks the second,
/// whoever sits at the laptop lacks the first.
fn wrapping_key(
    vault: VaultId,
    user: UserId,
    password: &SecretText,
    device_secret: &Secret<32>,
    cost: Cost,
    salt: &[u8; 16],
) -> Result<Secret<32>> {
    let stretched = seal::stretch(password, salt, cost)?;
    let mut both = zeroize::Zeroizing::new([0; 64]);
    // Both halves go into one derivation, so that neither can be tried without the other.
    both[..32].copy_from_slice(stretched.expose());
    both[32..].copy_from_slice(device_secret.expose());
    Ok(seal::derive(both.as_slice(), vault.0.as_bytes(), &[b"slot/pw/v1", user.0.as_bytes()]))
}

/// The slot's header in canonical form: a slot moved to another vault, person or cost does not open.
fn slot_bound(vault: VaultId, user: UserId, cost: Cost, salt: &[u8; 16]) -> Vec<u8> {
    let mut bound = Vec::with_capacity(96);
    bound.extend_from_slice(b"slot/pw/v1");
    bound.extend_from_slice(vault.0.as_bytes());
    bound.extend_from_slice(user.0.as_bytes());
    cost.write(&mut bound);
    bound.extend_from_slice(salt);
    bound
}

fn holds_bound(vault: VaultId, user: UserId) -> Vec<u8> {
    [b"slot/holds/v1".as_slice(), vault.0.as_bytes(), user.0.as_bytes()].concat()
}
