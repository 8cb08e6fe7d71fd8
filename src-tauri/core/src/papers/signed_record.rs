//! What was signed, as it stood that day: the words of the version that was signed, and who signed them.

use super::days::{day, maybe, say, word};
use super::form::{self, Known};
use super::listing::{self, heading, small};
use super::markup::{self, Part};
use super::prepared::{Prepared, file_name};
use crate::agreements::store::{self as agreements, Returned};
use crate::agreements::{Form, FormVersion, Signature};
use crate::base::ids::{PersonId, ReturnId};
use crate::base::{Day, Problem, Result};
use crate::consents::{self, Answer, Decision};
use crate::people::{self, Person, school};
use crate::printing::{Block, Cell, Column, Field, Mark, Row, Style, Table, TextSize, Words};
use crate::store::Read;

/// The record of one form that came back.
pub fn record(read: &Read<'_>, pupil: PersonId, form_return: ReturnId) -> Result<Prepared> {
    let person = people::store::find(read, pupil)?;
    let returned = agreements::returned(read, form_return)?;
    let signatures: Vec<Signature> = agreements::signatures_of(read, pupil)?
        .into_iter()
        .rev()
        .filter(|signature| signature.form_return == form_return)
        .collect();
    let decisions = consents::store::of_return(read, form_return)?;
    // A merge moves answers and signatures to the pupil kept; the return itself may still name the other.
    let is_theirs = returned.pupil == pupil || !signatures.is_empty() || decisions.iter().any(|decision| decision.pupil == pupil);
    if !is_theirs {
        return Err(Problem::NotFound);
    }
    let signed_on = signatures
        .iter()
        .map(|signature| signature.signed_on)
        .chain(decisions.iter().map(Decision::said_on))
        .min()
        .unwrap_or(returned.received_on);
    let version = version(read, &returned, &signatures, signed_on)?;

    let mut sheet = listing::sheet(read, version.title.clone(), word("signed_record.subtitle"), TextSize::List)?;
    sheet.language.clone_from(&version.language);
    sheet.blocks.push(about(&person, &returned, &version));
    if returned.taken_back {
        sheet.blocks.push(Block::Paragraph { words: word("signed_record.taken_back").into(), style: Style::Boxed });
    }
    if returned.code == Form::C1 {
        sheet.blocks.extend(answers(read, &decisions)?);
    } else {
        sheet.blocks.extend(signed(&signatures));
    }
    sheet.blocks.push(heading(1, word("signed_record.words")));
    sheet.blocks.extend(text(read, &version, &returned, signed_on)?);
    let title = say("signed_record.title", &[("name", &person.name)]);
    let file = file_name(&[returned.code.word(), &word("signed_record.file"), &person.name], signed_on);
    Ok(Prepared::of_lists(title, file, vec![sheet]))
}

/// The version that was printed on the form, or else the one in force when it was signed.
fn version(read: &Read<'_>, returned: &Returned, signatures: &[Signature], signed_on: Day) -> Result<FormVersion> {
    let printed =
        signatures.first().map(|signature| signature.form_version).or(returned.issue.as_ref().map(|issue| issue.form_version));
    match printed {
        Some(id) => agreements::version(read, id),
        None => agreements::version_on(read, returned.code, signed_on)?.ok_or(Problem::NotFound),
    }
}

fn about(person: &Person, returned: &Returned, version: &FormVersion) -> Block {
    let reference = match &returned.issue {
        Some(issue) => issue.reference.clone(),
        None => word("signed_record.no_reference"),
    };
    let number = version.version.to_string();
    let form = say("signed_record.form", &[("form", returned.code.word()), ("version", &number)]);
    let field = |name: &str, value: String| Field::new(word(name), value);
    Block::About {
        rows: vec![
            vec![
                Field::new(word("list.pupil"), Words::bold(&person.name)).weighing(2),
                field("list.born", maybe(person.fields.born)),
            ],
            vec![
                field("signed_record.form_label", form),
                field("signed_record.reference", reference),
                field("signed_record.received", day(returned.received_on)),
                field("signed_record.entered", returned.entered_by.clone()),
            ],
        ],
    }
}

/// The words that were signed, without the boxes that were filled in by hand.
fn text(read: &Read<'_>, version: &FormVersion, returned: &Returned, signed_on: Day) -> Result<Vec<Block>> {
    let school = school::get(read)?;
    let known = Known {
        school: &school,
        purposes: &consents::store::purposes(read, signed_on)?,
        due_on: returned.issue.as_ref().and_then(|issue| issue.due_on),
        today: signed_on,
    };
    let parts = said(markup::read(&version.body)?.parts);
    Ok(form::blocks(&parts, known.purposes, &form::values(&known)))
}

