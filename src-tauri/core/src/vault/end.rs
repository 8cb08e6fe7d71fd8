//! Somebody leaves: the slot goes, and the name from the unlock page.

use super::folder::Lock;
use super::header;
use super::keys::Keys;
use super::roster::Roster;
use crate::base::ids::UserId;
use crate::base::{Problem, Result};

/// Takes a person's slot away. A copy of the old header beside a copy of the old database still opens with the old
/// password; only a new data key helps against that.
///
/// # Errors
/// What the header and the disk say.
pub fn end(lock: &Lock, keys: &Keys, user: UserId) -> Result<()> {
    keep_only(lock, keys, |_, other| other != user).map(|_| ())
}

/// Takes away every slot of somebody who is not listed as active: what is left when Signet was ended between the
/// database and the header. Answers whose they were; writes nothing when there are none.
///
/// # Errors
/// What the header and the disk say.
pub fn sweep(lock: &Lock, keys: &Keys, active: &[UserId]) -> Result<Vec<UserId>> {
    // Whoever is sweeping has come in by the own slot, so that one is never an orphan.
    // Nor is whoever is to type back a new recovery sheet: without that person nobody could.
    keep_only(lock, keys, |owed, user| active.contains(&user) || user == keys.user_id() || owed == Some(user))
}

fn keep_only(lock: &Lock, keys: &Keys, keep: impl Fn(Option<UserId>, UserId) -> bool) -> Result<Vec<UserId>> {
    let mut header = header::verified(lock, keys)?;
    let device_secret = keys.device_secret(&header)?;
    let mut roster = Roster::open(&header.roster, header.vault, &device_secret).ok_or(Problem::HeaderDamaged)?;
    let owed = header.sheet_owed;
    let keep = |user| keep(owed, user);
    let gone: Vec<UserId> = header.slots.iter().map(|slot| slot.user).filter(|user| !keep(*user)).collect();
    let listed = roster.people.len();
    roster.people.retain(|person| keep(person.user));
    if gone.is_empty() && roster.people.len() == listed {
        return Ok(gone);
    }
    for user in &gone {
        header.sheet_owed = header.sheet_owed.filter(|owed| owed != user);
        header.remove(*user);
    }
    header.roster = roster.seal(header.vault, &device_secret)?;
    header.save(lock.folder(), keys)?;
    Ok(gone)
}
