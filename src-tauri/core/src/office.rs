//! The one door to read and write: an open vault, and who is working with it.

use std::collections::HashMap;

use crate::access::{Need, Role, table};
use crate::base::ids::UserId;
use crate::base::{Day, Problem, Result, Secret32};
use crate::imports::Shelf;
use crate::papers::Prepared;
use crate::people::school::{self, School};
use crate::store::{self, Connection, Read, Stamp, Write};
use crate::vault::{Keys, Lock, Purpose};
use crate::{access, agreements, consents};

/// The moment of a request: the clock in UTC and the day on the office's own calendar.
#[derive(Debug, Clone, Copy)]
pub struct Moment {
    pub at: chrono::DateTime<chrono::Utc>,
    pub today: Day,
}

/// A paper on the desk, with its pages once they were made.
pub struct OnDesk {
    pub(crate) prepared: Prepared,
    pub(crate) pdf: Option<Vec<u8>>,
    pub(crate) issued: bool,
}

/// An open vault.
pub struct Office {
    db: Connection,
    audit_key: Secret32,
    pub(crate) keys: Keys,
    pub(crate) user: UserId,
    pub(crate) name: String,
    /// Files chosen for import.
    pub(crate) shelf: Shelf,
    /// Papers shown in a preview, about to be printed or saved.
    pub(crate) prepared: HashMap<uuid::Uuid, OnDesk>,
    /// Held as long as the vault is open, so that no second copy opens it.
    lock: Option<Lock>,
}

impl Office {
    /// Takes over an open database, brings it up to date and puts the starter set into a new one.
    pub fn begin(mut db: Connection, keys: Keys, name: &str, lock: Option<Lock>, school: &str, moment: Moment) -> Result<Self> {
        store::migrate(&mut db)?;
        let audit_key = keys.derived(Purpose::AuditDigest);
        store::audit::require(&db, &audit_key)?;
        let mut office = Self {
            db,
            audit_key,
            user: keys.user_id(),
            name: name.to_owned(),
            keys,
            shelf: Shelf::default(),
            prepared: HashMap::new(),
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

    /// The stamp that a request of this person leaves.
    #[must_use]
    pub fn stamp(&self, moment: Moment) -> Stamp {
        Stamp { user: self.user, name: self.name.clone(), at: moment.at, today: moment.today }
    }

    /// The roles of whoever is logged in, as they stand at this moment: a role that was taken away counts no more.
    pub fn roles(&self, moment: Moment) -> Result<Vec<Role>> {
        self.read(moment, |read| access::roles_of(read, self.user, moment.today))
    }

    /// Lets a request through, or refuses it.
    ///
    /// # Errors
    /// `NotAllowed` when no role of the person may do that today.
    pub fn require(&self, need: Need, moment: Moment) -> Result<()> {
        if table::may(&self.roles(moment)?, need) { Ok(()) } else { Err(Problem::NotAllowed) }
    }

    /// Looks.
    pub fn read<T>(&self, moment: Moment, look: impl FnOnce(&Read<'_>) -> Result<T>) -> Result<T> {
        let stamp = self.stamp(moment);
        look(&Read::new(&self.db, &stamp))
    }

    /// Changes something, in one transaction that leaves its audit line, or changes nothing.
    pub fn write<T>(&mut self, request: &str, moment: Moment, change: impl FnOnce(&Write<'_>) -> Result<T>) -> Result<T> {
        let stamp = self.stamp(moment);
        store::write(&mut self.db, &stamp, &self.audit_key, request, change)
    }

    /// What holds the vault's folder; none for an office that lives in memory only.
    #[must_use]
    pub fn lock(&self) -> Option<&Lock> {
        self.lock.as_ref()
    }

    /// Puts away whatever lies open: papers in a preview, files about to be imported.
    pub fn put_away(&mut self) {
        self.shelf = Shelf::default();
        self.prepared.clear();
    }

    /// Closes the database and hands out what is left: the keys, and what still holds the folder.
    #[must_use]
    pub fn close(self) -> (Keys, Option<Lock>) {
        (self.keys, self.lock)
    }

    /// How many lines the audit has, or the first that does not fit.
    pub fn verify_audit(&self) -> Result<std::result::Result<i64, i64>> {
        store::audit::verify(&self.db, &self.audit_key)
    }
}
