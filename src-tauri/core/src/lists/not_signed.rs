//! The list of missing forms: a row for each form, with where it stands and since when it is out. Names only, nothing to ring.

use super::table::{Cell, Table};
use crate::base::ids::ClassId;
use crate::base::{Day, Result};
use crate::papers::days::word;
use crate::papers::listing;
use crate::papers::missing::{Which, missing};
use crate::store::Read;

pub fn table(read: &Read<'_>, class: Option<ClassId>, which: Which, as_at: Option<Day>) -> Result<Table> {
    let on = as_at.unwrap_or(read.today());
    let pupils = listing::gather(read, class, on)?;
    let whom = match class {
        Some(class) => listing::class_name(read, class)?,
        None => word("run.school"),
    };
    let headings = [
        "list.class",
        "file.surname",
        "file.forename",
        "not_signed.what",
        "not_signed.stands",
        "not_signed.printed",
        "not_signed.due",
        "file.as_at",
    ];
    let mut rows = Vec::new();
    for pupil in &pupils.pupils {
        for missing in missing(&pupils, pupil, which) {
            let person = &pupil.person;
            rows.push(vec![
                Cell::from(person.class_name.as_str()),
                person.fields.surname().into(),
                person.fields.forename().into(),
                missing.what.into(),
                missing.stands.word().into(),
                missing.out.map(|out| out.issued_on).into(),
                missing.out.and_then(|out| out.due_on).into(),
                Cell::Day(on),
            ]);
        }
    }
    Ok(Table { title: which.title(&whom), headings: headings.map(word).into(), rows })
}
