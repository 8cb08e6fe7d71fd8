//! Everything about one pupil's consents as it stood on a day: what counts, and what was said that made it so.

use super::days::{day, maybe, say, word};
use super::listing::{self, heading, paragraph, small};
use super::prepared::{Prepared, file_name};
use super::signed_record::{answer, with_standing};
use crate::base::ids::PersonId;
use crate::base::{Day, Problem, Result};
use crate::consents::history::{ConsentHistory, history};
use crate::consents::state::{Position, State};
use crate::consents::{Decision, DecisionKind};
use crate::people::speaker::Standing;
use crate::people::{self, Kind};
use crate::printing::{Block, Cell, Column, Field, Mark, Row, Table, TextSize, Words};
use crate::store::Read;

/// The record. What came in after the day is not on it. Of a "never" it says that it counts, and no reason (R13).
pub fn record(read: &Read<'_>, pupil: PersonId, as_at: Option<Day>) -> Result<Prepared> {
    let on = as_at.unwrap_or(read.today());
    let person = people::store::find(read, pupil)?;
    if person.kind != Kind::Pupil {
        return Err(Problem::NotFound);
    }
    let gathered = crate::returns::facts::gather(read, vec![person], on)?;
    let pupil = gathered.pupils.first().ok_or(Problem::NotFound)?;
    let person = &pupil.person;
    let title = say("consent_record.title", &[("name", &person.name)]);
    let subtitle = say("consent_record.subtitle", &[("day", &day(on))]);
    let mut sheet = listing::sheet(read, title.clone(), subtitle, TextSize::List)?;
    sheet.blocks.push(Block::About {
        rows: vec![vec![
            Field::new(word("list.pupil"), Words::bold(&person.name)).weighing(2),
            Field::new(word("list.class"), person.class_name.as_str()),
            Field::new(word("list.born"), maybe(person.fields.born)),
        ]],
    });
    sheet.blocks.push(small(word("consent_record.how_to_read")));
    for consent in history(read, &pupil.facts, on)? {
        sheet.blocks.push(Block::Together { blocks: purpose(&consent, on) });
    }
    let file = file_name(&[&word("consent_record.file"), &person.name], on);
    Ok(Prepared::of_lists(title, file, vec![sheet]))
}

fn purpose(consent: &ConsentHistory, on: Day) -> Vec<Block> {
    let mut blocks = vec![
        heading(2, consent.purpose.title.as_str()),
        paragraph(counts(&consent.position)),
        small(say(
            "consent_record.wording",
            &[("version", &consent.purpose.version.to_string()), ("text", &consent.purpose.text)],
        )),
    ];
    let rows: Vec<Row> = consent.rows.iter().filter(|row| row.received_on <= on).map(|row| line(row, consent)).collect();
    if !rows.is_empty() {
        blocks.push(Block::Table(Table {
            summary: say("consent_record.summary", &[("title", &consent.purpose.title)]),
            columns: vec![
                Column::mm(word("consent_record.on"), 36),
                Column::share(word("consent_record.said"), 6),
                Column::share(word("consent_record.who"), 9),
                Column::share(word("consent_record.how"), 4),
                Column::share(word("consent_record.entered"), 6),
            ],
            rows,
            row_height: 0,
        }));
    }
    blocks
}

/// "Yes, until 30 September 2027." in bold, and why in words where that may be said.
fn counts(position: &Position) -> Words {
    let answer = if position.counts_as_yes { word("answer.yes") } else { word("answer.no") };
    let mut words = Words::bold(say("consent_record.counts", &[("answer", &answer)]));
    let state = word(&format!("state.{}", state(position.state)));
    words.0.extend(Words::from(format!(" {state}")).0);
    if position.counts_as_yes {
        if !position.limits.is_empty() {
            let limits = say("consent_record.limits", &[("limits", &position.limits)]);
            words.0.extend(Words::from(format!(" {limits}")).0);
        }
        let until = match position.until {
            Some(until) => say("consent_record.until", &[("day", &day(until))]),
            None => word("consent_record.until_withdrawn"),
        };
        words.0.extend(Words::from(format!(" {until}")).0);
    }
    words
}

fn state(state: State) -> &'static str {
    match state {
        State::NotAsked => "not_asked",
        State::Asked => "asked",
        State::NoReply => "no_reply",
        State::LeftBlank => "left_blank",
        State::Given => "given",
        State::Refused => "refused",
        State::Withdrawn => "withdrawn",
        State::Disputed => "disputed",
        State::Invalid => "invalid",
        State::PupilToAnswer => "pupil_to_answer",
        State::Expired => "expired",
        State::Suspended => "suspended",
        State::Left => "left",
    }
}

fn line(row: &Decision, consent: &ConsentHistory) -> Row {
    let taken_back = consent.rows.iter().any(|other| other.voids == Some(row.id));
    let mut said = match row.kind {
        DecisionKind::Answer => answer(row),
        DecisionKind::Withdrawal => Cell::marked(Mark::Withdrawn, word("kind.withdrawal")),
        DecisionKind::Resolution => {
            let mut cell = answer(row);
            cell.words.0.extend(Words::from(word("kind.settled")).0);
            cell
        }
        DecisionKind::EnteredInError => Cell::from(word("kind.entered_in_error")),
    };
    if taken_back {
        said.mark = Some(Mark::Withdrawn);
        said.words.0.extend(Words::from(word("kind.taken_back")).0);
    }
    if row.wording_version != consent.purpose.version {
        let version = row.wording_version.to_string();
        let words = say("consent_record.other_wording", &[("version", &version)]);
        said.words.0.extend(Words::from(words).0);
    }
    // A withdrawal counts from anybody, so by which right it came was never asked.
    let unasked = row.kind == DecisionKind::Withdrawal && row.standing == Standing::Declared;
    let standing = if unasked { String::new() } else { word(&format!("standing.{}", row.standing.word())) };
    let mut who = Words::bold(&row.giver_name);
    let right = with_standing(&row.relationship, &standing);
    if !right.is_empty() {
        who.0.extend(Words::from(format!(" ({right})")).0);
    }
    let mut how = word(&format!("method.{}", row.method.word()));
    if !row.form_reference.is_empty() {
        how = format!("{how}, {}", row.form_reference);
    }
    let entered = say("consent_record.entered_by", &[("day", &day(row.received_on)), ("name", &row.entered_by)]);
    Row::of([day(row.said_on()).into(), said, who.into(), how.into(), entered.into()])
}
