//! Who is a contact of which pupil, and what that contact may decide.

use serde::Deserialize;
use ts_rs::TS;

use super::{Kind, Link, store};
use crate::base::ids::PersonId;
use crate::base::{Problem, Result, Why, names};
use crate::store::{Write, params};

/// A contact of a pupil, as typed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LinkContact {
    pub pupil: PersonId,
    pub contact: PersonId,
    pub link: Link,
}

/// A contact who is one no longer.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnlinkContact {
    pub pupil: PersonId,
    pub contact: PersonId,
}

/// Makes somebody a contact of a pupil, or changes what is known of that. Answers given before stay as they were given.
pub fn link(write: &Write<'_>, mut input: LinkContact) -> Result<()> {
    let pupil = store::find(write, input.pupil)?;
    let contact = store::find(write, input.contact)?;
    if pupil.kind != Kind::Pupil || contact.kind == Kind::Pupil || pupil.id == contact.id {
        return Err(Problem::invalid("contact", Why::DoesNotFit));
    }
    input.link.relationship = names::tidy(&input.link.relationship);
    if input.link.relationship.chars().count() > names::LONGEST {
        return Err(Problem::invalid("relationship", Why::TooLong { most: names::LONGEST }));
    }
    let was = store::contacts_of(write, input.pupil)?.into_iter().find(|c| c.id == input.contact).map(|c| c.link);
    if was.as_ref() == Some(&input.link) {
        write.note(input.pupil, "contact saved without a change");
        return Ok(());
    }
    store::link(write, input.pupil, input.contact, &input.link)?;
    let describe = |link: &Link| described(&contact.name, link);
    let (was, becomes) = (was.as_ref().map(describe).unwrap_or_default(), describe(&input.link));
    // Another order of the contacts is no news about any of them.
    if was != becomes {
        store::changed(write, input.pupil, "contact", &was, &becomes)?;
    }
    write.note(input.pupil, "contact saved");
    Ok(())
}

/// A contact as a pupil's history has it.
pub(crate) fn described(name: &str, link: &Link) -> String {
    let order = if link.court_order { ", court order" } else { "" };
    format!("{name}: {}, parental responsibility {}{order}", link.relationship, link.responsibility.word())
}

/// Ends a contact today; what the contact decided before stays on record.
pub fn unlink(write: &Write<'_>, input: UnlinkContact) -> Result<()> {
    let contact = store::find(write, input.contact)?;
    let ended = write.run(
        "UPDATE contact_of SET ended_on = ?3 WHERE pupil = ?1 AND contact = ?2 AND ended_on IS NULL",
        params![input.pupil, input.contact, write.today()],
    )?;
    if ended == 0 {
        return Err(Problem::NotFound);
    }
    store::changed(write, input.pupil, "contact", &contact.name, "")?;
    write.note(input.pupil, "contact ended");
    Ok(())
}
