//! Find anybody by any part of any name, UPN or admission number, without accents or apostrophes.

use super::{Person, store};
use crate::base::{Result, names};
use crate::store::{Read, params};

/// At most `most` people whose words begin with the words of `text`; those who are here come before those who have left.
pub fn search(read: &Read<'_>, text: &str, most: u32) -> Result<Vec<Person>> {
    // "O'Ne" must find O'Neill: the apostrophe folds away here as it did when the words were kept.
    let folded = names::fold(text);
    let wanted: Vec<String> = folded.split(' ').filter(|word| !word.is_empty()).map(|word| format!("\"{word}\" *")).collect();
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let now = store::not_over(read.today());
    read.all(
        &format!(
            "SELECT {} FROM (SELECT person FROM person_words WHERE person_words MATCH ?1 LIMIT 400) w JOIN person p ON p.id = w.person \
             LEFT JOIN membership m ON m.pupil = p.id AND {now} LEFT JOIN class c ON c.id = m.class \
             WHERE p.merged_into IS NULL ORDER BY p.left_on IS NOT NULL AND p.left_on < ?3, CASE p.kind WHEN 'pupil' THEN 0 WHEN 'staff' THEN 1 ELSE 2 END, p.sort_name \
             LIMIT ?2",
            store::COLUMNS
        ),
        params![wanted.join(" "), most, read.today()],
        store::person,
    )
}
