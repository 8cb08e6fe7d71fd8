//! What the system does for Signet: file dialogs, saving, printer queues.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::{Path, PathBuf};
#[cfg(unix)]
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};

use signet_core::base::problem::FileFault;
use signet_core::base::{Problem, Result};
use signet_core::desk::Surroundings;
#[cfg(unix)]
use signet_core::printing::queue_options;
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::DialogExt;

use crate::window;

/// The largest file that is read for import.
const LARGEST: u64 = 50 * 1024 * 1024;

/// The real system.
pub struct System {
    app: AppHandle,
    /// Where the last file was saved since Signet was started: the next one mostly goes there too.
    saved_in: Mutex<Option<PathBuf>>,
}

impl System {
    /// The system as this window meets it.
    pub fn new(app: AppHandle) -> Self {
        Self { app, saved_in: Mutex::new(None) }
    }
}

impl Surroundings for System {
    fn pick_file(&self) -> Result<Option<(String, Vec<u8>)>> {
        let Some(path) = self.ask_open() else {
            return Ok(None);
        };
        let size = std::fs::metadata(&path).map_err(|_| Problem::FileAccess)?.len();
        if size > LARGEST {
            return Err(Problem::UnreadableFile { why: FileFault::TooLarge });
        }
        let bytes = std::fs::read(&path).map_err(|_| Problem::FileAccess)?;
        Ok(Some((file_name(&path), bytes)))
    }

    fn ask_where(&self, suggested: &str) -> Result<Option<PathBuf>> {
        Ok(self.ask_save(suggested))
    }

    fn write_file(&self, path: &Path, bytes: &[u8]) -> Result<()> {
        write_whole(path, bytes)?;
        *self.saved_in.lock().unwrap_or_else(PoisonError::into_inner) = path.parent().map(Path::to_owned);
        Ok(())
    }

    fn pick_folder(&self) -> Result<Option<PathBuf>> {
        #[cfg(debug_assertions)]
        if let Some(answer) = std::env::var_os("SIGNET_TEST_FOLDER") {
            return Ok(Some(next_answer(&PathBuf::from(answer))));
        }
        let dialog = self.app.dialog().file().set_title("Choose a folder");
        Ok(dialog.blocking_pick_folder().and_then(|folder| folder.into_path().ok()))
    }

    fn pick_backup(&self) -> Result<Option<PathBuf>> {
        #[cfg(debug_assertions)]
        if let Some(answer) = std::env::var_os("SIGNET_TEST_BACKUP") {
            return Ok(Some(next_answer(&PathBuf::from(answer))));
        }
        let dialog = self.app.dialog().file().set_title("Choose a backup").add_filter("Signet backups", &["sbk"]);
        Ok(dialog.blocking_pick_file().and_then(|file| file.into_path().ok()))
    }

    fn printers(&self) -> Result<Vec<String>> {
        Ok(queues())
    }

    fn print(&self, printer: &str, title: &str, pdf: &[u8]) -> Result<()> {
        print(printer, title, pdf)
    }

    fn settings_folder(&self) -> Option<PathBuf> {
        self.app.path().app_config_dir().ok()
    }

    fn has_print_dialog(&self) -> bool {
        // On macOS printing is CUPS, whose queues are listed; its web view's own dialog was never tried.
        cfg!(any(windows, target_os = "linux"))
    }

    fn locked(&self) {
        window::renew(&self.app);
    }

    fn entered(&self) {
        window::renew(&self.app);
    }

    fn renews(&self) -> bool {
        true
    }
}

