//! What is looked at whenever a vault opens, and what that leaves in the record of changes: whether these are the files
//! that were last used here, who came in, who was turned away before, and whether the clock went back.

use chrono::DateTime;
use serde::Serialize;
use ts_rs::TS;

use crate::access::Role;
use crate::base::{Problem, Result, Secret32};
use crate::desk::{Desk, Noted};
use crate::office::{Moment, Office};
use crate::round;
use crate::store::{self, Connection};
use crate::vault::Keys;
use crate::vault::anchor::{self, Anchor, Found, Keeper};

/// What somebody who has just come in should know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "remark", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Remark {
    /// This machine did not know how far the vault had come, so an older copy would not have been noticed.
    AnchorMissing,
    /// What this machine had kept about the vault was not written by it.
    AnchorUnreadable,
    /// An older copy is used, because an administrator said so.
    OlderCopyUsed,
    /// The computer's clock stands before an entry of the record, which bears this moment.
    ClockBehind { newest: String },
    /// Signet or the computer had stopped in the middle of a change; it was taken back and everything was checked.
    AfterCrash,
}

/// How a vault was opened.
pub(super) struct Opening {
    /// With what, in plain words.
    pub with: &'static str,
    /// Passwords refused since the last right one.
    pub refused: u32,
    /// Its first opening: nothing can be known of it yet.
    pub first: bool,
}

/// What the anchor says of the files.
pub(super) struct Seen {
    found: Found,
    head: store::audit::Head,
    /// The latest moment of the record since somebody came in.
    latest: String,
    older: bool,
    key: Secret32,
}

/// Keeps an older Signet from changing anything about the records of a newer one. Whatever else is wrong with the database
/// is told in its turn.
///
/// # Errors
/// `VaultNewer`.
pub(super) fn refuse_newer(desk: &Desk, keys: &Keys) -> Result<()> {
    let found = store::open::open(&desk.folder().database(), keys).and_then(|db| store::audit::newest(&db));
    match found {
        Err(newer @ Problem::VaultNewer { .. }) => Err(newer),
        _ => Ok(()),
    }
}

/// Compares the files with the anchor, before anything is written to them.
///
/// # Errors
/// `OlderCopy` when the files are not those last used here and nobody has said that they are to be used nevertheless.
pub(super) fn look(desk: &Desk, db: &Connection, keys: &Keys, use_older: bool) -> Result<Seen> {
    let key = anchor::key(&keys.record_key(), keys.vault_id());
    let found = desk.places().newest(keys.vault_id(), &key);
    let older = match &found {
        Found::Anchor(known) => store::audit::behind(db, known, anchor::generation(&desk.folder())?)?,
        Found::Nothing | Found::Unreadable => None,
    };
    let is_older = older.is_some();
    match older {
        Some(older) if !use_older => Err(older),
        _ => Ok(Seen { found, head: store::audit::newest(db)?, latest: store::audit::latest(db)?, older: is_older, key }),
    }
}

/// Puts the opening on record and has the anchor kept from here on.
///
/// # Errors
/// `NotAllowed` when an older copy is to be used by somebody who is no administrator, or what the disk says.
pub(super) fn record(desk: &Desk, office: &mut Office, moment: Moment, seen: Seen, opening: &Opening) -> Result<Vec<Remark>> {
    if seen.older && !office.roles(moment)?.contains(&Role::Administrator) {
        return Err(Problem::NotAllowed);
    }
    let (said, remarks) = say(desk, office, moment, &seen, opening);
    if write_down(desk, office, moment, said, opening.with)? {
        store::open::aside::clear(&desk.folder().database());
    }
    for became in desk.carried() {
        // What cannot be written now waits for the next opening; the copies lie in their places all the same.
        if became.write(office, moment).is_err() {
            desk.carried_later(became);
        }
    }
    // If that is not possible, the places seem to be behind and get another copy.
    let _ = round::adopt(office, moment);
    office.keep_anchored(Keeper::start(desk.places(), seen.key, desk.folder()), anchor::generation(&desk.folder())?);
    Ok(remarks)
}

