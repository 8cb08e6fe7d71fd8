//! Where the vault lies, or is to lie: in the account's own folder, or in one that was chosen for it.

use std::sync::PoisonError;

use super::Desk;
use crate::backups::swap;
use crate::base::Result;
use crate::vault::{Folder, elsewhere};

impl Desk {
    /// The vault lies where this account last opened it, if that is not the account's own folder.
    #[must_use]
    pub fn where_remembered(self) -> Self {
        if let Some(folder) = self.surroundings.settings_folder().and_then(|settings| elsewhere::remembered(&settings)) {
            self.put_at(folder);
        }
        self
    }

    /// Where the vault lies, or is to lie.
    pub(crate) fn folder(&self) -> Folder {
        self.folder.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The account's own folder.
    pub(crate) fn own_folder(&self) -> Folder {
        self.own.clone()
    }

    /// The vault lies in another folder from now on. Only while nothing is open.
    pub(crate) fn put_at(&self, folder: Folder) {
        swap::finish(&folder);
        *self.folder.lock().unwrap_or_else(PoisonError::into_inner) = folder;
    }

    /// Does what makes a vault in the folder that [`Desk::folder`] named; one that was chosen is remembered with it.
    ///
    /// # Errors
    /// As [`elsewhere::making`].
    pub(crate) fn making<T>(&self, folder: &Folder, make: impl FnOnce() -> Result<T>) -> Result<T> {
        let made = elsewhere::making(self.surroundings.settings_folder().as_deref(), folder, make)?;
        if folder.is_chosen() {
            self.put_at(Folder::remembered(folder.path()));
        }
        Ok(made)
    }
}
