//! Reads the text of a form: the marks that `assets/forms/README.md` explains, line by line.

mod running;

use running::running;

use crate::agreements::forms;
use crate::base::{Problem, Result};
use crate::consents::{Period, Topic};
use crate::printing::{Block, Draw, Field, PageWords, Signature, TextSize, Words};

/// A form's text, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    pub size: TextSize,
    pub words: PageWords,
    pub parts: Vec<Part>,
}

/// One part of a form's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Something that is the same whatever the school asks.
    Block(Block),
    /// The questions about a topic, with what stands over them; nothing if there are none.
    Ticks { topic: Topic, above: Vec<Part> },
    /// Parts that stand only where answers hold that long.
    When { period: Period, parts: Vec<Part> },
    /// Parts that stay on one page.
    Keep(Vec<Part>),
}

/// Reads the whole text of a form version.
///
/// # Errors
/// `Unexpected` with the number of the line that cannot be understood.
pub fn read(body: &str) -> Result<Text> {
    let head = forms::head(body)?;
    let (top, _) = body.split_once("\n\n").unwrap_or((body, ""));
    let value = |name: &str| {
        top.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": ")).map(|value| value.trim().to_owned())
    };
    let size = match value("size").as_deref() {
        None | Some("adult") => TextSize::Adult,
        Some("easy read") => TextSize::EasyRead,
        Some("large") => TextSize::Large,
        Some(_) => return Err(fault(0)),
    };
    let usual = PageWords::default();
    let words = PageWords {
        version: value("version word").unwrap_or(usual.version),
        reference: value("reference").unwrap_or(usual.reference),
        page: value("page").unwrap_or(usual.page),
        of: value("of").unwrap_or(usual.of),
        yes: value("yes").unwrap_or(usual.yes),
        no: value("no").unwrap_or(usual.no),
        tick: value("tick").unwrap_or(usual.tick),
        office: value("office").unwrap_or(usual.office),
    };
    let mut lines = Lines { lines: head.text.lines().map(str::trim_end).collect(), at: 0, first: top.lines().count() + 2 };
    let parts = lines.parts(false)?;
    Ok(Text { size, words, parts })
}

fn fault(line: usize) -> Problem {
    Problem::unexpected(format_args!("a form's text, line {line}"))
}

struct Lines<'a> {
    lines: Vec<&'a str>,
    at: usize,
    /// The number in the file of the first line.
    first: usize,
}

impl<'a> Lines<'a> {
    fn fault(&self) -> Problem {
        fault(self.first + self.at.saturating_sub(1))
    }

