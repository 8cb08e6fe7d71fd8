//! One window for each vault: whoever starts Signet a second time gets the first window. The first holds a locked
//! file beside the window's other small files; the second leaves a note there and goes. Files work alike on all
//! systems and need neither a bus nor a socket. The vault's own lock guards the records whatever happens here.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// The right to be the one window, held as long as the program runs.
pub struct First {
    _held: File,
    note: PathBuf,
}

/// Who we are.
pub enum Claim {
    First(First),
    /// Another window has the vault, and was asked to come forward.
    Second,
    /// There is no place for such a file here.
    Unknown,
}

/// Claims the vault in a folder; `place` is where the window keeps its small files.
pub fn claim(place: &Path, vault: &Path) -> Claim {
    let mut hasher = DefaultHasher::new();
    std::path::absolute(vault).unwrap_or_else(|_| vault.to_owned()).hash(&mut hasher);
    let name = format!("window-{:016x}", hasher.finish());
    let (lock, note) = (place.join(format!("{name}.lock")), place.join(format!("{name}.call")));
    let opened = fs::create_dir_all(place).and_then(|()| OpenOptions::new().create(true).truncate(false).write(true).open(lock));
    let Ok(held) = opened else { return Claim::Unknown };
    match held.try_lock() {
        Ok(()) => {
            // Left over from a window that was closed just then.
            let _ = fs::remove_file(&note);
            Claim::First(First { _held: held, note })
        }
        Err(TryLockError::WouldBlock) => match File::create(note) {
            Ok(_) => Claim::Second,
            Err(_) => Claim::Unknown,
        },
        Err(TryLockError::Error(_)) => Claim::Unknown,
    }
}

impl First {
    /// Whether somebody has started Signet again since this was asked last.
    pub fn is_called(&self) -> bool {
        self.note.exists() && fs::remove_file(&self.note).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_calls_the_first_and_another_vault_is_another_matter() {
        let place = std::env::temp_dir().join(format!("signet-alone-{}", std::process::id()));
        let Claim::First(first) = claim(&place, Path::new("one")) else { panic!("nobody else is there") };
        assert!(!first.is_called());
        assert!(matches!(claim(&place, Path::new("./one")), Claim::Second));
        assert!(first.is_called() && !first.is_called(), "called once, heard once");
        assert!(matches!(claim(&place, Path::new("two")), Claim::First(_)));
        drop(first);
        assert!(matches!(claim(&place, Path::new("one")), Claim::First(_)));
        fs::remove_dir_all(place).expect("the folder is ours");
    }
}
