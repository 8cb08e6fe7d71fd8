//! A print queue of the journey's own: a CUPS that listens on a socket in a folder and keeps what it was sent to print.

use std::fs;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// A running CUPS with one queue. It ends with this value.
pub struct Queue {
    server: Child,
    folder: tempfile::TempDir,
}

/// What the queue is called.
pub const NAME: &str = "Office";

impl Queue {
    /// Starts CUPS; `None`, with the reason on the screen, where it cannot be.
    pub fn start() -> Option<Self> {
        match Self::try_start() {
            Ok(queue) => Some(queue),
            Err(reason) => {
                println!("NOT TESTED: printing on a queue, because CUPS could not be started here: {reason}");
                None
            }
        }
    }

    /// The address under which Signet finds this CUPS and no other: for `CUPS_SERVER`.
    pub fn address(&self) -> PathBuf {
        self.folder.path().join("socket")
    }

    /// Waits until a job is done, and hands over what was printed last.
    pub fn printed(&self) -> Vec<u8> {
        let begun = Instant::now();
        loop {
            let done = Command::new("lpstat").args(["-W", "completed", "-o"]).env("CUPS_SERVER", self.address()).output();
            let is_done = done.is_ok_and(|done| String::from_utf8_lossy(&done.stdout).contains(NAME));
            let spooled = fs::read_dir(self.folder.path().join("spool")).expect("the spool is there").flatten();
            let documents = spooled
                .map(|entry| entry.path())
                .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('d')));
            // The printer itself is a hole in the ground; what it was sent is kept beside the job.
            if let Some(document) = documents.max()
                && is_done
            {
                return fs::read(document).expect("what was printed is kept");
            }
            assert!(begun.elapsed() < Duration::from_secs(60), "nothing was printed: {}", self.log());
            sleep(Duration::from_millis(100));
        }
    }

    fn try_start() -> Result<Self, String> {
        let folder = tempfile::tempdir().map_err(|problem| problem.to_string())?;
        let at = folder.path().display().to_string();
        for name in ["spool", "spool/tmp", "cache", "state", "root"] {
            fs::create_dir_all(folder.path().join(name)).map_err(|problem| problem.to_string())?;
        }
        let write = |name: &str, text: String| fs::write(folder.path().join(name), text).map_err(|problem| problem.to_string());
        write(
            "cupsd.conf",
            format!(
                "Listen {at}/socket\nLogLevel warn\nDefaultAuthType None\nBrowsing No\nWebInterface No\nMaxLogSize 0\nPreserveJobFiles Yes\n\
                 <Location />\nOrder allow,deny\nAllow all\n</Location>\n<Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n"
            ),
        )?;
        write(
            "cups-files.conf",
            format!(
                "FileDevice Yes\nServerRoot {at}/root\nRequestRoot {at}/spool\nTempDir {at}/spool/tmp\nCacheDir {at}/cache\n\
                 StateDir {at}/state\nAccessLog {at}/access\nErrorLog {at}/log\nPageLog {at}/pages\nSystemGroup root\n"
            ),
        )?;
        let server = Command::new("cupsd")
            .args(["-f", "-c", &format!("{at}/cupsd.conf"), "-s", &format!("{at}/cups-files.conf")])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|problem| problem.to_string())?;
        let queue = Self { server, folder };
        let begun = Instant::now();
        let device = "file:///dev/null";
        loop {
            // A raw queue hands on what it is given, so that the very bytes can be looked at.
            let made = Command::new("lpadmin")
                .args(["-p", NAME, "-E", "-v", device, "-m", "raw"])
                .env("CUPS_SERVER", queue.address())
                .output()
                .map_err(|problem| problem.to_string())?;
            if made.status.success() {
                return Ok(queue);
            }
            if begun.elapsed() > Duration::from_secs(15) {
                return Err(format!("{} {}", String::from_utf8_lossy(&made.stderr).trim(), queue.log()));
            }
            sleep(Duration::from_millis(100));
        }
    }

    fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }
}

impl Drop for Queue {
    fn drop(&mut self) {
        // It has ended already, or it ends now.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
