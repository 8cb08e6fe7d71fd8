//! A new password for somebody who knows the old one.

use super::cost::Cost;
use super::device::Devices;
use super::folder::Lock;
use super::header;
use super::keys::Keys;
use super::passwords;
use super::roster::Roster;
use super::unlock;
use crate::base::secret::SecretText;
use crate::base::{Clocks, Problem, Result};

/// What changing a password takes.
pub struct ChangePassword {
    pub old: SecretText,
    pub new: SecretText,
    pub cost: Cost,
    /// The old password is tried as at the door, and counted.
    pub now: Clocks,
}

/// Wraps the person's keys behind the new password. The vault's keys stay, so what is open stays open. A copy of the
/// old header still opens with the old password; that cannot be helped.
///
/// # Errors
/// `WrongPassword` or `Throttled` for the old password, `Invalid { field: "new" }` for the new one, or what the
/// header and the disk say.
pub fn change_password(lock: &Lock, keys: &Keys, change: &ChangePassword) -> Result<()> {
    let mut header = header::verified(lock, keys)?;
    let device_secret = keys.device_secret(&header)?;
    let roster = Roster::open(&header.roster, header.vault, &device_secret).ok_or(Problem::HeaderDamaged)?;
    passwords::check("new", &change.new, &[&roster.school, roster.name_of(keys.user_id())])?;
    let (user_key, _) = unlock::open_user(lock, &header, keys.user_id(), &change.old, &device_secret, change.now)?;
    let slot = header.slot(keys.user_id()).ok_or(Problem::NotFound)?;
    let fresh = slot.rewrapped(header.vault, &user_key, &change.new, &device_secret, change.cost)?;
    header.put(fresh);
    // The fresh slot is wrapped with today's device secret, so an earlier one may have become of no use.
    header.earlier = Devices::open(&header, &device_secret)?.earlier(&header.slots, &device_secret)?;
    header.save(lock.folder(), keys)
}
