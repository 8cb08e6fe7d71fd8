//! A private headless desktop: its own screen, message bus, unlocked keyring and home, all gone afterwards.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::run::{self, ask};

/// Everything that runs inside carries this in its environment, so that we end what is ours and nothing else.
const MARK: &str = "SIGNET_DESKTOP";

/// A desktop for one command. It takes everything that was started on it along when it goes.
pub struct Desktop {
    home: PathBuf,
    number: usize,
}

impl Desktop {
    /// A new one beside whichever others are there.
    pub fn new() -> Result<Self, String> {
        static MADE: AtomicUsize = AtomicUsize::new(0);
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        Ok(Self { home: home(number)?, number })
    }

    /// The command that does these words on it, for so many seconds at the longest.
    pub fn command(&self, words: &[String], longest_seconds: u32) -> Command {
        let mut command = run::program("xvfb-run", &["--auto-servernum"]);
        command
            // Two that look for a free screen at the same moment begin at different numbers.
            .arg(format!("--server-num={}", 99 + self.number))
            .args(["--server-args", "-screen 0 1440x900x24 -nolisten tcp"])
            .args(["dbus-run-session", "--", "bash", "-c", INSIDE, "desktop"])
            .arg(longest_seconds.to_string())
            .args(words)
            .env(MARK, &self.home)
            .env("XDG_RUNTIME_DIR", self.home.join("run"))
            .env("XDG_DATA_HOME", self.home.join("data"))
            .env("XDG_CONFIG_HOME", self.home.join("config"))
            .env("XDG_CACHE_HOME", self.home.join("cache"))
            .env_remove("WAYLAND_DISPLAY");
        command
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        end_leftovers(&self.home);
        // What cannot be removed is an empty folder in the system's own place for such things.
        let _ = std::fs::remove_dir_all(&self.home);
    }
}

/// gnome-keyring outlives its bus unless it stays in the foreground and is ended. `timeout` sends its
/// signal to everything that the command started.
const INSIDE: &str = r#"
longest=$1; shift
printf test | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
keyring=$!
trap 'kill "$keyring" 2>/dev/null; wait "$keyring" 2>/dev/null' EXIT
for _ in $(seq 50); do
  dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
    org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null | grep -q true && break
  sleep .1
done
timeout --kill-after=10 "$longest" "$@"
"#;

fn home(number: usize) -> Result<PathBuf, String> {
    let home = std::env::temp_dir().join(format!("signet-desktop-{}-{number}", std::process::id()));
    for name in ["run", "data", "config", "cache"] {
        std::fs::create_dir_all(home.join(name)).map_err(|problem| format!("No room for a private desktop: {problem}."))?;
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // The message bus refuses a runtime folder that others may read.
        let own = std::fs::Permissions::from_mode(0o700);
        std::fs::set_permissions(home.join("run"), own)
            .map_err(|problem| format!("The private desktop cannot be closed off: {problem}."))?;
    }
    Ok(home)
}

/// Ends by its number each process that still carries our mark.
fn end_leftovers(home: &Path) {
    let wanted = format!("{MARK}={}", home.display());
    let Ok(processes) = std::fs::read_dir("/proc") else {
        return;
    };
    for process in processes.flatten() {
        let number = process.file_name().to_string_lossy().into_owned();
        let is_number = number.bytes().all(|letter| letter.is_ascii_digit());
        if !is_number || number == std::process::id().to_string() {
            continue;
        }
        let environment = std::fs::read(process.path().join("environ")).unwrap_or_default();
        let carries = environment.split(|byte| *byte == 0).any(|variable| variable == wanted.as_bytes());
        if carries {
            // The shell has `kill` built in; a bare system need not have it as a program.
            let _ = ask("bash", &["-c", "kill -KILL \"$1\"", "kill", &number]);
        }
    }
}
