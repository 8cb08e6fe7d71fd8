//! `cargo xtask demo --dir DIR`: the invented school and its papers, without a window.

use std::path::{Path, PathBuf};

use crate::run::{self, Outcome};
use crate::start;
use crate::words::Words;

/// Builds the binary and has it make the demonstration in the folder given.
pub fn demo(mut words: Words) -> Outcome {
    let Some(folder) = words.value("--dir")? else {
        return Err("Where to? Please name a folder: cargo xtask demo --dir DIR".into());
    };
    words.finish()?;
    // The programs run in the top folder; what the person typed is meant from where they stand.
    let folder = std::path::absolute(folder).map_err(|problem| format!("That folder cannot be used: {problem}."))?;
    let binary = start::build(false)?;
    make(&binary, &folder)
}

/// Has a binary make the demonstration.
pub fn make(binary: &Path, folder: &Path) -> Outcome {
    let binary = binary.to_string_lossy();
    let mut command = run::program(&binary, &["demo", "--dir"]);
    run::run(command.arg(folder))
}

/// An empty folder among the built things, for a demonstration that nobody chose a place for.
pub fn fresh_folder() -> Result<PathBuf, String> {
    let folder = start::target().join("demo");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)
            .map_err(|problem| format!("The old demonstration cannot be cleared away: {problem}."))?;
    }
    Ok(folder)
}
