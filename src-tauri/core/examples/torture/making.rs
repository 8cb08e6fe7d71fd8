//! kill -9 while a vault is being made: afterwards there is none, or one that can be finished, or one that is in use.

use std::thread;
use std::time::Duration;

use serde_json::{Value, json};
use signet_core::base::Problem;
use signet_core::desk::Desk;

use crate::Outcome;
use crate::child::{Victim, say};
use crate::dice::Dice;
use crate::fault::Batch;
use crate::look::column;
use crate::school::{PASSWORD, School, ask, begin, come_in, type_back};
use crate::tally::Tally;

pub fn run(batch: &Batch) -> Outcome<Tally> {
    let mut tally = Tally::default();
    for seed in batch.rounds() {
        let home = tempfile::tempdir()?;
        let school = School::at(home.path());
        let mut dice = Dice::new(seed);
        let victim = Victim::start("make", &school, &[])?;
        // Most of them from where the making begins; how long it takes depends on the machine.
        if !dice.once_in(8) {
            victim.wait_for_word();
        }
        thread::sleep(Duration::from_micros(dice.below(400_000) as u64));
        let heard = victim.kill()?;
        tally.rounds += 1;
        tally.injected += 1;
        if let Err(what) = afterwards(&school, &heard, &mut tally) {
            tally.complain(format!("round {seed}, after “{}”: {what}", heard.last().map_or("", String::as_str)));
        }
    }
    Ok(tally)
}

/// What stands there can be gone on with, and what was acknowledged is there.
fn afterwards(school: &School, heard: &[String], tally: &mut Tally) -> Outcome {
    school.forgive();
    let desk = school.desk();
    let status = ask(&desk, "door_status", json!({}))?;
    let in_use = heard.iter().any(|line| line == "in use");
    match status["state"].as_str().unwrap_or_default() {
        "none" if !in_use => {
            tally.fact("nothing there yet", 1);
            begin(&desk)?;
        }
        "closed" => {
            let welcome = come_in(&desk, PASSWORD)?;
            if welcome["sheet"] == Value::Bool(true) {
                if in_use {
                    tally.lost(1, "the vault was in use and asks for its sheet again");
                }
                finish(school, desk, tally)?;
                return last(school, heard);
            }
            tally.fact("in use", 1);
        }
        other => return Err(format!("the door says {other}: {}", status["problem"]).into()),
    }
    drop(desk);
    last(school, heard)
}

/// The sheet is asked for again; if that cannot be finished, a new vault can be begun in its place.
fn finish(school: &School, desk: Desk, tally: &mut Tally) -> Outcome {
    let sheet = ask(&desk, "door_sheet", json!({}))?["sheet"].clone();
    match type_back(&desk, &sheet) {
        Ok(()) => tally.fact("finished", 1),
        Err(problem @ Problem::DatabaseDamaged) => {
            // Nothing was entered yet, so a person can begin anew; they should not have to.
            drop(desk);
            begin(&school.desk())?;
            return Err(format!("the half-made vault could not be finished ({problem:?}); only beginning anew helped").into());
        }
        Err(problem) => return Err(problem.into()),
    }
    Ok(())
}

/// After all that, the vault opens with the password, and whoever was entered is in it.
fn last(school: &School, heard: &[String]) -> Outcome {
    let desk = school.open()?;
    let there = column(&desk, "SELECT id FROM person")?;
    match heard.iter().filter_map(|line| line.strip_prefix("kept ")).find(|id| !there.contains(*id)) {
        Some(_) => Err("somebody who was entered is gone".into()),
        None => Ok(()),
    }
}

/// The process that is killed.
pub fn make(school: &School) -> Outcome {
    say("begins")?;
    let desk = school.desk();
    let made = ask(&desk, "door_create", json!({ "school": "Tortured School", "name": "Jo Okafor", "password": PASSWORD }))?;
    say("sheet")?;
    type_back(&desk, &made["sheet"])?;
    say("in use")?;
    loop {
        let fields = json!({ "legalForename": "Mia", "legalSurname": "Nowak" });
        let person = ask(&desk, "person_add", json!({ "kind": "pupil", "fields": fields, "classId": null }))?;
        say(format_args!("kept {}", person["id"].as_str().unwrap_or_default()))?;
    }
}
