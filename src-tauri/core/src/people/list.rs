//! Lists of people.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Kind, Person, store};
use crate::base::ids::ClassId;
use crate::base::{Day, Result, names};
use crate::store::{Read, params};

/// Which people to list.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct ListPeople {
    pub kind: Option<Kind>,
    pub class_id: Option<ClassId>,
    /// Those who have left are listed instead of those who are here.
    pub left: bool,
    /// Part of a name, or nothing.
    pub text: String,
}

/// People in the order of the register.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct People {
    pub people: Vec<Person>,
}

/// The people asked for, by surname.
pub fn list(read: &Read<'_>, input: &ListPeople) -> Result<People> {
    let kind = input.kind.map(Kind::word);
    let people = read.all(
        &format!(
            "SELECT {} FROM {} WHERE p.merged_into IS NULL AND (?1 IS NULL OR p.kind = ?1) AND (?2 IS NULL OR c.id = ?2) \
             AND (CASE WHEN ?3 THEN p.left_on IS NOT NULL AND p.left_on < ?4 ELSE p.left_on IS NULL OR p.left_on >= ?4 END) ORDER BY p.sort_name",
            store::COLUMNS,
            store::FROM
        ),
        params![kind, input.class_id, input.left, read.today()],
        store::person,
    )?;
    let wanted: Vec<String> = names::fold(&input.text).split(' ').filter(|w| !w.is_empty()).map(ToOwned::to_owned).collect();
    let people = people
        .into_iter()
        .filter(|person| {
            let words = person.fields.words();
            wanted.iter().all(|w| words.split(' ').any(|word| word.starts_with(w.as_str())))
        })
        .collect();
    Ok(People { people })
}

/// The pupils who were in a class on that day, or in none but at the school.
pub fn pupils_in(read: &Read<'_>, class: Option<ClassId>, on: Day) -> Result<Vec<Person>> {
    // The pupils of a class are found through it; for those in none there is nothing to find them through.
    let (join, among) = match class {
        Some(_) => ("JOIN", "m.class = ?1"),
        None => ("LEFT JOIN", "m.class IS ?1"),
    };
    read.all(
        &format!(
            "SELECT {} FROM person p {join} membership m ON m.pupil = p.id AND m.from_on <= ?2 AND (m.to_on IS NULL OR m.to_on > ?2) \
             LEFT JOIN class c ON c.id = m.class \
             WHERE p.kind = 'pupil' AND p.merged_into IS NULL AND (p.left_on IS NULL OR p.left_on >= ?2) AND {among} ORDER BY p.sort_name",
            store::COLUMNS
        ),
        params![class, on],
        store::person,
    )
}

/// Every pupil who was at the school on that day, class by class.
pub fn pupils(read: &Read<'_>, on: Day) -> Result<Vec<Person>> {
    read.all(
        &format!(
            "SELECT {} FROM person p LEFT JOIN membership m ON m.pupil = p.id AND m.from_on <= ?1 AND (m.to_on IS NULL OR m.to_on > ?1) \
             LEFT JOIN class c ON c.id = m.class \
             WHERE p.kind = 'pupil' AND p.merged_into IS NULL AND (p.left_on IS NULL OR p.left_on >= ?1) \
             ORDER BY c.place IS NULL, c.place, c.name, p.sort_name",
            store::COLUMNS
        ),
        [on],
        store::person,
    )
}
