//! Two copies of Signet started at once: exactly one comes in, the other is told so, and nothing is damaged.

use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use crate::Outcome;
use crate::child::{Victim, say};
use crate::dice::Dice;
use crate::fault::Batch;
use crate::look::answers;
use crate::school::{PASSWORD, School, ask, come_in, type_back};
use crate::tally::Tally;

pub fn run(batch: &Batch) -> Outcome<Tally> {
    let mut tally = Tally::default();
    let home = tempfile::tempdir()?;
    let school = School::made(home.path().join("school"), 20)?;
    let before = answers(&school.open()?)?;
    for seed in batch.rounds() {
        let mut dice = Dice::new(seed);
        // One race in four is for the making of a vault.
        if seed % 4 == 3 {
            let fresh = tempfile::tempdir()?;
            let fresh = School::at(fresh.path());
            race(seed, "begin", &fresh, &mut dice, &mut tally)?;
            finished(seed, &fresh, &mut tally)?;
            continue;
        }
        school.forgive();
        race(seed, "enter", &school, &mut dice, &mut tally)?;
        match school.open().and_then(|desk| answers(&desk)) {
            Ok(seen) if seen == before => {}
            Ok(_) => tally.silent(format!("round {seed}: an answer is another after the race")),
            Err(problem) => tally.complain(format!("round {seed}: after the race: {problem:?}")),
        }
    }
    Ok(tally)
}

fn race(seed: u64, what: &str, school: &School, dice: &mut Dice, tally: &mut Tally) -> Outcome {
    let mut runners = [Victim::start(what, school, &[])?, Victim::start(what, school, &[])?];
    let ready = runners.iter().all(Victim::wait_for_word);
    for runner in &mut runners {
        runner.answer("go");
        // Often at the same instant, and else shortly after one another.
        thread::sleep(Duration::from_micros(*dice.one(&[0, 0, 200, 1_000, 5_000, 20_000])));
    }
    let told = ready && runners.iter().all(Victim::wait_for_word);
    let mut ends = Vec::new();
    for runner in runners {
        ends.push(runner.kill()?.pop().unwrap_or_default());
    }
    ends.sort();
    tally.rounds += 1;
    tally.injected += 1;
    match ends.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["VaultInUse", "in"] if told => tally.found += 1,
        other => tally.complain(format!("round {seed}: {what}: {other:?}")),
    }
    Ok(())
}

/// After two first runs at once, the one that got in can be finished.
fn finished(seed: u64, school: &School, tally: &mut Tally) -> Outcome {
    let desk = school.desk();
    let done = come_in(&desk, PASSWORD).and_then(|welcome| match welcome["sheet"] == Value::Bool(true) {
        true => ask(&desk, "door_sheet", json!({})).and_then(|made| type_back(&desk, &made["sheet"])),
        false => Ok(()),
    });
    if let Err(problem) = done {
        tally.complain(format!("round {seed}: the vault that was begun in a race cannot be finished: {problem:?}"));
    }
    Ok(())
}

/// A runner: waits for the word, comes in or begins, says how it went, and stays until it is ended.
pub fn run_in(school: &School, what: &str) -> Outcome {
    let desk = school.desk();
    say("ready")?;
    let mut word = String::new();
    std::io::stdin().read_line(&mut word)?;
    let done = match what {
        "begin" => ask(&desk, "door_create", json!({ "school": "Tortured School", "name": "Jo Okafor", "password": PASSWORD })),
        _ => come_in(&desk, PASSWORD),
    };
    match done {
        Ok(_) => say("in")?,
        Err(problem) => say(format_args!("{problem:?}"))?,
    }
    // Held until this process is ended.
    std::io::stdin().read_line(&mut word)?;
    Ok(())
}
