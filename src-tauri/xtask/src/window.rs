//! Building the window: the Node packages when they are stale, then the pages that the binary carries.

use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use crate::run::{Outcome, program, root, run};

/// Fetches the Node packages if the lock file is newer than what was fetched last.
pub fn install() -> Outcome {
    let ui = root().join("ui");
    if !ui.join("package-lock.json").is_file() {
        return Err("ui/package-lock.json is missing: this copy of the project is not whole.".into());
    }
    if is_stale(&ui) {
        run(&mut npm(&["ci", "--no-audit", "--no-fund"]))?;
    }
    Ok(())
}

/// Builds the pages into `ui/dist`, which the Rust shell takes in when it is compiled.
pub fn build() -> Outcome {
    install()?;
    run(&mut npm(&["run", "build"]))
}

/// An npm command in the folder of the window.
pub fn npm(words: &[&str]) -> Command {
    let mut command = program(if cfg!(windows) { "npm.cmd" } else { "npm" }, words);
    command.current_dir(root().join("ui"));
    command
}

/// npm writes its own lock file last of all, so its age is the age of a finished installation.
fn is_stale(ui: &Path) -> bool {
    let wanted = changed(&ui.join("package-lock.json"));
    let fetched = changed(&ui.join("node_modules/.package-lock.json"));
    fetched.is_none() || fetched < wanted
}

fn changed(file: &Path) -> Option<SystemTime> {
    file.metadata().and_then(|facts| facts.modified()).ok()
}