    fn next(&mut self) -> Option<&'a str> {
        let line = self.lines.get(self.at).copied()?;
        self.at += 1;
        Some(line)
    }

    /// The lines that follow down to an empty one; if `upto_block`, also down to one that begins a block.
    fn chunk(&mut self, upto_block: bool) -> Vec<&'a str> {
        let rest = &self.lines[self.at..];
        let length = rest.iter().position(|line| line.is_empty() || (upto_block && line.starts_with('@'))).unwrap_or(rest.len());
        self.at += length;
        rest[..length].to_vec()
    }

    fn parts(&mut self, kept: bool) -> Result<Vec<Part>> {
        let mut parts: Vec<Part> = Vec::new();
        while let Some(line) = self.next() {
            let Some(block) = line.strip_prefix('@') else {
                if !line.is_empty() {
                    self.at -= 1;
                    parts.extend(running(&self.chunk(true)));
                }
                continue;
            };
            let (name, arguments) = block.split_once(' ').unwrap_or((block, ""));
            match name {
                "end" if kept => return Ok(parts),
                "keep" => parts.push(Part::Keep(self.parts(true)?)),
                "page" => parts.push(Part::Block(Block::PageBreak)),
                "rule" => parts.push(Part::Block(Block::Rule)),
                "space" => {
                    let mm = arguments.parse().map_err(|_| self.fault())?;
                    parts.push(Part::Block(Block::Space { mm }));
                }
                "about" => {
                    let rows = self.chunk(false).iter().map(|line| fields(line)).collect();
                    parts.push(Part::Block(Block::About { rows }));
                }
                "office" => {
                    let lines = self.chunk(false);
                    let labels = lines.iter().flat_map(|line| line.split(" | "));
                    let labels = labels.map(|label| label.trim().to_owned()).collect();
                    parts.push(Part::Block(Block::Office { labels }));
                }
                "draw" => {
                    let draw = self.draw(arguments)?;
                    parts.push(Part::Block(Block::Draw(draw)));
                }
                "sign" => {
                    let signature = self.signature(arguments)?;
                    if let Some(Part::Block(Block::Signatures { blocks })) = parts.last_mut() {
                        blocks.push(signature);
                    } else {
                        let blocks = vec![signature];
                        parts.push(Part::Block(Block::Signatures { blocks }));
                    }
                }
                "ticks" => {
                    let topic = match arguments {
                        "images" => Topic::Images,
                        "internet" => Topic::Internet,
                        _ => return Err(self.fault()),
                    };
                    let above = running(&self.chunk(false));
                    parts.push(Part::Ticks { topic, above });
                }
                "when" => {
                    let period = match arguments {
                        "year" => Period::Year,
                        "key_stage" => Period::KeyStage,
                        "until_withdrawn" => Period::UntilWithdrawn,
                        _ => return Err(self.fault()),
                    };
                    let said = running(&self.chunk(false));
                    parts.push(Part::When { period, parts: said });
                }
                _ => return Err(self.fault()),
            }
        }
        if kept {
            return Err(self.fault());
        }
        Ok(parts)
    }

    fn draw(&mut self, arguments: &str) -> Result<Draw> {
        let mut arguments = arguments.split_whitespace();
        let mut draw =
            Draw { id: arguments.next().ok_or_else(|| self.fault())?.to_owned(), label: Words::default(), height: 30, faces: 0 };
        for argument in arguments {
            let (name, value) = argument.split_once('=').ok_or_else(|| self.fault())?;
            match name {
                "height" => draw.height = value.parse().map_err(|_| self.fault())?,
                "faces" => draw.faces = value.parse().map_err(|_| self.fault())?,
                _ => return Err(self.fault()),
            }
        }
        draw.label = Words::marked(&self.chunk(false).join(" "));
        Ok(draw)
    }

    fn signature(&mut self, id: &str) -> Result<Signature> {
        let mut signature = Signature {
            id: id.trim().to_owned(),
            title: String::new(),
            fields: Vec::new(),
            signature: String::new(),
            date: String::new(),
        };
        let lines = self.chunk(false);
        let (title, rest) = lines.split_first().ok_or_else(|| self.fault())?;
        signature.title = title.trim().to_owned();
        for line in rest {
            if let Some(words) = line.strip_prefix("signature: ") {
                signature.signature = words.trim().to_owned();
            } else if let Some(words) = line.strip_prefix("date: ") {
                signature.date = words.trim().to_owned();
            } else {
                signature.fields.push(field(line));
            }
        }
        if signature.id.is_empty() || signature.signature.is_empty() || signature.date.is_empty() {
            return Err(self.fault());
        }
        Ok(signature)
    }
}

fn fields(line: &str) -> Vec<Field> {
    line.split(" | ").map(field).collect()
}

/// "Label: value *3"; a colon is what parts the two.
fn field(text: &str) -> Field {
    let (text, weight) = match text.trim().rsplit_once('*') {
        Some((before, number)) if before.ends_with(' ') => match number.parse() {
            Ok(weight) => (before.trim(), weight),
            Err(_) => (text.trim(), 1),
        },
        _ => (text.trim(), 1),
    };
    let (label, value) = text.split_once(':').unwrap_or((text, ""));
    Field::new(label.trim(), Words::marked(value.trim())).weighing(weight)
}
