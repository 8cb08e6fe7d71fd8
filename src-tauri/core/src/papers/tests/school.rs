//! An invented school in memory, built in sentences.

use chrono::{DateTime, TimeZone, Utc};

use crate::agreements::sign::{SignedPart, sign};
use crate::agreements::{Form, Part, SigningMethod, forms, store as agreements};
use crate::base::Progress;
use crate::base::ids::{ClassId, IssueId, PersonId, PurposeId, ReturnId, UserId};
use crate::base::{Day, Problem, Result};
use crate::consents::record::{Answers, Ticked, record};
use crate::consents::{Answer, Method, starter, store as consents};
use crate::papers::{MissingForms, Paper, Prepared, issue, pdf, prepare};
use crate::people::classes::{self, SaveClass};
use crate::people::school::{self, School as Settings};
use crate::people::speaker::Giver;
use crate::people::{self, Fields, Kind, Link, Responsibility};
use crate::store::{self, Database, Read, Stamp, Write};

pub struct School {
    db: Database,
    pub today: Day,
}

/// A day as it is written in a table.
pub fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// The list of missing forms with nothing left out.
pub fn not_signed(class: Option<ClassId>) -> Paper {
    Paper::NotSigned { class, forms: MissingForms::Both, only_printed: false, as_at: None }
}

/// Noon of that day, by somebody in the office.
fn stamp(today: Day) -> Stamp {
    let noon = today.and_hms_opt(12, 0, 0).expect("noon");
    Stamp { user: UserId::new(), name: "J. Evans".into(), at: Utc.from_utc_datetime(&noon), today }
}

impl School {
    /// Brook Lane Primary School on Thursday 3 September 2026, with its forms and purposes and nobody in it.
    pub fn new() -> Self {
        let today = day("2026-09-03");
        let db = store::empty(&stamp(today)).expect("today's tables");
        let mut school = Self { db, today };
        school.write(|write| {
            starter::start(write)?;
            forms::start(write)?;
            school::set(
                write,
                Settings {
                    name: "Brook Lane Primary School".into(),
                    address: "12 Brook Lane, Northcott NC1 4AB".into(),
                    phone: "01234 567890".into(),
                    email: "office@brooklane.example".into(),
                    privacy_contact: "the data protection officer, Mrs R. Osei (01234 567891)".into(),
                    ..Settings::default()
                },
            )
        });
        school
    }

    fn stamp(&self) -> Stamp {
        stamp(self.today)
    }

    pub fn at(&self) -> DateTime<Utc> {
        self.stamp().at
    }

