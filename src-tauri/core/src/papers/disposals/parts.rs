//! What the papers of a disposal have in common.

use super::super::days::{day, say, word};
use super::super::listing;
use super::super::prepared::{Prepared, file_name};
use crate::base::{Result, money};
use crate::disposals::page::{DisposalItem, DisposalMedium, DisposalPage};
use crate::printing::{Block, Field, Sheet, Signature, TextSize, Words};
use crate::store::Read;

/// An empty sheet with its code and the number of the disposal.
pub fn sheet(read: &Read<'_>, page: &DisposalPage, code: &str) -> Result<Sheet> {
    let title = word(&format!("{}.title", code.to_lowercase()));
    let subtitle = say("disposal.subtitle", &[("code", code), ("number", &page.number.to_string())]);
    listing::sheet(read, title, subtitle, TextSize::List)
}

/// The sheet as a paper with a name.
pub fn ready(read: &Read<'_>, page: &DisposalPage, code: &str, sheet: Sheet) -> Prepared {
    let file = say("disposal.file", &[("number", &page.number.to_string()), ("code", code)]);
    let title = format!("{}: {}", sheet.title, say("disposal.number", &[("number", &page.number.to_string())]));
    Prepared::of_lists(title, file_name(&[&file], read.today()), vec![sheet])
}

/// A box with a word for its label.
pub fn field(label: &str, value: impl Into<Words>) -> Field {
    Field::new(word(label), value)
}

/// Why, how and to whom; a box stays open for a pen where nothing is known yet.
pub fn about(page: &DisposalPage) -> Block {
    let plan = page.plan.as_ref();
    let text = |of: fn(&crate::disposals::said::DisposalPlan) -> String| plan.map(of).unwrap_or_default();
    let value = page.authorised.as_ref().map(|authorised| authorised.value_pence).or(page.value.counts_pence);
    Block::About {
        rows: vec![
            vec![
                field("disposal.why", text(|plan| word(&format!("reason.{}", plan.reason.word())))),
                field("disposal.route", text(|plan| word(&format!("route.{}", plan.route.word())))),
                field("disposal.personal_data", text(|plan| word(&format!("likely.{}", plan.personal_data.word())))),
            ],
            vec![
                field("disposal.recipient", text(|plan| plan.recipient.clone())).weighing(2),
                field("disposal.contact", text(|plan| plan.contact.clone())),
            ],
            vec![
                field("disposal.permit", text(|plan| plan.permit.clone())),
                field("disposal.permit_checked", text(|plan| plan.permit_checked_on.map(day).unwrap_or_default())),
                field("disposal.value", value.map(money::words).unwrap_or_default()),
            ],
            vec![field("disposal.proposed", by_on(&page.made_by, page.made_on))],
        ],
    }
}

/// "Jo Okafor, 8 September 2026".
pub fn by_on(name: &str, on: crate::base::Day) -> String {
    say("disposal.by_on", &[("name", name), ("day", &day(on))])
}

/// "Solid-state drive S-1".
pub fn medium(medium: &DisposalMedium) -> String {
    let kind = word(&format!("medium.{}", medium.kind.word()));
    if medium.serial.is_empty() { kind } else { format!("{kind} {}", medium.serial) }
}

/// Every medium of an item, or who has said that there is none; where all were taken out before, both.
pub fn media(item: &DisposalItem) -> String {
    if !item.bare {
        return item.media.iter().map(medium).collect::<Vec<_>>().join("; ");
    }
    let gone = item.media.iter().map(|gone| say("disposal.taken_out", &[("medium", &medium(gone))]));
    gone.chain([none(item)]).collect::<Vec<_>>().join("; ")
}

/// Who has said that there is no medium in an item, or that nobody has.
pub fn none(item: &DisposalItem) -> String {
    match (item.no_media.as_str(), item.looked_by.as_str()) {
        ("", _) => word("disposal.no_media_unsaid"),
        (name, "") => say("disposal.no_media", &[("name", name)]),
        (name, looked) => say("disposal.no_media_for", &[("name", name), ("looked", looked)]),
    }
}

/// A place to sign, with the lines before it.
pub fn signature(id: &str, title: String, fields: Vec<Field>) -> Signature {
    Signature { id: id.to_owned(), title, fields, signature: word("disposal.sign"), date: word("disposal.date") }
}
