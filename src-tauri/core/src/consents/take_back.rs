//! Take back rows that were typed by mistake. They stay on record, marked as entered in error.

use super::{Decision, DecisionKind, store};
use crate::base::ids::{DecisionId, ReturnId};
use crate::base::{Problem, Result};
use crate::store::Write;

/// Takes back every answer that came in with one form, but for those that were taken back singly before.
pub fn take_back_return(write: &Write<'_>, form_return: ReturnId) -> Result<()> {
    for row in &store::of_return(write, form_return)? {
        if !store::is_void(write, row.id)? {
            void(write, row)?;
        }
    }
    Ok(())
}

/// Takes back single rows, such as a withdrawal entered for the wrong pupil.
pub fn take_back(write: &Write<'_>, ids: &[DecisionId]) -> Result<()> {
    for id in ids {
        let row = store::find(write, *id)?;
        void(write, &row)?;
        write.note(row.pupil, "entered in error");
    }
    Ok(())
}

fn void(write: &Write<'_>, row: &Decision) -> Result<()> {
    if row.kind == DecisionKind::EnteredInError || store::is_void(write, row.id)? {
        return Err(Problem::CannotUndo);
    }
    let mark = Decision {
        id: DecisionId::new(),
        kind: DecisionKind::EnteredInError,
        answer: None,
        limits: String::new(),
        received_on: write.today(),
        signed_on: None,
        until: None,
        voids: Some(row.id),
        entered_at: write.stamp.at,
        entered_by: write.stamp.name.clone(),
        ..row.clone()
    };
    store::insert(write, &mark, None)
}
