//! `cargo xtask torture [--long] [--only NAME] [--rounds N] [--kept FOLDER]`: what may befall a vault, done thousands of times and counted.

use crate::fuzz;
use crate::run::{Outcome, cargo, run};
use crate::words::Words;

/// Builds the torture program and hands its words on to it; a missed pass line fails. A word that is not understood is
/// said before anything is built: taken for none, it would play the whole of it. The whole of the long form ends with the
/// fuzzers.
pub fn torture(words: Words) -> Outcome {
    let words = understood(words)?;
    let said = |word: &str| words.iter().any(|said| said == word);
    program(&words)?;
    if said("--long") && !said("--only") && !said("--rounds") {
        return fuzz::long();
    }
    Ok(())
}

/// The words as the program takes them.
fn understood(mut words: Words) -> Result<Vec<String>, String> {
    let mut handed_on = Vec::new();
    if words.flag("--long") {
        handed_on.push("--long".to_owned());
    }
    for name in ["--only", "--workers", "--rounds", "--kept"] {
        let Some(value) = words.value(name)? else { continue };
        if matches!(name, "--workers" | "--rounds") && !value.parse().is_ok_and(|number: usize| number > 0) {
            return Err(format!("`{name}` wants a number from 1 up, and “{value}” is none."));
        }
        handed_on.extend([name.to_owned(), value]);
    }
    words.finish()?;
    Ok(handed_on)
}

/// The short form, as a step of the tests.
pub fn short() -> Outcome {
    program(&[])
}

fn program(words: &[String]) -> Outcome {
    let mut command = cargo(&["run", "--package", "signet-core", "--example", "torture", "--"]);
    run(command.args(words))
}

#[cfg(test)]
mod tests {
    use super::{Words, understood};

    fn said(line: &str) -> Result<Vec<String>, String> {
        understood(Words::new(line.split_whitespace().map(str::to_owned).collect()))
    }

    #[test]
    fn what_is_understood_is_handed_on_whole() {
        assert_eq!(said(""), Ok(Vec::new()));
        let whole = ["--long", "--only", "kill,flips", "--workers", "2", "--rounds", "3", "--kept", "here"];
        assert_eq!(said("--kept here --rounds=3 --long --workers 2 --only kill,flips"), Ok(whole.map(str::to_owned).to_vec()));
    }

    #[test]
    fn a_word_that_is_not_understood_never_plays_the_whole_torture() {
        for line in ["--hlep", "kill", "--long short", "--rounds", "--rounds many", "--workers 0", "--only a --only b"] {
            assert!(said(line).is_err(), "{line}");
        }
    }
}
