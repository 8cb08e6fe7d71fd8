//! Find who borrows: by name, kind and class, and nothing else about anybody (R39).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fields::may_borrow;
use crate::base::ids::{ClassId, PersonId, RoomId};
use crate::base::{Result, names};
use crate::inventory::rooms;
use crate::people::list::pupils_in;
use crate::people::{Kind, Person, classes, search};
use crate::store::{Read, params};

/// How many people are shown at once.
const MOST: usize = 12;

/// A part of a name.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FindBorrowers {
    pub text: String,
}

/// Somebody who may borrow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BorrowerFound {
    pub id: PersonId,
    pub name: String,
    pub kind: Kind,
    pub class_name: String,
}

/// A class, to lend one each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClassFound {
    pub id: ClassId,
    pub name: String,
    pub pupils: u32,
}

/// A room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RoomFound {
    pub id: RoomId,
    pub name: String,
}

/// Everybody and everything that may borrow under those letters.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BorrowersFound {
    pub people: Vec<BorrowerFound>,
    pub classes: Vec<ClassFound>,
    pub rooms: Vec<RoomFound>,
}

/// Those who may borrow and are here, with a word that begins like that.
pub fn find(read: &Read<'_>, input: &FindBorrowers) -> Result<BorrowersFound> {
    // More are asked for than are shown: those who may not borrow, or have left, fall out.
    let people = search::search(read, &input.text, 100)?;
    let here = |person: &Person| may_borrow(person.kind) && person.left_on.is_none_or(|left| left >= read.today());
    let text = names::fold(&input.text);
    let fits = |name: &str| !text.is_empty() && names::fold(name).contains(&text);
    let classes =
        classes::list(read)?.into_iter().filter(|class| class.ended_on.is_none() && class.pupils > 0 && fits(&class.name));
    let rooms = rooms::list(read)?.into_iter().filter(|room| room.ended_on.is_none() && fits(&room.name));
    Ok(BorrowersFound {
        people: people.into_iter().filter(here).take(MOST).map(found).collect(),
        classes: classes.map(|class| ClassFound { id: class.id, name: class.name, pupils: class.pupils }).collect(),
        rooms: rooms.map(|room| RoomFound { id: room.id, name: room.name }).collect(),
    })
}

/// A class by its id.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfClass {
    pub id: ClassId,
}

/// A pupil of a class, and how many things they have on loan already.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClassBorrower {
    pub id: PersonId,
    pub name: String,
    pub out: u32,
}

/// The pupils of a class in the order of the register, to lend one each.
pub fn of_class(read: &Read<'_>, class: ClassId) -> Result<Vec<ClassBorrower>> {
    let pupils = pupils_in(read, Some(class), read.today())?;
    pupils
        .into_iter()
        .map(|pupil| {
            let out = read.one(
                "SELECT count(*) FROM loan l JOIN loan_item i ON i.loan = l.id WHERE i.ended IS NULL \
                 AND (l.borrower = ?1 OR l.borrower IN (SELECT id FROM person WHERE merged_into = ?1))",
                params![pupil.id],
            )?;
            Ok(ClassBorrower { id: pupil.id, name: pupil.name, out })
        })
        .collect()
}

fn found(person: Person) -> BorrowerFound {
    BorrowerFound { id: person.id, name: person.name, kind: person.kind, class_name: person.class_name }
}
