//! A sheet as plain text, to be read in a test.

use std::fmt::Write;

use crate::printing::{Block, Field, Mark, Sheet, Style, Words};

/// Every word of the sheet, block by block.
pub fn text(sheet: &Sheet) -> String {
    let mut all = format!("{}\n{}\n", sheet.school, sheet.title);
    if !sheet.subtitle.is_empty() {
        let _ = writeln!(all, "{}", plain(&sheet.subtitle));
    }
    for block in &sheet.blocks {
        say(block, &mut all);
    }
    if !sheet.later.is_empty() {
        let _ = writeln!(all, "... {}", plain(&sheet.later));
    }
    let _ = writeln!(all, "--- {}", plain(&sheet.foot));
    all
}

fn plain(words: &Words) -> String {
    let values = std::collections::BTreeMap::new();
    let parts = words.filled(&values, "____");
    parts.into_iter().map(|(text, _)| text).collect()
}

fn fields(fields: &[Field]) -> String {
    let fields: Vec<String> = fields.iter().map(|field| format!("[{}: {}]", field.label, plain(&field.value))).collect();
    fields.join(" ")
}

fn say(block: &Block, all: &mut String) {
    let _ = match block {
        Block::Heading { level, words } => {
            writeln!(all, "\n{} {}", "#".repeat(usize::from(*level)), plain(words))
        }
        Block::Paragraph { words, style } => {
            let mark = match style {
                Style::Body => "",
                Style::Small => "~ ",
                Style::Boxed => "> ",
            };
            writeln!(all, "{mark}{}", plain(words))
        }
        Block::Numbered { from, items } => {
            for (at, item) in items.iter().enumerate() {
                let _ = writeln!(all, "{}. {}", *from as usize + at, plain(item));
            }
            Ok(())
        }
        Block::Bullets { items } => {
            for item in items {
                let _ = writeln!(all, "- {}", plain(item));
            }
            Ok(())
        }
        Block::Table(table) => {
            let titles: Vec<&str> = table.columns.iter().map(|c| c.title.as_str()).collect();
            let _ = writeln!(all, "| {} |", titles.join(" | "));
            for row in &table.rows {
                let cells: Vec<String> = row
                    .cells
                    .iter()
                    .map(|cell| {
                        let mark = match cell.mark {
                            None => "",
                            Some(Mark::Yes) => "(tick) ",
                            Some(Mark::No) => "(cross) ",
                            Some(Mark::Nothing) => "(dash) ",
                            Some(Mark::Open) => "(ring) ",
                            Some(Mark::Withdrawn) => "(struck ring) ",
                            Some(Mark::Care) => "(triangle) ",
                        };
                        format!("{mark}{}", plain(&cell.words))
                    })
                    .collect();
                let _ = writeln!(all, "| {} |", cells.join(" | "));
            }
            Ok(())
        }
        Block::About { rows } => {
            for row in rows {
                let _ = writeln!(all, "{}", fields(row));
            }
            Ok(())
        }
        Block::Ticks { questions } => {
            for question in questions {
                let _ = writeln!(all, "( ) Yes ( ) No  {}", plain(&question.words));
            }
            Ok(())
        }
        Block::Draw(draw) => writeln!(all, "<{} mm> {}", draw.height, plain(&draw.label)),
        Block::Signatures { blocks } => {
            for block in blocks {
                let _ =
                    writeln!(all, "<signature> {}: {} {} {}", block.title, fields(&block.fields), block.signature, block.date);
            }
            Ok(())
        }
        Block::Office { labels } => writeln!(all, "<office> {}", labels.join(" | ")),
        Block::Code { content, says, .. } => writeln!(all, "<code> {says} {content}"),
        Block::Rule => writeln!(all, "---"),
        Block::Space { .. } => Ok(()),
        Block::PageBreak => writeln!(all, "=== new page"),
        Block::Together { blocks } => {
            blocks.iter().for_each(|block| say(block, all));
            Ok(())
        }
    };
}
