//! A round whose vault is locked meanwhile: the snapshot has its own key, so it is carried with nothing else of the vault
//! at hand, and what became of it is written down at the next opening.

use std::collections::BTreeSet;
use std::time::Duration;

use chrono::{DateTime, Utc};

use super::{Outcome, Round};
use crate::backups::manifest::Manifest;
use crate::backups::policy::Policy;
use crate::backups::{Fault, Reason, store, thin};
use crate::base::ids::PlaceId;
use crate::base::{Progress, Result};
use crate::office::{Moment, Office};
use crate::store::Write;

/// A round that needs no open vault any more.
pub struct Alone {
    round: Round,
    policy: Policy,
    /// For each place, the files that were written from here and read again.
    verified: Vec<BTreeSet<String>>,
}

/// What became of such a round. It holds no key and no copy.
pub struct Became {
    manifest: std::result::Result<Manifest, Fault>,
    reason: Reason,
    at: DateTime<Utc>,
    outcomes: Vec<Outcome>,
    /// The numbers of the older copies that were removed, by place.
    gone: Vec<(PlaceId, Vec<u64>)>,
}

impl Round {
    /// Learns what the thinning needs to know, so that the vault can be locked.
    ///
    /// # Errors
    /// What the vault says.
    pub fn alone(self, office: &Office, moment: Moment) -> Result<Alone> {
        let (policy, verified) = office.read(moment, |read| {
            let verified = self.places.iter().map(|place| store::verified(read, place.id)).collect::<Result<_>>()?;
            Ok((store::policy(read)?, verified))
        })?;
        Ok(Alone { round: self, policy, verified })
    }
}

impl Alone {
    /// Carries the snapshot to its places and drops it. A place that has its copy is thinned, as far as is left to it.
    #[must_use]
    pub fn carry(self, progress: &Progress, limit: Duration) -> Became {
        let Self { round, policy, verified } = self;
        let outcomes = round.carry(progress, Some(limit));
        let manifest = round.snapshot.as_ref().map(|snapshot| snapshot.manifest().clone()).map_err(|fault| *fault);
        let mut gone = Vec::new();
        if let Ok(manifest) = &manifest {
            for (outcome, mut verified) in outcomes.iter().zip(verified) {
                let Ok(copy) = &outcome.result else { continue };
                verified.insert(copy.file_name.clone());
                // What cannot be removed is tried again next time.
                let removed = thin::thin(&outcome.place.path, manifest.vault, &verified, policy, round.at).unwrap_or_default();
                if !removed.is_empty() {
                    gone.push((outcome.place.id, removed));
                }
            }
        }
        Became { manifest, reason: round.reason, at: round.at, outcomes, gone }
    }
}

impl Became {
    /// Writes down what became of the round, in the vault that it was begun in. Of another, which was put into its place
    /// meanwhile, it would tell what is not so.
    ///
    /// # Errors
    /// What the vault says; the copies lie in their places all the same.
    pub fn write(&self, office: &mut Office, moment: Moment) -> Result<()> {
        let (holds, known) = office.read(moment, |read| {
            let holds = match &self.manifest {
                Ok(manifest) => read.holds(manifest.audit_seq, &manifest.audit_head)?,
                Err(_) => true,
            };
            let known: BTreeSet<PlaceId> = store::places(read)?.iter().map(|place| place.id).collect();
            Ok((holds, known))
        })?;
        let of_it = |place: &PlaceId| holds && known.contains(place);
        if !self.outcomes.iter().any(|outcome| of_it(&outcome.place.id)) {
            return Ok(());
        }
        office.write("backup_made", moment, |write| {
            for outcome in self.outcomes.iter().filter(|outcome| of_it(&outcome.place.id)) {
                outcome.write(write, self.manifest.as_ref().map_err(|fault| *fault), self.reason, self.at)?;
            }
            Ok(())
        })?;
        let gone: Vec<_> = self.gone.iter().filter(|(place, _)| of_it(place)).collect();
        if gone.is_empty() {
            return Ok(());
        }
        office.write("backup_thinned", moment, |write| {
            gone.iter().try_for_each(|(place, gone)| super::write_gone(write, *place, gone))
        })
    }
}

impl Outcome {
    /// Writes down what became of one place.
    pub(super) fn write(
        &self,
        write: &Write<'_>,
        manifest: std::result::Result<&Manifest, Fault>,
        reason: Reason,
        at: DateTime<Utc>,
    ) -> Result<()> {
        let id = self.place.id;
        match (&self.result, &manifest) {
            (Ok(copy), Ok(manifest)) => {
                store::made(write, id, &copy.file_name, copy.bytes, reason, manifest)?;
                store::tried(write, id, at, None)?;
                write.note(id, format!("backup {} read again and whole", manifest.generation));
            }
            (Err(fault), _) | (_, Err(fault)) => {
                // What somebody stopped was not tried: it is made up for at the next occasion.
                if *fault != Fault::Stopped {
                    store::tried(write, id, at, Some(*fault))?;
                }
                write.note(id, format!("no backup: {}", fault.word()));
            }
        }
        Ok(())
    }
}
