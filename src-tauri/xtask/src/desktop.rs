//! A private headless desktop: its own screen, message bus, unlocked keyring and home, all gone afterwards.

use std::ffi::OsStr;
use std::path::PathBuf;

use crate::run::{self, Outcome, ask};

/// Everything that runs inside carries this in its environment, so that we end what is ours and nothing else.
const MARK: &str = "SIGNET_DESKTOP";

/// Runs a command within such a desktop, for so many seconds at the longest.
pub fn within(words: &[String], longest_seconds: u32, setting: &[(&str, &OsStr)]) -> Outcome {
    let home = home()?;
    let mark = home.to_string_lossy().into_owned();
    let mut command = run::program("xvfb-run", &["--auto-servernum"]);
    command
        .args(["--server-args", "-screen 0 1440x900x24 -nolisten tcp"])
        .args(["dbus-run-session", "--", "bash", "-c", INSIDE, "desktop"])
        .arg(longest_seconds.to_string())
        .args(words)
        .env(MARK, &mark)
        .env("XDG_RUNTIME_DIR", home.join("run"))
        .env("XDG_DATA_HOME", home.join("data"))
        .env("XDG_CONFIG_HOME", home.join("config"))
        .env("XDG_CACHE_HOME", home.join("cache"))
        .env_remove("WAYLAND_DISPLAY")
        .envs(setting.iter().copied());
    let outcome = run::run(&mut command);
    end_leftovers(&mark);
    // What cannot be removed is an empty folder in the system's own place for such things.
    let _ = std::fs::remove_dir_all(&home);
    outcome
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

fn home() -> Result<PathBuf, String> {
    let home = std::env::temp_dir().join(format!("signet-desktop-{}", std::process::id()));
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
fn end_leftovers(mark: &str) {
    let wanted = format!("{MARK}={mark}");
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
