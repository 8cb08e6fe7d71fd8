//! One person's slot: password and device secret open it, and it holds that person's keys. Others can put a secret in
//! through its public key, but take none out.

use super::cost::Cost;
use super::grant::{self, Grant};
use super::pair::{self, Public};
use super::seal::{self, Sealed};
use super::wire::{Bundle, Malformed, Reader, Tag};
use crate::base::ids::{UserId, VaultId};
use crate::base::secret::{Secret, SecretText};
use crate::base::{Problem, Result};

/// Which device secret wraps a slot: a few bytes derived from it, which tell nothing about it.
pub type Device = [u8; 8];

/// A password slot. The password wraps the user key; the user key wraps everything the person may open,
/// so that a new password re-wraps 32 bytes and loses nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct Slot {
    pub user: UserId,
    pub cost: Cost,
    salt: [u8; 16],
    pub device: Device,
    public: Public,
    user_key: Sealed,
    holds: Sealed,
    grants: Vec<Grant>,
}

impl Slot {
    /// A new slot with a new user key and a new pair, that holds the data key.
    pub fn new(
        vault: VaultId,
        user: UserId,
        password: &SecretText,
        device_secret: &Secret<32>,
        cost: Cost,
        data_key: &Secret<32>,
    ) -> Result<Self> {
        let user_key = seal::random_key()?;
        let (secret, public) = pair::new()?;
        // Both go into the bundle that is sealed on the next line.
        let bundle = Bundle::new().with(Tag::DATA_KEY, data_key.expose()).with(Tag::PAIR, secret.expose());
        let holds = Sealed::seal(&user_key, &holds_bound(vault, user, &public), bundle.bytes())?;
        let bare = Self {
            user,
            cost,
            salt: [0; 16],
            device: [0; 8],
            public,
            // Stands here until the next line puts the wrapped user key in its place.
            user_key: holds.clone(),
            holds,
            grants: Vec::new(),
        };
        bare.rewrapped(vault, &user_key, password, device_secret, cost)
    }

    /// The same slot behind a new password or a new device secret: what it holds stays as it is.
    pub fn rewrapped(
        &self,
        vault: VaultId,
        user_key: &Secret<32>,
        password: &SecretText,
        device_secret: &Secret<32>,
        cost: Cost,
    ) -> Result<Self> {
        let mut slot = self.clone();
        slot.cost = cost;
        slot.salt = seal::random()?;
        slot.device = device(vault, device_secret);
        let key = slot.wrapping_key(vault, password, device_secret)?;
        // The user key is sealed here and nowhere else.
        slot.user_key = Sealed::seal(&key, &slot.bound(vault), user_key.expose())?;
        Ok(slot)
    }

    /// The user key, or `None` when the password (or the device secret) is not the one of this slot.
    pub fn user_key(&self, vault: VaultId, password: &SecretText, device_secret: &Secret<32>) -> Result<Option<Secret<32>>> {
        let key = self.wrapping_key(vault, password, device_secret)?;
        let opened = self.user_key.open(&key, &self.bound(vault));
        Ok(opened.and_then(|plain| seal::key_from(&plain)))
    }

    /// The data key: the one that was granted last, or the one that the slot holds. `None` when it is damaged.
    pub fn data_key(&self, vault: VaultId, user_key: &Secret<32>) -> Option<Secret<32>> {
        let holds = self.holds(vault, user_key)?;
        match self.grants.iter().find(|grant| grant.tag == Tag::DATA_KEY) {
            Some(grant) => seal::key_from(&grant.open(vault, self.user, &holds.find(Tag::PAIR).ok()?)?),
            None => holds.find(Tag::DATA_KEY).ok(),
        }
    }

    /// Puts a secret in for this person, in the place of one with the same tag that was not taken in yet.
    pub fn grant(&mut self, vault: VaultId, tag: Tag, secret: &[u8]) -> Result<()> {
        let fresh = Grant::new(vault, self.user, &self.public, tag, secret)?;
        self.grants.retain(|grant| grant.tag != tag);
        self.grants.push(fresh);
        Ok(())
    }

    /// Whether something waits to be taken in.
    pub fn has_grants(&self) -> bool {
        !self.grants.is_empty()
    }

