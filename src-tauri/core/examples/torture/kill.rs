//! kill -9 at a random moment of a process that enters forms and people: what was acknowledged is there afterwards.

use std::collections::BTreeSet;
use std::thread;
use std::time::Duration;

use serde_json::json;

use crate::Outcome;
use crate::child::{Victim, say};
use crate::dice::Dice;
use crate::fault::Batch;
use crate::look::{column, number};
use crate::school::{School, ask, forms};
use crate::tally::Tally;

/// After so many rounds the vault is put back, or the checks at each opening would take longer and longer.
const FRESH_AFTER: u64 = 25;

pub fn run(batch: &Batch) -> Outcome<Tally> {
    let mut tally = Tally::default();
    let home = tempfile::tempdir()?;
    let template = School::made(home.path().join("template"), 30)?;
    let mut school = template.copied(home.path().join("school"))?;
    let boxes = boxes(&school)?;
    for seed in batch.rounds() {
        if seed % FRESH_AFTER == 0 {
            school = template.copied(home.path().join("school"))?;
        }
        round(seed, &school, boxes, &mut tally)?;
    }
    Ok(tally)
}

/// How many boxes a sheet has: each that is in has exactly so many answers.
fn boxes(school: &School) -> Outcome<u64> {
    let desk = school.open()?;
    let in_all = number(&desk, "SELECT count(*) FROM decision WHERE form_return IS NOT NULL")?;
    let sheets = number(&desk, "SELECT count(DISTINCT form_return) FROM decision WHERE form_return IS NOT NULL")?;
    if sheets == 0 || in_all % sheets != 0 {
        return Err("the template has no whole sheets".into());
    }
    Ok(in_all / sheets)
}

fn round(seed: u64, school: &School, boxes: u64, tally: &mut Tally) -> Outcome {
    let mut dice = Dice::new(seed);
    school.forgive();
    let victim = Victim::start("write", school, &[&seed.to_string()])?;
    // One in four is killed wherever it is on its way in; the others while they write.
    if !dice.once_in(4) && !victim.wait_for_word() {
        tally.complain(format!("round {seed}: the writing process said nothing"));
    }
    thread::sleep(Duration::from_millis(20 + dice.below(151) as u64));
    let heard = victim.kill()?;
    let acknowledged: BTreeSet<String> = heard.iter().filter_map(|line| line.strip_prefix("kept ")).map(str::to_owned).collect();
    tally.rounds += 1;
    tally.injected += 1;
    tally.fact("acknowledged writes", acknowledged.len() as u64);

    school.forgive();
    // Opening runs both integrity checks, the foreign keys and the chain of the audit.
    let desk = match school.open() {
        Ok(desk) => desk,
        Err(problem) => {
            tally.lost(acknowledged.len().max(1) as u64, format!("round {seed}: the vault does not open: {problem:?}"));
            return Err(format!("round {seed}: the vault does not open: {problem:?}").into());
        }
    };
    let there = column(&desk, "SELECT id FROM person UNION ALL SELECT id FROM form_return")?;
    let gone: Vec<&String> = acknowledged.difference(&there).collect();
    if gone.is_empty() {
        tally.same += 1;
    } else {
        tally.lost(gone.len() as u64, format!("round {seed}: {} of {} writes are gone", gone.len(), acknowledged.len()));
    }
    // A control: the comparison sees what is not there.
    if there.contains("00000000-0000-7000-8000-000000000000") {
        tally.complain(format!("round {seed}: somebody who was never entered is there"));
    }
    let torn = format!(
        "SELECT count(*) FROM (SELECT 1 FROM decision WHERE form_return IS NOT NULL GROUP BY form_return HAVING count(*) <> {boxes})"
    );
    if number(&desk, &torn)? > 0 {
        tally.complain(format!("round {seed}: half a sheet was kept"));
    }
    // People are entered one after another under rising numbers, so no number may be missing below the highest.
    let mine = format!("SELECT legal_forename FROM person WHERE legal_surname = 'Round {seed}'");
    let numbers: BTreeSet<u64> = column(&desk, &mine)?.iter().filter_map(|name| name.strip_prefix("No ")?.parse().ok()).collect();
    if numbers.iter().next_back().is_some_and(|last| *last + 1 != numbers.len() as u64) {
        tally.complain(format!("round {seed}: there is a gap among the people: {numbers:?}"));
    }
    let acknowledged_people = heard.iter().filter(|line| line.starts_with("person ")).count() as u64;
    tally.fact("unacknowledged yet there", (numbers.len() as u64).saturating_sub(acknowledged_people));
    Ok(())
}

/// The process that is killed: it writes for ever and says what was kept.
pub fn write(school: &School, seed: &str) -> Outcome {
    let desk = school.open()?;
    let forms = forms(&desk)?;
    say("ready")?;
    for (number, form) in forms.iter().cycle().enumerate() {
        let fields = json!({ "legalForename": format!("No {number}"), "legalSurname": format!("Round {seed}") });
        let person = ask(&desk, "person_add", json!({ "kind": "pupil", "fields": fields, "classId": null }))?;
        say(format_args!("kept {}\nperson {number}", person["id"].as_str().unwrap_or_default()))?;
        let entered = ask(&desk, "forms_enter", form.clone())?;
        for id in entered["returns"].as_array().into_iter().flatten() {
            say(format_args!("kept {}", id.as_str().unwrap_or_default()))?;
        }
    }
    Ok(())
}
