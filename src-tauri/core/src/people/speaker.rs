//! Who speaks for a pupil, and by which right.

use serde::Deserialize;
use ts_rs::TS;

use super::{Fields, Responsibility, store};
use crate::base::ids::PersonId;
use crate::base::words::words;
use crate::base::{Problem, Result, Why, names};
use crate::store::Read;

words! {
    /// Who spoke.
    GiverKind { Contact = "contact", Pupil = "pupil", Staff = "staff" }
}
words! {
    /// By which right they spoke, as it was known when it was entered.
    Standing {
        /// The school knows that the contact holds parental responsibility.
        Holds = "holds",
        /// The form says so above the signature; the school has not checked it.
        Declared = "declared",
        /// The school knows, or was told, that the contact does not hold it: kept, counted as invalid.
        Lacks = "lacks",
        /// A court order limits what the contact may decide: kept, counted as invalid.
        LimitedByCourt = "limited_by_court",
        /// The pupil, about themselves.
        Own = "own",
        /// A named person of the school, settling a dispute.
        NamedPerson = "named_person",
    }
}

/// Who signed a form or wrote, as typed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Giver {
    /// One of the pupil's contacts.
    Contact { id: PersonId },
    /// Somebody the school has not kept as a contact.
    Other { name: String, relationship: String, states_responsibility: bool },
    /// The pupil.
    Pupil,
}

/// Who spoke and by which right, as the school knows it now.
pub struct Speaker {
    pub kind: GiverKind,
    pub id: Option<PersonId>,
    pub name: String,
    pub relationship: String,
    pub standing: Standing,
}

/// Works out by which right somebody speaks for a pupil.
pub fn speaker(read: &Read<'_>, pupil: PersonId, fields: &Fields, giver: &Giver) -> Result<Speaker> {
    match giver {
        Giver::Pupil => Ok(Speaker {
            kind: GiverKind::Pupil,
            id: Some(pupil),
            name: fields.name(),
            relationship: String::new(),
            standing: Standing::Own,
        }),
        Giver::Contact { id } => {
            let contact = store::contacts_of(read, pupil)?.into_iter().find(|c| c.id == *id).ok_or(Problem::NotFound)?;
            let standing = match (contact.link.court_order, contact.link.responsibility) {
                (true, _) => Standing::LimitedByCourt,
                (false, Responsibility::Yes) => Standing::Holds,
                // The form says above the signature that who signs holds parental responsibility.
                (false, Responsibility::Unknown) => Standing::Declared,
                (false, Responsibility::No) => Standing::Lacks,
            };
            Ok(Speaker {
                kind: GiverKind::Contact,
                id: Some(*id),
                name: contact.name,
                relationship: contact.link.relationship,
                standing,
            })
        }
        Giver::Other { name, relationship, states_responsibility } => {
            let name = names::tidy(name);
            if name.is_empty() {
                return Err(Problem::invalid("giverName", Why::Missing));
            }
            if name.chars().count() > names::LONGEST {
                return Err(Problem::invalid("giverName", Why::TooLong { most: names::LONGEST }));
            }
            let standing = if *states_responsibility { Standing::Declared } else { Standing::Lacks };
            Ok(Speaker { kind: GiverKind::Contact, id: None, name, relationship: names::tidy(relationship), standing })
        }
    }
}
