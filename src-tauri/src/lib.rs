//! The shell around the core: the window, the one command it may call, dialogs, printers and the clock.

mod alone;
mod arguments;
mod clock;
mod commands;
mod headless;
#[cfg(target_os = "linux")]
mod print_dialog;
mod process;
mod surroundings;
mod system_lock;
mod watchman;
mod window;
mod without_window;

use std::process::ExitCode;

use arguments::Job;

/// Memory that is given back is wiped first, whatever lay in it: a request on its way holds the password and names.
#[global_allocator]
static WIPING: zeroizing_alloc::ZeroAlloc<std::alloc::System> = zeroizing_alloc::ZeroAlloc(std::alloc::System);

/// Does what the arguments ask for.
#[must_use]
pub fn run(arguments: Vec<String>) -> ExitCode {
    process::close_off();
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
