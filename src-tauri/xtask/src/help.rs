//! `cargo xtask help [VERB]` and `cargo xtask VERB --help`: what the front door can do.

use crate::run::Outcome;
use crate::words::Words;

/// Prints every verb with what it does, or the one that is named.
pub fn help(words: Words) -> Outcome {
    match words.everything().as_slice() {
        [] => println!("{PAGE}"),
        [verb] => return of(verb),
        [_, other, ..] => return Err(format!("“{other}” is one word too many: `cargo xtask help` or `cargo xtask help VERB`.")),
    }
    Ok(())
}

/// Prints what one verb does.
pub fn of(verb: &str) -> Outcome {
    let says = part(verb).ok_or_else(|| format!("There is no verb “{verb}”. `cargo xtask help` lists them."))?;
    println!("{says}");
    Ok(())
}

/// What the page says of a verb.
fn part(verb: &str) -> Option<&'static str> {
    let is_of = |part: &&str| {
        part.trim_start().strip_prefix("cargo xtask ").and_then(|said| said.split_whitespace().next()) == Some(verb)
    };
    PAGE.split("\n\n").find(is_of)
}

const PAGE: &str = "\
Signet: the school office's agreements and consents, kept on one machine.

  cargo xtask start [--demo] [--release] [--check]
      Installs what is missing, builds, and opens the window.
      --demo     opens an invented school instead of your own
      --release  builds the fast, small binary (takes minutes)
      --check    only says what is missing; installs and builds nothing
      Without a display it says so and makes the demonstration papers instead.

  cargo xtask demo --dir DIR
      Without a window: makes the invented school in DIR and prints its papers there.

  cargo xtask test [--quick] [--only STEP] [-- FILTER]
      Runs everything that has to hold, and stops at the first thing that does not.
      --quick      leaves out the real window and the torture
      --only STEP  runs one step: format, window-check, window-build, lint, tests,
                   obligations, torture, binary, journeys or symbols
      FILTER       with --only tests or --only journeys: the names to run

  cargo xtask bench [WORDS…]
      Builds the release and measures it: one line a figure.
      WORDS  the measures to take instead of all; a name that there is not lists them

  cargo xtask torture [--long] [--only NAME,…] [--workers N] [--rounds N] [--kept FOLDER]
      Kills, floods, cuts and fakes what a vault lives on, and counts what comes of it.
      --long     hours instead of minutes; goes on where it was interrupted
      --only     one kind of trouble, or several with commas; a name that there is not lists them
      --workers  so many processes at a time, instead of one for each core
      --rounds   with --long: so many rounds of each in this sitting; the table counts all sittings together
      --kept     with --long: the folder that remembers what was done, instead of one among the built things

  cargo xtask fuzz [--only TARGET] [--minutes N]
      Feeds what reads headers, backups, codes and files with a fuzzer that sees which lines it reaches, ten
      minutes each. Needs the nightly compiler and cargo-fuzz. The long torture ends with it.

  cargo xtask wine [NAME…]
      The tests of core and shell as Windows programs, compiled here and run under Wine; only those that are named, if any.
      Says what has to be installed for it. No step of the tests: Windows itself is better asked by them.

  cargo xtask bundle
      Makes the installers of the system that it runs on.

  cargo xtask obligations
      Lists every duty of the school policies with the tests that prove it.";

#[cfg(test)]
mod tests {
    use super::part;

    #[test]
    fn a_verb_is_told_of_by_its_own_part_of_the_page() {
        for verb in ["start", "demo", "test", "bench", "torture", "fuzz", "wine", "bundle", "obligations"] {
            assert!(part(verb).is_some_and(|says| says.lines().count() > 1), "{verb}");
        }
        let says = part("torture").unwrap_or_default();
        assert!(says.contains("--rounds") && !says.contains("bundle"), "{says}");
        assert_eq!(part("quack"), None);
        assert_eq!(part(""), None);
    }
}