    pub fn try_write<T>(&mut self, work: impl FnOnce(&Write<'_>) -> Result<T>) -> Result<T> {
        let stamp = self.stamp();
        self.db.write(&stamp, "test", work)
    }

    pub fn write<T>(&mut self, work: impl FnOnce(&Write<'_>) -> Result<T>) -> T {
        self.try_write(work).expect("it is written")
    }

    pub fn read<T>(&self, work: impl FnOnce(&Read<'_>) -> Result<T>) -> Result<T> {
        let stamp = self.stamp();
        work(&Read::new(self.db.connection(), &stamp))
    }

    pub fn class(&mut self, name: &str, year: &str) -> ClassId {
        let input = SaveClass { id: None, name: name.into(), year: year.into(), ended_on: None };
        self.write(|write| classes::save(write, input))
    }

    /// A pupil with a mother who holds parental responsibility.
    pub fn pupil(&mut self, name: &str, year: &str, class: ClassId) -> PersonId {
        let (forename, surname) = name.split_once(' ').unwrap_or(("", name));
        let age: i32 = match year {
            "R" => 4,
            number => number.parse::<i32>().expect("a year") + 5,
        };
        let fields = Fields {
            legal_forename: forename.into(),
            legal_surname: surname.into(),
            born: Day::from_ymd_opt(2026 - age, 3, 14),
            year: year.into(),
            joined_on: Some(day("2025-09-01")),
            ..Fields::default()
        };
        let mother = Fields { legal_forename: "Anna".into(), legal_surname: surname.into(), ..Fields::default() };
        self.write(|write| {
            let add = |kind, fields, class_id| people::add::add(write, people::add::AddPerson { kind, fields, class_id });
            let pupil = add(Kind::Pupil, fields, Some(class))?;
            let contact = add(Kind::Contact, mother, None)?;
            let link = Link {
                relationship: "mother".into(),
                responsibility: Responsibility::Yes,
                court_order: false,
                lives_with: Some(true),
                place: 1,
            };
            people::contacts::link(write, people::contacts::LinkContact { pupil, contact, link })?;
            Ok(pupil)
        })
    }

    pub fn purpose(&self, code: &str) -> PurposeId {
        let all = self.read(|read| consents::purposes(read, read.today()));
        let all = all.expect("purposes");
        all.iter().find(|purpose| purpose.code == code).expect("a purpose of the starter set").id
    }

    fn mother(write: &Write<'_>, pupil: PersonId) -> Result<Giver> {
        let contacts = people::store::contacts_of(write, pupil)?;
        let first = contacts.first().ok_or(Problem::NotFound)?;
        Ok(Giver::Contact { id: first.id })
    }

    /// The mother's consent sheet comes in: this for these codes, Yes for all others.
    pub fn answers(&mut self, pupil: PersonId, other: &[(&str, Answer, &str)], on: &str) -> ReturnId {
        let on = day(on);
        self.write(|write| {
            let id = ReturnId::new();
            let issued = agreements::last_issue(write, pupil, Form::C1, write.today())?;
            let issue: Option<IssueId> = issued.map(|issue| issue.id);
            agreements::insert_return(write, id, pupil, Form::C1, issue, on)?;
            let ticked = consents::purposes(write, write.today())?
                .into_iter()
                .map(|purpose| {
                    let told = other.iter().find(|(code, ..)| *code == purpose.code);
                    let (answer, limits) = told.map_or((Answer::Yes, ""), |(_, a, l)| (*a, *l));
                    Ticked { purpose: purpose.id, answer, limits: limits.into() }
                })
                .collect();
            let giver = Self::mother(write, pupil)?;
            record(
                write,
                &Answers {
                    pupil,
                    ticked,
                    giver,
                    method: Method::Paper,
                    signed_on: on,
                    received_on: on,
                    form_return: Some(id),
                    printed: Vec::new(),
                },
            )?;
            Ok(id)
        })
    }

    /// The agreement of that code comes in, with these parts signed.
    pub fn signs(&mut self, pupil: PersonId, form: Form, parts: &[Part], on: &str) -> ReturnId {
        let on = day(on);
        self.write(|write| {
            let id = ReturnId::new();
            let issued = agreements::last_issue(write, pupil, form, write.today())?;
            let printed = issued.as_ref().map(|issue| issue.form_version);
            agreements::insert_return(write, id, pupil, form, issued.map(|i| i.id), on)?;
            let mut signed = Vec::new();
            for part in parts {
                signed.push(SignedPart {
                    part: *part,
                    by: if *part == Part::Pupil { Giver::Pupil } else { Self::mother(write, pupil)? },
                    method: SigningMethod::Signed,
                    signed_on: on,
                    on_behalf_reason: if *part == Part::OnBehalf { "cannot hold a pen".into() } else { String::new() },
                    supporting_adult: if *part == Part::OnBehalf { "Mr T. Grey".into() } else { String::new() },
                });
            }
            sign(write, pupil, form, &signed, on, id, printed)?;
            Ok(id)
        })
    }

    pub fn prepare(&self, paper: &Paper) -> Result<Prepared> {
        self.read(|read| prepare(read, paper))
    }

    /// Prints the paper and keeps it as gone out.
    pub fn hand_out(&mut self, paper: &Paper) -> Prepared {
        let mut prepared = self.prepare(paper).expect("a paper");
        pdf(&mut prepared, self.at(), &Progress::default()).expect("it is set");
        self.write(|write| issue(write, &prepared));
        prepared
    }
}
