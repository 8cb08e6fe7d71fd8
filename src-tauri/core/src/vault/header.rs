//! The header of a vault: slots, recovery, roster and escrow, in `vault.hdr` with a spare in `vault.hdr.bak`.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use super::files;
use super::folder::Folder;
use super::keys::{Keys, Purpose};
use super::seal::Sealed;
use super::slot::Slot;
use super::wire::{Malformed, Reader};
use crate::base::ids::{UserId, VaultId};
use crate::base::{Problem, Result};

/// The first bytes of every header of every version, followed by the version; the last 32 are a digest of the rest.
/// No later version may change these three, so that "newer" and "damaged" can always be told apart.
const MAGIC: &[u8; 8] = b"SIGNET\x1aH";
/// The version that this Signet writes.
pub const VERSION: u32 = 1;
/// A header longer than this is refused unread.
const LARGEST: u64 = 1024 * 1024;
/// More people than any school gives a log-in.
const MOST_SLOTS: u16 = 500;
/// So many earlier device secrets are kept for people who have not logged in since; the oldest goes first, and whoever
/// still depends on it needs a new password.
pub(super) const MOST_EARLIER: usize = 16;

/// How far the making of the vault has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The recovery sheet is not confirmed yet, so nothing has been entered.
    Making,
    /// In use.
    Made,
}

/// The header, parsed.
#[derive(Clone)]
pub struct Header {
    pub(super) vault: VaultId,
    pub(super) generation: u64,
    pub(super) stage: Stage,
    pub(super) database_salt: [u8; 16],
    pub(super) roster: Sealed,
    pub(super) escrow: Sealed,
    pub(super) recovery: Sealed,
    /// Earlier device secrets, sealed under today's, for slots that were not wrapped anew since.
    pub(super) earlier: Vec<Sealed>,
    /// Who has been given a new recovery sheet at the door and has not typed it back yet.
    pub(super) sheet_owed: Option<UserId>,
    pub(super) slots: Vec<Slot>,
    mac: [u8; 32],
}

/// Everything in a header but its code, as it is put together by create.
pub(super) struct Parts {
    pub vault: VaultId,
    pub database_salt: [u8; 16],
    pub roster: Sealed,
    pub escrow: Sealed,
    pub recovery: Sealed,
    pub slots: Vec<Slot>,
}

/// A header as read from the folder.
pub(super) struct Found {
    pub header: Header,
    /// The main file is damaged or missing and this is the spare.
    pub from_spare: bool,
    /// Main file and spare are not the same, whichever was read.
    pub uneven: bool,
}

impl Header {
    pub(super) fn new(parts: Parts) -> Self {
        let Parts { vault, database_salt, roster, escrow, recovery, slots } = parts;
        let (generation, stage, earlier, sheet_owed, mac) = (0, Stage::Making, Vec::new(), None, [0; 32]);
        Self { vault, generation, stage, database_salt, roster, escrow, recovery, earlier, sheet_owed, slots, mac }
    }

