//! What Signet says of its own safety: every sentence stands in `tests/promises.tsv`, and what is promised names the tests
//! that show it.

use std::collections::BTreeSet;

use super::none;
use super::source::{Source, all, root, sample};

/// Where Signet says what it keeps safe, to those who use it.
const PAGES: [&str; 2] = ["ui/src/safety/Page.svelte", "ui/src/safety/LockAfter.svelte"];
const CHAPTER: &str = "## What is protected, and what is not";

/// A line of the table: a promise has tests; a limit says what is not kept safe, and may have some; advice is for people to follow.
struct Row<'t> {
    kind: &'t str,
    sentence: &'t str,
    tests: Vec<&'t str>,
}

fn table(text: &str) -> Vec<Row<'_>> {
    let lines = text.lines().skip(1).map(|line| line.splitn(3, '\t').collect::<Vec<_>>());
    let rows = lines.map(|fields| Row {
        kind: fields[0],
        sentence: fields.get(1).copied().unwrap_or_default(),
        tests: fields.get(2).map(|tests| tests.split(", ").filter(|test| !test.is_empty()).collect()).unwrap_or_default(),
    });
    rows.collect()
}

/// The sentences of a page: what stands in its paragraphs and lists, as it is read. What is worked out is "…".
fn sentences_of_page(text: &str) -> Vec<String> {
    let markup = text.split("</script>").nth(1).unwrap_or_default().split("<style>").next().unwrap_or_default();
    let mut found = Vec::new();
    for (open, close) in [("<p", "</p>"), ("<li", "</li>")] {
        for part in markup.split(open).skip(1).filter(|part| part.starts_with([' ', '>', '\n'])) {
            let inside = part.split(close).next().unwrap_or_default();
            found.extend(sentences(&read(inside.split_once('>').map_or("", |(_, words)| words))));
        }
    }
    found
}

/// The words between the tags, a key hint by its keys, and "…" for what is worked out.
fn read(markup: &str) -> String {
    let mut words = String::new();
    let mut rest = markup;
    while let Some(at) = rest.find(['<', '{']) {
        words.push_str(&rest[..at]);
        let is_tag = rest[at..].starts_with('<');
        let inside = &rest[at + 1..];
        let end = if is_tag { inside.find('>') } else { closing_brace(inside) }.unwrap_or(inside.len() - 1);
        let what = &inside[..end];
        if is_tag {
            let keys = what.strip_prefix("KeyHint keys=\"").and_then(|keys| keys.split('"').next());
            words.push_str(keys.unwrap_or_default());
        } else if !what.starts_with(['#', '/', ':', '@', '"']) {
            words.push('…');
        } else {
            words.push(' ');
        }
        rest = &inside[end + 1..];
    }
    words.push_str(rest);
    words
}

fn closing_brace(text: &str) -> Option<usize> {
    let mut depth = 1;
    text.char_indices().find_map(|(at, letter)| {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        (depth == 0).then_some(at)
    })
}

/// Sentences end with a full stop before a capital; what is only worked out is none.
fn sentences(text: &str) -> Vec<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut found = vec![String::new()];
    for word in text.split(' ') {
        let ended = found.last().is_some_and(|last| last.ends_with(['.', '?', '!']));
        if ended && word.starts_with(|letter: char| letter.is_uppercase() || letter == '*') {
            found.push(String::new());
        }
        let last = found.last_mut().expect("there is always one");
        if !last.is_empty() {
            last.push(' ');
        }
        last.push_str(word);
    }
    found.retain(|sentence| sentence.chars().any(char::is_alphabetic));
    found
}

fn chapter(readme: &str) -> Vec<String> {
    let text = readme.split(CHAPTER).nth(1).unwrap_or_default().split("\n## ").next().unwrap_or_default();
    text.split("\n\n").flat_map(sentences).collect()
}

/// The names of all tests, of the core, the shell, the journeys and the window.
fn names(sources: &[Source]) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for source in sources {
        if source.is(".rs") {
            for after in source.text.split("#[test]").skip(1) {
                let name = after.split("fn ").nth(1).and_then(|rest| rest.split('(').next());
                names.extend(name.map(str::to_owned));
            }
        } else if source.is(".test.ts") {
            let begun = source.text.split("\ntest(\"").skip(1).chain(source.text.split("  it(\"").skip(1));
            names.extend(begun.filter_map(|rest| rest.split('"').next()).map(str::to_owned));
        }
    }
    names
}

fn check(said: &[String], rows: &[Row<'_>], tests: &BTreeSet<String>) -> Vec<String> {
    let mut complaints = Vec::new();
    for sentence in said {
        if !rows.iter().any(|row| row.sentence == sentence) {
            complaints.push(format!("tests/promises.tsv lacks what is said of safety: {sentence}"));
        }
    }
    for row in rows {
        if !said.iter().any(|sentence| sentence == row.sentence) {
            complaints.push(format!("tests/promises.tsv: nobody says this any more: {}", row.sentence));
        }
        match (row.kind, row.tests.is_empty()) {
            ("promise", false) | ("limit", _) | ("advice", true) => {}
            ("promise", true) => complaints.push(format!("tests/promises.tsv: promised, and no test shows it: {}", row.sentence)),
            (kind, _) => complaints.push(format!("tests/promises.tsv: {kind} with tests, or no kind: {}", row.sentence)),
        }
        let unknown = row.tests.iter().filter(|test| !tests.contains(**test));
        complaints.extend(unknown.map(|test| format!("tests/promises.tsv: there is no test {test}")));
    }
    complaints
}

#[test]
fn what_is_said_of_safety_is_shown_by_tests_or_promises_nothing() {
    let sources = all();
    let text = |path: &str| std::fs::read_to_string(root().join(path)).expect("it is there");
    let mut said: Vec<String> = PAGES.iter().flat_map(|page| sentences_of_page(&text(page))).collect();
    assert!(said.len() > 40, "the page is not read any more");
    let readme = chapter(&text("README.md"));
    assert!(readme.len() > 5, "the chapter is not read any more");
    said.extend(readme);
    let table_text = text("tests/promises.tsv");
    none(&check(&said, &table(&table_text), &names(&sources)));
}

#[test]
fn a_page_is_read_as_people_read_it() {
    let page = "<script></script>\n<p class=\"small\">\n  <KeyHint keys=\"Ctrl L\" /> locks <strong>it</strong>. It waits\n  \
                {number(5, \"minute\")} {#if a}and <a href=\"#/x\">more</a\n>{/if}.</p><ul><li>Keep it.</li></ul><style></style>";
    assert_eq!(sentences_of_page(page), ["Ctrl L locks it.", "It waits … and more .", "Keep it."]);
}

#[test]
fn an_empty_promise_is_found() {
    let said = ["It locks.".to_owned()];
    let tests = names(&sample("tests/a.rs", "#[test]\nfn it_locks() {}"));
    let complaints = |rows: &str| check(&said, &table(rows), &tests).len();
    assert_eq!(complaints("kind\tsentence\ttests\npromise\tIt locks.\tit_locks"), 0);
    assert_eq!(complaints("kind\tsentence\ttests\npromise\tIt locks.\t"), 1);
    assert_eq!(complaints("kind\tsentence\ttests\npromise\tIt locks.\tit_flies"), 1);
    assert_eq!(complaints("kind\tsentence\ttests\nadvice\tIt locks.\tit_locks"), 1);
    assert_eq!(complaints("kind\tsentence\ttests"), 1);
    assert_eq!(complaints("kind\tsentence\ttests\nlimit\tIt locks.\t\nlimit\tIt leaks.\t"), 1);
}
