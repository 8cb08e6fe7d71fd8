//! One person's page: what is kept, contacts, brothers and sisters, history.

use chrono::{DateTime, Utc};
use serde::Serialize;
use ts_rs::TS;

use super::merges::Merge;
use super::{ContactLink, Kind, Person, image_never, merges, store};
use crate::base::ids::PersonId;
use crate::base::{Day, Result};
use crate::store::Read;

/// Everything on a person's page that is the people slice's own.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonPage {
    pub person: Person,
    /// A pupil's contacts, or the pupils somebody is a contact of.
    pub contacts: Vec<ContactLink>,
    /// Pupils who share a contact with this one.
    pub siblings: Vec<ContactLink>,
    /// Nobody may photograph this pupil, whatever anybody answered (R13). Never a reason.
    pub image_never: bool,
    pub history: Vec<Change>,
    /// Contacts of a pupil, or children of a contact, who are so no longer; the last ended first.
    pub ended: Vec<EndedLink>,
    /// Records that went into this one.
    pub merges: Vec<Merge>,
}

/// A contact who is one no longer.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EndedLink {
    pub contact: ContactLink,
    pub ended_on: Day,
}

/// One change to a person.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    #[ts(type = "string")]
    pub at: DateTime<Utc>,
    pub by: String,
    pub field: String,
    pub was: String,
    pub became: String,
}

/// Opens somebody's page.
pub fn open(read: &Read<'_>, id: PersonId) -> Result<PersonPage> {
    let person = store::find(read, id)?;
    let contacts = if person.kind == Kind::Pupil { store::contacts_of(read, id)? } else { store::children_of(read, id)? };
    let mut siblings: Vec<ContactLink> = Vec::new();
    if person.kind == Kind::Pupil {
        for contact in &contacts {
            for child in store::children_of(read, contact.id)? {
                if child.id != id && !siblings.iter().any(|s| s.id == child.id) {
                    siblings.push(child);
                }
            }
        }
    }
    let history =
        read.all("SELECT at, by, field, was, became FROM person_change WHERE person = ?1 ORDER BY id DESC", [id], |row| {
            Ok(Change { at: row.get(0)?, by: row.get(1)?, field: row.get(2)?, was: row.get(3)?, became: row.get(4)? })
        })?;
    let ended = store::ended_links(read, id, person.kind == Kind::Pupil)?;
    let ended = ended.into_iter().map(|(contact, ended_on)| EndedLink { contact, ended_on }).collect();
    let image_never = image_never::is_set(read, id, read.today())?;
    Ok(PersonPage { image_never, merges: merges::of(read, id)?, person, contacts, siblings, history, ended })
}
