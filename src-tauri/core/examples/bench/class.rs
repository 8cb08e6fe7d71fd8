//! Opening a class: thirty pupils, nine purposes, two years of answers, in an ordinary school and in a whole trust.

use serde_json::json;

use crate::Outcome;
use crate::figure::{Aim, Figure};
use crate::school::{School, Schools};
use crate::watch::Watch;

const RUNS: usize = 5;
/// So many classes are opened one after the other in a run.
const CLASSES: usize = 40;

pub fn measure(schools: &Schools) -> Outcome {
    for pupils in [1_400, 30_000] {
        let school = schools.with_two_years(pupils)?;
        in_school(&school, pupils)?;
    }
    Ok(())
}

fn in_school(school: &School, pupils: usize) -> Outcome {
    let classes = school.classes()?;
    let mut middle = Figure::new(format!("class_grid_{pupils}"), "ms").aim(Aim::Below(50.0));
    let mut slowest = Figure::new(format!("class_grid_{pupils}_slowest"), "ms");
    for run in 0..RUNS {
        let mut times = Vec::with_capacity(CLASSES);
        for n in 0..CLASSES {
            let class = classes[(run + n * 7) % classes.len()];
            let begun = Watch::start();
            school.ask("class_grid", json!({ "class": class, "asAt": null }))?;
            times.push(begun.stop());
        }
        middle.took_at(&times, 0.5);
        slowest.took_at(&times, 1.0);
    }
    middle.say();
    slowest.say();
    Ok(())
}
