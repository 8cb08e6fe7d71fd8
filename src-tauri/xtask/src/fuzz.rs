//! `cargo xtask fuzz`: the readers of what comes from outside, fed by a fuzzer that sees which lines were reached.

use std::path::PathBuf;
use std::process::Command;

use crate::packages::{self, Purpose};
use crate::run::{self, Outcome, cargo, root};
use crate::words::Words;

/// The files of `fuzz/targets`, without their ending.
const TARGETS: &[&str] = &["header", "backup", "codes", "files"];
/// What the long torture gives to each.
const MINUTES: u64 = 10;

/// Fuzzes every target, or the one that was asked for, so many minutes each.
pub fn fuzz(mut words: Words) -> Outcome {
    let only = words.value("--only")?;
    let minutes = match words.value("--minutes")? {
        None => MINUTES,
        Some(said) => said.parse().map_err(|_| format!("`--minutes` wants a whole number, not “{said}”."))?,
    };
    words.finish()?;
    let chosen: Vec<&str> = TARGETS.iter().copied().filter(|target| only.as_deref().is_none_or(|only| only == *target)).collect();
    if chosen.is_empty() {
        return Err(format!("There is no such target. These are there: {}.", TARGETS.join(", ")));
    }
    every(&chosen, minutes)
}

/// The part of the long torture.
pub fn long() -> Outcome {
    every(TARGETS, MINUTES)
}

fn every(targets: &[&str], minutes: u64) -> Outcome {
    packages::ensure(Purpose::Building)?;
    ready()?;
    let corpus = folder().join("corpus");
    let seeds = corpus.to_string_lossy().into_owned();
    run::run(&mut cargo(&["run", "--package", "signet-core", "--example", "torture", "--", "--seeds", &seeds]))?;
    for target in targets {
        println!("\n━━ {target}, {minutes} minutes ━━");
        let seconds = format!("-max_total_time={}", minutes * 60);
        // Two gigabytes are the fuzzer's own bound for memory; no input may take longer than twenty seconds.
        let words = ["fuzz", "run", target, "--", &seconds, "-timeout=20", "-max_len=65536", "-print_final_stats=1"];
        run::run(nightly().args(words).current_dir(folder().join("..")))?;
    }
    println!("\nNothing was found that panics, hangs or grows without bound.");
    Ok(())
}

/// The fuzzer wants a compiler that can count lines; both are said by name when they are not there.
fn ready() -> Outcome {
    if run::ask("rustup", &["run", "nightly", "rustc", "--version"]).is_none() {
        return Err("The fuzzer needs the nightly compiler beside the usual one: `rustup toolchain install nightly`.".into());
    }
    if run::ask("cargo", &["fuzz", "--version"]).is_none() {
        return Err("The fuzzer is not there: `cargo install cargo-fuzz --locked`.".into());
    }
    Ok(())
}

/// Cargo of the nightly compiler, without what the outer cargo has said to us.
fn nightly() -> Command {
    let mut command = Command::new("rustup");
    command.args(["run", "nightly", "cargo"]);
    for name in ["CARGO", "RUSTC", "RUSTUP_TOOLCHAIN", "CARGO_MANIFEST_DIR"] {
        command.env_remove(name);
    }
    command
}

fn folder() -> PathBuf {
    root().join("src-tauri/core/fuzz")
}
