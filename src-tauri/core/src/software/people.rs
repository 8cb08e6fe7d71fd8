//! Whom software can be handed to: of a person no more than the name, the kind and the class.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::base::Result;
use crate::base::ids::PersonId;
use crate::people::{Kind, search};
use crate::store::Read;

/// As many as fit under the field.
const MOST: u32 = 12;

/// Part of a name.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "FindSoftwareUser")]
pub struct FindUser {
    pub text: String,
}

/// Somebody who may be handed software.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "SoftwareUser")]
pub struct User {
    pub id: PersonId,
    pub name: String,
    pub kind: Kind,
    pub class_name: String,
}

/// Pupils and adults of the school whose names begin with these words; nobody who has left.
pub fn find(read: &Read<'_>, input: &FindUser) -> Result<Vec<User>> {
    let found = search::search(read, &input.text, MOST)?;
    Ok(found
        .into_iter()
        .filter(|person| person.kind != Kind::Contact && person.left_on.is_none_or(|left| left >= read.today()))
        .map(|person| User { id: person.id, name: person.name, kind: person.kind, class_name: person.class_name })
        .collect())
}
