//! `cargo xtask help`: what the front door can do.

use crate::run::Outcome;

/// Prints every verb with what it does.
pub fn help() -> Outcome {
    println!("{PAGE}");
    Ok(())
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

  cargo xtask bundle
      Makes the installers of the system that it runs on.

  cargo xtask obligations
      Lists every duty of the school policies with the tests that prove it.";
