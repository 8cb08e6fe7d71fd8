//! `cargo xtask bench`: the release build, measured.

use crate::packages::{self, Purpose};
use crate::run::{self, Outcome, cargo};
use crate::words::Words;
use crate::{start, window};

/// Builds the release and runs the bench program; every word given is handed on to it.
pub fn bench(words: Words) -> Outcome {
    packages::ensure(Purpose::Testing)?;
    window::build()?;
    let binary = start::binary(true)?;
    let mut command = cargo(&["run", "--release", "--package", "signet-core"]);
    command.args(["--example", "bench", "--"]);
    command.args(words.everything());
    // The cold start and the memory are measured on the program itself.
    command.env("SIGNET_BINARY", binary);
    run::run(&mut command)
}
