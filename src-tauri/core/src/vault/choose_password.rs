//! A password of one's own in the place of the one-time code.

use super::cost::Cost;
use super::folder::Lock;
use super::keys::Keys;
use super::roster::{Person, Roster};
use super::slot::Slot;
use super::{header, invite, passwords};
use crate::base::secret::SecretText;
use crate::base::{Problem, Result, Why};

/// Replaces the slot that the one-time code opens by one that only the person's password opens. It is a new slot with
/// new keys: whoever gave out the code and kept a copy of the old header can open nothing that comes later.
///
/// # Errors
/// `NotFound` when no one-time code stands in the place of a password, `Invalid { field: "password" }`, or what the
/// header and the disk say.
pub fn choose_password(lock: &Lock, keys: &Keys, password: &SecretText, cost: Cost) -> Result<()> {
    let mut header = header::verified(lock, keys)?;
    let device_secret = keys.device_secret(&header)?;
    let mut roster = Roster::open(&header.roster, header.vault, &device_secret).ok_or(Problem::HeaderDamaged)?;
    let user = keys.user_id();
    let invited = roster.person(user).filter(|person| person.invited_until.is_some()).ok_or(Problem::NotFound)?;
    let name = invited.name.clone();
    passwords::check("password", password, &[&roster.school, &name])?;
    if let (Some(code), Some(slot)) = (invite::as_code(password), header.slot(user))
        && slot.user_key(header.vault, &code, &device_secret)?.is_some()
    {
        // The code is known to whoever gave it out.
        return Err(Problem::invalid("password", Why::TooCommon));
    }
    header.put(Slot::new(header.vault, user, password, &device_secret, cost, keys.data_key())?);
    roster.put(Person { user, name, invited_until: None });
    header.roster = roster.seal(header.vault, &device_secret)?;
    header.save(lock.folder(), keys)
}
