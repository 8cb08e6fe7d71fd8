//! Running other programs: said aloud first, with a plain sentence when one fails.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// How a verb or a step ends: well, or with a sentence for the person at the keyboard.
pub type Outcome = Result<(), String>;

/// The top folder of the project.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).expect("the front door stands two folders below the top").to_path_buf()
}

/// A program to be run in the top folder.
pub fn program(name: &str, words: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.args(words).current_dir(root());
    command
}

/// The cargo that started us, so that the same toolchain does all the work.
pub fn cargo(words: &[&str]) -> Command {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    program(&cargo, words)
}

/// Runs a program to its end, its words on the screen as they come.
pub fn run(command: &mut Command) -> Outcome {
    println!("$ {}", aloud(command));
    ended(command)
}

/// Runs a program to its end; its words go into a file.
pub fn run_into(command: &mut Command, file: &Path) -> Outcome {
    let no_room = |problem| format!("No room for what `{}` says: {problem}.", aloud(command));
    let words = File::create(file).map_err(no_room)?;
    let errors = words.try_clone().map_err(no_room)?;
    ended(command.stdin(Stdio::null()).stdout(words).stderr(errors))
}

fn ended(command: &mut Command) -> Outcome {
    let said = aloud(command);
    let status = command.status().map_err(|problem| format!("`{said}` could not be started: {problem}."))?;
    if status.success() {
        return Ok(());
    }
    Err(match status.code() {
        Some(code) => format!("`{said}` ended with code {code}."),
        None => format!("`{said}` was ended from outside."),
    })
}

/// Runs a program quietly and hands back what it wrote; `None` if it is not there or failed.
pub fn ask(name: &str, words: &[&str]) -> Option<String> {
    let answer = program(name, words).output().ok()?;
    answer.status.success().then(|| String::from_utf8_lossy(&answer.stdout).into_owned())
}

/// Whether a program of this name can be found where programs are looked for.
pub fn is_there(name: &str) -> bool {
    let Some(path) = std::env::var_os("PATH") else {
        return false;
    };
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ".bat"] } else { &[""] };
    std::env::split_paths(&path).any(|folder| endings.iter().any(|ending| folder.join(format!("{name}{ending}")).is_file()))
}

fn aloud(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut said = program.file_name().unwrap_or(command.get_program()).to_string_lossy().into_owned();
    for word in command.get_args() {
        let word = word.to_string_lossy();
        // A whole script would drown what matters.
        said.push(' ');
        said.push_str(if word.contains('\n') { "…" } else { &word });
    }
    said
}
