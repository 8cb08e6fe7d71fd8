//! Classes: list, add, rename, end.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Year, store};
use crate::base::ids::ClassId;
use crate::base::{Day, Problem, Result, Why, names};
use crate::store::{Read, Write, params};

/// A class and how many pupils are in it now or will begin in it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Class {
    pub id: ClassId,
    pub name: String,
    pub year: String,
    pub pupils: u32,
    pub ended_on: Option<Day>,
}

/// A class as typed; an id means that one is changed.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveClass {
    pub id: Option<ClassId>,
    pub name: String,
    pub year: String,
    pub ended_on: Option<Day>,
}

/// All classes in the school's order: those that have ended come last.
pub fn list(read: &Read<'_>) -> Result<Vec<Class>> {
    let now = store::not_over(read.today());
    read.all(
        &format!(
            "SELECT c.id, c.name, coalesce(c.year, ''), count(p.id), c.ended_on FROM class c \
             LEFT JOIN membership m ON m.class = c.id AND {now} \
             LEFT JOIN person p ON p.id = m.pupil AND p.merged_into IS NULL AND (p.left_on IS NULL OR p.left_on >= ?1) \
             GROUP BY c.id ORDER BY c.ended_on IS NOT NULL, c.place, c.name"
        ),
        [read.today()],
        |row| Ok(Class { id: row.get(0)?, name: row.get(1)?, year: row.get(2)?, pupils: row.get(3)?, ended_on: row.get(4)? }),
    )
}

/// Adds a class or changes one.
pub fn save(write: &Write<'_>, input: SaveClass) -> Result<ClassId> {
    let name = names::tidy(&input.name);
    if name.is_empty() {
        return Err(Problem::invalid("name", Why::Missing));
    }
    if name.chars().count() > names::LONGEST {
        return Err(Problem::invalid("name", Why::TooLong { most: names::LONGEST }));
    }
    let taken: Option<ClassId> =
        write.maybe("SELECT id FROM class WHERE name = ?1 AND ended_on IS NULL", [&name], |row| row.get(0))?;
    if taken.is_some() && taken != input.id {
        return Err(Problem::invalid("name", Why::Taken));
    }
    let year = Year::read(&input.year)?;
    let id = input.id.unwrap_or_else(ClassId::new);
    put(write, id, &name, &year, input.ended_on)?;
    write.note(id, "class saved");
    Ok(id)
}

/// The class of that name, made if there is none: how an import meets classes.
pub(crate) fn named(write: &Write<'_>, name: &str, year: &Year) -> Result<ClassId> {
    let known =
        write.maybe("SELECT id FROM class WHERE name = ?1 COLLATE NOCASE AND ended_on IS NULL", [name], |row| row.get(0))?;
    if let Some(id) = known {
        return Ok(id);
    }
    let id = ClassId::new();
    put(write, id, name, year, None)?;
    Ok(id)
}

fn put(write: &Write<'_>, id: ClassId, name: &str, year: &Year, ended_on: Option<Day>) -> Result<()> {
    write.run(
        "INSERT INTO class (id, name, year, place, ended_on) VALUES (?1, ?2, ?3, ?4, ?5) \
         ON CONFLICT (id) DO UPDATE SET name = ?2, year = ?3, place = ?4, ended_on = ?5",
        params![id, name, year.text(), place(year), ended_on],
    )?;
    Ok(())
}

/// Nursery first, then Reception, then the years in order.
fn place(year: &Year) -> i64 {
    match year.text() {
        "N1" => 0,
        "N2" => 1,
        "R" => 2,
        "" => 99,
        number => number.parse::<i64>().map_or(99, |n| n + 2),
    }
}
