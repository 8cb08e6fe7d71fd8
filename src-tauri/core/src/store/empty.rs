//! A database in memory for tests: today's tables and nothing in them. They are made once, as thousands of statements do
//! it, and each test has a copy of its own, which is taken over and checked as any vault is.

use std::sync::{Mutex, PoisonError};

use super::{Database, Stamp, copy, open};
use crate::base::Result;
use crate::vault::Keys;

/// A database with today's tables.
///
/// # Errors
/// What SQLite says.
pub fn empty(stamp: &Stamp) -> Result<Database> {
    static MADE: Mutex<Option<(Database, Keys)>> = Mutex::new(None);
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    if made.is_none() {
        let keys = Keys::for_memory()?;
        *made = Some((Database::begin(open::in_memory(&keys)?, keys.record_key(), stamp)?, keys));
    }
    let (from, keys) = made.as_ref().expect("it was just made");
    Database::begin(copy::in_memory(from.connection(), keys)?, keys.record_key(), stamp)
}
