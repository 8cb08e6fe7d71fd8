//! Crates with one owner: whoever else wants what such a crate does asks its owner.

use super::none;
use super::source::{Source, all, sample};

struct Owned {
    crates: &'static [&'static str],
    owner: &'static str,
    is_owner: fn(&str) -> bool,
}

const OWNED: &[Owned] = &[
    Owned {
        crates: &["rusqlite"],
        owner: "store and the slices' store.rs",
        // Identifiers and fixed words say on the ground floor how they are kept; nothing else there knows of SQL.
        is_owner: |path| {
            path.starts_with("store/")
                || path.ends_with("/store.rs")
                || path.contains("/store/")
                || ["base/ids.rs", "base/words.rs"].contains(&path)
        },
    },
    Owned { crates: &["keyring", "keyring_core"], owner: "vault/keychain", is_owner: |path| path.starts_with("vault/keychain") },
    Owned { crates: &["printpdf"], owner: "printing/pdf", is_owner: |path| path.starts_with("printing/pdf") },
    Owned { crates: &["tauri"], owner: "the shell, outside the core", is_owner: |_| false },
];

fn check(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in sources {
        let Some(path) = source.in_core() else {
            continue;
        };
        let code = source.code();
        for owned in OWNED.iter().filter(|owned| !(owned.is_owner)(path)) {
            for (number, line) in code.lines().enumerate() {
                if let Some(name) = owned.crates.iter().find(|name| names(line, name)) {
                    let place = format!("{}:{}", source.path, number + 1);
                    complaints.push(format!("{place}: {name} belongs to {}", owned.owner));
                }
            }
        }
    }
    complaints
}

/// Whether a line names the crate: as a path, or in a `use` of its own.
fn names(line: &str, name: &str) -> bool {
    line.match_indices(name).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = &line[at + name.len()..];
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '.' || c == ':')
            && (after.starts_with("::") || line.trim_start().starts_with("use ") && after.starts_with([';', ' ']))
    })
}

#[test]
fn crates_are_used_by_their_owners_only() {
    none(&check(&all()));
}

#[test]
fn a_crate_in_the_wrong_hands_is_found() {
    let complaints = |path: &str, text: &str| check(&sample(&format!("src-tauri/core/src/{path}"), text)).len();
    assert_eq!(complaints("people/list.rs", "use rusqlite::Row;"), 1);
    assert_eq!(complaints("people/store.rs", "use rusqlite::Row;"), 0);
    assert_eq!(complaints("vault/unlock.rs", "let e = keyring_core::Entry::new();"), 1);
    assert_eq!(complaints("vault/keychain.rs", "let e = keyring_core::Entry::new();"), 0);
    assert_eq!(complaints("printing/layout.rs", "use printpdf as pdf;"), 1);
    assert_eq!(complaints("api.rs", "fn x() -> tauri::State {}"), 1);
    assert_eq!(complaints("vault/unlock.rs", "self.keyring.read(); keyring(x)"), 0);
}
