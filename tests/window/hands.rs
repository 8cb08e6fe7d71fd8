//! A Signet that nobody drives, as a school has it: keys are pressed on the desktop's own keyboard, and what happens is
//! seen from outside. Its window keeps nothing on disk, and is truly destroyed when Signet locks.

use std::ffi::OsStr;
use std::fs::OpenOptions;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// A running Signet.
pub struct Hands {
    process: Child,
    window: String,
}

/// A busy machine is slow, and no fault of Signet's.
const PATIENCE: Duration = Duration::from_secs(60);

impl Hands {
    /// Starts Signet on a vault, in changed surroundings, and waits for its window.
    pub fn start(vault: &Path, settings: &[(&str, &OsStr)], said: &Path) -> Self {
        let process = spawn(vault, settings, said);
        let mut hands = Self { process, window: String::new() };
        hands.next_window();
        hands
    }

    /// The number of Signet's own process.
    pub fn process(&self) -> u32 {
        self.process.id()
    }

    /// Waits until another window has taken the place of the one we know, and goes to it.
    pub fn next_window(&mut self) {
        let known = self.window.clone();
        self.window = wait("Signet's next window", || {
            let mut windows = windows();
            windows.retain(|window| *window != known);
            // Both are there for a moment; the new one is alone once the old one is gone.
            (windows.len() == 1 && self::windows().len() == 1).then(|| windows.remove(0))
        });
        // Its page is there a little later, and nothing outside tells when.
        sleep(Duration::from_secs(4));
        self.go_to_window();
    }

    /// Does something, again and again, until another window has taken the place of the one we know: a page that is not
    /// ready yet hears nothing.
    pub fn until_next_window(&mut self, act: impl Fn(&Self)) {
        let known = self.window.clone();
        let mut asked = Instant::now();
        act(self);
        wait("Signet's window to be made anew", || {
            if windows().iter().any(|window| *window != known) {
                return Some(());
            }
            if asked.elapsed() > Duration::from_secs(10) {
                asked = Instant::now();
                self.go_to_window();
                act(self);
            }
            None
        });
        self.next_window();
    }

    fn go_to_window(&self) {
        xdotool(&["windowfocus", "--sync", &self.window]);
    }

    /// Presses a key, with others held, as `xdotool` spells it: `ctrl+l`, `Return`.
    pub fn press(&self, chord: &str) {
        xdotool(&["key", chord]);
        sleep(Duration::from_millis(300));
    }

    /// Types a text, key by key.
    pub fn type_text(&self, text: &str) {
        xdotool(&["type", "--delay", "40", text]);
        sleep(Duration::from_millis(300));
    }

    /// The web processes that belong to Signet at this moment.
    pub fn web_processes(&self) -> Vec<u32> {
        self.named("WebKitWeb")
    }

    /// The processes that belong to Signet at this moment and whose name begins so.
    pub fn named(&self, begins: &str) -> Vec<u32> {
        descendants(self.process.id()).into_iter().filter(|number| name_of(*number).starts_with(begins)).collect()
    }

    /// All processes that Signet has started, itself included.
    pub fn processes(&self) -> Vec<u32> {
        [vec![self.process.id()], descendants(self.process.id())].concat()
    }
}

impl Drop for Hands {
    fn drop(&mut self) {
        for number in self.processes() {
            // One that has ended by itself is what we want.
            let _ = Command::new("bash").args(["-c", "kill -KILL \"$1\"", "kill", &number.to_string()]).status();
        }
        let _ = self.process.wait();
    }
}

/// Starts the program without waiting for anything.
pub fn spawn(vault: &Path, settings: &[(&str, &OsStr)], said: &Path) -> Child {
    let binary = std::env::var_os("SIGNET_BINARY").expect("`cargo xtask test --only journeys` says where the binary is");
    let said = OpenOptions::new().create(true).append(true).open(said).expect("there is room for what Signet says");
    Command::new(binary)
        .env_remove("TAURI_WEBVIEW_AUTOMATION")
        .env("SIGNET_VAULT", vault)
        .envs(settings.iter().copied())
        .stdin(Stdio::null())
        .stdout(said.try_clone().expect("a file has room for two"))
        .stderr(said)
        .spawn()
        .expect("Signet starts")
}

/// Looks again and again until something is there.
pub fn wait<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        if begun.elapsed() > PATIENCE {
            let picture = crate::window::shots().join("failed-hands.png");
            let _ = std::fs::create_dir_all(crate::window::shots());
            let _ = Command::new("import").args(["-window", "root"]).arg(&picture).status();
            panic!("Waited for {what}. A picture is at {}.", picture.display());
        }
        sleep(Duration::from_millis(100));
    }
}

/// The program's name, as the system shortens it.
pub fn name_of(number: u32) -> String {
    std::fs::read_to_string(format!("/proc/{number}/comm")).unwrap_or_default().trim().to_owned()
}

fn windows() -> Vec<String> {
    xdotool(&["search", "--onlyvisible", "--name", "^Signet$"]).lines().map(str::to_owned).collect()
}

fn xdotool(words: &[&str]) -> String {
    assert!(
        std::env::var_os("SIGNET_DESKTOP").is_some(),
        "Journeys press the keys of their private desktop only: cargo xtask test --only journeys"
    );
    let answer = Command::new("xdotool").args(words).output().expect("xdotool is installed for the tests");
    String::from_utf8_lossy(&answer.stdout).into_owned()
}

fn descendants(of: u32) -> Vec<u32> {
    let mut found = Vec::new();
    for task in std::fs::read_dir(format!("/proc/{of}/task")).into_iter().flatten().flatten() {
        let children = std::fs::read_to_string(task.path().join("children")).unwrap_or_default();
        for child in children.split_whitespace().filter_map(|number| number.parse().ok()) {
            found.push(child);
            found.extend(descendants(child));
        }
    }
    found
}
