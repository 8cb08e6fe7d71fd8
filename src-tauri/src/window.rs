//! The window.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use signet_core::demo;
use signet_core::desk::Desk;
use signet_core::vault::{Cost, Folder, SystemKeychain};
use tauri::{AppHandle, Manager, WebviewUrl, WebviewWindowBuilder};

use crate::surroundings::System;
use crate::{clock, commands};

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
        .setup(move |app| {
            let handle = app.handle();
            let folder = folder(handle, with_demo)?;
            let backups = backups_beside(&folder);
            let desk = if with_demo {
                demo::desk(Folder::at(folder), Arc::new(System::new(handle.clone())), clock::now())
            } else {
                let keychain = Arc::new(SystemKeychain::new());
                Desk::new(Folder::at(folder), keychain, Arc::new(System::new(handle.clone())), Cost::default(), false)
            };
            app.manage(Arc::new(desk.with_backups_in(backups)));
            build(handle)?;
            Ok(())
        })
        .build(tauri::generate_context!());
    match app {
        Ok(app) => {
            app.run(|app, event| {
                // The window is gone already: what is left is the backup of what was entered, in a bounded time.
                if matches!(event, tauri::RunEvent::Exit) {
                    let desk = app.state::<Arc<Desk>>();
                    desk.close(clock::now());
                    let _ = desk.wait_closed(BACKUP_AT_EXIT);
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("Signet could not open its window: {error}");
            ExitCode::FAILURE
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

/// The one window: nothing of it is kept on disk, and it goes nowhere but to its own pages.
fn build(app: &AppHandle) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
        .title("Signet")
        .inner_size(1280.0, 820.0)
        .min_inner_size(800.0, 560.0)
        .incognito(!is_driven())
        .disable_drag_drop_handler()
        .on_navigation(|url| matches!(url.scheme(), "tauri") || matches!(url.host_str(), Some("tauri.localhost")))
        .build()?;
    Ok(())
}

/// Where the vault lies: in the folder that `SIGNET_VAULT` names, or among the person's application data.
fn folder(app: &AppHandle, with_demo: bool) -> tauri::Result<PathBuf> {
    if let Some(folder) = std::env::var_os("SIGNET_VAULT") {
        return Ok(PathBuf::from(folder));
    }
    let data = app.path().app_local_data_dir()?;
    Ok(data.join(if with_demo { "demonstration" } else { "vault" }))
}
