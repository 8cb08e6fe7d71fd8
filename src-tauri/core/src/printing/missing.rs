//! Names that no bundled font can set, found before anything is printed.

use super::characters::can_be_set;
use super::{Block, Filling, Piece, Sheet, Words};

/// The texts of a sheet and its filling with a character that no bundled font has, each named once. Printing refuses the
/// first of them with `CannotBeSet`; a preview lists them all.
#[must_use]
pub fn missing(sheet: &Sheet, filling: &Filling) -> Vec<String> {
    let mut texts: Vec<&str> = filling.values.values().map(String::as_str).collect();
    texts.extend([sheet.title.as_str(), sheet.school.as_str()]);
    words(&sheet.subtitle, &mut texts);
    words(&sheet.foot, &mut texts);
    words(&sheet.later, &mut texts);
    for block in &sheet.blocks {
        gather(block, &mut texts);
    }
    let mut missing: Vec<String> = Vec::new();
    for text in texts {
        if !text.is_ascii() && !can_be_set(text) && !missing.iter().any(|known| known == text) {
            missing.push(text.to_owned());
        }
    }
    missing
}

fn words<'a>(words: &'a Words, texts: &mut Vec<&'a str>) {
    for piece in &words.0 {
        if let Piece::Text { text, .. } = piece {
            texts.push(text);
        }
    }
}

fn gather<'a>(block: &'a Block, texts: &mut Vec<&'a str>) {
    match block {
        Block::Heading { words: w, .. } | Block::Paragraph { words: w, .. } => words(w, texts),
        Block::Numbered { items, .. } | Block::Bullets { items } => items.iter().for_each(|w| words(w, texts)),
        Block::Table(table) => {
            texts.extend(table.columns.iter().map(|column| column.title.as_str()));
            table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| words(&cell.words, texts));
        }
        Block::About { rows } => rows.iter().flatten().for_each(|field| {
            texts.push(&field.label);
            words(&field.value, texts);
        }),
        Block::Ticks { questions } => questions.iter().for_each(|question| words(&question.words, texts)),
        Block::Draw(draw) => words(&draw.label, texts),
        Block::Signatures { blocks } => blocks.iter().for_each(|block| {
            texts.extend([block.title.as_str(), &block.signature, &block.date]);
            block.fields.iter().for_each(|field| {
                texts.push(&field.label);
                words(&field.value, texts);
            });
        }),
        Block::Office { labels } => texts.extend(labels.iter().map(String::as_str)),
        Block::Together { blocks } => blocks.iter().for_each(|block| gather(block, texts)),
        Block::Code { .. } | Block::Rule | Block::Space { .. } | Block::PageBreak => {}
    }
}
