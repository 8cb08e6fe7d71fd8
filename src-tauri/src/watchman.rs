//! Looks at the clocks every second, whatever the window does, and locks when it is time. A computer that sleeps is
//! found out by its wall clock on every system; Linux and Windows say so beforehand as well (`system_lock`).

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use signet_core::desk::{Desk, Watched};
use tauri::AppHandle;

use crate::alone::First;
use crate::{clock, window};

/// Locks if it is time, and says how the desk stands.
pub fn look(desk: &Desk) -> Watched {
    let watched = desk.watched(clock::seen());
    if watched == Watched::Due {
        desk.close_itself(clock::now());
    }
    watched
}

/// Begins to look, until the program ends.
pub fn begin(app: &AppHandle, desk: &Arc<Desk>, first: Option<First>) -> std::io::Result<()> {
    let (app, desk) = (app.clone(), Arc::clone(desk));
    #[cfg(debug_assertions)]
    shorten(&desk);
    let round = move || {
        let mut warned = false;
        loop {
            thread::sleep(Duration::from_secs(1));
            let warning = match look(&desk) {
                Watched::Soon { seconds, over } => Some((seconds, over)),
                Watched::Closed | Watched::Working | Watched::Due => None,
            };
            #[cfg(debug_assertions)]
            tell_memory_test(&desk);
            if warned || warning.is_some() {
                window::warn(&app, warning);
            }
            warned = warning.is_some();
            if first.as_ref().is_some_and(First::is_called) {
                window::raise(&app);
            }
        }
    };
    thread::Builder::new().name("watchman".into()).spawn(round).map(drop)
}

/// Tells the journey that searches the memory what it has to look for, once the vault is open; masked, so that this is
/// no copy which it would find. A built program knows nothing of this.
#[cfg(debug_assertions)]
fn tell_memory_test(desk: &Desk) {
    let Some(file) = std::env::var_os("SIGNET_TEST_MEMORY").map(std::path::PathBuf::from) else { return };
    if !file.exists()
        && let Some(secrets) = desk.masked_secrets()
        && let Err(error) = std::fs::write(&file, secrets.concat())
    {
        eprintln!("The memory test cannot be told: {error}");
    }
}

/// A journey cannot wait for minutes. A built program knows nothing of this.
#[cfg(debug_assertions)]
fn shorten(desk: &Desk) {
    let seconds = std::env::var("SIGNET_TEST_IDLE_SECONDS").ok().and_then(|text| text.parse().ok());
    if let Some(seconds) = seconds {
        desk.lock_after_for_tests(Duration::from_secs(seconds));
    }
}
