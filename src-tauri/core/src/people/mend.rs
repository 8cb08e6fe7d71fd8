//! The words that people are found by are made from their records. Where they are not those of the record, after a page
//! of the file was put back from an older copy for one, they are made anew.

use std::collections::HashMap;

use super::store;
use crate::base::Result;
use crate::base::ids::PersonId;
use crate::store::{Read, Write};

/// Everybody whose words are not those of their record: the words they should have, or none for who is not there.
pub fn out_of_step(read: &Read<'_>) -> Result<Vec<(PersonId, Option<String>)>> {
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
pub fn mend(write: &Write<'_>, wrong: &[(PersonId, Option<String>)]) -> Result<()> {
    for (id, words) in wrong {
        store::set_words(write, *id, words.as_deref())?;
    }
    write.note("", format!("the search words of {} people were put right", wrong.len()));
    Ok(())
}
