//! A round of backups: one snapshot of the open vault, carried to every place that is due. Only the first and the last
//! step need the vault; while the copies travel, the office goes on or is locked.

mod adopt;
mod later;

use std::path::Path;
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use serde::Serialize;
use ts_rs::TS;

use crate::backups::check::Patience;
use crate::backups::deliver::{Delivered, deliver, patience_for, pieces};
use crate::backups::found::Found;
use crate::backups::snapshot::{Facts, Snapshot, take};
use crate::backups::{Fault, Place, Reason, found, place, store, thin, when};
use crate::base::ids::{PlaceId, VaultId};
use crate::base::{Problem, Progress, Result};
use crate::office::{Moment, Office};
use crate::people::school;
use crate::store::Write;
pub use adopt::adopt;
pub use later::Became;

/// So long the places may take to say what they have.
const ANSWER: Duration = Duration::from_secs(3);

/// A snapshot and where it goes.
pub struct Round {
    snapshot: std::result::Result<Snapshot, Fault>,
    places: Vec<Place>,
    reason: Reason,
    at: DateTime<Utc>,
}

/// What became of one place.
pub struct Outcome {
    pub place: Place,
    pub result: std::result::Result<Delivered, Fault>,
}

/// What the window is told of one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Carried {
    pub place: PlaceId,
    pub path: String,
    /// Why no copy was made there; nothing when one was.
    pub fault: Option<Fault>,
}

/// Takes the snapshot, if any place is due; none if there is nothing to do. Where no place was ever chosen, `standard`
/// becomes the first.
///
/// # Errors
/// `NoVault` for an office that lives in memory only; `Stopped`; what vault and disk say.
pub fn begin(
    office: &mut Office,
    moment: Moment,
    reason: Reason,
    standard: Option<&Path>,
    progress: &Progress,
) -> Result<Option<Round>> {
    if office.held().is_err() {
        return Err(Problem::NoVault);
    }
    if let Some(standard) = standard {
        begin_with(office, moment, standard)?;
    }
    let places = office.read(moment, |read| when::due(read, reason))?;
    if places.is_empty() {
        return Ok(None);
    }
    progress.begin(0);
    let snapshot = match snapshot(office, moment, &places, progress) {
        Ok(snapshot) => {
            progress.expect(pieces(snapshot.bytes()) * 2 * u32::try_from(places.len()).unwrap_or(1));
            Ok(snapshot)
        }
        Err(problem @ (Problem::Stopped | Problem::NoVault)) => return Err(problem),
        // Each place is told why: what is wrong with the vault's own disk keeps every copy from being made.
        Err(problem) => Err(Fault::of(&problem)),
    };
    Ok(Some(Round { snapshot, places, reason, at: moment.at }))
}

/// The folder beside the vault, before anybody has chosen one.
fn begin_with(office: &mut Office, moment: Moment, standard: &Path) -> Result<()> {
    if office.read(moment, store::has_had_places)? {
        return Ok(());
    }
    // If it cannot be made, there is no place, and the page says that none is set.
    if std::fs::create_dir_all(standard).is_err() {
        return Ok(());
    }
    let vault = office.held()?.folder().path().to_owned();
    office.write("backup_place_add", moment, |write| place::add(write, standard, false, &vault).map(|_| ()))
}

fn snapshot(office: &Office, moment: Moment, places: &[Place], progress: &Progress) -> Result<Snapshot> {
    let lock = office.held()?;
    let vault = office.keys.vault_id();
    office.read(moment, |read| {
        let school = school::get(read)?.name;
        let pupils: i64 = read.one(
            "SELECT count(*) FROM person WHERE kind = 'pupil' AND (left_on IS NULL OR left_on >= ?1) AND merged_into IS NULL",
            [read.today()],
        )?;
        // Another copy of the vault may have given higher numbers already: the places know.
        let answers = answers(places, vault);
        let there = answers.iter().filter_map(|(_, copies)| Some(copies.first()?.manifest.generation));
        let generation = there.chain([store::last_generation(read)?]).max().unwrap_or_default() + 1;
        let pupils = u64::try_from(pupils).unwrap_or_default();
        let facts = Facts { lock, keys: &office.keys, school: &school, pupils, generation, made_at: moment.at };
        take(read, &facts, progress)
    })
}

