//! What lists and records have in common: who printed them and when, and the classes they run over.

use super::days::{day, say};
use crate::base::ids::ClassId;
use crate::base::{Day, Problem, Result};
use crate::people::list::{pupils, pupils_in};
use crate::people::{classes, school};
use crate::printing::{Block, Sheet, Style, TextSize, Words};
use crate::returns::facts::{self, Pupil, Pupils};
use crate::store::Read;

/// An empty list or record with its head and foot.
pub fn sheet(read: &Read<'_>, title: String, subtitle: String, size: TextSize) -> Result<Sheet> {
    Ok(Sheet {
        title,
        language: "en-GB".to_owned(),
        school: school::get(read)?.name,
        subtitle: subtitle.into(),
        foot: say("list.foot", &[("day", &day(read.today())), ("name", &read.stamp.name)]).into(),
        size,
        ..Sheet::default()
    })
}

/// A paragraph of running text.
pub fn paragraph(words: impl Into<Words>) -> Block {
    Block::Paragraph { words: words.into(), style: Style::Body }
}

/// A paragraph in small print.
pub fn small(words: impl Into<Words>) -> Block {
    Block::Paragraph { words: words.into(), style: Style::Small }
}

/// A heading under the sheet's title.
pub fn heading(level: u8, words: impl Into<Words>) -> Block {
    Block::Heading { level, words: words.into() }
}

/// A class's name, ended or not.
pub fn class_name(read: &Read<'_>, class: ClassId) -> Result<String> {
    classes::list(read)?.into_iter().find(|known| known.id == class).map(|class| class.name).ok_or(Problem::NotFound)
}

/// The pupils of a class, or of the whole school class by class, as they were on that day.
pub fn gather(read: &Read<'_>, class: Option<ClassId>, on: Day) -> Result<Pupils> {
    let people = match class {
        Some(_) => pupils_in(read, class, on)?,
        None => pupils(read, on)?,
    };
    facts::gather(read, people, on)
}

/// The pupils in runs of one class; the name is empty for those in no class.
#[must_use]
pub fn by_class(pupils: &Pupils) -> Vec<(&str, Vec<(usize, &Pupil)>)> {
    let mut classes: Vec<(&str, Vec<(usize, &Pupil)>)> = Vec::new();
    for (at, pupil) in pupils.pupils.iter().enumerate() {
        let name = pupil.person.class_name.as_str();
        match classes.last_mut() {
            Some((last, members)) if *last == name => members.push((at, pupil)),
            _ => classes.push((name, vec![(at, pupil)])),
        }
    }
    classes
}
