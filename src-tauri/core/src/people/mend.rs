//! The words that people are found by are made from their records, and the index from the words. Where they are not those
//! of the record, after a page of the file was put back from an older copy for one, they are made anew.

use std::collections::HashMap;

use super::store;
use crate::base::Result;
use crate::base::ids::PersonId;
use crate::store::{Database, Read, Stamp, Write};

/// Looks whether everybody is found by the words of their record, and puts that right. The record says so.
///
/// # Errors
/// What the disk says.
pub fn search(db: &mut Database, stamp: &Stamp) -> Result<()> {
    let read = Read::new(db.connection(), stamp);
    let (wrong, astray) = (out_of_step(&read)?, !store::search_finds_its_way(&read)?);
    if wrong.is_empty() && !astray {
        return Ok(());
    }
    db.write(stamp, "search_mended", |write| {
        if astray {
            store::index_anew(write)?;
            write.note("", "the index of the search was made anew");
        }
        if !wrong.is_empty() {
            mend(write, &wrong)?;
        }
        Ok(())
    })
}

/// Everybody whose words are not those of their record: the words they should have, or none for who is not there.
fn out_of_step(read: &Read<'_>) -> Result<Vec<(PersonId, Option<String>)>> {
    let mut kept: HashMap<PersonId, Vec<String>> = HashMap::new();
    for (id, words) in store::kept_words(read)? {
        kept.entry(id).or_default().push(words);
    }
    let mut wrong = Vec::new();
    for (id, fields) in store::fields_of_all(read)? {
        let words = fields.words();
        if kept.remove(&id).as_deref() != Some(std::slice::from_ref(&words)) {
            wrong.push((id, Some(words)));
        }
    }
    wrong.extend(kept.into_keys().map(|id| (id, None)));
    Ok(wrong)
}

/// Makes them anew.
fn mend(write: &Write<'_>, wrong: &[(PersonId, Option<String>)]) -> Result<()> {
    for (id, words) in wrong {
        store::set_words(write, *id, words.as_deref())?;
    }
    write.note("", format!("the search words of {} people were put right", wrong.len()));
    Ok(())
}
