//! Every Rust package may be combined with Signet's own licence: what each says of itself, against `.deny.toml`.

use crate::run::{Outcome, cargo, root};

/// Fails with every package whose licence is not among those that `.deny.toml` allows.
pub fn licences() -> Outcome {
    let deny =
        std::fs::read_to_string(root().join(".deny.toml")).map_err(|problem| format!(".deny.toml cannot be read: {problem}."))?;
    let allowed = allowed(&deny);
    let answer = cargo(&["metadata", "--format-version", "1", "--locked"])
        .output()
        .map_err(|problem| format!("`cargo metadata` could not be started: {problem}."))?;
    if !answer.status.success() {
        return Err("`cargo metadata` failed: Cargo.lock may be stale.".into());
    }
    let packages = packages(&String::from_utf8_lossy(&answer.stdout));
    let refused: Vec<String> = packages
        .iter()
        .filter(|(_, licence)| !is_allowed(licence, &allowed))
        .map(|(name, licence)| format!("  {name}: {}", if licence.is_empty() { "says nothing" } else { licence }))
        .collect();
    if packages.len() < 100 || !refused.is_empty() {
        return Err(format!("{} packages were read. Not allowed by .deny.toml:\n{}", packages.len(), refused.join("\n")));
    }
    println!("{} packages, each under a licence that .deny.toml allows.", packages.len());
    Ok(())
}

/// The names between the brackets of `allow`.
fn allowed(deny: &str) -> Vec<&str> {
    let list = deny.split_once("allow = [").and_then(|(_, rest)| rest.split_once(']')).map_or("", |(list, _)| list);
    let lines = list.lines().map(str::trim).filter(|line| !line.starts_with('#'));
    lines.flat_map(|line| line.split('"').skip(1).step_by(2)).collect()
}

/// Each package with its licence, out of what cargo writes: a package has a version behind its name, a dependency has not.
fn packages(metadata: &str) -> Vec<(String, String)> {
    metadata
        .split("{\"name\":\"")
        .skip(1)
        .filter_map(|piece| {
            let (name, rest) = piece.split_once('"')?;
            let (_, rest) = rest.strip_prefix(",\"version\":\"")?.split_once('"')?;
            // What a package says of system libraries has a name and a version too, but no id.
            let rest = rest.strip_prefix(",\"id\":\"")?;
            let licence = rest.split_once("\"license\":").map_or("", |(_, licence)| licence);
            let licence =
                licence.strip_prefix('"').and_then(|licence| licence.split_once('"')).map_or("", |(licence, _)| licence);
            Some((name.to_owned(), licence.to_owned()))
        })
        .collect()
}

/// Whether one of the choices that the licence gives is allowed. An old way of writing puts a stroke for "or".
fn is_allowed(licence: &str, allowed: &[&str]) -> bool {
    let spaced = licence.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ").replace(" WITH ", "\u{1f}");
    let mut words = spaced.split_whitespace().peekable();
    let holds = either(&mut words, allowed);
    holds && words.next().is_none()
}

type Words<'w> = std::iter::Peekable<std::str::SplitWhitespace<'w>>;

fn either(words: &mut Words<'_>, allowed: &[&str]) -> bool {
    let mut holds = both(words, allowed);
    while words.next_if_eq(&"OR").is_some() {
        holds |= both(words, allowed);
    }
    holds
}

fn both(words: &mut Words<'_>, allowed: &[&str]) -> bool {
    let mut holds = one(words, allowed);
    while words.next_if_eq(&"AND").is_some() {
        holds &= one(words, allowed);
    }
    holds
}

fn one(words: &mut Words<'_>, allowed: &[&str]) -> bool {
    match words.next() {
        Some("(") => {
            let holds = either(words, allowed);
            words.next() == Some(")") && holds
        }
        Some(name) => allowed.contains(&name.replace('\u{1f}', " WITH ").as_str()),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{allowed, is_allowed, packages};

    #[test]
    fn a_licence_is_allowed_if_one_of_its_choices_is() {
        let list = ["MIT", "ISC", "Apache-2.0 WITH LLVM-exception"];
        for good in
            ["MIT", "GPL-3.0/MIT", "GPL-3.0 OR MIT", "(GPL-3.0 OR MIT) AND ISC", "Apache-2.0 WITH LLVM-exception OR GPL-3.0"]
        {
            assert!(is_allowed(good, &list), "{good}");
        }
        for bad in ["", "GPL-3.0", "MIT AND GPL-3.0", "(MIT OR GPL-3.0) AND GPL-3.0", "MIT ISC", "(MIT", "Apache-2.0"] {
            assert!(!is_allowed(bad, &list), "{bad}");
        }
    }

    #[test]
    fn packages_are_told_from_dependencies() {
        let metadata = r#"{"packages":[{"name":"a","version":"1","id":"a","license":"MIT","dependencies":[{"name":"b","source":null}],"metadata":{"system-deps":{"x":{"name":"x","version":"1"}}}},{"name":"c","version":"2","id":"c","license":null}]}"#;
        assert_eq!(packages(metadata), [("a".to_owned(), "MIT".to_owned()), ("c".to_owned(), String::new())]);
    }

    #[test]
    fn the_list_is_read_from_the_file() {
        assert_eq!(allowed("[licenses]\nallow = [\n    # not \"GPL\"\n    \"MIT\",\n    \"ISC\",\n]\n"), ["MIT", "ISC"]);
    }
}
