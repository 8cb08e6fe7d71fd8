//! The first page: of an ordinary primary school, of a large school, and of a whole trust.

use std::time::Instant;

use serde_json::json;
use signet_core::vault::Cost;

use crate::Outcome;
use crate::figure::Figure;
use crate::school::School;

const RUNS: usize = 5;

pub fn measure() -> Outcome {
    for pupils in [420, 1_400, 30_000] {
        let school = School::with_two_years(pupils, Cost::tiny())?;
        let mut figure = Figure::new(format!("today_{pupils}"), "ms");
        for _ in 0..RUNS {
            let begun = Instant::now();
            school.ask("today", json!({}))?;
            figure.took(begun.elapsed());
        }
        figure.say();
    }
    Ok(())
}
