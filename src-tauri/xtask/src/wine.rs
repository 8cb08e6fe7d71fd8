//! `cargo xtask wine [NAME…]`: the tests of core and shell as Windows programs, compiled here and run under Wine. It is not
//! Windows, and shows no window of Signet's; it does show how Windows treats files, locks, keyring and messages.

use std::fs;
use std::path::{Path, PathBuf};

use crate::run::{self, Outcome, ask, cargo, is_there, root};
use crate::window;
use crate::words::Words;

const TARGET: &str = "x86_64-pc-windows-gnu";
const COMPILER: &str = "x86_64-w64-mingw32-gcc";
/// What Wine must have before the compiled programs start: Debian's lacks this library, which every Rust program asks for
/// random bytes.
const RANDOM: &str = r"#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE at, SIZE_T left) {
  while (left) {
    ULONG now = left > 65536 ? 65536 : (ULONG)left;
    if (!SystemFunction036(at, now)) return FALSE;
    at += now;
    left -= now;
  }
  return TRUE;
}
";

/// Compiles the tests for Windows and runs them all, or those that are named.
pub fn wine(words: Words) -> Outcome {
    let names = words.everything();
    if let Some(word) = names.iter().find(|word| word.starts_with('-')) {
        return Err(format!("“{word}” is not understood here: after `wine` come names of tests, and nothing else."));
    }
    ready()?;
    // The shell takes the window's pages along.
    window::build()?;
    let home = root().join("target/wine");
    fs::create_dir_all(&home).map_err(|problem| format!("No room for Wine: {problem}."))?;
    make_random(&home)?;
    let mut failed = 0;
    for (package, folder) in [("signet-core", "src-tauri/core"), ("signet", "src-tauri")] {
        for program in compiled(package)? {
            failed += play(&program, &root().join(folder), &home, &names)?;
        }
    }
    if failed == 0 { Ok(()) } else { Err(format!("{failed} tests fail under Wine.")) }
}

/// Everything that is needed, or exactly what to install.
fn ready() -> Outcome {
    if !cfg!(target_os = "linux") {
        return Err("Wine is for Linux: on Windows `cargo xtask test` does all of this and more.".into());
    }
    let packages = "gcc-mingw-w64-x86-64-posix g++-mingw-w64-x86-64-posix wine wine64 xvfb xauth";
    if ![COMPILER, "wine", "xvfb-run"].into_iter().all(is_there) {
        return Err(format!("Please run\n  sudo apt-get install --no-install-recommends {packages}\nand start again."));
    }
    let targets = ask("rustup", &["target", "list", "--installed"]).unwrap_or_default();
    if !targets.lines().any(|target| target == TARGET) {
        return Err(format!("Please run\n  rustup target add {TARGET}\nand start again."));
    }
    Ok(())
}

fn make_random(home: &Path) -> Outcome {
    let source = home.join("random.c");
    fs::write(&source, RANDOM).map_err(|problem| format!("No room for Wine: {problem}."))?;
    let (source, library) = (source.to_string_lossy(), home.join("bcryptprimitives.dll"));
    run::run(&mut run::program(COMPILER, &["-shared", "-o", &library.to_string_lossy(), &source, "-ladvapi32"]))
}

/// The tests of a package, each of its programs.
fn compiled(package: &str) -> Result<Vec<PathBuf>, String> {
    let words = ["test", "--no-run", "--lib", "--tests", "--package", package, "--target", TARGET];
    run::run(&mut cargo(&words))?;
    let command = cargo(&[]);
    let told = [&words[..], &["--message-format=json"]].concat();
    let said = ask(&command.get_program().to_string_lossy(), &told).ok_or("The tests cannot be compiled.")?;
    Ok(programs(&said))
}

