//! `cargo xtask torture [--long] [--only NAME] [--rounds N] [--kept FOLDER]`: what may befall a vault, done thousands of times and counted.

use crate::fuzz;
use crate::run::{Outcome, cargo, run};
use crate::words::Words;

/// Builds the torture program and hands every word on to it; a missed pass line fails. The whole of the long form ends
/// with the fuzzers.
pub fn torture(words: Words) -> Outcome {
    let words = words.everything();
    let said = |word: &str| words.iter().any(|said| said == word);
    program(&words)?;
    if said("--long") && !said("--only") && !said("--rounds") {
        return fuzz::long();
    }
    Ok(())
}

/// The short form, as a step of the tests.
pub fn short() -> Outcome {
    program(&[])
}

fn program(words: &[String]) -> Outcome {
    let mut command = cargo(&["run", "--package", "signet-core", "--example", "torture", "--"]);
    run(command.args(words))
}
