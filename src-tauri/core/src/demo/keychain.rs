//! The demonstration's second secret lies in a file beside it, so that it opens on a machine without a keyring.
//! It guards invented people only; a real vault never does this.

use std::path::{Path, PathBuf};

use crate::base::ids::VaultId;
use crate::base::{Problem, Result};
use crate::vault::Keychain;
use crate::vault::keychain::Fetched;

/// A keychain that is a file.
pub struct FileKeychain(PathBuf);

impl FileKeychain {
    /// The one in the demonstration's folder.
    pub fn beside(folder: &Path) -> Self {
        Self(folder.join("demonstration.key"))
    }
}

impl Keychain for FileKeychain {
    fn fetch(&self, _vault: VaultId) -> Fetched {
        std::fs::read(&self.0).map_or(Fetched::Empty, |bytes| Fetched::Present(bytes.into()))
    }

    fn write(&self, _vault: VaultId, secret: &[u8]) -> Result<()> {
        // The file is the whole point of this keychain.
        std::fs::write(&self.0, secret).map_err(|_| Problem::FileAccess)
    }

    fn forget(&self, _vault: VaultId) {
        let _ = std::fs::remove_file(&self.0);
    }
}