    /// The slot of one person.
    pub(super) fn slot(&self, user: UserId) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.user == user)
    }

    /// Puts a slot in the place of the one with the same person.
    pub(super) fn put(&mut self, slot: Slot) {
        if let Some(old) = self.slots.iter_mut().find(|old| old.user == slot.user) {
            *old = slot;
        }
    }

    /// Puts a slot in the place of the one with the same person, or beside the others.
    pub(super) fn put_or_add(&mut self, slot: Slot) -> Result<()> {
        if self.slot(slot.user).is_some() {
            self.put(slot);
        } else if self.slots.len() < usize::from(MOST_SLOTS) {
            self.slots.push(slot);
        } else {
            return Err(Problem::unexpected("no room for another log-in"));
        }
        Ok(())
    }

    /// Takes a person's slot away; the last one stays, as a header without any is none.
    pub(super) fn remove(&mut self, user: UserId) {
        if self.slots.len() > 1 {
            self.slots.retain(|slot| slot.user != user);
        }
    }

    /// Reads a header from bytes that may be anything.
    ///
    /// # Errors
    /// `VaultNewer` when an undamaged header has a newer version, `HeaderDamaged` for everything else.
    pub fn parse(bytes: &[u8]) -> Result<Self> {
        let (body, digest) = bytes.split_last_chunk::<32>().ok_or(Problem::HeaderDamaged)?;
        if bytes.len() as u64 > LARGEST || Sha256::digest(body)[..] != digest[..] {
            return Err(Problem::HeaderDamaged);
        }
        let mut reader = Reader::new(body);
        let magic = reader.array().map_err(|Malformed| Problem::HeaderDamaged)?;
        let version = reader.u32().map_err(|Malformed| Problem::HeaderDamaged)?;
        if &magic != MAGIC || version == 0 {
            return Err(Problem::HeaderDamaged);
        }
        if version > VERSION {
            return Err(Problem::VaultNewer { found: version, known: VERSION });
        }
        Self::parse_fields(reader).map_err(|Malformed| Problem::HeaderDamaged)
    }

    fn parse_fields(mut reader: Reader<'_>) -> Result<Self, Malformed> {
        let vault = VaultId(uuid::Uuid::from_bytes(reader.array()?));
        let generation = reader.u64()?;
        let stage = match reader.u8()? {
            0 => Stage::Making,
            1 => Stage::Made,
            _ => return Err(Malformed),
        };
        let database_salt = reader.array()?;
        let roster = Sealed::read(&mut reader)?;
        let escrow = Sealed::read(&mut reader)?;
        let recovery = Sealed::read(&mut reader)?;
        let sheet_owed = Some(UserId(uuid::Uuid::from_bytes(reader.array()?))).filter(|user| !user.0.is_nil());
        let count = usize::from(reader.u8()?);
        if count > MOST_EARLIER {
            return Err(Malformed);
        }
        let earlier = (0..count).map(|_| Sealed::read(&mut reader)).collect::<Result<_, _>>()?;
        let count = reader.u16()?;
        if count == 0 || count > MOST_SLOTS {
            return Err(Malformed);
        }
        let mut slots: Vec<Slot> = Vec::new();
        for _ in 0..count {
            let slot = Slot::read(&mut reader)?;
            // Two slots for one person would let a second password in beside the real one.
            if slots.iter().any(|other| other.user == slot.user) {
                return Err(Malformed);
            }
            slots.push(slot);
        }
        let mac = reader.array()?;
        reader.end()?;
        Ok(Self { vault, generation, stage, database_salt, roster, escrow, recovery, earlier, sheet_owed, slots, mac })
    }

    /// Everything that the code covers.
    fn covered(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(4096);
        out.extend_from_slice(MAGIC);
        out.extend_from_slice(&VERSION.to_be_bytes());
        out.extend_from_slice(self.vault.0.as_bytes());
        out.extend_from_slice(&self.generation.to_be_bytes());
        out.push(match self.stage {
            Stage::Making => 0,
            Stage::Made => 1,
        });
        out.extend_from_slice(&self.database_salt);
        self.roster.write(&mut out);
        self.escrow.write(&mut out);
        self.recovery.write(&mut out);
        out.extend_from_slice(self.sheet_owed.map_or(uuid::Uuid::nil(), |user| user.0).as_bytes());
        out.push(u8::try_from(self.earlier.len()).expect("no more are kept than MOST_EARLIER"));
        for secret in &self.earlier {
            secret.write(&mut out);
        }
        let count = u16::try_from(self.slots.len()).expect("no more slots are made than MOST_SLOTS");
        out.extend_from_slice(&count.to_be_bytes());
        for slot in &self.slots {
            slot.write(&mut out);
        }
        out
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        let mut out = self.covered();
        out.extend_from_slice(&self.mac);
        let digest = Sha256::digest(&out);
        out.extend_from_slice(&digest);
        out
    }

    fn code(&self, keys: &Keys) -> Hmac<Sha256> {
        // The code's key hangs from the data key, so only somebody who can open the vault can change its header.
        let mut code =
            Hmac::<Sha256>::new_from_slice(keys.derived(Purpose::HeaderMac).expose()).expect("HMAC takes keys of any length");
        code.update(&self.covered());
        code
    }

    /// Whether nobody without the data key has changed the header.
    ///
    /// # Errors
    /// `HeaderDamaged` when somebody has.
    pub(super) fn verify(&self, keys: &Keys) -> Result<()> {
        self.code(keys).verify_slice(&self.mac).map_err(|_| Problem::HeaderDamaged)
    }

    /// Writes the next generation: the main file first, then the spare.
    pub(super) fn save(&mut self, folder: &Folder, keys: &Keys) -> Result<()> {
        self.generation += 1;
        self.mac = self.code(keys).finalize().into_bytes().into();
        self.write_both(folder)
    }

    /// Brings main file and spare level again, unchanged.
    pub(super) fn write_both(&self, folder: &Folder) -> Result<()> {
        let bytes = self.bytes();
        files::replace(&folder.header(), &bytes)?;
        files::replace(&folder.spare(), &bytes)
    }
}

/// What a sealed part is bound to: the part's name and the vault.
pub(super) fn bound(vault: VaultId, label: &[u8]) -> Vec<u8> {
    [label, vault.0.as_bytes()].concat()
}

/// Reads the header, from the spare if the main file is damaged or missing.
///
/// # Errors
/// `NoVault` when there is neither file, `VaultNewer`, `HeaderDamaged`, or what the disk says.
pub(super) fn read(folder: &Folder) -> Result<Found> {
    let main = files::read(&folder.header(), LARGEST);
    let spare = files::read(&folder.spare(), LARGEST);
    if matches!((&main, &spare), (Ok(None), Ok(None))) {
        return Err(Problem::NoVault);
    }
    let uneven = !matches!((&main, &spare), (Ok(a), Ok(b)) if a == b);
    let parsed = |bytes: Result<Option<Vec<u8>>>| match bytes {
        Ok(Some(bytes)) => Header::parse(&bytes),
        Ok(None) => Err(Problem::HeaderDamaged),
        Err(problem) => Err(problem),
    };
    match parsed(main) {
        Ok(header) => Ok(Found { header, from_spare: false, uneven }),
        // A newer header is in order; an older spare beside it must not be used in its stead.
        Err(newer @ Problem::VaultNewer { .. }) => Err(newer),
        Err(main) => match parsed(spare) {
            Ok(header) => Ok(Found { header, from_spare: true, uneven }),
            Err(newer @ Problem::VaultNewer { .. }) => Err(newer),
            Err(_) => Err(main),
        },
    }
}

/// The header of a vault that is open, checked with its keys before anything is changed in it.
pub(super) fn verified(lock: &super::folder::Lock, keys: &Keys) -> Result<Header> {
    let header = read(lock.folder())?.header;
    if header.vault != keys.vault_id() {
        return Err(Problem::HeaderDamaged);
    }
    header.verify(keys)?;
    Ok(header)
}
