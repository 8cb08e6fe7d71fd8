//! Whose forms are not in: by class, what is missing, and since when it is out. Names only, nothing to ring.

use super::days::{day, maybe, say, word};
use super::listing::{self, small};
use super::prepared::{Prepared, file_name};
use crate::agreements::state::{AgreementState, Out};
use crate::agreements::{Form, Part};
use crate::base::Result;
use crate::base::ids::ClassId;
use crate::printing::{Block, Column, Row, Table, TextSize};
use crate::returns::facts::{Pupil, Pupils};
use crate::store::Read;

/// The list, as of today.
pub fn list(read: &Read<'_>, class: Option<ClassId>) -> Result<Prepared> {
    let pupils = listing::gather(read, class, read.today())?;
    let mut rows: Vec<Row> = Vec::new();
    let mut listed = 0;
    for (name, members) in listing::by_class(&pupils) {
        let lines: Vec<Row> = members
            .iter()
            .flat_map(|(_, pupil)| {
                let lines = lines(&pupils, pupil);
                listed += usize::from(!lines.is_empty());
                lines
            })
            .collect();
        if !lines.is_empty() && class.is_none() {
            let name = if name.is_empty() { word("list.no_class") } else { name.to_owned() };
            rows.push(Row::head(name));
        }
        rows.extend(lines);
    }
    let whom = match class {
        Some(class) => listing::class_name(read, class)?,
        None => word("run.school"),
    };
    let title = say("not_signed.title", &[("whom", &whom)]);
    let subtitle = say("not_signed.subtitle", &[("day", &day(read.today()))]);
    let mut sheet = listing::sheet(read, title.clone(), subtitle, TextSize::List)?;
    let (count, of) = (listed.to_string(), pupils.pupils.len().to_string());
    sheet.blocks.push(small(say("not_signed.count", &[("listed", &count), ("of", &of)])));
    if !rows.is_empty() {
        sheet.blocks.push(Block::Table(Table {
            summary: say("not_signed.summary", &[("whom", &whom)]),
            columns: vec![
                Column::share(word("list.pupil"), 8),
                Column::share(word("not_signed.what"), 11),
                Column::mm(word("not_signed.printed"), 32),
                Column::mm(word("not_signed.due"), 32),
            ],
            rows,
            row_height: 0,
        }));
    }
    let file = file_name(&[&word("not_signed.file"), &whom], read.today());
    Ok(Prepared::of_lists(title, file, vec![sheet]))
}

/// One row for each form that is missing; the name stands in the first.
fn lines(pupils: &Pupils, pupil: &Pupil) -> Vec<Row> {
    let mut name = pupil.person.register_name.clone();
    missing(pupils, pupil)
        .into_iter()
        .map(|missing| {
            Row::of([
                std::mem::take(&mut name).into(),
                missing.what.into(),
                missing.out.map_or_else(|| word("not_signed.not_printed"), |out| day(out.issued_on)).into(),
                maybe(missing.out.and_then(|out| out.due_on)).into(),
            ])
        })
        .collect()
}

/// A form that is not in from a pupil.
pub struct Missing {
    /// Which form, and which part of it.
    pub what: String,
    /// When it went out, if it did.
    pub out: Option<Out>,
}

/// The forms that are not in from one pupil, for the paper and for the file alike.
pub fn missing(pupils: &Pupils, pupil: &Pupil) -> Vec<Missing> {
    let forms = [pupil.agreement_form(), Form::C1].into_iter().filter(|form| pupils.lacks(pupil, *form));
    forms.map(|form| Missing { what: what(pupils, pupil, form), out: pupil.out(form) }).collect()
}

fn what(pupils: &Pupils, pupil: &Pupil, form: Form) -> String {
    if form == Form::C1 {
        return word(if pupil.signed_in_vain { "not_signed.consents_in_vain" } else { "not_signed.consents" });
    }
    let position = pupils.agreement(pupil, form);
    let values = [("form", form.word())];
    match position.state {
        AgreementState::Superseded => say("not_signed.new_version", &values),
        AgreementState::PartSigned => {
            let parts: Vec<String> = position
                .lacks
                .iter()
                .map(|part| match part {
                    Part::Pupil | Part::OnBehalf => word("not_signed.pupils_part"),
                    Part::Parent => word("not_signed.parents_part"),
                })
                .collect();
            let parts = parts.join(&word("not_signed.and"));
            say("not_signed.parts", &[("form", form.word()), ("parts", &parts)])
        }
        _ => say("not_signed.agreement", &values),
    }
}
