//! Forms go out: each printed copy gets its own opaque reference, kept with where its boxes stand.

use super::store::{self, Issue};
use super::{Form, FormVersion};
use crate::base::ids::{BatchId, IssueId, PersonId, WordingId};
use crate::base::{Day, Problem, Result};
use crate::store::Write;

/// The letters and digits of a reference: none that can be mistaken for another.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// One form about to be printed.
#[derive(Debug, Clone)]
pub struct NewIssue {
    pub reference: String,
    pub form: Form,
    /// Whom it is about; none for a blank form.
    pub pupil: Option<PersonId>,
    /// Where its boxes stand, as JSON. Copies of one layout share one text.
    pub places: std::sync::Arc<str>,
    pub wordings: Vec<WordingId>,
}

/// A new reference: nine random characters and one that finds a typing error. It says nothing about anybody.
pub fn reference() -> Result<String> {
    let mut random = [0_u8; 9];
    getrandom::fill(&mut random).map_err(Problem::unexpected)?;
    let mut text: String = random.iter().map(|byte| char::from(ALPHABET[usize::from(byte & 31)])).collect();
    text.push(check_character(&text));
    Ok(text)
}

/// The reference as typed, forgiving of case, spaces and look-alikes; none if it cannot be one.
#[must_use]
pub fn read_reference(typed: &str) -> Option<String> {
    let text: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            c => c,
        })
        .collect();
    let (body, check) = text.split_at_checked(text.len().checked_sub(1)?)?;
    (text.len() == 10 && body.bytes().all(|b| ALPHABET.contains(&b)) && check.starts_with(check_character(body))).then_some(text)
}

/// A weighted sum over the characters, so that two swapped neighbours are found as well.
fn check_character(body: &str) -> char {
    let sum: usize =
        body.bytes().enumerate().map(|(at, b)| (2 * at + 1) * ALPHABET.iter().position(|a| *a == b).unwrap_or(0)).sum();
    char::from(ALPHABET[sum % 32])
}

/// Keeps what was printed, in one batch.
pub fn issue(
    write: &Write<'_>,
    what: &str,
    forms: &[NewIssue],
    versions: &[FormVersion],
    due_on: Option<Day>,
) -> Result<BatchId> {
    let batch = BatchId::new();
    store::insert_batch(write, batch, what, forms.len())?;
    let mut layouts: Vec<(std::sync::Arc<str>, String)> = Vec::new();
    for form in forms {
        let known = layouts.iter().find(|(places, _)| std::sync::Arc::ptr_eq(places, &form.places) || *places == form.places);
        let layout = match known {
            Some((_, id)) => id.clone(),
            None => {
                let id = uuid::Uuid::now_v7().to_string();
                store::insert_layout(write, &id, &form.places)?;
                layouts.push((form.places.clone(), id.clone()));
                id
            }
        };
        let version =
            versions.iter().find(|v| v.code == form.form).ok_or_else(|| Problem::unexpected("a form without a version"))?;
        let issue = Issue {
            id: IssueId::new(),
            reference: form.reference.clone(),
            code: form.form,
            form_version: version.id,
            wordings: serde_json::to_string(&form.wordings).map_err(Problem::unexpected)?,
            pupil: form.pupil,
            issued_on: write.today(),
            due_on,
        };
        store::insert_issue(write, &issue, batch, &layout)?;
    }
    write.note(batch, format!("{} forms printed", forms.len()));
    Ok(batch)
}

/// Forgets a batch whose paper never came out of the printer: those numbers are on no form.
pub fn take_back(write: &Write<'_>, batch: BatchId) -> Result<()> {
    store::delete_batch(write, batch)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_read_as_people_type_it_and_a_slip_is_found() {
        for _ in 0..200 {
            let reference = reference().expect("random bytes");
            assert_eq!(read_reference(&reference), Some(reference.clone()));
            let typed = format!(" {}-{} ", &reference[..5].to_lowercase(), &reference[5..]);
            assert_eq!(read_reference(&typed), Some(reference.clone()));
            let other = if reference.starts_with('A') { "B" } else { "A" };
            assert_eq!(read_reference(&format!("{other}{}", &reference[1..])), None, "one wrong character");
            assert_eq!(read_reference(&reference[1..]), None, "one missing");
        }
        assert_eq!(read_reference(""), None);
        assert_eq!(read_reference("Łucja"), None);
    }
}
