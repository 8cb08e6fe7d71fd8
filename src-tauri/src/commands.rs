//! The one command that the window may call. It holds no rules.

use std::sync::Arc;

use serde_json::Value;
use signet_core::api;
use signet_core::base::Problem;
use signet_core::desk::Desk;
use tauri::State;
use tauri::ipc::Response;

use crate::{clock, watchman};

/// Hands a request to the core, off the main thread, unless it is time to lock.
#[tauri::command]
pub async fn call(desk: State<'_, Arc<Desk>>, name: String, input: Value) -> Result<Response, Problem> {
    let desk = Arc::clone(&desk);
    let work = move || {
        watchman::look(&desk);
        api::answer(&desk, &name, input, clock::now())
    };
    match tauri::async_runtime::spawn_blocking(work).await {
        Ok(answer) => answer.map(Response::new),
        // A panic rolled its transaction back; what it said may name somebody, so it goes no further.
        Err(_) => Err(Problem::unexpected("the request stopped")),
    }
}