/// What there is to say of an opening, for the record and for whoever has come in.
fn say(desk: &Desk, office: &Office, moment: Moment, seen: &Seen, opening: &Opening) -> (Vec<Noted>, Vec<Remark>) {
    let (mut said, mut remarks) = (Vec::new(), Vec::new());
    match &seen.found {
        Found::Anchor(known) if seen.older => {
            said.push(Noted::new("older_copy_used", both(known, &seen.head)));
            remarks.push(Remark::OlderCopyUsed);
        }
        Found::Anchor(_) => {}
        // A demonstration keeps no anchor: its people are invented.
        Found::Nothing if opening.first || desk.demo => {}
        Found::Nothing => {
            said.push(Noted::new("anchor_missing", "this computer did not know how far the record had come"));
            remarks.push(Remark::AnchorMissing);
        }
        Found::Unreadable => {
            said.push(Noted::new("anchor_missing", "what this computer knew of the record was not written by this vault"));
            remarks.push(Remark::AnchorUnreadable);
        }
    }
    if DateTime::parse_from_rfc3339(&seen.latest).is_ok_and(|latest| moment.at < latest) {
        said.push(Noted::new("clock_behind", format!("an entry before this bears the moment {}", seen.latest)));
        remarks.push(Remark::ClockBehind { newest: seen.latest.clone() });
    }
    if store::open::aside::is_there(&desk.folder().database()) {
        said.push(Noted::new("after_crash", "a change that was interrupted was taken back, and everything was checked"));
        remarks.push(Remark::AfterCrash);
    }
    if opening.refused > 0 {
        let passwords = if opening.refused == 1 { "password" } else { "passwords" };
        said.push(Noted::new("unlock_refused", format!("{} wrong {passwords} before this", opening.refused)).of(office.user));
    }
    (said, remarks)
}

/// Writes the lines, after those that were kept for it. With a full disk nothing can be entered, but what is there can
/// be looked at; then the lines are kept for the next opening, and the answer is false.
fn write_down(desk: &Desk, office: &mut Office, moment: Moment, said: Vec<Noted>, with: &'static str) -> Result<bool> {
    let kept = desk.noted();
    let recorded = office.write("unlock", moment, |write| {
        for Noted { request, subject, facts } in kept.iter().chain(&said) {
            write.note_as(request, subject, facts);
        }
        write.note(write.stamp.user, with);
        Ok(())
    });
    match recorded {
        Ok(()) => Ok(true),
        Err(problem) => {
            let full = problem == Problem::DiskFull;
            kept.into_iter().for_each(|noted| desk.note_later(noted));
            if !full {
                // Whoever tries again is told the rest again, and it is said again.
                return Err(problem);
            }
            // What the crash left stands there still, so the next opening says that by itself.
            said.into_iter().filter(|noted| noted.request != "after_crash").for_each(|noted| desk.note_later(noted));
            desk.note_later(Noted::new("unlock", "opened while the disk was full").of(office.user));
            Ok(false)
        }
    }
}

/// Has the anchor kept again after the database was opened under a new data key; the chain goes on where it was.
///
/// # Errors
/// What reading the header says.
pub(crate) fn keep_on(desk: &Desk, office: &mut Office) -> Result<()> {
    let key = anchor::key(&office.keys.record_key(), office.keys.vault_id());
    office.keep_anchored(Keeper::start(desk.places(), key, desk.folder()), anchor::generation(&desk.folder())?);
    Ok(())
}

/// Both heads, so that it can be said later which entries were given up.
fn both(known: &Anchor, head: &store::audit::Head) -> String {
    let Anchor { entry, head: link, at, .. } = known;
    format!("expected entry {entry} of {at} ({link}); this copy ends with entry {} of {} ({})", head.seq, head.at, head.chain)
}

#[cfg(test)]
mod tests;
