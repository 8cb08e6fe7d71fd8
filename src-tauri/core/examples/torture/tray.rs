//! What the system around Signet does here: hands over the file that was laid in, and keeps what is saved or printed.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use signet_core::base::Result;
use signet_core::desk::Surroundings;

/// The file that the next dialog hands over, and what came out.
#[derive(Default)]
pub struct Tray {
    file: Mutex<Option<(String, Vec<u8>)>>,
    saved: Mutex<Vec<(String, Vec<u8>)>>,
    folder: Mutex<Option<PathBuf>>,
}

impl Tray {
    /// Lays a file in for the next dialog.
    pub fn lay_in(&self, name: &str, bytes: Vec<u8>) {
        *self.file.lock().unwrap_or_else(PoisonError::into_inner) = Some((name.to_owned(), bytes));
    }

    /// Lays a folder in for the next dialog that asks for one.
    pub fn lay_folder(&self, folder: &Path) {
        *self.folder.lock().unwrap_or_else(PoisonError::into_inner) = Some(folder.to_owned());
    }

    /// Takes out everything that was saved or printed: suggested name or title, and bytes.
    pub fn take_out(&self) -> Vec<(String, Vec<u8>)> {
        std::mem::take(&mut *self.saved.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn put(&self, name: &str, bytes: &[u8]) {
        let mut saved = self.saved.lock().unwrap_or_else(PoisonError::into_inner);
        saved.push((name.to_owned(), bytes.to_vec()));
        // Nobody empties the tray in a long run.
        if saved.len() > 8 {
            saved.remove(0);
        }
    }
}

impl Surroundings for Tray {
    fn pick_file(&self) -> Result<Option<(String, Vec<u8>)>> {
        Ok(self.file.lock().unwrap_or_else(PoisonError::into_inner).take())
    }

    fn pick_folder(&self) -> Result<Option<PathBuf>> {
        Ok(self.folder.lock().unwrap_or_else(PoisonError::into_inner).take())
    }

    fn ask_where(&self, suggested: &str) -> Result<Option<PathBuf>> {
        Ok(Some(suggested.into()))
    }

    fn write_file(&self, path: &Path, bytes: &[u8]) -> Result<()> {
        self.put(&path.to_string_lossy(), bytes);
        Ok(())
    }

    fn printers(&self) -> Result<Vec<String>> {
        Ok(vec!["Office".to_owned()])
    }

    fn print(&self, _printer: &str, title: &str, pdf: &[u8]) -> Result<()> {
        self.put(title, pdf);
        Ok(())
    }
}
