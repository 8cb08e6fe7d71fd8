//! What is the same for every scan: to whom, what for, until when.

use serde::Deserialize;
use ts_rs::TS;

use super::{Checked, LoanForm};
use crate::base::ids::{PersonId, RoomId};
use crate::base::{Day, Problem, Result, Why, names};
use crate::inventory::rooms;
use crate::people::{self, Kind};
use crate::store::Read;

/// The longest purpose, condition or reason, in characters.
pub const LONGEST: usize = 500;

/// Who borrows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Borrower {
    Person(PersonId),
    Room(RoomId),
}

impl Borrower {
    /// The person, if it is one.
    #[must_use]
    pub fn person(self) -> Option<PersonId> {
        match self {
            Self::Person(id) => Some(id),
            Self::Room(_) => None,
        }
    }

    /// The room, if it is one.
    #[must_use]
    pub fn room(self) -> Option<RoomId> {
        match self {
            Self::Person(_) => None,
            Self::Room(id) => Some(id),
        }
    }
}

/// What is the same for every scan.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LoanFields {
    pub to: Borrower,
    #[serde(default)]
    pub purpose: String,
    pub goes_home: bool,
    #[serde(default)]
    pub short: bool,
    /// The day it goes out; today if not given.
    #[serde(default)]
    pub on: Option<Day>,
    /// None: until they leave, for staff; until further notice, for a room.
    #[serde(default)]
    pub due_on: Option<Day>,
    /// Whether protection against viruses is up to date (O-F11).
    pub protected: Checked,
}

/// The same, looked through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ready {
    pub to: Borrower,
    pub purpose: String,
    pub goes_home: bool,
    pub short: bool,
    pub on: Day,
    pub due_on: Option<Day>,
    pub protected: Checked,
    pub form: LoanForm,
}

impl LoanFields {
    /// The fields, if a loan can be made with them.
    ///
    /// # Errors
    /// `Invalid` for `to` (somebody who may not borrow, or has left), `goesHome`, `on`, `dueOn` or `purpose`.
    pub fn checked(&self, read: &Read<'_>) -> Result<Ready> {
        let on = self.on.unwrap_or_else(|| read.today());
        if on > read.today() {
            return Err(Problem::invalid("on", Why::InTheFuture));
        }
        let form = self.form(read, on)?;
        if self.due_on.is_some_and(|due| due < on) {
            return Err(Problem::invalid("dueOn", Why::TooEarly));
        }
        Ok(Ready {
            to: self.to,
            purpose: text("purpose", &self.purpose)?,
            goes_home: self.goes_home,
            short: self.short,
            on,
            due_on: self.due_on,
            protected: self.protected,
            form,
        })
    }

    /// Which paper the borrower signs; refuses who may not borrow, or not so.
    fn form(&self, read: &Read<'_>, on: Day) -> Result<LoanForm> {
        let person = match self.to {
            Borrower::Room(room) => {
                rooms::name(read, room).map_err(|_| Problem::invalid("to", Why::Missing))?;
                // A room has no home that a thing could go to, and nobody who would sign for it.
                if self.goes_home {
                    return Err(Problem::invalid("goesHome", Why::DoesNotFit));
                }
                return Ok(LoanForm::E4);
            }
            Borrower::Person(person) => people::store::find(read, person)?,
        };
        if !may_borrow(person.kind) {
            return Err(Problem::invalid("to", Why::DoesNotFit));
        }
        if person.left_on.is_some_and(|left| left < on) {
            return Err(Problem::invalid("to", Why::HasLeft));
        }
        // Only who works here can keep a thing until they leave.
        if self.due_on.is_none() && (person.kind != Kind::Staff || self.short) {
            return Err(Problem::invalid("dueOn", Why::Missing));
        }
        Ok(match (self.short, person.kind) {
            (true, _) => LoanForm::E4,
            (false, Kind::Pupil) => LoanForm::E1,
            (false, _) => LoanForm::E2,
        })
    }
}

/// Who may borrow: a contact or a visitor may not, a family borrows through the pupil.
#[must_use]
pub fn may_borrow(kind: Kind) -> bool {
    matches!(kind, Kind::Pupil | Kind::Staff | Kind::Governor | Kind::Volunteer)
}

/// A short text, tidied, or why it cannot be taken.
pub fn text(field: &str, typed: &str) -> Result<String> {
    let text = names::tidy(typed);
    if text.chars().count() > LONGEST {
        return Err(Problem::invalid(field, Why::TooLong { most: LONGEST }));
    }
    Ok(text)
}
