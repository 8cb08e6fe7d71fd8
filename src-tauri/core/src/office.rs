//! The one door to read and write: an open vault, and who is working with it.

mod leaving;
mod rights;

use std::collections::HashMap;
use std::path::Path;

use crate::base::ids::{BatchId, UserId};
use crate::base::{Clocks, Day, Problem, Progress, RecordFault, Result};
use crate::imports::Shelf;
use crate::papers::Prepared;
use crate::people::school::{self, School};
use crate::store::audit::Head;
use crate::store::{self, Connection, Database, Intact, Read, Stamp, Write};
use crate::vault::anchor::{Anchor, Keeper};
use crate::vault::invite::OneTimeCode;
use crate::vault::{self, Keys, Lock, Person, Renewal};
use crate::{access, agreements, consents, people};
pub(crate) use leaving::Leaving;

/// The moment of a request: the clock in UTC, the day on the office's own calendar, and a clock that nobody can set.
#[derive(Debug, Clone, Copy)]
pub struct Moment {
    pub at: chrono::DateTime<chrono::Utc>,
    pub today: Day,
    /// Since any moment before the first request.
    pub steady: std::time::Duration,
}

impl Moment {
    /// Both clocks.
    #[must_use]
    pub fn clocks(&self) -> Clocks {
        Clocks { wall: self.at, steady: self.steady }
    }
}

/// A paper on the desk, with its pages once they were made.
pub struct OnDesk {
    pub(crate) prepared: Prepared,
    /// Whom it is about and what kind of paper it is, as the record of changes says it.
    pub(crate) about: (String, &'static str),
    pub(crate) pdf: Option<Vec<u8>>,
    /// Its forms are kept as gone out, in this batch.
    pub(crate) issued: Option<BatchId>,
    /// The batch that the last print or save has kept, if it was the first.
    pub(crate) new_batch: Option<BatchId>,
}

/// A one-time code with what stands on its letter.
pub struct CodeToHandOver {
    pub(crate) user: UserId,
    pub(crate) name: String,
    pub(crate) until: chrono::DateTime<chrono::Utc>,
    pub(crate) code: OneTimeCode,
}

/// An open vault.
pub struct Office {
    pub(crate) db: Database,
    pub(crate) keys: Keys,
    pub(crate) user: UserId,
    pub(crate) name: String,
    /// Files chosen for import.
    pub(crate) shelf: Shelf,
    /// Papers shown in a preview, about to be printed or saved.
    pub(crate) prepared: HashMap<uuid::Uuid, OnDesk>,
    /// Files that are about to leave, while the person thinks about where to.
    pub(crate) leaving: HashMap<uuid::Uuid, Leaving>,
    /// A key that is being renewed, until its sheet was typed back.
    pub(crate) renewal: Option<Renewal>,
    /// A one-time code that was just made, until it was handed over or the vault is locked.
    pub(crate) code: Option<CodeToHandOver>,
    /// When whoever is logged in last typed the password.
    proven: rights::Proven,
    /// Keeps the anchor up with the record, and the generation of the header it began with. Dropped, and so brought up
    /// to date for the last time, while the vault is still held.
    keeper: Option<(Keeper, u64)>,
    /// Held as long as the vault is open, so that no second copy opens it; none in memory.
    lock: Option<Lock>,
}

impl Office {
    /// Takes over an open database, brings it up to date and puts the starter set into a new one.
    pub fn begin(db: Connection, keys: Keys, name: &str, lock: Option<Lock>, school: &str, moment: Moment) -> Result<Self> {
        let stamp = Stamp { user: keys.user_id(), name: name.to_owned(), at: moment.at, today: moment.today };
        let mut db = Database::begin(db, keys.record_key(), &stamp)?;
        people::mend::search(&mut db, &stamp)?;
        let mut office = Self {
            db,
            user: keys.user_id(),
            name: name.to_owned(),
            keys,
            shelf: Shelf::default(),
            prepared: HashMap::new(),
            leaving: HashMap::new(),
            renewal: None,
            keeper: None,
            code: None,
            proven: rights::Proven::now(moment),
            lock,
        };
        let vault = office.keys.vault_id();
        let known: Option<String> = office.read(moment, |read| read.maybe("SELECT id FROM vault", [], |row| row.get(0)))?;
        match known {
            Some(id) if id == vault.to_string() => {
                // The shipped forms may be newer than those the vault was made with; else unlocking writes nothing.
                if office.read(moment, agreements::forms::are_behind)? {
                    office.write("forms_start", moment, agreements::forms::start)?;
                }
            }
            Some(_) => return Err(Problem::DatabaseDamaged),
            None => office.write("vault_made", moment, |write| {
                write.run("INSERT INTO vault (id, made_at) VALUES (?1, ?2)", store::params![vault, moment.at.to_rfc3339()])?;
                school::set(write, School { name: school.to_owned(), ..School::default() })?;
                consents::starter::start(write)?;
                agreements::forms::start(write)
            })?,
        }
        if office.read(moment, access::first::is_missing)? {
            office.write("first_log_in", moment, access::first::list)?;
        }
        Ok(office)
    }

    /// A new, empty office that lives in memory only, for tests and benchmarks.
    pub fn in_memory(school: &str, moment: Moment) -> Result<Self> {
        let keys = Keys::for_memory()?;
        let db = store::open::in_memory(&keys)?;
        Self::begin(db, keys, "Jo Okafor", None, school, moment)
    }

