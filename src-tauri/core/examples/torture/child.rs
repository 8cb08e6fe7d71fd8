//! A second process that is about to be killed, and what it said until then.

use std::io::{BufRead, BufReader, Write as _};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::Outcome;
use crate::school::School;

/// The word with which this program is asked to be such a process.
pub const CHILD: &str = "child";
/// How long a process may take to say its first word, on a machine that is busy.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running process.
pub struct Victim {
    process: Child,
    first: Receiver<()>,
    heard: JoinHandle<Vec<String>>,
}

impl Victim {
    /// Starts this program as a process of that kind on a school.
    pub fn start(kind: &str, school: &School, words: &[&str]) -> Outcome<Self> {
        Self::start_by(Command::new(std::env::current_exe()?), kind, school, words)
    }

    /// The same by a command that starts this program in its own way, as another account for one.
    pub fn start_by(mut command: Command, kind: &str, school: &School, words: &[&str]) -> Outcome<Self> {
        command.args([CHILD, kind]).arg(school.home()).args(words);
        let mut process = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let mut out = BufReader::new(process.stdout.take().ok_or("no pipe")?);
        let (say, first) = channel();
        let heard = thread::spawn(move || {
            let mut heard = Vec::new();
            let mut line = String::new();
            while out.read_line(&mut line).is_ok_and(|length| length > 0) {
                // Half a line was not said: the process was killed in the middle of its word.
                let Some(whole) = line.strip_suffix('\n') else { break };
                heard.push(whole.to_owned());
                line.clear();
                // Only the first word is waited for.
                let _ = say.send(());
            }
            heard
        });
        Ok(Self { process, first, heard })
    }

    /// Waits for the first word; false when the process ended or is stuck.
    pub fn wait_for_word(&self) -> bool {
        self.first.recv_timeout(PATIENCE).is_ok()
    }

    /// Lets the process go on that waits for a word itself.
    pub fn answer(&mut self, word: &str) {
        if let Some(pipe) = self.process.stdin.as_mut() {
            // A process that is gone needs no answer.
            let _ = writeln!(pipe, "{word}").and_then(|()| pipe.flush());
        }
    }

    /// Ends it at once, as a power cut would, and answers all it had said.
    pub fn kill(mut self) -> Outcome<Vec<String>> {
        self.process.kill()?;
        self.process.wait()?;
        self.heard.join().map_err(|_| "the listener died".into())
    }
}

/// Says a word to whoever listens; when nobody does any more, there is nothing left to do.
pub fn say(word: impl std::fmt::Display) -> Outcome {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{word}")?;
    out.flush()?;
    Ok(())
}
