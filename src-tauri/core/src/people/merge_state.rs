//! Two records and all that belongs to them, as they stand: what a merge keeps, so that it can be taken apart again.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::Fields;
use crate::base::ids::PersonId;
use crate::base::{Problem, Result};
use crate::store::{Read, Write, params};

/// What has changed about two merged records since; any of it keeps the merge from being taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Since {
    /// Fields, the last day, or a further merge.
    Details,
    Contacts,
    Classes,
    NeverPhotograph,
    /// Answers of or by this person.
    Answers,
    /// Signatures of or by this person, or forms that came in.
    Signatures,
    /// Forms that went out.
    Forms,
}

/// One table, or a part of one, of which two records have rows.
struct Part {
    name: &'static str,
    since: Since,
    /// The rows of `?1` and `?2`, each as one JSON array, in an order that does not change by itself.
    sql: &'static str,
}

const PARTS: &[Part] = &[
    Part {
        name: "person",
        since: Since::Details,
        sql: "SELECT json_array(id, title, legal_forename, legal_surname, known_forename, known_surname, born, sex, upn, admission_no, \
              year, email, mobile, phone, address, language, job, organisation, host, joined_on, left_on, merged_into) \
              FROM person WHERE id IN (?1, ?2) OR merged_into IN (?1, ?2) ORDER BY id",
    },
    Part {
        name: "person_change",
        since: Since::Details,
        sql: "SELECT json_array(id, person, field) FROM person_change WHERE person IN (?1, ?2) ORDER BY id",
    },
    Part {
        name: "contact_of",
        since: Since::Contacts,
        sql: "SELECT json_array(pupil, contact, relationship, responsibility, court_order, lives_with, place, ended_on) \
              FROM contact_of WHERE pupil IN (?1, ?2) OR contact IN (?1, ?2) ORDER BY pupil, contact",
    },
    Part {
        name: "membership",
        since: Since::Classes,
        sql: "SELECT json_array(pupil, class, from_on, to_on) FROM membership WHERE pupil IN (?1, ?2) ORDER BY pupil, class, from_on",
    },
    Part {
        name: "image_never",
        since: Since::NeverPhotograph,
        sql: "SELECT json_array(pupil, set_on, set_by, ended_on, ended_by) FROM image_never WHERE pupil IN (?1, ?2) ORDER BY pupil, set_on",
    },
    Part {
        name: "decision",
        since: Since::Answers,
        sql: "SELECT json_array(id, pupil) FROM decision WHERE pupil IN (?1, ?2) OR giver IN (?1, ?2) ORDER BY id",
    },
    Part {
        name: "signature",
        since: Since::Signatures,
        sql: "SELECT json_array(id, pupil) FROM signature WHERE pupil IN (?1, ?2) OR signer IN (?1, ?2) ORDER BY id",
    },
    Part {
        name: "form_return",
        since: Since::Signatures,
        sql: "SELECT json_array(id, pupil, taken_back_at) FROM form_return WHERE pupil IN (?1, ?2) ORDER BY id",
    },
    Part {
        name: "issue",
        since: Since::Forms,
        sql: "SELECT json_array(id, pupil) FROM issue WHERE pupil IN (?1, ?2) ORDER BY id",
    },
];

/// The rows of two records, part by part, in the order of the list above.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct State(Vec<Vec<Value>>);

impl State {
    /// How two records stand now.
    pub fn of(read: &Read<'_>, one: PersonId, other: PersonId) -> Result<Self> {
        let rows = |part: &Part| -> Result<Vec<Value>> {
            let rows: Vec<String> = read.all(part.sql, params![one, other], |row| row.get(0))?;
            rows.iter().map(|row| serde_json::from_str(row).map_err(Problem::unexpected)).collect()
        };
        PARTS.iter().map(rows).collect::<Result<_>>().map(Self)
    }

    /// As it is kept.
    pub fn text(&self) -> Result<String> {
        serde_json::to_string(self).map_err(Problem::unexpected)
    }

    /// From what was kept.
    pub fn read(text: &str) -> Result<Self> {
        serde_json::from_str(text).map_err(Problem::unexpected)
    }