    /// A second office in memory that stands as this one does and goes its own way from here on, for tests: the copy is
    /// taken over and checked as any vault is, which takes far less than making its tables anew.
    pub fn again_in_memory(&self, moment: Moment) -> Result<Self> {
        let keys = self.keys.again();
        let db = store::copy::in_memory(self.db.connection(), &keys)?;
        Self::begin(db, keys, &self.name, None, "", moment)
    }

    /// The stamp that a request of this person leaves.
    #[must_use]
    pub fn stamp(&self, moment: Moment) -> Stamp {
        Stamp { user: self.user, name: self.name.clone(), at: moment.at, today: moment.today }
    }

    /// Everybody who has a slot in the header; none for an office in memory, which has no header.
    pub fn slots(&self) -> Result<Option<Vec<Person>>> {
        self.lock.as_ref().map(|lock| vault::invite::people(lock, &self.keys)).transpose()
    }

    /// Those who have a slot with a password of their own.
    pub fn able(&self) -> Result<Option<Vec<UserId>>> {
        let able = |slots: Vec<Person>| slots.into_iter().filter(|p| p.invited_until.is_none()).map(|p| p.user).collect();
        Ok(self.slots()?.map(able))
    }

    /// The hold on the vault's folder.
    ///
    /// # Errors
    /// `NoVault` for an office that lives in memory only.
    pub fn held(&self) -> Result<&Lock> {
        self.lock.as_ref().ok_or(Problem::NoVault)
    }

    /// Looks.
    pub fn read<T>(&self, moment: Moment, look: impl FnOnce(&Read<'_>) -> Result<T>) -> Result<T> {
        let stamp = self.stamp(moment);
        look(&Read::new(self.db.connection(), &stamp))
    }

    /// Changes something, in one transaction that leaves its audit line, or changes nothing.
    pub fn write<T>(&mut self, request: &str, moment: Moment, change: impl FnOnce(&Write<'_>) -> Result<T>) -> Result<T> {
        let stamp = self.stamp(moment);
        let written = self.db.write(&stamp, request, change)?;
        self.tell_keeper();
        Ok(written)
    }

    /// The whole database under other keys, in a file beside the first ([`store::rekey`]), with one line more in its
    /// record: that this was done.
    pub(crate) fn copy_to(&self, path: &Path, keys: &Keys, request: &str, moment: Moment, progress: &Progress) -> Result<()> {
        let stamp = self.stamp(moment);
        store::rekey(&self.db, path, keys, &stamp, progress)?.write(&stamp, request, |_| Ok(()))
    }

    /// Changes what is no record yet, in one transaction that leaves no line.
    pub fn aside<T>(&mut self, moment: Moment, change: impl FnOnce(&Write<'_>) -> Result<T>) -> Result<T> {
        let stamp = self.stamp(moment);
        self.db.aside(&stamp, change)
    }

    /// Puts away whatever lies open: papers in a preview, files about to be imported, a key and a code that nobody has
    /// taken over yet.
    pub fn put_away(&mut self) {
        self.shelf = Shelf::default();
        self.prepared.clear();
        self.leaving.clear();
        self.code = None;
        self.renewal = None;
    }

    /// Closes the database, wipes the keys and hands out what still holds the folder.
    ///
    /// # Errors
    /// `NoVault` for an office that lives in memory only.
    pub(crate) fn close(self) -> Result<Lock> {
        self.lock.ok_or(Problem::NoVault)
    }

    /// From here on the anchor follows the record.
    pub(crate) fn keep_anchored(&mut self, keeper: Keeper, generation: u64) {
        self.keeper = Some((keeper, generation));
        self.tell_keeper();
    }

    fn tell_keeper(&self) {
        if let Some((keeper, generation)) = &self.keeper {
            let Head { seq, chain, at } = self.db.head().clone();
            keeper.tell(Anchor { vault: self.keys.vault_id(), entry: seq, head: chain, at, generation: *generation });
        }
    }

    /// Leaves a line for what changed nothing in the vault: paper that was printed, a door that was opened. The request
    /// stands in the list of `api::lines`; the subject is an id and the facts are plain words, never anybody's name.
    pub fn note(&mut self, request: &str, subject: impl ToString, facts: impl Into<String>, moment: Moment) -> Result<()> {
        self.write(request, moment, |write| {
            write.note(subject, facts);
            Ok(())
        })
    }

    /// Changes the database and the header in one go: if either refuses, the database is as it was. Signet may be ended
    /// between the two; then the header is ahead, which opens nothing that the database does not list.
    pub(crate) fn write_with_header<T>(
        &mut self,
        request: &str,
        moment: Moment,
        change: impl FnOnce(&Write<'_>, &Lock, &Keys) -> Result<T>,
    ) -> Result<T> {
        let stamp = self.stamp(moment);
        // The field and not `held`, as the database is borrowed beside it.
        let lock = self.lock.as_ref().ok_or(Problem::NoVault)?;
        let keys = &self.keys;
        let written = self.db.write(&stamp, request, |write| change(write, lock, keys))?;
        self.header_has_moved()?;
        self.tell_keeper();
        Ok(written)
    }

    /// The header was written anew: the anchor has to know of its new generation.
    fn header_has_moved(&mut self) -> Result<()> {
        if let (Some((_, generation)), Some(lock)) = (&mut self.keeper, &self.lock) {
            *generation = vault::anchor::generation(lock.folder())?;
        }
        Ok(())
    }

    /// Reads the whole record and everything that lies in the vault, and says whether they agree.
    pub fn verify_audit(&self) -> Result<std::result::Result<Intact, RecordFault>> {
        self.db.verify()
    }
}
