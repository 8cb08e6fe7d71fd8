//! The anchor: how far the record of changes had come when the vault was last used on this machine, kept outside the
//! vault's folder, so that an older copy of the files put in their place is known for what it is.

mod keeper;

use std::path::PathBuf;
use std::sync::Arc;

use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use super::files;
use super::folder::Folder;
use super::header;
use super::keychain::{Fetched, Keychain};
use super::seal;
use crate::base::ids::VaultId;
use crate::base::{Result, Secret32};

pub use keeper::Keeper;

/// An anchor has some three hundred bytes; a longer file is none.
const LARGEST: u64 = 4096;

/// How far a vault had come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    pub vault: VaultId,
    /// The number of the newest entry of the record.
    pub entry: i64,
    /// Its link in the chain.
    pub head: String,
    /// The moment that entry bears.
    pub at: String,
    /// The generation of the header.
    pub generation: u64,
}

/// Where anchors are kept: in the keyring under an entry of their own, and as a file in the system's folder for
/// settings, which counts when no keyring answers.
#[derive(Clone)]
pub struct Places {
    pub keychain: Arc<dyn Keychain>,
    pub folder: Option<PathBuf>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// Nothing: a new machine, or a keyring that was lost.
    Nothing,
    /// Something that this vault has not written.
    Unreadable,
    Anchor(Anchor),
}

/// The key of the anchors, from that of the record, so that it survives a new data key.
#[must_use]
pub fn key(record: &Secret32, vault: VaultId) -> Secret32 {
    // Only who can open the vault can make an anchor for it.
    seal::derive(record.expose(), vault.0.as_bytes(), &[b"anchor/v1"])
}

/// The generation of the header that lies in the folder now.
///
/// # Errors
/// What reading it says.
pub fn generation(folder: &Folder) -> Result<u64> {
    header::read(folder).map(|found| found.header.generation)
}

impl Places {
    /// The newest anchor of this vault that is kept anywhere and was written with its key.
    #[must_use]
    pub fn newest(&self, vault: VaultId, key: &Secret32) -> Found {
        let in_keyring = match self.keychain.fetch_anchor(vault) {
            Fetched::Present(bytes) => Some(bytes.to_vec()),
            Fetched::Empty | Fetched::Locked | Fetched::Absent | Fetched::Silent => None,
        };
        let in_file = self.file(vault).and_then(|path| files::read(&path, LARGEST).ok().flatten());
        let kept: Vec<Vec<u8>> = in_keyring.into_iter().chain(in_file).collect();
        let read = kept.iter().filter_map(|bytes| Anchor::open(bytes, vault, key)).max_by_key(|anchor| anchor.entry);
        match read {
            Some(anchor) => Found::Anchor(anchor),
            None if kept.is_empty() => Found::Nothing,
            None => Found::Unreadable,
        }
    }

    /// Keeps an anchor in every place that takes it. Answers whether any did.
    pub fn keep(&self, anchor: &Anchor, key: &Secret32) -> bool {
        let bytes = anchor.seal(key);
        let in_keyring = self.keychain.write_anchor(anchor.vault, &bytes).is_ok();
        let in_file = self.file(anchor.vault).is_some_and(|path| {
            let made = path.parent().is_none_or(|folder| std::fs::create_dir_all(folder).is_ok());
            made && files::replace(&path, &bytes).is_ok()
        });
        in_keyring || in_file
    }

    fn file(&self, vault: VaultId) -> Option<PathBuf> {
        self.folder.as_ref().map(|folder| folder.join(format!("{vault}.anchor")))
    }
}

impl Anchor {
    /// Whether files come from before this anchor: `link` is what stands in them at its entry, `generation` that of
    /// their header.
    #[must_use]
    pub fn is_ahead_of(&self, link: Option<&str>, generation: u64) -> bool {
        link != Some(self.head.as_str()) || generation < self.generation
    }

    /// The anchor with its code before it.
    fn seal(&self, key: &Secret32) -> Vec<u8> {
        let body = serde_json::to_vec(self).expect("numbers and texts can always be written");
        let mut bytes = data_encoding::HEXLOWER.encode(&code(key, &body).finalize().into_bytes()).into_bytes();
        bytes.push(b'\n');
        bytes.extend_from_slice(&body);
        bytes
    }

    fn open(bytes: &[u8], vault: VaultId, key: &Secret32) -> Option<Self> {
        let (mac, body) = bytes.split_at_checked(64)?;
        let body = body.strip_prefix(b"\n")?;
        let mac = data_encoding::HEXLOWER.decode(mac).ok()?;
        code(key, body).verify_slice(&mac).ok()?;
        serde_json::from_slice(body).ok().filter(|anchor: &Self| anchor.vault == vault)
    }
}

fn code(key: &Secret32, body: &[u8]) -> Hmac<Sha256> {
    // The code is what makes a forged anchor known.
    let mut code = Hmac::<Sha256>::new_from_slice(key.expose()).expect("HMAC takes keys of any length");
    code.update(body);
    code
}

#[cfg(test)]
mod tests;
