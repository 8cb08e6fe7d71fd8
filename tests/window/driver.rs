//! WebKitWebDriver and the Signet that it started: one process group, ended as one.

use std::ffi::OsString;
use std::fs::OpenOptions;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::http;

/// A running driver with one session.
pub struct Driver {
    process: Child,
    port: u16,
    session: String,
}

/// If the application dies at its start, the driver waits for ever; nothing here does.
const START: Duration = Duration::from_secs(60);
const ANSWER: Duration = Duration::from_secs(60);

/// What a driver starts, and in which surroundings.
pub struct Start<'a> {
    pub binary: &'a Path,
    pub arguments: &'a [String],
    pub vault: &'a Path,
    /// Further settings of the surroundings, by their names.
    pub settings: &'a [(String, OsString)],
    /// Everything that Signet says on its two outputs is added to this file.
    pub said: &'a Path,
}

impl Driver {
    /// Starts the driver and, through it, the binary on a vault folder.
    pub fn start(start: &Start<'_>) -> Result<Self, String> {
        let port = free_port()?;
        let said = OpenOptions::new()
            .create(true)
            .append(true)
            .open(start.said)
            .map_err(|problem| format!("No room for what Signet says: {problem}"))?;
        let also_said = said.try_clone().map_err(|problem| problem.to_string())?;
        let process = Command::new("WebKitWebDriver")
            .args([format!("--port={port}"), "--host=127.0.0.1".into()])
            // Without this, Tauri's web view does not let itself be driven.
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("SIGNET_VAULT", start.vault)
            .envs(start.settings.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::null())
            .stdout(said)
            .stderr(also_said)
            .process_group(0)
            .spawn()
            .map_err(|problem| format!("WebKitWebDriver could not be started: {problem}"))?;
        let mut driver = Self { process, port, session: String::new() };
        driver.wait_until_ready()?;
        // A browser's name must not be asked for: only the web view's own would match.
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "webkitgtk:browserOptions": { "binary": start.binary, "args": start.arguments }
        }}});
        let made = http::ask(port, "POST", "/session", Some(&wanted), START)?;
        driver.session = made["sessionId"].as_str().ok_or("The driver made a session without a name")?.to_owned();
        let limits = json!({ "script": 60_000, "pageLoad": 30_000, "implicit": 0 });
        driver.post("/timeouts", &limits)?;
        Ok(driver)
    }

    /// Asks for something within the session.
    pub fn get(&self, path: &str) -> Result<Value, String> {
        http::ask(self.port, "GET", &self.path(path), None, ANSWER)
    }

    /// Has something done within the session.
    pub fn post(&self, path: &str, body: &Value) -> Result<Value, String> {
        // A long script has its own limit in the driver, which has to come first.
        http::ask(self.port, "POST", &self.path(path), Some(body), ANSWER * 3)
    }

    /// Ends the session, and waits until the program has ended. The driver ends it without asking: a person who closes the
    /// window also has a backup made.
    pub fn close(mut self) {
        let path = self.path("");
        // Whether or not the driver answers, the group is ended below.
        let _ = http::ask(self.port, "DELETE", &path, None, ANSWER);
        self.end();
    }

    /// Ends everything at once, as a power cut would.
    pub fn kill(mut self) {
        self.end();
    }

    fn path(&self, path: &str) -> String {
        format!("/session/{}{path}", self.session)
    }

    fn wait_until_ready(&self) -> Result<(), String> {
        let begun = Instant::now();
        loop {
            let status = http::ask(self.port, "GET", "/status", None, Duration::from_secs(2));
            match status {
                Ok(_) => return Ok(()),
                Err(problem) if begun.elapsed() > Duration::from_secs(15) => return Err(problem),
                Err(_) => sleep(Duration::from_millis(50)),
            }
        }
    }

    fn end(&mut self) {
        // The group is ours alone. The shell has `kill` built in; the standard library has none for groups.
        let group = format!("kill -KILL -- -{} 2>/dev/null", self.process.id());
        let _ = Command::new("bash").args(["-c", &group]).status();
        let _ = self.process.wait();
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.end();
    }
}

fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(|problem| problem.to_string())?;
    let address = listener.local_addr().map_err(|problem| problem.to_string())?;
    Ok(address.port())
}