    /// What differs between this and a later state.
    pub fn since(&self, later: &Self) -> Vec<Since> {
        let parts = PARTS.iter().zip(self.0.iter().zip(&later.0));
        // That a later merge was taken apart again is a line in the history, and changes nothing.
        let counts = |row: &&Value| row[2] != "unmerged";
        let differs = |part: &Part, then: &[Value], now: &[Value]| match part.name {
            "person_change" => !then.iter().filter(counts).eq(now.iter().filter(counts)),
            _ => then != now,
        };
        let mut since: Vec<Since> =
            parts.filter(|(part, (then, now))| differs(part, then, now)).map(|(part, _)| part.since).collect();
        // A changed contact leaves a line in the history as well, which is no further change.
        if since.len() > 1 && self.part("person") == later.part("person") {
            since.retain(|what| *what != Since::Details);
        }
        since.dedup();
        since
    }

    /// Puts back whose every row was. The rows that a history gained stay where they are.
    pub fn put_back(&self, write: &Write<'_>, one: PersonId, other: PersonId) -> Result<()> {
        let ids = params![one, other];
        write.run("DELETE FROM contact_of WHERE pupil IN (?1, ?2) OR contact IN (?1, ?2)", ids)?;
        write.run("DELETE FROM membership WHERE pupil IN (?1, ?2)", ids)?;
        write.run("DELETE FROM image_never WHERE pupil IN (?1, ?2)", ids)?;
        for (name, sql) in [
            (
                "contact_of",
                "INSERT INTO contact_of (pupil, contact, relationship, responsibility, court_order, lives_with, place, ended_on) \
                 SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7 FROM json_each(?1)",
            ),
            (
                "membership",
                "INSERT INTO membership (pupil, class, from_on, to_on) \
                 SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?1)",
            ),
            (
                "image_never",
                "INSERT INTO image_never (pupil, set_on, set_by, ended_on, ended_by) \
                 SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?1)",
            ),
            (
                "person",
                "UPDATE person SET merged_into = was.value ->> 21, left_on = was.value ->> 20, revision = revision + 1 \
                 FROM json_each(?1) was WHERE person.id = was.value ->> 0",
            ),
            (
                "person_change",
                "UPDATE person_change SET person = was.value ->> 1 FROM json_each(?1) was WHERE person_change.id = was.value ->> 0",
            ),
            // What is append only may change hands, and is touched only where it does.
            (
                "decision",
                "UPDATE decision SET pupil = was.value ->> 1 FROM json_each(?1) was \
                 WHERE decision.id = was.value ->> 0 AND pupil <> was.value ->> 1",
            ),
            (
                "signature",
                "UPDATE signature SET pupil = was.value ->> 1 FROM json_each(?1) was \
                 WHERE signature.id = was.value ->> 0 AND pupil <> was.value ->> 1",
            ),
            (
                "form_return",
                "UPDATE form_return SET pupil = was.value ->> 1 FROM json_each(?1) was WHERE form_return.id = was.value ->> 0",
            ),
            ("issue", "UPDATE issue SET pupil = was.value ->> 1 FROM json_each(?1) was WHERE issue.id = was.value ->> 0"),
        ] {
            let rows = serde_json::to_string(self.part(name)).map_err(Problem::unexpected)?;
            write.run(sql, [rows])?;
        }
        Ok(())
    }

    /// The fields of one of the two.
    pub fn fields(&self, id: PersonId) -> Result<Fields> {
        let own = Value::String(id.to_string());
        let row = self.part("person").iter().find(|row| row[0] == own).ok_or(Problem::NotFound)?;
        let text = |at: usize| row[at].as_str().unwrap_or_default().to_owned();
        let day = |at: usize| row[at].as_str().and_then(|day| day.parse().ok());
        Ok(Fields {
            title: text(1),
            legal_forename: text(2),
            legal_surname: text(3),
            known_forename: text(4),
            known_surname: text(5),
            born: day(6),
            sex: text(7),
            upn: text(8),
            admission_no: text(9),
            year: text(10),
            email: text(11),
            mobile: text(12),
            phone: text(13),
            address: text(14),
            language: text(15),
            job: text(16),
            organisation: text(17),
            host: text(18),
            joined_on: day(19),
        })
    }

    fn part(&self, name: &str) -> &[Value] {
        PARTS.iter().position(|part| part.name == name).and_then(|at| self.0.get(at)).map_or(&[], Vec::as_slice)
    }
}
