//! What was asked for on the command line.

use std::path::PathBuf;

/// One job of the program.
#[derive(Debug, PartialEq, Eq)]
pub enum Job {
    /// Open the window, over the invented school if `demo`.
    Window { demo: bool },
    /// Make the demonstration vault and print from it, without a window.
    Demo { dir: PathBuf },
    /// Say which version this is.
    Version,
}

const USAGE: &str = "Signet opens its window when it is started without arguments.\n\
    signet --demo            opens the invented school\n\
    signet demo --dir DIR    makes the invented school in DIR and prints one class's papers there, without a window\n\
    signet --version         says which version this is";

/// Reads the arguments, or answers with a sentence that says what can be asked for.
pub fn read(arguments: &[String]) -> Result<Job, String> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] => Ok(Job::Window { demo: false }),
        ["--demo"] => Ok(Job::Window { demo: true }),
        ["demo", "--dir", dir] => Ok(Job::Demo { dir: PathBuf::from(dir) }),
        ["--version"] => Ok(Job::Version),
        _ => Err(USAGE.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_understood_is_answered_with_what_can_be_asked() {
        let words = |text: &str| text.split(' ').map(ToOwned::to_owned).collect::<Vec<_>>();
        assert_eq!(read(&[]), Ok(Job::Window { demo: false }));
        assert_eq!(read(&words("--demo")), Ok(Job::Window { demo: true }));
        assert_eq!(read(&words("demo --dir out")), Ok(Job::Demo { dir: "out".into() }));
        assert!(read(&words("demo")).is_err_and(|sentence| sentence.contains("--dir")));
    }
}
