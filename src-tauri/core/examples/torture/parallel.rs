//! Ten thousand requests from many threads at once, with the lock falling and the password typed in between: each is
//! answered or refused, none hangs, and the vault is whole afterwards.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use serde_json::json;
use signet_core::api::{self, REQUESTS};
use signet_core::base::Problem;

use crate::Outcome;
use crate::dice::Dice;
use crate::fault::Batch;
use crate::grammar::Grammar;
use crate::look::{column, number};
use crate::requests::quiet_panics;
use crate::school::{PASSWORD, School, ask, now, quick_folder};
use crate::tally::Tally;
use crate::values::Values;

const THREADS: u64 = 16;

pub fn run(batch: &Batch) -> Outcome<Tally> {
    let tally = Mutex::new(Tally::default());
    let home = quick_folder()?;
    let school = School::made(home.path(), 10)?;
    let grammar = Grammar::read(&api::typescript());
    quiet_panics();
    let desk = school.open()?;
    let ids: Vec<String> = column(&desk, "SELECT id FROM person UNION SELECT id FROM purpose")?.into_iter().collect();
    let people_before = number(&desk, "SELECT count(*) FROM person WHERE legal_surname = 'At Once'")?;
    let (next, kept) = (AtomicU64::new(batch.first), AtomicU64::new(0));
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= batch.first + batch.size {
                        return;
                    }
                    let mut dice = Dice::new(seed);
                    let (name, input) = match dice.below(20) {
                        0 => ("lock", json!({})),
                        1..6 => ("door_unlock", json!({ "password": PASSWORD })),
                        6..10 => {
                            let fields = json!({ "legalForename": "N", "legalSurname": "At Once" });
                            ("person_add", json!({ "kind": "visitor", "fields": fields, "classId": null }))
                        }
                        _ => {
                            // What begins a new vault or a new sheet would end the story for the other threads, and so
                            // would a second log-in: from then on a password is refused without a name.
                            let ends = ["door_create", "door_recover", "door_confirm_sheet", "log_in_invite"];
                            let quiet = |name: &str| !ends.contains(&name);
                            let request = std::iter::repeat_with(|| dice.below(REQUESTS.len()))
                                .map(|at| &REQUESTS[at])
                                .find(|request| {
                                    quiet(request.name) && request.need != Some(signet_core::access::Need::KeepPeople)
                                })
                                .map_or("today", |request| request.name);
                            (request, Values { grammar: &grammar, ids: &ids }.input(request, &mut Dice::new(seed)))
                        }
                    };
                    let told = catch_unwind(AssertUnwindSafe(|| api::call(&desk, name, input, now())));
                    let mut tally = tally.lock().unwrap_or_else(PoisonError::into_inner);
                    tally.rounds += 1;
                    tally.injected += 1;
                    match told {
                        Err(_) => tally.complain(format!("call {seed}: {name} panicked")),
                        Ok(Err(Problem::Unexpected { detail })) => tally.complain(format!("call {seed}: {name}: {detail}")),
                        Ok(Err(Problem::Locked)) => tally.fact("refused while locked", 1),
                        Ok(Err(_)) => tally.found += 1,
                        Ok(Ok(_)) => {
                            tally.same += 1;
                            if name == "person_add" {
                                kept.fetch_add(1, Ordering::Relaxed);
                            }
                        }
                    }
                }
            });
        }
    });
    let mut tally = tally.into_inner().unwrap_or_else(PoisonError::into_inner);
    desk.close(crate::school::now());
    drop(desk);
    school.forgive();
    let desk = school.open()?;
    let there = number(&desk, "SELECT count(*) FROM person WHERE legal_surname = 'At Once'")? - people_before;
    let kept = kept.into_inner();
    if there != kept {
        tally.lost(kept.abs_diff(there), format!("{kept} people were acknowledged and {there} are there"));
    }
    ask(&desk, "today", json!({}))?;
    Ok(tally)
}
