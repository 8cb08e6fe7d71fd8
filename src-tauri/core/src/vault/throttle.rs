//! How soon the next password may be tried. The count lies beside the header and is written before the answer is
//! shown, so that ending the program does not buy another guess.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::files;
use super::folder::{Folder, Lock};
use crate::base::ids::UserId;
use crate::base::{Problem, Result};

/// Seconds to wait after so many wrong passwords in a row.
const DELAYS: [i64; 10] = [0, 0, 0, 0, 1, 2, 5, 10, 20, 30];
/// Wrong passwords in a row after which the door stays shut for a while.
const SOFT_LOCK_AT: u32 = 10;
/// How long it stays shut, in seconds: a quarter of an hour.
const SOFT_LOCK: i64 = 15 * 60;
/// After the soft lock, in seconds.
const LONG: i64 = 60;
/// More than a file of a few hundred people can have.
const LARGEST: u64 = 64 * 1024;

/// The wrong passwords of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Tries {
    wrong: u32,
    /// When the last one was made, in seconds of the epoch.
    last: i64,
    /// Seconds to wait from then on.
    wait: i64,
}

type Book = BTreeMap<UserId, Tries>;

/// Seconds until this person may try again, `None` when at once.
#[must_use]
pub fn wait(folder: &Folder, user: UserId, now: DateTime<Utc>) -> Option<u32> {
    let tries = read(folder, user)?;
    let left = tries.left(now.timestamp());
    (left > 0).then(|| u32::try_from(left).unwrap_or(u32::MAX))
}

/// Wrong passwords in a row so far.
#[must_use]
pub fn wrong_so_far(folder: &Folder, user: UserId) -> u32 {
    read(folder, user).map_or(0, |tries| tries.wrong)
}

/// Counts a try as wrong before it is made. Only [`forgive`] takes it back.
///
/// # Errors
/// `Throttled` when it is too soon, or what the disk says: without a written count there is no try.
pub(super) fn begin(lock: &Lock, user: UserId, now: DateTime<Utc>) -> Result<()> {
    let mut book = open(lock.folder());
    let now = now.timestamp();
    let tries = book.entry(user).or_insert_with(|| unread(lock.folder()));
    let left = tries.left(now);
    if left > 0 {
        if now < tries.last {
            // The clock was put back: the whole wait begins again, counted from the new time.
            tries.last = now;
            write(lock.folder(), &book)?;
        }
        return Err(Problem::Throttled { seconds: u32::try_from(left).unwrap_or(u32::MAX) });
    }
    let wrong = tries.wrong.saturating_add(1);
    *tries = Tries { wrong, last: now, wait: delay(wrong) };
    write(lock.folder(), &book)
}

/// The password was right: the count of this person begins anew.
pub(super) fn forgive(lock: &Lock, user: UserId) -> Result<()> {
    let mut book = open(lock.folder());
    book.insert(user, Tries::default());
    write(lock.folder(), &book)
}

impl Tries {
    fn left(self, now: i64) -> i64 {
        if self.wait == 0 {
            0
        } else if now < self.last {
            self.wait
        } else {
            self.last.saturating_add(self.wait).saturating_sub(now).max(0)
        }
    }
}

fn delay(wrong: u32) -> i64 {
    match DELAYS.get(wrong as usize) {
        Some(delay) => *delay,
        None if wrong.is_multiple_of(SOFT_LOCK_AT) => SOFT_LOCK,
        None => LONG,
    }
}

fn read(folder: &Folder, user: UserId) -> Option<Tries> {
    match load(folder) {
        Loaded::Book(book) => book.get(&user).copied(),
        Loaded::Nothing => None,
        Loaded::Unreadable => Some(unread(folder)),
    }
}

enum Loaded {
    Book(Book),
    Nothing,
    Unreadable,
}

fn load(folder: &Folder) -> Loaded {
    match files::read(&folder.tries(), LARGEST) {
        Ok(None) => Loaded::Nothing,
        Ok(Some(bytes)) => match serde_json::from_slice(&bytes) {
            Ok(book) => Loaded::Book(book),
            Err(_) => Loaded::Unreadable,
        },
        Err(_) => Loaded::Unreadable,
    }
}

fn open(folder: &Folder) -> Book {
    match load(folder) {
        Loaded::Book(book) => book,
        Loaded::Nothing | Loaded::Unreadable => Book::new(),
    }
}

/// What somebody without an entry has made: nothing, but a damaged file counts as nine, one below the soft lock, so
/// that spoiling it buys no fresh guesses.
fn unread(folder: &Folder) -> Tries {
    match load(folder) {
        Loaded::Unreadable => Tries { wrong: SOFT_LOCK_AT - 1, last: 0, wait: 0 },
        Loaded::Book(_) | Loaded::Nothing => Tries::default(),
    }
}

fn write(folder: &Folder, book: &Book) -> Result<()> {
    let bytes = serde_json::to_vec(book).map_err(|_| Problem::unexpected("count of tries"))?;
    files::replace(&folder.tries(), &bytes)
}
