//! The journeys through the real window: as many at a time as the machine has processors, each on a desktop of its own.

use std::fs;
use std::path::PathBuf;
use std::sync::Mutex;
use std::thread;
use std::time::Instant;

use crate::desktop::Desktop;
use crate::run::{Outcome, ask, cargo, run, run_into};
use crate::start;
use crate::steps::{Ending, time};

/// A journey that takes longer has got stuck somewhere, and the desktop goes down around it.
const LONGEST_SECONDS: u32 = 900;

/// More at a time than this would wait for one disk.
const MOST_AT_A_TIME: usize = 4;

const TESTS: [&str; 5] = ["test", "--package", "xtask", "--test", "window"];

/// Compiles the journeys and runs them; `filter` are names, and words for all of them such as `--ignored`.
pub fn journeys(filter: &[String]) -> Result<Ending, String> {
    if !cfg!(target_os = "linux") {
        return Ok(Ending::LeftOut("the window can be driven on Linux only".into()));
    }
    let binary = std::env::var_os("SIGNET_BINARY").map_or_else(|| start::target().join("debug/signet"), Into::into);
    if !binary.is_file() {
        return Err("There is no binary yet: cargo xtask test --only binary".into());
    }
    run(cargo(&TESTS).arg("--no-run"))?;
    run(&mut cargo(&["build", "--package", "signet-core", "--example", "tamper"]))?;
    let tests = compiled()?;
    let mut waiting = names(&tests, filter)?;
    let outing = Outing { tests, binary, tamper: start::target().join("debug/examples/tamper"), words: for_each(filter) };

    let all = waiting.len();
    println!("{all} journeys, {} at a time", at_a_time());
    waiting.reverse();
    let waiting = Mutex::new(waiting);
    let failed = Mutex::new(Vec::new());
    let next = || waiting.lock().ok()?.pop();
    thread::scope(|lanes| {
        for _ in 0..at_a_time() {
            lanes.spawn(|| {
                while let Some(name) = next() {
                    if outing.go(&name).is_err()
                        && let Ok(mut failed) = failed.lock()
                    {
                        failed.push(name);
                    }
                }
            });
        }
    });
    let failed = failed.into_inner().map_err(|_| "A journey fell over its own runner.")?;
    if failed.is_empty() {
        return Ok(Ending::Passed);
    }
    Err(format!("{} of {all} journeys failed: {}.", failed.len(), failed.join(", ")))
}

/// What every journey is started with.
struct Outing {
    tests: String,
    binary: PathBuf,
    tamper: PathBuf,
    words: Vec<String>,
}

impl Outing {
    /// Plays one journey on a desktop of its own. What it said is shown when it failed.
    fn go(&self, name: &str) -> Outcome {
        let begun = Instant::now();
        let desktop = Desktop::new()?;
        let mut words = vec![self.tests.clone()];
        words.extend(["--exact", name].map(str::to_owned));
        words.extend_from_slice(&self.words);
        let mut command = desktop.command(&words, LONGEST_SECONDS);
        command.env("SIGNET_BINARY", &self.binary).env("SIGNET_TAMPER", &self.tamper);
        let said = start::target().join("journeys").join(format!("{}.txt", name.replace("::", "-")));
        let outcome = fs::create_dir_all(start::target().join("journeys"))
            .map_err(|problem| format!("No room for what the journeys say: {problem}."))
            .and_then(|()| run_into(&mut command, &said));
        let took = time(begun.elapsed());
        match &outcome {
            Ok(()) => {
                println!("  arrived  {took:>12}  {name}");
                // A journey that could not play all of itself says so, also to whoever only sees that it arrived.
                let said = fs::read_to_string(&said).unwrap_or_default();
                said.lines().filter(|line| line.starts_with("LEFT OUT")).for_each(|line| println!("           {line}"));
            }
            Err(sentence) => println!(
                "✗ lost     {took:>12}  {name}\n{}\n  {sentence}\n",
                fs::read_to_string(&said).unwrap_or_default().trim_end()
            ),
        }
        outcome
    }
}

