//! A keyring that lies in a folder, so that several processes share it as they share the system's.

use std::fs;
use std::path::PathBuf;

use signet_core::base::ids::VaultId;
use signet_core::base::secret::Secret;
use signet_core::base::{Problem, Result};
use signet_core::vault::Keychain;
use signet_core::vault::keychain::Fetched;

/// The folder with one file for each vault.
pub struct Pocket(pub PathBuf);

impl Keychain for Pocket {
    fn fetch(&self, vault: VaultId) -> Fetched {
        fs::read(self.0.join(vault.to_string())).map_or(Fetched::Empty, |bytes| Fetched::Present(bytes.into()))
    }

    fn write(&self, vault: VaultId, secret: &Secret<32>) -> Result<()> {
        // Whole or not at all: a real keyring is not torn when the process that asked it is killed.
        let fresh = self.0.join(format!("{vault}.{}", std::process::id()));
        fs::create_dir_all(&self.0)
            // The keyring is where the device secret lives.
            .and_then(|()| fs::write(&fresh, secret.expose()))
            .and_then(|()| fs::rename(&fresh, self.0.join(vault.to_string())))
            .map_err(|_| Problem::KeyringAbsent)
    }

    fn forget(&self, vault: VaultId) {
        let _ = fs::remove_file(self.0.join(vault.to_string()));
    }
}
