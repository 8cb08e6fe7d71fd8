//! The first page: of an ordinary primary school, of a large school, and of a whole trust.

use serde_json::json;

use crate::Outcome;
use crate::figure::Figure;
use crate::school::Schools;
use crate::watch::Watch;

const RUNS: usize = 5;

pub fn measure(schools: &Schools) -> Outcome {
    for pupils in [420, 1_400, 30_000] {
        let school = schools.with_two_years(pupils)?;
        let mut figure = Figure::new(format!("today_{pupils}"), "ms");
        for _ in 0..RUNS {
            let begun = Watch::start();
            school.ask("today", json!({}))?;
            figure.took(begun.stop());
        }
        figure.say();
    }
    Ok(())
}