/// The journeys that these names mean; those that a person plays by hand only if they are asked for.
fn names(tests: &str, filter: &[String]) -> Result<Vec<String>, String> {
    let mut names = ask_for_names(tests, filter, &[])?;
    if for_each(filter).is_empty() {
        let by_hand = ask_for_names(tests, filter, &["--ignored"])?;
        names.retain(|name| !by_hand.contains(name));
    }
    if names.is_empty() {
        return Err(format!("No journey is called “{}”.", filter.join(" ")));
    }
    Ok(names)
}

fn ask_for_names(tests: &str, filter: &[String], more: &[&str]) -> Result<Vec<String>, String> {
    let words: Vec<&str> = ["--list", "--format", "terse"]
        .into_iter()
        .chain(filter.iter().map(String::as_str))
        .chain(more.iter().copied())
        .collect();
    let said = ask(tests, &words).ok_or("The journeys cannot be listed.")?;
    Ok(listed(&said))
}

/// The program that the journeys were compiled into: what is changed in the tree meanwhile does not reach the ones to come.
fn compiled() -> Result<String, String> {
    let cargo = cargo(&TESTS);
    let words = [&TESTS[..], &["--no-run", "--message-format=json"]].concat();
    let said = ask(&cargo.get_program().to_string_lossy(), &words).ok_or("The journeys cannot be compiled.")?;
    program(&said).ok_or_else(|| "Cargo does not say where the compiled journeys are.".into())
}

/// Cargo says one thing a line, in JSON; of the compiled tests one is called `window`.
fn program(said: &str) -> Option<String> {
    // A warning of the compiler bears the same name and leads to no program.
    let ours = said.lines().filter(|line| line.contains(r#""kind":["test"]"#) && line.contains(r#""name":"window""#));
    let (_, path) = ours.filter_map(|line| line.split_once(r#""executable":""#)).next()?;
    path.split_once('"').map(|(path, _)| path.to_owned())
}

fn listed(said: &str) -> Vec<String> {
    said.lines().filter_map(|line| line.strip_suffix(": test")).map(str::to_owned).collect()
}

/// The words that go with every journey, and are no names.
fn for_each(filter: &[String]) -> Vec<String> {
    filter.iter().filter(|word| matches!(word.as_str(), "--ignored" | "--include-ignored")).cloned().collect()
}

fn at_a_time() -> usize {
    thread::available_parallelism().map_or(1, usize::from).min(MOST_AT_A_TIME)
}

#[cfg(test)]
mod tests {
    use super::{for_each, listed, program};

    #[test]
    fn the_compiled_journeys_are_found_among_what_cargo_says() {
        let other = r#"{"target":{"kind":["bin"],"name":"xtask"},"executable":"/t/debug/xtask"}"#;
        let window = r#"{"target":{"kind":["test"],"name":"window"},"executable":"/t/debug/deps/window-1"}"#;
        let warning = r#"{"target":{"kind":["test"],"name":"window"},"message":{"level":"warning"}}"#;
        assert_eq!(program(&format!("{other}\n{warning}\n{window}\n")).as_deref(), Some("/t/debug/deps/window-1"));
        assert_eq!(program(other), None);
    }

    #[test]
    fn the_list_names_journeys_and_nothing_else() {
        let said = "\nrunning\nentering::five_forms: test\nscanner::twenty: test\nbench::x: benchmark\n";
        assert_eq!(listed(said), ["entering::five_forms", "scanner::twenty"]);
    }

    #[test]
    fn what_is_asked_of_all_goes_with_each_and_names_do_not() {
        let filter = ["tour", "--ignored", "--skip", "week"].map(str::to_owned);
        assert_eq!(for_each(&filter), ["--ignored"]);
    }
}
