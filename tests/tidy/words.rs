//! Words that may not stand in the code, and paths of one machine that may stand nowhere.

use super::none;
use super::source::{Source, all, sample};

/// A word, where it may not stand, and why.
struct Banned {
    word: &'static str,
    holds_for: fn(&Source) -> bool,
    reason: &'static str,
}

const BANNED: &[Banned] = &[
    Banned { word: ".unwrap()", holds_for: |source| source.is(".rs"), reason: "an `expect` says why it holds" },
    Banned { word: "Utc::now", holds_for: |source| source.in_core().is_some(), reason: "time is handed in by the office" },
    Banned { word: "Local::now", holds_for: |source| source.in_core().is_some(), reason: "time is handed in by the office" },
    Banned { word: "SystemTime::now", holds_for: |source| source.in_core().is_some(), reason: "time is handed in by the office" },
];

fn check(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in sources {
        let code = source.code();
        for banned in BANNED.iter().filter(|banned| (banned.holds_for)(source)) {
            complaints.extend(
                lines_with(&code, banned.word).map(|line| format!("{}:{line}: {}: {}", source.path, banned.word, banned.reason)),
            );
        }
        if source.is(".svelte") {
            complaints.extend(
                lines_with(&source.text, "{@html").map(|line| format!("{}:{line}: {{@html}} lets text become code", source.path)),
            );
        }
    }
    complaints
}

fn lines_with<'t>(text: &'t str, word: &'t str) -> impl Iterator<Item = usize> + 't {
    let lines = text.lines().enumerate();
    lines.filter(move |(_, line)| line.contains(word)).map(|(number, _)| number + 1)
}

/// Folders that exist on the machine of whoever wrote the line, and on no other.
fn machine_paths(sources: &[Source]) -> Vec<String> {
    // Put together here, so that this file does not break its own rule.
    let homes = ["home", "root", "Users", "work"].map(|name| format!("/{name}/"));
    let mut complaints = Vec::new();
    for source in sources {
        for (number, line) in source.text.lines().enumerate() {
            let is_machine = |home: &String| {
                line.match_indices(home.as_str()).any(|(at, _)| {
                    let before = line[..at].chars().next_back();
                    before.is_none_or(|c| c.is_whitespace() || "\"'`=(:".contains(c))
                })
            };
            if homes.iter().any(is_machine) || line.contains(&["C:", "Users"].join("\\")) {
                let place = format!("{}:{}", source.path, number + 1);
                complaints.push(format!("{place}: a path of one machine"));
            }
        }
    }
    complaints
}

#[test]
fn no_banned_word_stands_in_the_code() {
    none(&check(&all()));
}

#[test]
fn no_path_of_one_machine_stands_anywhere() {
    none(&machine_paths(&all()));
}

#[test]
fn a_banned_word_is_found() {
    let complaints = |path: &str, text: &str| check(&sample(path, text)).len();
    assert_eq!(complaints("src-tauri/src/desk.rs", "let x = y.unwrap();"), 1);
    assert_eq!(complaints("src-tauri/src/desk.rs", "let x = y.unwrap_or(1);"), 0);
    assert_eq!(complaints("tests/vault.rs", "let x = y.unwrap();"), 0);
    assert_eq!(complaints("src-tauri/core/src/a.rs", "let d = Utc::now();"), 1);
    assert_eq!(complaints("src-tauri/src/desk.rs", "let d = Utc::now();"), 0);
    assert_eq!(complaints("ui/src/People.svelte", "<p>{@html name}</p>"), 1);
}

#[test]
fn a_machine_path_is_found() {
    let home = format!("see {}/me/notes", ["", "home"].join("/"));
    assert_eq!(machine_paths(&sample("README.md", &home)).len(), 1);
    let address = format!("https://example.org{}/x", ["", "home"].join("/"));
    assert_eq!(machine_paths(&sample("README.md", &address)).len(), 0);
}
