//! Finding the markers: a comment `proves: O-C01, O-C02` directly above a test or inside it.

use std::path::Path;

/// A test and the duties that it says it proves.
pub struct Proof {
    /// The test's name, as its runner prints it.
    pub test: String,
    /// File and line of the marker, for the person who mends it.
    pub place: String,
    /// The numbers of the duties.
    pub duties: Vec<String>,
}

/// Looks through the Rust code and the window's tests.
pub fn find(root: &Path) -> Result<Vec<Proof>, String> {
    let mut proofs = Vec::new();
    for folder in ["tests", "src-tauri", "ui/src"] {
        walk(root, &root.join(folder), &mut proofs)?;
    }
    Ok(proofs)
}

fn walk(root: &Path, folder: &Path, proofs: &mut Vec<Proof>) -> Result<(), String> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Ok(());
    };
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            // The front door speaks of markers without bearing any.
            if !matches!(name.as_ref(), "target" | "node_modules" | "gen" | "xtask") {
                walk(root, &path, proofs)?;
            }
        } else if name.ends_with(".rs") || name.ends_with(".test.ts") {
            let text =
                std::fs::read_to_string(&path).map_err(|problem| format!("{} cannot be read: {problem}.", path.display()))?;
            let shown = path.strip_prefix(root).unwrap_or(&path).to_string_lossy();
            proofs.extend(in_text(&shown, &text)?);
        }
    }
    Ok(())
}

/// The markers of one file. One that stands on no test proves nothing, which is an error.
fn in_text(file: &str, text: &str) -> Result<Vec<Proof>, String> {
    let lines: Vec<&str> = text.lines().collect();
    let mut proofs = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(duties) = marker(line) else {
            continue;
        };
        let place = format!("{file}:{}", at + 1);
        let test = test_below(&lines, at)
            .or_else(|| test_around(&lines, at))
            .ok_or_else(|| format!("The marker at {place} stands on no test."))?;
        proofs.push(Proof { test, place, duties });
    }
    Ok(proofs)
}

fn marker(line: &str) -> Option<Vec<String>> {
    let comment = line.trim().strip_prefix("//")?;
    let list = comment.trim_start_matches('/').trim().strip_prefix("proves:")?;
    Some(list.split(',').map(|id| id.trim().trim_end_matches('.').to_owned()).collect())
}

/// The test that the marker stands above: only comments and attributes may lie between.
fn test_below(lines: &[&str], at: usize) -> Option<String> {
    for (number, line) in lines.iter().enumerate().skip(at + 1) {
        let line = line.trim();
        if line.starts_with("//") || line.starts_with('#') {
            continue;
        }
        return test_at(lines, number);
    }
    None
}

/// The test in which the marker stands: the nearest one that begins above it and has not ended before it.
fn test_around(lines: &[&str], at: usize) -> Option<String> {
    let begins = (0..at).rev().find(|number| begins(lines[*number]) && !ends(lines, *number, at))?;
    test_at(lines, begins)
}

/// Whether what begins on a line has ended before another: its closing brace stands as far in as its beginning.
fn ends(lines: &[&str], begins: usize, before: usize) -> bool {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let whole = indent(lines[begins]);
    lines[begins + 1..before].iter().any(|line| indent(line) == whole && line.trim_start().starts_with('}'))
}

fn begins(line: &str) -> bool {
    function(line).is_some() || call(line)
}

fn test_at(lines: &[&str], number: usize) -> Option<String> {
    if let Some(name) = function(lines[number]) {
        let is_test = lines[..number]
            .iter()
            .rev()
            .map(|line| line.trim())
            .take_while(|line| line.starts_with("//") || line.starts_with('#'))
            .any(|line| line.starts_with("#[") && line.contains("test"));
        return is_test.then(|| name.to_owned());
    }
    if call(lines[number]) {
        // The name may stand on a line of its own.
        let rest = lines[number..].iter().take(2).copied().collect::<String>();
        let quote = rest.find(['"', '\'', '`'])?;
        let mark = rest[quote..].chars().next()?;
        let name = &rest[quote + 1..];
        return Some(name[..name.find(mark)?].to_owned());
    }
    None
}

/// The name of the Rust function that begins on this line.
fn function(line: &str) -> Option<&str> {
    let line = line.trim();
    let line = line.strip_prefix("pub ").unwrap_or(line);
    let line = line.strip_prefix("async ").unwrap_or(line);
    let rest = line.strip_prefix("fn ")?;
    Some(&rest[..rest.find(['(', '<'])?])
}

/// Whether a test of the window begins on this line.
fn call(line: &str) -> bool {
    let line = line.trim();
    ["it(", "test(", "it.each(", "test.each("].iter().any(|call| line.starts_with(call))
}

#[cfg(test)]
mod tests;
