//! Find the person to whom equipment is given: name, kind and class, and no more, so that whoever keeps the register
//! need not be allowed to look at people.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::base::Result;
use crate::base::ids::PersonId;
use crate::people::{self, Kind};
use crate::store::Read;

/// How many are shown at most.
const MOST: u32 = 20;

/// Part of a name.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FindTaker {
    pub text: String,
}

/// Somebody to whom equipment can be given.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Taker {
    pub id: PersonId,
    pub name: String,
    pub kind: Kind,
    pub class_name: String,
}

/// Those of that name who are here. Contacts of pupils are no part of the school and take nothing.
pub fn find(read: &Read<'_>, input: &FindTaker) -> Result<Vec<Taker>> {
    let today = read.today();
    let found = people::search::search(read, &input.text, MOST)?;
    let here = found.into_iter().filter(|p| p.kind != Kind::Contact && p.left_on.is_none_or(|left| left >= today));
    Ok(here.map(|p| Taker { id: p.id, name: p.name, kind: p.kind, class_name: p.class_name }).collect())
}
