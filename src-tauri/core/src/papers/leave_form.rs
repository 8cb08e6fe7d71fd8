//! The form for leave to buy, install or move something (E6), with the signatures of whoever asks and whoever decides.

use super::days::{day, maybe, word};
use super::listing::{self, paragraph};
use super::prepared::{Prepared, file_name};
use crate::base::ids::AuthorisationId;
use crate::base::{Problem, Result};
use crate::printing::{Block, Field, Signature, TextSize};
use crate::software::authorise;
use crate::store::Read;

/// E6, for one that was asked, or blank.
pub fn form(read: &Read<'_>, about: Option<AuthorisationId>) -> Result<Prepared> {
    let asked = match about {
        Some(id) => Some(authorise::list(read)?.into_iter().find(|asked| asked.id == id).ok_or(Problem::NotFound)?),
        None => None,
    };
    let title = word("software.title.leave_form");
    let mut sheet = listing::sheet(read, title.clone(), word("software.leave_form_how"), TextSize::Adult)?;
    let told = |tell: fn(&authorise::Authorisation) -> String| asked.as_ref().map(tell).unwrap_or_default();
    let row = |name: &str, text: String| vec![Field::new(word(&format!("software.{name}")), text)];
    sheet.blocks.push(Block::About {
        rows: vec![
            row("what_leave_all", told(|asked| word(&format!("software.leave.{}", asked.what.word())))),
            row("item", told(|asked| asked.item.clone())),
            row("why", told(|asked| asked.why.clone())),
            row("where", told(|asked| asked.place.clone())),
            row("licence_how", String::new()),
            row("risk_needed", String::new()),
            [row("asked_by", told(|asked| asked.asked_by.clone())), row("asked_on", told(|asked| day(asked.asked_on)))].concat(),
        ],
    });
    sheet.blocks.push(paragraph(word("software.leave_before")));
    sheet.blocks.push(Block::About {
        rows: vec![
            row("decision_all", told(decision)),
            row("conditions", told(|asked| asked.conditions.clone())),
            [row("decided_by", told(|asked| asked.decided_by.clone())), row("decided_on", told(|asked| maybe(asked.decided_on)))]
                .concat(),
        ],
    });
    let block = |id: &str, title: &str| Signature {
        id: id.to_owned(),
        title: word(title),
        fields: Vec::new(),
        signature: word("software.signature"),
        date: word("software.date"),
    };
    sheet.blocks.push(Block::Signatures {
        blocks: vec![block("asked", "software.signs_asked"), block("decided", "software.signs_decided")],
    });
    let file = file_name(&[&title], read.today());
    Ok(Prepared::of_lists(title, file, vec![sheet]))
}

/// What was decided, in a word; empty to be written in while nobody has.
fn decision(asked: &authorise::Authorisation) -> String {
    match asked.approved {
        Some(true) => word("software.approved"),
        Some(false) => word("software.refused"),
        None => String::new(),
    }
}
