//! What was asked for on the command line.

use std::path::PathBuf;

/// One job of the program.
#[derive(Debug, PartialEq, Eq)]
pub enum Job {
    /// Open the window, over the invented school if `demo`.
    Window { demo: bool },
    /// Make the demonstration vault and print from it, without a window.
    Demo { dir: PathBuf },
    /// Try a backup out, with the recovery key or a person's password and the device code from standard input.
    RestoreDrill { backup: PathBuf, user: Option<String> },
    /// Read all of a vault without writing to it, with the same from standard input.
    Verify { vault: PathBuf, user: Option<String> },
    /// Say which version this is.
    Version,
}

const USAGE: &str = "Signet opens its window when it is started without arguments.\n\
    signet --demo            opens the invented school\n\
    signet demo --dir DIR    makes the invented school in DIR and prints one class's papers there, without a window\n\
    signet restore-drill --backup FILE [--user NAME]\n\
    \x20                        tries a backup out and reads every row of it; changes nothing\n\
    signet verify --vault DIR [--user NAME]\n\
    \x20                        reads all of a vault that is closed; writes nothing to it\n\
    \x20                        Both take the recovery key on standard input; with --user, the password on one line\n\
    \x20                        and the device code on the next\n\
    signet --version         says which version this is";

/// Reads the arguments, or answers with a sentence that says what can be asked for.
pub fn read(arguments: &[String]) -> Result<Job, String> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] => Ok(Job::Window { demo: false }),
        ["--demo"] => Ok(Job::Window { demo: true }),
        ["demo", "--dir", dir] => Ok(Job::Demo { dir: PathBuf::from(dir) }),
        ["restore-drill", "--backup", backup] => Ok(Job::RestoreDrill { backup: backup.into(), user: None }),
        ["restore-drill", "--backup", backup, "--user", user] => {
            Ok(Job::RestoreDrill { backup: backup.into(), user: Some((*user).to_owned()) })
        }
        ["verify", "--vault", vault] => Ok(Job::Verify { vault: vault.into(), user: None }),
        ["verify", "--vault", vault, "--user", user] => Ok(Job::Verify { vault: vault.into(), user: Some((*user).to_owned()) }),
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
        assert_eq!(read(&words("verify --vault v")), Ok(Job::Verify { vault: "v".into(), user: None }));
        let user = Some("Jo".to_owned());
        assert_eq!(
            read(&words("restore-drill --backup b.sbk --user Jo")),
            Ok(Job::RestoreDrill { backup: "b.sbk".into(), user })
        );
        assert!(read(&words("restore-drill --backup b.sbk --recovery-key X")).is_err(), "no secret on the command line");
        assert!(read(&words("demo")).is_err_and(|sentence| sentence.contains("--dir")));
    }
}
