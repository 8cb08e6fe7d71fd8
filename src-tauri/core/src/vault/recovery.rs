//! The recovery sheet: the recovery key and the device code as groups that people can copy by hand.

use serde::Serialize;
use subtle::ConstantTimeEq;
use ts_rs::TS;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::header::bound;
use super::keys::{Keys, Rescued};
use super::seal::{self, Sealed};
use super::wire::{Bundle, Reader, Tag};
use crate::base::ids::VaultId;
use crate::base::secret::{Secret, SecretText};
use crate::base::{Day, Problem, Result};

mod groups;
#[cfg(test)]
mod tests;
pub use groups::{faulty_groups, parse, text};
pub(super) use groups::{grouped, whole};

/// Bytes of a recovery key: 160 bits need no slow derivation.
pub const KEY_BYTES: usize = 20;
/// Bytes of a device code: the device secret itself.
pub const CODE_BYTES: usize = 32;

/// Which of the codes a group belongs to; the check characters differ, so one is not taken for the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    RecoveryKey,
    DeviceCode,
    /// What somebody who is invited types in the place of a password.
    OneTime,
}

/// Why the secrets of a sheet are brought into the open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It is printed.
    Printing,
    /// The person who makes the vault is to read it in the window.
    ShownToItsOwner,
}

/// What is printed for the school's safe. It exists while it is printed and confirmed, and is then wiped.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct RecoverySheet {
    #[zeroize(skip)]
    vault: VaultId,
    school: String,
    #[zeroize(skip)]
    made_on: Day,
    recovery_key: Vec<String>,
    device_code: Vec<String>,
    qr: String,
}

/// A recovery sheet in the open. Its groups are secret: show or print them, keep them nowhere.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecoverySheetView {
    /// The first eight characters of the vault's id, to tell two sheets apart.
    pub vault: String,
    pub school: String,
    pub made_on: Day,
    /// Eight groups of five.
    pub recovery_key: Vec<String>,
    /// Thirteen groups of five.
    pub device_code: Vec<String>,
    /// The sealed recovery slot, for a QR code: with the recovery key it opens the data even if the header is lost.
    pub qr: String,
}

/// That the sheet was printed and read back. Only [`RecoverySheet::confirm`] makes one.
pub struct Confirmed(());

/// A new recovery key: the slot that it opens, for the header, and the sheet that it is printed on.
pub(super) fn issue(keys: &Keys, device_secret: &Secret<32>, school: &str, made_on: Day) -> Result<(Sealed, RecoverySheet)> {
    let key = Secret::<KEY_BYTES>::from_bytes(seal::random()?);
    let slot = seal_slot(keys, &key, device_secret)?;
    let sheet = RecoverySheet {
        vault: keys.vault_id(),
        school: school.to_owned(),
        made_on,
        // Both are what the sheet is for.
        recovery_key: text(Code::RecoveryKey, key.expose()),
        device_code: text(Code::DeviceCode, device_secret.expose()),
        qr: payload(keys, &slot),
    };
    Ok((slot, sheet))
}

impl RecoverySheet {
    /// The sheet in the open.
    #[must_use]
    pub fn show(&self, _reason: Reason) -> RecoverySheetView {
        RecoverySheetView {
            vault: self.vault.to_string().chars().take(8).collect(),
            school: self.school.clone(),
            made_on: self.made_on,
            recovery_key: self.recovery_key.clone(),
            device_code: self.device_code.clone(),
            qr: self.qr.clone(),
        }
    }

    /// Two different groups of the recovery key to ask back, counted from 1, the smaller first.
    ///
    /// # Errors
    /// `Unexpected` when the system gives no random bytes.
    pub fn groups_to_ask(&self) -> Result<[usize; 2]> {
        let [a, b] = seal::random::<2>()?;
        let count = self.recovery_key.len();
        let first = usize::from(a) % count;
        // One of the others: an offset of 1 to count - 1 never comes back to the first.
        let second = (first + 1 + usize::from(b) % (count - 1)) % count;
        Ok([first.min(second) + 1, first.max(second) + 1])
    }

    /// Compares the groups that were asked back with what was typed, as forgivingly as a whole code is read.
    ///
    /// # Errors
    /// `SheetNotConfirmed` unless both are right and different groups were asked.
    pub fn confirm(&self, asked: [usize; 2], typed: [&SecretText; 2]) -> Result<Confirmed> {
        let right = asked.iter().zip(typed).all(|(group, typed)| {
            // The typed group is compared with the printed one.
            let typed = groups::normal(typed.expose());
            group
                .checked_sub(1)
                .and_then(|index| self.recovery_key.get(index))
                .is_some_and(|group| group.as_bytes().ct_eq(typed.as_bytes()).into())
        });
        if right && asked[0] != asked[1] { Ok(Confirmed(())) } else { Err(Problem::SheetNotConfirmed) }
    }
}

