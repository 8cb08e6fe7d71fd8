//! The SQL of imports.

use super::Meaning;
use crate::base::{Problem, Result};
use crate::store::{Read, Write, params};

/// The meanings that the office chose the last time for a file with these headings.
pub fn mapping(read: &Read<'_>, headings: &str) -> Result<Option<Vec<Option<Meaning>>>> {
    let kept: Option<String> =
        read.maybe("SELECT mapping FROM import_mapping WHERE headings = ?1", [headings], |row| row.get(0))?;
    kept.map(|json| serde_json::from_str(&json).map_err(Problem::unexpected)).transpose()
}

/// Keeps the meanings for the next file with these headings.
pub fn remember(write: &Write<'_>, headings: &str, mapping: &[Option<Meaning>]) -> Result<()> {
    let json = serde_json::to_string(mapping).map_err(Problem::unexpected)?;
    write.run(
        "INSERT INTO import_mapping (headings, mapping, used_at) VALUES (?1, ?2, ?3) \
         ON CONFLICT (headings) DO UPDATE SET mapping = ?2, used_at = ?3",
        params![headings, json, write.stamp.at.to_rfc3339()],
    )?;
    Ok(())
}
