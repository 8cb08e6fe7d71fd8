//! A figure: every run of it, and what it aims at, on one line.

use std::time::Duration;

use crate::watch::Took;

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
    /// The same runs without the time for which other programs had the processor.
    own: Vec<f64>,
    aim: Option<Aim>,
}

impl Figure {
    /// A figure without runs yet. The unit is that of what `add` is given, or milliseconds or seconds for times.
    pub fn new(name: impl Into<String>, unit: &'static str) -> Self {
        Self { name: name.into(), unit, runs: Vec::new(), own: Vec::new(), aim: None }
    }

    pub fn aim(mut self, aim: Aim) -> Self {
        self.aim = Some(aim);
        self
    }

    /// Adds a run that is no time, or one whose waiting nobody can tell.
    pub fn add(&mut self, value: f64) {
        self.runs.push(value);
        self.own.push(value);
    }

    /// Adds a time.
    pub fn took(&mut self, time: Took) {
        let scale = if self.unit == "s" { 1.0 } else { 1000.0 };
        self.runs.push(time.wall.as_secs_f64() * scale);
        self.own.push(time.own.as_secs_f64() * scale);
    }

    /// Adds, of many times in one run, the one below which that share of them lies.
    pub fn took_at(&mut self, times: &[Took], share: f64) {
        let sorted = |time: fn(&Took) -> Duration| {
            let mut times: Vec<Duration> = times.iter().map(time).collect();
            times.sort();
            // A place in a list that short is exact as a float.
            let place = (share * times.len().saturating_sub(1) as f64).round() as usize;
            times.get(place).copied().unwrap_or_default()
        };
        self.took(Took { wall: sorted(|t| t.wall), own: sorted(|t| t.own) });
    }

    /// `search_p99 3.20 ms (3.00 to 4.10, 5 runs) aim < 10 ms: met, 0.32 of it`. The value is the median. On a machine that
    /// others are using, what the work alone took stands behind it, and the aim is held against that.
    pub fn say(mut self) {
        self.runs.sort_by(f64::total_cmp);
        self.own.sort_by(f64::total_cmp);
        let (Some(least), Some(most)) = (self.runs.first(), self.runs.last()) else {
            println!("{} not measured", self.name);
            return;
        };
        let (median, own) = (self.runs[self.runs.len() / 2], self.own[self.own.len() / 2]);
        let (times, runs) = (self.runs.len(), if self.runs.len() == 1 { "run" } else { "runs" });
        let spread = format!("({} to {}, {times} {runs})", short(*least), short(*most));
        let busy = if own < median * 0.95 {
            format!(
                " busy machine: {} {} without waiting for a processor ({} to {})",
                short(own),
                self.unit,
                short(self.own[0]),
                short(self.own[times - 1])
            )
        } else {
            String::new()
        };
        let aim = match self.aim {
            None => String::new(),
            Some(Aim::Below(aim)) => format!(" aim < {aim} {}: {}, {:.2} of it", self.unit, met(own < aim), own / aim),
            Some(Aim::AtLeast(aim)) => format!(" aim ≥ {aim} {}: {}, {:.2} of it", self.unit, met(own >= aim), own / aim),
        };
        println!("{} {} {} {spread}{busy}{aim}", self.name, short(median), self.unit);
    }
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
