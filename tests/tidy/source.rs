//! The project's own text files, and Rust code without its comments, its strings and its tests.

use std::path::{Path, PathBuf};

/// One text file.
pub struct Source {
    /// Where it lies, from the top folder, with forward slashes.
    pub path: String,
    /// What is in it.
    pub text: String,
}

/// A source for a sample of what a rule has to complain about.
pub fn sample(path: &str, text: &str) -> Vec<Source> {
    vec![Source { path: path.to_owned(), text: text.to_owned() }]
}

/// The top folder of the project.
pub fn root() -> PathBuf {
    let core = Path::new(env!("CARGO_MANIFEST_DIR"));
    core.ancestors().nth(2).unwrap().to_path_buf()
}

/// Every text file that people wrote; what programs made is left out.
pub fn all() -> Vec<Source> {
    let mut sources = Vec::new();
    walk(&root(), "", &mut sources);
    assert!(sources.len() > 20, "the walk has lost its way");
    sources
}

const MADE: &[&str] = &[".git", "target", "node_modules", "ui/dist", "ui/src/api", "src-tauri/gen"];

const WRITTEN: &[&str] =
    &["rs", "toml", "ts", "js", "svelte", "css", "html", "json", "md", "sql", "tsv", "txt", "yml", "lock", "run"];

fn walk(folder: &Path, shown: &str, sources: &mut Vec<Source>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if shown.is_empty() { name.clone() } else { format!("{shown}/{name}") };
        if MADE.contains(&path.as_str()) || MADE.contains(&name.as_str()) {
            continue;
        }
        // A link may lead anywhere; what it leads to is not ours to judge.
        let kind = entry.file_type().unwrap();
        if kind.is_dir() {
            walk(&entry.path(), &path, sources);
        } else if kind.is_file() && WRITTEN.contains(&name.rsplit('.').next().unwrap()) {
            let bytes = std::fs::read(entry.path()).unwrap();
            let text = String::from_utf8(bytes).unwrap_or_default();
            sources.push(Source { path, text });
        }
    }
}

impl Source {
    /// Whether the file's name ends with this, dot included.
    pub fn is(&self, ending: &str) -> bool {
        self.path.ends_with(ending)
    }

    /// Whether all of it is a test.
    pub fn is_test(&self) -> bool {
        let path = &self.path;
        path.starts_with("tests/") || path.contains("/tests/") || path.ends_with("/tests.rs") || path.ends_with(".test.ts")
    }

    /// The path within the core, if it is code of the core: `people/list.rs`.
    pub fn in_core(&self) -> Option<&str> {
        self.path.strip_prefix("src-tauri/core/src/").filter(|path| path.ends_with(".rs"))
    }

    /// The code that runs: no comments, no strings, no tests; lines keep their numbers.
    pub fn code(&self) -> String {
        if self.is_test() {
            return String::new();
        }
        without_tests(&without_words(&self.text))
    }
}

/// Blanks out comments, strings and single letters in quotes.
fn without_words(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut code = String::with_capacity(text.len());
    let mut at = 0;
    while at < letters.len() {
        let end = word_end(&letters, at, code.chars().next_back());
        match end {
            Some(end) => {
                let end = end.min(letters.len());
                code.extend(letters[at..end].iter().map(|c| if *c == '\n' { '\n' } else { ' ' }));
                at = end;
            }
            None => {
                code.push(letters[at]);
                at += 1;
            }
        }
    }
    code
}

/// Where a comment, a string or a quoted letter that begins here ends; `None` if none does.
fn word_end(letters: &[char], at: usize, before: Option<char>) -> Option<usize> {
    let next = |ahead: usize| letters.get(at + ahead).copied();
    let find = |from: usize, sign: &[char]| (from..letters.len()).find(|i| letters[*i..].starts_with(sign));
    match letters[at] {
        '/' if next(1) == Some('/') => Some(find(at, &['\n']).unwrap_or(letters.len())),
        '/' if next(1) == Some('*') => Some(find(at + 2, &['*', '/']).map_or(letters.len(), |end| end + 2)),
        '"' => Some(string_end(letters, at + 1)),
        'r' if !before.is_some_and(|c| c.is_alphanumeric() && c != 'b' || c == '_') => {
            let hashes = letters[at + 1..].iter().take_while(|c| **c == '#').count();
            if next(1 + hashes) != Some('"') {
                return None;
            }
            let mut close = vec!['"'];
            close.extend(std::iter::repeat_n('#', hashes));
            Some(find(at + 2 + hashes, &close).map_or(letters.len(), |end| end + close.len()))
        }
        '\'' if next(1) == Some('\\') => Some(find(at + 3, &['\'']).map_or(letters.len(), |end| end + 1)),
        '\'' if next(2) == Some('\'') => Some(at + 3),
        _ => None,
    }
}

fn string_end(letters: &[char], mut at: usize) -> usize {
    while at < letters.len() {
        match letters[at] {
            '\\' => at += 2,
            '"' => return at + 1,
            _ => at += 1,
        }
    }
    at
}

/// Blanks out every item that is compiled for tests only.
fn without_tests(code: &str) -> String {
    let mut left = code.to_owned();
    while let Some(begin) = left.find("#[cfg(test)]") {
        let rest = &left[begin..];
        let semicolon = rest.find(';').unwrap_or(rest.len());
        let brace = rest.find('{').unwrap_or(rest.len());
        let end = begin + if semicolon < brace { semicolon + 1 } else { block_end(rest, brace) };
        let blank: String = left[begin..end].chars().map(|c| if c == '\n' { '\n' } else { ' ' }).collect();
        left.replace_range(begin..end, &blank);
    }
    left
}

fn block_end(text: &str, from: usize) -> usize {
    let mut depth = 0_usize;
    for (at, letter) in text[from..].char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 1 => return from + at + 1,
            '}' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

#[test]
fn only_code_that_runs_is_left() {
    let text = "let a = 'x'; // crate::api\nlet b: &'a str = \"crate::api\";\nlet c = r#\"un\"wrap\"#;\n\
                #[cfg(test)]\nuse crate::api;\n#[cfg(test)]\nmod tests { fn x() { y.unwrap() } }\nfn last() {}\n";
    let code = sample("src-tauri/core/src/base/x.rs", text)[0].code();
    assert!(!code.contains("api") && !code.contains("unwrap") && !code.contains("tests"));
    assert!(code.contains("let b: &'a str") && code.contains("fn last() {}"));
    assert_eq!(code.lines().count(), text.lines().count());
}
