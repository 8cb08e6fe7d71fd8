//! `cargo xtask bench`: the release build, measured.

use crate::packages::{self, Purpose};
use crate::run::{self, Outcome, cargo};
use crate::words::Words;
use crate::{start, window};

/// Builds the release and runs the bench program; every word given is handed on to it.
pub fn bench(words: Words) -> Outcome {
    let measures = measures(words)?;
    packages::ensure(Purpose::Testing)?;
    window::build()?;
    let binary = start::binary(true)?;
    let mut command = cargo(&["run", "--release", "--package", "signet-core"]);
    command.args(["--example", "bench", "--"]);
    command.args(measures);
    // The cold start and the memory are measured on the program itself.
    command.env("SIGNET_BINARY", binary);
    run::run(&mut command)
}

/// The measures that are named. An option is said to be none before minutes go into the release.
fn measures(words: Words) -> Result<Vec<String>, String> {
    let words = words.everything();
    match words.iter().find(|word| word.starts_with('-')) {
        None => Ok(words),
        Some(word) => Err(format!("“{word}” is not understood here: after `bench` come names of measures, and nothing else.")),
    }
}

#[cfg(test)]
mod tests {
    use super::{Words, measures};

    #[test]
    fn names_are_handed_on_and_options_are_not() {
        let said = |line: &str| measures(Words::new(line.split_whitespace().map(str::to_owned).collect()));
        assert_eq!(said("unlock stock"), Ok(vec!["unlock".to_owned(), "stock".to_owned()]));
        assert!(said("unlock --quick").is_err());
    }
}
