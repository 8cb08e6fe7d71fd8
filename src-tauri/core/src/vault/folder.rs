//! The folder of a vault: which files it has, who holds it, and what the unlock page can say about it.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use fs4::{FileExt, TryLockError};
use serde::Serialize;
use ts_rs::TS;

use super::header::{self, Stage};
use super::keychain::{Fetched, Keychain};
use super::roster::{Person, Roster};
use super::{files, seal, swap, throttle};
use crate::base::ids::VaultId;
use crate::base::secret::Secret;
use crate::base::{Clocks, Problem, Result};

/// The folder in which a vault lies, or is to lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    path: PathBuf,
    place: Place,
}

/// What is known of a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// The account's own.
    Own,
    /// Chosen for a vault that is still to be made.
    Chosen,
    /// A vault was opened here before: where none is found, the folder is missing, and none is ever made.
    Remembered,
}

impl Folder {
    /// The folder at `path`; nothing is made or read yet.
    #[must_use]
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into(), place: Place::Own }
    }

    /// A folder that is remembered as that of the vault, perhaps on a server or a stick.
    #[must_use]
    pub fn remembered(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into(), place: Place::Remembered }
    }

    /// Whether this is the remembered folder of a vault that is not there now.
    #[must_use]
    pub fn is_gone(&self) -> bool {
        self.place == Place::Remembered && !self.is_taken()
    }

    /// A folder chosen for a vault that is still to be made.
    #[must_use]
    pub fn to_be_remembered(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into(), place: Place::Chosen }
    }

    /// Whether the folder has to be remembered as soon as a vault stands in it.
    #[must_use]
    pub fn is_chosen(&self) -> bool {
        self.place == Place::Chosen
    }

    /// The folder itself.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The header: slots and key derivation.
    #[must_use]
    pub fn header(&self) -> PathBuf {
        self.path.join("vault.hdr")
    }

    /// The spare copy of the header.
    #[must_use]
    pub fn spare(&self) -> PathBuf {
        self.path.join("vault.hdr.bak")
    }

    /// The encrypted database.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.path.join("vault.db")
    }

    /// The database under a new data key, until it takes the old one's place.
    #[must_use]
    pub fn renewed(&self) -> PathBuf {
        self.path.join("vault.db.renewed")
    }

    /// The file that the copy of Signet holds which has the vault open.
    #[must_use]
    pub fn lock_file(&self) -> PathBuf {
        self.path.join("vault.lock")
    }

    /// The count of wrong passwords.
    #[must_use]
    pub fn tries(&self) -> PathBuf {
        self.path.join("vault.tries")
    }

    /// Whether any file of a vault stands here, an empty one too.
    #[must_use]
    pub fn is_taken(&self) -> bool {
        [self.header(), self.spare(), self.database()].iter().any(|path| fs::symlink_metadata(path).is_ok())
    }
}

/// The vault is held: no other copy of Signet can open or change it until this is dropped.
pub struct Lock {
    folder: Folder,
    file: File,
}

impl Lock {
    /// Takes hold of the folder, making it if there is none.
    ///
    /// # Errors
    /// `VaultInUse` when another copy of Signet holds it; `FolderGone` when a remembered folder has no vault now, which
    /// then stays as it is; or what the disk says.
    pub fn take(folder: &Folder) -> Result<Self> {
        if folder.is_gone() {
            return Err(Problem::FolderGone);
        }
        files::make_folder(folder.path()).map_err(|error| files::problem(&error))?;
        let path = folder.lock_file();
        let opened = files::private().read(true).write(true).create(true).truncate(false).open(&path);
        let file = opened.map_err(|error| files::problem(&error))?;
        files::share(&file, &path);
        match FileExt::try_lock(&file) {
            Ok(()) => Ok(Self { folder: folder.clone(), file }),
            Err(TryLockError::WouldBlock) => Err(Problem::VaultInUse),
            Err(TryLockError::Error(error)) => Err(files::problem(&error)),
        }
    }

    /// The folder that is held.
    #[must_use]
    pub fn folder(&self) -> &Folder {
        &self.folder
    }
}

impl Drop for Lock {
    /// Lets go expressly: a process that is being started at this moment, a printer's for one, has a copy of the open
    /// file for an instant, and closing ours alone would leave the vault held by it.
    fn drop(&mut self) {
        // If it cannot be let go, closing the file does it.
        let _ = FileExt::unlock(&self.file);
    }
}

