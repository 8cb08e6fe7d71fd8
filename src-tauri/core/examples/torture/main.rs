//! `cargo xtask torture [--long] [--only NAME]`: what a school office may do to its vault, done thousands of times, and
//! counted. Each fault has a file of its own here and a pass line; a line that is missed ends the program with a failure.

mod batches;
mod child;
mod cut;
mod dice;
mod fault;
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
mod splice;
mod table;
mod tally;
mod tray;
mod values;
mod zip;

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use batches::{How, WORK, play, work};
use child::CHILD;
use fault::{Batch, Counts, Fault};
use school::School;
use table::Line;

/// How a piece of work ends: well, or with what went wrong.
type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Whether the record of changes knows how every table stands, and something outside the vault how far it had come: only
/// then can an older page, an older file or a wrong way back be noticed at all. Until then they are counted, not judged.
const RECORD_KNOWS_THE_STATE: bool = true;

const FAULTS: &[Fault] = &[
    Fault {
        name: "kill",
        says: "kill -9 while forms and people are entered",
        short: 200,
        long: 10_000,
        batch: 50,
        judged: true,
        counts: Counts::Rounds,
        run: kill::run,
    },
    Fault {
        name: "making",
        says: "kill -9 while a vault is made",
        short: 100,
        long: 1_000,
        batch: 25,
        judged: true,
        counts: Counts::Rounds,
        run: making::run,
    },
    Fault {
        name: "password",
        says: "kill -9 while the password is changed and both headers written",
        short: 100,
        long: 1_000,
        batch: 50,
        judged: true,
        counts: Counts::Rounds,
        run: password::run,
    },
    Fault {
        name: "flips",
        says: "bits flipped in database, header and spare",
        short: 5_000,
        long: 100_000,
        batch: 1_250,
        judged: true,
        counts: Counts::Rounds,
        run: flips::run,
    },
    Fault {
        name: "cut",
        says: "files cut at every page and at every length",
        short: 1,
        long: 1,
        batch: 1,
        judged: true,
        counts: Counts::Passes,
        run: cut::run,
    },
    Fault {
        name: "splice",
        says: "pages of an older copy put into the newest file",
        short: 1_000,
        long: 10_000,
        batch: 500,
        judged: RECORD_KNOWS_THE_STATE,
        counts: Counts::Rounds,
        run: splice::run,
    },
    Fault {
        name: "rollback",
        says: "whole files of an earlier evening put back",
        short: 1_000,
        long: 10_000,
        batch: 500,
        judged: RECORD_KNOWS_THE_STATE,
        counts: Counts::Rounds,
        run: rollback::run,
    },
    Fault {
        name: "journal",
        says: "bits flipped in the journal that a crash has left",
        short: 1_000,
        long: 20_000,
        batch: 500,
        judged: RECORD_KNOWS_THE_STATE,
        counts: Counts::Rounds,
        run: journal::run,
    },
    Fault {
        name: "full",
        says: "a disk that is full",
        short: 1,
        long: 1,
        batch: 1,
        judged: true,
        counts: Counts::Passes,
        run: full::run,
    },
    Fault {
        name: "readonly",
        says: "folders and files that may only be read",
        short: 1,
        long: 1,
        batch: 1,
        judged: true,
        counts: Counts::Passes,
        run: readonly::run,
    },
    Fault {
        name: "paths",
        says: "long folders, and folders in every script",
        short: 1,
        long: 1,
        batch: 1,
        judged: true,
        counts: Counts::Passes,
        run: paths::run,
    },
    Fault {
        name: "race",
        says: "two copies started at once",
        short: 200,
        long: 2_000,
        batch: 50,
        judged: true,
        counts: Counts::Rounds,
        run: race::run,
    },
    Fault {
        name: "hostile",
        says: "names that programs get wrong, in and out every way",
        short: 1,
        long: 1,
        batch: 1,
        judged: true,
        counts: Counts::Passes,
        run: hostile::run,
    },
    Fault {
        name: "requests",
        says: "every request, nearly right, spoilt, huge and locked",
        short: 2_000,
        long: 100_000,
        batch: 1_000,
        judged: true,
        counts: Counts::Rounds,
        run: requests::run,
    },
    Fault {
        name: "parallel",
        says: "ten thousand requests at once, with the lock falling between",
        short: 2_000,
        long: 100_000,
        batch: 10_000,
        judged: true,
        counts: Counts::Rounds,
        run: parallel::run,
    },
    Fault {
        name: "read-header",
        says: "headers changed at random",
        short: 5,
        long: 600,
        batch: 60,
        judged: true,
        counts: Counts::Seconds,
        run: fuzz::header,
    },
    Fault {
        name: "read-codes",
        says: "recovery keys, device codes and QR texts changed at random",
        short: 5,
        long: 600,
        batch: 60,
        judged: true,
        counts: Counts::Seconds,
        run: fuzz::codes,
    },
    Fault {
        name: "read-lists",
        says: "lists of text changed at random",
        short: 5,
        long: 600,
        batch: 60,
        judged: true,
        counts: Counts::Seconds,
        run: fuzz::lists,
    },
    Fault {
        name: "read-books",
        says: "workbooks changed at random",
        short: 5,
        long: 600,
        batch: 60,
        judged: true,
        counts: Counts::Seconds,
        run: fuzz::workbooks,
    },
    Fault {
        name: "read-ctf",
        says: "Common Transfer Files changed at random",
        short: 5,
        long: 600,
        batch: 60,
        judged: true,
        counts: Counts::Seconds,
        run: fuzz::transfers,
    },
];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        [word, name, first, size, rest @ ..] if *word == WORK => do_batch(name, first, size, !rest.is_empty()),
        [word, kind, home, rest @ ..] if *word == CHILD => be_a_child(kind, &School::at(*home), rest.first().copied()),
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
        "enter" | "begin" => race::run_in(school, kind),
        _ => Err("there is no such process".into()),
    }
}

fn torture(words: &[&str]) -> ExitCode {
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
    let how = How {
        long,
        workers: workers.unwrap_or_else(|| std::thread::available_parallelism().map_or(1, usize::from).min(8)),
        // Beside this program, among the built things.
        kept_in: std::env::current_exe()
            .ok()
            .and_then(|path| Some(path.parent()?.join("torture")))
            .unwrap_or_else(|| PathBuf::from(".")),
    };
    println!("# the {} form, {} processes at a time", if long { "long" } else { "short" }, how.workers);
    let mut lines = Vec::new();
    for fault in chosen {
        println!("# {}: {}", fault.name, fault.says);
        let begun = Instant::now();
        let tally = play(fault, &how).unwrap_or_else(|problem| {
            let mut tally = tally::Tally::default();
            tally.complain(problem.to_string());
            tally
        });
        lines.push(Line { fault, tally, seconds: begun.elapsed().as_secs(), long });
    }
    if table::print(&lines) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
