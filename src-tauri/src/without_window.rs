//! The main job without a window: the invented school's vault, one class's agreements and its consent list.

use std::path::Path;
use std::process::ExitCode;

use signet_core::demo;

use crate::clock;

/// Makes the demonstration in a folder and says what it did.
pub fn demo(dir: &Path) -> ExitCode {
    match demo::without_window(dir, clock::now()) {
        Ok(report) => {
            println!("{report}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("The demonstration could not be made in {}: {problem}", dir.display());
            ExitCode::FAILURE
        }
    }
}
