//! How soon the next password may be tried. The count lies beside the header and is written before the answer is
//! shown, so that ending the program does not buy another guess.

use std::collections::BTreeMap;
use std::sync::OnceLock;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::files;
use super::folder::{Folder, Lock};
use crate::base::ids::UserId;
use crate::base::{Clocks, Problem, Result};

/// Seconds to wait after so many wrong passwords in a row.
const DELAYS: [i64; 10] = [0, 0, 0, 0, 1, 2, 5, 10, 20, 30];
/// Wrong passwords in a row after which the door stays shut for a while.
const SOFT_LOCK_AT: u32 = 10;
/// How long it stays shut, in seconds: a quarter of an hour.
const SOFT_LOCK: i64 = 15 * 60;
/// After the soft lock, in seconds.
const LONG: i64 = 60;
/// So much of a wait, in seconds, has to pass by the clock that nobody can set as well. It stands still while the computer
/// sleeps and begins anew with the program, so that a quarter of an hour by it would punish the next morning; and five
/// minutes are enough for never more than ten guesses in five minutes.
const STEADY: i64 = 5 * 60;
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
    /// The last one by the steady clock, in seconds, and the run of the program whose clock that is.
    #[serde(default)]
    steady: i64,
    #[serde(default)]
    run: Option<Uuid>,
}

type Book = BTreeMap<UserId, Tries>;

/// Seconds until this person may try again, `None` when at once.
#[must_use]
pub fn wait(folder: &Folder, user: UserId, now: Clocks) -> Option<u32> {
    let tries = read(folder, user)?;
    let left = tries.left(now);
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
pub(super) fn begin(lock: &Lock, user: UserId, now: Clocks) -> Result<()> {
    let mut book = open(lock.folder());
    let wall = now.wall.timestamp();
    let tries = book.entry(user).or_insert_with(|| unread(lock.folder()));
    let left = tries.left(now);
    if left > 0 {
        if wall < tries.last {
            // The clock was put back: the whole wait begins again, counted from the new time.
            tries.last = wall;
            write(lock.folder(), &book)?;
        }
        return Err(Problem::Throttled { seconds: u32::try_from(left).unwrap_or(u32::MAX) });
    }
    let wrong = tries.wrong.saturating_add(1);
    *tries = Tries { wrong, last: wall, wait: delay(wrong), steady: seconds(now.steady), run: Some(run()) };
    write(lock.folder(), &book)
}

/// The password was right: the count of this person begins anew.
pub(super) fn forgive(lock: &Lock, user: UserId) -> Result<()> {
    let mut book = open(lock.folder());
    book.insert(user, Tries::default());
    write(lock.folder(), &book)
}

impl Tries {
    /// Seconds that are left of the wait, by the clock that says more.
    fn left(self, now: Clocks) -> i64 {
        // By the wall: one that was put back says nothing that could be believed, so that the whole wait is left.
        let passed = now.wall.timestamp().saturating_sub(self.last).max(0);
        // Of what an earlier run of the program saw, this one knows but that it was before its own beginning.
        let before = if self.run == Some(run()) { self.steady } else { 0 };
        let steadily = seconds(now.steady).saturating_sub(before);
        (self.wait - passed).max(self.wait.min(STEADY) - steadily).max(0)
    }
}

/// This run of the program: what its steady clock says is nothing to another.
pub(super) fn run() -> Uuid {
    static RUN: OnceLock<Uuid> = OnceLock::new();
    *RUN.get_or_init(Uuid::now_v7)
}

fn seconds(steady: Duration) -> i64 {
    i64::try_from(steady.as_secs()).unwrap_or(i64::MAX)
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
        Loaded::Unreadable => Tries { wrong: SOFT_LOCK_AT - 1, ..Tries::default() },
        Loaded::Book(_) | Loaded::Nothing => Tries::default(),
    }
}

fn write(folder: &Folder, book: &Book) -> Result<()> {
    let bytes = serde_json::to_vec(book).map_err(|_| Problem::unexpected("count of tries"))?;
    files::replace(&folder.tries(), &bytes)
}