/// What the keyring says about a vault's device secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum KeyringState {
    /// It has the right secret.
    Ready,
    /// It answers, but has nothing for this vault. Some keyrings say so too when they are locked.
    Empty,
    /// It is locked.
    Locked,
    /// It did not answer in time.
    Silent,
    /// There is none.
    Absent,
    /// It has something else for this vault.
    Foreign,
}

impl KeyringState {
    /// The problem that this state is when somebody wants to unlock without the device code.
    #[must_use]
    pub fn problem(self) -> Option<Problem> {
        match self {
            Self::Ready => None,
            Self::Empty => Some(Problem::KeyringEmpty),
            Self::Locked | Self::Silent => Some(Problem::KeyringLocked),
            Self::Absent => Some(Problem::KeyringAbsent),
            Self::Foreign => Some(Problem::KeyringForeign),
        }
    }
}

/// What stands in the folder, as the first page needs it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "state", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Standing {
    /// Nothing yet: a new vault may be made.
    None,
    /// A vault waits for a password.
    Closed {
        vault: VaultId,
        /// The school's name, when the keyring has the device secret.
        school: Option<String>,
        /// Who may log in, when the keyring has the device secret.
        people: Option<Vec<Person>>,
        keyring: KeyringState,
        /// The header was damaged and its spare copy is used.
        header_from_spare: bool,
        /// The vault was begun, but its recovery sheet was never confirmed: nothing has been entered.
        unfinished: bool,
        /// Seconds until the next password may be tried.
        throttled_for: Option<u32>,
    },
    /// What stands there cannot be opened.
    Broken { problem: Problem },
}

/// Says what stands in a folder. Asks the keyring, so it may take five seconds; changes nothing.
#[must_use]
pub fn standing(folder: &Folder, keychain: &dyn Keychain, now: Clocks) -> Standing {
    if folder.is_gone() {
        return Standing::Broken { problem: Problem::FolderGone };
    }
    if !folder.is_taken() {
        return Standing::None;
    }
    let found = match header::read(folder) {
        Ok(found) => found,
        // A database without a header: what would open it is gone.
        Err(Problem::NoVault) => {
            return Standing::Broken { problem: Problem::HeaderDamaged };
        }
        Err(problem) => return Standing::Broken { problem },
    };
    let header = found.header;
    let unfinished = header.stage == Stage::Making;
    if !unfinished {
        match fs::metadata(folder.database()) {
            Ok(facts) if facts.len() == 0 => {
                return Standing::Broken { problem: Problem::DatabaseDamaged };
            }
            Ok(_) => {}
            Err(_) if swap::has_database(folder, &header) => {}
            Err(_) => {
                return Standing::Broken { problem: Problem::DatabaseMissing };
            }
        }
    }
    let (keyring, roster) = match device_secret(keychain, &header) {
        Ok(kept) => (KeyringState::Ready, Some(kept.roster)),
        Err(state) => (state, None),
    };
    // Somebody who need not wait may come in, so only when all must wait does the door say so.
    let waits: Option<Vec<u32>> = header.slots.iter().map(|slot| throttle::wait(folder, slot.user, now)).collect();
    let throttled_for = waits.and_then(|waits| waits.into_iter().min());
    let (school, people) = roster.map(|roster| (roster.school, roster.people)).unzip();
    Standing::Closed {
        vault: header.vault,
        school,
        people,
        keyring,
        header_from_spare: found.from_spare,
        unfinished,
        throttled_for,
    }
}

/// What the keyring has for a vault.
pub(super) struct Kept {
    pub secret: Secret<32>,
    pub roster: Roster,
    /// Another secret stands beside it: a renewal was interrupted, and the keyring has yet to let go of one.
    pub beside_another: bool,
}

/// The device secret from the keyring, proven by the roster that it opens.
pub(super) fn device_secret(keychain: &dyn Keychain, header: &header::Header) -> Result<Kept, KeyringState> {
    match keychain.fetch(header.vault) {
        // Two stand there when a renewal of the secret was interrupted: the roster says which of them it came to.
        Fetched::Present(bytes) => bytes
            .chunks(32)
            .filter_map(seal::key_from)
            .find_map(|secret| {
                let roster = Roster::open(&header.roster, header.vault, &secret)?;
                Some(Kept { secret, roster, beside_another: bytes.len() > 32 })
            })
            .ok_or(KeyringState::Foreign),
        Fetched::Empty => Err(KeyringState::Empty),
        Fetched::Locked => Err(KeyringState::Locked),
        Fetched::Silent => Err(KeyringState::Silent),
        Fetched::Absent => Err(KeyringState::Absent),
    }
}
