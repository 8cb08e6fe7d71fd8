//! The vault's recovery sheet: what opens the school's records when a password or a machine is lost. The password is
//! never on it, and nothing of it is kept after it was printed.

use chrono::{DateTime, Utc};

use super::days::{day, say, word};
use super::listing::{heading, paragraph, small};
use crate::base::Result;
use crate::printing::{Block, Field, Filling, Progress, Sheet, Style, TextSize, Words, print_single};
use crate::vault::RecoverySheetView;

/// What the printer's queue calls it.
pub const TITLE: &str = "Signet recovery sheet";
/// What it is called as a file, unless the person says otherwise.
pub const FILE_NAME: &str = "Signet recovery sheet.pdf";
/// What the record says of it, whichever sheet it was.
pub const PRINTED: &str = "the recovery sheet was printed";
pub const SAVED: &str = "the recovery sheet was saved as a file";

/// How many characters of the sealed slot stand together.
const TOGETHER: usize = 8;

/// The sheet as it is printed, twice: once for the school's safe and once for the chair of governors.
#[must_use]
pub fn sheet(view: &RecoverySheetView) -> Sheet {
    let mut blocks = vec![Block::Paragraph { words: word("recovery.secret").into(), style: Style::Boxed }];
    for (name, groups, in_a_row) in [("key", &view.recovery_key, 4), ("code", &view.device_code, 5)] {
        blocks.push(Block::Together {
            blocks: vec![
                heading(1, word(&format!("recovery.{name}_title"))),
                paragraph(word(&format!("recovery.{name}_for"))),
                self::groups(groups, in_a_row),
            ],
        });
    }
    blocks.push(heading(1, word("recovery.keep_title")));
    blocks.push(Block::Bullets {
        items: ["safe", "chair", "apart", "never", "new"]
            .iter()
            .map(|name| Words::marked(&word(&format!("recovery.keep_{name}"))))
            .collect(),
    });
    blocks.push(Block::Together {
        blocks: vec![
            heading(1, word("recovery.slot_title")),
            small(word("recovery.slot_for")),
            Block::Code { content: view.qr.clone(), mm: 45, says: word("recovery.slot_code") },
            small(word("recovery.slot_text")),
            small(spaced(&view.qr)),
        ],
    });
    Sheet {
        title: word("recovery.title"),
        language: "en-GB".to_owned(),
        school: view.school.clone(),
        subtitle: say("recovery.subtitle", &[("vault", &view.vault), ("day", &day(view.made_on))]).into(),
        foot: say("recovery.foot", &[("vault", &view.vault)]).into(),
        size: TextSize::EasyRead,
        blocks,
        ..Sheet::default()
    }
}

/// The sheet as a file.
///
/// # Errors
/// `CannotBeSet` for a school's name with a character that no bundled font has.
pub fn pdf(view: &RecoverySheetView, at: DateTime<Utc>, _progress: &Progress) -> Result<Vec<u8>> {
    Ok(print_single(&sheet(view), &Filling::default(), at.naive_utc())?.pdf)
}

/// The sealed slot in runs that an eye can follow.
fn spaced(payload: &str) -> String {
    let (name, text) = payload.split_once(':').unwrap_or(("", payload));
    let characters: Vec<char> = text.chars().collect();
    let runs: Vec<String> = characters.chunks(TOGETHER).map(|run| run.iter().collect()).collect();
    format!("{name}: {}", runs.join(" "))
}

/// Numbered groups, so that a person can be told "the fourth group".
fn groups(groups: &[String], in_a_row: usize) -> Block {
    let rows = groups
        .chunks(in_a_row)
        .enumerate()
        .map(|(row, groups)| {
            let mut fields: Vec<Field> = groups
                .iter()
                .enumerate()
                .map(|(at, group)| {
                    let number = (row * in_a_row + at + 1).to_string();
                    Field::new(number, Words::bold(group))
                })
                .collect();
            let missing = u16::try_from(in_a_row - groups.len()).unwrap_or(0);
            if missing > 0 {
                fields.push(Field::new("", "").weighing(missing));
            }
            fields
        })
        .collect();
    Block::About { rows }
}