/// What the recovery key opens.
pub(super) struct Opened {
    pub data_key: Secret<32>,
    pub device_secret: Secret<32>,
    pub audit_root: Secret<32>,
}

/// Seals data key, device secret and the audit's root for the recovery key.
fn seal_slot(keys: &Keys, key: &Secret<KEY_BYTES>, device_secret: &Secret<32>) -> Result<Sealed> {
    // The slot is what the recovery key opens, with or without the rest of the header: all three go in.
    let bundle = Bundle::new()
        .with(Tag::DATA_KEY, keys.data_key().expose())
        .with(Tag::DEVICE_SECRET, device_secret.expose())
        .with(Tag::AUDIT_ROOT, keys.audit_root().expose());
    let vault = keys.vault_id();
    Sealed::seal(&wrapping_key(vault, key), &slot_bound(vault, &keys.database_salt()), bundle.bytes())
}

/// Opens the recovery slot.
///
/// # Errors
/// `WrongRecoveryKey`.
pub(super) fn open_slot(slot: &Sealed, vault: VaultId, database_salt: &[u8; 16], key: &Secret<KEY_BYTES>) -> Result<Opened> {
    let plain = slot.open(&wrapping_key(vault, key), &slot_bound(vault, database_salt)).ok_or(Problem::WrongRecoveryKey)?;
    let bundle = Bundle::from_bytes(plain);
    let secret = |tag| bundle.find(tag).map_err(|_| Problem::HeaderDamaged);
    Ok(Opened {
        data_key: secret(Tag::DATA_KEY)?,
        device_secret: secret(Tag::DEVICE_SECRET)?,
        audit_root: secret(Tag::AUDIT_ROOT)?,
    })
}

fn wrapping_key(vault: VaultId, key: &Secret<KEY_BYTES>) -> Secret<32> {
    // 160 random bits cannot be guessed, so no slow derivation stands before this one.
    seal::derive(key.expose(), vault.0.as_bytes(), &[b"slot/rec/v1"])
}

/// The database salt is bound in, because the QR code carries it beside the slot.
fn slot_bound(vault: VaultId, database_salt: &[u8; 16]) -> Vec<u8> {
    [bound(vault, b"slot/rec/v1"), database_salt.to_vec()].concat()
}

/// What every payload begins with; the number is the payload's version.
const PAYLOAD: &str = "SIGNET-RECOVERY-1:";

fn payload(keys: &Keys, slot: &Sealed) -> String {
    let mut bytes = keys.vault_id().0.as_bytes().to_vec();
    bytes.extend_from_slice(&keys.database_salt());
    slot.write(&mut bytes);
    // Capital letters and digits only: a QR code sets them in little more than half the room of bytes.
    PAYLOAD.to_owned() + &data_encoding::BASE32_NOPAD.encode(&bytes)
}

/// Reads the QR code's text and opens it with the recovery key: the database's key literal, for the day when header
/// and spare are both lost and only `vault.db` and the sheet are left.
///
/// # Errors
/// `WrongRecoveryKey` when the two do not belong together or either cannot be read.
pub fn open_payload(qr: &str, typed: &SecretText) -> Result<Rescued> {
    let key = parse::<KEY_BYTES>(Code::RecoveryKey, typed).ok_or(Problem::WrongRecoveryKey)?;
    let bytes = qr
        .trim()
        .strip_prefix(PAYLOAD)
        .and_then(|text| data_encoding::BASE32_NOPAD.decode(text.as_bytes()).ok())
        .map(Zeroizing::new)
        .ok_or(Problem::WrongRecoveryKey)?;
    let mut reader = Reader::new(&bytes);
    let (vault, database_salt, slot) = (|| {
        let vault = VaultId(uuid::Uuid::from_bytes(reader.array()?));
        let salt = reader.array::<16>()?;
        Ok((vault, salt, Sealed::read(&mut reader)?))
    })()
    .map_err(|_: super::wire::Malformed| Problem::WrongRecoveryKey)?;
    let Opened { data_key, audit_root, .. } = open_slot(&slot, vault, &database_salt, &key)?;
    Ok(Rescued { vault, data_key, audit_root, database_salt })
}
