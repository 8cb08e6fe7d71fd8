//! Putting the chosen backup back: at the door with what stands on paper, or from the page after the password again.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choose;
use crate::access::{self, Role};
use crate::backups::Reason;
use crate::backups::check::Checked;
use crate::backups::restore::{self as backup, Asks};
use crate::backups::scratch::ScratchFolder;
use crate::base::secret::SecretText;
use crate::base::{Problem, Result};
use crate::desk::{Desk, QUEUE, State};
use crate::office::Moment;
use crate::store::audit::Head;
use crate::store::{Read, Stamp};
use crate::vault::Lock;
use crate::vault::rescue::{self, Proof};

/// What somebody brings to the door: the recovery key, or a password and the device code.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RestoreAtDoor {
    #[serde(default)]
    pub recovery_key: Option<SecretText>,
    #[serde(default)]
    pub name: Option<String>,
    #[serde(default)]
    pub password: Option<SecretText>,
    #[serde(default)]
    pub device_code: Option<SecretText>,
    /// What the last answer asked was answered with yes.
    #[serde(default)]
    pub agreed: Vec<Asks>,
}

/// The same from the page: whoever is logged in types the password again.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RestoreHere {
    pub password: SecretText,
    /// Where the backup was made under other keys than today's.
    #[serde(default)]
    pub recovery_key: Option<SecretText>,
    #[serde(default)]
    pub agreed: Vec<Asks>,
}

/// What became of it, or what has to be agreed to first.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RestoreAnswer {
    pub done: bool,
    /// Nothing was done yet: each of these needs an express yes.
    pub asks: Vec<Asks>,
    /// What the folder of the old vault is called now.
    pub kept_as: Option<String>,
    /// Why the device secret could not be put into this computer's keyring, if it could not.
    pub keyring: Option<Problem>,
    /// The last entries of both records.
    #[ts(type = "number | null")]
    pub old_entries: Option<i64>,
    #[ts(type = "number")]
    pub new_entries: i64,
}

/// Puts the chosen backup back, with nobody logged in.
///
/// # Errors
/// `VaultInUse` while the vault is open; `NotAllowed` when somebody who is no administrator and has not the recovery
/// key would put it in the place of records that it lacks; what does not open the backup; `BackupDamaged`; what the disk
/// says. Then whatever stood there stands there still.
pub fn at_door(desk: &Desk, moment: Moment, input: RestoreAtDoor) -> Result<RestoreAnswer> {
    let path = choose::chosen(desk)?;
    desk.settled()?;
    let mut state = desk.state();
    if matches!(*state, State::Open(_)) {
        return Err(Problem::VaultInUse);
    }
    *state = State::Closed;
    let proof = proof(input.recovery_key, input.name, input.password, input.device_code)?;
    let folder = desk.folder();
    let lock = Lock::take(&folder)?;
    let scratch = ScratchFolder::within(&choose::scratch(desk))?;
    let progress = &desk.progress;
    progress.renew();
    progress.begin(0);
    let (checked, rescue) = backup::open(&path, |header| rescue::open(header, &proof), scratch.path(), progress)?;
    let (asks, old) = backup::asks(&lock, &checked, &rescue)?;
    let name = rescue.person.clone().unwrap_or_else(|| "Recovery key".to_owned());
    let stamp = Stamp { user: rescue.keys.user_id(), name, at: moment.at, today: moment.today };
    // Where nothing would be given up, everybody may: a new computer must not wait for somebody who is away.
    if !asks.is_empty() && rescue.person.is_some() && !is_administrator(&checked, &stamp) {
        return Err(Problem::NotAllowed);
    }
    if let Some(answer) = not_agreed(&asks, &input.agreed, old.as_ref(), &checked.head()?) {
        return Ok(answer);
    }
    let put_back = || backup::restore(lock, &checked, &rescue, &desk.places(), &stamp, old, progress);
    desk.making(&folder, put_back).map(answer)
}

/// Puts the chosen backup back for an administrator who is logged in. A backup of how it stands is made first; then
/// the vault closes, and the door stands there again.
///
/// # Errors
/// `WrongPassword`, `Throttled`; `WrongRecoveryKey` when the backup was made under other keys and the sheet of that
/// time is needed; otherwise as [`at_door`].
pub fn here(desk: &Desk, moment: Moment, input: RestoreHere) -> Result<RestoreAnswer> {
    let path = choose::chosen(desk)?;
    desk.with(|office| office.prove(&input.password, moment))?;
    // Where no place can take one, the old vault is kept all the same.
    let _ = desk.round(moment, Reason::BeforeRestore);
    let turn = desk.backing.turn(QUEUE)?;
    let scratch = ScratchFolder::within(&choose::scratch(desk))?;
    let mut state = desk.state();
    let State::Open(office) = &*state else { return Err(Problem::Locked) };
    let sheet = input.recovery_key.filter(|key| !key.expose().trim().is_empty()).map(Proof::RecoveryKey);
    let open = |header: &[u8]| match &sheet {
        Some(sheet) => rescue::open(header, sheet),
        None => rescue::open_with_keys(header, &office.keys, &office.name),
    };
    let (checked, rescue) = backup::open(&path, open, scratch.path(), &turn.progress)?;
    let head = office.read(moment, |read| read.head())?;
    let same = rescue.keys.vault_id() == office.keys.vault_id();
    let asks = if !same { vec![Asks::OtherSchool] } else { vec![Asks::Older] };
    if let Some(answer) = not_agreed(&asks, &input.agreed, Some(&head), &checked.head()?) {
        return Ok(answer);
    }
    let stamp = office.stamp(moment);
    let State::Open(office) = std::mem::replace(&mut *state, State::Closed) else { return Err(Problem::Locked) };
    let lock = office.close()?;
    let old = same.then_some(head);
    let restored = backup::restore(lock, &checked, &rescue, &desk.places(), &stamp, old, &turn.progress)?;
    Ok(answer(restored))
}

fn proof(
    recovery_key: Option<SecretText>,
    name: Option<String>,
    password: Option<SecretText>,
    device_code: Option<SecretText>,
) -> Result<Proof> {
    match (recovery_key, password, device_code) {
        (Some(key), ..) => Ok(Proof::RecoveryKey(key)),
        (None, Some(password), Some(device_code)) => Ok(Proof::Password { name, password, device_code }),
        _ => Err(Problem::WrongRecoveryKey),
    }
}

/// Whether the backup knows its owner for an administrator. One whose tables are older than log-ins knows nobody.
fn is_administrator(checked: &Checked, stamp: &Stamp) -> bool {
    access::roles_of(&Read::new(&checked.db, stamp), stamp.user, stamp.today)
        .is_ok_and(|roles| roles.contains(&Role::Administrator))
}

/// What still has to be agreed to.
fn not_agreed(asks: &[Asks], agreed: &[Asks], old: Option<&Head>, new: &Head) -> Option<RestoreAnswer> {
    let open: Vec<Asks> = asks.iter().copied().filter(|asks| !agreed.contains(asks)).collect();
    (!open.is_empty()).then_some(RestoreAnswer {
        done: false,
        asks: open,
        kept_as: None,
        keyring: None,
        old_entries: old.map(|head| head.seq),
        new_entries: new.seq,
    })
}

fn answer(restored: backup::Restored) -> RestoreAnswer {
    RestoreAnswer {
        done: true,
        asks: Vec::new(),
        kept_as: restored.kept_as,
        keyring: restored.keyring,
        old_entries: restored.heads.old.map(|head| head.seq),
        new_entries: restored.heads.new.seq,
    }
}
