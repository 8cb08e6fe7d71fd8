//! The window.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

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
            let desk = if with_demo {
                demo::desk(Folder::at(folder), Arc::new(System::new(handle.clone())), clock::now())
            } else {
                let keychain = Arc::new(SystemKeychain::new());
                Desk::new(Folder::at(folder), keychain, Arc::new(System::new(handle.clone())), Cost::default(), false)
            };
            app.manage(Arc::new(desk));
            build(handle)?;
            Ok(())
        })
        .build(tauri::generate_context!());
    match app {
        Ok(app) => {
            app.run(|_, _| {});
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("Signet could not open its window: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Whether a test drives this window. A web view that keeps nothing on disk does not let itself be driven, so a debug
/// build gives that up for the test; a built program never does, and so can never be driven.
fn is_driven() -> bool {
    cfg!(debug_assertions) && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some_and(|set| set == "true")
}

/// The one window: nothing of it is kept on disk, and it goes nowhere but to its own pages.
fn build(app: &AppHandle) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
        .title("Signet")
        .inner_size(1280.0, 820.0)
        .min_inner_size(800.0, 560.0)
        .incognito(!is_driven())
        .disable_drag_drop_handler()
        .on_navigation(|url| matches!(url.scheme(), "tauri") || matches!(url.host_str(), Some("tauri.localhost")))
        .build()?;
    #[cfg(target_os = "linux")]
    crate::print_dialog::set_paper(&window)?;
    #[cfg(not(target_os = "linux"))]
    drop(window);
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
