//! Cells as systems export them: with HTML in them, with leading spaces, line breaks and marks against formulas.

use crate::base::{cells, names};

/// What a reader of the cell would see: no tags, no entities; an image says nothing.
pub fn text(cell: &str) -> String {
    let cell = cells::unmarked(cell.trim());
    if !cell.contains(['<', '&']) {
        return cell.to_owned();
    }
    let mut seen = String::with_capacity(cell.len());
    let mut rest = cell;
    while let Some((before, after)) = rest.split_once('<') {
        seen.push_str(before);
        match after.split_once('>').filter(|(tag, _)| is_tag(tag)) {
            Some((tag, behind)) => {
                if breaks(tag) {
                    seen.push('\n');
                }
                rest = behind;
            }
            // "5 < 6" is no HTML.
            None => {
                seen.push('<');
                rest = after;
            }
        }
    }
    seen.push_str(rest);
    entities(&seen).trim().to_owned()
}

/// The lines of a cell that have something in them.
pub fn lines(text: &str) -> Vec<String> {
    text.lines().map(names::tidy).filter(|line| !line.is_empty()).collect()
}

fn is_tag(inside: &str) -> bool {
    let name = inside.strip_prefix('/').unwrap_or(inside);
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && !inside.contains('\n')
}

fn breaks(tag: &str) -> bool {
    let name: String = tag.chars().take_while(char::is_ascii_alphabetic).collect();
    ["br", "p", "div", "li", "tr"].contains(&name.to_ascii_lowercase().as_str())
}

fn entities(text: &str) -> String {
    const NAMED: [(&str, &str); 7] =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#039;", "'"), ("&#39;", "'"), ("&nbsp;", " "), ("&pound;", "£")];
    // The sign itself comes last: "&amp;lt;" means "&lt;" and nothing more.
    NAMED.iter().fold(text.to_owned(), |text, (name, is)| text.replace(name, is)).replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_reader_would_see_is_what_is_read() {
        for (cell, seen) in [
            (" LT-0001 ", "LT-0001"),
            ("<a href=\"http://x/hardware/4\">LT-0001</a>", "LT-0001"),
            ("<img src='a.png' alt=\"x\">", ""),
            ("Tom &amp; Ann&#039;s", "Tom & Ann's"),
            ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
            ("5 < 6 and 7 > 6", "5 < 6 and 7 > 6"),
            ("one<br />two", "one\ntwo"),
            ("'=1+1", "=1+1"),
            ("<script>alert(1)</script>", "alert(1)"),
            ("a <unclosed", "a <unclosed"),
        ] {
            assert_eq!(text(cell), seen, "{cell}");
        }
        assert_eq!(lines("a\n\n b  c \r\n"), ["a", "b c"]);
    }
}