/// Cargo says one thing a line, in JSON.
fn programs(said: &str) -> Vec<PathBuf> {
    let paths = said.lines().filter_map(|line| line.split_once(r#""executable":""#)?.1.split_once('"'));
    paths.map(|(path, _)| path.into()).collect()
}

/// Runs one program; answers how many of its tests failed.
fn play(program: &Path, folder: &Path, home: &Path, names: &[String]) -> Result<usize, String> {
    let file = home.join("said.txt");
    let mut command = run::program("xvfb-run", &["--auto-servernum", "wine"]);
    command.arg(program).args(names).current_dir(folder);
    command.env("WINEPREFIX", home.join("prefix")).env("WINEDEBUG", "-all").env("WINEPATH", libraries(home));
    command.env("INSTA_WORKSPACE_ROOT", in_wine(&root()));
    // Whether it failed stands in what it says.
    let ended = run::run_into(&mut command, &file);
    let said = fs::read(&file).map_err(|problem| format!("What the tests said cannot be read: {problem}."))?;
    let told = judge(&String::from_utf8_lossy(&said));
    let name = program.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    println!("  {name}: {} passed, {} left out, {} failed", told.passed, told.left_out.len(), told.failed.len());
    told.left_out.iter().for_each(|test| println!("    left out, as it asks a program of this system: {test}"));
    told.failed.iter().for_each(|test| println!("    FAILED: {test}"));
    if told.passed == 0 && told.failed.is_empty() && ended.is_err() {
        return Err(format!("{name} did not run: {}", String::from_utf8_lossy(&said)));
    }
    Ok(told.failed.len())
}

/// Where Wine finds what the compiler's own libraries are, and ours.
fn libraries(home: &Path) -> String {
    let of = |name: &str| {
        ask(COMPILER, &[&format!("-print-file-name={name}")])
            .and_then(|path| Some(Path::new(path.trim()).parent()?.to_path_buf()))
    };
    let web_view = root().join("target").join(TARGET).join("debug");
    let found = [Some(home.to_path_buf()), of("libwinpthread-1.dll"), of("libgcc_s_seh-1.dll"), Some(web_view)];
    found.iter().flatten().map(|path| in_wine(path)).collect::<Vec<_>>().join(";")
}

fn in_wine(path: &Path) -> String {
    format!("Z:{}", path.to_string_lossy().replace('/', "\\"))
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Told {
    passed: usize,
    /// What asks poppler or qpdf about a printed page: Wine does not reach them.
    left_out: Vec<String>,
    failed: Vec<String>,
}

/// What the tests said.
fn judge(said: &str) -> Told {
    let mut told = Told::default();
    for line in said.lines() {
        match line.strip_prefix("test ").and_then(|rest| rest.split_once(" ... ")) {
            Some((_, "ok")) => told.passed += 1,
            Some((name, "FAILED")) => {
                let why = said.split_once(&format!("---- {name} stdout ----")).map_or("", |(_, rest)| rest);
                let why = why.split("\n---- ").next().unwrap_or_default();
                let list = if why.contains("program not found") { &mut told.left_out } else { &mut told.failed };
                list.push(name.to_owned());
            }
            _ => {}
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{in_wine, judge, programs};

    #[test]
    fn only_what_asks_a_program_that_is_not_there_is_left_out() {
        let said = "test a ... ok\ntest b ... FAILED\ntest c ... FAILED\ntest d ... ignored\n\n---- b stdout ----\n\
                    pdftotext: program not found\n\n---- c stdout ----\nassertion failed\n";
        let told = judge(said);
        assert_eq!((told.passed, told.left_out, told.failed), (1, vec!["b".to_owned()], vec!["c".to_owned()]));
    }

    #[test]
    fn every_compiled_program_is_found() {
        let said = "{\"executable\":null}\n{\"executable\":\"/t/core.exe\"}\nnothing\n{\"executable\":\"/t/house.exe\",\"x\":1}";
        assert_eq!(programs(said), [Path::new("/t/core.exe"), Path::new("/t/house.exe")]);
        assert_eq!(in_wine(Path::new("/t/core.exe")), "Z:\\t\\core.exe");
    }
}
