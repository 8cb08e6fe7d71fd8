//! `cargo xtask test`: everything that has to hold. The build service runs this and nothing else.

use crate::packages::{self, Purpose};
use crate::run::{Outcome, cargo, run};
use crate::steps::{Step, go_through};
use crate::words::Words;
use crate::{journeys, licences, obligations, start, symbols, torture, window};

/// Runs all steps, the quick ones, or one; stops at the first failure.
pub fn test(mut words: Words) -> Outcome {
    let filter = words.passed_on();
    let quick = words.flag("--quick");
    let only = words.value("--only")?;
    words.finish()?;

    let all = steps(filter.clone());
    let names: Vec<&str> = all.iter().map(|step| step.name).collect();
    let chosen: Vec<Step> = match &only {
        Some(name) if !names.contains(&name.as_str()) => {
            return Err(format!("There is no step “{name}”. There are: {}.", names.join(", ")));
        }
        Some(name) => all.into_iter().filter(|step| step.name == name).collect(),
        None if !filter.is_empty() => {
            return Err("A filter goes with --only tests or --only journeys.".into());
        }
        None if quick => all.into_iter().filter(|step| !SLOW.contains(&step.name)).collect(),
        None => all,
    };
    packages::ensure(Purpose::Testing)?;
    go_through(&chosen)
}

/// What `--quick` leaves out: all that needs a window, and what takes minutes.
const SLOW: &[&str] = &["torture", "binary", "journeys", "symbols"];

/// The window comes before the Rust checks, because the shell takes the built pages in when it is compiled.
fn steps(filter: Vec<String>) -> Vec<Step> {
    let names = filter.clone();
    vec![
        Step::new("format", "Rust is formatted", || run(&mut cargo(&["fmt", "--all", "--check"]))),
        Step::new("window-check", "The window: types, lint, tests", || {
            window::install()?;
            run(&mut window::npm(&["run", "check"]))
        }),
        Step::new("window-build", "The window builds", window::build),
        Step::new("lint", "Rust lint", lint),
        Step::new("tests", "Rust tests", move || {
            let mut tests = cargo(&["test", "--workspace"]);
            run(tests.args(&names))
        }),
        Step::new("licences", "Every package may be part of Signet", licences::licences),
        Step::new("obligations", "Every marker names a known duty", obligations::check),
        Step::new("torture", "The vault under torture, in short", torture::short),
        Step::new("binary", "The binary for the journeys", || start::binary(false).map(drop)),
        Step { name: "journeys", title: "Journeys in the real window", work: Box::new(move || journeys::journeys(&filter)) },
        Step { name: "symbols", title: "The database stays inside the binary", work: Box::new(symbols::symbols) },
    ]
}

/// The journeys are left out of `cargo test`, and so out of `--all-targets`: they are named.
fn lint() -> Outcome {
    let strict = ["--", "--deny", "warnings"];
    let mut all = cargo(&["clippy", "--workspace", "--all-targets"]);
    run(all.args(strict))?;
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let mut window = cargo(&["clippy", "--package", "xtask", "--test", "window"]);
    run(window.args(strict))
}
