//! A one-time code in the place of a password: for somebody new, or for somebody who has forgotten the password.

use chrono::{DateTime, Utc};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::cost::Cost;
use super::folder::Lock;
use super::header;
use super::keys::Keys;
use super::recovery::{Code, Reason, grouped, whole};
use super::roster::{Person, Roster};
use super::slot::Slot;
use super::{seal, throttle};
use crate::base::ids::UserId;
use crate::base::secret::SecretText;
use crate::base::{Problem, Result};

/// How many days a one-time code is good.
pub const DAYS: i64 = 7;
/// Groups of five characters in a code.
const GROUPS: usize = 3;
/// Characters that are drawn by lot: 60 bits, and nobody can try them without the device secret.
const SYMBOLS: usize = 12;

/// Who is invited, and until when.
pub struct Invitation {
    pub user: UserId,
    /// The name to be chosen on the unlock page.
    pub name: String,
    /// The last moment at which the code opens the slot.
    pub until: DateTime<Utc>,
    /// What a guess at the code shall cost.
    pub cost: Cost,
}

/// A one-time code. It exists while it is shown and printed, and is then wiped.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct OneTimeCode {
    groups: Vec<String>,
}

impl OneTimeCode {
    fn new() -> Result<Self> {
        let mut symbols = Zeroizing::new(seal::random::<SYMBOLS>()?);
        // 256 is eight times 32, so every character is as likely as any other.
        symbols.iter_mut().for_each(|symbol| *symbol &= 31);
        Ok(Self { groups: grouped(Code::OneTime, symbols.as_slice()) })
    }

    fn password(&self) -> SecretText {
        SecretText::new(self.groups.concat())
    }

    /// The three groups in the open, to be shown or printed and kept nowhere.
    #[must_use]
    pub fn show(&self, _why: Reason) -> Vec<String> {
        self.groups.clone()
    }
}

/// Makes a slot that a one-time code opens, for somebody new or in the place of a slot whose password is forgotten.
/// Such a slot is a new one: nothing that the old one held beside the data key comes with it. Wrong passwords of
/// before count no more.
///
/// # Errors
/// What the header and the disk say.
pub fn invite(lock: &Lock, keys: &Keys, invitation: &Invitation) -> Result<OneTimeCode> {
    let mut header = header::verified(lock, keys)?;
    let device_secret = keys.device_secret(&header)?;
    let mut roster = Roster::open(&header.roster, header.vault, &device_secret).ok_or(Problem::HeaderDamaged)?;
    let code = OneTimeCode::new()?;
    let user = invitation.user;
    header.put_or_add(Slot::new(header.vault, user, &code.password(), &device_secret, invitation.cost, keys.data_key())?)?;
    roster.put(Person { user, name: invitation.name.clone(), invited_until: Some(invitation.until) });
    header.roster = roster.seal(header.vault, &device_secret)?;
    header.save(lock.folder(), keys)?;
    throttle::forgive(lock, user)?;
    Ok(code)
}

/// Everybody who has a slot, with the moment until which a one-time code is good.
///
/// # Errors
/// What the header says.
pub fn people(lock: &Lock, keys: &Keys) -> Result<Vec<Person>> {
    let header = header::verified(lock, keys)?;
    let device_secret = keys.device_secret(&header)?;
    let mut roster = Roster::open(&header.roster, header.vault, &device_secret).ok_or(Problem::HeaderDamaged)?;
    roster.people.retain(|person| header.slot(person.user).is_some());
    Ok(roster.people)
}

/// The code as it was typed, in the form that opens the slot. A typing error is told before it costs a try.
pub(super) fn typed(typed: &SecretText, until: DateTime<Utc>, now: DateTime<Utc>) -> Result<SecretText> {
    if now > until {
        return Err(Problem::CodeExpired);
    }
    whole(Code::OneTime, typed, GROUPS).ok_or(Problem::WrongOneTimeCode)
}

/// The same for somebody who may be typing anything: a code, or nothing.
pub(super) fn as_code(typed: &SecretText) -> Option<SecretText> {
    whole(Code::OneTime, typed, GROUPS)
}
