//! A file on its way out. Where it goes is asked while the desk is free; meanwhile it lies on the desk, so that the lock
//! takes it along, and whoever answers the dialog of a locked Signet gets nothing.

use super::Desk;
use crate::base::{Problem, Result};
use crate::office::{Leaving, Moment, Office};

impl Desk {
    /// Saves a file where the person chooses: made ready, asked where, put on record under `request`, written; in this order.
    /// The name that was chosen; none if the person thought better of it.
    ///
    /// # Errors
    /// What `ready` says; `Locked` when the vault was locked before the dialog was answered; what keeps the line from being
    /// written, and then no file is; `DiskFull`, `ReadOnly` or `FileAccess` where the file cannot be written, which is on
    /// record too.
    pub(crate) fn let_out(
        &self,
        request: &str,
        moment: Moment,
        ready: impl FnOnce(&mut Office) -> Result<Leaving>,
    ) -> Result<Option<String>> {
        let id = uuid::Uuid::now_v7();
        let suggested = self.with(|office| {
            let leaving = ready(office)?;
            let name = leaving.name.clone();
            office.leaving.insert(id, leaving);
            Ok(name)
        })?;
        let asked = self.surroundings.ask_where(&suggested);
        // Another sitting has begun, or none: the file went with the one in which it was asked for.
        let leaving = self.with(|office| office.leaving.remove(&id).ok_or(Problem::Locked));
        let Some(path) = asked? else {
            return Ok(None);
        };
        let Leaving { bytes, subject, facts, .. } = leaving?;
        self.with(|office| office.note(request, &subject, facts, moment))?;
        self.surroundings.write_file(&path, &bytes).inspect_err(|_| self.note_not_written(request, &subject, moment))?;
        Ok(Some(file_name(&path)))
    }

    /// The line said that a file left, and it did not. If this cannot be written either, the record says too much and not too
    /// little.
    pub(crate) fn note_not_written(&self, request: &str, subject: &str, moment: Moment) {
        let _ = self.with(|office| office.note(request, subject, "the file could not be written", moment));
    }
}

/// The name alone: where somebody keeps their files is their own business.
pub(crate) fn file_name(path: &std::path::Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
