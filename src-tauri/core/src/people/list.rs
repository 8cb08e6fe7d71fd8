//! Lists of people.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Kind, Person, Whose, store};
use crate::base::ids::{ClassId, PersonId};
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
            store::from(read.today())
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

/// The pupils who were in a class on that day, or in none but at the school. Today's also hold who will begin in the
/// class: the forms come back before they do.
pub fn pupils_in(read: &Read<'_>, class: Option<ClassId>, on: Day) -> Result<Vec<Person>> {
    // The pupils of a class are found through it; for those in none there is nothing to find them through.
    let (join, among) = match class {
        Some(_) => ("JOIN", "m.class = ?3"),
        None => ("LEFT JOIN", "m.class IS ?3"),
    };
    let begun = begun(read, on);
    read.all(
        &format!(
            "SELECT {} FROM person p {join} membership m ON m.pupil = p.id AND {begun} \
             LEFT JOIN class c ON c.id = m.class WHERE {HERE} AND {among} ORDER BY p.sort_name",
            store::COLUMNS
        ),
        params![on, read.today(), class],
        store::person,
    )
}

/// Every pupil who was at the school on that day, class by class.
pub fn pupils(read: &Read<'_>, on: Day) -> Result<Vec<Person>> {
    let begun = begun(read, on);
    read.all(
        &format!(
            "SELECT {} FROM person p LEFT JOIN membership m ON m.pupil = p.id AND {begun} \
             LEFT JOIN class c ON c.id = m.class WHERE {HERE} ORDER BY c.place IS NULL, c.place, c.name, p.sort_name",
            store::COLUMNS
        ),
        params![on, read.today()],
        store::person,
    )
}

/// Those of a class who have not begun in it yet, with the day on which they will.
pub fn starters(read: &Read<'_>, class: ClassId) -> Result<HashMap<PersonId, Day>> {
    let sql = format!(
        "SELECT m.pupil, m.from_on FROM membership m WHERE m.class = ?1 AND m.from_on > ?2 AND {}",
        store::not_over(read.today())
    );
    let rows = read.all(&sql, params![class, read.today()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.into_iter().collect())
}

/// The year group in which each pupil was on that day, where it is another than today's: the changes made since say so.
pub fn years_on(read: &Read<'_>, whose: &Whose, on: Day) -> Result<HashMap<PersonId, String>> {
    let theirs = whose.condition("person", "?1");
    let sql = format!(
        "SELECT person, was FROM person_change WHERE {theirs} AND field = 'year' AND substr(at, 1, 10) > ?2 ORDER BY at DESC, id DESC"
    );
    let rows = read.all(&sql, params![whose.list(), on], |row| Ok((row.get(0)?, row.get(1)?)))?;
    // The first change after the day is the last one read, and it says what was before.
    Ok(rows.into_iter().collect())
}

/// The condition that the membership `m` holds on the day `?1`; today one that has yet to begin is taken as well.
fn begun(read: &Read<'_>, on: Day) -> String {
    if on == read.today() { store::not_over(on) } else { "m.from_on <= ?1 AND (m.to_on IS NULL OR m.to_on > ?1)".to_owned() }
}

/// The condition that the pupil `p` was at the school on the day `?1`. On a day before today (`?2`) nobody stands who had
/// not come yet: the first day at the school says so, or else the first in a class.
const HERE: &str = "p.kind = 'pupil' AND p.merged_into IS NULL AND (p.left_on IS NULL OR p.left_on >= ?1) AND (?1 >= ?2 OR m.class IS NOT NULL \
     OR coalesce(p.joined_on, (SELECT min(from_on) FROM membership WHERE pupil = p.id), ?1) <= ?1)";
