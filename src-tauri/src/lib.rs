//! The shell around the core: the window, the one command it may call, dialogs, printers and the clock.

mod arguments;
mod clock;
mod commands;
mod headless;
mod surroundings;
mod window;
mod without_window;

use std::process::ExitCode;

use arguments::Job;

/// Does what the arguments ask for.
#[must_use]
pub fn run(arguments: Vec<String>) -> ExitCode {
    match arguments::read(&arguments) {
        Ok(Job::Window { demo }) => window::open(demo),
        Ok(Job::Demo { dir }) => without_window::demo(&dir),
        Ok(Job::RestoreDrill { backup, user }) => headless::restore_drill(&backup, user),
        Ok(Job::Verify { vault, user }) => headless::verify(&vault, user),
        Ok(Job::Version) => {
            println!("Signet {}", env!("CARGO_PKG_VERSION"));
            ExitCode::SUCCESS
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}
