//! `cargo xtask bundle`: the installers of the system that it runs on.

use std::path::{Path, PathBuf};

use crate::packages::{self, Purpose};
use crate::run::{self, Outcome, root};
use crate::words::Words;
use crate::{start, window};

/// Builds the window and the installers, and says where they lie.
pub fn bundle(words: Words) -> Outcome {
    words.finish()?;
    packages::ensure(Purpose::Building)?;
    window::build()?;
    let tauri = root().join("ui/node_modules/.bin").join(if cfg!(windows) { "tauri.cmd" } else { "tauri" });
    let kinds = if cfg!(windows) {
        "nsis"
    } else if cfg!(target_os = "macos") {
        "app,dmg"
    } else {
        "deb,rpm"
    };
    // The two lock files settle the versions; the tool's own look at them was seen to wait without end.
    let words = ["build", "--ci", "--ignore-version-mismatches", "--bundles", kinds];
    run::run(&mut run::program(&tauri.to_string_lossy(), &words))?;
    let mut made = Vec::new();
    collect(&start::target().join("release/bundle"), &mut made);
    if made.is_empty() {
        return Err("No installer was made, although nothing complained.".into());
    }
    println!("\nInstallers:");
    for file in made {
        let size = file.metadata().map_or(0, |facts| facts.len());
        let shown = file.strip_prefix(root()).unwrap_or(&file).display();
        println!("  {shown}  {:.1} MB", size as f64 / 1e6);
    }
    Ok(())
}

fn collect(folder: &Path, made: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        let ending = path.extension().and_then(|ending| ending.to_str());
        if matches!(ending, Some("deb" | "rpm" | "dmg" | "exe")) {
            made.push(path);
        } else if path.is_dir() {
            collect(&path, made);
        }
    }
}
