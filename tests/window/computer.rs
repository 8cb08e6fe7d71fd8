//! A computer of a journey's own, or another person's account on one: a message bus, a password store that starts empty,
//! and folders for settings and data that no other journey sees.

use std::ffi::{OsStr, OsString};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::hands::wait;
use crate::window::Window;

/// The computer. Its processes end with it.
pub struct Computer {
    home: tempfile::TempDir,
    bus: OsString,
    processes: Vec<Child>,
}

impl Computer {
    /// A new one, whose password store is unlocked and holds nothing.
    pub fn new() -> Self {
        let home = tempfile::tempdir().expect("there is room for a computer");
        let mut broker = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address=1"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("dbus is installed for the tests");
        let mut address = String::new();
        let said = broker.stdout.take().expect("it is heard");
        BufReader::new(said).read_line(&mut address).expect("the bus says where it is");
        let mut computer = Self { home, bus: address.trim().into(), processes: vec![broker] };
        let mut keyring = Command::new("gnome-keyring-daemon")
            .args(["--foreground", "--unlock", "--components=secrets"])
            .env("DBUS_SESSION_BUS_ADDRESS", &computer.bus)
            .envs(["XDG_DATA_HOME", "XDG_RUNTIME_DIR", "HOME"].map(|name| (name, computer.home.path().as_os_str())))
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("gnome-keyring is installed for the tests");
        let mut password = keyring.stdin.take().expect("it listens");
        password.write_all(b"test").expect("it takes a password");
        drop(password);
        computer.processes.push(keyring);
        wait("the computer's own password store", || {
            computer.ask(COLLECTION, GET, &[INTERFACE, "Locked"]).filter(|is| is.contains("false"))
        });
        computer
    }

    /// Starts Signet here, on a vault wherever it lies.
    pub fn start(&self, vault: &Path) -> Window {
        self.start_with(vault, &[])
    }

    /// Starts Signet here in changed surroundings.
    pub fn start_with(&self, vault: &Path, settings: &[(&str, &OsStr)]) -> Window {
        let home = self.home.path();
        let folders = ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"].map(|name| (name, home.as_os_str()));
        let bus = [("DBUS_SESSION_BUS_ADDRESS", self.bus.as_os_str())];
        Window::start_with(vault, &[], &[&bus[..], &folders, settings].concat())
    }

    /// A folder on its disk.
    pub fn folder(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Locks its password store, and sees that it is locked.
    pub fn lock_store(&self) {
        let wanted = format!("['{COLLECTION}']");
        self.ask("/org/freedesktop/secrets", "org.freedesktop.Secret.Service.Lock", &[&wanted]).expect("it can be locked");
        wait("the password store to be locked", || {
            self.ask(COLLECTION, GET, &[INTERFACE, "Locked"]).filter(|is| is.contains("true"))
        });
    }

    /// Stops its password store in the middle of whatever it does: it is there, and answers nothing.
    pub fn freeze_store(&self) {
        self.signal("STOP");
    }

    /// Lets it answer again.
    pub fn thaw_store(&self) {
        self.signal("CONT");
    }

    /// How many entries its password store holds.
    pub fn secrets(&self) -> usize {
        let items = self.ask(COLLECTION, GET, &[INTERFACE, "Items"]).expect("it says what it holds, if not what that says");
        items.matches(COLLECTION).count()
    }

    fn signal(&self, signal: &str) {
        let keyring = self.processes.last().expect("the store was started").id().to_string();
        let told = Command::new("bash").args(["-c", "kill -\"$1\" \"$2\"", "kill", signal, &keyring]).status();
        assert!(told.is_ok_and(|told| told.success()), "the password store could not be told {signal}");
    }

    fn ask(&self, object: &str, method: &str, words: &[&str]) -> Option<String> {
        let answer = Command::new("gdbus")
            .args(["call", "--session", "--timeout=10", "--dest=org.freedesktop.secrets"])
            .args([&format!("--object-path={object}"), &format!("--method={method}")])
            .args(words)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus)
            .output()
            .expect("gdbus comes with the desktop's own libraries");
        answer.status.success().then(|| String::from_utf8_lossy(&answer.stdout).into_owned())
    }
}

impl Drop for Computer {
    fn drop(&mut self) {
        for process in self.processes.iter_mut().rev() {
            // What has ended already is what we want.
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

const COLLECTION: &str = "/org/freedesktop/secrets/collection/login";
const GET: &str = "org.freedesktop.DBus.Properties.Get";
const INTERFACE: &str = "org.freedesktop.Secret.Collection";
