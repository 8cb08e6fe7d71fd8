//! Steps, one after another: a heading and a time for each, an end at the first failure, a table at the last.

use std::time::{Duration, Instant};

use crate::run::Outcome;

/// How a step that did not fail ended.
pub enum Ending {
    Passed,
    /// The step cannot be done on this system; the reason is shown, so that nobody takes it for passed.
    LeftOut(String),
}

/// One step by the name under which it can be asked for.
pub struct Step {
    pub name: &'static str,
    pub title: &'static str,
    pub work: Box<dyn Fn() -> Result<Ending, String>>,
}

impl Step {
    /// A step that passes or fails.
    pub fn new(name: &'static str, title: &'static str, work: impl Fn() -> Outcome + 'static) -> Self {
        Self { name, title, work: Box::new(move || work().map(|()| Ending::Passed)) }
    }
}

/// Does the steps in order and prints the table, also when one failed.
pub fn go_through(steps: &[Step]) -> Outcome {
    let begun = Instant::now();
    let mut table = Vec::new();
    let mut outcome = Ok(());
    for (number, step) in steps.iter().enumerate() {
        println!("\n━━ {} of {}: {} ━━", number + 1, steps.len(), step.title);
        let started = Instant::now();
        let ended = (step.work)();
        let took = time(started.elapsed());
        let word = match ended {
            Ok(Ending::Passed) => "passed".to_owned(),
            Ok(Ending::LeftOut(reason)) => {
                println!("Left out: {reason}");
                format!("left out: {reason}")
            }
            Err(sentence) => {
                println!("\n✗ {} failed after {took}.\n  {sentence}", step.title);
                outcome = Err(format!("Failed: {}. To run it alone: cargo xtask test --only {}", step.title, step.name));
                "FAILED".to_owned()
            }
        };
        table.push((step.title, took, word));
        if outcome.is_err() {
            break;
        }
    }
    let not_reached = &steps[table.len()..];
    println!("\n━━ Summary after {} ━━", time(begun.elapsed()));
    for (title, took, word) in &table {
        println!("  {title:<44} {took:>9}  {word}");
    }
    for step in not_reached {
        println!("  {:<44} {:>9}  not reached", step.title, "");
    }
    outcome
}

/// A time as people say it.
pub fn time(took: Duration) -> String {
    let seconds = took.as_secs_f64();
    if seconds < 60.0 {
        format!("{seconds:.1} s")
    } else {
        let whole = took.as_secs();
        format!("{} min {:02} s", whole / 60, whole % 60)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::rc::Rc;
    use std::time::Duration;

    use super::{Step, go_through, time};

    #[test]
    fn the_first_failure_ends_the_row() {
        let reached = Rc::new(Cell::new(0));
        let count = |fails: bool| {
            let reached = Rc::clone(&reached);
            move || {
                reached.set(reached.get() + 1);
                if fails { Err("no".to_owned()) } else { Ok(()) }
            }
        };
        let steps =
            [Step::new("a", "first", count(false)), Step::new("b", "second", count(true)), Step::new("c", "third", count(false))];
        let outcome = go_through(&steps);
        assert!(outcome.is_err_and(|sentence| sentence.contains("second")));
        assert_eq!(reached.get(), 2);
    }

    #[test]
    fn times_are_said_as_people_say_them() {
        assert_eq!(time(Duration::from_millis(3_440)), "3.4 s");
        assert_eq!(time(Duration::from_secs(125)), "2 min 05 s");
    }
}
