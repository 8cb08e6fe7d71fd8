//! Search: two thousand questions as people type them, among thirty thousand pupils and their contacts; and how long
//! their vault takes to open.

use serde_json::json;
use signet_core::vault::Cost;

use crate::figure::{Aim, Figure};
use crate::names::{self, Luck};
use crate::school::{School, Schools};
use crate::watch::Watch;
use crate::{Outcome, unlock};

const RUNS: usize = 5;
const QUESTIONS: usize = 2_000;

pub fn measure(_: &Schools) -> Outcome {
    let school = School::of(30_000, Cost::tiny())?;
    let questions = questions();
    let mut middle = Figure::new("search_median", "ms");
    let mut slow = Figure::new("search_p99", "ms").aim(Aim::Below(10.0));
    let mut slowest = Figure::new("search_slowest", "ms");
    for _ in 0..RUNS {
        let mut times = Vec::with_capacity(questions.len());
        for text in &questions {
            let begun = Watch::start();
            school.ask("search", json!({ "text": text }))?;
            times.push(begun.stop());
        }
        middle.took_at(&times, 0.5);
        slow.took_at(&times, 0.99);
        slowest.took_at(&times, 1.0);
    }
    for figure in [middle, slow, slowest] {
        figure.say();
    }
    unlock::of_large(&school, "90000_people")
}

/// Names as they stand, without their accents and apostrophes, their first letters, and two words at a time.
fn questions() -> Vec<String> {
    let (given, family) = (names::given(), names::family());
    let mut luck = Luck::new(2_000);
    let beginning = |name: &str, letters: usize| name.chars().take(letters).collect::<String>();
    (0..QUESTIONS)
        .map(|n| {
            let (first, last) = (*luck.one(&given), *luck.one(&family));
            match n % 8 {
                0 => beginning(last, 1),
                1 => beginning(first, 2),
                2 => beginning(last, 3),
                3 => last.to_owned(),
                4 => format!("{first} {last}"),
                5 => format!("{} {}", beginning(first, 1), beginning(last, 2)),
                6 => format!("{:04}", luck.below(3_000)),
                _ if n % 16 == 7 => "oneill".to_owned(),
                _ => signet_core::base::names::fold(first),
            }
        })
        .collect()
}
