//! Every request of the page, thousands of times: nearly right, spoilt, huge and at random. Each is answered or refused
//! with a problem; none panics, and a refused one has changed nothing. While the vault is locked all of them are refused.

use std::panic::{AssertUnwindSafe, catch_unwind};

use chrono::TimeDelta;
use serde_json::{Value, json};
use signet_core::api::{self, REQUESTS, Request};
use signet_core::base::Problem;
use signet_core::desk::Desk;
use signet_core::office::Moment;

use crate::Outcome;
use crate::dice::Dice;
use crate::fault::Batch;
use crate::grammar::Grammar;
use crate::look::{Answers, answers, column};
use crate::school::{PASSWORD, School, now, quick_folder};
use crate::tally::Tally;
use crate::tray::Tray;
use crate::values::{Values, spoil};

/// After so many requests a fresh school takes the old one's place, and the ids are read anew.
const FRESH_AFTER: u64 = 500;
/// What a later request may name: everything that has an id.
const IDS: &str = "SELECT id FROM person UNION SELECT id FROM class UNION SELECT id FROM purpose UNION SELECT id FROM form_return \
     UNION SELECT id FROM decision UNION SELECT id FROM import_run";

/// A school in the middle of its torture.
pub struct Session {
    pub desk: Desk,
    tray: std::sync::Arc<Tray>,
    ids: Vec<String>,
    /// All it said after the last request.
    seen: Option<Answers>,
    /// Time goes on, so that no delay after a wrong password stays for ever.
    moment: Moment,
}

pub fn run(batch: &Batch) -> Outcome<Tally> {
    let mut tally = Tally::default();
    let home = quick_folder()?;
    let template = School::made(home.path().join("template"), 6)?;
    let grammar = Grammar::read(&api::typescript());
    if let Some(unknown) = REQUESTS.iter().find(|request| !grammar.requests.contains_key(request.name)) {
        return Err(format!("the shape of {} could not be read", unknown.name).into());
    }
    quiet_panics();
    let mut session = Session::fresh(&template, &home.path().join("school"))?;
    for seed in batch.rounds() {
        if seed % FRESH_AFTER == FRESH_AFTER - 1 {
            replay_after_lock(&session, &grammar, seed, &mut tally);
            session = Session::fresh(&template, &home.path().join("school"))?;
        }
        session.ensure_open(&template, &home.path().join("school"))?;
        session.one(&grammar, seed, &mut tally)?;
    }
    if batch.first == 0 {
        huge(&session, if batch.long { 64 } else { 8 }, &mut tally);
    }
    if let Err(problem) = session
        .desk
        .with(|office| office.verify_audit())
        .map_err(|problem| format!("{problem:?}"))
        .and_then(|chain| chain.map_err(|line| format!("the record does not hold: {line:?}")))
        && problem != "Locked"
    {
        tally.complain(problem);
    }
    Ok(tally)
}

impl Session {
    pub fn fresh(template: &School, home: &std::path::Path) -> Outcome<Self> {
        let (desk, tray) = template.copied(home)?.desk_and_tray();
        let mut session = Self { desk, tray, ids: Vec::new(), seen: None, moment: now() };
        session.enter()?;
        Ok(session)
    }

    fn enter(&mut self) -> Result<(), Problem> {
        self.ask("door_unlock", json!({ "password": PASSWORD }))?;
        self.ids = column(&self.desk, IDS)?.into_iter().collect();
        self.seen = Some(answers(&self.desk)?);
        Ok(())
    }

    /// A request may have locked the vault, or begun a new recovery sheet.
    fn ensure_open(&mut self, template: &School, home: &std::path::Path) -> Outcome {
        if self.desk.with(|_| Ok(())).is_ok() {
            return Ok(());
        }
        self.moment.at += TimeDelta::hours(1);
        if self.enter().is_err() {
            // The old desk has to let go of the folder before the new one can be made.
            self.desk.close(self.moment);
            *self = Self::fresh(template, home)?;
        }
        Ok(())
    }

    fn ask(&self, name: &str, input: Value) -> Result<Value, Problem> {
        api::call(&self.desk, name, input, self.moment)
    }

