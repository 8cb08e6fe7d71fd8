//! Nobody looks upstairs: a module of the core uses only those that `lib.rs` lists above it, and siblings
//! on a floor do not see each other.

use super::none;
use super::source::{Source, all, sample};

const SIBLINGS: &[&[&str]] = &[
    &["vault", "printing"],
    &["loans", "stock_checks", "software", "disposals", "logs", "care"],
    &["consents", "agreements", "access", "incidents"],
];

fn check(order: &[String], sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    let floor = |module: &str| order.iter().position(|listed| listed == module);
    for source in sources {
        let Some(path) = source.in_core() else {
            continue;
        };
        let own = path.split('/').next().unwrap().trim_end_matches(".rs");
        let Some(own_floor) = floor(own) else {
            continue;
        };
        for (line, used) in uses(&source.code()) {
            let upstairs = floor(&used).is_some_and(|used_floor| used_floor > own_floor);
            let sibling = own != used && SIBLINGS.iter().any(|floor| floor.contains(&own) && floor.contains(&used.as_str()));
            if upstairs || sibling {
                let how = if sibling { "its sibling" } else { "upstairs to" };
                complaints.push(format!("{}:{line}: {own} looks {how} {used}", source.path));
            }
        }
    }
    complaints
}

/// The modules in the order in which `lib.rs` lists them.
fn order(lib: &str) -> Vec<String> {
    lib.lines()
        .filter_map(|line| line.trim().trim_start_matches("pub ").strip_prefix("mod "))
        .filter_map(|rest| rest.strip_suffix(';'))
        .map(str::to_owned)
        .collect()
}

/// Every module of the crate that the code names, with its line: `crate::a::b` and `crate::{a::b, c}`.
fn uses(code: &str) -> Vec<(usize, String)> {
    let mut uses = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let line = code[..at].matches('\n').count() + 1;
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            None => uses.push((line, name(rest))),
            Some(group) => uses.extend(first_names(group).into_iter().map(|used| (line, used))),
        }
    }
    uses
}

fn first_names(group: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut depth = 0;
    let mut fresh = true;
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => fresh = true,
            c if fresh && !c.is_whitespace() => {
                names.push(name(&group[at..]));
                fresh = false;
            }
            _ => {}
        }
    }
    names
}

fn name(rest: &str) -> String {
    rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

#[test]
fn nobody_looks_upstairs() {
    let sources = all();
    let lib = sources.iter().find(|source| source.path == "src-tauri/core/src/lib.rs").unwrap();
    let order = order(&lib.text);
    assert_eq!(order.first().map(String::as_str), Some("base"));
    none(&check(&order, &sources));
}

#[test]
fn looking_upstairs_or_aside_is_found() {
    let order = order("pub mod base;\npub mod vault;\npub mod printing;\npub mod api;\n");
    let complaints = |path: &str, text: &str| check(&order, &sample(path, text)).len();
    let vault = "src-tauri/core/src/vault/open.rs";
    assert_eq!(complaints(vault, "use crate::base::Day;"), 0);
    assert_eq!(complaints(vault, "fn x() { crate::api::ask() }"), 1);
    assert_eq!(complaints(vault, "use crate::printing::Sheet;"), 1);
    assert_eq!(complaints(vault, "use crate::{base::{Day, api}, api::Ask};"), 1);
    assert_eq!(complaints("src-tauri/core/src/base.rs", "use crate::vault::Key;"), 1);
}
