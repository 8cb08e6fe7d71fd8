//! The lists in `assets/demo`.

use std::collections::HashMap;

macro_rules! list {
    ($name:literal) => {
        include_str!(concat!("../../../../assets/demo/", $name, ".tsv"))
    };
}

/// The rows of a list, without its headings.
fn rows(text: &'static str) -> Vec<Vec<&'static str>> {
    text.lines().skip(1).filter(|line| !line.is_empty()).map(|line| line.split('\t').collect()).collect()
}

/// The school's own facts by what they are.
pub fn school() -> HashMap<&'static str, &'static str> {
    rows(list!("school")).into_iter().filter_map(|row| Some((*row.first()?, *row.get(1)?))).collect()
}

/// Classes: year group and name.
pub fn classes() -> Vec<Vec<&'static str>> {
    rows(list!("classes"))
}

/// Pupils who are always there: given name, family name, script, class.
pub fn named_pupils() -> Vec<Vec<&'static str>> {
    rows(list!("named_pupils"))
}

/// Given names of girls or boys in a script.
pub fn given_names(who: &str, script: &str) -> Vec<&'static str> {
    rows(list!("given_names")).into_iter().filter(|row| row[0] == who && row[1] == script).map(|row| row[2]).collect()
}

/// Family names in a script.
pub fn family_names(script: &str) -> Vec<&'static str> {
    rows(list!("family_names")).into_iter().filter(|row| row[0] == script).map(|row| row[1]).collect()
}

/// Relationships: word, how often in a hundred, parental responsibility.
pub fn relationships() -> Vec<Vec<&'static str>> {
    rows(list!("relationships"))
}

/// Jobs and how many have them.
pub fn staff_jobs() -> Vec<Vec<&'static str>> {
    rows(list!("staff_jobs"))
}

/// Governors' parts and how many have them.
pub fn governor_roles() -> Vec<Vec<&'static str>> {
    rows(list!("governor_roles"))
}

/// Streets with town and postcode.
pub fn streets() -> Vec<Vec<&'static str>> {
    rows(list!("streets"))
}

/// The rooms.
pub fn rooms() -> Vec<&'static str> {
    rows(list!("rooms")).into_iter().filter_map(|row| row.first().copied()).collect()
}

/// Equipment that is all of one kind: kind, prefix of the tags, make, model, room, how many, whether it holds data and is
/// encrypted, the kind of medium in it, cost in pence, years that it should serve, years ago that it was bought, and what
/// belongs in the box.
pub fn equipment() -> Vec<Vec<&'static str>> {
    rows(list!("equipment"))
}

/// Software: name, publisher, what it is for, kind of licence, how many were bought, on how many laptops it is, in how many
/// days the licence ends, whether it is online, and its data-protection check.
pub fn software() -> Vec<Vec<&'static str>> {
    rows(list!("software"))
}
