//! The one door to read and write: an open vault, and who is working with it.

use std::collections::HashMap;

use crate::access::{Need, Role, table};
use crate::base::ids::UserId;
use crate::base::secret::SecretText;
use crate::base::{Day, Problem, Result, Secret32};
use crate::imports::Shelf;
use crate::papers::Prepared;
use crate::people::school::{self, School};
use crate::store::{self, Connection, Read, Stamp, Write};
use crate::vault::invite::OneTimeCode;
use crate::vault::{self, Keys, Lock, Person, Purpose};
use crate::{access, agreements, consents};

/// For how long the password that was typed counts as proof.
const PROOF_HOLDS: chrono::TimeDelta = chrono::TimeDelta::minutes(5);

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

/// A one-time code with what stands on its letter.
pub struct CodeToHandOver {
    pub(crate) user: UserId,
    pub(crate) name: String,
    pub(crate) until: chrono::DateTime<chrono::Utc>,
    pub(crate) code: OneTimeCode,
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
    /// A one-time code that was just made, until it was handed over or the vault is locked.
    pub(crate) code: Option<CodeToHandOver>,
    /// When whoever is logged in last typed the password.
    proven_at: Option<chrono::DateTime<chrono::Utc>>,
    /// Held as long as the vault is open, so that no second copy opens it; none in memory.
    pub(crate) lock: Option<Lock>,
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
            code: None,
            proven_at: None,
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

    /// Whether the log-in still stands and holds a role today. Without one there is nothing to have open.
    pub fn stands(&self, moment: Moment) -> Result<bool> {
        Ok(!self.roles(moment)?.is_empty())
    }

    /// Asks for the password of whoever is logged in; it counts as proof for the next five minutes.
    ///
    /// # Errors
    /// `WrongPassword` or `Throttled`, counted as at the door.
    pub fn prove(&mut self, password: &SecretText, moment: Moment) -> Result<()> {
        vault::unlock::prove(self.held()?, &self.keys, password, moment.at)?;
        self.proven_at = Some(moment.at);
        Ok(())
    }

    /// Lets only those through who typed their password a short while ago.
    ///
    /// # Errors
    /// `ProofNeeded` otherwise; also when the clock was put back since.
    pub fn require_proof(&self, moment: Moment) -> Result<()> {
        let fresh = |at| (chrono::TimeDelta::zero()..=PROOF_HOLDS).contains(&(moment.at - at));
        if self.proven_at.is_some_and(fresh) { Ok(()) } else { Err(Problem::ProofNeeded) }
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
    pub(crate) fn held(&self) -> Result<&Lock> {
        self.lock.as_ref().ok_or_else(|| Problem::unexpected("an office in memory has no header"))
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

    /// Changes the database and the header in one go: if either refuses, the database is as it was. Signet may be ended
    /// between the two; then the header is ahead, which opens nothing that the database does not list.
    pub(crate) fn write_with_header<T>(
        &mut self,
        request: &str,
        moment: Moment,
        change: impl FnOnce(&Write<'_>, &Lock, &Keys) -> Result<T>,
    ) -> Result<T> {
        let stamp = self.stamp(moment);
        let lock = self.lock.as_ref().ok_or_else(|| Problem::unexpected("an office in memory has no header"))?;
        let keys = &self.keys;
        store::write(&mut self.db, &stamp, &self.audit_key, request, |write| change(write, lock, keys))
    }

    /// How many lines the audit has, or the first that does not fit.
    pub fn verify_audit(&self) -> Result<std::result::Result<i64, i64>> {
        store::audit::verify(&self.db, &self.audit_key)
    }
}
