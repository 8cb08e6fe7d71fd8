//! Import: a trust's whole register, from the bytes of its file to the encrypted vault.

use serde_json::json;
use signet_core::vault::Cost;

use crate::Outcome;
use crate::figure::{Aim, Figure};
use crate::names;
use crate::school::{School, Schools};
use crate::watch::Watch;

const RUNS: usize = 3;
const PUPILS: usize = 30_000;

pub fn measure(_: &Schools) -> Outcome {
    let file = names::register(PUPILS);
    let mut whole = Figure::new("import_30000", "s").aim(Aim::Below(10.0));
    let mut read = Figure::new("import_30000_read", "s");
    let mut plan = Figure::new("import_30000_plan", "s");
    let mut apply = Figure::new("import_30000_apply", "s");
    let mut again = Figure::new("import_30000_again_plan", "s");
    for _ in 0..RUNS {
        let school = School::empty(Cost::tiny())?;
        let begun = Watch::start();
        let request = school.read_file(file.clone())?;
        read.took(begun.stop());
        let planned = Watch::start();
        let fingerprint = school.ask("import_plan", request.clone())?["fingerprint"].clone();
        plan.took(planned.stop());
        let applied = Watch::start();
        let done = school.ask("import_apply", json!({ "plan": request, "fingerprint": fingerprint }))?;
        apply.took(applied.stop());
        whole.took(begun.stop());
        if done["added"] != PUPILS || done["newContacts"] != 2 * PUPILS {
            return Err(format!("the import did something else: {done}").into());
        }
        // The same file once more must find nothing to do, however large the vault is by now.
        let request = school.read_file(file.clone())?;
        let begun = Watch::start();
        let found = school.ask("import_plan", request)?;
        again.took(begun.stop());
        if found["counts"]["unchanged"] != PUPILS {
            return Err(format!("the same file changes something: {}", found["counts"]).into());
        }
    }
    for figure in [whole, read, plan, apply, again] {
        figure.say();
    }
    Ok(())
}
