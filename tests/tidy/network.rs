//! The core opens no socket to the world, and what the project is built from comes from the public registries.

use std::collections::{BTreeMap, BTreeSet};

use super::none;
use super::source::root;

/// Crates that exist to speak to other machines.
const NETWORK: &[&str] = &[
    "actix-web",
    "attohttpc",
    "axum",
    "curl",
    "h2",
    "hickory-resolver",
    "hyper",
    "isahc",
    "lettre",
    "native-tls",
    "quinn",
    "reqwest",
    "rustls",
    "surf",
    "tiny_http",
    "tokio",
    "tungstenite",
    "ureq",
    "warp",
    "websocket",
];

/// The lock file lists what crates need on every system; these are compiled for web browsers only.
const BROWSERS: &[&str] = &["js-sys", "wasm-bindgen", "wasm-bindgen-futures", "web-sys"];

/// Which crates the lock file says that each crate needs. Two versions of one name are taken together,
/// which can only make the rule stricter.
fn needs(lock: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut needs: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut name = String::new();
    for line in lock.lines() {
        if let Some(quoted) = line.strip_prefix("name = ") {
            name = quoted.trim_matches('"').to_owned();
            needs.entry(name.clone()).or_default();
        } else if let Some(quoted) = line.strip_prefix(" \"") {
            let needed = quoted.split([' ', '"']).next().unwrap();
            needs.get_mut(&name).unwrap().insert(needed.to_owned());
        }
    }
    needs
}

fn check(lock: &str) -> Vec<String> {
    let needs = needs(lock);
    let mut seen = BTreeSet::new();
    let mut ways = vec![vec!["signet-core"]];
    let mut complaints = Vec::new();
    while let Some(way) = ways.pop() {
        let last = way[way.len() - 1];
        if BROWSERS.contains(&last) || !seen.insert(last) {
            continue;
        }
        if NETWORK.contains(&last) {
            complaints.push(format!("the core reaches the network: {}", way.join(" → ")));
        }
        for needed in needs.get(last).into_iter().flatten() {
            let mut longer = way.clone();
            longer.push(needed);
            ways.push(longer);
        }
    }
    complaints
}

/// Sources other than the two public registries: a private mirror would build on one machine only.
fn strange_sources(lock: &str, package_lock: &str) -> Vec<String> {
    let crates = lock
        .lines()
        .filter_map(|line| line.strip_prefix("source = "))
        .filter(|source| *source != "\"registry+https://github.com/rust-lang/crates.io-index\"");
    let packages = package_lock
        .lines()
        .filter_map(|line| line.trim().strip_prefix("\"resolved\": "))
        .filter(|source| !source.starts_with("\"https://registry.npmjs.org/"));
    crates.chain(packages).map(|source| format!("built from a place that others do not have: {source}")).collect()
}

/// What the lock file of the window's packages speaks of but does not hold: `npm ci` would refuse it, there or
/// on another system, whose own binaries are such optional packages.
fn holes(package_lock: &str) -> Vec<String> {
    let lock: serde_json::Value = serde_json::from_str(package_lock).unwrap();
    let packages = lock["packages"].as_object().unwrap();
    let wanted: BTreeSet<&String> = packages
        .values()
        .filter_map(|package| package["optionalDependencies"].as_object())
        .flat_map(|optional| optional.keys())
        .collect();
    wanted
        .into_iter()
        .filter(|name| {
            let place = format!("node_modules/{name}");
            !packages.keys().any(|path| path.ends_with(&place))
        })
        .map(|name| format!("ui/package-lock.json speaks of {name} and does not hold it"))
        .collect()
}

#[test]
fn the_packages_of_the_window_are_locked_for_every_system() {
    let package_lock = std::fs::read_to_string(root().join("ui/package-lock.json")).unwrap();
    none(&holes(&package_lock));
}

#[test]
fn a_hole_in_the_lock_is_found() {
    let lock = r#"{ "packages": {
        "node_modules/a": { "optionalDependencies": { "a-win32": "1.0.0", "a-linux": "1.0.0" } },
        "node_modules/b/node_modules/a-linux": {} } }"#;
    let found = holes(lock);
    assert_eq!(found.len(), 1);
    assert!(found[0].contains("a-win32"));
}

#[test]
fn the_core_opens_no_socket() {
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).unwrap();
    assert!(needs(&lock)["signet-core"].contains("rusqlite"));
    none(&check(&lock));
}

#[test]
fn everything_comes_from_the_public_registries() {
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let package_lock = std::fs::read_to_string(root().join("ui/package-lock.json")).unwrap();
    none(&strange_sources(&lock, &package_lock));
}

#[test]
fn a_way_out_is_found() {
    let lock = "name = \"signet-core\"\ndependencies = [\n \"csv\",\n]\n\
                name = \"csv\"\ndependencies = [\n \"hyper 1.0.0\",\n]\nname = \"hyper\"\n";
    let complaints = check(lock);
    assert_eq!(complaints, ["the core reaches the network: signet-core → csv → hyper"]);
    assert!(check(&lock.replace("hyper 1.0.0", "memchr")).is_empty());
}

#[test]
fn a_private_mirror_is_found() {
    let own = "  \"resolved\": \"https://mirror.example.org/a.tgz\",";
    assert_eq!(strange_sources("source = \"git+https://example.org/x\"", own).len(), 2);
}
