//! Keeping one returned form: the consent sheet and the agreement of one pupil, through the request that the window sends.

use serde_json::{Value, json};

use crate::Outcome;
use crate::figure::Figure;
use crate::school::Schools;
use crate::watch::Watch;

const RUNS: usize = 5;

pub fn measure(schools: &Schools) -> Outcome {
    for pupils in [1_400, 30_000] {
        let school = schools.with_two_years(pupils)?;
        let mut middle = Figure::new(format!("enter_form_{pupils}"), "ms");
        let mut slowest = Figure::new(format!("enter_form_{pupils}_slowest"), "ms");
        // Each run is a class, as a stack of paper is.
        for class in school.classes()?.into_iter().take(RUNS) {
            let grid = school.ask("class_grid", json!({ "class": class, "asAt": null }))?;
            let lines = grid["lines"].as_array().ok_or("a class without pupils")?;
            let mut times = Vec::with_capacity(lines.len());
            for line in lines {
                let form = form(line, &grid["purposes"]);
                let begun = Watch::start();
                school.ask("forms_enter", form)?;
                times.push(begun.stop());
            }
            middle.took_at(&times, 0.5);
            slowest.took_at(&times, 1.0);
        }
        middle.say();
        slowest.say();
    }
    Ok(())
}

/// A sheet with every box ticked and an agreement, both signed by the first contact on the last day of September.
fn form(line: &Value, purposes: &Value) -> Value {
    let giver = json!({ "kind": "contact", "id": line["contacts"][0]["id"] });
    let day = "2026-09-30";
    let ticked: Vec<Value> =
        purposes.as_array().into_iter().flatten().map(|purpose| json!({ "purpose": purpose["id"], "answer": "yes" })).collect();
    json!({
        "pupil": line["pupil"],
        "receivedOn": day,
        "consents": { "ticked": ticked, "giver": giver, "method": "paper", "signedOn": day },
        "agreement": { "form": null, "parts": [
            { "part": "parent", "by": giver, "method": "signed", "signedOn": day },
            { "part": "pupil", "by": { "kind": "pupil" }, "method": "signed", "signedOn": day },
        ]},
    })
}