impl System {
    fn ask_open(&self) -> Option<PathBuf> {
        #[cfg(debug_assertions)]
        if let Some(answer) = std::env::var_os("SIGNET_TEST_OPEN").map(PathBuf::from) {
            // In a folder lies the one file that is meant, so that it can be another one the next time.
            let within = std::fs::read_dir(&answer).ok().and_then(|mut files| files.next()).and_then(Result::ok);
            return Some(within.map_or(answer, |file| file.path()));
        }
        let dialog = self.app.dialog().file().set_title("Choose a file to import");
        let dialog =
            dialog.add_filter("Lists and transfer files", &["csv", "tsv", "txt", "xlsx", "xml"]).add_filter("All files", &["*"]);
        dialog.blocking_pick_file()?.into_path().ok()
    }

    fn ask_save(&self, suggested: &str) -> Option<PathBuf> {
        #[cfg(debug_assertions)]
        if let Some(folder) = std::env::var_os("SIGNET_TEST_SAVE") {
            return Some(PathBuf::from(folder).join(suggested));
        }
        let mut dialog = self.app.dialog().file().set_title("Save").set_file_name(suggested);
        let before = self.saved_in.lock().unwrap_or_else(PoisonError::into_inner).clone();
        // A stick that was pulled out meanwhile is no place to begin at.
        if let Some(folder) = before.filter(|folder| folder.is_dir()) {
            dialog = dialog.set_directory(folder);
        }
        dialog.blocking_save_file()?.into_path().ok()
    }
}

/// A test's answer to a dialog: the path that stands in the file it names, so that it can be another each time.
#[cfg(debug_assertions)]
fn next_answer(named: &Path) -> PathBuf {
    match std::fs::read_to_string(named) {
        Ok(path) if named.extension().is_some_and(|ending| ending == "answer") => PathBuf::from(path.trim()),
        _ => named.to_owned(),
    }
}

/// Writes the file beside its place and moves it there, so that a full disk leaves no half of it.
fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let beside = path.with_file_name(format!(".{}.part", file_name(path)));
    let written = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .open(&beside)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| std::fs::rename(&beside, path));
    written.map_err(|error| {
        let _ = std::fs::remove_file(&beside);
        match error.kind() {
            std::io::ErrorKind::StorageFull => Problem::DiskFull,
            std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied => Problem::ReadOnly,
            _ => Problem::FileAccess,
        }
    })
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The queues of CUPS, the default first.
#[cfg(unix)]
fn queues() -> Vec<String> {
    let lines = |argument: &str| -> Vec<String> {
        let output = Command::new("lpstat").arg(argument).env("LC_ALL", "C").stderr(Stdio::null()).output();
        let text = output.map(|o| String::from_utf8_lossy(&o.stdout).into_owned()).unwrap_or_default();
        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(ToOwned::to_owned).collect()
    };
    let mut queues = lines("-e");
    let default = lines("-d").into_iter().find_map(|line| line.split_once(": ").map(|(_, name)| name.to_owned()));
    if let Some(at) = default.and_then(|name| queues.iter().position(|queue| *queue == name)) {
        queues[..=at].rotate_right(1);
    }
    queues
}

/// Pipes the PDF to the queue: no copy of it is written by Signet.
#[cfg(unix)]
fn print(printer: &str, title: &str, pdf: &[u8]) -> Result<()> {
    if !queues().iter().any(|queue| queue == printer) {
        return Err(Problem::PrinterRefused);
    }
    let refused = |_| Problem::PrinterRefused;
    let [media, scaling] = queue_options(pdf);
    let mut child = Command::new("lp")
        .args(["-d", printer, "-t", title, "-o", &media, "-o", &scaling, "-"])
        .env("LC_ALL", "C")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(refused)?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(pdf).map_err(refused)?;
    }
    let status = child.wait().map_err(refused)?;
    if status.success() { Ok(()) } else { Err(Problem::PrinterRefused) }
}

/// On Windows no queue is listed: the window hands its pages to the system's own print dialog.
#[cfg(not(unix))]
fn queues() -> Vec<String> {
    Vec::new()
}

#[cfg(not(unix))]
fn print(_printer: &str, _title: &str, _pdf: &[u8]) -> Result<()> {
    Err(Problem::PrinterRefused)
}
