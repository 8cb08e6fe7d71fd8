//! Running text: headings, lists and paragraphs by how their lines begin.

use super::Part;
use crate::printing::{Block, Style, Words};

/// Headings, lists and paragraphs that follow each other without an empty line.
pub fn running(lines: &[&str]) -> Vec<Part> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut texts: Vec<String> = Vec::new();
    let mut kind = Kind::Plain;
    for line in lines {
        let (next, text) = Kind::of(line);
        let goes_on = next == Kind::Plain && !texts.is_empty() && !matches!(kind, Kind::Heading(_));
        if goes_on {
            let last = texts.last_mut().expect("texts is not empty");
            *last = format!("{last} {}", text.trim());
            continue;
        }
        let same_list = matches!((kind, next), (Kind::Bullet, Kind::Bullet))
            || matches!((kind, next), (Kind::Number(_), Kind::Number(_)))
            || (kind == next && matches!(kind, Kind::Small | Kind::Boxed));
        if !same_list {
            kind.close(&mut texts, &mut blocks);
            kind = next;
        }
        if same_list && matches!(kind, Kind::Small | Kind::Boxed) {
            let last = texts.last_mut().expect("the list goes on");
            *last = format!("{last} {}", text.trim());
        } else {
            texts.push(text.trim().to_owned());
        }
    }
    kind.close(&mut texts, &mut blocks);
    blocks.into_iter().map(Part::Block).collect()
}

/// What a line is, by how it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Plain,
    Heading(u8),
    Number(u32),
    Bullet,
    Boxed,
    Small,
}

impl Kind {
    fn of(line: &str) -> (Self, &str) {
        for (begins, kind) in
            [("# ", Self::Heading(1)), ("## ", Self::Heading(2)), ("- ", Self::Bullet), ("> ", Self::Boxed), ("~ ", Self::Small)]
        {
            if let Some(text) = line.strip_prefix(begins) {
                return (kind, text);
            }
        }
        if let Some((number, text)) = line.split_once(". ")
            && let Ok(number) = number.parse()
        {
            return (Self::Number(number), text);
        }
        (Self::Plain, line)
    }

    /// Makes a block of the texts gathered.
    fn close(self, texts: &mut Vec<String>, blocks: &mut Vec<Block>) {
        if texts.is_empty() {
            return;
        }
        let items: Vec<Words> = texts.drain(..).map(|text| Words::marked(&text)).collect();
        let first = items.first().cloned().unwrap_or_default();
        blocks.push(match self {
            Self::Heading(level) => Block::Heading { level, words: first },
            Self::Number(from) => Block::Numbered { from, items },
            Self::Bullet => Block::Bullets { items },
            Self::Plain | Self::Boxed | Self::Small => Block::Paragraph {
                words: first,
                style: match self {
                    Self::Boxed => Style::Boxed,
                    Self::Small => Style::Small,
                    _ => Style::Body,
                },
            },
        });
    }
}
