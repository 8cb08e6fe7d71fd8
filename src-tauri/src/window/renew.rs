//! The window is destroyed and made anew, at the same place and the same page. What its web process held in memory
//! goes with it: names when the vault is locked, the password when somebody has come in.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use tauri::{AppHandle, Manager, WebviewWindowBuilder, Wry};

use super::place::Place;
use super::{build, clipboard, is_driven, standing};

/// How often the window was made anew, and whether Signet is about to end.
#[derive(Default)]
pub struct Renewal {
    made: AtomicU32,
    stopped: AtomicBool,
}

/// No window is made any more: Signet ends.
pub fn stop(app: &AppHandle) {
    app.state::<Renewal>().stopped.store(true, Ordering::SeqCst);
    if let Some(window) = standing(app) {
        scrap(app, window.label());
    }
}

/// Makes the window anew, as soon as the main thread comes to it.
pub fn renew(app: &AppHandle) {
    let handle = app.clone();
    // If the main thread is gone, so is the window.
    let _ = app.run_on_main_thread(move || {
        if let Err(error) = replace(&handle) {
            // Names must not stay on the screen because a window could not be made: what cannot be renewed is ended.
            eprintln!("Signet could not make its window anew: {error}");
            handle.exit(1);
        }
    });
}

/// On Linux, Tauri hands its own pages out once for each data folder, although a window that keeps nothing on disk has
/// a web context of its own every time: a second window with the same folder would have no pages. So each has a folder
/// of its own, in which nothing is ever put, and which goes with the window.
pub fn apart<'a>(app: &'a AppHandle, window: Builder<'a>, label: &str) -> tauri::Result<Builder<'a>> {
    if cfg!(target_os = "linux") && !is_driven() {
        return Ok(window.data_directory(apart_folder(app, label)?));
    }
    Ok(window)
}

type Builder<'a> = WebviewWindowBuilder<'a, Wry, AppHandle>;

fn apart_folder(app: &AppHandle, label: &str) -> tauri::Result<PathBuf> {
    Ok(app.path().app_local_data_dir()?.join(format!("empty-{}-{label}", std::process::id())))
}

fn scrap(app: &AppHandle, label: &str) {
    if let Ok(folder) = apart_folder(app, label) {
        // A folder that is not there, or not empty although it should be, is somebody else's.
        let _ = fs::remove_dir(folder);
    }
}

fn replace(app: &AppHandle) -> tauri::Result<()> {
    let renewal = app.state::<Renewal>();
    if renewal.stopped.load(Ordering::SeqCst) {
        return Ok(());
    }
    let Some(old) = standing(app) else { return Ok(()) };
    clipboard::take_back();
    if is_driven() {
        // Whoever drives the window would lose it together with its process. For a journey it is enough that the page
        // begins anew; that the process is gone is shown by the journey `memory`, which types with real keys.
        return old.reload();
    }
    let place = Place::of(&old);
    place.keep(app);
    // Only ids of records stand in the address, never a name. Whether the next person may go there, the page decides.
    let at = old.url().ok().and_then(|url| url.fragment().map(str::to_owned)).unwrap_or_default();
    #[cfg(target_os = "linux")]
    let earlier = super::network::processes();
    let number = renewal.made.fetch_add(1, Ordering::SeqCst) + 1;
    // The new one comes first: when the last window goes, the program does.
    let new = build(app, &format!("main-{number}"), &at, &place)?;
    old.destroy()?;
    #[cfg(target_os = "linux")]
    super::network::end_earlier(earlier);
    scrap(app, old.label());
    new.set_focus()
}
