//! `cargo xtask start`: from a fresh copy to an open window.

use std::path::PathBuf;

use crate::packages::{self, Purpose};
use crate::run::{self, Outcome, cargo, root};
use crate::words::Words;
use crate::{demo, window};

/// Installs what is missing, builds and opens the window; without a display it does the demonstration instead.
pub fn start(mut words: Words) -> Outcome {
    let invented = words.flag("--demo");
    let check = words.flag("--check");
    let release = words.flag("--release");
    words.finish()?;
    if check {
        return packages::check(Purpose::Building);
    }
    let binary = build(release)?;
    if !has_display() {
        println!("\nThere is no display here, so no window can open. Doing its main job without one.");
        return demo::make(&binary, &demo::fresh_folder()?);
    }
    println!("\nOpening the window. It belongs to this terminal: close either to end both.");
    let mut window = run::program(&binary.to_string_lossy(), &[]);
    if invented {
        window.arg("--demo");
    }
    run::run(&mut window)
}

/// Everything up to a binary that can run, and where it lies.
pub fn build(release: bool) -> Result<PathBuf, String> {
    packages::ensure(Purpose::Building)?;
    window::build()?;
    binary(release)
}

/// Compiles the binary around the window's pages as they lie in `ui/dist`.
pub fn binary(release: bool) -> Result<PathBuf, String> {
    let mut words = vec!["build", "--package", "signet", "--features", "custom-protocol"];
    if release {
        words.push("--release");
    }
    run::run(&mut cargo(&words))?;
    Ok(target().join(if release { "release" } else { "debug" }).join(if cfg!(windows) { "signet.exe" } else { "signet" }))
}

/// The folder that cargo builds into.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

fn has_display() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}