/// What lies in these places of a vault. One that does not answer must not hold up whoever holds the vault: what it has
/// is then as if it were not there, and it will hardly take a copy either.
fn answers(places: &[Place], vault: VaultId) -> Vec<(PlaceId, Vec<Found>)> {
    let (tell, told) = mpsc::channel();
    for place in places {
        let (tell, id, path) = (tell.clone(), place.id, place.path.clone());
        // Nobody listens any more where it took too long.
        let ask = move || drop(tell.send((id, found::found(&path, vault))));
        let _ = thread::Builder::new().name("place".to_owned()).spawn(ask);
    }
    drop(tell);
    let end = Instant::now() + ANSWER;
    std::iter::from_fn(|| told.recv_timeout(end.saturating_duration_since(Instant::now())).ok()).collect()
}

impl Round {
    /// What is carried; none when there was no room for it.
    #[must_use]
    pub fn snapshot(&self) -> Option<&Snapshot> {
        self.snapshot.as_ref().ok()
    }

    /// Carries the snapshot to its places, one after the other. `limit` bounds each of them further.
    #[must_use]
    pub fn carry(&self, progress: &Progress, limit: Option<Duration>) -> Vec<Outcome> {
        let carry = |place: &Place| match &self.snapshot {
            Ok(snapshot) => {
                let patience = limit.map_or_else(|| patience_for(snapshot.bytes()), Patience::of);
                deliver(snapshot, &place.path, progress, patience)
            }
            Err(fault) => Err(*fault),
        };
        self.places.iter().map(|place| Outcome { place: place.clone(), result: carry(place) }).collect()
    }

    /// Writes down what became of it, and only then removes what need not be kept any longer.
    ///
    /// # Errors
    /// What the vault says; the copies lie in their places all the same.
    pub fn end(&self, office: &mut Office, moment: Moment, outcomes: &[Outcome]) -> Result<Vec<Carried>> {
        office.write("backup_made", moment, |write| {
            let manifest = self.snapshot.as_ref().map(Snapshot::manifest).map_err(|fault| *fault);
            for outcome in outcomes {
                outcome.write(write, manifest, self.reason, self.at)?;
            }
            Ok(())
        })?;
        for outcome in outcomes.iter().filter(|outcome| outcome.result.is_ok()) {
            thin_place(office, moment, &outcome.place)?;
        }
        Ok(outcomes
            .iter()
            .map(|outcome| Carried {
                place: outcome.place.id,
                path: outcome.place.path.display().to_string(),
                fault: outcome.result.as_ref().err().copied(),
            })
            .collect())
    }
}

fn thin_place(office: &mut Office, moment: Moment, place: &Place) -> Result<()> {
    let vault = office.keys.vault_id();
    let (verified, policy) = office.read(moment, |read| Ok((store::verified(read, place.id)?, store::policy(read)?)))?;
    let gone = thin::thin(&place.path, vault, &verified, policy, moment.at)?;
    if gone.is_empty() {
        return Ok(());
    }
    office.write("backup_thinned", moment, |write| write_gone(write, place.id, &gone))
}

fn write_gone(write: &Write<'_>, place: PlaceId, gone: &[u64]) -> Result<()> {
    for generation in gone {
        store::removed(write, place, *generation)?;
    }
    write.note(place, format!("{} older backups removed", gone.len()));
    Ok(())
}

/// A whole round while nobody else wants the vault: before an import, before the keys are changed.
///
/// # Errors
/// As [`begin`] and [`Round::end`].
pub fn whole(
    office: &mut Office,
    moment: Moment,
    reason: Reason,
    standard: Option<&Path>,
    progress: &Progress,
    limit: Option<Duration>,
) -> Result<Vec<Carried>> {
    let Some(round) = begin(office, moment, reason, standard, progress)? else {
        return Ok(Vec::new());
    };
    let outcomes = round.carry(progress, limit);
    round.end(office, moment, &outcomes)
}
