//! Whose rows are read: those of some pupils, each found by an index, or everybody's, in one go through the table.

use crate::base::ids::PersonId;

/// Above so many pupils a look at every row is quicker than a search for each.
const SOME: usize = 500;

/// Some pupils or everybody.
#[derive(Debug, Clone)]
pub struct Whose(Option<String>);

impl Whose {
    /// Everybody's rows.
    pub const EVERYBODY: Self = Self(None);

    /// The rows of these pupils. Of very many it may be everybody's: whoever asks still sorts them by pupil.
    #[must_use]
    pub fn of(pupils: impl ExactSizeIterator<Item = PersonId>) -> Self {
        if pupils.len() > SOME {
            return Self::EVERYBODY;
        }
        // Ids hold nothing that JSON would have to escape.
        let ids: Vec<String> = pupils.map(|id| format!("\"{id}\"")).collect();
        Self(Some(format!("[{}]", ids.join(","))))
    }

    /// The condition on a column that holds a pupil; `list` is bound to the parameter named.
    #[must_use]
    pub(crate) fn condition(&self, column: &str, parameter: &str) -> String {
        match self.0 {
            Some(_) => format!("{column} IN (SELECT value FROM json_each({parameter}))"),
            // True of every row: nothing is bound.
            None => format!("{parameter} IS NULL"),
        }
    }

    /// What is bound to the condition's parameter.
    #[must_use]
    pub(crate) fn list(&self) -> Option<&str> {
        self.0.as_deref()
    }
}
