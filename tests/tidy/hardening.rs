//! What keeps a page that was taken over from getting anywhere: each line of the list, where it stands, and what proves
//! it. What stands in a settings file is read here; what only a window can show is tried out by the journey `hardening`.
//!
//! | Line | Where | Proof |
//! |---|---|---|
//! | no global `__TAURI__` | `tauri.conf.json` | here, journey |
//! | the prototypes are frozen | `tauri.conf.json` | here, journey |
//! | a policy without `unsafe-`, `data:` or `blob:` for scripts | `tauri.conf.json`, Vite's for the invented school | here, journey |
//! | no file protocol, no remote page | `tauri.conf.json`, capability | here, journey |
//! | one command, and the page calls no plugin's | `build.rs`, `capabilities/main.json` | here; journey calls every one |
//! | the shell has no plugin but the dialogs', and no tools for developers | `src-tauri/Cargo.toml` | here |
//! | the window keeps nothing on disk | `window.rs`: `incognito` | here, journey `left_behind` |
//! | no other page, no other window, no dropped file | `window.rs`, `window/origin.rs`, `ui/src/shell/browser.ts` | here, journey |
//! | no reload, print, save or source by key, no menu | `ui/src/shell/browser.ts` | `browser.test.ts`, journey |
//! | autofill off (Windows), passwords never offered to be kept | `window.rs`: `general_autofill_enabled` | here |
//! | one window for each vault | `alone.rs` | its test, journey |
//! | no core dump; no debugger of the same user on Linux | `process.rs` | its test, journey |
//! | a panic says where and never what | `process.rs` | its test |
//! | memory given back is wiped; the window is made anew | `lib.rs`, `window/renew.rs` | journey `memory` |
//! | paths never come from the window | `surroundings.rs`: dialogs answer in Rust | here: no request takes a path |
//! | the isolation pattern | not used: it guards against a library in the page, costs an inline script on Windows, and every request is decided in the core | – |

use serde_json::Value;

use super::none;
use super::source::root;

/// The policy, word by word. `blob:` for pictures is what a preview of a paper needs.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; \
     connect-src ipc: http://ipc.localhost; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; \
     frame-src 'none'";

fn settings(conf: &Value) -> Vec<String> {
    let security = &conf["app"]["security"];
    let wanted = [
        (&conf["app"]["withGlobalTauri"], Value::Bool(false), "withGlobalTauri"),
        (&security["freezePrototype"], Value::Bool(true), "freezePrototype"),
        (&security["assetProtocol"]["enable"], Value::Bool(false), "assetProtocol"),
        (&security["csp"], Value::from(POLICY), "csp"),
        (&security["devCsp"], Value::Null, "devCsp"),
        (&security["dangerousDisableAssetCspModification"], Value::Null, "dangerousDisableAssetCspModification"),
        (&security["capabilities"], serde_json::json!(["main"]), "capabilities"),
        // A window made by the settings would have none of what `window.rs` says.
        (&conf["app"]["windows"], serde_json::json!([]), "windows"),
        (&conf["plugins"], Value::Null, "plugins"),
    ];
    let wrong = wanted.into_iter().filter(|(found, wanted, _)| *found != wanted);
    wrong.map(|(found, wanted, name)| format!("tauri.conf.json: {name} is {found}, not {wanted}")).collect()
}

fn capability(found: &Value) -> Vec<String> {
    let mut complaints = Vec::new();
    if found["permissions"] != serde_json::json!(["allow-call"]) {
        complaints.push(format!("the window may do more than the one call: {}", found["permissions"]));
    }
    if found["windows"] != serde_json::json!(["main-*"]) || !found["remote"].is_null() || !found["webviews"].is_null() {
        complaints.push(format!("somebody else may do it too: {found}"));
    }
    complaints
}

