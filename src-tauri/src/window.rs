//! The window: made at the start, and made anew whenever the vault is locked or somebody has come in.

mod clipboard;
#[cfg(target_os = "linux")]
mod network;
mod origin;
mod place;
mod renew;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use signet_core::demo;
use signet_core::desk::Desk;
use signet_core::vault::{Folder, SystemKeychain};
use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Manager, RunEvent, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent};

use crate::alone::{self, Claim, First};
use crate::surroundings::System;
use crate::{clock, commands, watchman};
use place::Place;
pub use renew::renew;

/// Opens the window and stays until it is closed.
pub fn open(with_demo: bool) -> ExitCode {
    #[cfg(target_os = "linux")]
    if std::env::var_os("DISPLAY").is_none() && std::env::var_os("WAYLAND_DISPLAY").is_none() {
        eprintln!(
            "Signet needs a display for its window, and there is none here. Without one it can still do this:\n  signet demo --dir DIR"
        );
        return ExitCode::from(2);
    }
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(tauri::generate_handler![commands::call])
        .on_window_event(|window, event| {
            if let WindowEvent::CloseRequested { api, .. } = event {
                api.prevent_close();
                leave(window.app_handle());
            }
        })
        .build(tauri::generate_context!());
    match app.and_then(|app| begin(app.handle(), with_demo).map(|stays| (app, stays))) {
        Ok((app, true)) => {
            app.run(|app, event| {
                if matches!(event, RunEvent::Exit) {
                    renew::stop(app);
                    // The window is gone already: what is left is the backup of what was entered, in a bounded time.
                    let desk = app.state::<Arc<Desk>>();
                    desk.close(clock::now());
                    let _ = desk.wait_closed(BACKUP_AT_EXIT);
                }
            });
            ExitCode::SUCCESS
        }
        Ok((_, false)) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Signet could not open its window: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Makes the desk, the window and those who watch over them; false when another window has the vault already.
fn begin(app: &AppHandle, with_demo: bool) -> tauri::Result<bool> {
    let folder = folder(app, with_demo)?;
    let backups = backups_beside(&folder);
    let Some(first) = claim(app, &folder) else { return Ok(false) };
    let around = Arc::new(System::new(app.clone()));
    let desk = if with_demo {
        demo::desk(Folder::at(folder), around)
    } else {
        Desk::new(Folder::at(folder), Arc::new(SystemKeychain::new()), around, false)
    };
    // Whoever names a folder means that one.
    let desk = if with_demo || named_folder().is_some() { desk } else { desk.where_remembered() };
    let desk = Arc::new(desk.with_backups_in(backups));
    if with_demo {
        demo::open_behind(&desk, clock::now());
    }
    app.manage(Arc::clone(&desk));
    app.manage(renew::Renewal::default());
    build(app, "main-0", "", &Place::kept(app))?;
    watchman::begin(app, &desk, first.into_first())?;
    crate::system_lock::listen(&desk)?;
    Ok(true)
}

/// Whether we may open a window on this vault; none when another has it. A driven window is let through: a journey
/// shows that the vault's own lock keeps a second copy out.
fn claim(app: &AppHandle, vault: &Path) -> Option<Claim> {
    if is_driven() {
        return Some(Claim::Unknown);
    }
    let place = app.path().app_local_data_dir().map(|place| alone::claim(&place, vault));
    match place.unwrap_or(Claim::Unknown) {
        Claim::Second => None,
        claim => Some(claim),
    }
}

impl Claim {
    fn into_first(self) -> Option<First> {
        match self {
            Self::First(first) => Some(first),
            Self::Second | Self::Unknown => None,
        }
    }
}

/// However slow a stick is, the program ends: what is being written then never gets the name of a backup.
const BACKUP_AT_EXIT: Duration = Duration::from_secs(120);

/// Where backups go before anybody has chosen a place: beside the vault, so that they survive what befalls it alone.
fn backups_beside(vault: &Path) -> PathBuf {
    let mut name = vault.file_name().map(ToOwned::to_owned).unwrap_or_default();
    name.push("-backups");
    vault.with_file_name(name)
}

/// Whether a test drives this window. A web view that keeps nothing on disk does not let itself be driven, so a debug
/// build gives that up for the test; a built program never does, and so can never be driven.
fn is_driven() -> bool {
    cfg!(debug_assertions) && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some_and(|set| set == "true")
}

/// The one window: nothing of it is kept on disk, it goes nowhere but to its own pages, and it opens no other.
fn build(app: &AppHandle, label: &str, at: &str, place: &Place) -> tauri::Result<WebviewWindow> {
    let page = if at.is_empty() { "index.html".to_owned() } else { format!("index.html#{at}") };
    let builder = WebviewWindowBuilder::new(app, label, WebviewUrl::App(page.into()))
        .title("Signet")
        .inner_size(1280.0, 820.0)
        .min_inner_size(800.0, 560.0)
        .visible(false)
        .incognito(!is_driven())
        .devtools(cfg!(debug_assertions))
        .general_autofill_enabled(false)
        .disable_drag_drop_handler()
        .on_navigation(origin::is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny);
    let window = renew::apart(app, builder, label)?.build()?;
    #[cfg(target_os = "linux")]
    crate::print_dialog::set_paper(&window)?;
    place.give(&window);
    window.show()?;
    Ok(window)
}

/// The window that stands at this moment.
fn standing(app: &AppHandle) -> Option<WebviewWindow> {
    app.webview_windows().into_values().next()
}

/// Tells the window how many seconds are left before Signet locks, or that it does not lock after all; `over` when no
/// sign of life changes that. The window may listen to nothing but its own page, so the page is told by an event.
pub fn warn(app: &AppHandle, left: Option<(u32, bool)>) {
    let detail = left.map_or_else(|| "null".to_owned(), |(seconds, over)| format!("{{seconds:{seconds},over:{over}}}"));
    if let Some(window) = standing(app) {
        // A window that does not hear locks all the same.
        let _ = window.eval(format!("window.dispatchEvent(new CustomEvent('signet-idle', {{ detail: {detail} }}))"));
    }
}

/// Brings the window to the front: somebody has started Signet again.
pub fn raise(app: &AppHandle) {
    if let Some(window) = standing(app) {
        // What the system does not allow it does not do.
        let _ = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
    }
}

/// Locks, and then ends: the window goes at once, and what has to be done at the lock is done without it.
fn leave(app: &AppHandle) {
    clipboard::take_back();
    if let Some(window) = standing(app) {
        Place::of(&window).keep(app);
        let _ = window.hide();
    }
    let app = app.clone();
    let locking = move || {
        renew::stop(&app);
        app.state::<Arc<Desk>>().close(clock::now());
        app.exit(0);
    };
    // Without a thread to spare it is done here, and the window answers a little later.
    let spawned = thread::Builder::new().name("leaving".into()).spawn(locking.clone());
    if spawned.is_err() {
        locking();
    }
}

/// Where the vault lies: in the folder that `SIGNET_VAULT` names, or among the person's application data.
fn folder(app: &AppHandle, with_demo: bool) -> tauri::Result<PathBuf> {
    if let Some(folder) = named_folder() {
        return Ok(folder);
    }
    let data = app.path().app_local_data_dir()?;
    Ok(data.join(if with_demo { "demonstration" } else { "vault" }))
}

/// The folder that `SIGNET_VAULT` names.
fn named_folder() -> Option<PathBuf> {
    std::env::var_os("SIGNET_VAULT").filter(|folder| !folder.is_empty()).map(PathBuf::from)
}
