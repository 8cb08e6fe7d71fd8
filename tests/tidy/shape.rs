//! The shape of the house: what stands in the root, how long a file may be, how it begins and is called.

use super::none;
use super::source::{Source, all, root, sample};

const ROOT: &[&str] = &["Cargo.lock", "Cargo.toml", "README.md", "assets", "icons", "src-tauri", "tests", "ui"];

const LONGEST: usize = 300;

fn root_complaints(found: &[String]) -> Vec<String> {
    let extra =
        found.iter().filter(|name| !ROOT.contains(&name.as_str())).map(|name| format!("{name} does not belong in the root"));
    let missing = ROOT
        .iter()
        .filter(|name| !found.iter().any(|there| there == *name))
        .map(|name| format!("{name} is missing from the root"));
    extra.chain(missing).collect()
}

fn is_code(source: &Source) -> bool {
    [".rs", ".ts", ".svelte", ".css"].iter().any(|ending| source.is(ending))
}

fn long(sources: &[Source]) -> Vec<String> {
    let code = sources.iter().filter(|source| is_code(source));
    code.map(|source| (source, source.text.lines().count()))
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(source, lines)| format!("{} has {lines} lines, more than {LONGEST}", source.path))
        .collect()
}

fn nameless(sources: &[Source]) -> Vec<String> {
    let modules = sources.iter().filter(|source| source.is(".rs") && !source.is("build.rs"));
    modules
        .filter(|source| !source.text.starts_with("//! "))
        .map(|source| format!("{} does not begin with what it is (`//! …`)", source.path))
        .collect()
}

const EMPTY_NAMES: &[&str] = &["manager", "service", "helper", "helpers", "util", "utils"];

/// Names that say nothing: as a file, as the end of one, or as the end of a type or module declared.
fn empty_names(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in sources.iter().filter(|source| is_code(source)) {
        let file = source.path.rsplit('/').next().unwrap();
        let stem = file.split('.').next().unwrap();
        for name in std::iter::once(stem).chain(source.path.split('/')) {
            if says_nothing(name) {
                complaints.push(format!("{}: “{name}” says nothing", source.path));
            }
        }
        let code = source.code();
        for (number, line) in code.lines().enumerate() {
            if let Some(name) = declared(line).filter(|name| says_nothing(name)) {
                let place = format!("{}:{}", source.path, number + 1);
                complaints.push(format!("{place}: “{name}” says nothing"));
            }
        }
    }
    complaints
}

fn says_nothing(name: &str) -> bool {
    EMPTY_NAMES.iter().any(|empty| {
        let mut capital = empty.to_string();
        capital[..1].make_ascii_uppercase();
        name == *empty || name.ends_with(&format!("_{empty}")) || name.ends_with(&capital)
    })
}

fn declared(line: &str) -> Option<&str> {
    let mut words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
    words.find(|word| ["struct", "enum", "trait", "mod", "type", "class", "interface"].contains(word))?;
    words.next()
}

#[test]
fn the_root_shows_only_what_belongs_there() {
    let entries = std::fs::read_dir(root()).unwrap();
    let visible = entries
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('.') && name != "target");
    none(&root_complaints(&visible.collect::<Vec<_>>()));
}

#[test]
fn files_stay_short() {
    none(&long(&all()));
}

#[test]
fn every_module_says_what_it_is() {
    none(&nameless(&all()));
}

#[test]
fn names_say_something() {
    none(&empty_names(&all()));
}

#[test]
fn a_crooked_house_is_found() {
    let found: Vec<String> = ROOT.iter().map(|name| (*name).to_owned()).collect();
    assert!(root_complaints(&found).is_empty());
    assert_eq!(root_complaints(&found[1..]).len(), 1);
    assert_eq!(root_complaints(&["notes.txt".to_owned()]).len(), 1 + ROOT.len());

    assert_eq!(long(&sample("ui/src/a.css", &"a {}\n".repeat(301))).len(), 1);
    assert_eq!(long(&sample("ui/src/a.css", &"a {}\n".repeat(300))).len(), 0);

    assert_eq!(nameless(&sample("a.rs", "use std::fs;\n")).len(), 1);
    assert_eq!(nameless(&sample("a.rs", "//! What it is.\n")).len(), 0);

    assert_eq!(empty_names(&sample("a.rs", "pub struct VaultManager;")).len(), 1);
    assert_eq!(empty_names(&sample("ui/src/utils/a.ts", "")).len(), 1);
    assert_eq!(empty_names(&sample("a.rs", "pub struct OnlineServices; fn help() {}")).len(), 0);
}
