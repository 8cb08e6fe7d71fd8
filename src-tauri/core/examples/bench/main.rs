//! `cargo xtask bench [NAME…]`: what an office waits for, measured on the release build, one line a figure.

mod binary;
mod class;
mod enter;
mod equipment;
mod figure;
mod framebuffer;
mod import;
mod machine;
mod names;
mod paper;
mod processes;
mod school;
mod search;
mod stock;
mod today;
mod unlock;
mod watch;
mod window;

use std::error::Error;
use std::process::ExitCode;

use school::Schools;

/// How a measure ends: well, or with what went wrong.
type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// One measure: the name by which it is asked for, what it says of itself, and its work.
struct Measure {
    name: &'static str,
    says: &'static str,
    run: fn(&Schools) -> Outcome,
}

const MEASURES: &[Measure] = &[
    Measure { name: "unlock", says: "from the password to an open vault", run: unlock::measure },
    Measure { name: "search", says: "the box that finds everybody, among 90,000 people", run: search::measure },
    Measure { name: "class", says: "the grid of a class with two years of answers", run: class::measure },
    Measure { name: "enter", says: "one returned form, kept", run: enter::measure },
    Measure { name: "today", says: "the first page", run: today::measure },
    Measure { name: "equipment", says: "20,000 pieces of equipment with 200,000 events", run: equipment::measure },
    Measure { name: "import", says: "30,000 pupils with two contacts each", run: import::measure },
    Measure { name: "print", says: "2,000 agreements in a run, and 500 one by one", run: paper::measure },
    Measure { name: "stock", says: "2,000 labels, and a scan among 20,000 pieces of equipment", run: stock::measure },
    Measure { name: "binary", says: "the size of the release binary", run: binary::measure },
    Measure { name: "window", says: "the real window: cold start and memory", run: window::measure },
];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    // A run of paper is measured in a process of its own, because its memory is measured too.
    if let [child, name] = words.as_slice()
        && child == paper::CHILD
    {
        return ended(name, paper::child(name));
    }
    if let Some(unknown) = words.iter().find(|word| MEASURES.iter().all(|measure| measure.name != **word)) {
        eprintln!("There is no measure “{unknown}”. These can be asked for, or all of them without a name:");
        for measure in MEASURES {
            eprintln!("  {:8} {}", measure.name, measure.says);
        }
        return ExitCode::from(2);
    }
    machine::say();
    let schools = Schools::default();
    let mut all_well = true;
    for measure in MEASURES.iter().filter(|measure| words.is_empty() || words.iter().any(|word| word == measure.name)) {
        println!("# {}: {}", measure.name, measure.says);
        all_well &= ended(measure.name, (measure.run)(&schools)) == ExitCode::SUCCESS;
    }
    println!("# load at the end: {}", machine::load());
    if all_well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn ended(name: &str, outcome: Outcome) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{name} could not be measured: {problem}");
            ExitCode::FAILURE
        }
    }
}