/// Words that have to stand in a file, or may not.
fn words(path: &str, text: &str, needed: &[&str], banned: &[&str]) -> Vec<String> {
    let missing = needed.iter().filter(|word| !text.contains(*word)).map(|word| format!("{path}: “{word}” is missing"));
    let extra = banned.iter().filter(|word| text.contains(*word)).map(|word| format!("{path}: “{word}” may not stand there"));
    missing.chain(extra).collect()
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

const WINDOW: &[&str] = &[
    ".incognito(!is_driven())",
    ".devtools(cfg!(debug_assertions))",
    ".general_autofill_enabled(false)",
    ".disable_drag_drop_handler()",
    ".on_navigation(origin::is_ours)",
    ".on_new_window(|_, _| NewWindowResponse::Deny)",
    "generate_handler![commands::call]",
];

#[test]
fn the_settings_give_a_page_nothing() {
    let conf: Value = serde_json::from_str(&read("src-tauri/tauri.conf.json")).unwrap();
    let main: Value = serde_json::from_str(&read("src-tauri/capabilities/main.json")).unwrap();
    let others: Vec<_> = std::fs::read_dir(root().join("src-tauri/capabilities")).unwrap().collect();
    assert_eq!(others.len(), 1, "one capability, and no other file that gives more");
    none(&[settings(&conf), capability(&main)].concat());
}

#[test]
fn the_packages_bring_a_password_store_where_the_system_has_none() {
    let conf: Value = serde_json::from_str(&std::fs::read_to_string(root().join("src-tauri/tauri.conf.json")).unwrap()).unwrap();
    for package in ["deb", "rpm"] {
        assert_eq!(conf["bundle"]["linux"][package]["recommends"], serde_json::json!(["gnome-keyring"]), "{package}");
    }
}

#[test]
fn the_window_is_built_closed() {
    let window = read("src-tauri/src/window.rs");
    none(&words("window.rs", &window, WINDOW, &["additional_browser_args", "initialization_script", "WebviewUrl::External"]));
    let build = read("src-tauri/build.rs");
    none(&words("build.rs", &build, &["AppManifest::new().commands(&[\"call\"])"], &[]));
    let lib = read("src-tauri/src/lib.rs");
    none(&words("lib.rs", &lib, &["#[global_allocator]", "process::close_off()"], &[]));
    let cargo = read("src-tauri/Cargo.toml");
    let plugins: Vec<&str> = cargo.lines().filter(|line| line.starts_with("tauri-plugin-")).collect();
    assert!(plugins.len() == 1 && plugins[0].starts_with("tauri-plugin-dialog "), "{plugins:?}");
    none(&words(
        "Cargo.toml",
        &cargo,
        &["tauri = { version = \"2.12\", features = [] }"],
        &["devtools", "protocol-asset", "isolation"],
    ));
}

#[test]
fn no_page_of_ours_brings_a_script_or_a_style_of_its_own() {
    let index = read("ui/index.html");
    none(&words("index.html", &index, &[], &["<style", "style=", "onload", "data:", "http:", "https:"]));
    assert_eq!(index.matches("<script").count(), 1);
    // Tried out in a browser under the same policy, before it is ever packed.
    let vite = read("ui/vite.config.ts");
    none(&words(
        "vite.config.ts",
        &vite,
        &["img-src 'self' blob:; ", "script-src 'self'; style-src 'self';"],
        &["unsafe-", "data:;"],
    ));
}

#[test]
fn no_request_takes_a_path() {
    // What the window sends is listed in its generated types; a path in an answer (where the vault lies) is only shown.
    let types = read("ui/src/api/index.ts");
    let inputs: Vec<&str> =
        types.lines().filter_map(|line| line.split_once("{ input: ")).map(|(_, rest)| rest.split(';').next().unwrap()).collect();
    assert!(inputs.len() > 40, "the walk has lost its way");
    for input in inputs {
        let declared = types.lines().find(|line| line.starts_with(&format!("export type {input} ")));
        for field in ["path:", "file:", "folder:", "directory:", "url:"] {
            assert!(!declared.is_some_and(|line| line.contains(field)), "{input} takes {field}");
        }
    }
}

#[test]
fn a_request_that_fails_does_not_end_the_program() {
    // The shell answers for a request that panicked, and the reader of workbooks stumbles over a few made to hurt: with
    // `panic = "abort"` neither would be heard, and whoever was typing would sit before nothing.
    none(&words("Cargo.toml", &read("Cargo.toml"), &["[profile.release]"], &["panic"]));
    none(&words("commands.rs", &read("src-tauri/src/commands.rs"), &["spawn_blocking(work)", "\"the request stopped\""], &[]));
}

#[test]
fn an_open_door_is_found() {
    let conf: Value = serde_json::from_str(&read("src-tauri/tauri.conf.json")).unwrap();
    for (pointer, value) in [
        ("/app/security/csp", Value::from(POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"))),
        ("/app/security/csp", Value::Null),
        ("/app/security/freezePrototype", Value::Bool(false)),
        ("/app/withGlobalTauri", Value::Bool(true)),
        ("/app/security/assetProtocol/enable", Value::Bool(true)),
        ("/app/windows", serde_json::json!([{}])),
    ] {
        let mut open = conf.clone();
        *open.pointer_mut(pointer).unwrap() = value;
        assert_eq!(settings(&open).len(), 1, "{pointer}");
    }
    let more = serde_json::json!({ "windows": ["main-*"], "permissions": ["allow-call", "core:default"] });
    assert_eq!(capability(&more).len(), 1);
    let remote = serde_json::json!({ "windows": ["main-*"], "permissions": ["allow-call"], "remote": { "urls": ["https://*"] } });
    assert_eq!(capability(&remote).len(), 1);
    assert_eq!(words("x", "a b", &["b", "c"], &["a"]).len(), 2);
}
