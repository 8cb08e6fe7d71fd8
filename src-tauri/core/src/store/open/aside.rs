//! What a crash left behind, kept as it was found: the database with the journal that says how to go back. The copies
//! are removed once every row has been checked against the record of changes.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use super::PAGE;
use crate::base::Result;
use crate::vault::files;

/// A crash may leave a half-written page at the end of the file; the journal beside it then says how to go back.
pub(super) fn journal_is_hot(path: &Path) -> bool {
    fs::metadata(journal(path)).is_ok_and(|facts| facts.len() > 0)
}

/// What a journal begins with that SQLite plays back.
pub(super) const BEGINS: [u8; 8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];

/// Whether the journal can be true that a crash has left beside a database of this length. It says how many pages there
/// were, and there never were more than the file has and the journal brings back. Damaged, it would have SQLite make a
/// file of up to eight terabytes, which the checks would then read to its end.
pub(super) fn journal_can_be_true(path: &Path, length: u64) -> bool {
    let mut head = [0; 20];
    let Ok(mut journal) = File::open(journal(path)) else { return true };
    if journal.read_exact(&mut head).is_err() || head[..8] != BEGINS {
        // It is not played back.
        return true;
    }
    let [.., a, b, c, d] = head;
    let brought = journal.metadata().map_or(0, |facts| facts.len() / PAGE);
    u64::from(u32::from_be_bytes([a, b, c, d])) <= length.div_ceil(PAGE) + brought
}

/// Copies database and journal aside if the journal is about to be played back. An older copy is never written over:
/// it is what was found first.
pub(super) fn put(path: &Path) -> Result<()> {
    if !journal_is_hot(path) || beside(path).exists() {
        return Ok(());
    }
    // The journal first: the copy of the database stands for both.
    for (from, to) in [(journal(path), beside(&journal(path))), (path.to_owned(), beside(path))] {
        let copied = fs::copy(&from, &to).and_then(|_| files::sync(&to));
        if let Err(error) = copied {
            let _ = fs::remove_file(&to);
            return Err(files::problem(&error));
        }
    }
    Ok(())
}

/// Whether something was copied aside.
#[must_use]
pub fn is_there(path: &Path) -> bool {
    beside(path).exists()
}

/// Removes the copies: what was opened has been checked and is whole. One that cannot be removed holds nothing that the
/// database does not hold, and is enciphered like it.
pub fn clear(path: &Path) {
    let _ = fs::remove_file(beside(path));
    let _ = fs::remove_file(beside(&journal(path)));
}

pub(super) fn journal(path: &Path) -> PathBuf {
    with(path, "-journal")
}

fn beside(path: &Path) -> PathBuf {
    with(path, ".found")
}

fn with(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    name.into()
}
