//! Other programs, asked about a printed file.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::printing::Printed;

/// Runs a program and gives what it says; the test fails if it does.
pub(super) fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap_or_else(|e| panic!("{program}: {e}"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

pub(super) fn text_of(path: &Path) -> String {
    run("pdftotext", &["-layout", path.to_str().unwrap(), "-"])
}

pub(super) fn kept(printed: &Printed) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paper.pdf");
    std::fs::write(&path, &printed.pdf).unwrap();
    (folder, path)
}
