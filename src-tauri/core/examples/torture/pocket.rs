//! A keyring that lies in a folder, so that several processes share it as they share the system's.

use std::fs;
use std::path::PathBuf;

use signet_core::base::ids::VaultId;
use signet_core::base::{Problem, Result};
use signet_core::vault::Keychain;
use signet_core::vault::keychain::Fetched;

/// The folder with one file for each vault.
pub struct Pocket(pub PathBuf);

impl Pocket {
    /// Whole or not at all: a real keyring is not torn when the process that asked it is killed.
    fn put(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let fresh = self.0.join(format!("{name}.{}", std::process::id()));
        fs::create_dir_all(&self.0)
            .and_then(|()| fs::write(&fresh, bytes))
            .and_then(|()| fs::rename(&fresh, self.0.join(name)))
            .map_err(|_| Problem::KeyringAbsent)
    }
}

impl Keychain for Pocket {
    fn fetch(&self, vault: VaultId) -> Fetched {
        fs::read(self.0.join(vault.to_string())).map_or(Fetched::Empty, |bytes| Fetched::Present(bytes.into()))
    }

    fn write(&self, vault: VaultId, secret: &[u8]) -> Result<()> {
        self.put(&vault.to_string(), secret)
    }

    fn forget(&self, vault: VaultId) {
        let _ = fs::remove_file(self.0.join(vault.to_string()));
    }

    fn fetch_anchor(&self, vault: VaultId) -> Fetched {
        fs::read(self.0.join(format!("{vault}.anchor"))).map_or(Fetched::Empty, |bytes| Fetched::Present(bytes.into()))
    }

    fn write_anchor(&self, vault: VaultId, anchor: &[u8]) -> Result<()> {
        self.put(&format!("{vault}.anchor"), anchor)
    }
}
