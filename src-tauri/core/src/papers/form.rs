//! A form as a sheet: the text of its version, the school's own names, and the questions of the day.

use std::collections::BTreeMap;

use super::days::{day, say, word};
use super::markup::{self, Part};
use crate::agreements::FormVersion;
use crate::base::{Day, Result};
use crate::consents::until::until;
use crate::consents::{Period, Purpose, Topic};
use crate::people::school::{School, YearEnd};
use crate::people::{Person, Year};
use crate::printing::{Block, Field, Filling, FormMark, Piece, Question, Sheet, Signature, Words};

/// What stands on every copy of a form alike.
pub struct Known<'a> {
    pub school: &'a School,
    pub purposes: &'a [Purpose],
    /// When it should be back; none leaves that open.
    pub due_on: Option<Day>,
    pub today: Day,
}

/// The form as it is printed.
pub fn sheet(version: &FormVersion, known: &Known<'_>) -> Result<Sheet> {
    let text = markup::read(&version.body)?;
    let values = values(known);
    Ok(Sheet {
        title: version.title.clone(),
        language: version.language.clone(),
        school: known.school.name.clone(),
        foot: foot(known.school).into(),
        later: Words::marked(&word("form.later")),
        size: text.size,
        form: Some(FormMark { code: version.code.word().to_owned(), version: version.version.to_string() }),
        words: text.words,
        blocks: blocks(&text.parts, known.purposes, &values),
        ..Sheet::default()
    })
}

/// How to reach the school, at the foot of every page.
pub fn foot(school: &School) -> String {
    let known = [&school.address, &school.phone, &school.email];
    let known: Vec<&str> = known.into_iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
    known.join(" · ")
}

/// What one copy says that the others do not.
#[must_use]
pub fn filling(reference: &str, pupil: Option<&Person>) -> Filling {
    let blank = Filling::blank(reference);
    match pupil {
        None => blank,
        Some(pupil) => {
            blank.with("pupil", &pupil.name).with("class", &pupil.class_name).with("born", super::days::maybe(pupil.fields.born))
        }
    }
}

/// The values of a form's slots that every copy shares.
#[must_use]
pub fn values(known: &Known<'_>) -> BTreeMap<&'static str, String> {
    let school = known.school;
    let mut values = BTreeMap::from([
        ("school", school.name.clone()),
        ("return_to", school.return_to.clone()),
        ("privacy", school.privacy_contact.clone()),
        (
            "until",
            match school.year_ends {
                YearEnd::TwelveMonths => word("form.twelve_months"),
                ends => until(Period::Year, known.today, ends, &Year::default()).map(day).unwrap_or_default(),
            },
        ),
    ]);
    if let Some(due) = known.due_on {
        values.insert("due", day(due));
    }
    values
}

/// The parts of a text as blocks, with the questions of those purposes.
#[must_use]
pub fn blocks(parts: &[Part], purposes: &[Purpose], values: &BTreeMap<&'static str, String>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for part in parts {
        match part {
            Part::Block(block) => blocks.push(filled(block.clone(), values)),
            Part::Keep(parts) => blocks.push(Block::Together { blocks: self::blocks(parts, purposes, values) }),
            Part::Ticks { topic, above } => {
                let questions = questions(purposes, *topic);
                if !questions.is_empty() {
                    blocks.extend(self::blocks(above, purposes, values));
                    blocks.push(Block::Ticks { questions });
                }
            }
            Part::When { period, parts } => {
                let titles: Vec<&str> =
                    purposes.iter().filter(|purpose| purpose.period == *period).map(|purpose| purpose.title.as_str()).collect();
                if !titles.is_empty() {
                    let mut values = values.clone();
                    values.insert("titles", titles.join(", "));
                    for block in self::blocks(parts, purposes, &values) {
                        join(&mut blocks, block);
                    }
                }
            }
        }
    }
    joined(blocks)
}

/// Each purpose in its own words, with its title before them.
fn questions(purposes: &[Purpose], topic: Topic) -> Vec<Question> {
    purposes
        .iter()
        .filter(|purpose| purpose.topic == topic)
        .map(|purpose| Question { id: purpose.id.to_string(), words: titled(&purpose.title, &purpose.text) })
        .collect()
}

/// A bold title and the words that belong to it.
#[must_use]
pub fn titled(title: &str, text: &str) -> Words {
    let mut words = Words::bold(say("form.title_of_question", &[("title", title)]));
    words.0.extend(Words::from(format!(" {text}")).0);
    words
}

/// Bullets that follow each other are one list, also where a condition stood between them.
fn joined(blocks: Vec<Block>) -> Vec<Block> {
    let mut all = Vec::with_capacity(blocks.len());
    for block in blocks {
        join(&mut all, block);
    }
    all
}

fn join(blocks: &mut Vec<Block>, block: Block) {
    match (blocks.last_mut(), block) {
        (Some(Block::Bullets { items }), Block::Bullets { items: more }) => items.extend(more),
        (_, block) => blocks.push(block),
    }
}

/// The block with every shared value in its place; what differs from copy to copy stays a slot.
fn filled(mut block: Block, values: &BTreeMap<&'static str, String>) -> Block {
    let fill = |words: &mut Words| {
        for piece in &mut words.0 {
            if let Piece::Slot { name, bold } = piece
                && let Some(value) = values.get(name.as_str())
            {
                *piece = Piece::Text { text: value.clone(), bold: *bold };
            }
        }
    };
    let fill_fields = |fields: &mut [Field]| {
        for field in fields {
            fill(&mut field.value);
        }
    };
    match &mut block {
        Block::Heading { words, .. } | Block::Paragraph { words, .. } => fill(words),
        Block::Numbered { items, .. } | Block::Bullets { items } => items.iter_mut().for_each(fill),
        Block::About { rows } => rows.iter_mut().for_each(|row| fill_fields(row)),
        Block::Draw(draw) => fill(&mut draw.label),
        Block::Signatures { blocks } => blocks.iter_mut().for_each(|block: &mut Signature| fill_fields(&mut block.fields)),
        _ => {}
    }
    block
}