fn said(parts: Vec<Part>) -> Vec<Part> {
    let mut said_parts = Vec::new();
    for part in parts {
        match part {
            Part::Block(
                Block::About { .. } | Block::Draw(_) | Block::Signatures { .. } | Block::Office { .. } | Block::PageBreak,
            )
            | Part::Ticks { .. } => {}
            Part::Keep(parts) => said_parts.extend(said(parts)),
            part => said_parts.push(part),
        }
    }
    without_empty_headings(said_parts)
}

/// A heading under which nothing but boxes stood says nothing any more.
fn without_empty_headings(parts: Vec<Part>) -> Vec<Part> {
    let is_heading = |part: &Part| matches!(part, Part::Block(Block::Heading { .. }));
    let mut kept: Vec<Part> = Vec::new();
    for part in parts {
        if is_heading(&part) && kept.last().is_some_and(is_heading) {
            kept.pop();
        }
        kept.push(part);
    }
    if kept.last().is_some_and(is_heading) {
        kept.pop();
    }
    kept
}

fn signed(signatures: &[Signature]) -> Vec<Block> {
    let rows = signatures
        .iter()
        .map(|signature| {
            Row::of([
                word(&format!("part.{}", signature.part.word())).into(),
                Words::bold(&signature.signer_name).into(),
                with_standing(&signature.relationship, &word(&format!("standing.{}", signature.standing.word()))).into(),
                word(&format!("signing.{}", signature.method.word())).into(),
                day(signature.signed_on).into(),
            ])
        })
        .collect();
    let mut blocks = vec![
        heading(1, word("signed_record.signatures")),
        Block::Table(Table {
            summary: word("signed_record.signatures"),
            columns: vec![
                Column::share(word("signed_record.part"), 4),
                Column::share(word("signed_record.name"), 6),
                Column::share(word("signed_record.relationship"), 7),
                Column::share(word("signed_record.how"), 4),
                Column::mm(word("signed_record.date"), 32),
            ],
            rows,
            row_height: 0,
        }),
    ];
    for signature in signatures {
        if !signature.on_behalf_reason.is_empty() {
            blocks.push(small(say(
                "signed_record.on_behalf",
                &[
                    ("name", &signature.signer_name),
                    ("reason", &signature.on_behalf_reason),
                    ("adult", &signature.supporting_adult),
                ],
            )));
        }
    }
    vec![Block::Together { blocks }]
}

/// "mother; holds parental responsibility".
pub fn with_standing(relationship: &str, standing: &str) -> String {
    if relationship.is_empty() {
        standing.to_owned()
    } else if standing.is_empty() {
        relationship.to_owned()
    } else {
        format!("{relationship}; {standing}")
    }
}

/// Each question in the exact words that were answered, with the answer, and who gave it.
fn answers(read: &Read<'_>, decisions: &[Decision]) -> Result<Vec<Block>> {
    let mut rows = Vec::new();
    for decision in decisions {
        let purpose = consents::store::purpose_of(read, decision.purpose, decision.said_on())?;
        let (number, wording, _) = consents::store::wording(read, decision.wording)?;
        let number = number.to_string();
        let mut question = form::titled(&purpose.title, &wording);
        let version = say("signed_record.wording", &[("version", &number)]);
        question.0.extend(Words::from(version).0);
        let mut answer = answer(decision);
        if consents::store::is_void(read, decision.id)? {
            answer = Cell::marked(Mark::Withdrawn, word("signed_record.void"));
        }
        rows.push(Row::of([question.into(), answer]));
    }
    let mut blocks = vec![heading(1, word("signed_record.answers"))];
    blocks.push(Block::Table(Table {
        summary: word("signed_record.answers"),
        columns: vec![Column::share(word("signed_record.question"), 12), Column::share(word("signed_record.answer"), 5)],
        rows,
        row_height: 0,
    }));
    if let Some(first) = decisions.first() {
        let standing = word(&format!("standing.{}", first.standing.word()));
        let method = word(&format!("method.{}", first.method.word()));
        blocks.push(listing::paragraph(say(
            "signed_record.given_by",
            &[
                ("name", &first.giver_name),
                ("standing", &with_standing(&first.relationship, &standing)),
                ("method", &method),
                ("day", &day(first.said_on())),
            ],
        )));
    }
    Ok(blocks)
}

/// One answer with its shape and its limits.
pub fn answer(decision: &Decision) -> Cell {
    match decision.answer {
        Some(Answer::Yes) => Cell::marked(Mark::Yes, word("answer.yes")),
        Some(Answer::No) => Cell::marked(Mark::No, word("answer.no")),
        Some(Answer::Limits) => Cell::marked(Mark::Care, say("answer.limits", &[("limits", &decision.limits)])),
        None => Cell::from(""),
    }
}
