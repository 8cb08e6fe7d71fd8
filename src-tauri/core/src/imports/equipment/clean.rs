//! Cells as systems export them: with HTML in them, with leading spaces, line breaks and marks against formulas.

use std::borrow::Cow;

use crate::base::{cells, names};

/// What may stand in angle brackets and mean nothing to a reader. Anything else there, such as "<spare>", belongs to the text.
const TAGS: [&str; 46] = [
    "a",
    "abbr",
    "b",
    "big",
    "blockquote",
    "br",
    "button",
    "center",
    "code",
    "del",
    "div",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "input",
    "ins",
    "label",
    "li",
    "ol",
    "p",
    "path",
    "pre",
    "s",
    "script",
    "small",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "sup",
    "svg",
    "table",
    "td",
    "th",
    "tr",
    "u",
    "ul",
];

/// The text as a cell of our own lists has to hold it, so that [`text`] finds it there again. Nearly always it is the text
/// itself; only what would be read as HTML or as a mark against formulas is written as such systems write it.
#[must_use]
pub fn written(plain: &str) -> Cow<'_, str> {
    let mut cell = Cow::Borrowed(plain);
    if seen(plain).is_some_and(|seen| seen != plain) {
        cell = Cow::Owned(plain.replace('&', "&amp;").replace('<', "&lt;"));
    }
    if cells::unmarked(&cell).len() < cell.len() { Cow::Owned(format!("'{cell}")) } else { cell }
}

/// What a reader of the cell would see: no tags, no entities; an image says nothing.
pub fn text(cell: &str) -> String {
    let cell = cells::unmarked(cell.trim());
    seen(cell).unwrap_or_else(|| cell.to_owned())
}

/// The text without tags and entities; none where there is nothing that could be one.
fn seen(cell: &str) -> Option<String> {
    if !cell.contains(['<', '&']) {
        return None;
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
    Some(entities(&seen).trim().to_owned())
}

/// The lines of a cell that have something in them.
pub fn lines(text: &str) -> Vec<String> {
    text.lines().map(names::tidy).filter(|line| !line.is_empty()).collect()
}

fn is_tag(inside: &str) -> bool {
    let name = inside.strip_prefix('/').unwrap_or(inside);
    let (name, rest) = name.split_at(name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len()));
    let ends = rest.is_empty() || rest.starts_with([' ', '/']);
    ends && TAGS.contains(&name.to_ascii_lowercase().as_str()) && !inside.contains('\n')
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
            ("<spare> <A-1> <b2b>", "<spare> <A-1> <b2b>"),
        ] {
            assert_eq!(text(cell), seen, "{cell}");
        }
        for plain in ["<b>x</b>", "Tom &amp; Ann", "&lt;", "a<br/>b", "'=1", "''+1", "'<b>", "'=<b>", "&amp;lt;"] {
            assert_ne!(written(plain), plain);
            assert_eq!(text(&written(plain)), plain);
        }
        for plain in ["Tom & Ann", "<spare>", "5 < 6", "=1", "'t Hart", "a;b, \"c\""] {
            assert_eq!(written(plain), plain);
            assert_eq!(text(plain), plain);
        }
        assert_eq!(lines("a\n\n b  c \r\n"), ["a", "b c"]);
    }
}