    /// The same slot with everything that was granted among what it holds, whatever its tag. An old data key is gone
    /// from it then.
    ///
    /// # Errors
    /// `HeaderDamaged` when a grant does not open: nobody but a holder of the data key can have put it there.
    pub fn taken_in(&self, vault: VaultId, user_key: &Secret<32>) -> Result<Self> {
        let mut holds = self.holds(vault, user_key).ok_or(Problem::HeaderDamaged)?;
        let secret = holds.find(Tag::PAIR).map_err(|Malformed| Problem::HeaderDamaged)?;
        for grant in &self.grants {
            let plain = grant.open(vault, self.user, &secret).ok_or(Problem::HeaderDamaged)?;
            holds = holds.replacing(grant.tag, &plain).map_err(|Malformed| Problem::HeaderDamaged)?;
        }
        let sealed = Sealed::seal(user_key, &holds_bound(vault, self.user, &self.public), holds.bytes())?;
        Ok(Self { holds: sealed, grants: Vec::new(), ..self.clone() })
    }

    /// A secret with any tag that the slot holds, not counting what was only granted. The compartments will ask for theirs.
    #[cfg(test)]
    pub fn held(&self, vault: VaultId, user_key: &Secret<32>, tag: Tag) -> Option<Secret<32>> {
        self.holds(vault, user_key)?.find(tag).ok()
    }

    /// What the slot holds, once its pair is seen to be one: a public key that somebody has put in its place would
    /// hand the next grant to a stranger.
    fn holds(&self, vault: VaultId, user_key: &Secret<32>) -> Option<Bundle> {
        let plain = self.holds.open(user_key, &holds_bound(vault, self.user, &self.public))?;
        let bundle = Bundle::from_bytes(plain);
        let public = pair::public_of(&bundle.find(Tag::PAIR).ok()?)?;
        (public == self.public).then_some(bundle)
    }

    pub fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(self.user.0.as_bytes());
        self.cost.write(out);
        out.extend_from_slice(&self.salt);
        out.extend_from_slice(&self.device);
        out.extend_from_slice(&self.public);
        self.user_key.write(out);
        self.holds.write(out);
        grant::write(&self.grants, out);
    }

    pub fn read(reader: &mut Reader<'_>) -> Result<Self, Malformed> {
        Ok(Self {
            user: UserId(uuid::Uuid::from_bytes(reader.array()?)),
            cost: Cost::read(reader)?,
            salt: reader.array()?,
            device: reader.array()?,
            public: reader.array()?,
            user_key: Sealed::read(reader)?,
            holds: Sealed::read(reader)?,
            grants: grant::read(reader)?,
        })
    }

    /// Password and device secret together: whoever has copied the files lacks the second,
    /// whoever sits at the laptop lacks the first.
    fn wrapping_key(&self, vault: VaultId, password: &SecretText, device_secret: &Secret<32>) -> Result<Secret<32>> {
        let stretched = seal::stretch(password, &self.salt, self.cost)?;
        let mut both = zeroize::Zeroizing::new([0; 64]);
        // Both halves go into one derivation, so that neither can be tried without the other.
        both[..32].copy_from_slice(stretched.expose());
        both[32..].copy_from_slice(device_secret.expose());
        Ok(seal::derive(both.as_slice(), vault.0.as_bytes(), &[b"slot/pw/v1", self.user.0.as_bytes()]))
    }

    /// The slot's header in canonical form: a slot moved to another vault, person or cost, or with another public key,
    /// does not open.
    fn bound(&self, vault: VaultId) -> Vec<u8> {
        let mut bound = Vec::with_capacity(128);
        bound.extend_from_slice(b"slot/pw/v1");
        bound.extend_from_slice(vault.0.as_bytes());
        bound.extend_from_slice(self.user.0.as_bytes());
        self.cost.write(&mut bound);
        bound.extend_from_slice(&self.salt);
        bound.extend_from_slice(&self.device);
        bound.extend_from_slice(&self.public);
        bound
    }
}

/// By which a slot says which device secret wraps it.
pub fn device(vault: VaultId, device_secret: &Secret<32>) -> Device {
    // Derived under a label of its own: it leads to no other key.
    let derived = seal::derive(device_secret.expose(), vault.0.as_bytes(), &[b"device/v1"]);
    let mut short = [0; 8];
    // Eight bytes tell a handful of secrets apart.
    short.copy_from_slice(&derived.expose()[..8]);
    short
}

fn holds_bound(vault: VaultId, user: UserId, public: &Public) -> Vec<u8> {
    [b"slot/holds/v1".as_slice(), vault.0.as_bytes(), user.0.as_bytes(), public].concat()
}
