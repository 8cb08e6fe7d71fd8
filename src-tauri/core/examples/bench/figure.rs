//! A figure: every run of it, and what it aims at, on one line.

use std::time::Duration;

/// What a figure has to keep to.
#[derive(Clone, Copy)]
pub enum Aim {
    Below(f64),
    AtLeast(f64),
}

/// One figure over several runs.
pub struct Figure {
    name: String,
    unit: &'static str,
    runs: Vec<f64>,
    aim: Option<Aim>,
}

impl Figure {
    /// A figure without runs yet. The unit is what `add` is given, or milliseconds or seconds for `took`.
    pub fn new(name: impl Into<String>, unit: &'static str) -> Self {
        Self { name: name.into(), unit, runs: Vec::new(), aim: None }
    }

    pub fn aim(mut self, aim: Aim) -> Self {
        self.aim = Some(aim);
        self
    }

    pub fn add(&mut self, value: f64) {
        self.runs.push(value);
    }

    /// Adds a time in the figure's own unit.
    pub fn took(&mut self, time: Duration) {
        let seconds = time.as_secs_f64();
        self.add(if self.unit == "s" { seconds } else { seconds * 1000.0 });
    }

    /// `search_p99 3.2 ms (3.0 to 4.1, 5 runs) aim < 10 ms: met, 0.32 of it`. The value is the median.
    pub fn say(mut self) {
        self.runs.sort_by(f64::total_cmp);
        let (Some(least), Some(most)) = (self.runs.first(), self.runs.last()) else {
            println!("{} not measured", self.name);
            return;
        };
        let median = at(&self.runs, 0.5);
        let (times, runs) = (self.runs.len(), if self.runs.len() == 1 { "run" } else { "runs" });
        let spread = format!("({} to {}, {times} {runs})", short(*least), short(*most));
        let aim = match self.aim {
            None => String::new(),
            Some(Aim::Below(aim)) => format!(" aim < {aim} {}: {}, {:.2} of it", self.unit, met(median < aim), median / aim),
            Some(Aim::AtLeast(aim)) => format!(" aim ≥ {aim} {}: {}, {:.2} of it", self.unit, met(median >= aim), median / aim),
        };
        println!("{} {} {} {spread}{aim}", self.name, short(median), self.unit);
    }
}

/// The value below which that share of sorted values lies.
pub fn at(sorted: &[f64], share: f64) -> f64 {
    let last = sorted.len().saturating_sub(1);
    // A place in a list that short is exact as a float.
    let place = (share * last as f64).round() as usize;
    sorted.get(place).copied().unwrap_or(f64::NAN)
}

fn met(is_met: bool) -> &'static str {
    if is_met { "met" } else { "MISSED" }
}

/// Three figures that mean something.
fn short(value: f64) -> String {
    match value.abs() {
        v if v >= 100.0 => format!("{value:.0}"),
        v if v >= 10.0 => format!("{value:.1}"),
        v if v >= 1.0 => format!("{value:.2}"),
        _ => format!("{value:.3}"),
    }
}