    /// One request.
    fn one(&mut self, grammar: &Grammar, seed: u64, tally: &mut Tally) -> Outcome {
        let mut dice = Dice::new(seed);
        let request = dice.one(REQUESTS);
        let mut input = Values { grammar, ids: &self.ids }.input(request.name, &mut dice);
        let spoilt = dice.below(4);
        for _ in 0..spoilt {
            spoil(&mut input, &mut dice);
        }
        if dice.once_in(10) {
            self.tray.lay_in("any.csv", dice.bytes(200));
        } else if dice.once_in(4) {
            self.tray.lay_in("register.csv", crate::names::register(3));
        }
        self.moment.at += TimeDelta::seconds(1);
        let told = catch_unwind(AssertUnwindSafe(|| self.ask(request.name, input)));
        tally.rounds += 1;
        tally.injected += 1;
        tally.fact(if spoilt == 0 { "well formed" } else { "spoilt" }, 1);
        let answered = match told {
            Err(_) => {
                tally.complain(format!("round {seed}: {} panicked", request.name));
                return Ok(());
            }
            Ok(Err(Problem::Unexpected { detail })) => {
                tally.complain(format!("round {seed}: {} has no word for {detail}", request.name));
                false
            }
            Ok(Err(_)) => {
                tally.found += 1;
                false
            }
            Ok(Ok(answer)) => {
                self.remember(&answer);
                tally.same += 1;
                true
            }
        };
        let after = answers(&self.desk).ok();
        if !answered && after.is_some() && self.seen != after {
            tally.silent(format!("round {seed}: {} was refused and has changed something", request.name));
        }
        self.seen = after;
        Ok(())
    }

    /// Tokens of files and papers live in the answers only.
    fn remember(&mut self, answer: &Value) {
        for field in ["token", "id", "fingerprint"] {
            if let Some(id) = answer[field].as_str() {
                self.ids.push(id.to_owned());
            }
        }
    }
}

/// Locked, everything that needs a log-in answers so, whatever it is asked.
fn replay_after_lock(session: &Session, grammar: &Grammar, seed: u64, tally: &mut Tally) {
    session.desk.close(session.moment);
    let behind = |request: &&Request| request.need.is_some();
    for (number, request) in REQUESTS.iter().filter(behind).enumerate() {
        let mut dice = Dice::new(seed ^ (number as u64) << 32);
        let mut input = Values { grammar, ids: &session.ids }.input(request.name, &mut dice);
        if dice.once_in(2) {
            spoil(&mut input, &mut dice);
        }
        tally.fact("asked while locked", 1);
        let told = session.ask(request.name, input);
        if told != Err(Problem::Locked) {
            tally.complain(format!("round {seed}: locked, {} answers {:?}", request.name, told.map(drop)));
        }
    }
}

/// A body of so many megabytes in every place where a text may stand that is asked for often.
fn huge(session: &Session, megabytes: usize, tally: &mut Tally) {
    let text = "x".repeat(megabytes * 1024 * 1024);
    let person = json!({ "kind": "pupil", "fields": { "legalSurname": text, "legalForename": "Mia" }, "classId": null });
    for (name, input) in [
        ("person_add", person),
        ("search", json!({ "text": text })),
        ("form_find", json!({ "text": text })),
        ("class_save", json!({ "id": null, "name": text, "year": "2", "endedOn": null })),
        ("people_list", json!({ "kind": null, "classId": null, "left": false, "text": text })),
        ("paper_put_away", json!({ "token": text })),
    ] {
        tally.fact(&format!("bodies of {megabytes} MB"), 1);
        match catch_unwind(AssertUnwindSafe(|| session.ask(name, input))) {
            Err(_) => tally.complain(format!("{name} panicked on a huge body")),
            Ok(Err(Problem::Unexpected { detail })) => tally.complain(format!("{name} has no word for a huge body: {detail}")),
            Ok(Ok(_)) if ["person_add", "class_save"].contains(&name) => tally.complain(format!("{name} took a huge body")),
            Ok(_) => {}
        }
    }
}

/// A panic is counted and named; its place goes to the error output, its words may quote what was sent.
pub fn quiet_panics() {
    std::panic::set_hook(Box::new(|panic| {
        if let Some(place) = panic.location() {
            eprintln!("a panic at {}:{}", place.file(), place.line());
        }
    }));
}
