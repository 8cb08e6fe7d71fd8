//! One box finds people and forms.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::base::Result;
use crate::base::ids::PersonId;
use crate::people::{self, Kind};
use crate::returns::find_form::{self, FoundForm};
use crate::store::Read;

/// What was typed into the box.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Search {
    pub text: String,
}

/// What it finds.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Found {
    pub people: Vec<FoundPerson>,
    pub form: Option<FoundForm>,
}

/// Somebody found.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FoundPerson {
    pub id: PersonId,
    pub kind: Kind,
    pub name: String,
    pub class_name: String,
    pub left: bool,
}

/// How many people are shown at most.
const MOST: u32 = 20;

/// Finds people by the beginnings of their names and numbers, and a form by its reference.
pub fn search(read: &Read<'_>, input: &Search) -> Result<Found> {
    let people = people::search::search(read, &input.text, MOST)?;
    let today = read.today();
    Ok(Found {
        form: find_form::find(read, &input.text)?,
        people: people
            .into_iter()
            .map(|p| FoundPerson {
                id: p.id,
                kind: p.kind,
                name: p.name,
                class_name: p.class_name,
                left: p.left_on.is_some_and(|left| left < today),
            })
            .collect(),
    })
}
