//! The computer's password store is there and really locked, as after a change of the account's password: Signet says so,
//! makes nothing new, and opens with the device code.

use std::ffi::{OsStr, OsString};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::door;
use crate::hands::wait;
use crate::window::{Window, shots};

#[test]
fn a_locked_password_store_has_its_own_page_and_the_device_code_opens() {
    let vault = tempfile::tempdir().expect("there is room for a vault");
    let home = tempfile::tempdir().expect("there is room for a password store");
    let store = Store::begin(home.path());
    let bus = [("DBUS_SESSION_BUS_ADDRESS", store.bus.as_os_str())];
    let mut window = Window::start_with(vault.path(), &[], &bus);
    let papers = door::begin(&window);
    window.close();

    store.lock();
    let before = store.items();
    assert_eq!(before, 1, "the vault's secret is there, behind the lock");
    window.open();
    window.wait_for("The password store is locked");
    window.wait_for("This computer's password store is locked, or is not answering.");
    window.screenshot(&shots().join("keyring-locked.png"));
    assert_eq!(window.axe(), Vec::<String>::new());
    let text = window.text();
    assert!(!text.contains("Welcome to Signet"), "a new vault is offered over the old one:\n{text}");

    // Trying again tells the truth, and the device code is a way in.
    window.click("button", "Try again");
    window.wait_for("The password store is locked");
    window.click("button", "Type the device code instead");
    // Behind the locked store nobody's name can be read.
    window.fill("Password", &papers.password);
    window.fill("Device code", &papers.device_code.join(" "));
    window.click("button", "Unlock");
    door::wait_open(&window);
    assert_eq!(store.items(), before, "what cannot be read is never written over");
}

/// A message bus and a password store of this journey's own: nothing can unlock the desktop's again without a person.
struct Store {
    bus: OsString,
    processes: Vec<Child>,
}

impl Store {
    fn begin(home: &Path) -> Self {
        let mut broker = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address=1"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("dbus is installed for the tests");
        let mut address = String::new();
        let said = broker.stdout.take().expect("it is heard");
        BufReader::new(said).read_line(&mut address).expect("the bus says where it is");
        let mut store = Self { bus: address.trim().into(), processes: vec![broker] };
        let mut keyring = Command::new("gnome-keyring-daemon")
            .args(["--foreground", "--unlock", "--components=secrets"])
            .env("DBUS_SESSION_BUS_ADDRESS", &store.bus)
            .envs(["XDG_DATA_HOME", "XDG_RUNTIME_DIR", "HOME"].map(|name| (name, home.as_os_str())))
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("gnome-keyring is installed for the tests");
        let mut password = keyring.stdin.take().expect("it listens");
        password.write_all(b"test").expect("it takes a password");
        drop(password);
        store.processes.push(keyring);
        wait("the journey's own password store", || {
            store.ask(COLLECTION, GET, &[INTERFACE, "Locked"]).filter(|is| is.contains("false"))
        });
        store
    }

    /// Locks it, and sees that it is locked.
    fn lock(&self) {
        let wanted = format!("['{COLLECTION}']");
        self.ask("/org/freedesktop/secrets", "org.freedesktop.Secret.Service.Lock", &[&wanted]).expect("it can be locked");
        wait("the password store to be locked", || {
            self.ask(COLLECTION, GET, &[INTERFACE, "Locked"]).filter(|is| is.contains("true"))
        });
    }

    fn items(&self) -> usize {
        let items = self.ask(COLLECTION, GET, &[INTERFACE, "Items"]).expect("it says what it holds, if not what that says");
        items.matches(COLLECTION).count()
    }

    fn ask(&self, object: &str, method: &str, words: &[&str]) -> Option<String> {
        let answer = Command::new("gdbus")
            .args(["call", "--session", "--timeout=10", "--dest=org.freedesktop.secrets"])
            .args([&format!("--object-path={object}"), &format!("--method={method}")])
            .args(words)
            .env("DBUS_SESSION_BUS_ADDRESS", self.bus.as_os_str() as &OsStr)
            .output()
            .expect("gdbus comes with the desktop's own libraries");
        answer.status.success().then(|| String::from_utf8_lossy(&answer.stdout).into_owned())
    }
}

impl Drop for Store {
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
