//! `cargo xtask torture [--long] [--only NAME] [--rounds N] [--kept FOLDER]`: what a school office may do to its vault, done
//! thousands of times, and counted. Each fault has a file of its own here and a pass line; a line that is missed ends the
//! program with a failure.
//!
//! The long form keeps what is done in a folder and goes on from there, so that it can be played in many sittings: with
//! `--rounds` each plays so many of every fault, and the table always counts all sittings together.

mod accounts;
mod batches;
mod child;
mod cut;
mod dice;
mod fault;
mod faults;
mod flips;
mod full;
mod fuzz;
mod grammar;
mod hostile;
mod journal;
mod kill;
mod look;
mod making;
mod mounts;
mod mutate;
#[path = "../bench/names.rs"]
mod names;
mod parallel;
mod password;
mod past;
mod paths;
mod pocket;
mod race;
mod readonly;
mod requests;
mod rollback;
mod school;
mod seeds;
mod splice;
mod table;
mod tally;
mod tray;
mod values;
mod zip;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use batches::{How, Played, WORK, play, work};
use child::CHILD;
use fault::{Batch, Fault};
use faults::FAULTS;
use school::School;
use table::Line;

/// The word after which stands a folder: sound examples for the fuzzers with coverage are written there, and nothing else done.
const SEEDS: &str = "--seeds";

/// How a piece of work ends: well, or with what went wrong.
type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        [word, name, first, size, rest @ ..] if *word == WORK => do_batch(name, first, size, !rest.is_empty()),
        [word, kind, home, rest @ ..] if *word == CHILD => be_a_child(kind, &School::at(*home), rest.first().copied()),
        [word, folder] if *word == SEEDS => seeds::write(Path::new(folder)),
        words => return torture(words),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn do_batch(name: &str, first: &str, size: &str, long: bool) -> Outcome {
    let fault = FAULTS.iter().find(|fault| fault.name == name).ok_or("there is no such fault")?;
    work(fault, &Batch { first: first.parse()?, size: size.parse()?, long })
}

/// The processes that are killed, that race, or that have no rights.
fn be_a_child(kind: &str, school: &School, word: Option<&str>) -> Outcome {
    match kind {
        "write" => kill::write(school, word.unwrap_or_default()),
        "make" => making::make(school),
        "password" => password::change(school, word.unwrap_or_default()),
        "open" => readonly::open(school),
        "found" => accounts::found(school),
        "list" => accounts::list(school),
        "enter" | "begin" => race::run_in(school, kind),
        _ => Err("there is no such process".into()),
    }
}

/// The options that take a value.
const VALUES: [&str; 4] = ["--only", "--workers", "--rounds", "--kept"];

/// The first word that nothing here understands: passed over, it would play the whole torture.
fn unknown<'a>(words: &[&'a str]) -> Option<&'a str> {
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let understood = if VALUES.contains(word) { words.next().is_some() } else { *word == "--long" };
        if !understood {
            return Some(word);
        }
    }
    None
}

fn torture(words: &[&str]) -> ExitCode {
    if let Some(word) = unknown(words) {
        eprintln!("“{word}” is not understood here: --long, or one of {VALUES:?} with a value after it.");
        return ExitCode::from(2);
    }
    let long = words.contains(&"--long");
    let value = |name: &str| words.iter().position(|word| *word == name).and_then(|at| words.get(at + 1).copied());
    let only = value("--only");
    let workers = value("--workers").and_then(|number| number.parse().ok());
    let chosen: Vec<&Fault> =
        FAULTS.iter().filter(|fault| only.is_none_or(|only| only.split(',').any(|name| name == fault.name))).collect();
    if chosen.is_empty() {
        eprintln!("There is no such fault. These can be asked for, or all of them without a name:");
        for fault in FAULTS {
            eprintln!("  {:10} {}", fault.name, fault.says);
        }
        return ExitCode::from(2);
    }
    let sitting = value("--rounds").map(str::parse);
    if matches!(sitting, Some(Err(_))) || (sitting.is_some() && !long) {
        eprintln!("--rounds wants a number, and goes with --long: the short form is always played whole.");
        return ExitCode::from(2);
    }
    let beside = || std::env::current_exe().ok().and_then(|path| Some(path.parent()?.join("torture.kept")));
    let how = How {
        long,
        sitting: sitting.and_then(Result::ok),
        workers: workers.unwrap_or_else(|| std::thread::available_parallelism().map_or(1, usize::from).min(8)),
        // Beside this program, among the built things, if nothing else is said.
        kept_in: value("--kept").map(PathBuf::from).or_else(beside).unwrap_or_else(|| PathBuf::from(".")),
    };
    println!("# the {} form, {} processes at a time", if long { "long" } else { "short" }, how.workers);
    let mut lines = Vec::new();
    for fault in chosen {
        println!("# {}: {}", fault.name, fault.says);
        let begun = Instant::now();
        let Played { tally, unfinished } = play(fault, &how).unwrap_or_else(|problem| {
            let mut tally = tally::Tally::default();
            tally.complain(problem.to_string());
            Played { tally, unfinished: false }
        });
        lines.push(Line { fault, tally, seconds: begun.elapsed().as_secs(), long, unfinished });
    }
    if table::print(&lines) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
